import { AREAS_TABLE, COMMITTEES_TABLE, UNITS_TABLE } from '../places';
import type { GoalBook, GoalColumn, Place } from '../types';
import { findAtRow, findOwner, shorten, type RuleContext } from './context';
import { hasPersonalNumber } from './personalNumber';
import type { RuleFinding, Say, StartRule } from './rule';

/** No text holds a personal identity number. The number is not repeated in the finding, which is written into the workbook too. */
export const startPersonalData: StartRule = (context, say) => ({
  row(row, index) {
    const check = (column: GoalColumn, text: string) => {
      if (hasPersonalNumber(text)) say(findAtRow(context, index, column, 'row'));
    };
    check('nr', row.nr);
    check('text', row.text);
    check('parent', row.parent);
    check('unit', row.unit);
    check('responsible', row.responsible);
    check('measureUnit', row.measureUnit);
    check('comment', row.comment);
    for (const column in row.invalid) {
      const value = row.invalid[column as GoalColumn];
      if (typeof value === 'string') check(column as GoalColumn, value);
    }
  },
  end: () => checkLists(context, say),
});

/** A cell outside the goals; `of` is what its row is called, where it is not what the list says. */
interface ListCell {
  place: Place;
  text: string;
  of?: string;
}

/** A text that is also a wrong value is found once. */
function checkLists(context: RuleContext, say: Say): void {
  const said = new Set<string>();
  for (const { place, text, of } of listCells(context.book)) {
    const key = `${place.table}\n${place.row}\n${place.column}`;
    if (!hasPersonalNumber(text) || said.has(key)) continue;
    said.add(key);
    const { committee, area } = findOwner(context, place);
    const params: RuleFinding['params'] = of ? { row: shorten(of) } : {};
    say({ variant: of ? 'row' : 'list', params, committee, area, goal: null, place });
  }
}

function listCells({ areas, committees, units, settingTexts, invalid }: GoalBook): ListCell[] {
  const at = (table: string, row: number, texts: Partial<Record<NonNullable<Place['column']>, string>>) =>
    Object.entries(texts).map(([column, text]): ListCell => ({ place: { table, row, column: column as Place['column'] }, text }));
  return [
    ...settingTexts,
    ...areas.flatMap(({ nr, name, text, subAreas, row }) => at(AREAS_TABLE, row, { nr, name, text, subAreas: subAreas.join('\n') })),
    ...committees.flatMap(({ name, row }) => (row < 0 ? [] : at(COMMITTEES_TABLE, row, { name }))),
    ...units.flatMap(({ name, manager, row }) => at(UNITS_TABLE, row, { name, manager })),
    ...invalid.flatMap(({ place, value }): ListCell[] => (typeof value === 'string' ? [{ place, text: value }] : [])),
  ];
}
