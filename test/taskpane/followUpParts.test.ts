/** What stands in Uppföljning, sentence by sentence, on books made for it. */
import type { GoalRow, Settings } from '../../src/goals';
import { translate, type TextKey, type TextParams } from '../../src/locales';
import { activity, goal, makeBook, measure, overarching } from '../goals/support/books';
import { drawView, prepareDrawing, type DrawnView } from './support/drawView';

prepareDrawing();
const t = (key: TextKey, params?: TextParams) => translate('sv', key, params);
let view: DrawnView;

async function draw(occasion: Settings['occasion'], rows: readonly GoalRow[]): Promise<void> {
  const { default: FollowUpView } = await import('../../src/taskpane/followUp/FollowUpView');
  view = await drawView(FollowUpView, makeBook(rows, { occasion, year: 2026 }));
}
afterEach(() => view.close());

const changes = () => view.find(`button[title="${t('pane.changes.open')}"]`);
/** What stands in the items of the list of that name. */
const readList = (name: string) => view.find(`ul[aria-label="${name}"] > li`).map(({ textContent }) => textContent);
const family = (code: string, number: number, interim: number | null, year: number | null = null) => [
  overarching(`${code}-Ö${number}`, '1'),
  goal(`${code}-N${number}`, `${code}-Ö${number}`),
  measure(`${code}-M${number}`, `${code}-N${number}`, interim, { actualYear: year }),
];

test('whoever has most left to report stands first, by name, and leads to its goals', async () => {
  await draw('interim', [...family('SN', 1, 50), ...family('BUN', 1, null), ...family('BUN', 2, 80)]);
  expect(view.says(t('pane.reported.some', { reported: 2, due: 3 }))).toBe(true);
  const committees = view.find(`button[title="${t('pane.reported.open')}"]`);
  const count = (reported: number, due: number) => t('pane.reported.count', { reported, due });
  expect(committees.map(({ textContent }) => textContent)).toEqual([
    `Barn- och utbildningsnämnden${count(1, 2)}`,
    `Socialnämnden${count(1, 1)}`,
    `Krisledningsnämnden${t('pane.reported.nothingDue')}`,
    `Hela kommunen${t('pane.reported.nothingDue')}`,
  ]);
  await view.press(committees[0]);
  expect(view.opened).toEqual([['goals', { committee: 'BUN' }]]);
});

test('a book without goals or measures says what is missing, and draws nothing', async () => {
  await draw('interim', []);
  expect(view.says(t('pane.reported.noMeasures'))).toBe(true);
  expect(view.says(t('pane.status.empty'))).toBe(true);
  expect(view.element.querySelector('svg')).toBeNull();
});

test('legend and bars say in words what is drawn, rows under no area too', async () => {
  await draw('interim', [...family('SN', 1, 100), ...family('BUN', 1, 0), goal('SN-N9', 'SN-Ö99')]);
  expect(readList(t('pane.status.all'))).toEqual(['✓ Uppfyllt240 %', '◐ Delvis uppfyllt00 %', '✕ Ej uppfyllt240 %', '– Ej bedömt120 %']);
  expect(readList(t('pane.status.byArea'))).toEqual([
    'Tillväxt4 mål✓ Uppfyllt 2✕ Ej uppfyllt 2',
    'Kunskapinga mål',
    `${t('pane.status.loose')}1 mål– Ej bedömt 1`,
  ]);
  expect(readList(t('pane.status.byCommittee'))).toEqual([
    'Socialnämnden3 mål✓ Uppfyllt 2– Ej bedömt 1',
    'Barn- och utbildningsnämnden2 mål✕ Ej uppfyllt 2',
    'Krisledningsnämndeninga mål',
    'Hela kommuneninga mål',
  ]);
});

test('a change goes from what it was to what it is, and leads to its goal', async () => {
  await draw('year', [
    ...family('SN', 1, 100, 0),
    overarching('BUN-Ö1', '1'),
    goal('', 'BUN-Ö1', { committee: 'BUN', text: 'Utan nummer' }),
  ]);
  expect(readList(t('pane.changes.worse', { count: 2 }))).toEqual([
    'SN-Ö1 Text SN-Ö1✓ Uppfyllt→✕ Ej uppfyllt',
    'SN-N1 Text SN-N1✓ Uppfyllt→✕ Ej uppfyllt',
  ]);
  await view.press(changes()[1]);
  expect(view.opened).toEqual([['goals', { nr: 'SN-N1' }]]);
});

test('where nothing has changed, and nothing was foreseen, that is said', async () => {
  await draw('year', family('SN', 1, 100, 100));
  expect(view.says(t('pane.changes.none.interim'))).toBe(true);
  expect(view.says(t('pane.changes.nothingForeseen'))).toBe(true);
  expect(changes()).toEqual([]);
});

test('an outcome beside what was foreseen: values with their unit, the share with its sign, better or worse', async () => {
  const row = (number: number, given: Partial<GoalRow>) => measure(`SN-M${number}`, 'SN-N1', null, given);
  const fewer = { direction: 'decrease', measureUnit: 'dagar', baseline: 20, target: 10 } as const;
  await draw('year', [
    ...family('SN', 1, 100, 100).slice(0, 2),
    row(1, { forecastYear: 80, actualYear: 60 }),
    row(2, { forecastYear: 80, actualYear: 80.5 }),
    row(3, { ...fewer, forecastYear: 12, actualYear: 11 }),
    measure('', 'SN-N1', null, { committee: 'SN', text: 'Utan nummer', measureUnit: '', forecastYear: 100, actualYear: 200 }),
  ]);
  const values = (foreseen: string, outcome: string) => t('pane.changes.values', { foreseen, outcome });
  const share = (percent: string) => t('pane.changes.share', { share: percent });
  const better = t('pane.changes.deviation.better');
  const heading = t('pane.changes.heading.forecast');
  expect(readList(heading).map((text) => text?.replace(/\u00a0/g, ' '))).toEqual([
    ` Utan nummer${values('100', '200')} · ${share('+100')} · ${better}`,
    `SN-M1 Text SN-M1${values('80 %', '60 %')} · ${share('−20')} · ${t('pane.changes.deviation.worse')}`,
    `SN-M3 Text SN-M3${values('12 dagar', '11 dagar')} · ${share('−10')} · ${better}`,
    // Less than one per cent is not nothing.
    `SN-M2 Text SN-M2${values('80 %', '80,5 %')} · ${share('+0,5')} · ${better}`,
  ]);
  // Without a number there is only its committee to go to.
  await view.press(view.find(`ul[aria-label="${heading}"] button`)[0]);
  expect(view.opened).toEqual([['goals', { committee: 'SN' }]]);
});

test('of many changes the first ten stand there, and ten more each time one asks', async () => {
  const rows = Array.from({ length: 23 }, (_, index) => goal(`SN-N${index + 1}`, 'SN-Ö1'));
  await draw('year', [overarching('SN-Ö1', '1'), ...rows.flatMap((row, index) => [row, measure(`SN-M${index + 1}`, row.nr, 100)])]);
  const more = () => view.find('button').find(({ textContent }) => /^Visa fler/.test(textContent ?? ''));
  for (const [shown, left] of [
    [10, 14],
    [20, 4],
  ] as const) {
    expect(changes()).toHaveLength(shown);
    expect(more()?.textContent).toBe(t('pane.changes.more', { count: left }));
    await view.press(more());
  }
  expect(changes()).toHaveLength(24);
  expect(more()).toBeUndefined();
});

test('at the budget the rows of each level are counted, activities where there are any', async () => {
  await draw('budget', [...family('SN', 1, null), activity('SN-A1', 'SN-N1')]);
  const count = (level: string, number: number) => t('pane.structure.count', { level, count: number });
  expect(readList(t('pane.structure.byCommittee')).slice(0, 2)).toEqual([
    `Socialnämnden${count('Övergripande mål', 1)}${count('Nämndsmål', 1)}${count('Mått', 1)}${count('Aktivitet', 1)}`,
    `Barn- och utbildningsnämnden${count('Övergripande mål', 0)}${count('Nämndsmål', 0)}${count('Mått', 0)}`,
  ]);
});
