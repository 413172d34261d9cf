/** The functions' formulas in the workbook. */
import { runInWorkbook } from '../workbook/runInWorkbook';
import { reenterFormulas } from '../workbook/writing/reenterFormulas';
import { readAnew } from './readAnew';

/** Names of the functions that follow the book; test/project holds them against functions.json. */
export const STREAMING_FUNCTIONS = ['GOALSTATUS', 'GOALFULFILMENT', 'GOALCOVERAGE', 'GOALCOUNT', 'GOALFINDINGS', 'GOALEXPLAIN'] as const;

/** Reads the book anew and enters the functions' formulas once more, for a cell that has got stuck. Answers how many there are. */
export async function recalculate(): Promise<number> {
  await readAnew();
  return runInWorkbook((context) => reenterFormulas(context, STREAMING_FUNCTIONS));
}
