import { CHART_TITLE, type ChartContent, type LegendPosition } from '../../document/charts';
import { HostObject, invalidArgument } from '../../wire/hostObject';
import type { Chart } from './chart';
import { ChartFont, slot } from './chartFormats';
import { nameOfSeries } from './chartSeries';

export class ChartTitle extends HostObject {
  readonly scalars = ['Visible', 'Text', 'Overlay'];
  constructor(private readonly chart: Chart) {
    super();
  }
  get Visible() {
    return this.title.visible;
  }
  set Visible(visible: boolean) {
    this.chart.guarded('ChartTitle.visible');
    this.title.visible = visible;
  }
  get Text() {
    const { title, series } = this.content;
    const [only] = series;
    return title.text ?? (only && series.length === 1 ? nameOfSeries(this.chart, 0) : CHART_TITLE);
  }
  set Text(text: string) {
    this.chart.guarded('ChartTitle.text');
    if (typeof text !== 'string') throw invalidArgument('ChartTitle.text');
    this.title.text = text;
    this.title.visible = true;
  }
  get Overlay() {
    return this.title.overlay === true;
  }
  set Overlay(overlay: boolean) {
    this.chart.guarded('ChartTitle.overlay');
    this.title.overlay = overlay;
  }
  get Format() {
    return new ChartTitleFormat(this.chart, () => this.title);
  }
  private get title() {
    return this.content.title;
  }
  private get content() {
    return this.chart.contentAt('ChartTitle');
  }
}

class ChartTitleFormat extends HostObject {
  readonly scalars = [];
  constructor(
    private readonly chart: Chart,
    private readonly find: () => ChartContent['title'],
  ) {
    super();
  }
  get Font() {
    return new ChartFont(slot(this.chart, 'ChartTitleFormat.font', this.find, 'font'), () => ({
      size: 14,
      ...this.chart.contentAt('ChartTitle').font,
    }));
  }
}

const POSITIONS: Record<string, LegendPosition> = { Top: 'top', Bottom: 'bottom', Left: 'left', Right: 'right', Corner: 'corner' };

export class ChartLegend extends HostObject {
  readonly scalars = ['Visible', 'Position', 'Overlay'];
  constructor(private readonly chart: Chart) {
    super();
  }
  get Visible() {
    return this.legend.visible;
  }
  set Visible(visible: boolean) {
    this.chart.guarded('ChartLegend.visible');
    this.legend.visible = visible;
  }
  get Position() {
    return Object.keys(POSITIONS).find((name) => POSITIONS[name] === this.legend.position) ?? 'Bottom';
  }
  set Position(name: string) {
    this.chart.guarded('ChartLegend.position');
    const position = POSITIONS[name];
    if (!position) throw invalidArgument('ChartLegend.position');
    this.legend.position = position;
  }
  get Overlay() {
    return this.legend.overlay;
  }
  set Overlay(overlay: boolean) {
    this.chart.guarded('ChartLegend.overlay');
    this.legend.overlay = overlay;
  }
  get Format() {
    return new ChartLegendFormat(this.chart);
  }
  private get legend() {
    return this.chart.contentAt('ChartLegend').legend;
  }
}

class ChartLegendFormat extends HostObject {
  readonly scalars = [];
  constructor(private readonly chart: Chart) {
    super();
  }
  get Font() {
    const content = () => this.chart.contentAt('ChartLegendFormat');
    return new ChartFont(
      slot(this.chart, 'ChartLegendFormat.font', () => content().legend, 'font'),
      () => ({ size: 9, ...content().font }),
    );
  }
}
