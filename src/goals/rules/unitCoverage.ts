import { UNITS_TABLE } from '../places';
import { WHOLE_MUNICIPALITY } from '../types';
import { joinKeys, type RuleContext } from './context';
import { makeKey } from '../compare';
import type { RuleFinding } from './rule';

/** Every unit of a committee that the rules cover is named on one of the committee's goals at least. */
export function* checkUnitCoverage(context: RuleContext): Iterable<RuleFinding> {
  const { book, levelWords } = context;
  if (!book.settings.allUnitsCovered) return;
  const covered = new Set(
    book.committees.filter(({ covered, code }) => covered && code !== WHOLE_MUNICIPALITY).map(({ code }) => makeKey(code)),
  );
  const named = new Set<string>();
  for (const row of book.rows) if (row.level === 'goal' && row.unit !== '') named.add(joinKeys(row.committee, row.unit));
  for (const unit of book.units) {
    if (unit.name === '' || !covered.has(makeKey(unit.committee)) || named.has(joinKeys(unit.committee, unit.name))) continue;
    yield {
      variant: 'missing',
      params: { unit: unit.name, committee: context.nameCommittee(unit.committee), goalLevel: levelWords.goal },
      committee: unit.committee,
      area: null,
      goal: null,
      place: { table: UNITS_TABLE, row: unit.row, column: 'name' },
    };
  }
}
