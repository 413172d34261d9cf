import { findings } from './findings';
import { fixes } from './fixes';
import { functions } from './functions';
import { pane } from './pane';
import { reportPage } from './reportPage';
import { reportSheet } from './reportSheet';
import { report } from './report';
import { rules } from './rules';
import { words } from './words';
import { workbook } from './workbook';

export const sv = {
  ...findings,
  ...fixes,
  ...functions,
  ...pane,
  ...report,
  ...reportPage,
  ...reportSheet,
  ...rules,
  ...words,
  ...workbook,
} as const;
