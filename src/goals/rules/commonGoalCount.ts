import { COMMON_GOALS_TABLE, placeHeader } from '../places';
import { WHOLE_MUNICIPALITY } from '../types';
import { countByArea, listNames, type RuleContext } from './context';
import type { RuleFinding, StartRule } from './rule';

/** Every area has common goals for the whole group (Uppvidinge). Where there are none at all, one finding says so. */
export const startCommonGoalCount: StartRule = (context, say) => {
  const { areas, settings } = context.book;
  const min = settings.minCommonGoals;
  if (min === null) return null;
  const counts = countByArea(context);
  return {
    row: counts.row,
    end() {
      if (!context.hasBegun(WHOLE_MUNICIPALITY) && areas.length > 1 && min > 0) {
        say(describe(context, 'notBegun', { areas: listNames(areas.map(({ name }) => name)), min }));
        return;
      }
      for (const { nr, name } of areas) {
        const count = counts.of(WHOLE_MUNICIPALITY, nr || name);
        if (count < min) say({ ...describe(context, count === 0 ? 'none' : 'few', { area: name, count, min }), area: nr || null });
      }
    },
  };
};

function describe(context: RuleContext, variant: string, params: RuleFinding['params']): RuleFinding {
  return {
    variant,
    params: { committee: context.nameCommittee(WHOLE_MUNICIPALITY), overarching: context.levelWords.overarching, ...params },
    committee: WHOLE_MUNICIPALITY,
    area: null,
    goal: null,
    place: placeHeader(COMMON_GOALS_TABLE, 'parent'),
  };
}
