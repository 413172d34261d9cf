import { dropSpilled, findRuns } from '../../src/workbook/writing/usedFormulas';

test('formulas that stand under each other are one run, and each gap begins another', () => {
  const cells = [
    ['=F(1)', 'text', ''],
    ['=F(2)', '=F(3)', ''],
    ['', '=F(4)', '=F(6)'],
    ['=F(5)', 7, ''],
  ];
  expect(findRuns(cells, (cell) => String(cell).startsWith('=F('))).toEqual([
    { row: 0, column: 0, cells: ['=F(1)', '=F(2)'] },
    { row: 1, column: 1, cells: ['=F(3)', '=F(4)'] },
    { row: 2, column: 2, cells: ['=F(6)'] },
    { row: 3, column: 0, cells: ['=F(5)'] },
  ]);
});

test('a spilled table that shows its formula in every cell is entered where it begins', () => {
  const table = '=GOALEXPLAIN("SN-Ö1")';
  const other = '=GOALEXPLAIN(A9)';
  expect(
    dropSpilled([
      [table, table, '=GOALSTATUS("a")'],
      [table, table, '=GOALSTATUS("a")'],
      ['', other, ''],
    ]),
  ).toEqual([
    [table, '', '=GOALSTATUS("a")'],
    ['', '', '=GOALSTATUS("a")'],
    ['', other, ''],
  ]);
});
