/** What must hold of the workbook whatever has been done in it. */
import { isDeepStrictEqual } from 'node:util';
import type { LocalExcel } from '../../../localexcel/localExcel';
import { checkRules, rollUp } from '../../../src/goals';
import { makeKey } from '../../../src/goals/compare';
import { currentState, refreshLive } from '../../../src/live';
import { STATUS_WORDS } from '../../../src/locales/words';
import { readBook } from '../../../src/workbook/reading/read';
import { ensure } from '../books/ensure';

/** The live state is what a fresh reading gives, and the cells with functions show it. */
export async function judgeWorkbook(excel: LocalExcel): Promise<void> {
  await refreshLive();
  await excel.settled();
  ensure(excel.problems.length === 0, () => `The local Excel met ${JSON.stringify(excel.problems[0])}.`);
  const reading = await Excel.run(readBook);
  const state = currentState();
  if (reading.kind !== 'book') return ensure(state.phase === reading.kind, () => `The state is ${state.phase} and not ${reading.kind}.`);
  if (state.phase !== 'ready') return ensure(false, () => `The state is ${state.phase} though there is a book.`);
  const fresh = rollUp(reading.book, reading.book.settings.occasion);
  const live = state.rollUp();
  ensure(
    isDeepStrictEqual(live.results, fresh.results) && isDeepStrictEqual(live.tree, fresh.tree),
    () => 'The state is another than of a fresh reading.',
  );
  ensure(isDeepStrictEqual(state.findings, checkRules(reading.book)), () => 'The findings are others than of a fresh reading.');
  await judgeFunctions(live);
}

type Judged = ReturnType<typeof rollUp>;

async function judgeFunctions({ book, tree, results }: Judged): Promise<void> {
  const state = currentState();
  if (state.phase !== 'ready') return;
  const tables = [...state.layout.tables].filter(
    ([, { kind, columns, rows }]) => kind === 'goals' && columns.status !== undefined && columns.nr !== undefined && rows > 0,
  );
  const read = await Excel.run(async (context) => {
    const ranges = tables.map(([, { sheet, row, column, columns, rows }]) => {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row + 1, column + columns.status!, rows, 1);
      range.load('values,formulas');
      return range;
    });
    await context.sync();
    return ranges.map(({ values, formulas }) => ({ values: values as unknown[][], formulas: formulas as unknown[][] }));
  });
  tables.forEach(([table], at) => {
    for (const row of book.rows) {
      if (row.table !== table || row.nr === '') continue;
      const formula = read[at]!.formulas[row.row]?.[0];
      if (formula !== '=GOALSTATUS([@Nr])') continue;
      const status = results[tree.byNr.get(makeKey(row.nr)) ?? -1]?.status;
      const shown = read[at]!.values[row.row]?.[0];
      const expected = status ? STATUS_WORDS[status] : '';
      ensure(shown === expected, () => `${row.nr} shows ${String(shown)} and is ${expected}.`);
    }
  });
}
