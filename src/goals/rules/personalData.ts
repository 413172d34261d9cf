import { AREAS_TABLE, COMMITTEES_TABLE, UNITS_TABLE } from '../places';
import type { GoalBook, GoalColumn, GoalRow, Place } from '../types';
import { findAtRow, findOwner, shorten, type RuleContext } from './context';
import { hasPersonalNumber } from './personalNumber';
import type { RuleFinding, Say, StartRule } from './rule';

/** No text holds a personal identity number. The number is not repeated in the finding, which is written into the workbook too. */
export const startPersonalData: StartRule = (context, say) => ({
  row(row, index) {
    if (holdsPersonalNumber(row)) {
      for (const column of TEXTS) if (hasPersonalNumber(row[column])) say(findAtRow(context, index, column, 'row'));
    }
    for (const column in row.invalid) {
      const value = row.invalid[column as GoalColumn];
      if (typeof value === 'string' && hasPersonalNumber(value)) say(findAtRow(context, index, column as GoalColumn, 'row'));
    }
  },
  end: () => checkLists(context, say),
});

const TEXTS = ['nr', 'text', 'parent', 'unit', 'responsible', 'measureUnit', 'comment'] as const satisfies readonly GoalColumn[];

/** Whether any of `TEXTS` does; written out, since a hundred thousand rows are asked and hardly one does. */
function holdsPersonalNumber({ nr, text, parent, unit, responsible, measureUnit, comment }: GoalRow): boolean {
  return (
    hasPersonalNumber(nr) ||
    hasPersonalNumber(text) ||
    hasPersonalNumber(parent) ||
    hasPersonalNumber(unit) ||
    hasPersonalNumber(responsible) ||
    hasPersonalNumber(measureUnit) ||
    hasPersonalNumber(comment)
  );
}

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
