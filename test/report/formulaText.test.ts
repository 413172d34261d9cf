import { explainFormula, rollUp, type GoalRow, type Settings } from '../../src/goals';
import type { Occasion } from '../../src/goals/types';
import { translate, type Language } from '../../src/locales';
import { writeFormula } from '../../src/report/formulaText';
import { makeNumbers } from '../../src/taskpane/goals/numbers';
import { goal, makeBook, measure } from '../goals/support/books';

function write(rows: GoalRow[], settings: Partial<Settings> = {}, occasion: Occasion = 'interim', language: Language = 'sv'): string {
  const found = explainFormula(rollUp(makeBook(rows, settings), occasion), 0)!;
  const writer = { t: translate.bind(null, language), numbers: makeNumbers(language), occasion };
  return writeFormula(found, writer).replaceAll('\u00a0', ' ');
}
const one = (given: Partial<GoalRow>) => [measure('SN-M1', '', 0, { direction: null, ...given })];
const GOAL = [
  goal('SN-N1', ''),
  measure('SN-M1', 'SN-N1', 80, { weight: 2 }),
  measure('SN-M2', 'SN-N1', 50),
  measure('SN-M3', 'SN-N1', null),
];
const EQUAL = [goal('SN-N1', ''), measure('SN-M1', 'SN-N1', 80), measure('SN-M2', 'SN-N1', 50)];
const MANY = [goal('SN-N1', ''), ...Array.from({ length: 11 }, (_, index) => measure(`SN-M${index}`, 'SN-N1', 50))];

describe('a goal', () => {
  test.each<[string, GoalRow[], Partial<Settings>, string]>([
    ['weights', GOAL, {}, 'Viktat medel: (2 × 80 % + 1 × 50 %) / 3 = 70 %'],
    ['equal weights are left out', EQUAL, {}, 'Medel, alla väger lika: (80 % + 50 %) / 2 = 65 %'],
    [
      'as exact as the panel beside it',
      [goal('SN-N1', ''), measure('SN-M1', 'SN-N1', 91.6), measure('SN-M2', 'SN-N1', 45)],
      {},
      'Medel, alla väger lika: (91,6 % + 45 %) / 2 = 68,3 %',
    ],
    ['many terms are cut', MANY, {}, 'Medel, alla väger lika: (50 % + 50 % + 50 % + 50 % + 50 % + 50 % + 50 % + 50 % + …) / 11 = 50 %'],
    [
      'a single value',
      [goal('SN-N1', ''), measure('SN-M1', 'SN-N1', 80, { weight: 2 })],
      {},
      'Det finns ett enda värde att räkna på: 80 %.',
    ],
    ['the worst', GOAL, { aggregation: 'worst' }, 'Sämsta värdet gäller. Lägst av 80 %; 50 % är 50 %.'],
    ['the share that is met', GOAL, { aggregation: 'shareMet', measureMetFrom: 0.7 }, 'Andel uppfyllda efter vikt: 2 / 3 = 66,7 %'],
    [
      'by hand alone',
      [goal('SN-N1', '', { assessment: 'partial' })],
      {},
      'Inget under målet har ett värde att räkna på. Bedömningen för hand ger 50 %.',
    ],
    ['nothing beneath', [goal('SN-N1', '')], {}, 'Målet har varken mått eller mål under sig, och ingen bedömning.'],
    ['nothing reported', [goal('SN-N1', ''), measure('SN-M1', 'SN-N1', null)], {}, 'Det finns inget värde att räkna på ännu.'],
  ])('%s', (_name, rows, settings, expected) => expect(write(rows, settings)).toBe(expected));
});

describe('a measure', () => {
  test.each<[string, Partial<GoalRow>, string]>([
    [
      'the way travelled',
      { baseline: 60, target: 80, actualInterim: 72 },
      'Förflyttning från utgångsvärdet mot målvärdet: (72 − 60) / (80 − 60) = 60 %',
    ],
    [
      'from below zero',
      { baseline: -4, target: 4, actualInterim: 2 },
      'Förflyttning från utgångsvärdet mot målvärdet: (2 − (−4)) / (4 − (−4)) = 75 %',
    ],
    ['the share of the target', { baseline: null, target: 80, actualInterim: 60 }, 'Utfallet delat med målvärdet: 60 / 80 = 75 %'],
    [
      'turned round',
      { baseline: null, target: 30, actualInterim: 40, direction: 'decrease' },
      'Målvärdet delat med utfallet: 30 / 40 = 75 %',
    ],
    ['reached', { baseline: null, target: 80, actualInterim: 90 }, 'Utfallet 90 når målvärdet 80, och ger 100 %.'],
    ['cannot be a share', { baseline: null, target: 0, actualInterim: -3 }, 'Utfallet −3 når inte målvärdet 0, och ger 0 %.'],
    [
      'kept',
      { target: 10, actualInterim: 12, direction: 'maintain', tolerance: 2 },
      'Utfallet 12 ska vara 10, med högst 2 i skillnad. Det ger 100 %.',
    ],
    ['yes', { yesNo: true, actualInterim: true }, 'Svaret är Ja, och ger 100 %.'],
    ['no outcome', { actualInterim: null }, 'Utfall delår saknas.'],
    ['no target', { target: null, actualInterim: 3 }, 'Målvärdet saknas, så utfallet har inget att jämföras med.'],
  ])('%s', (_name, given, expected) => expect(write(one(given))).toBe(expected));
  it('has no outcome at the budget', () => expect(write(one({}), {}, 'budget')).toBe('Vid budget finns inga utfall att räkna på.'));
  it('speaks English too', () => {
    expect(write(GOAL, {}, 'interim', 'en')).toBe('Weighted mean: (2 × 80% + 1 × 50%) / 3 = 70%');
  });
});
