import { nameGoalTable, placeHeader } from '../places';
import { WHOLE_MUNICIPALITY } from '../types';
import type { RuleContext } from './context';
import type { RuleFinding } from './rule';

/** A committee that the rules cover has as many overarching goals under every area as the model asks for (Ljungby: one or two). */
export function* checkOverarchingCount(context: RuleContext): Iterable<RuleFinding> {
  const { book, levelWords } = context;
  const { minOverarching: min, maxOverarching: max } = book.settings;
  if (min === null && max === null) return;
  for (const committee of book.committees) {
    if (!committee.covered || committee.code === WHOLE_MUNICIPALITY) continue;
    for (const area of book.areas) {
      const count = context.countOverarching(committee.code, area.nr || area.name);
      const tooFew = min !== null && count < min;
      if (!tooFew && (max === null || count <= max)) continue;
      yield {
        variant: !tooFew ? 'many' : count === 0 ? 'none' : 'few',
        params: { committee: committee.name, overarching: levelWords.overarching, area: area.name, count, min: min ?? 0, max: max ?? 0 },
        committee: committee.code,
        area: area.nr || null,
        goal: null,
        place: placeHeader(nameGoalTable(committee.code), 'parent'),
      };
    }
  }
}
