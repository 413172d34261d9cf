import { findAtRow } from './context';
import type { StartRule } from './rule';

/**
 * A measure says its unit, target and direction, and should say its baseline. One that is answered with yes or no needs its
 * unit only; one that is to be kept needs no baseline. Cells with the wrong content are the business of value-type.
 */
export const startMeasureComplete: StartRule = (context, say) => ({
  row(row, index) {
    if (row.measureUnit === '' && row.invalid.measureUnit === undefined) say(findAtRow(context, index, 'measureUnit', 'unit'));
    if (row.yesNo) return;
    if (row.target === null && row.invalid.target === undefined) say(findAtRow(context, index, 'target', 'target'));
    if (row.direction === null && row.invalid.direction === undefined) say(findAtRow(context, index, 'direction', 'direction'));
    if (row.baseline === null && row.invalid.baseline === undefined && row.direction !== 'maintain') {
      say({ ...findAtRow(context, index, 'baseline', 'baseline'), severity: 'warning' });
    }
  },
});
