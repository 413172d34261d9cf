import type { sv } from '../sv';
import { findings } from './findings';
import { functions } from './functions';
import { pane } from './pane';
import { words } from './words';
import { workbook } from './workbook';

export const en = { ...findings, ...functions, ...pane, ...words, ...workbook } as const satisfies Record<keyof typeof sv, string>;
