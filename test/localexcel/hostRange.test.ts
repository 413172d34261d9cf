import { closeBooks, codeOf, openBook } from './hostBook';

afterEach(closeBooks);

describe('values', () => {
  it.each([
    ['a number', 5, 5, 'Double'],
    ['a text', 'Mål', 'Mål', 'String'],
    ['true', true, true, 'Boolean'],
    ['a number as text', '12.5', 12.5, 'Double'],
    ['a text forced by an apostrophe', "'12", '12', 'String'],
    ['an error', '#REF!', '#REF!', 'Error'],
    ['nothing', '', '', 'Empty'],
    ['a text with leading zeros', "'007", '007', 'String'],
    ['a formula', '=1+2', 3, 'Double'],
    ['a formula giving an error', '=1/0', '#DIV/0!', 'Error'],
    ['a formula giving a boolean', '=1=1', true, 'Boolean'],
  ])('%s', async (_name, given, value, type) => {
    const book = openBook();
    book.at('B2').Values = [[given]];
    expect(await book.values('B2')).toEqual([[value]]);
    expect(book.at('B2').ValueTypes).toEqual([[type]]);
  });

  it('one value fills the range, null leaves a cell, "" empties it', async () => {
    const book = openBook();
    book.at('A1:B2').Values = 7;
    book.at('A1:B2').Values = [
      [null, 1],
      ['', 2],
    ];
    expect(await book.values('A1:B2')).toEqual([
      [7, 1],
      ['', 2],
    ]);
  });

  it.each<[string, unknown]>([
    ['too few rows', [[1, 2]]],
    ['too many columns', [[1], [2], [3]]],
    ['an uneven grid', [[1, 2], [3]]],
    ['a flat array', [1, 2]],
    ['an object', { a: 1 }],
  ])('of the wrong shape fail: %s', (_name, given) => {
    const book = openBook();
    expect(codeOf(() => (book.at('A1:B2').Values = given))).toBe('InvalidArgument');
  });

  it('a text cell keeps digits as text', async () => {
    const book = openBook();
    book.at('A1').NumberFormat = [['@']];
    book.at('A1').Values = [['0123']];
    expect(await book.values('A1')).toEqual([['0123']]);
  });

  it.each([
    ['0 %', 0.256, '26 %'],
    ['0.0', 1.25, '1,3'],
    ['yyyy-mm-dd', 46265, '2026-08-31'],
    ['General', 12.5, '12,5'],
    ['General', true, 'SANT'],
    ['General', 'Mål', 'Mål'],
    ['#,##0', 12345, '12\u00a0345'],
  ])('the text of %s %j is %s', (format, value, text) => {
    const book = openBook();
    book.at('A1').NumberFormat = format;
    book.at('A1').Values = [[value]];
    expect(book.at('A1').Text).toEqual([[text]]);
  });

  it('formulas are read in English, spilled values and constants as they are', async () => {
    const book = openBook();
    book.at('A1:A2').Formulas = [['={1,2}'], ['x']];
    expect(await book.values('A1:B2')).toEqual([
      [1, 2],
      ['x', ''],
    ]);
    expect(book.at('A1:B2').Formulas).toEqual([
      ['={1,2}', 2],
      ['x', ''],
    ]);
  });

  it('2,000 rows of 22 columns are written and read quickly', async () => {
    const book = openBook();
    const grid = Array.from({ length: 2000 }, (_, row) =>
      Array.from({ length: 22 }, (__, column) => (column % 2 ? row * column : `text ${row}`)),
    );
    const start = process.cpuUsage();
    book.at('A1:V2000').Values = grid;
    await book.host.settled();
    const written = process.cpuUsage(start);
    expect(book.at('A1:V2000').Values).toEqual(grid);
    expect(book.sheet.GetUsedRange().Values).toHaveLength(2000);
    // Of the processor's time, which others on the machine do not lengthen much. Some tens of milliseconds each here; the bounds only catch
    // what has gone wrong altogether.
    const all = process.cpuUsage(start);
    expect((written.user + written.system) / 1e6).toBeLessThan(3);
    expect((all.user + all.system) / 1e6).toBeLessThan(6);
  });
});

describe('places', () => {
  it.each([
    ['A1', 'Blad1!A1', 0, 0, 1, 1],
    ['B2:C5', 'Blad1!B2:C5', 1, 1, 4, 2],
    ['C:D', 'Blad1!C:D', 0, 2, 1048576, 2],
    ['3:4', 'Blad1!3:4', 2, 0, 2, 16384],
    ['Blad1!$A$1', 'Blad1!A1', 0, 0, 1, 1],
  ])('%s', (address, full, row, column, rows, columns) => {
    const range = openBook().at(address);
    expect([range.Address, range.RowIndex, range.ColumnIndex, range.RowCount, range.ColumnCount]).toEqual([
      full,
      row,
      column,
      rows,
      columns,
    ]);
  });

  it('a sheet with a space is quoted', () => {
    const book = openBook();
    book.sheet.Name = 'Hela kommunen';
    expect(book.at('A1').Address).toBe("'Hela kommunen'!A1");
  });

  it.each(['A0', 'XFE1', '1A', 'A1:', 'inget'])('%s is no address', (address) => {
    expect(codeOf(() => openBook().at(address))).toBe('InvalidArgument');
  });

  it('neighbours', () => {
    const range = openBook().at('B2:D4');
    const places = [
      range.GetCell(1, 1),
      range.GetCell(5, 5),
      range.GetRow(0),
      range.GetColumn(2),
      range.GetResizedRange(1, -1),
      range.GetAbsoluteResizedRange(1, 2),
      range.GetOffsetRange(2, 1),
      range.GetEntireRow(),
      range.GetEntireColumn(),
      range.GetLastCell(),
      range.GetLastRow(),
      range.GetLastColumn(),
      range.GetRowsAbove(1),
      range.GetRowsBelow(2),
      range.GetColumnsBefore(1),
      range.GetColumnsAfter(1),
      range.GetBoundingRect('F1'),
      range.GetIntersection('C1:Z3'),
    ].map((place) => place.Address.split('!')[1]);
    expect(places).toEqual([
      'C3',
      'G7',
      'B2:D2',
      'D2:D4',
      'B2:C5',
      'B2:C2',
      'C4:E6',
      '2:4',
      'B:D',
      'D4',
      'B4:D4',
      'D2:D4',
      'B1:D1',
      'B5:D6',
      'A2:A4',
      'E2:E4',
      'B1:F4',
      'C2:D3',
    ]);
    expect(range.GetIntersectionOrNullObject('Z9')).toBeNull();
    expect(codeOf(() => range.GetIntersection('Z9'))).toBe('ItemNotFound');
    expect(codeOf(() => range.GetOffsetRange(-2, 0))).toBe('InvalidArgument');
  });

  it('the used range: content only, or looks too', async () => {
    const book = openBook();
    expect(book.sheet.GetUsedRangeOrNullObject()).toBeNull();
    expect(book.sheet.GetUsedRange().Address).toBe('Blad1!A1');
    book.at('B2:C3').Values = 1;
    book.at('E9').Format.Fill.Color = '#FF0000';
    expect(book.sheet.GetUsedRange(true).Address).toBe('Blad1!B2:C3');
    expect(book.sheet.GetUsedRange().Address).toBe('Blad1!B2:E9');
  });
});

describe('looks', () => {
  it('are set and read; those that differ answer null', () => {
    const book = openBook();
    const { Format: format } = book.at('A1:B2');
    format.Fill.Color = '#e3f0ee';
    format.Font.Bold = true;
    format.Font.Color = 'red';
    format.Font.Size = 14;
    format.WrapText = true;
    format.VerticalAlignment = 'Top';
    format.HorizontalAlignment = 'Right';
    format.IndentLevel = 2;
    format.Protection.Locked = false;
    book.at('B2').Format.Font.Bold = false;
    expect([
      format.Fill.Color,
      format.Font.Bold,
      format.Font.Color,
      format.Font.Size,
      format.WrapText,
      format.VerticalAlignment,
      format.HorizontalAlignment,
      format.IndentLevel,
      format.Protection.Locked,
    ]).toEqual(['#E3F0EE', null, '#FF0000', 14, true, 'Top', 'Right', 2, false]);
    expect([
      book.at('Z1').Format.Fill.Color,
      book.at('Z1').Format.VerticalAlignment,
      book.at('Z1').Format.HorizontalAlignment,
      book.at('Z1').Format.Font.Name,
    ]).toEqual(['#FFFFFF', 'Bottom', 'General', 'Calibri']);
  });

  it('of a whole column hold for cells written later', () => {
    const book = openBook();
    book.at('C:C').NumberFormat = '0 %';
    book.at('C5').Values = [[0.5]];
    expect([book.at('C5').Text, book.at('C:C').Format.ColumnWidth]).toEqual([[['50 %']], 48]);
  });

  it('borders: edges and lines between', async () => {
    const book = openBook();
    const { Borders: borders } = book.at('A1:B2').Format;
    borders.GetItem('EdgeBottom').Style = 'Continuous';
    borders.GetItem('EdgeBottom').Color = '#D9D9D9';
    borders.GetItem('EdgeBottom').Weight = 'Thick';
    borders.GetItem('InsideVertical').Style = 'Dot';
    const document = await book.saved();
    const bordersAt = (row: number, column: number) => document.styles[document.sheets[0]!.cells.get(row)!.get(column)!.style!]!.borders;
    expect(bordersAt(1, 0)).toEqual({ bottom: { style: 'thick', color: '#D9D9D9' }, right: { style: 'dotted' } });
    expect(bordersAt(0, 0)).toEqual({ right: { style: 'dotted' } });
    expect(borders.GetItem('EdgeBottom').Weight).toBe('Thick');
    borders.GetItem('EdgeBottom').Style = 'None';
    expect(borders.GetItem('EdgeBottom').Style).toBe('None');
  });

  it.each([
    [48, 8.43],
    [100, 18.29],
    [0, 0],
  ])('a column of %d points is %d characters', async (points, characters) => {
    const book = openBook();
    book.at('B:B').Format.ColumnWidth = points;
    const column = (await book.saved()).sheets[0]!.columns.get(1)!;
    expect(column.width).toBeCloseTo(characters, 1);
    expect(book.at('B1').Format.ColumnWidth).toBeCloseTo(points, 0);
  });

  it('rows and columns are hidden, grouped and folded', async () => {
    const book = openBook();
    book.at('C:E').Group('ByColumns');
    book.at('C:E').HideGroupDetails('ByColumns');
    book.at('2:3').RowHidden = true;
    expect([book.at('D1').ColumnHidden, book.at('B:C').ColumnHidden, book.at('2:3').RowHidden, book.at('D1').Hidden]).toEqual([
      true,
      null,
      true,
      true,
    ]);
    const { columns } = (await book.saved()).sheets[0]!;
    expect([columns.get(3), columns.get(5)?.collapsed]).toEqual([{ outline: 1, hidden: true }, true]);
    book.sheet.ShowOutlineLevels(0, 2);
    expect(book.at('D1').ColumnHidden).toBe(false);
    expect(codeOf(() => book.at('J:K').Ungroup('ByColumns'))).toBe('InvalidOperation');
  });

  it('links: to a place in the book, with a text', () => {
    const book = openBook();
    book.at('A1').Hyperlink = { documentReference: "'Blad1'!A5", textToDisplay: 'Dit', screenTip: 'Tips' };
    expect(book.at('A1').Hyperlink).toEqual({ documentReference: "'Blad1'!A5", textToDisplay: 'Dit', screenTip: 'Tips' });
    expect(book.at('A1').Format.Font.Underline).toBe('Single');
    book.at('A1').Clear('Hyperlinks');
    expect(book.at('A1').Hyperlink).toBeNull();
    expect(codeOf(() => (book.at('A1').Hyperlink = {}))).toBe('InvalidArgument');
  });

  it('merging keeps the first content; clearing and unmerging', async () => {
    const book = openBook();
    book.at('A1:B1').Values = [['Titel', 'borta']];
    book.at('A1:B1').Merge();
    expect(await book.values('A1:B1')).toEqual([['Titel', '']]);
    expect((await book.saved()).sheets[0]!.merges).toHaveLength(1);
    book.at('A1:B1').Clear();
    expect((await book.saved()).sheets[0]!.merges).toEqual([]);
  });

  it('copies: values and looks, formulas relative to their new place', async () => {
    const book = openBook();
    book.at('A1:B1').Formulas = [[2, '=A1*10']];
    book.at('A1').Format.Font.Bold = true;
    book.at('A3:B4').CopyFrom('A1:B1');
    book.at('A4').Values = [[5]];
    expect(await book.values('A3:B4')).toEqual([
      [2, 20],
      [5, 50],
    ]);
    expect(book.at('A4').Format.Font.Bold).toBe(true);
    book.at('D1').CopyFrom('B1', 'Values');
    expect(book.at('D1').Formulas).toEqual([[20]]);
  });
});

describe('what may be written: lists and rules', () => {
  it('a list from a range, with prompt and alert, cut where another is set', async () => {
    const book = openBook();
    const lists = book.workbook.Worksheets.Add('Listor');
    const validation = book.at('A1:A9').DataValidation;
    validation.Rule = { list: { inCellDropDown: true, source: lists.GetRange('A1:A3') } };
    validation.Prompt = { title: 'Nivå', message: 'Välj', showPrompt: true };
    validation.ErrorAlert = { title: 'Fel', message: 'Välj ur listan', style: 'Warning', showAlert: true };
    book.at('A5').DataValidation.Rule = { list: { source: 'Ja,Nej' } };
    expect(book.at('A1:A4').DataValidation.Rule).toEqual({ list: { inCellDropDown: true, source: '=Listor!$A$1:$A$3' } });
    expect(book.at('A1:A9').DataValidation.Type).toBe('Inconsistent');
    expect(book.at('A5').DataValidation.Prompt.message).toBe('Välj');
    expect((await book.saved()).sheets[0]!.validations.map(({ areas, formula1 }) => [areas.length, formula1])).toEqual([
      [2, '=Listor!$A$1:$A$3'],
      [1, '"Ja,Nej"'],
    ]);
    book.at('A1:A9').DataValidation.Clear();
    expect(book.at('A1').DataValidation.Type).toBe('None');
  });

  it.each([
    [{ decimal: { formula1: 0, formula2: 1, operator: 'Between' } }, 'Decimal'],
    [{ wholeNumber: { formula1: 2020, operator: 'GreaterThanOrEqualTo' } }, 'WholeNumber'],
    [{ custom: { formula: '=A1>0' } }, 'Custom'],
  ])('%j', (rule, type) => {
    const book = openBook();
    book.at('A1').DataValidation.Rule = rule;
    expect([book.at('A1').DataValidation.Type, book.at('A1').DataValidation.Rule]).toEqual([type, rule]);
  });

  it.each([
    {},
    { list: { source: '' } },
    { decimal: { formula1: 0, operator: 'Between' } },
    { decimal: { formula1: 0, operator: 'about' } },
  ])('%j is refused', (rule) => {
    expect(codeOf(() => (openBook().at('A1').DataValidation.Rule = rule as never))).toBe('InvalidArgument');
  });

  it('conditional formats: the newest first, by formula, text and value', async () => {
    const book = openBook();
    const formats = book.at('A1:C9').ConditionalFormats;
    const custom = formats.Add('Custom');
    custom.Custom.Rule.Formula = '=$A1="x"';
    custom.Custom.Format.Fill.Color = '#FBEED3';
    custom.Custom.Format.Font.Bold = true;
    custom.Custom.Format.Borders.GetItem('EdgeTop').Style = 'Continuous';
    const text = formats.Add('ContainsText');
    text.TextComparison.Rule = { operator: 'Contains', text: 'Ej' };
    const value = formats.Add('CellValue');
    value.CellValue.Rule = { formula1: '1', operator: 'GreaterThan' };
    value.StopIfTrue = true;
    expect(formats.items.map(({ Type, Priority }) => [Type, Priority])).toEqual([
      ['CellValue', 0],
      ['ContainsText', 1],
      ['Custom', 2],
    ]);
    custom.Priority = 0;
    expect(formats.items.map(({ Type }) => Type)).toEqual(['Custom', 'CellValue', 'ContainsText']);
    text.Delete();
    book.at('A1:A9').ConditionalFormats.ClearAll();
    const saved = (await book.saved()).sheets[0]!.conditionalFormats;
    expect(saved.map(({ areas }) => areas)).toEqual([
      [{ row: 0, lastRow: 8, column: 1, lastColumn: 2 }],
      [{ row: 0, lastRow: 8, column: 1, lastColumn: 2 }],
    ]);
    expect(saved[0]).toMatchObject({
      rule: { type: 'custom', formula: '=$A1="x"' },
      style: { fill: '#FBEED3', font: { bold: true }, borders: { top: { style: 'thin' } } },
    });
  });
});
