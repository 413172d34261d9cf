import { nameGoalTable, placeHeader } from '../places';
import { WHOLE_MUNICIPALITY, type Committee } from '../types';
import { countByArea, listNames } from './context';
import type { RuleFinding, StartRule } from './rule';

/**
 * A committee that the rules cover has as many overarching goals under every area as the model asks for (Ljungby: one or two). Of a committee that
 * has not begun one finding says so, instead of one for each area.
 */
export const startOverarchingCount: StartRule = (context, say) => {
  const { areas, committees, settings } = context.book;
  const { minOverarching: min, maxOverarching: max } = settings;
  if (min === null && max === null) return null;
  const counts = countByArea(context);
  const describe = (committee: Committee, variant: string, params: RuleFinding['params']): RuleFinding => ({
    variant,
    params: { committee: committee.name, overarching: context.levelWords.overarching, ...params },
    committee: committee.code,
    area: null,
    goal: null,
    place: placeHeader(nameGoalTable(committee.code), 'parent'),
  });
  const checkArea = (committee: Committee, nr: string, area: string) => {
    const count = counts.of(committee.code, nr || area);
    const tooFew = min !== null && count < min;
    if (!tooFew && (max === null || count <= max)) return;
    const variant = !tooFew ? 'many' : count === 0 ? 'none' : 'few';
    say({ ...describe(committee, variant, { area, count, min: min ?? 0, max: max ?? 0 }), area: nr || null });
  };
  return {
    row: counts.row,
    end() {
      for (const committee of committees) {
        if (!committee.covered || committee.code === WHOLE_MUNICIPALITY) continue;
        if (asksToBegin(min, areas.length) && !context.hasBegun(committee.code)) {
          say(describe(committee, 'notBegun', { areas: listNames(areas.map(({ name }) => name)), min: min ?? 0 }));
        } else for (const { nr, name } of areas) checkArea(committee, nr, name);
      }
    },
  };
};

/** Whether the rule says of a committee without rows that it has not begun. */
export function asksToBegin(minOverarching: number | null, areas: number): boolean {
  return minOverarching !== null && minOverarching > 0 && areas > 1;
}
