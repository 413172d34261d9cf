/** Numbers that stand twice, and words that may mean one of several things. */
import { answerQuestion, askQuestions, indexQuestions, planFix } from '../../../src/goals/fixes';
import { makeFixSource } from '../../../src/workbook/writing/fixSource';
import { changeRaw, findInRaw, makeRawBook, planRaw, readRaw, type CellRow, type RawChoice } from '../support/rawBook';

const describeChanges = (choice: RawChoice, only?: number) =>
  planFix(
    makeFixSource(readRaw(makeRawBook(choice))),
    'duplicates',
    only === undefined ? undefined : { table: 'MalSN', row: only, column: 'nr' },
  ).map(({ place, before, after }) => `${place.table}!${place.row}!${place.column}: ${before} → ${after}`);

const overarching: CellRow = { nr: 'SN-Ö1', level: 'Övergripande mål', text: 'Trygghet', parent: 1 };
const goal = (nr: string, text: string): CellRow => ({ nr, level: 'Nämndsmål', text, parent: 'SN-Ö1' });
const measure = (nr: string, parent: string): CellRow => ({ nr, level: 'Mått', text: `Mått ${nr}`, parent });
const rows = [
  overarching,
  goal('SN-N1', 'Nöjda'),
  measure('SN-M1', 'SN-N1'),
  goal('sn-n1 ', 'Trygga'),
  measure('SN-M2', 'SN-N1'),
  measure('SN-M3', 'SN-N2'),
  goal('SN-N2', 'Friska'),
  measure('SN-M4', 'SN-N1'),
  measure('SN-M1', 'SN-N2'),
];

test('the first row keeps the number, and what stands right beneath another follows with it', () => {
  expect(describeChanges({ rows: { SN: rows } })).toEqual([
    'MalSN!3!nr: sn-n1  → SN-N3',
    'MalSN!4!parent: SN-N1 → SN-N3',
    'MalSN!8!nr: SN-M1 → SN-M5',
  ]);
});

test('one row alone takes along what belongs to it, and gets the number that comes next', () => {
  expect(describeChanges({ rows: { SN: rows } }, 3)).toEqual(['MalSN!3!nr: sn-n1  → SN-N3', 'MalSN!4!parent: SN-N1 → SN-N3']);
  expect(describeChanges({ rows: { SN: rows } }, 8)).toEqual(['MalSN!8!nr: SN-M1 → SN-M5']);
});

test('what points from another table means the first, and a number once given is not given again', () => {
  const choice: RawChoice = {
    rows: { SN: [overarching, { ...overarching, text: 'Hälsa' }], BUN: [{ ...goal('BUN-N1', 'Frisk skola') }, overarching] },
    numbers: { SN: { Ö: 6 }, BUN: { Ö: 2 } },
  };
  expect(describeChanges(choice)).toEqual(['MalSN!1!nr: SN-Ö1 → SN-Ö7', 'MalBUN!1!nr: SN-Ö1 → BUN-Ö3']);
});

test('a second time there is nothing to do, and no row hangs loose that did not', () => {
  const raw = makeRawBook({ rows: { SN: rows } });
  const after = changeRaw(raw, planRaw(raw, 'duplicates'));
  expect(planRaw(after, 'duplicates')).toEqual([]);
  expect(findInRaw(after).filter(({ rule }) => rule === 'hierarchy')).toEqual([]);
});

test('a row whose level is not known keeps its number until it is', () => {
  expect(describeChanges({ rows: { SN: [overarching, { nr: 'SN-Ö1', text: 'Vad' }] } })).toEqual([]);
});

describe('a unit misspelt so that two are near', () => {
  const units = [
    ['SN', 'Norra boendet'],
    ['SN', 'Södra boendet'],
    ['SN', 'Östra boendet'],
    ['SN', 'Hemtjänst'],
  ] as const;
  const raw = makeRawBook({ units, rows: { SN: [overarching, { ...goal('SN-N1', 'Nöjda'), unit: 'Sötra boendet' }] } });
  const source = makeFixSource(readRaw(raw));
  const questions = askQuestions(source);

  it('is asked about, the nearest first', () => {
    expect(questions).toEqual([
      {
        id: 'unit-names',
        place: { table: 'MalSN', row: 1, column: 'unit' },
        before: 'Sötra boendet',
        choices: ['Södra boendet', 'Östra boendet', 'Norra boendet'],
      },
    ]);
    expect(planFix(source, 'unit-names')).toEqual([]);
  });

  it('is known by its finding', () => {
    const [finding] = findInRaw(raw).filter(({ message }) => message === 'hierarchy.unitUnknown');
    expect(finding && indexQuestions(questions)(finding)).toBe(questions[0]);
  });

  it('is mended by an answer, and by nothing that was not offered', () => {
    const change = answerQuestion(questions[0]!, 'Östra boendet')!;
    expect(findInRaw(changeRaw(raw, [change])).filter(({ rule }) => rule === 'hierarchy')).toEqual([]);
    expect(answerQuestion(questions[0]!, 'Hemtjänst')).toBeNull();
  });

  it('is not asked about where one alone is near, or none', () => {
    const ask = (unit: string) =>
      askQuestions(makeFixSource(readRaw(makeRawBook({ units, rows: { SN: [{ ...goal('SN-N1', 'Nöjda'), unit }] } }))));
    expect(ask('hemtjenst')).toEqual([]);
    expect(ask('Skolan')).toEqual([]);
    expect(ask('Norra boendet')).toEqual([]);
  });
});
