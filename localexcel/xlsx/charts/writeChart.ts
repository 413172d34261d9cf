import { type ChartContent, type ChartTitle, isBar, isLine, isRound, isStacked, labelPositions } from '../../document/charts';
import { RELATIONSHIPS_NAMESPACE, tag } from '../xml';
import { AXES, writeAxes } from './axes';
import { CHART_NAMESPACE, DRAWING_NAMESPACE, value, writeFill, writeFont, writeLine, writeOwnText, writeShape } from './drawingXml';
import { writeSeries } from './series';

export const LEGEND_PLACES = { top: 't', bottom: 'b', left: 'l', right: 'r', corner: 'tr' } as const;

/**
 * A chart's part (ECMA-376 part 1, 21.2). Elements stand in the order of the schema: Excel repairs a file where they do not. The same
 * chart always gives the same text, by which `readChart` knows our own charts.
 */
export function writeChart(chart: ChartContent): string {
  const { title, legend, plotFill } = chart;
  const drawn = [
    writeTitle(title),
    value('autoTitleDeleted', !title.visible),
    tag(
      'c:plotArea',
      {},
      tag('c:layout') +
        writeGroup(chart) +
        (isRound(chart.type) ? '' : writeAxes(chart)) +
        writeShape(plotFill === undefined ? '' : writeFill(plotFill)),
    ),
    legend.visible
      ? tag('c:legend', {}, value('legendPos', LEGEND_PLACES[legend.position]) + value('overlay', legend.overlay) + writeFont(legend.font))
      : '',
    value('plotVisOnly', chart.plotVisibleOnly),
    value('dispBlanksAs', chart.blanks),
  ];
  return tag(
    'c:chartSpace',
    { 'xmlns:c': CHART_NAMESPACE, 'xmlns:a': DRAWING_NAMESPACE, 'xmlns:r': RELATIONSHIPS_NAMESPACE },
    [
      value('date1904', false),
      value('lang', 'sv-SE'),
      value('roundedCorners', false),
      tag('c:chart', {}, drawn.join('')),
      writeShape(chart.fill === undefined ? '' : writeFill(chart.fill), chart.border ? writeLine(chart.border) : ''),
      writeFont(chart.font),
    ].join(''),
  );
}

function writeTitle({ visible, text, overlay, font }: ChartTitle): string {
  if (!visible) return '';
  return text === undefined
    ? tag('c:title', {}, value('overlay', overlay === true) + writeFont(font))
    : tag('c:title', {}, writeOwnText(text, font) + value('overlay', overlay === true));
}

/** The bars, lines or slices. */
function writeGroup(chart: ChartContent): string {
  const { type, varyColors } = chart;
  const grouping = type.endsWith('100') ? 'percentStacked' : isStacked(type) ? 'stacked' : isBar(type) ? 'clustered' : 'standard';
  const series = chart.series.map((one, index) => writeSeries(one, index, chart, labelPositions(type))).join('');
  const axes = value('axId', AXES.category) + value('axId', AXES.value);
  if (isBar(type)) {
    const bars = [
      value('barDir', type.startsWith('Bar') ? 'bar' : 'col'),
      value('grouping', grouping),
      value('varyColors', varyColors),
      series,
      chart.gapWidth === undefined ? '' : value('gapWidth', chart.gapWidth),
      chart.overlap === undefined ? '' : value('overlap', chart.overlap),
      axes,
    ];
    return tag('c:barChart', {}, bars.join(''));
  }
  if (isLine(type))
    return tag('c:lineChart', {}, value('grouping', grouping) + value('varyColors', varyColors) + series + value('marker', true) + axes);
  const angle = chart.firstSliceAngle === undefined ? '' : value('firstSliceAng', chart.firstSliceAngle);
  if (type === 'Pie') return tag('c:pieChart', {}, value('varyColors', varyColors) + series + angle);
  return tag('c:doughnutChart', {}, value('varyColors', varyColors) + series + angle + value('holeSize', chart.holeSize ?? 75));
}
