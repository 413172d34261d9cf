/** Where things end up when rows, columns or cells are put in or taken out. */
import type { Area } from '../../localexcel/document/types';
import { MAX_COLUMNS, MAX_ROWS } from '../../localexcel/engine/address';
import { relocateFormula, shiftFormula } from '../../localexcel/engine/references';
import { shiftArea, shiftInterval, wholeShift } from '../../localexcel/engine/shift';

const rows = (at: number, count: number) => wholeShift('row', at, count);
const LAST = MAX_ROWS - 1;

test.each<[string, [number, number], ReturnType<typeof rows>, [number, number] | undefined]>([
  ['put in before moves', [5, 9], rows(2, 3), [8, 12]],
  ['put in at the first moves', [5, 9], rows(5, 1), [6, 10]],
  ['put in within stretches', [5, 9], rows(6, 2), [5, 11]],
  ['put in after leaves', [5, 9], rows(10, 2), [5, 9]],
  ['put in before what reaches the last row cuts it there', [5, LAST], rows(2, 3), [8, LAST]],
  ['a whole column stays whole when rows are put in', [0, LAST], rows(3, 2), [0, LAST]],
  ['a whole column stays whole when rows are taken out', [0, LAST], rows(3, -2), [0, LAST]],
  ['taken out before moves', [5, 9], rows(1, -3), [2, 6]],
  ['taken out within shrinks', [5, 9], rows(6, -2), [5, 7]],
  ['taken out over the beginning', [5, 9], rows(3, -4), [3, 5]],
  ['taken out over the end', [5, 9], rows(8, -4), [5, 7]],
  ['taken out altogether', [5, 9], rows(5, -5), undefined],
  ['taken out with its surroundings', [5, 9], rows(2, -20), undefined],
  ['taken out after leaves', [5, 9], rows(10, -2), [5, 9]],
])('rows: %s', (_name, [first, last], shift, expected) => {
  expect(shiftInterval(first, last, shift)).toEqual(expected);
});

describe('cells put in beside others', () => {
  const area: Area = { row: 4, column: 2, lastRow: 6, lastColumn: 3 };
  test.each<[string, number, number, Area]>([
    ['move what lies within their band', 2, 3, { ...area, row: 5, lastRow: 7 }],
    ['move what lies within a wider band', 0, 9, { ...area, row: 5, lastRow: 7 }],
    ['leave what reaches out to the left', 3, 9, area],
    ['leave what reaches out to the right', 0, 2, area],
    ['leave what lies beside', 5, 9, area],
  ])('%s', (_name, from, to, expected) => {
    expect(shiftArea(area, { axis: 'row', at: 1, count: 1, from, to })).toEqual(expected);
  });
});

test.each<[string, string, string]>([
  ['a cell below', '=A5+1', '=A7+1'],
  ['a fixed cell too', '=$A$5', '=$A$7'],
  ['a cell above stays', '=A2', '=A2'],
  ['a range stretches', '=SUM(A2:A5)', '=SUM(A2:A7)'],
  ['a whole column stays', '=SUM(A:A)', '=SUM(A:A)'],
  ['whole rows move', '=SUM(5:6)', '=SUM(7:8)'],
  ['another sheet stays', "=Annat!A5&'Annat blad'!A5", "=Annat!A5&'Annat blad'!A5"],
  ['the sheet by its name', '=SN!A5', '=SN!A7'],
  ['a text stays', '="A5"', '="A5"'],
])('two rows put in before the fourth: %s', (_name, formula, expected) => {
  expect(shiftFormula(formula, 'SN', 'SN', rows(3, 2))).toBe(expected);
});

test('what was taken out is #REF!', () => {
  expect(shiftFormula('=A4+SUM(A4:A5)+SUM(A4:A9)+A9', 'SN', 'SN', rows(3, -2))).toBe('=#REF!+SUM(#REF!)+SUM(A4:A7)+A7');
});

test.each<[string, string, number, number, string]>([
  ['follows', '=A1+B2', 2, 1, '=B3+C4'],
  ['keeps what is fixed', '=$A$1+$A1+A$1', 2, 1, '=$A$1+$A3+B$1'],
  ['keeps whole columns’ rows', '=SUM(A:A)', 2, 1, '=SUM(B:B)'],
  ['is #REF! above the sheet', '=A1+A5', -1, 0, '=#REF!+A4'],
  ['is #REF! left of the sheet', '=A1', 0, -1, '=#REF!'],
  ['is #REF! past the last column', '=XFD1', 0, 1, '=#REF!'],
  ['is #REF! past the last row', `=A${MAX_ROWS}`, 1, 0, '=#REF!'],
])('a copied formula %s', (_name, formula, down, right, expected) => {
  expect(relocateFormula(formula, down, right)).toBe(expected);
});

test('the sheet is as large as Excel’s', () => expect([MAX_ROWS, MAX_COLUMNS]).toEqual([1_048_576, 16_384]));
