/**
 * A chart of a report as SVG in a page. Lengths across are shares of the room there is, heights and texts are pixels: so the texts stay
 * readable on a phone, where a picture that shrinks as a whole does not.
 */
import { STATUS_SYMBOLS } from '../../locales/words';
import { COLOURS } from '../../looks/palette';
import { escapeMarkup, makeAnchor } from '../markup';
import type { ReportChart, ReportSeries } from '../types';
import { drawPatterns, fillOf, inkOf, isSolid } from './fills';
import { measureText, wrapText } from './measure';

/** Pixels there are at least: a phone of 320 with its margins. Texts are broken and left out by this. */
const LEAST_WIDTH = 284;
/** Pixels that a chart has on anything but a phone; labels of the class `roomy` are for these. */
const ROOMY_WIDTH = 560;
const TEXT = 13;
const LINE = 18;
const BAR = 22;
/** Between two categories. */
const GAP = 12;
const SWATCH = 14;
/** Per cent of the width that the longest bar has where its value stands after it. */
const LONGEST = 80;
const MOST_LINES = 2;

/** The chart as one `<svg>` element, alike for alike charts. Its `id` must be the only one on the page. */
export function drawChart(chart: ReportChart): string {
  const anchor = makeAnchor('chart', chart.id);
  const top = drawLegend(chart, anchor);
  const bars = chart.categories.reduce<Drawn>((above, _, index) => drawCategory(chart, anchor, index, above), top);
  const height = Math.max(bars.height - GAP, 1);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${anchor}-title" aria-describedby="${anchor}-desc" width="100%" height="${height}" font-size="${TEXT}">` +
    `<title id="${anchor}-title">${escapeMarkup(chart.title)}</title><desc id="${anchor}-desc">${escapeMarkup(chart.alternative)}</desc>` +
    `<defs>${drawPatterns(
      anchor,
      chart.series.map(({ colour }) => colour),
    )}</defs>${bars.markup}</svg>`
  );
}

/** What is drawn so far, and how far down. */
interface Drawn {
  markup: string;
  height: number;
}

/** A line of text whose middle is at `middle` pixels. */
function drawText(words: string, x: string, middle: number, attributes = ''): string {
  return `<text x="${x}" y="${middle}" dominant-baseline="central" fill="${COLOURS.text}"${attributes}>${escapeMarkup(words)}</text>`;
}

/** What the colours mean; one series needs no telling, its name is the chart's. */
function drawLegend(chart: ReportChart, anchor: string): Drawn {
  if (chart.series.length < 2) return { markup: '', height: 0 };
  const beside = SWATCH + 6;
  const widest = Math.max(...chart.series.map(({ name }) => measureText(name, TEXT)));
  const columns = widest + beside <= LEAST_WIDTH / 2 ? 2 : 1;
  const lines = chart.series.map(({ name, colour }, index) => {
    const x = `${(index % columns) * 50}%`;
    const y = Math.floor(index / columns) * (LINE + 4);
    // A shape does not add pixels to per cent, so the text does.
    return (
      `<svg x="${x}" y="${y}" width="${SWATCH}" height="${LINE}"><rect x="0.5" y="2.5" width="${SWATCH - 1}" height="${SWATCH - 1}" fill="${fillOf(anchor, colour)}" stroke="${inkOf(colour).ink}"/></svg>` +
      drawText(name, x, y + LINE / 2, ` dx="${beside}"`)
    );
  });
  return { markup: lines.join(''), height: Math.ceil(chart.series.length / columns) * (LINE + 4) + GAP };
}

function drawCategory(chart: ReportChart, anchor: string, index: number, { markup, height }: Drawn): Drawn {
  const name = chart.categories[index]!;
  const lines = wrapText(name, TEXT, LEAST_WIDTH, MOST_LINES);
  const label = lines.map((line, at) => drawText(line, '0', height + at * LINE + LINE / 2)).join('');
  const top = height + lines.length * LINE + 2;
  const bars = chart.look === 'stackedBars' ? drawStack(chart, anchor, index, top) : drawBars(chart, anchor, index, top);
  return {
    markup: `${markup}<g><title>${escapeMarkup(describe(chart, index))}</title>${label}${bars.markup}</g>`,
    height: bars.height + GAP,
  };
}

/** "Tillväxt: ✓ Uppfyllt 1, ◐ Delvis uppfyllt 2". */
function describe({ categories, series }: ReportChart, index: number): string {
  return `${categories[index]}: ${series.map(({ name, texts }) => `${name} ${texts[index]}`).join(', ')}`;
}

function valueOf(series: ReportSeries, index: number): number {
  return Math.max(0, series.values[index] ?? 0);
}

/** What a bar over the whole width stands for; never 0. */
function findEnd({ unit, look, categories, series }: ReportChart): number {
  if (unit === 'share') return 1;
  const lengths = categories.flatMap((_, index) => {
    const values = series.map((each) => valueOf(each, index));
    return look === 'stackedBars' ? [values.reduce((sum, value) => sum + value, 0)] : values;
  });
  return Math.max(...lengths, 0) || 1;
}

function drawStack(chart: ReportChart, anchor: string, index: number, top: number): Drawn {
  const end = findEnd(chart);
  let from = 0;
  const pieces = chart.series.map((series) => {
    const share = Math.min(1 - from, valueOf(series, index) / end);
    if (share <= 0) return '';
    const piece = drawPiece(series, anchor, index, from, share, top);
    from += share;
    return piece;
  });
  return { markup: pieces.join(''), height: top + BAR };
}

function drawPiece(series: ReportSeries, anchor: string, index: number, from: number, share: number, top: number): string {
  const { ink, tint } = inkOf(series.colour);
  const [x, width] = [perCent(from * 100), perCent(share * 100)];
  const box = `<rect x="${x}" y="${top}" width="${width}" height="${BAR}" fill="${fillOf(anchor, series.colour)}" stroke="${COLOURS.paper}" stroke-width="2"/>`;
  const words = series.texts[index] ?? '';
  const symbol = series.colour === 'accent' ? '' : `${STATUS_SYMBOLS[series.colour]} `;
  // What even a wide page has no room for stands in the table and in the chart's words.
  const room = [LEAST_WIDTH, ROOMY_WIDTH].find((each) => measureText(words, TEXT) + 4 <= share * each);
  if (room === undefined || words === '') return box;
  const label = measureText(symbol + words, TEXT) + 8 <= share * room ? symbol + words : words;
  const half = Math.ceil(measureText(label, TEXT) / 2) + 2;
  // The text stands clear of the pattern.
  const clear = isSolid(series.colour) ? '' : `<rect x="${-half}" y="3" width="${2 * half}" height="${BAR - 6}" fill="${tint}"/>`;
  const colour = isSolid(series.colour) ? COLOURS.paper : ink;
  return (
    `${box}<svg x="${perCent((from + share / 2) * 100)}" y="${top}" overflow="visible"${room === LEAST_WIDTH ? '' : ' class="roomy"'}>${clear}` +
    `<text x="0" y="${BAR / 2}" dominant-baseline="central" text-anchor="middle" font-weight="600" fill="${colour}">${escapeMarkup(label)}</text></svg>`
  );
}

/** A bar a series, one under the other, each with its value after it. */
function drawBars(chart: ReportChart, anchor: string, index: number, top: number): Drawn {
  const end = findEnd(chart);
  const bars = chart.series.map((series, at) => {
    const y = top + at * (BAR + 2);
    const length = Math.min(1, valueOf(series, index) / end) * LONGEST;
    const bar = `<rect x="0" y="${y}" width="${perCent(length)}" height="${BAR}" fill="${fillOf(anchor, series.colour)}"/>`;
    // A share is read against the whole.
    const track =
      chart.unit === 'share'
        ? `<rect x="0" y="${y}" width="${LONGEST}%" height="${BAR}" fill="${COLOURS.unused}" stroke="${COLOURS.hairline}"/>`
        : '';
    const after = chart.unit === 'share' ? LONGEST : length;
    return `${track}${bar}${drawText(series.texts[index] ?? '', perCent(after), y + BAR / 2, ' dx="6"')}`;
  });
  return { markup: bars.join(''), height: top + chart.series.length * (BAR + 2) - 2 };
}

function perCent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
