import { findings } from './findings';
import { functions } from './functions';
import { pane } from './pane';
import { workbook } from './workbook';

export const sv = { ...findings, ...functions, ...pane, ...workbook } as const;
