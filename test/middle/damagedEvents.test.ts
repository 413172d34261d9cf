/** Random edits whose events are lost, doubled, turned round or kept for later: one good event makes the live state, its roll-up and the cells right. */
import fc from 'fast-check';
import type { LocalExcel } from '../../localexcel/localExcel';
import type { PushedEntry } from '../../localexcel/wire/protocol';
import { associateFunctions } from '../../src/functions';
import { rollUp } from '../../src/goals';
import { currentState, startLive, stopLive } from '../../src/live';
import { STATUS_WORDS } from '../../src/locales/words';
import { readBook } from '../../src/workbook/reading/read';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';

const EVENT = 65536;
const isEvent = ({ messageCategory }: PushedEntry) => messageCategory === EVENT;
const document = () =>
  makeBookDocument({ rows: { SN: [1, 2, 3].flatMap((first) => makeFamily('SN', (first % 2) + 1, first, first * 10)) } });
/** Excel's rows of the measures, whose outcome stands in M. */
const MEASURES = [12, 15, 18];
let excel: LocalExcel;
afterEach(async () => {
  excel.interfere();
  await stopLive();
  expect(excel.problems).toEqual([]);
});
const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** What is done to the events of one act: they may be lost, doubled, turned round, or kept for later. */
type Damage = 'lose' | 'double' | 'reverse' | 'keep' | 'none';
interface Edit {
  by: 'person' | 'colleague';
  kind: 'outcome' | 'insert' | 'delete' | 'sort' | 'target' | 'level' | 'undo';
  at: number;
  value: number;
  damage: Damage;
}
const edit = fc.record<Edit>({
  by: fc.constantFrom('person', 'colleague'),
  kind: fc.constantFrom('outcome', 'outcome', 'outcome', 'target', 'insert', 'delete', 'sort', 'level', 'undo'),
  at: fc.nat({ max: 8 }),
  value: fc.integer({ min: -20, max: 150 }),
  damage: fc.constantFrom('lose', 'double', 'reverse', 'keep', 'none'),
});

function make({ by, kind, at, value }: Edit): void {
  const who = excel[by];
  const measure = MEASURES[at % MEASURES.length] ?? 12;
  if (kind === 'outcome') who.type('SN', `M${measure}`, String(value));
  else if (kind === 'target') who.type('SN', `I${measure}`, value < 0 ? '' : String(value));
  else if (kind === 'insert') who.insertRows('SN', 10 + at);
  else if (kind === 'delete') who.deleteRows('SN', 10 + at);
  else if (kind === 'sort') who.sortRows('SN', 'A10:W18', 'C');
  else if (kind === 'level') who.type('SN', `B${10 + at}`, value % 2 === 0 ? 'Mått' : 'Nämndsmål');
  else excel.person.undo();
}

const RUNS = process.env.MALBOK_MIDDLE === 'all' ? 400 : 8;
test(`after ${RUNS} series of edits with damaged events, one good event makes all right`, async () => {
  excel = await openLocalExcel(document());
  associateFunctions();
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      await stopLive();
      excel = await openLocalExcel(document());
      await startLive();
      await excel.settled();
      const kept: PushedEntry[] = [];
      for (const each of edits) {
        excel.interfere({
          onPush: (entries) => [...entries.filter((entry) => !isEvent(entry)), ...damageEvents(each.damage, entries.filter(isEvent), kept)],
        });
        make(each);
        await excel.settled();
      }
      excel.interfere({ onPush: (entries) => [...entries, ...kept.splice(0)] });
      excel.person.type('Start', 'A9', `klart ${edits.length}`);
      const fresh = await Excel.run(readBook);
      if (fresh.kind !== 'book') throw new Error(fresh.kind);
      const state = () => currentState();
      const isSame = () => {
        const now = state();
        return now.phase === 'ready' && JSON.stringify(now.book) === JSON.stringify(fresh.book);
      };
      await waitFor(isSame);
      const now = state();
      if (now.phase !== 'ready') throw new Error(now.phase);
      // What is kept up little by little is what is worked out from the beginning.
      expect(now.rollUp().results).toEqual(rollUp(fresh.book, fresh.book.settings.occasion).results);
      const { results } = now.rollUp();
      // A row without number asks for nothing.
      const shown = now.book.rows.flatMap(({ nr }, row) => (nr === '' ? [] : [results[row]?.status ?? null]));
      await waitForCells(shown.map((status) => (status === null ? '' : STATUS_WORDS[status])));
      await stopLive();
    }),
    { numRuns: RUNS, seed: 20261122, endOnFailure: true },
  );
});

function damageEvents(damage: Damage, events: PushedEntry[], kept: PushedEntry[]): PushedEntry[] {
  if (damage === 'lose') return [];
  if (damage === 'double') return events.flatMap((event) => [event, event]);
  if (damage === 'reverse') return [...events].reverse();
  if (damage === 'none') return events;
  kept.push(...events);
  return [];
}

/** Waits until the status cells of the rows show what they should. */
async function waitForCells(expected: readonly string[]): Promise<void> {
  let shown: unknown[] = [];
  const read = async () => {
    await excel.settled();
    shown = await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('MalSN');
      const [nr, status] = [columns.getItem('Nr').getDataBodyRange(), columns.getItem('Status').getDataBodyRange()];
      nr.load('values');
      status.load('values');
      await context.sync();
      return status.values.flatMap(([value], row) => (nr.values[row]?.[0] === '' ? [] : [value]));
    });
  };
  for (let turn = 0; turn < 20; turn++) {
    await read();
    if (JSON.stringify(shown) === JSON.stringify(expected)) return;
    await rest(50);
  }
  expect(shown).toEqual(expected);
}
