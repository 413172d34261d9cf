/** A chart of the report as a chart of Word's own: it can be restyled there, and its numbers opened. */
import { Paragraph } from 'docx';
import { ChartRun, type ChartSeries } from 'docx/charts';
import { STATUS_SYMBOLS } from '../../locales/words';
import { ACCENT, COLOURS, STATUS_COLOURS } from '../../looks/palette';
import { cleanText } from '../markup';
import { measureText, wrapText } from '../svg/measure';
import type { ReportChart, ReportSeries } from '../types';
import { hex } from './styles';

/** Pixels. */
const WIDTH = 820;
const CATEGORY_HEIGHT = 34;
/** Points of the text of a label, and that a plot is wide at least beside the names of its categories. */
const LABEL = 9;
const LEAST_PLOT = 340;
/** Of legend and edges. */
const FRAME_HEIGHT = 70;
/** What a page has room for. */
const MOST_HEIGHT = 560;
/** Names of categories longer than this many pixels end in "…": all of them stand in the table. */
const NAME_WIDTH = 260;

/** `drawing`: a number that no other drawing of the document has. */
export function makeChart(chart: ReportChart, drawing: number): Paragraph {
  const isStacked = chart.look === 'stackedBars';
  const rows = isStacked ? chart.categories.length : chart.categories.length * chart.series.length;
  const run = new ChartRun({
    type: 'bar',
    stacking: isStacked ? 'stacked' : 'none',
    gapWidth: 45,
    categories: chart.categories.map((name) => wrapText(cleanText(name), 12, NAME_WIDTH, 1)[0]!),
    series: chart.series.map((series) => makeSeries(series, chart)),
    // The first category is to be on top, as in the table.
    categoryAxis: { reverseOrder: true },
    valueAxis: { visible: false, gridlines: false, minimum: 0, ...(chart.unit === 'share' && { maximum: 1.1 }) },
    chartArea: { border: 'none' },
    legend: chart.series.length > 1 ? { position: 'top' } : false,
    transformation: { width: WIDTH, height: Math.min(MOST_HEIGHT, FRAME_HEIGHT + rows * CATEGORY_HEIGHT) },
    altText: {
      name: cleanText(chart.title),
      title: cleanText(chart.title),
      description: cleanText(chart.alternative),
      id: String(drawing),
    },
  });
  return new Paragraph({ keepNext: true, children: [run] });
}

function makeSeries(series: ReportSeries, chart: ReportChart): ChartSeries {
  const isStacked = chart.look === 'stackedBars';
  const { colour, name, values, texts } = series;
  const position = isStacked ? 'center' : 'outsideEnd';
  const font = { size: LABEL, bold: true, color: hex(isStacked ? COLOURS.paper : COLOURS.text) };
  return {
    name: cleanText(name),
    // What is nothing has neither bar nor label.
    values: values.map((value) => (isStacked && value === 0 ? null : value)),
    color: hex(colour === 'accent' ? ACCENT.ink : STATUS_COLOURS[colour].ink),
    dataLabels: { value: true, position, font },
    // The words of the report, not the number as Word would write it.
    pointLabels: texts.map((_, index) => {
      const text = chooseLabel(series, index, chart);
      return text === undefined ? false : { text, position, font };
    }),
  };
}

/** Symbol and value, since colour alone is not enough; the symbol where a piece of a bar is short, nothing where it is shorter still. */
function chooseLabel(
  { colour, values, texts }: ReportSeries,
  index: number,
  { look, series, categories }: ReportChart,
): string | undefined {
  const value = values[index];
  const words = cleanText(texts[index] ?? '');
  if (value === null || value === undefined) return undefined;
  const symbol = colour === 'accent' ? '' : STATUS_SYMBOLS[colour];
  const whole = symbol === '' ? words : `${symbol} ${words}`;
  if (look === 'bars') return whole;
  const longest = Math.max(...categories.map((_, at) => series.reduce((sum, each) => sum + (each.values[at] ?? 0), 0)));
  return value === 0 ? undefined : [whole, symbol].find((text) => measureText(text, LABEL) <= (value / longest) * LEAST_PLOT);
}
