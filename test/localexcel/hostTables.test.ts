import { closeBooks, codeOf, openBook } from './hostBook';

afterEach(closeBooks);

const GRID = [
  ['Nr', 'Budget tkr', 'Dubbelt'],
  ['a', 1, '=[@[Budget tkr]]*2'],
  ['b', 2, '=[@[Budget tkr]]*2'],
];

/** The sample with formulas that need the table: they are written when it is there. */
function sample() {
  const book = openBook();
  const table = book.table([
    ['Nr', 'Budget tkr', 'Dubbelt'],
    ['a', 1, ''],
    ['b', 2, ''],
  ]);
  table.Columns.GetItem('Dubbelt').GetDataBodyRange().Formulas = [['=[@[Budget tkr]]*2'], ['=Mal[[#This Row],[Budget tkr]]*2']];
  return { ...book, table };
}

it('a table is made over cells; its formulas are understood and shown as a person sees them', async () => {
  const { table, values, at } = sample();
  expect(await values('A1:C3')).toEqual([GRID[0], ['a', 1, 2], ['b', 2, 4]]);
  expect(at('C2:C3').Formulas).toEqual([['=[@[Budget tkr]]*2'], ['=[@[Budget tkr]]*2']]);
  expect([
    table.GetRange().Address,
    table.GetDataBodyRange().Address,
    table.GetHeaderRowRange().Address,
    table.Rows.Count,
    table.Columns.Count,
  ]).toEqual(['Blad1!A1:C3', 'Blad1!A2:C3', 'Blad1!A1:C1', 2, 3]);
});

it('headers become texts, each once, none empty', () => {
  const { at, sheet } = openBook();
  at('A1:D2').Values = [
    ['Nr', 'Nr', 2026, ''],
    [1, 2, 3, 4],
  ];
  sheet.Tables.Add('A1:D2', true);
  expect(at('A1:D1').Values).toEqual([['Nr', 'Nr2', '2026', 'Kolumn4']]);
});

it('a table of a header alone gets an empty row', () => {
  const { at, sheet } = openBook();
  at('A1:B1').Values = [['A', 'B']];
  expect(sheet.Tables.Add('A1:B1', true).GetRange().Address).toBe('Blad1!A1:B2');
});

describe('is found by name in any case and by id, and misses are told', () => {
  it('', () => {
    const { workbook, sheet, table } = sample();
    expect([workbook.Tables.GetItem('mal').Id, sheet.Tables.GetItem(table.Id).Name]).toEqual([table.Id, 'Mal']);
    expect(workbook.Tables.GetItemOrNullObject('Annan')).toBeNull();
    expect(codeOf(() => workbook.Tables.GetItem('Annan'))).toBe('ItemNotFound');
    expect(codeOf(() => table.Columns.GetItem('Annan'))).toBe('ItemNotFound');
  });
});

it.each([
  ['over another table', 'B2:D5', 'InvalidOperation'],
  ['no address', 'hej', 'InvalidArgument'],
])('cannot be made %s', (_name, address, code) => {
  const { sheet } = sample();
  expect(codeOf(() => sheet.Tables.Add(address, true))).toBe(code);
});

it.each([
  ['with a space', 'Mål ett', 'InvalidArgument'],
  ['like a cell', 'AB12', 'InvalidArgument'],
  ['with a digit first', '1Mal', 'InvalidArgument'],
  ['empty', '', 'InvalidArgument'],
  ['of another table', 'annan', 'ItemAlreadyExists'],
  ['of a range', 'Belopp', 'ItemAlreadyExists'],
  ['good', 'Mal_SN', ''],
])('a name %s', (_name, name, code) => {
  const { at, sheet, workbook, table } = sample();
  at('F1').Values = [['x']];
  sheet.Tables.Add('F1:F2', true).Name = 'Annan';
  workbook.Names.Add('Belopp', at('B2:B3'));
  expect(codeOf(() => (table.Name = name))).toBe(code);
});

it('a new name and a new header are followed by formulas everywhere', async () => {
  const { at, values, table } = sample();
  at('F1:F2').Formulas = [['=SUM(Mal[Dubbelt])'], ['=SUM(Mal[Budget tkr])']];
  table.Name = 'MalSN';
  table.Columns.GetItem('Budget tkr').Name = 'Budget';
  expect(at('F1:F2').Formulas).toEqual([['=SUM(MalSN[Dubbelt])'], ['=SUM(MalSN[Budget])']]);
  expect(at('C2').Formulas).toEqual([['=[@Budget]*2']]);
  expect(await values('B1:C2')).toEqual([
    ['Budget', 'Dubbelt'],
    [1, 2],
  ]);
  expect(await values('F1:F2')).toEqual([[6], [3]]);
});

it('a text in a header cell renames the column', async () => {
  const { at, values, table, host } = sample();
  host.person.type('Blad1', 'B1', 'Summa');
  expect([table.Columns.GetItem('Summa').Index, at('C2').Formulas]).toEqual([1, [['=[@Summa]*2']]]);
  host.person.type('Blad1', 'B1', 'Nr');
  expect(await values('A1:C2')).toEqual([
    ['Nr', 'Nr2', 'Dubbelt'],
    ['a', 1, 2],
  ]);
});

describe('what a person types', () => {
  it('right below makes the table grow, with lists, formats and calculated columns', async () => {
    const { at, values, table, host } = sample();
    at('A2:A3').DataValidation.Rule = { list: { source: 'a,b' } };
    const format = at('A2:C3').ConditionalFormats.Add('Custom');
    format.Custom.Rule.Formula = '=$A2="a"';
    at('B2:B3').NumberFormat = '#,##0';
    host.person.type('Blad1', 'B4', '7');
    expect(table.GetRange().Address).toBe('Blad1!A1:C4');
    expect(await values('A4:C4')).toEqual([['', 7, 14]]);
    expect([at('A4').DataValidation.Type, at('C4').ConditionalFormats.Count, at('B4').NumberFormat]).toEqual(['List', 1, [['#,##0']]]);
    host.person.paste('Blad1', 'A5', [
      ['d', 1],
      ['e', '2,5'],
    ]);
    expect(await values('A5:C6')).toEqual([
      ['d', 1, 2],
      ['e', 2.5, 5],
    ]);
    expect(table.Rows.Count).toBe(5);
  });

  it('pasted over the end makes the table grow by what lies below it', async () => {
    const { values, table, host } = sample();
    host.person.paste('Blad1', 'A3', [
      ['b', 3],
      ['c', 4],
      ['d', 5],
    ]);
    expect(table.GetRange().Address).toBe('Blad1!A1:C5');
    expect(await values('A3:C5')).toEqual([
      ['b', 3, 6],
      ['c', 4, 8],
      ['d', 5, 10],
    ]);
  });

  it('right beside gives the table a column', () => {
    const { table, host } = sample();
    host.person.type('Blad1', 'D1', 'Eget');
    expect([table.GetRange().Address, table.Columns.GetItemAt(3).Name]).toEqual(['Blad1!A1:D3', 'Eget']);
  });

  it.each([
    ['farther below', 'A5'],
    ['beside the row below', 'D4'],
  ])('%s leaves the table', (_name, address) => {
    const { table, host } = sample();
    host.person.type('Blad1', address, 'x');
    expect(table.GetRange().Address).toBe('Blad1!A1:C3');
  });

  it('below a table of a protected sheet is refused', () => {
    const { sheet, host } = sample();
    sheet.Protection.Protect();
    expect(codeOf(() => host.person.type('Blad1', 'A4', 'x'))).toBe('AccessDenied');
  });

  it('as the first formula of a column fills it; new rows get it too', async () => {
    const { values, table, host } = sample();
    table.Columns.Add(null, null, 'Tre');
    host.person.type('Blad1', 'D3', '=[@[Budget tkr]]*3');
    expect(await values('D2:D3')).toEqual([[3], [6]]);
    host.person.type('Blad1', 'A4', 'c');
    host.person.type('Blad1', 'B4', '10');
    expect(await values('D4')).toEqual([[30]]);
  });

  it('can be undone, the table’s growth with it', async () => {
    const { at, values, table, host } = sample();
    host.person.type('Blad1', 'A4', 'c');
    expect(host.person.undo()).toBe(true);
    expect(table.GetRange().Address).toBe('Blad1!A1:C3');
    expect(at('A4:C4').Formulas).toEqual([['', '', '']]);
    host.person.type('Blad1', 'B2', '5');
    host.person.undo();
    expect(await values('B2:C2')).toEqual([[1, 2]]);
    host.person.addSheet('Ny');
    expect(host.person.undo()).toBe(false);
  });
});

describe('through the API', () => {
  it('resizing fills calculated columns of the new rows', async () => {
    const { at, values, table } = sample();
    at('A4:B5').Values = [
      ['c', 3],
      ['d', 4],
    ];
    expect(table.Rows.Count).toBe(2);
    table.Resize('A1:C5');
    expect(await values('C4:C5')).toEqual([[6], [8]]);
  });

  it.each([
    ['another header row', 'A2:C5', 'InvalidArgument'],
    ['no row', 'A1:C1', 'InvalidArgument'],
    ['over another table', 'A1:G5', 'InvalidOperation'],
  ])('resizing to %s fails', (_name, address, code) => {
    const { at, sheet, table } = sample();
    at('G1').Values = [['x']];
    sheet.Tables.Add('G1:G2', true);
    expect(codeOf(() => table.Resize(address))).toBe(code);
  });

  it('rows are added last, first and between, and what stands below moves down', async () => {
    const { at, values, table } = sample();
    at('A5').Values = [['under']];
    table.Rows.Add(null, [['c', 3, null]]);
    table.Rows.Add(1, [
      ['x', 10, null],
      ['y', 20, null],
    ]);
    expect(await values('A1:C8')).toEqual([
      ['Nr', 'Budget tkr', 'Dubbelt'],
      ['a', 1, 2],
      ['x', 10, 20],
      ['y', 20, 40],
      ['b', 2, 4],
      ['c', 3, 6],
      ['', '', ''],
      ['under', '', ''],
    ]);
    table.Rows.Add(0, [['först', 0, null]]);
    expect([await values('A2:C2'), table.GetRange().Address]).toEqual([[['först', 0, 0]], 'Blad1!A1:C7']);
    table.Rows.GetItemAt(0).Delete();
    expect([await values('A2'), table.Rows.Count]).toEqual([[['a']], 5]);
  });

  it('columns are added and taken away', async () => {
    const { values, table } = sample();
    table.Columns.Add(1, [['Mitt'], [8], [9]]);
    table.Columns.Add(0, null, 'Först');
    table.Columns.Add(null, null, 'Sist');
    expect(await values('A1:F2')).toEqual([
      ['Först', 'Nr', 'Mitt', 'Budget tkr', 'Dubbelt', 'Sist'],
      ['', 'a', 8, 1, 2, ''],
    ]);
    expect([table.GetRange().Address, table.Columns.GetItem('Budget tkr').Index]).toEqual(['Blad1!A1:F3', 3]);
    table.Columns.GetItem('Mitt').Delete();
    table.Columns.GetItem('Först').Delete();
    expect(await values('A1:E2')).toEqual([
      ['Nr', 'Budget tkr', 'Dubbelt', 'Sist', ''],
      ['a', 1, 2, '', ''],
    ]);
  });

  it('a total row stands below the rows and is no part of them', async () => {
    const { values, at, table } = sample();
    table.ShowTotals = true;
    table.GetTotalRowRange().GetCell(0, 1).Formulas = [['=SUM([Budget tkr])']];
    expect(await values('B4')).toEqual([[3]]);
    expect(table.GetDataBodyRange().Address).toBe('Blad1!A2:C3');
    table.ShowTotals = false;
    expect(at('B4').Formulas).toEqual([['']]);
  });

  it('a header row that is hidden is empty and no part of it, and comes back with its names', async () => {
    const { values, at, table } = sample();
    at('F1').Formulas = [['=SUM(Mal[Budget tkr])']];
    table.ShowHeaders = false;
    expect([table.GetRange().Address, table.GetDataBodyRange().Address]).toEqual(['Blad1!A2:C3', 'Blad1!A2:C3']);
    expect(codeOf(() => table.GetHeaderRowRange())).toBe('ItemNotFound');
    expect(await values('A1:C2')).toEqual([
      ['', '', ''],
      ['a', 1, 2],
    ]);
    at('A1').Values = [['en anteckning']];
    expect(codeOf(() => (table.ShowHeaders = true))).toBe('InvalidOperation');
    at('A1').Clear('Contents');
    table.ShowHeaders = true;
    expect(await values('A1:C1')).toEqual([['Nr', 'Budget tkr', 'Dubbelt']]);
    expect([table.GetRange().Address, await values('F1')]).toEqual(['Blad1!A1:C3', [[3]]]);
  });

  it('made plain cells, formulas keep the cells that it had', async () => {
    const { at, values, workbook, table } = sample();
    at('F1').Formulas = [['=SUM(Mal[Budget tkr])']];
    table.ConvertToRange();
    expect([at('F1').Formulas, at('C2').Formulas, workbook.Tables.Count]).toEqual([[['=SUM($B$2:$B$3)']], [['=$B$2*2']], 0]);
    expect(await values('F1')).toEqual([[3]]);
    expect(codeOf(() => table.Name)).toBe('ItemNotFound');
  });

  it('deleted, its cells are empty', async () => {
    const { values, table } = sample();
    table.Delete();
    expect(await values('A1:B2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });
});

it('rows put into the sheet within the table get its formulas; half a table cannot be moved', async () => {
  const { at, values, table } = sample();
  at('3:3').Insert('Down');
  at('B3').Values = [[50]];
  expect([table.Rows.Count, await values('B3:C3')]).toEqual([3, [[50, 100]]]);
  expect(codeOf(() => at('A2').Insert('Down'))).toBe('InvalidOperation');
});

it('columns moved in front of the table take nothing from it', async () => {
  const { host, table, at } = sample();
  host.person.insertColumns('Blad1', 'B', 2);
  expect([table.Columns.items.map(({ Name }) => Name), table.GetRange().Address]).toEqual([
    ['Nr', 'Kolumn4', 'Kolumn5', 'Budget tkr', 'Dubbelt'],
    'Blad1!A1:E3',
  ]);
  host.person.insertColumns('Blad1', 'A');
  expect([table.GetRange().Address, at('F2').Formulas]).toEqual(['Blad1!B1:F3', [['=[@[Budget tkr]]*2']]]);
});
