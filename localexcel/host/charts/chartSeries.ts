import { type ChartReference, type ChartSeries as Series, isBar, isLine } from '../../document/charts';
import { readReference } from '../../engine/charts';
import { HostCollection, HostObject, invalidArgument, itemNotFound } from '../../wire/hostObject';
import { readColor } from '../colors';
import { Range } from '../range';
import { formatText } from '../text';
import type { Chart } from './chart';
import { ChartFill, ChartLineFormat, slot } from './chartFormats';
import { ChartDataLabels, NO_LABELS } from './chartLabels';
import { ChartPointsCollection } from './chartPoints';
import { referTo } from './chartSource';

const MARKERS = ['None', 'Square', 'Diamond', 'Triangle', 'X', 'Star', 'Dot', 'Dash', 'Circle', 'Plus'];

export class ChartSeriesCollection extends HostCollection {
  override readonly scalars = ['Count'];
  constructor(private readonly chart: Chart) {
    super();
  }
  get Count() {
    return this.series.length;
  }
  get items(): ChartSeries[] {
    return this.series.map((_, index) => new ChartSeries(this.chart, index));
  }
  GetItem(key: string | number): ChartSeries {
    return this.GetItemAt(Number(key));
  }
  GetItemAt(index: number): ChartSeries {
    const series = this.items[index];
    if (!series) throw itemNotFound('ChartSeriesCollection.getItemAt');
    return series;
  }
  GetCount() {
    return this.Count;
  }
  /** The new series shows nothing until it is given its values. */
  Add(name: string | null = null, index: number | null = null): ChartSeries {
    this.chart.guarded('ChartSeriesCollection.add');
    const { series } = this;
    const at = index ?? series.length;
    if (!Number.isInteger(at) || at < 0 || at > series.length) throw invalidArgument('ChartSeriesCollection.add');
    series.splice(at, 0, { ...(name && { name }), ...(series[0]?.categories && { categories: { ...series[0].categories } }) });
    return new ChartSeries(this.chart, at);
  }
  private get series(): Series[] {
    return this.chart.contentAt('ChartSeriesCollection').series;
  }
}

/** The name as it stands in its cell; "Serie1" for one that has none. */
export function nameOfSeries(chart: Chart, index: number): string {
  const name = chart.contentAt('ChartSeries.name').series[index]?.name;
  if (typeof name === 'string') return name;
  const [cell] = (name && readReference(chart.context.book, name.formula, false)) ?? [];
  return cell ? formatText(cell.value, cell.numberFormat) : `Serie${index + 1}`;
}

export class ChartSeries extends HostObject {
  readonly scalars = ['Name', 'ChartType', 'HasDataLabels', 'PlotOrder', 'AxisGroup'];
  constructor(
    private readonly chart: Chart,
    private readonly index: number,
  ) {
    super();
  }
  get Name() {
    return nameOfSeries(this.chart, this.index);
  }
  set Name(name: string) {
    if (typeof name !== 'string' || name.length > 255) throw invalidArgument('ChartSeries.name');
    this.change('name').name = name;
  }
  get ChartType() {
    return this.chart.ChartType;
  }
  get PlotOrder() {
    return this.index + 1;
  }
  get AxisGroup() {
    return 'Primary';
  }
  get HasDataLabels() {
    return this.series.labels !== undefined;
  }
  set HasDataLabels(has: boolean) {
    const series = this.change('hasDataLabels');
    if (!has) delete series.labels;
    else series.labels ??= { ...NO_LABELS, value: true };
  }
  get DataLabels() {
    return new ChartDataLabels(this.chart, () => [this.series]);
  }
  get Format() {
    return new ChartSeriesFormat(this.chart, () => this.series);
  }
  get Points() {
    return new ChartPointsCollection(this.chart, () => this.series);
  }
  /** Gap and overlap belong to all of the chart's bars. */
  get GapWidth() {
    return this.bars('gapWidth').gapWidth ?? 150;
  }
  set GapWidth(percent: number) {
    if (!(percent >= 0 && percent <= 500)) throw invalidArgument('ChartSeries.gapWidth');
    this.chart.guarded('ChartSeries.gapWidth');
    this.bars('gapWidth').gapWidth = Math.round(percent);
  }
  get Overlap() {
    return this.bars('overlap').overlap ?? 0;
  }
  set Overlap(percent: number) {
    if (!(percent >= -100 && percent <= 100)) throw invalidArgument('ChartSeries.overlap');
    this.chart.guarded('ChartSeries.overlap');
    this.bars('overlap').overlap = Math.round(percent);
  }
  get VaryByCategories() {
    return this.content.varyColors;
  }
  set VaryByCategories(vary: boolean) {
    this.chart.guarded('ChartSeries.varyByCategories');
    this.content.varyColors = vary;
  }
  get DoughnutHoleSize() {
    return this.round('doughnutHoleSize', /Doughnut/).holeSize ?? 75;
  }
  set DoughnutHoleSize(percent: number) {
    if (!(percent >= 10 && percent <= 90)) throw invalidArgument('ChartSeries.doughnutHoleSize');
    this.chart.guarded('ChartSeries.doughnutHoleSize');
    this.round('doughnutHoleSize', /Doughnut/).holeSize = Math.round(percent);
  }
  get FirstSliceAngle() {
    return this.round('firstSliceAngle', /Doughnut|Pie/).firstSliceAngle ?? 0;
  }
  set FirstSliceAngle(degrees: number) {
    if (!(degrees >= 0 && degrees <= 360)) throw invalidArgument('ChartSeries.firstSliceAngle');
    this.chart.guarded('ChartSeries.firstSliceAngle');
    this.round('firstSliceAngle', /Doughnut|Pie/).firstSliceAngle = Math.round(degrees);
  }
  get Smooth() {
    return this.lines('smooth').smooth === true;
  }
  set Smooth(smooth: boolean) {
    this.chart.guarded('ChartSeries.smooth');
    this.lines('smooth').smooth = smooth;
  }
  get MarkerStyle() {
    const style = this.lines('markerStyle').marker?.style;
    return MARKERS.find((name) => name.toLowerCase() === style) ?? 'Automatic';
  }
  set MarkerStyle(style: string) {
    if (style !== 'Automatic' && !MARKERS.includes(style)) throw invalidArgument('ChartSeries.markerStyle');
    const { style: _old, ...marker } = this.marker('markerStyle');
    this.lines('markerStyle').marker = { ...marker, ...(style !== 'Automatic' && { style: style.toLowerCase() }) };
  }
  get MarkerSize() {
    return this.lines('markerSize').marker?.size ?? 5;
  }
  set MarkerSize(size: number) {
    if (!(size >= 2 && size <= 72)) throw invalidArgument('ChartSeries.markerSize');
    this.lines('markerSize').marker = { ...this.marker('markerSize'), size: Math.round(size) };
  }
  get MarkerBackgroundColor() {
    return this.lines('markerBackgroundColor').marker?.fill ?? '';
  }
  set MarkerBackgroundColor(given: string) {
    const fill = readColor(given, 'ChartSeries.markerBackgroundColor');
    if (fill) this.lines('markerBackgroundColor').marker = { ...this.marker('markerBackgroundColor'), fill };
  }
  get MarkerForegroundColor() {
    return this.lines('markerForegroundColor').marker?.line ?? '';
  }
  set MarkerForegroundColor(given: string) {
    const line = readColor(given, 'ChartSeries.markerForegroundColor');
    if (line) this.lines('markerForegroundColor').marker = { ...this.marker('markerForegroundColor'), line };
  }

  SetValues(source: unknown) {
    this.change('setValues').values = this.lineOf(source, 'setValues');
  }
  SetXAxisValues(source: unknown) {
    this.change('setXAxisValues').categories = this.lineOf(source, 'setXAxisValues');
  }
  Delete() {
    this.chart.guarded('ChartSeries.delete');
    this.content.series.splice(this.index, 1);
  }
  GetDimensionValues(dimension: string) {
    const { book } = this.chart.context;
    const reference = this.dimension(dimension);
    return (reference ? (readReference(book, reference.formula, false) ?? []) : []).map(({ value }) => value);
  }
  GetDimensionDataSourceString(dimension: string) {
    return this.dimension(dimension)?.formula.slice(1) ?? '';
  }

  private dimension(name: string): ChartReference | undefined {
    if (name !== 'Categories' && name !== 'Values') throw invalidArgument('ChartSeries.getDimensionValues');
    return name === 'Values' ? this.series.values : this.series.categories;
  }
  private get content() {
    return this.chart.contentAt('ChartSeries');
  }
  private get series(): Series {
    const series = this.content.series[this.index];
    if (!series) throw itemNotFound('ChartSeries');
    return series;
  }
  private change(member: string): Series {
    this.chart.guarded(`ChartSeries.${member}`);
    return this.series;
  }
  private bars(member: string) {
    if (!isBar(this.content.type)) throw invalidArgument(`ChartSeries.${member}`);
    return this.content;
  }
  private round(member: string, types: RegExp) {
    if (!types.test(this.content.type)) throw invalidArgument(`ChartSeries.${member}`);
    return this.content;
  }
  private lines(member: string): Series {
    if (!isLine(this.content.type)) throw invalidArgument(`ChartSeries.${member}`);
    return this.series;
  }
  private marker(member: string) {
    this.chart.guarded(`ChartSeries.${member}`);
    return this.lines(member).marker ?? {};
  }
  private lineOf(source: unknown, member: string): ChartReference {
    const isLineOfCells = source instanceof Range && (source.RowCount === 1 || source.ColumnCount === 1);
    if (!isLineOfCells) throw invalidArgument(`ChartSeries.${member}`);
    return referTo(source);
  }
}

class ChartSeriesFormat extends HostObject {
  readonly scalars = [];
  constructor(
    private readonly chart: Chart,
    private readonly find: () => Series,
  ) {
    super();
  }
  get Fill() {
    return new ChartFill(slot(this.chart, 'ChartSeriesFormat.fill', this.find, 'fill'));
  }
  get Line() {
    return new ChartLineFormat(slot(this.chart, 'ChartSeriesFormat.line', this.find, 'line'));
  }
}
