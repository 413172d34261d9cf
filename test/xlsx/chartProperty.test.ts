/** Whatever a chart is given, it is written as one of ours and read again as the same. */
import fc from 'fast-check';
import {
  CHART_TYPES,
  type ChartAxis,
  type ChartContent,
  type ChartFont,
  type ChartLine,
  type ChartReference,
  newChart,
} from '../../localexcel/document/charts';
import { emptyDocument } from '../../localexcel/document/create';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';
import { readChart } from '../../localexcel/xlsx/charts/readChart';
import { writeChart } from '../../localexcel/xlsx/charts/writeChart';
import { XML_START } from '../../localexcel/xlsx/xml';

/** A key may be missing, and is then not there at all. */
const partly = <T extends object>(record: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(record, { requiredKeys: [] }) as fc.Arbitrary<T>;
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('', ' ', 'a\nb', '\n', '_x000a_', '\u0007', '<b>&"', '=1+1', '\ud83c\udfaf'),
);
/** Drawings have no way to hold the bell. */
const writable = (given: string) => given.replaceAll('\u0007', '');
const color = fc.constantFrom('#0B5C56', '#FFFFFF', '#000000');
const fill = fc.oneof(color, fc.constant('none'));
const percent = fc.integer({ min: 0, max: 100 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
const format = fc.constantFrom('0%', '0;;;', '#,##0.0 "st"', '_-* #,##0_-;_-* "-"_-');

const font = partly<ChartFont>({
  name: fc.constantFrom('Arial', 'Källa & Co'),
  size: fc.integer({ min: 1, max: 409 }),
  bold: fc.boolean(),
  italic: fc.boolean(),
  underline: fc.boolean(),
  color,
});
const line = partly<ChartLine>({ color: fill, weight: fc.integer({ min: 0, max: 100 }), dash: fc.constantFrom('dash', 'sysDot') });
const reference = fc.record<ChartReference>({
  formula: fc.constantFrom("='Blad 1'!$A$1:$A$3", '=#REF!', "='It''s & <b>'!$A$1"),
  cache: fc.array(fc.oneof(text, number, fc.boolean(), fc.constant('#N/A')), { maxLength: 4 }),
});
const labels = fc.tuple(
  fc.record({
    value: fc.boolean(),
    categoryName: fc.boolean(),
    seriesName: fc.boolean(),
    percentage: fc.boolean(),
    legendKey: fc.boolean(),
  }),
  partly({ position: fc.constantFrom('ctr' as const, 'outEnd' as const, 'r' as const), numberFormat: format, separator: text, font }),
);
const series = partly<ChartContent['series'][number]>({
  name: fc.oneof(text, reference),
  categories: reference,
  values: reference,
  fill,
  line,
  labels: labels.map(([shown, look]) => ({ ...shown, ...look })),
  points: fc.dictionary(fc.integer({ min: 0, max: 9 }).map(String), fill, { maxKeys: 3 }),
  marker: partly({ style: fc.constantFrom('circle', 'none', 'square'), size: fc.integer({ min: 2, max: 72 }), fill: color, line: color }),
  smooth: fc.boolean(),
});
const axis = partly<ChartAxis>({
  visible: fc.boolean(),
  minimum: number,
  maximum: number,
  majorUnit: fc.integer({ min: 1, max: 9 }),
  reversed: fc.boolean(),
  numberFormat: format,
  majorGridlines: fc.boolean(),
  minorGridlines: fc.boolean(),
  gridline: line,
  line,
  font,
  title: fc.record({ text, font }),
  majorTick: fc.constantFrom('none', 'in', 'out', 'cross'),
  tickLabels: fc.constantFrom('nextTo', 'high', 'low', 'none'),
  crossedAt: fc.constantFrom('autoZero', 'min', 'max'),
});
const chart = fc
  .tuple(
    fc.constantFrom(...CHART_TYPES),
    fc.array(series, { maxLength: 4 }),
    partly<ChartContent['title']>({ visible: fc.boolean(), text, overlay: fc.boolean(), font }),
    partly<ChartContent['legend']>({
      visible: fc.boolean(),
      position: fc.constantFrom('top', 'bottom', 'left', 'right', 'corner'),
      overlay: fc.boolean(),
      font,
    }),
    axis,
    axis,
    partly<Partial<ChartContent>>({
      font,
      fill,
      border: line,
      plotFill: fill,
      plotVisibleOnly: fc.boolean(),
      blanks: fc.constantFrom('gap', 'zero', 'span'),
      varyColors: fc.boolean(),
      gapWidth: percent,
      overlap: percent,
    }),
  )
  .map(([type, all, title, legend, category, value, rest]): ChartContent => {
    const fresh = newChart(type);
    return {
      ...fresh,
      ...rest,
      series: all,
      title: { ...fresh.title, ...title },
      legend: { ...fresh.legend, ...legend },
      categoryAxis: { ...fresh.categoryAxis, ...category },
      valueAxis: { ...fresh.valueAxis, ...value },
    };
  });

test('every chart is known as one of ours, and writing it again changes nothing', () => {
  fc.assert(
    fc.property(chart, (content) => {
      const written = XML_START + writeChart(content);
      const read = readChart(written);
      expect(read).toBeDefined();
      expect(XML_START + writeChart(read!)).toBe(written);
      expect(read!.title.text).toBe(content.title.visible && content.title.text !== undefined ? writable(content.title.text) : undefined);
    }),
    { numRuns: 500 },
  );
});

test('so is every name and place', async () => {
  const corner = fc.record({
    row: fc.nat(1000),
    column: fc.nat(100),
    x: fc.double({ min: 0, max: 500, noNaN: true }),
    y: fc.double({ min: 0, max: 500, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(text, text, corner, corner, async (name, description, from, to) => {
      const document = emptyDocument();
      document.sheets[0]!.charts = [{ name, ...(description && { description }), from, to, content: newChart('Pie') }];
      const [read] = (await readXlsx(await writeXlsx(document))).sheets[0]!.charts;
      expect(read!.content).toEqual(newChart('Pie'));
      expect([read!.name, read!.description ?? '']).toEqual([name, description].map(writable));
      expect(read!.from.x).toBeCloseTo(from.x, 3);
    }),
    { numRuns: 100 },
  );
});
