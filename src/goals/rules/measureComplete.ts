import { findAtRow, type RuleContext } from './context';
import type { RuleFinding } from './rule';

/**
 * A measure says its unit, target and direction, and should say its baseline. One that is answered with yes or no needs its
 * unit only; one that is to be kept needs no baseline. Cells with the wrong content are the business of value-type.
 */
export function* checkMeasureComplete(context: RuleContext): Iterable<RuleFinding> {
  for (const [index, row] of context.book.rows.entries()) {
    if (row.level !== 'measure') continue;
    if (row.measureUnit === '' && row.invalid.measureUnit === undefined) yield findAtRow(context, index, 'measureUnit', 'unit');
    if (row.yesNo) continue;
    if (row.target === null && row.invalid.target === undefined) yield findAtRow(context, index, 'target', 'target');
    if (row.direction === null && row.invalid.direction === undefined) yield findAtRow(context, index, 'direction', 'direction');
    if (row.baseline === null && row.invalid.baseline === undefined && row.direction !== 'maintain') {
      yield { ...findAtRow(context, index, 'baseline', 'baseline'), severity: 'warning' };
    }
  }
}
