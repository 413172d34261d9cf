import type { Area } from '../document/types';
import type { Outcome, Sheet } from '../engine';
import { intersect, MAX_COLUMNS, MAX_ROWS } from '../engine/address';
import { isWholeShift, type Shift } from '../engine/shift';
import type { HostContext } from './context';

/** More places than this are told as the one area around them. */
const MOST_EVENTS = 20;

/**
 * Raises the events of what was undone or redone, and selects it, as Excel does: cells changed, rows came and went, tables came and went.
 * A table that only covers other cells now counts as changed, so that whoever reads it reads it again.
 */
export function tellOutcome(context: HostContext, { happenings, tablesAdded, tablesRemoved, tablesResized }: Outcome): void {
  const { events } = context;
  tablesRemoved.forEach(events.tableDeleted);
  tablesAdded.forEach(events.tableAdded);
  const told: { sheet: Sheet; area: Area }[] = [];
  for (const happening of happenings) {
    const { sheet } = happening;
    if (happening.kind === 'shift') {
      const area = areaOf(happening.shift);
      told.push({ sheet, area });
      events.changed({ sheet, area, changeType: changeTypeOf(happening.shift) });
      continue;
    }
    for (const area of happening.edited.length > MOST_EVENTS ? [around(happening.edited)] : happening.edited) {
      told.push({ sheet, area });
      events.changed({ sheet, area, changeType: 'RangeEdited' });
    }
  }
  for (const { table, before } of tablesResized) {
    const isTold = told.some(({ sheet, area }) => sheet === table.owner && (intersect(area, table.area) || intersect(area, before)));
    if (!isTold) events.changed({ sheet: table.owner, area: around([table.area, before]), changeType: 'RangeEdited' });
  }
  select(context, told[0] ?? lookChanged(happenings));
}

function lookChanged(happenings: Outcome['happenings']): { sheet: Sheet; area: Area } | undefined {
  for (const happening of happenings) {
    const area = happening.kind === 'cells' ? happening.areas[0] : undefined;
    if (area) return { sheet: happening.sheet, area };
  }
  return undefined;
}

function select(context: HostContext, place: { sheet: Sheet; area: Area } | undefined): void {
  if (place?.sheet.visibility !== 'Visible') return;
  context.activate(place.sheet);
  context.select(place.area);
}

function areaOf({ axis, at, count, from, to }: Shift): Area {
  const last = at + Math.abs(count) - 1;
  return axis === 'row'
    ? { row: at, lastRow: last, column: from, lastColumn: to }
    : { row: from, lastRow: to, column: at, lastColumn: last };
}

function changeTypeOf(shift: Shift) {
  const kind = isWholeShift(shift) ? (shift.axis === 'row' ? 'Row' : 'Column') : 'Cell';
  return `${kind}${shift.count > 0 ? 'Inserted' : 'Deleted'}` as const;
}

function around(areas: readonly Area[]): Area {
  const whole: Area = { row: MAX_ROWS, column: MAX_COLUMNS, lastRow: 0, lastColumn: 0 };
  for (const area of areas) {
    whole.row = Math.min(whole.row, area.row);
    whole.column = Math.min(whole.column, area.column);
    whole.lastRow = Math.max(whole.lastRow, area.lastRow);
    whole.lastColumn = Math.max(whole.lastColumn, area.lastColumn);
  }
  return whole;
}
