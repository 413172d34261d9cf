/** Events that are lost, doubled, out of order or come by the thousand: what is read ends right. */
import type { LocalExcel } from '../../localexcel/localExcel';
import type { PushedEntry } from '../../localexcel/wire/protocol';
import type { BookReading } from '../../src/workbook/reading/read';
import { watchBook, type BookWatch } from '../../src/workbook/watch';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';

const EVENT = 65536;
const isEvent = ({ messageCategory }: PushedEntry) => messageCategory === EVENT;
const document = () =>
  makeBookDocument({ rows: { SN: [1, 2, 3].flatMap((first) => makeFamily('SN', (first % 2) + 1, first, first * 10)) } });
let excel: LocalExcel;
let watch: BookWatch | undefined;
afterEach(async () => {
  excel.interfere();
  await watch?.stop();
  watch = undefined;
  expect(excel.problems).toEqual([]);
});
const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const outcomeIn = (reading: BookReading | undefined) => (reading?.kind === 'book' ? reading.book.rows[2]?.actualInterim : undefined);

async function follow(options: Parameters<typeof watchBook>[1] = {}) {
  excel = await openLocalExcel(document());
  const readings: BookReading[] = [];
  watch = await watchBook((reading) => readings.push(reading), { delay: 30, ...options });
  return readings;
}

test('a burst of 5,000 events is read once or twice, and right', async () => {
  const readings = await follow();
  let pushed = 0;
  excel.interfere({
    onPush: (entries) => {
      const events = entries.filter(isEvent);
      const many = events.flatMap((event) => Array.from({ length: Math.ceil(5000 / events.length) }, () => event));
      pushed += many.length;
      return [...entries.filter((entry) => !isEvent(entry)), ...many];
    },
  });
  excel.person.type('SN', 'M12', '55');
  await waitFor(() => outcomeIn(readings.at(-1)) === 55);
  await rest(100);
  expect(pushed).toBeGreaterThanOrEqual(5000);
  expect(readings.length).toBeLessThanOrEqual(3);
});

test('a burst without an end is read in its midst', async () => {
  const readings = await follow({ delay: 60, longest: 200 });
  for (let value = 1; value <= 30; value++) {
    excel.person.type('SN', 'M12', String(value));
    await rest(20);
  }
  const read = readings.length;
  expect(read).toBeGreaterThanOrEqual(2);
  expect(read).toBeLessThanOrEqual(6);
  await waitFor(() => outcomeIn(readings.at(-1)) === 30);
});

describe('where every event of a change was lost', () => {
  async function lose(options?: Parameters<typeof watchBook>[1]) {
    const readings = await follow(options);
    excel.interfere({ onPush: (entries) => entries.filter((entry) => !isEvent(entry)) });
    excel.person.type('SN', 'M12', '55');
    await excel.settled();
    await rest(80);
    excel.interfere();
    expect(readings.map(outcomeIn)).toEqual([10]);
    return readings;
  }
  test('the next event heals it, whatever it is about', async () => {
    const readings = await lose();
    excel.person.type('Start', 'A9', 'något annat');
    await waitFor(() => outcomeIn(readings.at(-1)) === 55);
  });
  test('going to another sheet heals it, once the reading is old', async () => {
    const readings = await lose({ stale: 1 });
    excel.person.activate('SN');
    await waitFor(() => outcomeIn(readings.at(-1)) === 55);
  });
  test('coming to the pane heals it, once the reading is old', async () => {
    const readings = await lose({ stale: 1 });
    watch!.freshen();
    await waitFor(() => outcomeIn(readings.at(-1)) === 55);
  });
  test('while the reading is new nothing is read for a look', async () => {
    const readings = await lose({ stale: 60_000 });
    watch!.freshen();
    excel.person.activate('SN');
    await rest(80);
    expect(readings).toHaveLength(1);
  });
});

test("a colleague's change is read, also where it comes from their own add-in", async () => {
  const readings = await follow();
  excel.interfere({
    onPush: (entries) =>
      entries.map((entry) => ({ ...entry, message: String(entry.message).replace('"Unknown"', '"ThisLocalAddin"') }) as PushedEntry),
  });
  excel.colleague.type('SN', 'M12', '55');
  await waitFor(() => outcomeIn(readings.at(-1)) === 55);
});
