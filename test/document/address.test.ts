import fc from 'fast-check';
import {
  columnIndex,
  columnName,
  contains,
  formatArea,
  formatSheetArea,
  LAST_COLUMN,
  LAST_ROW,
  parseArea,
  parseCell,
  parseSheetArea,
  quoteSheetName,
} from '../../localexcel/document/address';
import { emptyDocument, getCell, setCell } from '../../localexcel/document/create';

describe('columns', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [LAST_COLUMN, 'XFD'],
  ])('column %i is called %s', (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
    expect(columnIndex(name.toLowerCase())).toBe(index);
  });

  test.each(['', '1', 'XFE', 'ABCD', 'Å'])('%s is no column', (name) => expect(columnIndex(name)).toBe(-1));
});

describe('areas', () => {
  test.each([
    ['A1', { row: 0, column: 0, lastRow: 0, lastColumn: 0 }],
    ['$B$3:C4', { row: 2, column: 1, lastRow: 3, lastColumn: 2 }],
    ['C4:B3', { row: 2, column: 1, lastRow: 3, lastColumn: 2 }],
    ['B:C', { row: 0, column: 1, lastRow: LAST_ROW, lastColumn: 2 }],
    ['$2:3', { row: 1, column: 0, lastRow: 2, lastColumn: LAST_COLUMN }],
  ])('%s is read', (text, area) => expect(parseArea(text)).toEqual(area));

  test.each(['', 'A', '1', 'A0', 'A1:B', 'A:1', 'A1:B2:C3', 'A1048577', 'XFE1', 'Nr', 'A1 B2', 'Blad1!A1'])('%s is no area', (text) =>
    expect(parseArea(text)).toBeUndefined(),
  );

  test('what is written is read back', () => {
    const corner = fc.record({ row: fc.nat(LAST_ROW), column: fc.nat(LAST_COLUMN) });
    fc.assert(
      fc.property(corner, corner, fc.boolean(), (one, other, absolute) => {
        const area = {
          row: Math.min(one.row, other.row),
          column: Math.min(one.column, other.column),
          lastRow: Math.max(one.row, other.row),
          lastColumn: Math.max(one.column, other.column),
        };
        expect(parseArea(formatArea(area, absolute))).toEqual(area);
        expect(contains(area, one.row, one.column)).toBe(true);
      }),
    );
  });

  test('a cell is an area of one', () => {
    expect(parseCell('$C$7')).toEqual({ row: 6, column: 2 });
    expect(parseCell('A1:B2')).toBeUndefined();
  });
});

describe('names of sheets', () => {
  test.each([
    ['Start', 'Start'],
    ['Hela kommunen', "'Hela kommunen'"],
    ['Nämnder', "'Nämnder'"],
    ["Lars' mål", "'Lars'' mål'"],
    ['2026', "'2026'"],
    ['AB12', "'AB12'"],
    ['R1C1', "'R1C1'"],
    ['true', "'true'"],
  ])('%s is written %s', (name, written) => {
    expect(quoteSheetName(name)).toBe(written);
    const area = { row: 0, column: 1, lastRow: 4, lastColumn: 1 };
    expect(parseSheetArea(formatSheetArea(name, area, true))).toEqual({ sheet: name, area });
  });
});

test('a new document has one empty, visible sheet, and holds what is put in it', () => {
  const document = emptyDocument('Blad1');
  const sheet = document.sheets[0]!;
  expect(sheet).toMatchObject({ name: document.activeSheet, visibility: 'Visible', showGridlines: true });
  expect(getCell(sheet, 3, 2)).toBeUndefined();
  setCell(sheet, 3, 2, { value: 'Mål' });
  setCell(sheet, 3, 4, { value: 7 });
  expect(getCell(sheet, 3, 2)).toEqual({ value: 'Mål' });
  expect(getCell(sheet, 3, 4)).toEqual({ value: 7 });
});
