import { type ChartAxis as Axis, isRound, newAxisTitle } from '../../document/charts';
import { HostObject, invalidArgument } from '../../wire/hostObject';
import type { Chart } from './chart';
import { ChartFont, ChartLineFormat, slot } from './chartFormats';

export class ChartAxes extends HostObject {
  readonly scalars = [];
  constructor(private readonly chart: Chart) {
    super();
  }
  get CategoryAxis() {
    return new ChartAxis(this.chart, 'Category');
  }
  get ValueAxis() {
    return new ChartAxis(this.chart, 'Value');
  }
  GetItem(type: string, group: string | null = 'Primary') {
    if ((type !== 'Category' && type !== 'Value') || (group ?? 'Primary') !== 'Primary') throw invalidArgument('ChartAxes.getItem');
    return new ChartAxis(this.chart, type);
  }
}

const TICKS = { None: 'none', Inside: 'in', Outside: 'out', Cross: 'cross' } as const;
const LABELS = { NextToAxis: 'nextTo', High: 'high', Low: 'low', None: 'none' } as const;
const CROSSINGS = { Automatic: 'autoZero', Minimum: 'min', Maximum: 'max' } as const;

export class ChartAxis extends HostObject {
  readonly scalars = [
    'Type',
    'AxisGroup',
    'Visible',
    'Minimum',
    'Maximum',
    'MajorUnit',
    'ReversePlotOrder',
    'NumberFormat',
    'MajorTickMark',
    'TickLabelPosition',
    'Position',
  ];
  constructor(
    private readonly chart: Chart,
    private readonly type: 'Category' | 'Value',
  ) {
    super();
  }
  get Type() {
    return this.type;
  }
  get AxisGroup() {
    return 'Primary';
  }
  get Visible() {
    return this.axis.visible;
  }
  set Visible(visible: boolean) {
    this.change('visible').visible = visible;
  }
  /** "" where Excel finds it by the values; what it finds is not worked out here. */
  get Minimum() {
    return this.axis.minimum ?? '';
  }
  set Minimum(value: number | '') {
    this.setNumber('minimum', value);
  }
  get Maximum() {
    return this.axis.maximum ?? '';
  }
  set Maximum(value: number | '') {
    this.setNumber('maximum', value);
  }
  get MajorUnit() {
    return this.axis.majorUnit ?? '';
  }
  set MajorUnit(value: number | '') {
    if (value !== '' && !(value > 0)) throw invalidArgument('ChartAxis.majorUnit');
    this.setNumber('majorUnit', value);
  }
  get ReversePlotOrder() {
    return this.axis.reversed;
  }
  set ReversePlotOrder(reversed: boolean) {
    this.change('reversePlotOrder').reversed = reversed;
  }
  get NumberFormat() {
    return this.axis.numberFormat ?? 'General';
  }
  set NumberFormat(format: string) {
    if (typeof format !== 'string' || format === '') throw invalidArgument('ChartAxis.numberFormat');
    this.change('numberFormat').numberFormat = format;
  }
  get MajorTickMark() {
    return nameOf(TICKS, this.axis.majorTick);
  }
  set MajorTickMark(name: string) {
    this.change('majorTickMark').majorTick = valueOf(TICKS, name, 'ChartAxis.majorTickMark');
  }
  get TickLabelPosition() {
    return nameOf(LABELS, this.axis.tickLabels);
  }
  set TickLabelPosition(name: string) {
    this.change('tickLabelPosition').tickLabels = valueOf(LABELS, name, 'ChartAxis.tickLabelPosition');
  }
  /** "" where Excel decides. */
  get TickLabelSpacing() {
    return this.axis.labelSpacing ?? '';
  }
  set TickLabelSpacing(every: number | '') {
    if (this.type !== 'Category' || (every !== '' && !(Number.isInteger(every) && every >= 1)))
      throw invalidArgument('ChartAxis.tickLabelSpacing');
    this.setNumber('labelSpacing', every);
  }
  /** Where the other axis crosses this one. */
  get Position() {
    return nameOf(CROSSINGS, this.axis.crossedAt);
  }
  set Position(name: string) {
    this.change('position').crossedAt = valueOf(CROSSINGS, name, 'ChartAxis.position');
  }
  get MajorGridlines() {
    return new ChartGridlines(this.chart, () => this.axis, 'majorGridlines');
  }
  get MinorGridlines() {
    return new ChartGridlines(this.chart, () => this.axis, 'minorGridlines');
  }
  get Title() {
    return new ChartAxisTitle(this.chart, () => this.axis);
  }
  get Format() {
    return new ChartAxisFormat(this.chart, () => this.axis);
  }

  private get axis(): Axis {
    const content = this.chart.contentAt('ChartAxis');
    if (isRound(content.type)) throw invalidArgument('ChartAxis');
    return this.type === 'Category' ? content.categoryAxis : content.valueAxis;
  }
  private change(member: string): Axis {
    this.chart.guarded(`ChartAxis.${member}`);
    return this.axis;
  }
  private setNumber(key: 'minimum' | 'maximum' | 'majorUnit' | 'labelSpacing', value: number | ''): void {
    const axis = this.change(key);
    if (value === '' || value === null) delete axis[key];
    else if (typeof value === 'number' && Number.isFinite(value)) axis[key] = value;
    else throw invalidArgument(`ChartAxis.${key}`);
  }
}

const nameOf = <V extends string>(names: Record<string, V>, value: V) => Object.keys(names).find((name) => names[name] === value) ?? '';

function valueOf<V extends string>(names: Record<string, V>, name: string, location: string): V {
  const value = names[name];
  if (value === undefined) throw invalidArgument(location);
  return value;
}

/** What is reached through an axis; the axis is found anew each time, since the chart's type may have been changed meanwhile. */
abstract class AxisPart extends HostObject {
  constructor(
    protected readonly chart: Chart,
    protected readonly find: () => Axis,
  ) {
    super();
  }
}

class ChartGridlines extends AxisPart {
  readonly scalars = ['Visible'];
  constructor(
    chart: Chart,
    find: () => Axis,
    private readonly key: 'majorGridlines' | 'minorGridlines',
  ) {
    super(chart, find);
  }
  get Visible() {
    return this.find()[this.key];
  }
  set Visible(visible: boolean) {
    this.chart.guarded('ChartGridlines.visible');
    this.find()[this.key] = visible;
  }
  get Format() {
    return new ChartGridlinesFormat(this.chart, this.find);
  }
}

class ChartGridlinesFormat extends AxisPart {
  readonly scalars = [];
  get Line() {
    return new ChartLineFormat(slot(this.chart, 'ChartGridlinesFormat.line', this.find, 'gridline'));
  }
}

class ChartAxisFormat extends AxisPart {
  readonly scalars = [];
  get Font() {
    return new ChartFont(slot(this.chart, 'ChartAxisFormat.font', this.find, 'font'), () => ({
      size: 9,
      ...this.chart.contentAt('ChartAxisFormat').font,
    }));
  }
  get Line() {
    return new ChartLineFormat(slot(this.chart, 'ChartAxisFormat.line', this.find, 'line'));
  }
}

class ChartAxisTitle extends AxisPart {
  readonly scalars = ['Text', 'Visible'];
  get Visible() {
    return this.find().title !== undefined;
  }
  set Visible(visible: boolean) {
    this.chart.guarded('ChartAxisTitle.visible');
    const axis = this.find();
    if (visible) axis.title ??= newAxisTitle();
    else delete axis.title;
  }
  get Text() {
    return this.find().title?.text ?? '';
  }
  set Text(text: string) {
    this.chart.guarded('ChartAxisTitle.text');
    const axis = this.find();
    axis.title = { ...(axis.title ?? newAxisTitle()), text: String(text) };
  }
  get Format() {
    return new ChartAxisTitleFormat(this.chart, this.find);
  }
}

class ChartAxisTitleFormat extends AxisPart {
  readonly scalars = [];
  get Font() {
    const title = () => (this.find().title ??= newAxisTitle());
    return new ChartFont(slot(this.chart, 'ChartAxisTitleFormat.font', title, 'font'), () => ({
      size: 10,
      ...this.chart.contentAt('ChartAxisTitleFormat').font,
    }));
  }
}
