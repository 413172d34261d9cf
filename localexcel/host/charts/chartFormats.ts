/** Fonts, fills and lines of a chart's parts. Each is told how to read and how to write what it stands for. */
import type { ChartDash, ChartFont as Font, ChartLine } from '../../document/charts';
import { HostObject, invalidArgument } from '../../wire/hostObject';
import { readColor } from '../colors';
import type { Chart } from './chart';

/** Where a part of a chart keeps something; `write` refuses where the sheet is protected. */
export interface Slot<T> {
  read(): T | undefined;
  write(value: T | undefined): void;
}

/** A slot in a part of the chart's data. The part is found anew each time. */
export function slot<O extends object, K extends keyof O>(chart: Chart, location: string, find: () => O, key: K): Slot<NonNullable<O[K]>> {
  return {
    read: () => find()[key] ?? undefined,
    write(value) {
      chart.guarded(location);
      const owner = find();
      if (value === undefined) delete owner[key];
      else owner[key] = value;
    },
  };
}

export class ChartFont extends HostObject {
  readonly scalars = ['Bold', 'Color', 'Italic', 'Name', 'Size', 'Underline'];
  /** `inherited` is what holds where the part has no font of its own. */
  constructor(
    private readonly font: Slot<Font>,
    private readonly inherited: () => Font,
    private readonly onWrite: (change: Font) => void = () => undefined,
  ) {
    super();
  }
  get Bold() {
    return this.read('bold') ?? false;
  }
  set Bold(bold: boolean) {
    this.write({ bold });
  }
  get Italic() {
    return this.read('italic') ?? false;
  }
  set Italic(italic: boolean) {
    this.write({ italic });
  }
  get Underline() {
    return this.read('underline') ? 'Single' : 'None';
  }
  set Underline(underline: string) {
    if (underline !== 'Single' && underline !== 'None') throw invalidArgument('ChartFont.underline');
    this.write({ underline: underline === 'Single' });
  }
  get Name() {
    return this.read('name') ?? 'Calibri';
  }
  set Name(name: string) {
    this.write({ name });
  }
  get Size() {
    return this.read('size') ?? 10;
  }
  set Size(size: number) {
    if (!(size >= 1 && size <= 409)) throw invalidArgument('ChartFont.size');
    this.write({ size });
  }
  get Color() {
    return this.read('color') ?? '#595959';
  }
  set Color(given: string) {
    const color = readColor(given, 'ChartFont.color');
    if (color) this.write({ color });
  }

  private read<K extends keyof Font>(key: K): Font[K] {
    return this.font.read()?.[key] ?? this.inherited()[key];
  }

  private write(change: Font): void {
    this.font.write({ ...this.font.read(), ...change });
    this.onWrite(change);
  }
}

export class ChartFill extends HostObject {
  readonly scalars = [];
  constructor(private readonly fill: Slot<string>) {
    super();
  }
  SetSolidColor(color: string) {
    const fill = readColor(color, 'ChartFill.setSolidColor');
    if (!fill) throw invalidArgument('ChartFill.setSolidColor');
    this.fill.write(fill);
  }
  /** "" where the colour is the theme's, or there is none. */
  GetSolidColor() {
    const fill = this.fill.read() ?? 'none';
    return fill === 'none' ? '' : fill;
  }
  Clear() {
    this.fill.write('none');
  }
}

const DASHES: Record<string, ChartDash> = {
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'sysDot',
  RoundDot: 'sysDash',
};

/** A line around or along something. */
export class ChartLineFormat extends HostObject {
  readonly scalars = ['Color', 'LineStyle', 'Weight'];
  constructor(private readonly line: Slot<ChartLine>) {
    super();
  }
  /** "" where it is the theme's, or there is no line. */
  get Color() {
    const color = this.line.read()?.color ?? 'none';
    return color === 'none' ? '' : color;
  }
  set Color(given: string) {
    const color = readColor(given, 'ChartLineFormat.color');
    if (!color) throw invalidArgument('ChartLineFormat.color');
    this.line.write({ ...this.line.read(), color });
  }
  /** Points. */
  get Weight() {
    return this.line.read()?.weight ?? 0.75;
  }
  set Weight(weight: number) {
    if (!(weight >= 0 && weight <= 1584)) throw invalidArgument('ChartLineFormat.weight');
    this.line.write({ ...this.line.read(), weight });
  }
  get LineStyle() {
    const { color, dash } = this.line.read() ?? {};
    if (color === 'none') return 'None';
    return Object.keys(DASHES).find((name) => DASHES[name] === dash) ?? (color === undefined ? 'Automatic' : 'Continuous');
  }
  set LineStyle(style: string) {
    if (style === 'None') this.Clear();
    else if (style === 'Automatic') this.line.write(undefined);
    else {
      const dash = DASHES[style];
      if (!dash) throw invalidArgument('ChartLineFormat.lineStyle');
      const { color, ...rest } = this.line.read() ?? {};
      this.line.write({ ...rest, ...(color !== undefined && color !== 'none' && { color }), dash });
    }
  }
  Clear() {
    this.line.write({ color: 'none' });
  }
}

export class ChartBorder extends ChartLineFormat {}

/** The whole chart's look. */
export class ChartAreaFormat extends HostObject {
  readonly scalars = [];
  constructor(private readonly chart: Chart) {
    super();
  }
  get Fill() {
    return new ChartFill(slot(this.chart, 'ChartAreaFormat.fill', () => this.content, 'fill'));
  }
  get Border() {
    return new ChartBorder(slot(this.chart, 'ChartAreaFormat.border', () => this.content, 'border'));
  }
  /** Set here, a font's property holds for every text of the chart, as in Excel. */
  get Font() {
    return new ChartFont(
      slot(this.chart, 'ChartAreaFormat.font', () => this.content, 'font'),
      () => ({}),
      (change) => {
        const { title, legend, categoryAxis, valueAxis, series } = this.content;
        // A title without a font of its own would be larger and bold.
        for (const owner of [title, categoryAxis.title, valueAxis.title]) if (owner) owner.font = { ...owner.font, ...change };
        for (const owner of [legend, categoryAxis, valueAxis, ...series.map(({ labels }) => labels)])
          for (const key of Object.keys(change) as (keyof Font)[]) delete owner?.font?.[key];
      },
    );
  }
  private get content() {
    return this.chart.contentAt('ChartAreaFormat');
  }
}

/** The field that the series stand in. */
export class ChartPlotArea extends HostObject {
  readonly scalars = [];
  constructor(private readonly chart: Chart) {
    super();
  }
  get Format() {
    return new ChartPlotAreaFormat(this.chart);
  }
}

class ChartPlotAreaFormat extends HostObject {
  readonly scalars = [];
  constructor(private readonly chart: Chart) {
    super();
  }
  get Fill() {
    return new ChartFill(slot(this.chart, 'ChartPlotAreaFormat.fill', () => this.chart.contentAt('ChartPlotAreaFormat'), 'plotFill'));
  }
}
