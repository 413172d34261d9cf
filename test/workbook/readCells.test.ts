import type { CellValue, Level } from '../../src/goals/types';
import { parseDate, parseNumber, parseOutcome, parseText, parseWord, parseYesNo } from '../../src/workbook/reading/parseCells';
import { parseGoalRows } from '../../src/workbook/reading/parseGoals';
import { findColumns } from '../../src/workbook/tables';
import { STATUS_WORDS } from '../../src/locales/words';

describe('a number', () => {
  test.each<[CellValue, number | null, boolean]>([
    [12.5, 12.5, false],
    [0, 0, false],
    [-3, -3, false],
    [-0, 0, false],
    ['', null, false],
    ['   ', null, false],
    ['12,5', null, true],
    ['12', null, true],
    ['#REF!', null, true],
    [true, null, true],
  ])('%p reads as %p, bad: %p', (cell, value, bad) => expect(parseNumber(cell)).toEqual({ value, bad }));
});

describe('a date', () => {
  test.each<[CellValue, number | null, boolean]>([
    [46265, 46265, false],
    [46265.5, 46265.5, false],
    ['', null, false],
    [0, null, true],
    [-1, null, true],
    [3_000_000, null, true],
    ['2026-08-31', null, true],
  ])('%p reads as %p, bad: %p', (cell, value, bad) => expect(parseDate(cell)).toEqual({ value, bad }));
});

describe('yes or no', () => {
  test.each<[CellValue, boolean | null, boolean]>([
    ['Ja', true, false],
    [' nej ', false, false],
    [true, true, false],
    [false, false, false],
    ['TRUE', true, false],
    ['FALSKT', false, false],
    ['', null, false],
    ['kanske', null, true],
    [1, null, true],
  ])('%p reads as %p, bad: %p', (cell, value, bad) => expect(parseYesNo(cell)).toEqual({ value, bad }));
});

test('an outcome is a number, or yes or no where the measure is of that kind', () => {
  expect(parseOutcome('Ja', true)).toEqual({ value: true, bad: false });
  expect(parseOutcome('Ja', false)).toEqual({ value: null, bad: true });
  expect(parseOutcome(0, false)).toEqual({ value: 0, bad: false });
  expect(parseOutcome(0, true)).toEqual({ value: null, bad: true });
});

test('a text keeps what is written, also a number that stands for a number of an area', () => {
  expect(parseText(' SN-Ö1 ')).toEqual({ value: 'SN-Ö1', bad: false });
  expect(parseText(1)).toEqual({ value: '1', bad: false });
  expect(parseText('#SAKNAS!')).toEqual({ value: '', bad: true });
});

test('a word is found whatever its letter case', () => {
  expect(parseWord(STATUS_WORDS, ' delvis UPPFYLLT ')).toEqual({ value: 'partial', bad: false });
  expect(parseWord(STATUS_WORDS, 'Klart')).toEqual({ value: null, bad: true });
  expect(parseWord(STATUS_WORDS, 3)).toEqual({ value: null, bad: true });
  expect(parseWord(STATUS_WORDS, '')).toEqual({ value: null, bad: false });
});

describe('the rows of a goal table', () => {
  const names: Record<Level, string> = {
    overarching: 'Inriktningsmål',
    goal: 'Fokusmål',
    measure: 'Mått',
    activity: 'Aktivitet',
    development: 'Utvecklingsinsats',
  };
  const read = (headers: string[], ...body: CellValue[][]) =>
    parseGoalRows({ name: 'MalSN', committee: 'SN', columns: findColumns('goals', headers), body }, names);

  test('columns may stand in any order and their headers be written in any letter case', () => {
    const [row] = read(['beskrivning', 'Min egen', ' NIVÅ', 'Hör\ntill', 'Nr'], ['Trygg vård', 'x', 'fokusmål', 1, 'SN-F1']);
    expect(row).toMatchObject({
      table: 'MalSN',
      row: 0,
      committee: 'SN',
      nr: 'SN-F1',
      level: 'goal',
      text: 'Trygg vård',
      parent: '1',
      invalid: {},
    });
  });

  test('an empty row is left out, and the rest keep their places', () => {
    const rows = read(['Nr', 'Nivå', 'Beskrivning', 'Status'], ['', '', ' ', '#NAME?'], ['', 'Mått', 'Kö', ''], ['', '', '', '']);
    expect(rows.map(({ row }) => row)).toEqual([1]);
  });

  test('what a person has written in a column of their own alone makes no row', () => {
    expect(read(['Nr', 'Nivå', 'Beskrivning', 'Egen'], ['', '', '', 'påminnelse'])).toEqual([]);
  });

  test('everything that cannot be what its column asks for is kept aside', () => {
    const headers = [
      'Nr',
      'Nivå',
      'Målvärde',
      'Riktning',
      'Vikt',
      'Utfall delår',
      'Bedömning',
      'Klart senast',
      'Läge',
      'Budget tkr',
      'Analys',
    ];
    const [row] = read(headers, ['#REF!', 'Mal', '98 %', 'Upp', true, '#SAKNAS!', 'Grönt', 'i höst', 'Snart', 'tusen', '#N/A']);
    expect(row?.invalid).toEqual({
      nr: '#REF!',
      level: 'Mal',
      target: '98 %',
      direction: 'Upp',
      weight: true,
      actualInterim: '#SAKNAS!',
      assessment: 'Grönt',
      dueDate: 'i höst',
      state: 'Snart',
      budget: 'tusen',
      comment: '#N/A',
    });
    expect(row).toMatchObject({ nr: '', level: null, target: null, direction: null, weight: null, actualInterim: null, comment: '' });
  });

  test('a measure answered with yes or no takes Ja and Nej; a target of Nej would mislead', () => {
    const headers = ['Nr', 'Nivå', 'Enhet', 'Utgångsvärde', 'Målvärde', 'Utfall delår', 'Utfall helår'];
    const rows = read(headers, ['', 'Mått', 'Ja / Nej', 'Nej', 'Ja', 'Nej', true], ['', 'Mått', 'ja/nej', '', 'Nej', 1, '']);
    expect(rows[0]).toMatchObject({ yesNo: true, baseline: null, target: null, actualInterim: false, actualYear: true, invalid: {} });
    expect(rows[1]).toMatchObject({ yesNo: true, actualInterim: null, invalid: { target: 'Nej', actualInterim: 1 } });
  });

  test('a column that is missing reads as empty', () => {
    const [row] = read(['Nr', 'Beskrivning'], ['SN-M1', 'Kö']);
    expect(row).toMatchObject({ level: null, target: null, parent: '', invalid: {} });
  });
});
