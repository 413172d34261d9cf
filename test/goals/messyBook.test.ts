/** A book of two thousand rows with every mistake there is, mixed. */
import { checkRules, LEVELS, OCCASIONS, RULES, type CellValue } from '../../src/goals';
import { answerQuestion, askQuestions, FIX_IDS, indexFixes, indexQuestions, planFix, planFixes } from '../../src/goals/fixes';
import { isTextKey, LANGUAGES, translate } from '../../src/locales';
import type { RawBook } from '../../src/workbook/reading/read';
import { findColumns } from '../../src/workbook/tables';
import { makeFixSource } from '../../src/workbook/writing/fixSource';
import { changeRaw, findInRaw, makeRawBook, readRaw, type CellRow } from './support/rawBook';

const ROWS = { SN: 900, BUN: 900, KOMMUN: 200 };

/** The same numbers every time, from 0 up to 1 (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const NUMBER: CellValue[] = ['', '', 0, 12.5, -3, 80, '12,5', '85 %', '−3', '1\u00a0200', '1.200', ' ', 'många', '#N/A', '#REF!', true];
const COLUMNS = {
  level: [
    'Övergripande mål',
    'Nämndsmål',
    'Nämndsmål',
    'Mått',
    'Mått',
    'Aktivitet',
    'Utvecklingsinsats',
    'namndsmal',
    'Övergripande mal',
    ' MÅTT',
    'Strategi',
    '#NAMN?',
    '',
  ],
  text: [
    '',
    'Trygga brukare',
    ' Trygga  elever ',
    'Verka för trygghet',
    'Sträva efter nöjda elever',
    'Genomföra en utredning',
    'Ring 811228-9874',
    '\u00a0',
    '#REF!',
    5,
  ],
  parent: ['', '', '', 1, 2, 'Kunskap', 'saknas', ' SN-Ö1 ', 'sn-n1', 'SN-N2', 'BUN-Ö1', 'BUN-N1', 'KOMMUN-Ö1', 'SN-M1', '#REF!'],
  unit: ['', '', 'Hemtjänst', 'hemtjanst', ' HEMTJÄNST ', 'Sötra boendet', 'Norra boendet', 'Skolan', 'Okänd', 7],
  responsible: ['', 'Enhetschef', '  Rektor ', 'Anna 19811228-9874', true],
  measureUnit: ['', '%', 'antal', ' ja / nej ', 'Ja/Nej', '#VALUE!'],
  baseline: NUMBER,
  target: NUMBER,
  direction: ['', 'Öka', 'minska', 'Behall', 'Sidledes', '#N/A'],
  tolerance: NUMBER,
  weight: NUMBER,
  actualInterim: [...NUMBER, 'Ja', 'nej'],
  forecastYear: NUMBER,
  actualYear: NUMBER,
  assessment: ['', '', '', 'Uppfyllt', 'ej upfyllt', 'kanske'],
  comment: ['', 'Därför', '  ', 'Se 811228+9874', '#REF!'],
  dueDate: ['', 46265, 30000, '2026-08-31', '31/8 2026', 20260831, 'snart', '#N/A'],
  state: ['', 'Pågår', 'klar', 'Pagar', 'På gång'],
  budget: [...NUMBER, 1e9],
} satisfies Partial<Record<keyof CellRow, CellValue[]>>;

function makeMessyBook(seed: number): RawBook {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const makeRow = (code: string, index: number): CellRow => ({
    nr: pick(['', '', `${code}-N${index}`, `${code}-Ö${index % 50}`, `${code}-M${index}`, ` ${code}-n${index % 30} `, '#REF!', '7']),
    ...Object.fromEntries(Object.entries(COLUMNS).map(([column, values]) => [column, pick<CellValue>(values)])),
  });
  return makeRawBook({
    rows: Object.fromEntries(
      Object.entries(ROWS).map(([code, count]) => [code, Array.from({ length: count }, (_, index) => makeRow(code, index))]),
    ),
    settings: [
      ['Tillfälle', 'Delar'],
      ['Minst antal övergripande mål per nämnd och område', '1'],
      ['Högst antal övergripande mål per nämnd och område', 2],
      ['Minst antal gemensamma mål per område', 'ett'],
      ['Minst antal mål under varje övergripande mål', 2],
      ['Övergripande mål uttrycks som önskat läge', 'Ja'],
      ['Lägsta täckning', '50 %'],
      ['Delårsdatum', 'i augusti'],
    ],
    units: [
      ['SN', 'Hemtjänst'],
      ['SN', 'Norra boendet'],
      ['SN', 'Södra boendet'],
      ['BUN', 'Skolan'],
      ['XX', 'Ingens'],
      ['SN', 'Hos 811228-9874'],
    ],
    areas: [
      [1, 'Tillväxt', ''],
      ['', 'Kunskap', ''],
      ['#REF!', 'Utan nummer', ''],
    ],
    committees: [
      ['SN', ' Socialnämnden', 'Nämd', 'ja', '1 200'],
      ['BUN', 'Barn- och utbildningsnämnden', 'Nämnd', 'Ja', 500],
      ['KFN', 'Kultur- och fritidsnämnden', 'Förening', 'kanske', ''],
      ['KFN', 'En gång till', 'Nämnd', 'Ja', ''],
      ['', 'Ingen kod', 'Nämnd', 'Ja', ''],
    ],
    rules: [
      ['goal-text', 'Ja', 'Varning', ''],
      ['no-such', 'Ja', '', ''],
      ['reported', 'kanske', 'Hemskt', 'fem'],
    ],
  });
}

const raw = makeMessyBook(2026);

test('the book breaks nearly every rule, in every way that two thousand rows can', () => {
  expect(readRaw(raw).book.rows.length).toBeGreaterThan(1_990);
  const said = new Set(findInRaw(raw).map(({ rule }) => rule));
  // All tables are there.
  expect(RULES.map(({ id }) => id).filter((id) => !said.has(id))).toEqual(['common-goal-count', 'reported', 'table-damage']);
});

test.each(LANGUAGES)('all that is said of it is whole sentences (%s)', (language) => {
  const { book } = readRaw(raw);
  for (const occasion of OCCASIONS) {
    const said = checkRules({ ...book, settings: { ...book.settings, occasion } });
    const sentences = said.map(({ message, params }) => (isTextKey(message) ? translate(language, message, params) : message));
    expect(sentences.filter((sentence) => /[{}]|undefined|NaN/.test(sentence) || !/.[.]$/su.test(sentence))).toEqual([]);
  }
});

test('moved columns make no difference to what is found, nor where', () => {
  const turned: RawBook = {
    ...raw,
    tables: raw.tables.map((table) => {
      const headers = table.layout.headers.toReversed();
      return {
        ...table,
        layout: { ...table.layout, headers, columns: findColumns(table.layout.kind, headers) },
        body: table.body.map((line) => line.toReversed()),
      };
    }),
  };
  expect(findInRaw(turned)).toEqual(findInRaw(raw));
});

test('the fixes, one after the other, mend every finding that any of them mends, and answers the rest', () => {
  let book = raw;
  const before = findInRaw(book).length;
  for (const id of FIX_IDS) book = changeRaw(book, planFix(makeFixSource(readRaw(book)), id));
  const questions = askQuestions(makeFixSource(readRaw(book)));
  expect(questions.length).toBeGreaterThan(10);
  const answers = questions.map((question) => answerQuestion(question, question.choices[0]!)!);
  book = changeRaw(book, answers);
  const source = makeFixSource(readRaw(book));
  const findings = findInRaw(book);
  expect(findings.filter(indexFixes(planFixes(source)))).toEqual([]);
  expect(findings.filter(indexQuestions(askQuestions(source)))).toEqual([]);
  expect(findings.length).toBeLessThan(before);
  for (const id of FIX_IDS) expect([id, planFix(source, id)]).toEqual([id, []]);
});

test('every level is there', () => {
  const { book } = readRaw(raw);
  expect(new Set(book.rows.map(({ level }) => level))).toEqual(new Set([...LEVELS, null]));
  expect(checkRules({ ...book, settings: { ...book.settings, occasion: 'interim' } }).some(({ rule }) => rule === 'reported')).toBe(true);
});
