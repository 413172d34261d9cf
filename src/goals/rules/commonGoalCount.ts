import { COMMON_GOALS_TABLE, placeHeader } from '../places';
import { WHOLE_MUNICIPALITY } from '../types';
import type { RuleContext } from './context';
import type { RuleFinding } from './rule';

/** Every area has common goals for the whole group (Uppvidinge). */
export function* checkCommonGoalCount(context: RuleContext): Iterable<RuleFinding> {
  const { book, levelWords } = context;
  const min = book.settings.minCommonGoals;
  if (min === null) return;
  for (const area of book.areas) {
    const count = context.countOverarching(WHOLE_MUNICIPALITY, area.nr || area.name);
    if (count >= min) continue;
    yield {
      variant: count === 0 ? 'none' : 'few',
      params: { committee: context.nameCommittee(WHOLE_MUNICIPALITY), overarching: levelWords.overarching, area: area.name, count, min },
      committee: WHOLE_MUNICIPALITY,
      area: area.nr || null,
      goal: null,
      place: placeHeader(COMMON_GOALS_TABLE, 'parent'),
    };
  }
}
