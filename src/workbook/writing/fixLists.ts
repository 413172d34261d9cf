/** The drop-downs' lists as they will be when a fix is made, so that they are written in the same request and undone with it. */
import type { FixChange } from '../../goals/fixes';
import { pickLists, type StructurePlan } from '../structure';
import { planSteps } from '../structure/plan';

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
  return pickLists(planSteps({ ...reading, tables }, choice));
}
