import { ALLOWANCE } from '../compare';
import { findAtRow } from './context';
import type { StartRule } from './rule';

/** A measure's direction goes from its baseline to its target. What is to be kept at a value may have started anywhere. */
export const startMeasureDirection: StartRule = (context, say) => ({
  row(row, index) {
    const { baseline, target, direction } = row;
    if (baseline === null || target === null || direction === null || direction === 'maintain') return;
    const way = direction === 'increase' ? target - baseline : baseline - target;
    if (way < -ALLOWANCE) say(findAtRow(context, index, 'direction', direction, { baseline, target }));
  },
});
