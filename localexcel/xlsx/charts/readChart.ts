import { type ChartContent, type ChartType, newChart } from '../../document/charts';
import { childOf, childrenOf, parseElement, readNumber, type XmlElement, XML_START } from '../xml';
import { readAxes } from './axes';
import { flagOf, readFill, readFont, readLine, readOwnText, valueOf } from './drawingXml';
import { readSeries } from './series';
import { LEGEND_PLACES, writeChart } from './writeChart';

/**
 * A chart that we have written ourselves. Undefined for any other: it is one of ours when writing what was read gives the very same
 * text, so that nothing of another program's chart can be lost here.
 */
export function readChart(text: string): ChartContent | undefined {
  try {
    const content = read(parseElement(text));
    return content && XML_START + writeChart(content) === text ? content : undefined;
  } catch {
    return undefined;
  }
}

function read(space: XmlElement): ChartContent | undefined {
  const chart = childOf(space, 'chart');
  const plot = childOf(chart, 'plotArea');
  const group = childrenOf(plot).find(({ name }) => /Chart$/.test(name));
  const type = group && readType(group);
  if (!plot || !type) return undefined;
  const title = childOf(chart, 'title');
  const titleText = readOwnText(title);
  const titleFont = title ? readFont(title) : newChart(type).title.font;
  const legend = childOf(chart, 'legend');
  const legendFont = readFont(legend);
  const place = valueOf(legend, 'legendPos');
  const shape = childOf(space, 'spPr');
  const fill = readFill(shape);
  const border = readLine(shape);
  const font = readFont(space);
  const plotFill = readFill(childOf(plot, 'spPr'));
  const numbers = {
    gapWidth: readNumber(valueOf(group, 'gapWidth')),
    overlap: readNumber(valueOf(group, 'overlap')),
    firstSliceAngle: readNumber(valueOf(group, 'firstSliceAng')),
    holeSize: readNumber(valueOf(group, 'holeSize')),
  };
  return {
    type,
    series: childrenOf(group, 'ser').map((series) => readSeries(series, type)),
    title: {
      visible: title !== undefined,
      ...(titleText !== undefined && { text: titleText }),
      ...(flagOf(title, 'overlay') && { overlay: true }),
      ...(titleFont && { font: titleFont }),
    },
    legend: {
      visible: legend !== undefined,
      position: (Object.keys(LEGEND_PLACES) as (keyof typeof LEGEND_PLACES)[]).find((name) => LEGEND_PLACES[name] === place) ?? 'bottom',
      overlay: flagOf(legend, 'overlay'),
      ...(legendFont && { font: legendFont }),
    },
    ...readAxes(plot, type),
    ...(font && { font }),
    ...(fill !== undefined && { fill }),
    ...(border && { border }),
    ...(plotFill !== undefined && { plotFill }),
    plotVisibleOnly: flagOf(chart, 'plotVisOnly'),
    blanks: (valueOf(chart, 'dispBlanksAs') ?? 'gap') as ChartContent['blanks'],
    varyColors: flagOf(group, 'varyColors'),
    ...Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== undefined)),
  };
}

function readType(group: XmlElement): ChartType | undefined {
  const grouping = valueOf(group, 'grouping');
  switch (group.name) {
    case 'c:pieChart':
      return 'Pie';
    case 'c:doughnutChart':
      return 'Doughnut';
    case 'c:lineChart': {
      if (grouping === 'stacked') return 'LineStacked';
      const [first] = childrenOf(group, 'ser');
      return valueOf(childOf(first, 'marker'), 'symbol') === 'none' || !first ? 'Line' : 'LineMarkers';
    }
    case 'c:barChart': {
      const side = valueOf(group, 'barDir') === 'bar' ? 'Bar' : 'Column';
      return grouping === 'percentStacked' ? `${side}Stacked100` : grouping === 'stacked' ? `${side}Stacked` : `${side}Clustered`;
    }
  }
  return undefined;
}
