/** Charts through the real office.js: made, placed, coloured, read, deleted. */
import type { LocalExcel } from '../../localexcel/localExcel';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';
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

test('what Excel makes by itself: name, place, size, title, legend', async () => {
  await inSheet(async (sheet, context) => {
    const all = sheet.charts.add('ColumnClustered', sheet.getRange('A1:D4'));
    const one = sheet.charts.add('Pie', sheet.getRange('A1:B4'), 'Auto');
    for (const chart of [all, one]) {
      chart.load('name,width,height,title/text,title/visible,legend/visible,legend/position,plotVisibleOnly');
      chart.series.load('items/name');
    }
    const count = sheet.charts.getCount();
    sheet.charts.load('count,items/name');
    await context.sync();
    expect(all.toJSON()).toMatchObject({
      name: 'Diagram 1',
      title: { text: 'Diagramrubrik' },
      legend: { visible: true, position: 'Bottom' },
    });
    expect([all.width, all.height]).toEqual([360, 216]);
    expect(all.series.items).toHaveLength(3);
    expect(one.toJSON()).toMatchObject({ name: 'Diagram 2', title: { text: 'Uppfyllt', visible: true }, legend: { visible: true } });
    expect([count.value, sheet.charts.count]).toEqual([2, 2]);
    expect(sheet.charts.items.map(({ name }) => name)).toEqual(['Diagram 1', 'Diagram 2']);
  });
});

test('a chart is found by name and by place, moved in points, and deleted', async () => {
  await inSheet(async (sheet, context) => {
    const made = sheet.charts.add('Line', sheet.getRange('A1:D4'), 'Rows');
    made.name = 'Trend';
    await context.sync();
    made.left = 100;
    made.top = 50;
    made.width = 200;
    made.height = 90;
    await context.sync();
    const found = sheet.charts.getItem('trend').load('left,top,width,height');
    const missing = sheet.charts.getItemOrNullObject('Annat');
    const first = sheet.charts.getItemAt(0);
    first.series.load('items/name');
    await context.sync();
    expect([found.left, found.top, found.width, found.height]).toEqual([100, 50, 200, 90]);
    expect(missing.isNullObject).toBe(true);
    expect(first.series.items.map(({ name }) => name)).toEqual(['Barn', 'Vård', 'Miljö']);
    first.setPosition(sheet.getRange('B6'));
    first.load('left,top,width,height');
    await context.sync();
    expect([first.left, first.top, first.width, first.height]).toEqual([48, 75, 200, 90]);
    sheet.charts.load('items');
    await context.sync();
    sheet.charts.items[0]!.delete();
    await context.sync();
  });
  expect(excel.toDocument().sheets[0]!.charts).toEqual([]);
  expect(await codeOf((sheet, context) => (sheet.charts.getItem('Trend'), sheet.charts.getItem('Trend').delete(), context.sync()))).toBe(
    'ItemNotFound',
  );
});

test.each([
  ['texts first in both', 'A1:D4', 'Columns', ['Uppfyllt', 'Delvis', 'Ej uppfyllt'], '$A$2:$A$4'],
  ['by rows', 'A1:D4', 'Rows', ['Barn', 'Vård', 'Miljö'], '$B$1:$D$1'],
  ['numbers alone', 'B2:C4', 'Columns', ['Serie1', 'Serie2'], undefined],
  ['without headings above', 'A2:B4', 'Columns', ['Serie1'], '$A$2:$A$4'],
  ['without categories', 'B1:C4', 'Columns', ['Uppfyllt', 'Delvis'], undefined],
  ['wider than high, left to Excel', 'A1:D3', 'Auto', ['Barn', 'Vård'], '$B$1:$D$1'],
  ['higher than wide, left to Excel', 'A1:B4', 'Auto', ['Uppfyllt'], '$A$2:$A$4'],
  ['a single column', 'B1:B4', 'Auto', ['Uppfyllt'], undefined],
  ['more cells than are used', 'A:D', 'Columns', ['Uppfyllt', 'Delvis', 'Ej uppfyllt'], '$A$2:$A$4'],
] as const)('the series of a range: %s', async (_name, address, by, names, categories) => {
  await inSheet(async (sheet, context) => {
    const { series } = sheet.charts.add('BarClustered', sheet.getRange(address), by);
    series.load('items/name');
    await context.sync();
    expect(series.items.map(({ name }) => name)).toEqual(names);
  });
  expect(contentOf().series[0]!.categories?.formula).toBe(categories && `=Blad1!${categories}`);
});

test('series are added, given cells, named, taken away', async () => {
  await inSheet(async (sheet, context) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Columns');
    chart.series.add('Ny');
    await context.sync();
    const added = chart.series.getItemAt(1);
    added.setValues(sheet.getRange('D2:D4'));
    added.setXAxisValues(sheet.getRange('A2:A4'));
    added.points.getItemAt(1).format.fill.setSolidColor('#ABCDEF');
    chart.series.getItemAt(0).delete();
    const count = chart.series.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
  expect(contentOf().series).toMatchObject([
    { name: 'Ny', values: { formula: '=Blad1!$D$2:$D$4', cache: [0, 1, 4] }, points: { 1: '#ABCDEF' } },
  ]);
});

test('other cells and another type leave the look as it is, but for what the type has no room for', async () => {
  await inSheet(async (sheet, context) => {
    const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B4'), 'Columns');
    const series = chart.series.getItemAt(0);
    series.format.fill.setSolidColor('#123456');
    series.dataLabels.showValue = true;
    series.dataLabels.position = 'OutsideEnd';
    chart.chartType = 'BarStacked';
    chart.setData(sheet.getRange('A1:A4').getBoundingRect('C4'), 'Columns');
    await context.sync();
  });
  expect(contentOf()).toMatchObject({ type: 'BarStacked', overlap: 100, series: [{ fill: '#123456', labels: { value: true } }, {}] });
  expect(contentOf().series[0]!.labels).not.toHaveProperty('position');
});

test('everything that is set is read again', async () => {
  const told = {
    plotVisibleOnly: false,
    displayBlanksAs: 'Zero',
    title: {
      text: 'Rubrik',
      overlay: true,
      format: { font: { bold: true, size: 16, color: '#010203', name: 'Arial', italic: true, underline: 'Single' } },
    },
    legend: { position: 'Left', visible: false, overlay: true, format: { font: { size: 8 } } },
    format: { border: { color: '#AABBCC', weight: 2, lineStyle: 'Dash' } },
    axes: {
      categoryAxis: {
        reversePlotOrder: true,
        tickLabelPosition: 'Low',
        position: 'Maximum',
        tickLabelSpacing: 1,
        format: { font: { size: 7 }, line: { color: '#00FF00' } },
      },
      valueAxis: {
        minimum: 0,
        maximum: 10,
        majorUnit: 2,
        numberFormat: '0 %',
        visible: false,
        majorGridlines: { visible: false },
        title: { text: 'Antal' },
      },
    },
  };
  await inSheet(async (sheet, context) => {
    const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B4'), 'Columns');
    chart.set(told as Excel.Interfaces.ChartUpdateData);
    const series = chart.series.getItemAt(0);
    series.set({ gapWidth: 30, overlap: 10, hasDataLabels: true });
    series.dataLabels.set({ showValue: true, showCategoryName: true, numberFormat: '0;;;', position: 'Center', separator: ', ' });
    await context.sync();

    const names = [
      'plotVisibleOnly,displayBlanksAs,title/text,title/overlay,title/format/font,legend/position,legend/visible,legend/overlay,legend/format/font/size',
      'format/border/color,format/border/weight,format/border/lineStyle,axes/categoryAxis/reversePlotOrder,axes/categoryAxis/tickLabelPosition',
      'axes/categoryAxis/position,axes/categoryAxis/tickLabelSpacing,axes/categoryAxis/format/font/size,axes/categoryAxis/format/line/color',
      'axes/valueAxis/minimum,axes/valueAxis/maximum,axes/valueAxis/majorUnit,axes/valueAxis/numberFormat,axes/valueAxis/visible',
      'axes/valueAxis/majorGridlines/visible,axes/valueAxis/title/text',
    ];
    chart.load(names.join(','));
    series.load(
      'gapWidth,overlap,hasDataLabels,dataLabels/showValue,dataLabels/showCategoryName,dataLabels/numberFormat,dataLabels/position,dataLabels/separator',
    );
    await context.sync();
    expect(chart.toJSON()).toMatchObject(told);
    expect(series.toJSON()).toMatchObject({
      gapWidth: 30,
      overlap: 10,
      hasDataLabels: true,
      dataLabels: { showValue: true, showCategoryName: true, numberFormat: '0;;;', position: 'Center', separator: ', ' },
    });
  });
});

test('a font set for the whole chart holds for all its texts', async () => {
  await inSheet(async (sheet, context) => {
    const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:D4'), 'Columns');
    chart.axes.valueAxis.format.font.size = 7;
    chart.format.font.size = 12;
    chart.format.font.color = '#222222';
    chart.load('title/format/font/size,legend/format/font/size,axes/valueAxis/format/font/size,axes/valueAxis/format/font/color');
    await context.sync();
    expect([chart.title.format.font.size, chart.legend.format.font.size, chart.axes.valueAxis.format.font.size]).toEqual([12, 12, 12]);
    expect(chart.axes.valueAxis.format.font.color).toBe('#222222');
  });
});

test.each<[string, string, (chart: Excel.Chart, sheet: Excel.Worksheet) => unknown]>([
  [
    'a place for labels that stacked bars have not',
    'InvalidArgument',
    ({ series }) => (series.getItemAt(0).dataLabels.position = 'OutsideEnd'),
  ],
  ['a gap beyond 500', 'InvalidArgument', ({ series }) => (series.getItemAt(0).gapWidth = 501)],
  ['a series that is not there', 'ItemNotFound', ({ series }) => (series.getItemAt(9).name = 'x')],
  ['a type that is none', 'InvalidArgument', (_chart, { charts }) => charts.add('Invalid', _chart.worksheet.getRange('A1:B2'))],
  ['a type that is not understood', 'ApiNotFound', (_chart, { charts }) => charts.add('Waterfall', _chart.worksheet.getRange('A1:B2'))],
  ['a member that is not there', 'ApiNotFound', (chart) => (chart.style = 4)],
  ['an axis of a pie', 'InvalidArgument', (chart) => ((chart.chartType = 'Pie'), (chart.axes.valueAxis.visible = false))],
  ['values of two columns', 'InvalidArgument', ({ series }, sheet) => series.getItemAt(0).setValues(sheet.getRange('B2:C4'))],
  ['an end before the start', 'InvalidArgument', (chart) => chart.setPosition('D9', 'B2')],
])('refuses %s: %s', async (_name, code, act) => {
  const given = await codeOf(async (sheet, context) => {
    act(sheet.charts.add('BarStacked', sheet.getRange('A1:D4'), 'Columns'), sheet);
    await context.sync();
  });
  expect(given).toBe(code);
});

test('a protected sheet takes no charts', async () => {
  const given = await codeOf(async (sheet, context) => {
    sheet.protection.protect({});
    sheet.charts.add('Pie', sheet.getRange('A1:B4'));
    await context.sync();
  });
  expect(given).toBe('AccessDenied');
});

describe('charts follow', () => {
  const place = () => {
    const { from, to } = excel.toDocument().sheets[0]!.charts[0]!;
    return [from.row, from.column, to.row, to.column];
  };
  beforeEach(() =>
    inSheet(async (sheet, context) => {
      sheet.charts.add('BarStacked', sheet.getRange('A1:D4'), 'Columns').setPosition('F10', 'H19');
      await context.sync();
    }),
  );

  test.each<[string, (sheet: Excel.Worksheet) => unknown, number[], string]>([
    ['rows put in above', (sheet) => sheet.getRange('3:4').insert('Down'), [11, 5, 21, 8], '$B$2:$B$6'],
    ['rows taken out above', (sheet) => sheet.getRange('2:3').delete('Up'), [7, 5, 17, 8], '$B$2:$B$2'],
    ['rows put in within', (sheet) => sheet.getRange('12:14').insert('Down'), [9, 5, 22, 8], '$B$2:$B$4'],
    ['rows put in right below', (sheet) => sheet.getRange('20:21').insert('Down'), [9, 5, 19, 8], '$B$2:$B$4'],
    ['its first rows taken out', (sheet) => sheet.getRange('8:11').delete('Up'), [7, 5, 15, 8], '$B$2:$B$4'],
    ['its last rows taken out', (sheet) => sheet.getRange('18:25').delete('Up'), [9, 5, 17, 8], '$B$2:$B$4'],
    ['a column put in', (sheet) => sheet.getRange('A:A').insert('Right'), [9, 6, 19, 9], '$C$2:$C$4'],
    ['some cells only', (sheet) => sheet.getRange('A6:B6').insert('Down'), [9, 5, 19, 8], '$B$2:$B$4'],
  ])('%s', async (_name, act, corners, values) => {
    await inSheet(async (sheet, context) => {
      act(sheet);
      await context.sync();
    });
    expect(place()).toEqual(corners);
    expect(contentOf().series[0]!.values!.formula).toBe(`=Blad1!${values}`);
  });

  test('all its rows taken out, it goes with them', async () => {
    await inSheet(async (sheet, context) => {
      sheet.getRange('9:30').delete('Up');
      await context.sync();
    });
    expect(excel.toDocument().sheets[0]!.charts).toEqual([]);
  });

  test('its cells taken out, it names none', async () => {
    await inSheet(async (sheet, context) => {
      sheet.getRange('B:B').delete('Left');
      await context.sync();
    });
    expect(contentOf().series[0]!.values!.formula).toBe('=#REF!');
  });

  test('the sheet’s name, and a copy of the sheet has its own', async () => {
    await inSheet(async (sheet, context) => {
      sheet.name = 'Rapport Helår';
      const copy = sheet.copy('End');
      copy.name = 'Kopia';
      await context.sync();
    });
    const [sheet, copy] = excel.toDocument().sheets;
    const formulaIn = (one: typeof sheet) =>
      (one!.charts[0]!.content as { series: { values: { formula: string } }[] }).series[0]!.values.formula;
    expect(formulaIn(sheet)).toBe("='Rapport Helår'!$B$2:$B$4");
    expect(formulaIn(copy)).toBe('=Kopia!$B$2:$B$4');
  });

  test('values that change, and rows that are hidden', async () => {
    await inSheet(async (sheet, context) => {
      sheet.getRange('B2').values = [[7]];
      sheet.getRange('3:3').rowHidden = true;
      await context.sync();
    });
    expect(contentOf().series[0]!.values!.cache).toEqual([7, 0]);
  });
});

test('what is done to charts is undone and done again, each request in one step', async () => {
  const { person } = excel;
  const names = () => excel.toDocument().sheets[0]!.charts.map(({ name }) => name);
  await inSheet(async (sheet, context) => {
    sheet.charts.add('Pie', sheet.getRange('A1:B4')).name = 'Första';
    await context.sync();
    sheet.charts.getItem('Första').title.text = 'Ny rubrik';
    await context.sync();
    sheet.charts.getItem('Första').delete();
    await context.sync();
  });
  expect(names()).toEqual([]);
  person.undo();
  expect(contentOf().title.text).toBe('Ny rubrik');
  person.undo();
  expect(contentOf().title.text).toBeUndefined();
  person.undo();
  expect(names()).toEqual([]);
  person.redo();
  expect(names()).toEqual(['Första']);
  await inSheet(async (sheet, context) => {
    sheet.getRange('1:1').insert('Down');
    await context.sync();
  });
  person.undo();
  expect(contentOf().series[0]!.values!.formula).toBe('=Blad1!$B$2:$B$4');
});

test('page breaks follow rows, and are undone', async () => {
  await inSheet(async (sheet, context) => {
    for (const row of [10, 20, 30]) sheet.horizontalPageBreaks.add(`A${row}`);
    await context.sync();
    sheet.getRange('15:16').insert('Down');
    await context.sync();
    sheet.getRange('5:12').delete('Up');
    await context.sync();
  });
  const breaks = () => excel.toDocument().sheets[0]!.print.rowBreaks;
  expect(breaks()).toEqual([13, 23]);
  excel.person.undo();
  expect(breaks()).toEqual([9, 21, 31]);
});

describe('what another program has drawn', () => {
  const drawn = { row: 2, column: 1, x: 0, y: 0 };
  beforeEach(async () => {
    const document = excel.toDocument();
    Object.assign(document.sheets[0]!, {
      charts: [{ name: 'Annans', from: drawn, to: { ...drawn, row: 9, column: 4 }, content: 0 }],
      shapes: [
        { number: 2, name: 'Vapen', type: 'Image', description: 'Kommunens vapen', visible: true },
        { number: 3, name: 'Streck', type: 'Line', visible: true },
      ],
    });
    excel = await openLocalExcel(document);
  });

  test('charts have a name and a place, and can be deleted', async () => {
    await inSheet(async (sheet, context) => {
      const chart = sheet.charts.getItemAt(0).load('name,top,height');
      await context.sync();
      expect([chart.name, chart.top, chart.height]).toEqual(['Annans', 30, 105]);
      sheet.charts.load('items');
      await context.sync();
      expect(sheet.charts.items.map(({ name }) => name)).toEqual(['Annans']);
      chart.top = 45;
      sheet.getRange('1:1').insert('Down');
      await context.sync();
    });
    expect(excel.toDocument().sheets[0]!.charts).toMatchObject([{ from: { row: 4 }, to: { row: 11 }, content: 0 }]);
    await inSheet(async (sheet, context) => {
      sheet.charts.getItem('Annans').delete();
      await context.sync();
    });
    expect(excel.toDocument().sheets[0]!.charts).toEqual([]);
    excel.person.undo();
    expect(excel.toDocument().sheets[0]!.charts).toHaveLength(1);
  });

  test('charts say loudly that no more is known of them', async () => {
    expect(await codeOf((sheet, context) => ((sheet.charts.getItemAt(0).title.text = 'x'), context.sync()))).toBe('ApiNotFound');
    expect(await codeOf((sheet, context) => (sheet.charts.getItemAt(0).load('chartType'), context.sync()))).toBe('ApiNotFound');
  });

  test('pictures and lines are counted and named, charts not among them', async () => {
    await inSheet(async (sheet, context) => {
      const count = sheet.shapes.getCount();
      sheet.shapes.load('items/name,items/type,items/altTextDescription,items/visible');
      const one = sheet.shapes.getItem('Vapen').load('altTextTitle');
      await context.sync();
      expect(count.value).toBe(2);
      expect(sheet.shapes.items.map(({ name, type, altTextDescription }) => [name, type, altTextDescription])).toEqual([
        ['Vapen', 'Image', 'Kommunens vapen'],
        ['Streck', 'Line', ''],
      ]);
      expect(one.altTextTitle).toBe('');
    });
    expect(await codeOf((sheet, context) => ((sheet.shapes.getItemAt(0).name = 'x'), context.sync()))).toBe('ApiNotFound');
  });
});

test('a chart that was saved is found again by its name, changed and deleted', async () => {
  const reopen = async () => {
    excel = await openLocalExcel(await readXlsx(await writeXlsx(excel.toDocument())));
  };
  await inSheet(async (sheet, context) => {
    const chart = sheet.charts.add('Doughnut', sheet.getRange('A1:B4'), 'Columns');
    chart.name = 'Rapport 1';
    chart.setPosition('F2', 'J12');
    chart.series.getItemAt(0).points.getItemAt(0).format.fill.setSolidColor('#107C10');
    await context.sync();
  });
  await reopen();
  await inSheet(async (sheet, context) => {
    const chart = sheet.charts.getItem('Rapport 1').load('chartType,left,top');
    const title = chart.title.load('text');
    sheet.getRange('B2').values = [[9]];
    await context.sync();
    expect([chart.chartType, chart.left, chart.top, title.text]).toEqual(['Doughnut', 240, 15, 'Uppfyllt']);
    chart.title.text = 'Ändrad';
    await context.sync();
  });
  await reopen();
  expect(contentOf()).toMatchObject({ title: { text: 'Ändrad' }, series: [{ values: { cache: [9, 2, 0] }, points: { 0: '#107C10' } }] });
  await inSheet(async (sheet, context) => {
    sheet.charts.getItem('Rapport 1').delete();
    await context.sync();
  });
  await reopen();
  expect(excel.toDocument().sheets[0]!.charts).toEqual([]);
});
