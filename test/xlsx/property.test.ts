import fc from 'fast-check';
import { emptyDocument, emptySheet } from '../../localexcel/document/create';
import type { Area, CellStyle, DocumentCell, DocumentSheet, WorkbookDocument } from '../../localexcel/document/types';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';

const color = fc.nat(0xffffff).map((number) => `#${number.toString(16).padStart(6, '0').toUpperCase()}`);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('=A1', "'x", ' å ', '_x0041_', 'a\nb', '"', '&amp;', '<v>', ']]>'),
);
const filled = text.filter((value) => value !== '' && !value.startsWith('#'));
const value = fc.oneof(
  filled,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('#N/A', '#REF!', '#DIV/0!'),
);
const formula = fc.constantFrom(
  '=1+1',
  '=GOALSTATUS("SN-Ö1")',
  '=\'Hela kommunen\'!$A$1&"å"',
  '=SUM(FILTER(A1:A9,B1:B9>0))',
  '=LET(x,1,x+1)',
  '=COUNTIFS(T[A],"x",T[Hör till],"")',
  '=IF(A1="","",A1)',
);

const cell: fc.Arbitrary<DocumentCell> = fc.oneof(
  { arbitrary: value.map((content) => ({ value: content })), weight: 3 },
  { arbitrary: fc.record({ value: fc.oneof(value, fc.constant('')), formula }), weight: 1 },
  { arbitrary: fc.record({ value, style: fc.nat(3) }), weight: 2 },
  { arbitrary: fc.record({ value: fc.constant(''), style: fc.nat(3) }), weight: 1 },
);
const cells = fc.array(fc.tuple(fc.nat(30), fc.nat(30), cell), { maxLength: 25 }).map((placed) => {
  const rows: DocumentSheet['cells'] = new Map();
  for (const [row, column, content] of placed) rows.set(row, new Map([...(rows.get(row) ?? []), [column, content]]));
  return rows;
});

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(1000), fc.nat(100), fc.nat(50), fc.nat(50))
  .map(([row, column, rows, columns]) => ({ row, column, lastRow: row + rows, lastColumn: column + columns }));

/** Four styles, each with something of its own, so that the file keeps them apart. */
const style = fc.record(
  {
    font: fc.record({ name: fc.constantFrom('Arial', 'Georgia'), bold: fc.constant(true), color }),
    fill: color,
    borders: fc.record({ top: fc.record({ style: fc.constantFrom('thin' as const, 'double' as const), color }) }),
    horizontal: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    vertical: fc.constantFrom('top' as const, 'center' as const),
    wrap: fc.constant(true),
    rotation: fc.integer({ min: -90, max: 90 }).filter((angle) => angle !== 0),
    locked: fc.constant(false as const),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<CellStyle>;
const styles = fc
  .tuple(style, style, style, style)
  .map((four) => four.map((one, index) => ({ ...one, numberFormat: `0.${'0'.repeat(index + 3)}` })));

const line = fc.record(
  { height: fc.integer({ min: 1, max: 400 }), outline: fc.integer({ min: 1, max: 7 }), hidden: fc.constant(true), style: fc.nat(3) },
  { requiredKeys: ['outline'] },
);
const column = line.map(({ height, ...rest }) => ({ ...rest, ...(height === undefined ? {} : { width: height / 4 }) }));

const sheet: fc.Arbitrary<Partial<DocumentSheet>> = fc.record(
  {
    cells,
    rows: fc.array(fc.tuple(fc.nat(60), line), { maxLength: 5 }).map((entries) => new Map(entries)),
    columns: fc.array(fc.tuple(fc.nat(60), column), { maxLength: 5 }).map((entries) => new Map(entries)),
    merges: fc.array(area, { maxLength: 2 }),
    tabColor: color,
    showGridlines: fc.boolean(),
    frozen: fc.record({ rows: fc.integer({ min: 1, max: 9 }), columns: fc.nat(5) }),
    validations: fc.array(
      fc.record({
        areas: fc.array(area, { minLength: 1, maxLength: 3 }),
        type: fc.constant('list' as const),
        formula1: fc.constantFrom('=Listor!$A$1:$A$3', '"Ja,Nej"', '=INDIRECT($A1)'),
        allowBlank: fc.boolean(),
        inCellDropDown: fc.boolean(),
        error: fc.record({
          style: fc.constantFrom('stop' as const, 'warning' as const),
          title: fc.string({ maxLength: 32 }),
          message: text.map((long) => long.slice(0, 255)),
          show: fc.constant(true),
        }),
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['cells'] },
);

/** JSON has none. */
const withoutNegativeZero = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

const document: fc.Arbitrary<WorkbookDocument> = fc
  .record({ first: sheet, second: sheet, styles, settings: fc.dictionary(filled, fc.jsonValue().map(withoutNegativeZero)) })
  .map(({ first, second, ...rest }) => ({
    ...emptyDocument(),
    ...rest,
    sheets: [
      { ...emptySheet('Socialnämnden'), ...first },
      { ...emptySheet("Lars' mål"), ...second },
    ],
    activeSheet: "Lars' mål",
  }));

test('a workbook that is written is read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (book) => {
      const read = await readXlsx(await writeXlsx(book, { customFunctions: ['GOALSTATUS'] }));
      expect(read).toEqual(book);
    }),
    { numRuns: 150 },
  );
});
