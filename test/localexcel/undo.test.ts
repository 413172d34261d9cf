/** What a person can undo: what was done in the sheets, step by step, by the person and by the add-in. */
import { closeBooks, codeOf, openBook, type TestBook } from './hostBook';
import { openSample, request, type Sample, shapeOf } from './undoBook';

afterEach(closeBooks);

const ACTS: Record<string, (book: Sample) => void> = {
  'typing a number': ({ host }) => host.person.type('Blad1', 'B3', '7'),
  'typing a formula': ({ host }) => host.person.type('Blad1', 'H1', '=B3*2'),
  'typing a percentage, which gives the cell a format': ({ host }) => host.person.type('Blad1', 'H1', '12,5 %'),
  'typing below a table, which grows': ({ host }) => host.person.type('Blad1', 'A5', 'd'),
  'typing beside a table, which gets a column': ({ host }) => host.person.type('Blad1', 'E2', 'x'),
  'typing over a header, which renames the column everywhere': ({ host }) => host.person.type('Blad1', 'B1', 'Kronor'),
  'typing a formula that fills its column': ({ host }) => host.person.type('Blad1', 'D3', '=[@Budget]*3'),
  pasting: ({ host }) =>
    host.person.paste('Blad1', 'A5', [
      ['d', '4'],
      ['e', '5'],
    ]),
  clearing: ({ host }) => host.person.clear('Blad1', 'A2:C3'),
  'inserting rows': ({ host }) => host.person.insertRows('Blad1', 3, 2),
  'deleting rows': ({ host }) => host.person.deleteRows('Blad1', 3, 2),
  'inserting columns': ({ host }) => host.person.insertColumns('Blad1', 'B'),
  'deleting columns': ({ host }) => host.person.deleteColumns('Blad1', 'B'),
  'deleting a whole table with its rows': ({ host }) => host.person.deleteRows('Blad1', 1, 5),
  'values, formulas and formats in one request': (book) =>
    request(book, () => {
      book.at('H1:H2').Values = [[1], [2]];
      book.at('H3').Formulas = [['=H1+H2']];
      book.at('H1:H3').NumberFormat = '0.00';
      book.at('A1:C1').Format.Fill.Color = '#FF0000';
      book.at('A3').Format.RowHeight = 40;
      book.at('C3').Format.ColumnWidth = 100;
    }),
  'a row put into a table': (book) => request(book, () => book.at('A3:D3').Insert('Down')),
  'a row added last': (book) => request(book, () => book.mal.Rows.Add(null, [['d', 4, null, null]])),
  'a row taken out of a table': (book) => request(book, () => book.mal.Rows.GetItemAt(1).Delete()),
  'a table’s size': (book) => request(book, () => book.mal.Resize('A1:E6')),
  'a table’s name': (book) => request(book, () => (book.mal.Name = 'Andra')),
  'a table made of cells, made plain': (book) => request(book, () => book.mal.ConvertToRange()),
  'a table deleted': (book) => request(book, () => book.mal.Delete()),
  'a new table': (book) =>
    request(book, () => {
      book.at('H1:I2').Values = [
        ['x', 'y'],
        [1, 2],
      ];
      book.sheet.Tables.Add('H1:I2', true);
    }),
  lists: (book) => request(book, () => (book.at('A3:A9').DataValidation.Rule = { list: { source: 'x,y' } })),
  'conditional formats': (book) =>
    request(book, () => {
      book.at('B1:B9').ConditionalFormats.ClearAll();
      book.at('C1:C9').ConditionalFormats.Add('Custom').Custom.Rule.Formula = '=C1=2';
    }),
  names: (book) => request(book, () => (book.workbook.Names.GetItem('Belopp').Formula = '=Blad1!$B$2')),
  'links, merged cells, groups, frozen panes': (book) =>
    request(book, () => {
      book.at('H1').Hyperlink = { address: 'https://example.se', textToDisplay: 'Länk' };
      book.at('H3:I4').Merge();
      book.at('8:9').Group('ByRows');
      book.sheet.FreezePanes.FreezeRows(1);
    }),
  'a formula that spills': (book) => request(book, () => (book.at('H1').Formulas = [['=SEQUENCE(3)']])),
  'a spill that is written over': (book) =>
    request(book, () => {
      book.at('H1').Formulas = [['=SEQUENCE(3)']];
      book.at('H2').Values = [['x']];
    }),
};

test.each(Object.entries(ACTS))('%s is undone and done again in one step', async (_name, act) => {
  const book = openSample();
  const { person } = book.host;
  const start = await shapeOf(book);
  act(book);
  const end = await shapeOf(book);
  expect(end).not.toEqual(start);
  expect([person.undo(), person.canRedo]).toEqual([true, true]);
  expect(await shapeOf(book)).toEqual(start);
  expect([person.redo(), person.canRedo]).toEqual([true, false]);
  expect(await shapeOf(book)).toEqual(end);
  person.undo();
  expect(await shapeOf(book)).toEqual(start);
});

describe('the history', () => {
  /** A book whose making is no step: the first request of each test is the first step. */
  const plain = () => {
    const book = openBook();
    return { ...book, person: book.host.person };
  };

  test.each<[string, (book: ReturnType<typeof plain>) => unknown]>([
    ['a new sheet', ({ person }) => person.addSheet('Ny')],
    ['a sheet’s name', ({ person }) => person.renameSheet('Blad1', 'Ny')],
    ['a copied sheet', (book) => request(book, () => book.sheet.Copy())],
    ['a protected sheet', (book) => request(book, () => book.sheet.Protection.Protect())],
    ['a protected workbook', (book) => request(book, () => book.workbook.Protection.Protect())],
  ])('is emptied by %s', (_name, change) => {
    const book = plain();
    book.person.type('Blad1', 'A1', 'x');
    book.person.type('Blad1', 'A1', 'y');
    book.person.undo();
    expect([book.person.canUndo, book.person.canRedo]).toEqual([true, true]);
    change(book);
    expect([book.person.canUndo, book.person.canRedo, book.person.undo(), book.person.redo()]).toEqual([false, false, false, false]);
    expect(book.workbook.Worksheets.GetItemAt(0).GetRange('A1').Values).toEqual([['x']]);
  });

  it('knows nothing of what only reads, selects or writes the same again', () => {
    const book = plain();
    request(book, () => (book.at('A1').Formulas = [['=1+1']]));
    book.person.undo();
    book.person.redo();
    request(book, () => book.at('A1').Values);
    request(book, () => (book.at('A1').Formulas = [['=1+1']]));
    book.person.select('Blad1', 'B2');
    book.person.undo();
    expect([book.at('A1').Formulas, book.person.canUndo]).toEqual([[['']], false]);
  });

  it('forgets what could be done again when something else is done', () => {
    const book = plain();
    book.person.type('Blad1', 'A1', 'x');
    book.person.undo();
    book.person.type('Blad1', 'A2', 'y');
    expect([book.person.canRedo, book.person.redo()]).toEqual([false, false]);
    expect(book.at('A1:A2').Values).toEqual([[''], ['y']]);
  });

  it('keeps a hundred steps', () => {
    const book = plain();
    for (let number = 1; number <= 120; number++) book.person.type('Blad1', 'A1', String(number));
    let count = 0;
    while (book.person.undo()) count++;
    expect([count, book.at('A1').Values]).toEqual([100, [[20]]]);
  });

  it('keeps the part of a request that Excel broke off', () => {
    const book = plain();
    expect(
      codeOf(() =>
        request(book, () => {
          book.at('A1').Values = [['x']];
          book.at('A2').Formulas = [['=1+']];
        }),
      ),
    ).toBe('InvalidArgument');
    book.person.undo();
    expect(book.at('A1').Values).toEqual([['']]);
  });

  it('takes what a person does in the midst of a request as a step of its own', () => {
    const book = plain();
    request(book, () => {
      book.at('A1').Values = [['add-in']];
      book.person.type('Blad1', 'A2', 'person');
      book.at('A3').Values = [['add-in']];
    });
    const column = () => (book.at('A1:A3').Values as string[][]).map(([value]) => value);
    book.person.undo();
    expect(column()).toEqual(['add-in', 'person', '']);
    book.person.undo();
    expect(column()).toEqual(['add-in', '', '']);
  });
});

describe('undoing tells the add-in', () => {
  const changes = ({ events }: TestBook) =>
    events
      .filter(({ type, target }) => type === 10 && target === 'Workbook')
      .map(({ payload }) => [payload['address'], payload['changeType'], payload['triggerSource']]);

  test.each<[string, (book: Sample) => void, unknown[]]>([
    ['a cell changed', (book) => request(book, () => (book.at('B3').Values = [[9]])), [['B3', 'RangeEdited', 'Unknown']]],
    [
      'cells apart changed',
      (book) =>
        request(book, () => {
          book.at('A2:B3').Values = 'x';
          book.at('H9').Values = [[9]];
        }),
      [
        ['A2:B3', 'RangeEdited', 'Unknown'],
        ['H9', 'RangeEdited', 'Unknown'],
      ],
    ],
    ['nothing where only looks changed', (book) => request(book, () => (book.at('B3').Format.Fill.Color = '#FF0000')), []],
    ['rows went again', ({ host }) => host.person.insertRows('Blad1', 8), [['8:8', 'RowDeleted', 'Unknown']]],
    [
      'rows came back, with what stood in them',
      ({ host }) => host.person.deleteRows('Blad1', 3),
      [
        ['3:3', 'RowInserted', 'Unknown'],
        ['A3:C3', 'RangeEdited', 'Unknown'],
      ],
    ],
    ['cells of a table whose area changed', (book) => request(book, () => book.mal.Resize('A1:D3')), [['A1:D4', 'RangeEdited', 'Unknown']]],
  ])('that %s', (_name, act, told) => {
    const book = openSample();
    act(book);
    book.events.length = 0;
    book.host.person.undo();
    expect(changes(book)).toEqual(told);
  });

  it('that a table came back, by the id it had, or went again', () => {
    const book = openSample();
    request(book, () => book.mal.Delete());
    const told = () => book.events.splice(0).filter(({ type, target }) => (type === 102 || type === 103) && target === 'Workbook');
    told();
    book.host.person.undo();
    expect(told().map(({ type, payload }) => [type, payload['tableId']])).toEqual([[102, book.mal.Id]]);
    book.host.person.redo();
    expect(told().map(({ type }) => type)).toEqual([103]);
  });

  it('and shows the person where: the sheet in front, its cells selected', () => {
    const book = openSample();
    book.host.person.type('Annat', 'C3', 'x');
    book.host.person.activate('Blad1');
    book.host.person.undo();
    expect(book.workbook.GetSelectedRange().Address).toBe('Annat!C3');
  });
});

test('kept ranges, ids of conditional formats and columns of tables live through undoing', () => {
  const book = openSample();
  const { context } = book.at('A1');
  const ids = ['B3', 'H9', 'A3:A4'].map((address) => context.keep(book.at(address).place));
  const format = book.at('B2').ConditionalFormats.GetItemAt(0).Id;
  const column = book.mal.Columns.GetItem('Budget').Id;
  const seen = () => [
    ids.map((id) => book.host.reference(id) && (book.host.reference(id) as ReturnType<TestBook['at']>).Address),
    book.at('B2').ConditionalFormats.GetItemOrNullObject(format)?.Id,
    book.mal.Columns.GetItem(column).Name,
  ];
  const start = [['Blad1!B3', 'Blad1!H9', 'Blad1!A3:A4'], format, 'Budget'];
  expect(seen()).toEqual(start);
  book.host.person.deleteRows('Blad1', 3);
  expect(seen()[0]).toEqual([undefined, 'Blad1!H8', 'Blad1!A3']);
  book.host.person.deleteColumns('Blad1', 'B');
  book.host.person.undo();
  book.host.person.undo();
  expect(seen()).toEqual(start);
  book.host.person.redo();
  expect(seen()[0]).toEqual([undefined, 'Blad1!H8', 'Blad1!A3']);
});
