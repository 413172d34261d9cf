/** Charts in files: our own come back as data, others' are kept byte by byte, and LibreOffice reads both. */
import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { CHART_TYPES, type ChartContent, newAxisTitle, newChart } from '../../localexcel/document/charts';
import type { WorkbookDocument } from '../../localexcel/document/types';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';
import { convertWithLibreOffice, hasLibreOffice } from '../../localexcel/xlsx/witness';
import { childrenOf, localName, parseElement, type XmlElement } from '../../localexcel/xlsx/xml';
import { bookOfCharts, chartAt, SHEET } from './chartBook';
import { packageProblems } from './packageProblems';

installChartSupport();
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const CHANGES: Record<string, (content: ChartContent) => void> = {
  'no title': (content) => (content.title = { ...newChart('Pie').title, visible: false }),
  'an automatic title': (content) => delete content.title.text,
  'a title of two lines with signs': (content) => (content.title.text = 'Mål & mått <2026>\n"Helår" 🎯'),
  fonts: (content) => {
    content.font = { name: 'Arial', size: 11, italic: true, underline: true };
    content.title.font = { bold: true, color: '#112233', size: 10.5 };
    content.legend.font = { size: 8 };
    content.categoryAxis.font = { color: '#FF0000' };
  },
  'no legend': (content) => (content.legend.visible = false),
  'a legend in the corner': (content) => (content.legend = { ...content.legend, position: 'corner', overlay: true }),
  'no fills and no frame': (content) => {
    content.fill = content.plotFill = 'none';
    content.border = { color: 'none' };
    content.series[0]!.fill = 'none';
    content.series[1]!.line = { color: '#FFFFFF', weight: 1.5, dash: 'sysDash' };
    delete content.series[2]!.fill;
  },
  labels: (content) => {
    const labels = { value: true, categoryName: false, seriesName: false, percentage: false, legendKey: false } as const;
    content.series[0]!.labels = { ...labels, position: 'ctr', numberFormat: '0;;;', font: { color: '#FFFFFF', size: 8, bold: true } };
    content.series[1]!.labels = { ...labels, value: false, categoryName: true, separator: ', ' };
  },
  'points of their own colours': (content) => {
    content.series[0]!.points = { 0: '#0B5C56', 2: 'none' };
    content.series[0]!.name = 'Egen text';
  },
  axes: (content) => {
    Object.assign(content.categoryAxis, { reversed: true, tickLabels: 'low', majorTick: 'out', labelSpacing: 1, crossedAt: 'max' });
    Object.assign(content.valueAxis, {
      minimum: 0,
      maximum: 1.25,
      majorUnit: 0.25,
      numberFormat: '0 %',
      visible: false,
      majorGridlines: false,
    });
    content.valueAxis.title = newAxisTitle('Antal mål');
    content.categoryAxis.minorGridlines = true;
  },
  gaps: (content) => Object.assign(content, { gapWidth: 40, overlap: 100, blanks: 'zero', plotVisibleOnly: false }),
  'cells that are gone': (content) => (content.series[0]!.values!.formula = '=#REF!'),
  'a series without values': (content) => content.series.push({ name: 'Ny' }),
  'numbers as categories, errors as values': (content) => {
    content.series[0]!.categories!.cache = [2024, 2025, 2026];
    content.series[0]!.values = { formula: content.series[0]!.values!.formula, cache: [1.5, '#N/A', ''], numberFormat: '0.0" st"' };
  },
};

const written = async (book: WorkbookDocument) => unzipSync(await writeXlsx(book));
const readAgain = async (book: WorkbookDocument) => readXlsx(await writeXlsx(book));

describe('charts of our own', () => {
  test.each(CHART_TYPES)('%s comes back as the same data, and again as the same file', async (type) => {
    const book = bookOfCharts(type);
    const bytes = await writeXlsx(book);
    const read = await readXlsx(bytes);
    const [chart] = read.sheets[0]!.charts;
    expect(chart).toMatchObject({ name: type, from: { row: 6, column: 1 }, to: { row: 20, column: 9 } });
    // A line has its weight in the file.
    const series = book.sheets[0]!.charts[0]!.content as ChartContent;
    expect(chart!.content).toMatchObject({ ...series });
    expect(read.sheets[0]!.beside).toBeUndefined();
    expect(Buffer.compare(Buffer.from(await writeXlsx(read)), Buffer.from(bytes))).toBe(0);
    expect(packageProblems(bytes)).toEqual([]);
  });

  test.each(Object.entries(CHANGES))('%s', async (_name, change) => {
    const book = bookOfCharts();
    book.sheets[0]!.charts = [chartAt(6, 'BarClustered', change)];
    expect((await readAgain(book)).sheets[0]!.charts).toEqual(book.sheets[0]!.charts);
  });

  test('markers of lines', async () => {
    const book = bookOfCharts();
    const line = chartAt(6, 'Line', (content) => {
      for (const series of content.series) series.line = { color: '#0B5C56', weight: 2.25 };
      content.series[1]!.marker = { style: 'diamond', size: 9, fill: '#FFFFFF', line: '#000000' };
      content.series[2]!.smooth = true;
    });
    book.sheets[0]!.charts = [line];
    expect((await readAgain(book)).sheets[0]!.charts).toEqual([line]);
  });

  test('a name, an alternative text and a place between cells', async () => {
    const book = bookOfCharts('Pie');
    const [chart] = book.sheets[0]!.charts;
    Object.assign(chart!, { name: 'A & "B" <c>', description: 'Tre av fem mål' });
    chart!.from = { row: 3, column: 2, x: 10.5, y: 1 / 3 };
    const [read] = (await readAgain(book)).sheets[0]!.charts;
    expect(read).toMatchObject({ name: 'A & "B" <c>', description: 'Tre av fem mål' });
    expect(read!.from.x).toBe(10.5);
    expect(read!.from.y).toBeCloseTo(1 / 3, 4);
  });

  test('charts in several sheets have parts of their own', async () => {
    const book = bookOfCharts('Pie', 'Line');
    book.sheets.push({ ...bookOfCharts('Doughnut').sheets[0]!, name: 'Två' });
    const files = await written(book);
    expect(Object.keys(files).filter((path) => /^xl\/(charts|drawings)\/\w+\.xml$/.test(path))).toHaveLength(5);
    expect(packageProblems(await writeXlsx(book))).toEqual([]);
    expect((await readAgain(book)).sheets.map(({ charts }) => charts.map(({ name }) => name))).toEqual([['Pie', 'Line'], ['Doughnut']]);
  });

  test('labels never stand where their type has no place for them: Excel would repair the file', async () => {
    const labels = { value: true, categoryName: false, seriesName: false, percentage: false, legendKey: false };
    const book = bookOfCharts();
    book.sheets[0]!.charts = (['BarStacked', 'Doughnut', 'Line'] as const).map((type) =>
      chartAt(6, type, (content) => (content.series[0]!.labels = { ...labels, position: 'outEnd' })),
    );
    const files = await written(book);
    const charts = Object.keys(files).filter((path) => path.startsWith('xl/charts/'));
    expect(charts).toHaveLength(3);
    for (const path of charts) expect(strFromU8(files[path]!)).not.toContain('dLblPos');
  });
});

/** ISO/IEC 29500-1, 21.2: children of the elements that we write, in the order of the schema. */
const ORDER: Record<string, string> = {
  chartSpace: 'date1904 lang roundedCorners style clrMapOvr chart spPr txPr',
  chart: 'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs',
  title: 'tx layout overlay spPr txPr',
  plotArea: 'layout barChart lineChart pieChart doughnutChart catAx valAx dTable spPr',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId',
  pieChart: 'varyColors ser dLbls firstSliceAng',
  doughnutChart: 'varyColors ser dLbls firstSliceAng holeSize',
  ser: 'idx order tx spPr invertIfNegative marker explosion dPt dLbls trendline errBars cat val smooth shape',
  dPt: 'idx invertIfNegative marker bubble3D explosion spPr',
  dLbls: 'dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines',
  catAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl',
  valAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit dispUnits',
  scaling: 'logBase orientation max min',
  legend: 'legendPos legendEntry layout overlay spPr txPr',
  marker: 'symbol size spPr',
  strRef: 'f strCache',
  numRef: 'f numCache',
  strCache: 'ptCount pt',
  numCache: 'formatCode ptCount pt',
  txPr: 'bodyPr lstStyle p',
  rich: 'bodyPr lstStyle p',
  spPr: 'xfrm noFill solidFill ln',
  ln: 'noFill solidFill prstDash',
  defRPr: 'ln noFill solidFill latin',
  twoCellAnchor: 'from to graphicFrame clientData',
  graphicFrame: 'nvGraphicFramePr xfrm graphic',
};

/** Elements whose children stand otherwise than in the schema; `others` may have children that we do not write. */
function findDisorder(files: Record<string, Uint8Array>, others = false): { seen: Set<string>; disorder: string[] } {
  const seen = new Set<string>();
  const disorder: string[] = [];
  const look = (element: XmlElement, path: string) => {
    const name = localName(element.name);
    const order = ORDER[name]?.split(' ');
    const children = childrenOf(element).map((child) => localName(child.name));
    if (order && children.length > 0) {
      seen.add(name);
      const places = children.map((child) => order.indexOf(child)).filter((place) => !others || place >= 0);
      if (places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0))) disorder.push(`${path} ${name}: ${children.join(' ')}`);
    }
    childrenOf(element).forEach((child) => look(child, path));
  };
  for (const [path, content] of Object.entries(files))
    if (/^xl\/(charts|drawings)\/\w+\.xml$/.test(path)) look(parseElement(strFromU8(content)), path);
  return { seen, disorder };
}

test('elements stand in the order of the schema', async () => {
  const book = bookOfCharts(...CHART_TYPES);
  book.sheets[0]!.charts.push(...Object.values(CHANGES).map((change, index) => chartAt(300 + index * 16, 'ColumnStacked', change)));
  const { seen, disorder } = findDisorder(await written(book));
  expect(disorder).toEqual([]);
  expect(Object.keys(ORDER).filter((name) => !seen.has(name))).toEqual([]);
});

/** A picture, a box and a chart as excelts draws them. */
async function makeForeignBook(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(SHEET);
  ['Barn', 'Vård'].forEach((name, index) => sheet.addRow([name, index + 1]));
  sheet.addImage(workbook.addImage({ buffer: PICTURE, extension: 'png' }), 'H1:I3');
  sheet.addChart(
    { type: 'bar', title: 'Annans', series: [{ name: 'Antal', categories: `'${SHEET}'!$A$1:$A$2`, values: `'${SHEET}'!$B$1:$B$2` }] },
    'F10:M25',
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const DRAWN = /^xl\/(media|charts|drawings)\//;
const drawnParts = (files: Record<string, Uint8Array>) =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => DRAWN.test(path) && !path.endsWith('.rels'))
      .map(([path, content]) => [path, Buffer.from(content).toString('base64')]),
  );

test('excelts, which shares no code with this, finds every chart in its place', async () => {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(await writeXlsx(bookOfCharts('Pie', 'BarStacked100', 'Line'))));
  const charts = workbook.worksheets[0]!.getCharts();
  expect(charts.map(({ range }) => [range.tl.nativeRow, range.br?.nativeRow])).toEqual([6, 22, 38].map((row) => [row, row + 14]));
});

describe('charts of other programs', () => {
  test('are told by name and place; pictures by what they are', async () => {
    const { charts, shapes } = (await readXlsx(await makeForeignBook())).sheets[0]!;
    expect(charts).toMatchObject([{ content: 0, from: { row: 9, column: 5 } }]);
    expect(shapes).toMatchObject([{ type: 'Image', visible: true }]);
  });

  test('are kept byte by byte, also beside a chart of ours', async () => {
    const bytes = await makeForeignBook();
    const book = await readXlsx(bytes);
    expect(drawnParts(await written(book))).toEqual(drawnParts(unzipSync(bytes)));

    book.sheets[0]!.charts.push(chartAt(30, 'BarStacked100'));
    const both = await writeXlsx(book);
    expect(packageProblems(both)).toEqual([]);
    const files = unzipSync(both);
    const drawings = Object.keys(files).filter((path) => /^xl\/drawings\/\w+\.xml$/.test(path));
    expect(drawings).toHaveLength(1);
    const numbers = [...strFromU8(files[drawings[0]!]!).matchAll(/cNvPr\b[^>]*? id="(\d+)"/g)].map(([, number]) => number);
    expect(new Set(numbers).size).toBe(numbers.length);

    const again = await readXlsx(both);
    expect(again.sheets[0]!.charts).toEqual(book.sheets[0]!.charts);
    again.sheets[0]!.charts.pop();
    expect(drawnParts(await written(again))).toEqual(drawnParts(unzipSync(bytes)));
  });

  test('go when they are deleted, and the picture stays', async () => {
    const book = await readXlsx(await makeForeignBook());
    book.sheets[0]!.charts = [];
    const bytes = await writeXlsx(book);
    expect(packageProblems(bytes)).toEqual([]);
    expect(Object.keys(unzipSync(bytes)).filter((path) => DRAWN.test(path) && /charts|media/.test(path))).toEqual([
      expect.stringMatching(/^xl\/media\//),
    ]);
    const { charts, shapes } = (await readXlsx(bytes)).sheets[0]!;
    expect([charts, shapes]).toMatchObject([[], [{ type: 'Image' }]]);
  });

  test.each([
    ['its chart has been given something', 'xl/charts/chart1.xml', '<c:lang val="sv-SE"/>', '<c:lang val="sv-SE"/><c:style val="10"/>'],
    ['its title has two looks', 'xl/charts/chart1.xml', '<a:t>Mål', '<a:t>M</a:t></a:r><a:r><a:rPr b="1"/><a:t>ål'],
    ['it no longer moves with its cells', 'xl/drawings/drawing1.xml', '<xdr:twoCellAnchor', '<xdr:twoCellAnchor editAs="absolute"'],
  ])('are what ours become when %s: kept as they are', async (_name, path, old, changed) => {
    const files = await written(bookOfCharts('BarStacked'));
    files[path] = strToU8(strFromU8(files[path]!).replace(old, changed));
    expect(strFromU8(files[path]!)).toContain(changed);
    const book = await readXlsx(zipSync(files));
    expect(book.sheets[0]!.charts).toMatchObject([{ name: 'BarStacked', content: 0 }]);
    expect(drawnParts(await written(book))).toEqual(drawnParts(files));
  });

  test('stand in the order that ours stand in', async () => {
    expect(findDisorder(unzipSync(await makeForeignBook()), true).disorder).toEqual([]);
  });

  test('that hang on one cell, or on none, or are newer than the schema, are counted too; groups and lines are no charts', async () => {
    const files = unzipSync(await makeForeignBook());
    const path = Object.keys(files).find((name) => /^xl\/drawings\/\w+\.xml$/.test(name))!;
    const old = strFromU8(files[path]!);
    const frame = /<(?:\w+:)?graphicFrame[\s\S]*<\/(?:\w+:)?graphicFrame>/.exec(old)![0];
    const from = '<xdr:from><xdr:col>2</xdr:col><xdr:colOff>12700</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>';
    const to = from.replace('from', 'to').replace('/xdr:from', '/xdr:to').replace('>3<', '>9<');
    const ext = '<xdr:ext cx="1270000" cy="127000"/>';
    const named = (name: string) => `<xdr:cNvPr id="50" name="${name}" descr="Text" hidden="1"/>`;
    const anchors = [
      `<xdr:oneCellAnchor>${from}${ext}${frame}<xdr:clientData/></xdr:oneCellAnchor>`,
      `<xdr:absoluteAnchor><xdr:pos x="25400" y="12700"/>${ext}${frame}<xdr:clientData/></xdr:absoluteAnchor>`,
      `<xdr:twoCellAnchor>${from}${to}<mc:AlternateContent xmlns:mc="m"><mc:Choice>${frame}</mc:Choice><mc:Fallback><xdr:sp/></mc:Fallback></mc:AlternateContent><xdr:clientData/></xdr:twoCellAnchor>`,
      `<xdr:twoCellAnchor>${from}${to}<xdr:grpSp><xdr:nvGrpSpPr>${named('Grupp')}</xdr:nvGrpSpPr></xdr:grpSp><xdr:clientData/></xdr:twoCellAnchor>`,
      `<xdr:twoCellAnchor>${from}${to}<xdr:cxnSp><xdr:nvCxnSpPr>${named('Streck')}</xdr:nvCxnSpPr></xdr:cxnSp><xdr:clientData/></xdr:twoCellAnchor>`,
    ];
    files[path] = strToU8(old.replace(/<\/(\w+:)?wsDr>\s*$/, (end) => anchors.join('') + end));
    const book = await readXlsx(zipSync(files));
    const [sheet] = book.sheets;
    expect(sheet!.charts.map(({ from: corner, to: end }) => [corner.row, corner.x, end.row, end.x])).toEqual([
      [9, 0, expect.any(Number), expect.any(Number)],
      [3, 1, 3, 101],
      [0, 2, 0, 102],
      [3, 1, 9, 1],
    ]);
    expect(sheet!.shapes!.map(({ name, type, visible }) => [name, type, visible])).toEqual([
      [expect.any(String), 'Image', true],
      ['Grupp', 'Group', false],
      ['Streck', 'Line', false],
    ]);
    // Moved by a row, deleted: the others stay as they were.
    sheet!.charts[1]!.from.row = 4;
    sheet!.charts.splice(3, 1);
    const text = strFromU8((await written(book))[path]!);
    expect(text).toBe(
      strFromU8(files[path]!).replace(anchors[0]!, anchors[0]!.replace('<xdr:row>3<', '<xdr:row>4<')).replace(anchors[2]!, ''),
    );
  });

  test('move with their cells', async () => {
    const book = await readXlsx(await makeForeignBook());
    const [chart] = book.sheets[0]!.charts;
    const { content: _content, ...before } = chart!;
    chart!.from.row += 3;
    chart!.to.row += 3;
    const [after] = (await readAgain(book)).sheets[0]!.charts;
    expect(after).toMatchObject({ from: { ...before.from }, to: { ...before.to } });
    expect(after!.from.row).toBe(12);
  });
});

(hasLibreOffice() ? describe : describe.skip)('LibreOffice', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'malbok-charts-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('finds every chart with its series and draws it', async () => {
    const types = ['BarStacked100', 'ColumnClustered', 'LineMarkers', 'Doughnut'] as const;
    const file = join(folder, 'bok.xlsx');
    writeFileSync(file, await writeXlsx(bookOfCharts(...types)));
    const [saved] = convertWithLibreOffice(file, 'xlsx', join(folder, 'saved'));
    const bytes = new Uint8Array(readFileSync(saved!));
    const { charts } = (await readXlsx(bytes)).sheets[0]!;
    expect(charts.map(({ name, from }) => [name, from.row, from.column])).toEqual(types.map((type, index) => [type, 6 + index * 16, 1]));
    const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /^xl\/charts\/\w+\.xml$/.test(path));
    const texts = parts.map(([, content]) => strFromU8(content).replaceAll('&apos;', "'"));
    expect(findDisorder(unzipSync(bytes), true).disorder).toEqual([]);
    expect(texts.map((text) => text.match(/<c:ser>/g)?.length)).toEqual([3, 3, 3, 3]);
    for (const text of texts) {
      expect(text).toContain(`'${SHEET}'!$B$2:$B$4`);
      // The fill of a series of lines is not drawn.
      if (!text.includes('<c:lineChart>')) expect(text).toContain('107c10');
      expect(text).toContain('Mål per område');
    }
  }, 180_000);
});
