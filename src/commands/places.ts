/** Going to places in the workbook. */
import type { Place } from '../goals/types';
import { currentState } from '../live';
import { runInWorkbook } from '../workbook/runInWorkbook';
import { showPlace as selectPlace } from '../workbook/showPlace';

/** Selects the cell of a finding or a goal. */
export async function showPlace(place: Place): Promise<void> {
  const state = currentState();
  if (state.phase === 'ready') await runInWorkbook((context) => selectPlace(context, state.layout, place));
}
