import {
  CHART_TYPES,
  type ChartContent,
  type ChartCorner,
  type ChartType,
  isRound,
  labelPositions,
  usualBars,
} from '../../document/charts';
import type { Sheet } from '../../engine';
import type { BookChart } from '../../engine/charts';
import { apiNotFound, HostObject, invalidArgument, itemNotFound } from '../../wire/hostObject';
import type { HostContext } from '../context';
import { guardSheet } from '../editing';
import { Range, rangeAt } from '../range';
import { ChartAxes } from './chartAxes';
import { ChartAreaFormat, ChartPlotArea } from './chartFormats';
import { ChartDataLabels } from './chartLabels';
import { cornerAt, leftOf, topOf } from './chartPlaces';
import { ChartSeriesCollection } from './chartSeries';
import { seriesOf } from './chartSource';
import { ChartLegend, ChartTitle } from './chartTexts';

const BLANKS = { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' } as const;

export function readChartType(type: unknown, location: string): ChartType {
  const known = CHART_TYPES.find((name) => name === type);
  if (!known) throw typeof type === 'string' && type !== 'Invalid' ? apiNotFound(`${location}: ${type}`) : invalidArgument(location);
  return known;
}

/** A chart of a sheet. Of one that another program drew only its name and place are known; asked for more, it answers ApiNotFound. */
export class Chart extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly sheet: Sheet,
    private readonly id: string,
  ) {
    super();
  }
  get scalars() {
    const known = ['Name', 'Top', 'Left', 'Width', 'Height', 'Id'];
    return typeof this.live.content === 'number' ? known : [...known, 'ChartType', 'DisplayBlanksAs', 'PlotVisibleOnly'];
  }
  override get wireId() {
    return this.id;
  }
  get Id() {
    return this.live.id;
  }
  get Name() {
    return this.live.name;
  }
  set Name(name: string) {
    const chart = this.guarded('Chart.name');
    this.contentAt('Chart.name');
    if (typeof name !== 'string' || name === '' || name.length > 255) throw invalidArgument('Chart.name');
    chart.name = name;
  }
  /** Points from the sheet's edges, by the columns' and rows' sizes. */
  get Left() {
    return leftOf(this.sheet, this.live.from);
  }
  set Left(points: number) {
    this.place('Chart.left', points, this.Top, this.Width, this.Height);
  }
  get Top() {
    return topOf(this.sheet, this.live.from);
  }
  set Top(points: number) {
    this.place('Chart.top', this.Left, points, this.Width, this.Height);
  }
  get Width() {
    return leftOf(this.sheet, this.live.to) - this.Left;
  }
  set Width(points: number) {
    this.place('Chart.width', this.Left, this.Top, points, this.Height);
  }
  get Height() {
    return topOf(this.sheet, this.live.to) - this.Top;
  }
  set Height(points: number) {
    this.place('Chart.height', this.Left, this.Top, this.Width, points);
  }
  get ChartType(): string {
    return this.contentAt('Chart.chartType').type;
  }
  set ChartType(name: string) {
    this.guarded('Chart.chartType');
    const content = this.contentAt('Chart.chartType');
    const type = readChartType(name, 'Chart.chartType');
    content.type = type;
    content.varyColors = isRound(type);
    for (const key of ['gapWidth', 'overlap', 'firstSliceAngle', 'holeSize'] as const) delete content[key];
    Object.assign(content, usualBars(type));
    for (const { labels } of content.series)
      if (labels?.position && !labelPositions(type).includes(labels.position)) delete labels.position;
  }
  get PlotVisibleOnly() {
    return this.contentAt('Chart.plotVisibleOnly').plotVisibleOnly;
  }
  set PlotVisibleOnly(only: boolean) {
    this.guarded('Chart.plotVisibleOnly');
    this.contentAt('Chart.plotVisibleOnly').plotVisibleOnly = only;
  }
  get DisplayBlanksAs() {
    const { blanks } = this.contentAt('Chart.displayBlanksAs');
    return (Object.keys(BLANKS) as (keyof typeof BLANKS)[]).find((name) => BLANKS[name] === blanks) ?? 'NotPlotted';
  }
  set DisplayBlanksAs(name: string) {
    this.guarded('Chart.displayBlanksAs');
    if (!(name in BLANKS)) throw invalidArgument('Chart.displayBlanksAs');
    this.contentAt('Chart.displayBlanksAs').blanks = BLANKS[name as keyof typeof BLANKS];
  }
  get Title() {
    return new ChartTitle(this);
  }
  get Legend() {
    return new ChartLegend(this);
  }
  get Series() {
    return new ChartSeriesCollection(this);
  }
  get DataLabels() {
    return new ChartDataLabels(this, () => this.contentAt('Chart.dataLabels').series);
  }
  get Axes() {
    return new ChartAxes(this);
  }
  get Format() {
    return new ChartAreaFormat(this);
  }
  get PlotArea() {
    return new ChartPlotArea(this);
  }
  get Worksheet() {
    return this.context.make.worksheet(this.sheet);
  }

  /** Covers the cells from one to the other, both whole; without the second the chart keeps its size. */
  SetPosition(startCell: Range | string, endCell: Range | string | null = null) {
    const location = 'Chart.setPosition';
    const chart = this.guarded(location);
    const start = this.cells(startCell, location).area;
    const from: ChartCorner = { row: start.row, column: start.column, x: 0, y: 0 };
    if (endCell === null || endCell === undefined) {
      this.place(location, leftOf(this.sheet, from), topOf(this.sheet, from), this.Width, this.Height);
      return;
    }
    const end = this.cells(endCell, location).area;
    if (end.lastRow < start.row || end.lastColumn < start.column) throw invalidArgument(location);
    chart.from = from;
    chart.to = { row: end.lastRow + 1, column: end.lastColumn + 1, x: 0, y: 0 };
  }
  /** Other cells; what the series look like stays. */
  SetData(source: unknown, seriesBy: string | null = 'Auto') {
    this.guarded('Chart.setData');
    const content = this.contentAt('Chart.setData');
    if (!(source instanceof Range)) throw invalidArgument('Chart.setData');
    content.series = seriesOf(source, seriesBy ?? 'Auto', 'Chart.setData').map((series, at) => {
      const { name: _name, categories: _categories, values: _values, ...look } = content.series[at] ?? {};
      return { ...look, ...series };
    });
  }
  Activate() {
    this.context.activate(this.sheet);
  }
  Delete() {
    const chart = this.guarded('Chart.delete');
    this.sheet.charts = this.sheet.charts.filter((other) => other !== chart);
  }

  /** The chart's data. Throws ItemNotFound where it is gone, ApiNotFound where another program drew it. */
  contentAt(location: string): ChartContent {
    const { content } = this.live;
    if (typeof content === 'number') throw apiNotFound(`${location} of a chart that another program has drawn`);
    return content;
  }

  /** Throws AccessDenied where the sheet is protected. */
  guarded(location: string): BookChart {
    guardSheet(this.sheet, location, 'allowEditObjects');
    return this.live;
  }

  private get live(): BookChart {
    const chart = this.sheet.charts.find(({ id }) => id === this.id);
    if (!chart || !this.context.book.sheetById(this.sheet.id)) throw itemNotFound('Chart');
    return chart;
  }

  private cells(given: Range | string, location: string): Range {
    const range = given instanceof Range ? given : rangeAt(this.context, String(given), this.sheet.name, location);
    if (range.sheet !== this.sheet) throw invalidArgument(location);
    return range;
  }

  private place(location: string, left: number, top: number, width: number, height: number): void {
    const chart = this.guarded(location);
    const sizes = [left, top, width, height];
    if (!sizes.every((size) => typeof size === 'number' && Number.isFinite(size)) || width < 0 || height < 0 || left < 0 || top < 0)
      throw invalidArgument(location);
    chart.from = cornerAt(this.sheet, left, top);
    chart.to = cornerAt(this.sheet, left + width, top + height);
  }
}
