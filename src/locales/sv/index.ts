import { findings } from './findings';
import { functions } from './functions';
import { pane } from './pane';
import { words } from './words';
import { workbook } from './workbook';

export const sv = { ...findings, ...functions, ...pane, ...words, ...workbook } as const;
