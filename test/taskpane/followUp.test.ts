/** The view Uppföljning by the whole add-in, as a person uses it. */
import { countGoals } from '../../src/goals';
import { STATUSES } from '../../src/goals/types';
import { currentState, stopLive } from '../../src/live';
import { translate, type TextKey, type TextParams } from '../../src/locales';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';
import { listenAsScreenReader } from './support/heard';
import { openPane } from './support/openPane';

const t = (key: TextKey, params?: TextParams) => translate('sv', key, params);

const heard = listenAsScreenReader();
let pane: HTMLElement;
let excel: Awaited<ReturnType<typeof openLocalExcel>>;
const ready = () => {
  const state = currentState();
  if (state.phase !== 'ready') throw new Error(`The live state is ${state.phase}`);
  return state;
};
const buttons = (text: string) => [...document.querySelectorAll<HTMLElement>('button')].filter((button) => button.textContent === text);
const press = (text: string) => {
  const button = buttons(text).at(-1);
  if (!button) throw new Error(`There is no button ${text}`);
  button.click();
};
const shows = (text: string) => pane.textContent?.includes(text) ?? false;
const openView = async () => {
  [...pane.querySelectorAll<HTMLElement>('[role=tab]')].find(({ textContent }) => textContent?.includes(t('pane.view.followUp')))?.click();
  await waitFor(() => pane.querySelector('h2')?.textContent === t('pane.view.followUp'));
};
/** The cells of the table under a caption, row by row. */
const readTable = (caption: string) =>
  [
    ...(([...pane.querySelectorAll('table')].find((table) => table.caption?.textContent === caption)?.rows ?? []) as HTMLTableRowElement[]),
  ].map((row) => [...row.cells].map(({ textContent }) => textContent));
const readOccasion = () =>
  Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('Styrning').getDataBodyRange();
    range.load('values');
    await context.sync();
    return (range.values as unknown[][]).find(([name]) => name === 'Tillfälle')?.[1];
  });

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  excel = await openLocalExcel(
    makeBookDocument({
      committees: ['SN', 'KS'],
      // Each has one goal under an area: an error for everybody.
      settings: { minOverarching: 2 },
      rows: {
        SN: [
          ...makeFamily('SN', 1, 1, 95),
          ...makeFamily('SN', 2, 2, '').map((row) => (row.nr === 'SN-M2' ? { ...row, forecastYear: 80, actualYear: 60 } : row)),
        ],
        KS: makeFamily('KS', 1, 1, 100).map((row) => (row.nr === 'KS-M1' ? { ...row, actualYear: 10 } : row)),
      },
    }),
  );
  pane = (await openPane()).element;
  await waitFor(() => currentState().phase === 'ready' && pane.querySelector('[role=tab]') !== null);
});
afterAll(async () => {
  await stopLive();
  expect(excel.problems).toEqual([]);
});

test('the tables say the same numbers as the charts, and those of the book', async () => {
  await openView();
  expect(shows(t('pane.reported.count', { reported: 1, due: 2 }))).toBe(true);
  const legend = [...pane.querySelectorAll(`ul[aria-label="${t('pane.status.all')}"] > li`)].map(
    (item) => [...item.children].at(-2)?.textContent,
  );
  press(t('pane.status.table'));
  await waitFor(() => pane.querySelectorAll('table').length === 3);
  const numbers = STATUSES.map((status) => String(countGoals(ready().rollUp(), { status })));
  expect(numbers).toEqual(['4', '0', '0', '2']);
  expect(legend).toEqual(numbers);
  expect(
    readTable(t('pane.status.all'))
      .slice(1)
      .map(([, count]) => count),
  ).toEqual([...numbers, '6']);
  expect(readTable(t('pane.status.byCommittee')).slice(1)).toEqual([
    ['Nämnden SN'],
    ['2', '0', '0', '2', '4'],
    ['Nämnden KS'],
    ['2', '0', '0', '0', '2'],
    ['Hela kommunen'],
    ['0', '0', '0', '0', '0'],
  ]);
  expect(readTable(t('pane.status.byArea')).slice(1)).toEqual([
    ['Tillväxt'],
    ['4', '0', '0', '0', '4'],
    ['Kunskap'],
    ['0', '0', '0', '2', '2'],
  ]);
});

test('an edit in a sheet shows, and the table that was chosen stays', async () => {
  await excel.person.type('SN', 'M15', '100');
  await waitFor(() => readTable(t('pane.status.all'))[1]?.[1] === '6');
  expect(shows(t('pane.reported.all', { due: 3 }))).toBe(true);
});

test('the switch writes the occasion in the book, and then what has changed since the interim is told', async () => {
  expect(shows(t('pane.changes.first'))).toBe(true);
  const chosen = () => [...pane.querySelectorAll('button[aria-pressed=true]')].map(({ textContent }) => textContent);
  expect(chosen()).toContain(t('word.occasion.interim'));
  // What is chosen already is not written once more.
  press(t('word.occasion.interim'));
  press(t('word.occasion.year'));
  const changed = t('pane.occasion.changed', { occasion: t('word.occasion.year') });
  await waitFor(() => shows(changed));
  await waitFor(() => heard.some((text) => text.includes(changed)));
  expect(chosen()).toContain(t('word.occasion.year'));
  await waitFor(() => shows(t('pane.changes.heading.interim')));
  expect(await readOccasion()).toBe('Helår');
  // KS fell from 100 to 10, SN-N2 from 100 to 60, SN-N1 has no outcome yet; each takes its overarching goal with it.
  for (const [kind, count] of [
    ['worse', 4],
    ['gone', 2],
  ] as const)
    expect(shows(t(`pane.changes.${kind}`, { count }))).toBe(true);
  expect(shows(t('pane.changes.share', { share: '−20' }))).toBe(true);
  expect(pane.querySelectorAll('table')).toHaveLength(3);
});

test('at the budget there are counts of rows instead of charts', async () => {
  press(t('word.occasion.budget'));
  await waitFor(() => shows(t('pane.structure.intro')));
  expect(pane.querySelector('table')).toBeNull();
  expect(shows(t('pane.structure.count', { level: 'Övergripande mål', count: 2 }))).toBe(true);
});

test('from a change one goes to the goal', async () => {
  await openView();
  press(t('word.occasion.year'));
  await waitFor(() => shows(t('pane.changes.heading.interim')));
  // Who has chosen tables has them also when coming back.
  expect(pane.querySelectorAll('table')).toHaveLength(3);
  const change = [...pane.querySelectorAll<HTMLElement>(`button[title="${t('pane.changes.open')}"]`)];
  change.find(({ textContent }) => textContent?.startsWith('KS-N1'))?.click();
  await waitFor(() => pane.querySelector('[role=tab][aria-selected=true]')?.textContent?.includes(t('pane.view.goals')) ?? false);
});
