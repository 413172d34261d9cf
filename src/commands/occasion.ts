/** The occasion that the whole book is judged at. */
import type { Occasion } from '../goals/types';
import { OCCASION_WORDS } from '../locales/words';
import { runInWorkbook } from '../workbook/runInWorkbook';
import { writeSettings } from '../workbook/writing/write';
import { readAnew } from './readAnew';
import { thenRefresh } from './thenRefresh';

/** Writes Tillfälle in Styrning: it is a fact of the book, the same for everybody who has the workbook. */
export async function changeOccasion(occasion: Occasion): Promise<void> {
  const { layout } = await readAnew();
  await thenRefresh(runInWorkbook((context) => writeSettings(context, layout, { occasion: OCCASION_WORDS[occasion] })));
}
