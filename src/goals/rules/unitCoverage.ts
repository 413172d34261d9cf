import { makeKey, rememberAnswers } from '../compare';
import { UNITS_TABLE } from '../places';
import { WHOLE_MUNICIPALITY, type Unit } from '../types';
import { joinKeys, listNames, type RuleContext } from './context';
import { asksToBegin } from './overarchingCount';
import type { RuleFinding, StartRule } from './rule';

/**
 * Every unit of a committee that the rules cover is named on one of the committee's goals at least. Of a committee that has not begun one finding
 * says so, and none where the rule about the number of overarching goals does.
 */
export const startUnitCoverage: StartRule = (context, say) => {
  const { book } = context;
  if (!book.settings.allUnitsCovered) return null;
  const named = new Set<string>();
  const makePair = rememberAnswers(joinKeys);
  return {
    row({ level, unit, committee }) {
      if (level === 'goal' && unit !== '') named.add(makePair(committee, unit));
    },
    end() {
      const saysSo = context.isOn('overarching-count') && asksToBegin(book.settings.minOverarching, book.areas.length);
      for (const units of groupUnits(context)) {
        const first = units[0];
        if (first && !context.hasBegun(first.committee) && (saysSo || units.length > 1)) {
          if (!saysSo) say(describe(context, first, 'notBegun', { units: listNames(units.map(({ name }) => name)) }));
          continue;
        }
        for (const unit of units) {
          if (!named.has(joinKeys(unit.committee, unit.name))) say(describe(context, unit, 'missing', { unit: unit.name }));
        }
      }
    },
  };
};

/** The units of each committee that the rules cover. */
function groupUnits({ book }: RuleContext): Iterable<Unit[]> {
  const covered = book.committees.filter(({ covered: isCovered, code }) => isCovered && code !== WHOLE_MUNICIPALITY);
  const groups = new Map<string, Unit[]>(covered.map(({ code }) => [makeKey(code), []]));
  for (const unit of book.units) if (unit.name !== '') groups.get(makeKey(unit.committee))?.push(unit);
  return groups.values();
}

function describe(context: RuleContext, { committee, row }: Unit, variant: string, params: RuleFinding['params']): RuleFinding {
  return {
    variant,
    params: { committee: context.nameCommittee(committee), goalLevel: context.levelWords.goal, ...params },
    committee,
    area: null,
    goal: null,
    place: { table: UNITS_TABLE, row, column: 'name' },
  };
}
