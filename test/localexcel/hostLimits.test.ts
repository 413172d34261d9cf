/** What Excel does not do, or refuses: the other side of tables that grow, columns that fill and changes that can be undone. */
import { closeBooks, codeOf, openBook, type TestBook } from './hostBook';

afterEach(closeBooks);

function sample() {
  const book = openBook();
  const table = book.table([
    ['Nr', 'Belopp', 'Dubbelt'],
    ['a', 1, ''],
    ['b', 2, ''],
  ]);
  book.at('C2:C3').Formulas = [['=B2*2'], ['=B3*2']];
  return { ...book, table };
}

describe('a table does not grow', () => {
  test.each<[string, (book: ReturnType<typeof sample>) => void, string]>([
    [
      'under its totals row',
      ({ table, host }) => {
        table.ShowTotals = true;
        host.person.type('Blad1', 'A5', 'x');
      },
      'A1:C4',
    ],
    [
      'over what somebody has written beside the new cell',
      ({ at, host }) => {
        at('C4').Values = [['egen']];
        host.person.type('Blad1', 'A4', 'x');
      },
      'A1:C3',
    ],
    [
      'over another table',
      ({ at, sheet, host }) => {
        at('A4:C5').Values = [
          ['P', 'Q', 'R'],
          [1, 2, 3],
        ];
        sheet.Tables.Add('A4:C5', true);
        host.person.paste('Blad1', 'A4', [['S', 'T', 'U']]);
      },
      'A1:C3',
    ],
    [
      'on a protected sheet, though the cell be unlocked',
      ({ at, sheet, host }) => {
        at('A4').Format.Protection.Locked = false;
        sheet.Protection.Protect();
        host.person.type('Blad1', 'A4', 'x');
      },
      'A1:C3',
    ],
    ['by an empty cell', ({ host }) => host.person.type('Blad1', 'A4', ''), 'A1:C3'],
    ['by what an add-in writes', ({ at }) => void (at('A4').Values = [['x']]), 'A1:C3'],
  ])('%s', (_name, act, address) => {
    const book = sample();
    act(book);
    expect(book.table.GetRange().Address).toBe(`Blad1!${address}`);
  });
});

describe('calculated columns', () => {
  it('leave what stands in rows that the table is made to take in', async () => {
    const { at, values, table } = sample();
    at('A4:C5').Values = [
      ['c', 3, 99],
      ['d', 4, ''],
    ];
    table.Resize('A1:C5');
    expect(await values('C4:C5')).toEqual([[99], [8]]);
  });

  it('are not made by one formula that an add-in writes', async () => {
    const { at, values, table } = sample();
    table.Columns.Add(null, null, 'Tre');
    at('D3').Formulas = [['=B3*3']];
    expect(await values('D2:D3')).toEqual([[''], [6]]);
  });

  it('go on rightly in new rows when rows have been put in before and within', () => {
    const { at, table, host } = sample();
    host.person.insertRows('Blad1', 3);
    host.person.insertRows('Blad1', 1);
    expect(table.GetRange().Address).toBe('Blad1!A2:C5');
    host.person.type('Blad1', 'A6', 'c');
    expect(at('C3:C6').Formulas).toEqual([['=B3*2'], ['=B4*2'], ['=B5*2'], ['=B6*2']]);
  });
});

describe('what is typed', () => {
  it('brings a number format only where the cell has none', () => {
    const { at, host } = openBook();
    at('A1').NumberFormat = '0.000';
    host.person.type('Blad1', 'A1', '12,5 %');
    host.person.type('Blad1', 'A2', '12,5 %');
    expect([at('A1').NumberFormat, at('A2').NumberFormat]).toEqual([[['0.000']], [['0.00%']]]);
  });

  it('stays a text in a cell of the format Text, without the apostrophe that says so', () => {
    const { at, host } = openBook();
    at('A1:A2').NumberFormat = '@';
    host.person.type('Blad1', 'A1', "'007");
    host.person.type('Blad1', 'A2', '=1+1');
    expect(at('A1:A2').Values).toEqual([['007'], ['=1+1']]);
  });

  it('cannot be taken back after a change of sheets', () => {
    const { at, host } = openBook();
    host.person.type('Blad1', 'A1', 'x');
    host.person.renameSheet('Blad1', 'Omdöpt');
    expect(host.person.undo()).toBe(false);
    expect(at('A1').Values).toEqual([['x']]);
  });

  it('can be taken back where a formula stood', () => {
    const { at, host } = openBook();
    at('A1').Formulas = [['=1+1']];
    host.person.type('Blad1', 'A1', '7');
    host.person.undo();
    expect(at('A1').Formulas).toEqual([['=1+1']]);
  });
});

describe('is refused', () => {
  test.each<[string, (book: TestBook) => unknown, string]>([
    [
      'a table over merged cells',
      ({ at, sheet }) => {
        at('A1:B1').Merge();
        sheet.Tables.Add('A1:B3', true);
      },
      'InvalidOperation',
    ],
    [
      'the name of a table for a range',
      (book) => {
        book.table([['Nr'], ['a']]);
        book.workbook.Names.Add('mal', book.at('D1'));
      },
      'ItemAlreadyExists',
    ],
    [
      'the name of a range for a table',
      (book) => {
        book.workbook.Names.Add('Mal', book.at('D1'));
        book.table([['Nr'], ['a']]);
      },
      'ItemAlreadyExists',
    ],
    [
      'the last column of a table to be deleted',
      (book) =>
        book
          .table([['Nr'], ['a']])
          .Columns.GetItemAt(0)
          .Delete(),
      'InvalidOperation',
    ],
    [
      'a sheet protected twice',
      ({ sheet }) => {
        sheet.Protection.Protect();
        sheet.Protection.Protect();
      },
      'AccessDenied',
    ],
    [
      'a wrong password',
      ({ sheet }) => {
        sheet.Protection.Protect(null, 'rätt');
        sheet.Protection.Unprotect('fel');
      },
      'AccessDenied',
    ],
    [
      'no password where there is one',
      ({ workbook }) => {
        workbook.Protection.Protect('rätt');
        workbook.Protection.Unprotect();
      },
      'AccessDenied',
    ],
  ])('%s', (_name, act, code) => {
    const book = openBook();
    expect(codeOf(() => act(book))).toBe(code);
  });

  it('but the right password opens', () => {
    const { sheet, workbook } = openBook();
    sheet.Protection.Protect(null, 'rätt');
    sheet.Protection.Unprotect('rätt');
    workbook.Protection.Protect('rätt');
    workbook.Protection.Unprotect('rätt');
    expect([sheet.Protection.Protected, workbook.Protection.Protected]).toEqual([false, false]);
  });
});

it('the last row of a table is emptied, not taken away', () => {
  const book = openBook();
  const table = book.table([['Nr'], ['a']]);
  table.Rows.GetItemAt(0).Delete();
  expect([table.GetRange().Address, book.at('A1:A2').Values]).toEqual(['Blad1!A1:A2', [['Nr'], ['']]]);
});

it('names that name each other are unknown, and stop nothing', async () => {
  const { workbook, at, values } = openBook();
  workbook.Names.Add('Ett', '=Andra');
  workbook.Names.Add('Andra', '=Ett');
  at('A1:A2').Formulas = [['=Ett'], ['=1+1']];
  expect(await values('A1:A2')).toEqual([['#NAME?'], [2]]);
});

describe('rows put in', () => {
  it('look like the row above, and are higher where it is', () => {
    const { at, sheet } = openBook();
    at('A2:B2').Values = [['a', 'b']];
    at('A2').Format.Fill.Color = '#E3F0EE';
    at('B2').NumberFormat = '0 %';
    sheet.GetRange('3:4').Insert('Down');
    expect([at('A3').Format.Fill.Color, at('A4').Format.Fill.Color, at('B4').NumberFormat]).toEqual(['#E3F0EE', '#E3F0EE', [['0 %']]]);
  });

  it('move merged cells and the rows that are printed again', async () => {
    const { at, sheet, saved } = openBook();
    at('A3:B3').Merge();
    sheet.PageLayout.SetPrintTitleRows('$5:$6');
    sheet.GetRange('2:2').Insert('Down');
    const [document] = (await saved()).sheets;
    expect(document?.merges).toEqual([{ row: 3, column: 0, lastRow: 3, lastColumn: 1 }]);
    expect(document?.print.titleRows).toEqual({ first: 5, last: 6 });
  });
});

it('headers with signs of the formula language are escaped where a formula names them', async () => {
  const { at, values, table } = openBook();
  const made = table([
    ['Nr', 'Tal [kr] #1', 'Dubbelt'],
    ['a', 4, ''],
  ]);
  at('C2').Formulas = [["=Mal[[#This Row],[Tal '[kr'] '#1]]*2"]];
  at('E1').Formulas = [["=SUM(Mal[Tal '[kr'] '#1])"]];
  expect(at('C2').Formulas).toEqual([["=[@[Tal '[kr'] '#1]]*2"]]);
  made.Columns.GetItemAt(1).Name = 'Tal @2';
  expect([at('C2').Formulas, at('E1').Formulas]).toEqual([[["=[@[Tal '@2]]*2"]], [["=SUM(Mal[Tal '@2])"]]]);
  expect([await values('C2'), await values('E1')]).toEqual([[[8]], [[4]]]);
});
