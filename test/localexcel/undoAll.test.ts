/** Acts at random: undoing them all leads back, doing them again leads forth. */
import fc from 'fast-check';
import type { WorkbookDocument } from '../../localexcel/document/types';
import { closeBooks, codeOf } from './hostBook';
import { openSample, request, type Sample, shapeOf } from './undoBook';

afterEach(closeBooks);

const ROWS = 12;
const COLUMNS = 'ABCDEFGH';
const cell = fc
  .tuple(fc.integer({ min: 0, max: COLUMNS.length - 1 }), fc.integer({ min: 1, max: ROWS }))
  .map(([column, row]) => `${COLUMNS[column]}${row}`);
const area = fc.tuple(cell, cell).map(([first, last]) => `${first}:${last}`);
const row = fc.integer({ min: 1, max: ROWS });
const few = fc.integer({ min: 1, max: 3 });
const text = fc.constantFrom(
  'x',
  '5',
  '',
  'Nr',
  '12 %',
  '=B3*2',
  '=SUM(Mal[Budget])',
  '=Annat!A1',
  '=[@Budget]*3',
  '=SEQUENCE(2)',
  '2026-11-21',
);
const sheetName = fc.constantFrom('Blad1', 'Annat');

/** Acts at random. Excel refuses some of them, halfway through a request even: what is done stays done, and can be undone. */
const act: fc.Arbitrary<(book: Sample) => unknown> = fc.oneof(
  fc.tuple(sheetName, cell, text).map(
    ([name, at, typed]) =>
      ({ host }: Sample) =>
        host.person.type(name, at, typed),
  ),
  fc.tuple(cell, text, text).map(
    ([at, a, b]) =>
      ({ host }: Sample) =>
        host.person.paste('Blad1', at, [
          [a, b],
          [b, a],
        ]),
  ),
  area.map(
    (at) =>
      ({ host }: Sample) =>
        host.person.clear('Blad1', at),
  ),
  fc.tuple(row, few).map(
    ([at, count]) =>
      ({ host }: Sample) =>
        host.person.insertRows('Blad1', at, count),
  ),
  fc.tuple(row, few).map(
    ([at, count]) =>
      ({ host }: Sample) =>
        host.person.deleteRows('Blad1', at, count),
  ),
  fc.constantFrom(...COLUMNS).map(
    (at) =>
      ({ host }: Sample) =>
        host.person.insertColumns('Blad1', at),
  ),
  fc.constantFrom(...COLUMNS).map(
    (at) =>
      ({ host }: Sample) =>
        host.person.deleteColumns('Blad1', at),
  ),
  fc
    .array(
      fc.oneof(
        fc.tuple(cell, text).map(
          ([at, value]) =>
            (book: Sample) =>
              (book.at(at).Values = [[value]]),
        ),
        area.map((at) => (book: Sample) => (book.at(at).Format.Fill.Color = '#00FF00')),
        area.map((at) => (book: Sample) => book.at(at).Insert('Down')),
        area.map((at) => (book: Sample) => book.at(at).Insert('Right')),
        area.map((at) => (book: Sample) => book.at(at).Delete('Up')),
        area.map((at) => (book: Sample) => book.at(at).Delete('Left')),
        area.map((at) => (book: Sample) => book.at(at).Clear()),
        area.map((at) => (book: Sample) => book.at(at).Merge()),
        area.map((at) => (book: Sample) => (book.at(at).DataValidation.Rule = { list: { source: 'x,y' } })),
        area.map((at) => (book: Sample) => (book.at(at).ConditionalFormats.Add('Custom').Custom.Rule.Formula = '=B3=2')),
        area.map((at) => (book: Sample) => (book.at(at).Format.RowHeight = 33)),
        area.map((at) => (book: Sample) => book.mal.Resize(at)),
        area.map((at) => (book: Sample) => book.sheet.Tables.Add(at, true)),
        fc.tuple(area, cell).map(
          ([from, to]) =>
            (book: Sample) =>
              book.at(to).CopyFrom(from),
        ),
        cell.map((at) => (book: Sample) => (book.at(at).Hyperlink = { documentReference: 'Annat!A1' })),
        few.map((index) => (book: Sample) => book.mal.Rows.Add(index, null)),
        few.map((index) => (book: Sample) => book.mal.Rows.GetItemAt(index).Delete()),
        few.map((index) => (book: Sample) => book.mal.Columns.Add(index)),
        few.map((index) => (book: Sample) => book.mal.Columns.GetItemAt(index).Delete()),
        fc.boolean().map((show) => (book: Sample) => (book.mal.ShowTotals = show)),
        fc.boolean().map((show) => (book: Sample) => (book.mal.ShowHeaders = show)),
        fc.constant((book: Sample) => book.mal.Delete()),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((actions) => (book: Sample) => request(book, () => actions.forEach((action) => action(book)))),
);

/** Formulas at random make circles, whose results go by what stood there before. */
function withoutResults(document: WorkbookDocument): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([at, line]) => [
        at,
        new Map([...line].map(([column, each]) => [column, each.formula ? { ...each, value: '' } : each])),
      ]),
    ),
  }));
  return { ...document, sheets };
}

test('whatever was done, undoing all leads back to the start, and doing all again to the end', async () => {
  // Univer tells of circles on the console.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      const book = openSample();
      const { person } = book.host;
      const start = await shapeOf(book);
      for (const [index, one] of acts.entries()) {
        codeOf(() => one(book));
        // Some acts meet calculated results, some do not.
        if (index % 2) await book.host.settled();
      }
      const end = await shapeOf(book);
      while (person.canUndo) person.undo();
      expect(await shapeOf(book)).toEqual(start);
      while (person.canRedo) person.redo();
      expect(withoutResults(await shapeOf(book))).toEqual(withoutResults(end));
      closeBooks();
    }),
    { numRuns: 150 },
  );
});
