/** Adding rows to the goal book, changing their values and moving them. */
import type { GoalRow, Place } from '../goals/types';
import { runAsOneStep, runInWorkbook } from '../workbook/runInWorkbook';
import { addGoalRow, type NewGoalRow } from '../workbook/writing/addRow';
import { changeGoalRow, moveGoalRow } from '../workbook/writing/changeRow';
import type { GoalValues } from '../workbook/writing/goalCells';
import { showPlace } from './places';
import { thenRefresh } from './thenRefresh';

/** Adds a row in its place and selects it. Answers its number. */
export async function addGoal(added: NewGoalRow): Promise<string> {
  const { nr, place } = await thenRefresh(runAsOneStep((context) => addGoalRow(context, added)));
  await follow(place);
  return nr;
}

/** Writes the values that differ from what the row, as the person saw it, holds. */
export async function changeGoal(seen: GoalRow, values: GoalValues): Promise<void> {
  await follow(await thenRefresh(runInWorkbook((context) => changeGoalRow(context, seen, values))));
}

/** Makes a row, and with it all that stands beneath it, belong to another goal or area than `from`. */
export async function moveGoal(seen: GoalRow, from: string, to: string): Promise<void> {
  await follow(await thenRefresh(runInWorkbook((context) => moveGoalRow(context, seen, from, to))));
}

/** The row stands as it should: that its sheet cannot be brought forward does not make it undone. */
async function follow(place: Place): Promise<void> {
  try {
    await showPlace(place);
  } catch (error) {
    console.error(error);
  }
}
