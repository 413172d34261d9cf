/** Charts through the real office.js: made, placed, coloured, read, deleted. */
import type { LocalExcel } from '../../localexcel/localExcel';
import { openLocalExcel } from '../support/localExcel';

const STATUSES = [
  ['', 'Uppfyllt', 'Delvis', 'Ej uppfyllt'],
  ['Barn', 3, 1, 0],
  ['Vård', 2, 2, 1],
  ['Miljö', 0, 1, 4],
];

let excel: LocalExcel;
beforeEach(async () => {
  excel = await openLocalExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange('A1:D4').values = STATUSES;
    await context.sync();
  });
});
afterEach(() => expect(excel.problems).toEqual([]));

/** What is said in one run, with the sheet at hand. */
function inSheet<T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => act(context.workbook.worksheets.getItem('Blad1'), context));
}

async function codeOf(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>): Promise<string> {
  try {
    await inSheet(act);
    return '';
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

const contentOf = (at = 0) => {
  const content = excel.toDocument().sheets[0]!.charts![at]!.content;
  if (typeof content === 'number') throw new Error('not a chart of ours');
  return content;
};

test('a chart of stacked bars as the report makes it, in two requests', async () => {
  await inSheet(async (sheet, context) => {
    const chart = sheet.charts.add(Excel.ChartType.barStacked100, sheet.getRange('A1:D4'), Excel.ChartSeriesBy.columns);
    chart.name = 'Status per område';
    chart.title.text = 'Mål per område';
    chart.title.format.font.size = 12;
    chart.title.format.font.bold = true;
    chart.title.format.font.color = '#112233';
    chart.legend.position = 'Top';
    chart.setPosition('F2', 'K16');
    ['#107C10', '#FFB900', '#A4262C'].forEach((color, index) => {
      const series = chart.series.getItemAt(index);
      series.format.fill.setSolidColor(color);
      series.format.line.color = '#ffffff';
      series.hasDataLabels = true;
      series.dataLabels.format.font.color = 'white';
      series.gapWidth = 40;
    });
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.axes.valueAxis.visible = false;
    await context.sync();

    chart.load('name,id,left,top,width,height,chartType');
    chart.series.load('items/name,count');
    chart.title.load('text,visible');
    await context.sync();
    expect(chart.toJSON()).toMatchObject({ name: 'Status per område', chartType: 'BarStacked100', top: 15, height: 225, width: 6 * 48 });
    expect(chart.left).toBe(5 * 48);
    expect(chart.series.items.map(({ name }) => name)).toEqual(['Uppfyllt', 'Delvis', 'Ej uppfyllt']);
    expect(chart.title.text).toBe('Mål per område');
  });
  const [chart] = excel.toDocument().sheets[0]!.charts!;
  expect(chart).toMatchObject({ from: { row: 1, column: 5, x: 0, y: 0 }, to: { row: 16, column: 11, x: 0, y: 0 } });
  expect(contentOf().series).toMatchObject([
    {
      name: { formula: '=Blad1!$B$1', cache: ['Uppfyllt'] },
      categories: { formula: '=Blad1!$A$2:$A$4', cache: ['Barn', 'Vård', 'Miljö'] },
      values: { formula: '=Blad1!$B$2:$B$4', cache: [3, 2, 0] },
      fill: '#107C10',
      line: { color: '#FFFFFF' },
      labels: { value: true, font: { color: '#FFFFFF' } },
    },
    { fill: '#FFB900' },
    { fill: '#A4262C' },
  ]);
  expect(contentOf()).toMatchObject({
    gapWidth: 40,
    overlap: 100,
    categoryAxis: { reversed: true },
    valueAxis: { visible: false, majorGridlines: false },
  });
});

test('page breaks are put in, listed and taken away', async () => {
  await inSheet(async (sheet, context) => {
    sheet.horizontalPageBreaks.add('A20');
    sheet.horizontalPageBreaks.add(sheet.getRange('B7:C9'));
    sheet.verticalPageBreaks.add('E1');
    const count = sheet.horizontalPageBreaks.getCount();
    sheet.horizontalPageBreaks.load('items/rowIndex,items/columnIndex');
    sheet.verticalPageBreaks.load('items/columnIndex');
    await context.sync();
    expect(count.value).toBe(2);
    expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([6, 19]);
    expect(sheet.verticalPageBreaks.items.map(({ columnIndex }) => columnIndex)).toEqual([4]);
    const cell = sheet.horizontalPageBreaks.getItem(1).getCellAfterBreak().load('address');
    sheet.horizontalPageBreaks.items[0]!.delete();
    sheet.verticalPageBreaks.removePageBreaks();
    await context.sync();
    expect(cell.address).toBe('Blad1!A20');
  });
  expect(excel.toDocument().sheets[0]!.print).toMatchObject({ rowBreaks: [19] });
  expect(excel.toDocument().sheets[0]!.print.columnBreaks).toBeUndefined();
  expect(await codeOf((sheet, context) => (sheet.horizontalPageBreaks.add('C1'), context.sync()))).toBe('InvalidArgument');
});
