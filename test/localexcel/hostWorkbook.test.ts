import { emptyDocument } from '../../localexcel/document/create';
import { closeBooks, codeOf, openBook } from './hostBook';

afterEach(closeBooks);

describe('sheets', () => {
  it.each([
    ['32 letters', 'x'.repeat(32), 'InvalidArgument'],
    ['31 letters', 'x'.repeat(31), ''],
    ['a slash', 'a/b', 'InvalidArgument'],
    ['a bracket', 'a[b', 'InvalidArgument'],
    ['a question mark', 'a?', 'InvalidArgument'],
    ['an apostrophe at the edge', "'a", 'InvalidArgument'],
    ['an apostrophe within', "a'b", ''],
    ['the word History', 'history', 'InvalidArgument'],
    ['the name of another in other case', 'ANNAN', 'ItemAlreadyExists'],
    ['its own name in other case', 'BLAD1', ''],
  ])('a name with %s', (_name, name, code) => {
    const { sheet, workbook } = openBook();
    workbook.Worksheets.Add('Annan');
    expect(codeOf(() => (sheet.Name = name))).toBe(code);
  });

  it('are added, moved, hidden, coloured and found', () => {
    const { workbook } = openBook();
    const { Worksheets: sheets } = workbook;
    const added = sheets.Add('Två');
    sheets.Add();
    added.Position = 0;
    added.TabColor = '#0b5c56';
    added.Visibility = 'Hidden';
    expect(sheets.items.map(({ Name, Visibility }) => [Name, Visibility])).toEqual([
      ['Två', 'Hidden'],
      ['Blad1', 'Visible'],
      ['Blad2', 'Visible'],
    ]);
    expect([
      sheets.GetFirst(true).Name,
      sheets.GetLast().Name,
      sheets.GetCount(true),
      sheets.GetItem('två').TabColor,
      sheets.GetItem(added.Id).Name,
    ]).toEqual(['Blad1', 'Blad2', 2, '#0B5C56', 'Två']);
    expect(codeOf(() => sheets.GetItem('Saknas'))).toBe('ItemNotFound');
    expect(codeOf(() => added.Activate())).toBe('InvalidOperation');
  });

  it('the last visible one can be neither hidden nor deleted', () => {
    const { sheet, workbook } = openBook();
    workbook.Worksheets.Add('Dold').Visibility = 'VeryHidden';
    expect(codeOf(() => (sheet.Visibility = 'Hidden'))).toBe('InvalidOperation');
    expect(codeOf(() => sheet.Delete())).toBe('InvalidOperation');
    expect(codeOf(() => workbook.Worksheets.GetItem('Dold').Delete())).toBe('InvalidOperation');
  });

  it('deleted, they and their ranges fail', () => {
    const { at, sheet, workbook } = openBook();
    const range = at('A1');
    range._KeepReference();
    workbook.Worksheets.Add('Annan');
    sheet.Delete();
    expect(codeOf(() => sheet.Name)).toBe('ItemNotFound');
    expect(codeOf(() => range.Values)).toBe('InvalidObjectPath');
    expect(workbook._GetRangeOrNullObjectForEventByReferenceId(range.referenceId!)).toBeNull();
  });

  it('copied with tables under free names', async () => {
    const book = openBook();
    book.table([
      ['Nr', 'Tal'],
      ['a', 1],
    ]);
    book.at('C1').Formulas = [['=SUM(Mal[Tal])']];
    const copy = book.sheet.Copy('End');
    expect([copy.Name, copy.Tables.items.map(({ Name }) => Name), copy.GetRange('C1').Formulas]).toEqual([
      'Blad1 (2)',
      ['Mal_2'],
      [['=SUM(Mal_2[Tal])']],
    ]);
  });

  it('frozen panes, gridlines and print set-up', async () => {
    const { sheet, saved } = openBook();
    sheet.FreezePanes.FreezeAt(sheet.GetRange('A1:C4'));
    sheet.Gridlines = false;
    const layout = sheet.PageLayout;
    layout.Orientation = 'Landscape';
    layout.PaperSize = 'A4';
    layout.Zoom = { horizontalFitToPages: 1 };
    layout.SetPrintTitleRows('$4:$4');
    layout.SetPrintArea('A1:C9');
    layout.LeftMargin = 36;
    layout.HeadersFooters.DefaultForAllPages.CenterFooter = '&P (&N)';
    layout.HeadersFooters.DefaultForAllPages.LeftFooter = '&A';
    expect(sheet.FreezePanes.GetLocationOrNullObject()!.Address).toBe('Blad1!A1:C4');
    expect((await saved()).sheets[0]).toMatchObject({
      frozen: { rows: 4, columns: 3 },
      showGridlines: false,
      print: {
        orientation: 'landscape',
        paperSize: 9,
        fitToWidth: 1,
        fitToHeight: 0,
        titleRows: { first: 3, last: 3 },
        area: [{ row: 0, column: 0, lastRow: 8, lastColumn: 2 }],
        margins: { left: 0.5, right: 0.7 },
        footer: '&L&A&C&P (&N)',
      },
    });
    expect([layout.Zoom, layout.LeftMargin, layout.HeadersFooters.DefaultForAllPages.CenterFooter]).toEqual([
      { horizontalFitToPages: 1 },
      36,
      '&P (&N)',
    ]);
    sheet.FreezePanes.Unfreeze();
    expect(sheet.FreezePanes.GetLocationOrNullObject()).toBeNull();
  });
});

describe('a protected sheet', () => {
  const protectedBook = () => {
    const book = openBook();
    book.at('A1:A2').Values = 1;
    book.at('B1').Format.Protection.Locked = false;
    book.sheet.Protection.Protect({ allowFormatColumns: true });
    return book;
  };

  it.each([
    ['a locked cell’s value', (book: ReturnType<typeof openBook>) => (book.at('A1').Values = [[2]])],
    ['a look', (book: ReturnType<typeof openBook>) => (book.at('A1').Format.Fill.Color = '#FF0000')],
    ['rows', (book: ReturnType<typeof openBook>) => book.at('1:1').Insert('Down')],
    ['a list', (book: ReturnType<typeof openBook>) => (book.at('A1').DataValidation.Rule = { list: { source: 'a' } })],
    ['a merge', (book: ReturnType<typeof openBook>) => book.at('A1:B1').Merge()],
    ['a table', (book: ReturnType<typeof openBook>) => book.sheet.Tables.Add('A1:A2', true)],
    ['content of a locked cell', (book: ReturnType<typeof openBook>) => book.at('A1').Clear()],
  ])('does not let %s be changed', (_name, change) => {
    expect(codeOf(() => change(protectedBook()))).toBe('AccessDenied');
  });

  it('lets unlocked cells and what its options allow be changed, and all once unprotected', async () => {
    const book = protectedBook();
    book.at('B1').Values = [[5]];
    book.at('A:A').Format.ColumnWidth = 100;
    expect(book.sheet.Protection.Options).toMatchObject({ allowFormatColumns: true, allowSort: false });
    book.sheet.Protection.Unprotect();
    book.at('A1').Values = [[9]];
    expect(await book.values('A1:B1')).toEqual([[9, 5]]);
  });
});

describe('the workbook', () => {
  it.each([
    [1900, 36526],
    [1904, 35064],
  ])('of the date system %i says that 1 January 2000 is %i', (dateSystem, serial) => {
    const document = { ...emptyDocument(), dateSystem: dateSystem as 1900 | 1904 };
    expect(openBook(document).workbook.Functions.Date(2000, 1, 1).Value).toBe(serial);
  });

  it('settings, properties and XML parts are kept in the document', async () => {
    const { workbook, saved } = openBook();
    workbook.Settings.Add('malbok.numbers', { SN: 1 });
    workbook.Settings.Add('malbok.numbers', { SN: 2 });
    workbook.Settings.Add('bort', 1).Delete();
    workbook.Properties.Title = 'Målbok';
    workbook.Properties.Custom.Add('År', 2026);
    workbook.CustomXmlParts.Add('<?xml version="1.0"?><m:bok xmlns:m="urn:malbok"><a/></m:bok>');
    expect([
      workbook.Settings.GetCount(),
      workbook.Settings.GetItem('malbok.numbers').Value,
      workbook.Settings.GetItemOrNullObject('bort'),
    ]).toEqual([1, { SN: 2 }, null]);
    expect(workbook.CustomXmlParts.GetByNamespace('urn:malbok').GetOnlyItem().GetXml()).toContain('<a/>');
    expect(await saved()).toMatchObject({
      settings: { 'malbok.numbers': { SN: 2 } },
      properties: { title: 'Målbok', custom: { År: 2026 } },
      customXml: [{ xml: expect.stringContaining('m:bok') }],
    });
    expect(codeOf(() => workbook.Settings.GetItem('bort'))).toBe('ItemNotFound');
  });

  it('names of ranges are used by formulas and follow their cells', async () => {
    const { at, values, workbook } = openBook();
    at('A1:A2').Values = [[1], [2]];
    at('C1').Formulas = [['=SUM(Belopp)']];
    expect(await values('C1')).toEqual([['#NAME?']]);
    workbook.Names.Add('Belopp', at('A1:A2'));
    expect(await values('C1')).toEqual([[3]]);
    at('2:2').Insert('Down');
    expect([workbook.Names.GetItem('belopp').Formula, workbook.Names.GetItem('Belopp').GetRange().Address]).toEqual([
      '=Blad1!$A$1:$A$3',
      'Blad1!A1:A3',
    ]);
    workbook.Names.GetItem('Belopp').Delete();
    expect(await values('C1')).toEqual([['#NAME?']]);
    expect(codeOf(() => workbook.Names.Add('A1', '=1'))).toBe('InvalidArgument');
  });

  it('calculates by hand only when asked', async () => {
    const { at, values, workbook } = openBook();
    workbook.Application.CalculationMode = 'Manual';
    at('A1:B1').Formulas = [[1, '=A1*2']];
    expect(await values('B1')).toEqual([['']]);
    workbook.Application.Calculate('Recalculate');
    expect(await values('B1')).toEqual([[2]]);
  });

  it('what is selected, and cells that are kept, follow rows put in above', () => {
    const { at, workbook } = openBook();
    at('B5').Select();
    const kept = at('B5:C6');
    kept._KeepReference();
    at('2:3').Insert('Down');
    expect([workbook.GetSelectedRange().Address, kept.Address]).toEqual(['Blad1!B7', 'Blad1!B7:C8']);
    at('7:8').Delete('Up');
    expect(workbook._GetRangeOrNullObjectForEventByReferenceId(kept.referenceId!)).toBeNull();
  });
});

describe('events', () => {
  it('of an add-in’s write: sheet, workbook and table are told where and what', () => {
    const book = openBook();
    const table = book.table([
      ['Nr', 'Tal'],
      ['a', 1],
    ]);
    book.host.endRequest();
    book.events.length = 0;
    book.at('B2').Values = [[5]];
    book.host.endRequest();
    const payload = {
      address: 'B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      worksheetId: book.sheet.Id,
      valueBefore: 1,
      valueAfter: 5,
      valueTypeBefore: 'Double',
      valueTypeAfter: 'Double',
    };
    expect(book.events.map(({ type, target }) => [type, target])).toEqual([
      [10, 'Workbook'],
      [10, book.sheet.Id],
      [101, table.Id],
      [101, 'Workbook'],
      [101, book.sheet.Id],
    ]);
    expect(book.events[0]!.payload).toMatchObject(payload);
    expect(book.events[2]!.payload).toMatchObject({ ...payload, tableId: table.Id });
    const { referenceId } = book.events[0]!.payload as { referenceId: string };
    expect(book.workbook._GetRangeForEventByReferenceId(referenceId).Address).toBe('Blad1!B2');
  });

  it('of a person are told at once and are not the add-in’s', () => {
    const { host, events, sheet } = openBook();
    host.person.type('Blad1', 'A1', '12,5 %');
    expect(events[0]).toMatchObject({ type: 10, payload: { triggerSource: 'Unknown', valueAfter: 0.125, worksheetId: sheet.Id } });
    events.length = 0;
    host.person.insertRows('Blad1', 2, 3);
    expect(events[0]).toMatchObject({ type: 10, payload: { address: '2:4', changeType: 'RowInserted' } });
    events.length = 0;
    host.person.addSheet('Ny');
    host.person.renameSheet('Ny', 'Nyare');
    host.person.deleteSheet('Nyare');
    expect(events.filter(({ target }) => target === 'Workbook').map(({ type }) => type)).toEqual([13, 12, 11, 25, 12, 11, 15]);
  });

  it('the parts of one large write are one change', () => {
    const { at, host, events } = openBook();
    at('A1:B4')._ValidateArraySize(4, 2);
    at('A1:B2').Values = 1;
    at('A3:B4').Values = 2;
    host.endRequest();
    expect(events.filter(({ target, type }) => target === 'Workbook' && type === 10).map(({ payload }) => payload['address'])).toEqual([
      'A1:B4',
    ]);
  });

  it('a calculation is told of', async () => {
    const { at, host, events, sheet } = openBook();
    at('A1').Formulas = [['=1+1']];
    await host.settled();
    expect(events.filter(({ type }) => type === 16).map(({ target }) => target)).toEqual(['Workbook', sheet.Id]);
  });
});
