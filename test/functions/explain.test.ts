import { explainGoal } from '../../src/functions/explain';
import { rollUp, type GoalRow, type Occasion } from '../../src/goals';
import { makeBook, makeRow } from '../goals/support/books';

const HEADER = ['Nr', 'Nivå', 'Beskrivning', 'Vikt', 'Uppfyllelse', 'Täckning', 'Status', 'Så räknades det'];

const measure = (nr: string, given: Partial<GoalRow>): GoalRow =>
  makeRow({ nr, level: 'measure', parent: 'SN-N1', text: `Mått ${nr}`, measureUnit: '%', ...given });
const goal = (given: Partial<GoalRow> = {}): GoalRow =>
  makeRow({ nr: 'SN-N1', level: 'goal', parent: 'SN-Ö1', text: 'Trygg vård', ...given });
const overarching = makeRow({ nr: 'SN-Ö1', level: 'overarching', parent: '1', text: 'Alla är trygga' });

function explain(nr: string, rows: GoalRow[], occasion: Occasion = 'interim') {
  const judged = rollUp(makeBook(rows), occasion);
  return explainGoal(
    judged,
    rows.findIndex((row) => row.nr === nr),
  );
}

test('a goal is shown with what counts beneath it: weights, shares, status and how each came about', () => {
  const rows = [
    overarching,
    goal(),
    measure('SN-M1', { baseline: 72, target: 80, direction: 'increase', actualInterim: 76, weight: 3 }),
    measure('SN-M2', { target: 4, direction: 'decrease', actualInterim: 2.5 }),
    makeRow({ nr: 'SN-A1', level: 'activity', parent: 'SN-N1', text: 'Utbilda' }),
  ];
  // (3 · 0.5 + 1 · 1) / 4 = 0.625, partly met from 0.5.
  expect(explain('SN-N1', rows)).toEqual([
    HEADER,
    ['SN-N1', 'Nämndsmål', 'Trygg vård', '', 0.625, 1, 'Delvis uppfyllt', 'Viktat medel av mål och mått under'],
    ['SN-M1', 'Mått', 'Mått SN-M1', 3, 0.5, 1, 'Ej uppfyllt', 'Förflyttning från utgångsvärdet 72 mot målvärdet 80, utfall delår är 76'],
    ['SN-M2', 'Mått', 'Mått SN-M2', 1, 1, 1, 'Uppfyllt', 'Kvot: utfall delår 2,5 mot målvärdet 4'],
  ]);
});

test.each<[string, Partial<GoalRow>, Occasion, string]>([
  [
    'within a tolerance',
    { target: 100, tolerance: 2, direction: 'maintain', actualYear: 99 },
    'year',
    'Ska vara 100 med toleransen 2, utfall helår är 99',
  ],
  ['answered with yes or no', { yesNo: true, measureUnit: 'ja/nej', actualYear: false }, 'year', 'Ja eller nej: utfall helår är Nej'],
  ['without an outcome', { target: 5 }, 'forecast', 'Saknar prognos helår'],
  ['without a target', { actualInterim: 5 }, 'interim', 'Saknar målvärde'],
  ['at the budget', { target: 5, actualInterim: 5 }, 'budget', 'Vid budget finns inga utfall'],
  [
    'below zero',
    { baseline: -4, target: 0, actualYear: -1 },
    'year',
    'Förflyttning från utgångsvärdet −4 mot målvärdet 0, utfall helår är −1',
  ],
])('a measure %s says so', (_name, given, occasion, sentence) => {
  expect(explain('SN-M1', [overarching, goal(), measure('SN-M1', given)], occasion)[1]?.[7]).toBe(sentence);
});

test('a status set by hand is marked, and the fulfilment stays the calculated one', () => {
  const rows = [overarching, goal({ assessment: 'met', comment: 'Motiv' }), measure('SN-M1', { target: 10, actualInterim: 2 })];
  expect(explain('SN-N1', rows)[1]).toEqual([
    'SN-N1',
    'Nämndsmål',
    'Trygg vård',
    '',
    0.2,
    1,
    'Uppfyllt (satt för hand)',
    'Viktat medel av mål och mått under',
  ]);
});

test('a goal with an assessment alone is scored by it', () => {
  const [, line] = explain('SN-N1', [overarching, goal({ assessment: 'partial', comment: 'Motiv' })]);
  expect(line?.slice(4)).toEqual([0.5, 1, 'Delvis uppfyllt (satt för hand)', 'Bedömning för hand, inga värden att räkna på']);
});

test('a goal with nothing to judge by has an empty fulfilment', () => {
  const [, line] = explain('SN-N1', [overarching, goal()]);
  expect(line?.slice(4)).toEqual(['', 0, 'Ej bedömt', 'Inget värde att räkna på under målet']);
});

test('an activity has no fulfilment to explain', () => {
  expect(explain('SN-A1', [overarching, goal(), makeRow({ nr: 'SN-A1', level: 'activity', parent: 'SN-N1' })])).toEqual([['']]);
});
