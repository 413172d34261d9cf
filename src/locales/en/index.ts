import type { sv } from '../sv';
import { findings } from './findings';
import { fixes } from './fixes';
import { functions } from './functions';
import { pane } from './pane';
import { report } from './report';
import { reportPage } from './reportPage';
import { reportSheet } from './reportSheet';
import { rules } from './rules';
import { words } from './words';
import { workbook } from './workbook';

export const en = {
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
} as const satisfies Record<keyof typeof sv, string>;
