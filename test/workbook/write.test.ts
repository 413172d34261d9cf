/** Writing through Microsoft's office.js. */
import type { CellValue } from '../../src/goals/types';
import { GOAL_HEADERS } from '../../src/locales/words';
import { describeError } from '../../src/workbook/problem';
import { readBook } from '../../src/workbook/reading/read';
import type { Layout } from '../../src/workbook/tables';
import { appendCommittees, appendRows, appendUnits, writeSettings } from '../../src/workbook/writing/write';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument, makeFamily } from './support/bookDocument';

async function readAll() {
  const reading = await Excel.run(readBook);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  return reading;
}
const write = async (work: (context: Excel.RequestContext, layout: Layout) => Promise<unknown>) => {
  const { layout } = await readAll();
  await Excel.run((context) => work(context, layout));
};
const problemOf = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (error) {
    return describeError(error);
  }
  return null;
};
const readRange = (sheet: string, address: string, property: 'values' | 'formulas' = 'values') =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load(property);
    await context.sync();
    return range[property] as CellValue[][];
  });

describe('rows', () => {
  test('go after the last written row, in order', async () => {
    await openLocalExcel(makeBookDocument({ rows: { SN: [...makeFamily('SN', 1, 1, 5), {}, { text: 'Sist' }] } }));
    await write((context, layout) =>
      appendRows(context, layout, 'SN', [
        { level: 'Nämndsmål', text: 'Nytt' },
        { level: 'Mått', target: 3 },
      ]),
    );
    const { book, layout } = await readAll();
    expect(book.rows.slice(3).map(({ row, text, target }) => [row, text, target])).toEqual([
      [4, 'Sist', null],
      [5, 'Nytt', null],
      [6, '', 3],
    ]);
    expect(layout.tables.get('MalSN')?.rows).toBe(8);
  });

  test('make the table grow, calculated columns and all, where they have no room', async () => {
    const excel = await openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 5) }, spare: 1 }));
    const rows = Array.from({ length: 5 }, (_, index) => ({ level: 'Aktivitet', text: `Aktivitet ${index}` }));
    await write((context, layout) => appendRows(context, layout, 'SN', rows));
    const { book, layout } = await readAll();
    expect(layout.tables.get('MalSN')?.rows).toBe(8);
    expect(book.rows.at(-1)).toMatchObject({ row: 7, text: 'Aktivitet 4' });
    const formulas = await readRange('SN', 'U13:V17', 'formulas');
    expect(formulas).toEqual(Array.from({ length: 5 }, () => ['=GOALFULFILMENT([@Nr])', '=GOALSTATUS([@Nr])']));
    expect(excel.problems).toEqual([]);
  });

  test('a person’s own formula column goes on, and own texts are left alone', async () => {
    const headers = [...Object.values(GOAL_HEADERS), 'Dubbelt', 'Egen'];
    const excel = await openLocalExcel(makeBookDocument({ headers, rows: { SN: makeFamily('SN', 1, 1, 5) }, spare: 0 }));
    await excel.person.type('SN', 'W12', '=I12*2');
    await excel.person.type('SN', 'X12', 'min');
    await write((context, layout) => appendRows(context, layout, 'SN', [{ level: 'Mått', target: 4 }]));
    expect(await readRange('SN', 'W13:X13', 'formulas')).toEqual([['=I13*2', '']]);
    expect(await readRange('SN', 'W13:X13')).toEqual([[8, '']]);
  });

  test('our own calculated columns have their formulas in new rows, whatever stands in the rows before', async () => {
    const excel = await openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 5) }, spare: 0 }));
    await excel.person.paste('SN', 'U10', [
      [0.5, 'Klart'],
      [0.5, 'Klart'],
      [0.5, 'Klart'],
    ]);
    // A table whose columns are all values fills nothing by itself.
    const document = excel.toDocument();
    for (const column of document.sheets.find(({ name }) => name === 'SN')!.tables[0]!.columns) delete column.formula;
    await excel.open(document);
    await write((context, layout) => appendRows(context, layout, 'SN', [{ level: 'Mått', target: 4 }]));
    expect(await readRange('SN', 'U12:V13', 'formulas')).toEqual([
      [0.5, 'Klart'],
      ['=GOALFULFILMENT([@Nr])', '=GOALSTATUS([@Nr])'],
    ]);
  });

  test('a formula in the last row alone goes on, though Excel sees no calculated column in it', async () => {
    const headers = [...Object.values(GOAL_HEADERS), 'Dubbelt'];
    const excel = await openLocalExcel(makeBookDocument({ headers, rows: { SN: makeFamily('SN', 1, 1, 5) }, spare: 0 }));
    await excel.person.paste('SN', 'W10', [[1], [2]]);
    await excel.person.type('SN', 'W12', '=I12*2');
    await write((context, layout) => appendRows(context, layout, 'SN', [{ level: 'Mått', target: 4 }]));
    expect(await readRange('SN', 'W10:W13', 'formulas')).toEqual([[1], [2], ['=I12*2'], ['=I13*2']]);
  });

  test('new rows look as rows of the table do, whatever a person has done to the last one', async () => {
    const excel = await openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 5) }, spare: 0 }));
    await write((context, layout) => appendRows(context, layout, 'SN', [{ level: 'Mått', target: 4 }]));
    const document = excel.toDocument();
    const styleAt = (column: number) =>
      document.styles[
        document.sheets
          .find(({ name }) => name === 'SN')!
          .cells.get(12)
          ?.get(column)?.style ?? -1
      ];
    expect(styleAt(20)).toMatchObject({ numberFormat: '0 %', vertical: 'top' });
    expect(styleAt(17)).toMatchObject({ numberFormat: 'yyyy-mm-dd' });
    expect(styleAt(2)).toMatchObject({ wrap: true, vertical: 'top' });
  });

  test('a totals row with something in it is no hindrance', async () => {
    const excel = await openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 5) }, spare: 0 }));
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('MalSN').showTotals = true;
      await context.sync();
    });
    await excel.person.type('SN', 'C13', 'Summa');
    await write((context, layout) => appendRows(context, layout, 'SN', [{ level: 'Mått', text: 'Nytt' }]));
    expect((await readAll()).book.rows.at(-1)).toMatchObject({ row: 3, text: 'Nytt' });
  });

  test('an area is written as the number that the list of areas gives, not as a text', async () => {
    await openLocalExcel(makeBookDocument());
    await write((context, layout) => appendRows(context, layout, 'SN', [{ level: 'Övergripande mål', text: 'Ett', parent: '1' }]));
    expect(await readRange('SN', 'D10')).toEqual([[1]]);
  });

  test('a totals row moves down and is no goal', async () => {
    const excel = await openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 5) }, spare: 0 }));
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('MalSN').showTotals = true;
      await context.sync();
    });
    await write((context, layout) => appendRows(context, layout, 'SN', [{ level: 'Mått', text: 'Nytt' }]));
    const { book, layout } = await readAll();
    expect(layout.tables.get('MalSN')).toMatchObject({ rows: 4, showTotals: true });
    expect(book.rows.at(-1)).toMatchObject({ row: 3, text: 'Nytt' });
    expect(excel.problems).toEqual([]);
  });

  test('texts stay texts, whatever they look like', async () => {
    await openLocalExcel(makeBookDocument());
    const texts = ['=SUMMA(A1)', '+1', '2026', '12,5 %', 'TRUE', '#REF!', '@kommunen', "'citat'", 'Vanlig text'];
    await write((context, layout) =>
      appendRows(
        context,
        layout,
        'SN',
        texts.map((text) => ({ level: 'Aktivitet', text })),
      ),
    );
    const { book } = await readAll();
    expect(book.rows.map(({ text, invalid }) => [text, invalid])).toEqual(
      texts.map((text) => [text, {}]).map(([text, invalid]) => (text === '#REF!' ? ['', { text }] : [text, invalid])),
    );
  });

  test('nothing beneath the table is written over', async () => {
    const excel = await openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 5) }, spare: 0 }));
    await excel.person.type('SN', 'C15', 'Min egen anteckning');
    const work = write((context, layout) => appendRows(context, layout, 'SN', [{ text: 'a' }, { text: 'b' }, { text: 'c' }]));
    expect(await problemOf(work)).toEqual({ key: 'book.noRoom', params: { sheet: 'SN', cell: 'C15' } });
    expect(await readRange('SN', 'C13:C15')).toEqual([[''], [''], ['Min egen anteckning']]);
  });

  test('a protected sheet is named and nothing is written', async () => {
    await openLocalExcel(makeBookDocument());
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('SN').protection.protect();
      await context.sync();
    });
    const work = write((context, layout) => appendRows(context, layout, 'SN', [{ text: 'a' }]));
    expect(await problemOf(work)).toEqual({ key: 'book.sheetProtected', params: { sheets: 'SN' } });
  });

  test('a table that is gone since the reading is a problem in words', async () => {
    await openLocalExcel(makeBookDocument({ committees: ['SN', 'KS'] }));
    const { layout } = await readAll();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('MalSN').convertToRange();
      await context.sync();
    });
    expect(await problemOf(Excel.run((context) => appendRows(context, layout, 'SN', [{ text: 'a' }])))).toEqual({
      key: 'book.tableGone',
      params: { table: 'MalSN' },
    });
  });

  test('a column that is gone is named', async () => {
    const headers = Object.values(GOAL_HEADERS).filter((header) => header !== 'Analys');
    await openLocalExcel(makeBookDocument({ headers }));
    const work = write((context, layout) => appendRows(context, layout, 'SN', [{ text: 'a', comment: 'b' }]));
    expect(await problemOf(work)).toEqual({ key: 'book.columnGone', params: { column: 'Analys', sheet: 'SN' } });
  });
});

test('units and committees are added in the workbook’s words', async () => {
  await openLocalExcel(makeBookDocument({ units: [['SN', 'Hemtjänst']] }));
  await write(async (context, layout) => {
    await appendUnits(context, layout, [
      { committee: 'SN', name: 'Särskilt boende', manager: 'Enhetschef' },
      { committee: 'SN', name: 'LSS', manager: '' },
    ]);
    await appendCommittees(context, layout, [{ code: 'BO', name: 'Bostads AB', kind: 'bolag', covered: false, budget: 5000 }]);
  });
  const { book } = await readAll();
  expect(book.units.map(({ name, row }) => [name, row])).toEqual([
    ['Hemtjänst', 0],
    ['Särskilt boende', 1],
    ['LSS', 2],
  ]);
  expect(book.committees[1]).toMatchObject({ code: 'BO', name: 'Bostads AB', kind: 'bolag', covered: false, budget: 5000 });
});

describe('settings', () => {
  test('are written where they stand', async () => {
    await openLocalExcel(makeBookDocument());
    await write((context, layout) => writeSettings(context, layout, { occasion: 'Helår', year: 2027 }));
    expect((await readAll()).book.settings).toMatchObject({ occasion: 'year', year: 2027, municipality: 'Exempelkommunen' });
  });

  test('one that has no row is named, and the others are left as they were', async () => {
    await openLocalExcel(makeBookDocument());
    const work = write((context, layout) => writeSettings(context, layout, { occasion: 'Helår', minCoverage: 0.4 }));
    expect(await problemOf(work)).toEqual({ key: 'book.settingMissing', params: { setting: 'Lägsta täckning' } });
    expect((await readAll()).book.settings.occasion).toBe('interim');
  });
});
