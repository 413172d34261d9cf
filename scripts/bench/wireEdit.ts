/** From the outcome that a person types to the cell that shows its status. */
import { setTimeout as wait } from 'node:timers/promises';
import type { LocalExcel } from '../../localexcel/localExcel';
import { startAddin } from '../../localexcel/addin/startAddin';
import { currentState, stopLive, subscribe } from '../../src/live';
import { locate } from '../../src/workbook/tables';
import { read } from './wireBooks';

/** What the watcher waits for more changes, in milliseconds. */
export const DEBOUNCE = 250;
const ROUNDS = 5;
/** Milliseconds after which something is wrong. */
const LONGEST = 60_000;
const SCRATCH = 'Försök';
const MEASURE = 'N2-M1';

/** The middle of five edits. `ours` is the time of our code and office.js from the end of the waiting to the new state, in milliseconds. */
export async function benchEdit(excel: LocalExcel): Promise<{ ours: number; cells: Record<string, number> }> {
  // Opened anew, as by a person in the morning: the add-in reads the book and follows it.
  await startAddin(excel.toDocument(), 'sv');
  const outcome = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(SCRATCH);
    sheet.getRange('A1').formulas = [[`=GOALSTATUS("${MEASURE}","Delår")`]];
    const { book, layout } = await read(context);
    const row = book.rows.find(({ nr }) => nr === MEASURE);
    return row && locate(layout, { table: row.table, row: row.row, column: 'actualInterim' });
  });
  if (!outcome) throw new Error(`The book has no ${MEASURE}.`);
  await excel.settled();
  const rounds: { total: number; ours: number; syncs: number; up: number; down: number; largestUp: number; largestDown: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = readStatus(excel);
    let published = 0;
    const unsubscribe = subscribe(() => (published ||= performance.now()));
    excel.traffic.reset();
    const started = performance.now();
    excel.person.type(outcome.sheet, outcome.cell, round % 2 === 0 ? '1000' : '1');
    while (readStatus(excel) === before) {
      if (performance.now() - started > LONGEST)
        throw new Error(
          `The status of ${MEASURE} stays "${String(before)}" (${published ? 'read' : 'not read'}, ${excel.traffic.syncs} syncs, ${excel.traffic.functions.syncs} answers, ${currentState().phase}).`,
        );
      await wait(2);
      // A screen shows what has been calculated.
      if (published) await excel.settled();
    }
    const total = performance.now() - started;
    unsubscribe();
    const { traffic } = excel;
    rounds.push({
      total,
      ours: published - started - DEBOUNCE - traffic.milliseconds,
      syncs: traffic.syncs,
      up: traffic.bytesSent,
      down: traffic.bytesReceived,
      largestUp: traffic.largestSent,
      largestDown: traffic.largestReceived,
    });
    await excel.settled();
  }
  await stopLive();
  const [first] = rounds;
  const middle = (read: (round: (typeof rounds)[number]) => number): number => rounds.map(read).sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
  const ours = middle((round) => round.ours);
  return {
    ours,
    cells: {
      syncs: middle(({ syncs }) => syncs),
      'kB up': (first?.up ?? 0) / 1000,
      'kB down': (first?.down ?? 0) / 1000,
      'largest up': (first?.largestUp ?? 0) / 1000,
      'largest down': (first?.largestDown ?? 0) / 1000,
      'ms in all': middle(({ total }) => total),
      'of it ours': ours,
    },
  };
}

function readStatus({ host }: LocalExcel): unknown {
  return host.view.book.sheetByName(SCRATCH)?.value(0, 0);
}
