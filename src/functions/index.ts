/// <reference types="custom-functions-runtime" />
import { goalCount, goalFindings } from './bookFunctions';
import { goalCoverage, goalExplain, goalFulfilment, goalStatus } from './goalFunctions';
import { goalMeasure } from './measureFunction';

/** Every custom function by its id in functions.json. A name once given is for ever: workbooks hold it. */
export const FUNCTIONS = {
  GOALSTATUS: goalStatus,
  GOALFULFILMENT: goalFulfilment,
  GOALCOVERAGE: goalCoverage,
  GOALEXPLAIN: goalExplain,
  GOALCOUNT: goalCount,
  GOALFINDINGS: goalFindings,
  GOALMEASURE: goalMeasure,
} as const;

/** Tells Excel which code answers each name. To be called once, as soon as office.js is there. */
export function associateFunctions(): void {
  for (const [id, run] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, run);
}
