import { AREAS_TABLE, COMMITTEES_TABLE, UNITS_TABLE } from '../places';
import type { GoalColumn, Place } from '../types';
import { findAtRow, type RuleContext } from './context';
import { hasPersonalNumber } from './personalNumber';
import type { Say, StartRule } from './rule';

/** No text holds a personal identity number. The number is not repeated in the finding, which is written into the workbook too. */
export const startPersonalData: StartRule = (context, say) => ({
  row(row, index) {
    for (const column of TEXT_COLUMNS) if (hasPersonalNumber(row[column])) say(findAtRow(context, index, column, 'row'));
    for (const [column, value] of Object.entries(row.invalid)) {
      if (typeof value === 'string' && hasPersonalNumber(value)) say(findAtRow(context, index, column as GoalColumn, 'row'));
    }
  },
  end: () => checkLists(context, say),
});

const TEXT_COLUMNS = ['nr', 'text', 'parent', 'unit', 'responsible', 'measureUnit', 'comment'] as const;

interface ListCell {
  text: string;
  table: string;
  row: number;
  column: NonNullable<Place['column']>;
  committee?: string;
  area?: string;
}

function checkLists({ book }: RuleContext, say: Say): void {
  const cells: ListCell[] = [
    ...book.areas.flatMap(({ nr, name, text, subAreas, row }): ListCell[] => [
      { text: name, table: AREAS_TABLE, row, column: 'name', area: nr },
      { text, table: AREAS_TABLE, row, column: 'text', area: nr },
      { text: subAreas.join('\n'), table: AREAS_TABLE, row, column: 'subAreas', area: nr },
    ]),
    ...book.committees
      .filter(({ row }) => row >= 0)
      .map(({ code, name, row }): ListCell => ({ text: name, table: COMMITTEES_TABLE, row, column: 'name', committee: code })),
    ...book.units.flatMap(({ committee, name, manager, row }): ListCell[] => [
      { text: name, table: UNITS_TABLE, row, column: 'name', committee },
      { text: manager, table: UNITS_TABLE, row, column: 'manager', committee },
    ]),
  ];
  for (const { text, table, row, column, committee = '', area = '' } of cells) {
    if (!hasPersonalNumber(text)) continue;
    say({ variant: 'list', params: {}, committee: committee || null, area: area || null, goal: null, place: { table, row, column } });
  }
}
