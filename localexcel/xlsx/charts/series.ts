import { type ChartContent, type ChartLabels, type ChartSeries, isBar, isLine, isRound, type LabelPosition } from '../../document/charts';
import { childOf, childrenOf, readNumber, tag, textOf, writePlainText, type XmlElement } from '../xml';
import {
  flagOf,
  readFill,
  readFont,
  readLine,
  value,
  valueOf,
  writeFill,
  writeFont,
  writeLine,
  writeShape,
  writeThemeFill,
} from './drawingXml';
import { readCategories, readName, readValues, writeCategories, writeName, writeValues } from './references';

/** Points of the line of a line chart. */
const LINE_WEIGHT = 2.25;

/** One series; `positions` are where its labels may stand. */
export function writeSeries(series: ChartSeries, index: number, chart: ChartContent, positions: readonly LabelPosition[]): string {
  const { type } = chart;
  return tag(
    'c:ser',
    {},
    [
      value('idx', index),
      value('order', index),
      series.name === undefined ? '' : writeName(series.name),
      writeLook(series, index, chart),
      isBar(type) ? value('invertIfNegative', false) : '',
      isLine(type) ? writeMarker(series, index, type === 'LineMarkers') : '',
      ...Object.entries(series.points ?? {}).map(([point, fill]) => writePoint(Number(point), fill, type)),
      series.labels ? writeLabels(series.labels, positions) : '',
      series.categories ? writeCategories(series.categories) : '',
      series.values ? writeValues(series.values) : '',
      isLine(type) ? value('smooth', series.smooth === true) : '',
    ].join(''),
  );
}

function writeLook({ fill, line }: ChartSeries, index: number, { type, varyColors }: ChartContent): string {
  if (isLine(type)) {
    const drawn = writeLine({ ...line, weight: line?.weight ?? LINE_WEIGHT }, writeThemeFill(index));
    return writeShape(fill === undefined ? '' : writeFill(fill), drawn);
  }
  // Where each point has a colour of its own, the program that draws takes them from the theme.
  const automatic = isRound(type) || varyColors ? '' : writeThemeFill(index);
  return writeShape(fill === undefined ? automatic : writeFill(fill), line ? writeLine(line) : '');
}

function writePoint(index: number, fill: string, type: ChartContent['type']): string {
  const bars = isBar(type) ? value('invertIfNegative', false) : '';
  return tag('c:dPt', {}, value('idx', index) + bars + value('bubble3D', false) + writeShape(writeFill(fill)));
}

function writeMarker({ marker = {} }: ChartSeries, index: number, isUsual: boolean): string {
  const symbol = marker.style ?? (isUsual ? 'circle' : 'none');
  if (symbol === 'none') return tag('c:marker', {}, value('symbol', symbol));
  const fill = marker.fill === undefined ? writeThemeFill(index) : writeFill(marker.fill);
  const line = marker.line === undefined ? '' : writeLine({ color: marker.line });
  return tag('c:marker', {}, value('symbol', symbol) + value('size', marker.size ?? 5) + writeShape(fill, line));
}

function writeLabels(labels: ChartLabels, positions: readonly LabelPosition[]): string {
  const { numberFormat, position, separator } = labels;
  return tag(
    'c:dLbls',
    {},
    [
      numberFormat === undefined ? '' : tag('c:numFmt', { formatCode: numberFormat, sourceLinked: false }),
      writeShape(writeFill('none'), writeLine({ color: 'none' })),
      writeFont(labels.font),
      position && positions.includes(position) ? value('dLblPos', position) : '',
      value('showLegendKey', labels.legendKey),
      value('showVal', labels.value),
      value('showCatName', labels.categoryName),
      value('showSerName', labels.seriesName),
      value('showPercent', labels.percentage),
      value('showBubbleSize', false),
      separator === undefined ? '' : `<c:separator>${writePlainText(separator)}</c:separator>`,
    ].join(''),
  );
}

export function readSeries(element: XmlElement, type: ChartContent['type']): ChartSeries {
  const shape = childOf(element, 'spPr');
  const name = readName(childOf(element, 'tx'));
  const categories = readCategories(childOf(element, 'cat'));
  const values = readValues(childOf(element, 'val'));
  const fill = readFill(shape);
  const line = readLine(shape);
  const labels = childOf(element, 'dLbls');
  const points = childrenOf(element, 'dPt').map((point) => [Number(valueOf(point, 'idx')), readFill(childOf(point, 'spPr')) ?? 'none']);
  const marker = isLine(type) ? readMarker(childOf(element, 'marker'), type === 'LineMarkers') : {};
  return {
    ...(name !== undefined && { name }),
    ...(categories && { categories }),
    ...(values && { values }),
    ...(fill !== undefined && { fill }),
    ...(line && { line }),
    ...(labels && { labels: readLabels(labels) }),
    ...(points.length > 0 && { points: Object.fromEntries(points) as Record<number, string> }),
    ...(Object.keys(marker).length > 0 && { marker }),
    ...(flagOf(element, 'smooth') && { smooth: true }),
  };
}

function readMarker(element: XmlElement | undefined, isUsual: boolean): NonNullable<ChartSeries['marker']> {
  const style = valueOf(element, 'symbol');
  const size = readNumber(valueOf(element, 'size'));
  const shape = childOf(element, 'spPr');
  const fill = readFill(shape);
  const line = readLine(shape)?.color;
  return {
    ...(style !== undefined && style !== (isUsual ? 'circle' : 'none') && { style }),
    ...(size !== undefined && size !== 5 && { size }),
    ...(fill !== undefined && { fill }),
    ...(line !== undefined && { line }),
  };
}

function readLabels(element: XmlElement): ChartLabels {
  const numberFormat = childOf(element, 'numFmt')?.attributes.formatCode;
  const position = valueOf(element, 'dLblPos') as LabelPosition | undefined;
  const separator = childOf(element, 'separator');
  const font = readFont(element);
  return {
    value: flagOf(element, 'showVal'),
    categoryName: flagOf(element, 'showCatName'),
    seriesName: flagOf(element, 'showSerName'),
    percentage: flagOf(element, 'showPercent'),
    legendKey: flagOf(element, 'showLegendKey'),
    ...(position && { position }),
    ...(numberFormat !== undefined && { numberFormat }),
    ...(separator && { separator: textOf(separator) }),
    ...(font && { font }),
  };
}
