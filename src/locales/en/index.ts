import type { sv } from '../sv';
import { findings } from './findings';
import { functions } from './functions';
import { pane } from './pane';
import { workbook } from './workbook';

export const en = { ...findings, ...functions, ...pane, ...workbook } as const satisfies Record<keyof typeof sv, string>;
