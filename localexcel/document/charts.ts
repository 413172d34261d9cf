import type { CellContent } from './types';

/** The kinds of charts that are understood, by Excel's names for them. */
export const CHART_TYPES = [
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'Line',
  'LineMarkers',
  'LineStacked',
  'Pie',
  'Doughnut',
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** A point in a sheet: a cell, and points to the right of and below its upper left corner. */
export interface ChartCorner {
  row: number;
  column: number;
  x: number;
  y: number;
}

/** A chart in a sheet. It moves and is sized with the cells under it. */
export interface DocumentChart {
  name: string;
  /** Alternative text. Excel's API has none for charts: it comes with files. */
  description?: string;
  from: ChartCorner;
  to: ChartCorner;
  /** What is drawn; a number is that of a shape in the drawing kept beside (`DocumentSheet.beside`): another program's chart. */
  content: ChartContent | number;
}

export interface ChartContent {
  type: ChartType;
  series: ChartSeries[];
  title: ChartTitle;
  legend: { visible: boolean; position: LegendPosition; overlay: boolean; font?: ChartFont };
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
  /** Of all texts that have none of their own. */
  font?: ChartFont;
  /** "none" is see-through. */
  fill?: string;
  border?: ChartLine;
  plotFill?: string;
  /** Whether hidden rows and columns are left out. */
  plotVisibleOnly: boolean;
  blanks: 'gap' | 'zero' | 'span';
  /** Per cent of a bar's width. */
  gapWidth?: number;
  /** Per cent, -100 to 100. */
  overlap?: number;
  /** Whether each point has a colour of its own. */
  varyColors: boolean;
  /** Degrees. */
  firstSliceAngle?: number;
  /** Per cent. */
  holeSize?: number;
}

export type LegendPosition = 'top' | 'bottom' | 'left' | 'right' | 'corner';

export interface ChartTitle {
  visible: boolean;
  /** Left out where Excel makes it: the name of the only series. */
  text?: string;
  overlay?: boolean;
  font?: ChartFont;
}

export interface ChartFont {
  name?: string;
  /** Points. */
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  color?: string;
}

export interface ChartLine {
  /** "none" draws no line. */
  color?: string;
  /** Points. */
  weight?: number;
  dash?: ChartDash;
}
export type ChartDash = 'solid' | 'dash' | 'dashDot' | 'lgDashDotDot' | 'sysDot' | 'sysDash';

/** Cells that a chart shows, and what stood in them when it was saved. */
export interface ChartReference {
  /** "='Blad 1'!$B$2:$B$9". */
  formula: string;
  /** "" where empty; errors as texts. Those of hidden cells are left out where the chart leaves them out. */
  cache: CellContent[];
  numberFormat?: string;
}

export interface ChartSeries {
  /** A text of its own, or the cell that names it. */
  name?: string | ChartReference;
  categories?: ChartReference;
  values?: ChartReference;
  /** "none" is see-through; left out is the theme's colour for the series' place. */
  fill?: string;
  line?: ChartLine;
  labels?: ChartLabels;
  /** Fills of single points, by their place. */
  points?: Record<number, string>;
  marker?: { style?: string; size?: number; fill?: string; line?: string };
  smooth?: boolean;
}

export interface ChartLabels {
  value: boolean;
  categoryName: boolean;
  seriesName: boolean;
  percentage: boolean;
  legendKey: boolean;
  position?: LabelPosition;
  numberFormat?: string;
  separator?: string;
  font?: ChartFont;
}
export type LabelPosition = 'ctr' | 'inEnd' | 'inBase' | 'outEnd' | 'l' | 'r' | 't' | 'b' | 'bestFit';

export interface ChartAxis {
  visible: boolean;
  /** Left out where Excel finds it by the values. */
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  reversed: boolean;
  /** Left out where it is that of the cells. */
  numberFormat?: string;
  majorGridlines: boolean;
  minorGridlines: boolean;
  gridline?: ChartLine;
  line?: ChartLine;
  font?: ChartFont;
  title?: { text: string; font?: ChartFont };
  majorTick: 'none' | 'in' | 'out' | 'cross';
  tickLabels: 'nextTo' | 'high' | 'low' | 'none';
  /** Where the other axis crosses this one. */
  crossedAt: 'autoZero' | 'min' | 'max';
  /** Every so many categories has its label; left out where Excel decides. */
  labelSpacing?: number;
}

/** Excel's own title of a chart of several series. */
export const CHART_TITLE = 'Diagramrubrik';

export const isBar = (type: ChartType): boolean => /^(Bar|Column)/.test(type);
export const isLine = (type: ChartType): boolean => type.startsWith('Line');
/** Charts without axes. */
export const isRound = (type: ChartType): boolean => type === 'Pie' || type === 'Doughnut';
export const isStacked = (type: ChartType): boolean => type.includes('Stacked');

/** Where labels may stand. Excel repairs a file where they stand elsewhere. */
export function labelPositions(type: ChartType): readonly LabelPosition[] {
  if (type === 'Doughnut') return [];
  if (type === 'Pie') return ['bestFit', 'ctr', 'inEnd', 'outEnd'];
  if (isLine(type)) return ['r', 'l', 't', 'b', 'ctr'];
  return isStacked(type) ? ['ctr', 'inEnd', 'inBase'] : ['outEnd', 'ctr', 'inEnd', 'inBase'];
}

/** A new chart as Excel makes it, without its series. */
export function newChart(type: ChartType): ChartContent {
  return {
    type,
    series: [],
    title: { visible: true, font: { size: 14, bold: false } },
    legend: { visible: true, position: 'bottom', overlay: false },
    categoryAxis: { ...AXIS, majorGridlines: false, line: { color: PALE, weight: 0.75 } },
    valueAxis: { ...AXIS, majorGridlines: true, line: { color: 'none' } },
    font: { size: 9, color: '#595959' },
    fill: '#FFFFFF',
    border: { color: PALE, weight: 0.75 },
    plotFill: 'none',
    plotVisibleOnly: true,
    blanks: 'gap',
    varyColors: isRound(type),
    ...usualBars(type),
  };
}

/** Excel's colour of frames and gridlines. */
const PALE = '#D9D9D9';
const AXIS = {
  visible: true,
  reversed: false,
  minorGridlines: false,
  gridline: { color: PALE, weight: 0.75 },
  majorTick: 'none',
  tickLabels: 'nextTo',
  crossedAt: 'autoZero',
} as const satisfies Omit<ChartAxis, 'majorGridlines'>;

/** A new title of an axis. */
export const newAxisTitle = (text = 'Axelrubrik'): NonNullable<ChartAxis['title']> => ({ text, font: { size: 10, bold: false } });

/** Gaps and overlaps as Excel has them for a type. */
export function usualBars(type: ChartType): Pick<ChartContent, 'gapWidth' | 'overlap' | 'firstSliceAngle' | 'holeSize'> {
  if (type === 'Pie') return { firstSliceAngle: 0 };
  if (type === 'Doughnut') return { firstSliceAngle: 0, holeSize: 75 };
  if (!isBar(type)) return {};
  if (isStacked(type)) return { gapWidth: 150, overlap: 100 };
  return type === 'BarClustered' ? { gapWidth: 182, overlap: 0 } : { gapWidth: 219, overlap: -27 };
}
