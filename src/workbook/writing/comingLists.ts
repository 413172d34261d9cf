/** The drop-downs' lists as they will be when something is written, so that they are written in the same request and undone with it. */
import type { CellValue } from '../../goals/types';
import type { FixChange } from '../../goals/fixes';
import { pickLists, type StructurePlan } from '../structure';
import { planSteps } from '../structure/plan';
import type { TableReading } from '../structure/readWorkbook';

/** What is to be written to the lists, from a plan made before the changes; null where they stay, are missing, or are protected. */
export function planLists({ reading, choice }: StructurePlan, changes: readonly FixChange[]): StructurePlan | null {
  const tables = new Map(reading.tables);
  for (const name of new Set(changes.map(({ place }) => place.table))) {
    const table = tables.get(name);
    if (!table) continue;
    const values = table.values.map((line) => [...line]);
    for (const { place, after } of changes) {
      const offset = place.table === name ? table.columns[place.column] : undefined;
      const line = values[1 + place.row];
      if (line && offset !== undefined) line[offset] = after;
    }
    tables.set(name, { ...table, values });
  }
  return planAgain({ reading, choice }, tables);
}

/** A row that is about to stand in a goal table: its cells by their offset in the table. */
export interface ComingRow {
  /** Name of the table. */
  table: string;
  /** 0-based row in the table's body. */
  row: number;
  /** False where it takes the place of the empty row that stands there. */
  isInserted: boolean;
  cells: ReadonlyMap<number, CellValue>;
}

/** The same, from a plan made before a row is added. */
export function planListsWithRow(plan: Pick<StructurePlan, 'reading' | 'choice'>, coming: ComingRow): StructurePlan | null {
  const tables = new Map(plan.reading.tables);
  const table = tables.get(coming.table);
  if (!table) return null;
  const line = (table.values[0] ?? []).map((_header, offset) => coming.cells.get(offset) ?? '');
  const values = table.values.toSpliced(1 + coming.row, coming.isInserted ? 0 : 1, line);
  tables.set(coming.table, { ...table, values });
  return planAgain(plan, tables);
}

function planAgain(
  { reading, choice }: Pick<StructurePlan, 'reading' | 'choice'>,
  tables: ReadonlyMap<string, TableReading>,
): StructurePlan | null {
  return pickLists(planSteps({ ...reading, tables }, choice));
}
