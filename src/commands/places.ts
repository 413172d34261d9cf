/** Going to places in the workbook, and following where the person goes. */
import type { Place } from '../goals/types';
import { currentState } from '../live';
import { runInWorkbook } from '../workbook/runInWorkbook';
import { findRowAt, readSelection, watchSelection, type Selection } from '../workbook/selection';
import { showPlace as selectPlace } from '../workbook/showPlace';

/** Selects the cell of a finding or a goal. */
export async function showPlace(place: Place): Promise<void> {
  const state = currentState();
  if (state.phase === 'ready') await runInWorkbook((context) => selectPlace(context, state.layout, place));
}

/**
 * Calls `onRow` with the index in the book's rows whenever the person selects a cell on such a row, and with `now` for the row that
 * is selected already. What `showPlace` selects is not told. Answers how to stop.
 */
export function followSelection(onRow: (row: number) => void, { now = false } = {}): () => void {
  let stopped = false;
  const tell = (selection: Selection | null) => {
    const state = currentState();
    if (stopped || !selection || state.phase !== 'ready') return;
    const row = findRowAt(state.layout, state.book, selection);
    if (row !== null) onRow(row);
  };
  const watching = watchSelection(tell);
  // Without the handler the tree still works; it only does not follow.
  watching.catch(console.error);
  if (now) void runInWorkbook(readSelection).then(tell, console.error);
  return () => {
    stopped = true;
    void watching.then((stop) => stop()).catch(console.error);
  };
}
