import { type ChartAxis, type ChartContent, newChart } from '../../document/charts';
import { childOf, readNumber, tag, type XmlElement } from '../xml';
import { flagOf, readFont, readLine, readOwnText, value, valueOf, writeFont, writeLine, writeOwnText, writeShape } from './drawingXml';

/** What the two axes are known by within their chart. */
export const AXES = { category: 500_000_001, value: 500_000_002 };

/** The two axes of a chart, the categories' first. */
export function writeAxes({ type, categoryAxis, valueAxis }: ChartContent): string {
  const isLying = type.startsWith('Bar');
  const usualFormat = type.endsWith('100') ? '0%' : 'General';
  const crosses = (axis: ChartAxis, at: number) => value('crossAx', at) + value('crosses', axis.crossedAt);
  const category = [
    value('axId', AXES.category),
    writeFirst(categoryAxis, isLying ? 'l' : 'b', 'General'),
    // The element of an axis says where it crosses the other one.
    crosses(valueAxis, AXES.value),
    value('auto', true),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    categoryAxis.labelSpacing === undefined ? '' : value('tickLblSkip', categoryAxis.labelSpacing),
    value('noMultiLvlLbl', false),
  ];
  const values = [
    value('axId', AXES.value),
    writeFirst(valueAxis, isLying ? 'b' : 'l', usualFormat),
    crosses(categoryAxis, AXES.category),
    value('crossBetween', 'between'),
    valueAxis.majorUnit === undefined ? '' : value('majorUnit', valueAxis.majorUnit),
  ];
  return tag('c:catAx', {}, category.join('')) + tag('c:valAx', {}, values.join(''));
}

/** What both kinds of axes begin with. */
function writeFirst(axis: ChartAxis, place: string, usualFormat: string): string {
  const scaling = [
    value('orientation', axis.reversed ? 'maxMin' : 'minMax'),
    axis.maximum === undefined ? '' : value('max', axis.maximum),
    axis.minimum === undefined ? '' : value('min', axis.minimum),
  ];
  const grid = (name: string) => tag(name, {}, axis.gridline ? writeShape(writeLine(axis.gridline)) : '');
  return [
    tag('c:scaling', {}, scaling.join('')),
    value('delete', !axis.visible),
    value('axPos', place),
    axis.majorGridlines ? grid('c:majorGridlines') : '',
    axis.minorGridlines ? grid('c:minorGridlines') : '',
    axis.title ? tag('c:title', {}, writeOwnText(axis.title.text, axis.title.font) + value('overlay', false)) : '',
    tag('c:numFmt', { formatCode: axis.numberFormat ?? usualFormat, sourceLinked: axis.numberFormat === undefined }),
    value('majorTickMark', axis.majorTick),
    value('minorTickMark', 'none'),
    value('tickLblPos', axis.tickLabels),
    axis.line ? writeShape(writeLine(axis.line)) : '',
    writeFont(axis.font),
  ].join('');
}

export function readAxes(plot: XmlElement, type: ChartContent['type']): Pick<ChartContent, 'categoryAxis' | 'valueAxis'> {
  const category = childOf(plot, 'catAx');
  const values = childOf(plot, 'valAx');
  if (!category || !values) {
    // Pies have no axes; what they would have is a new chart's.
    const { categoryAxis, valueAxis } = newChart(type);
    return { categoryAxis, valueAxis };
  }
  const crossed = (other: XmlElement) => (valueOf(other, 'crosses') ?? 'autoZero') as ChartAxis['crossedAt'];
  return {
    categoryAxis: { ...readAxis(category), crossedAt: crossed(values) },
    valueAxis: { ...readAxis(values), crossedAt: crossed(category) },
  };
}

function readAxis(element: XmlElement): Omit<ChartAxis, 'crossedAt'> {
  const scaling = childOf(element, 'scaling');
  const numbers = {
    minimum: readNumber(valueOf(scaling, 'min')),
    maximum: readNumber(valueOf(scaling, 'max')),
    majorUnit: readNumber(valueOf(element, 'majorUnit')),
    labelSpacing: readNumber(valueOf(element, 'tickLblSkip')),
  };
  const format = childOf(element, 'numFmt')?.attributes;
  const grid = childOf(element, 'majorGridlines') ?? childOf(element, 'minorGridlines');
  // Without gridlines there is no place to keep how they would look.
  const gridline = grid ? readLine(childOf(grid, 'spPr')) : newChart('Line').valueAxis.gridline;
  const line = readLine(childOf(element, 'spPr'));
  const font = readFont(element);
  const title = childOf(element, 'title');
  const titleFont = readFont(title);
  return {
    visible: !flagOf(element, 'delete'),
    reversed: valueOf(scaling, 'orientation') === 'maxMin',
    ...Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== undefined)),
    ...(format?.sourceLinked === '0' && format.formatCode !== undefined && { numberFormat: format.formatCode }),
    majorGridlines: childOf(element, 'majorGridlines') !== undefined,
    minorGridlines: childOf(element, 'minorGridlines') !== undefined,
    ...(gridline && { gridline }),
    ...(line && { line }),
    ...(font && { font }),
    ...(title && { title: { text: readOwnText(title) ?? '', ...(titleFont && { font: titleFont }) } }),
    majorTick: (valueOf(element, 'majorTickMark') ?? 'none') as ChartAxis['majorTick'],
    tickLabels: (valueOf(element, 'tickLblPos') ?? 'nextTo') as ChartAxis['tickLabels'],
  };
}
