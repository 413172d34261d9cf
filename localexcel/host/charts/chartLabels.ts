import { type ChartLabels, type ChartSeries, type LabelPosition, labelPositions } from '../../document/charts';
import { HostObject, invalidArgument } from '../../wire/hostObject';
import type { Chart } from './chart';
import { ChartFont } from './chartFormats';

const POSITIONS: Record<string, LabelPosition> = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
};

/** Labels without anything to show: what is set first decides. */
export const NO_LABELS: ChartLabels = { value: false, categoryName: false, seriesName: false, percentage: false, legendKey: false };

/** The labels of one series, or of all. Whatever is set shows them. */
export class ChartDataLabels extends HostObject {
  readonly scalars = [
    'Position',
    'ShowValue',
    'ShowSeriesName',
    'ShowCategoryName',
    'ShowLegendKey',
    'ShowPercentage',
    'Separator',
    'NumberFormat',
  ];
  constructor(
    private readonly chart: Chart,
    private readonly series: () => readonly ChartSeries[],
  ) {
    super();
  }
  get ShowValue() {
    return this.labels.value;
  }
  set ShowValue(value: boolean) {
    this.change('showValue', { value });
  }
  get ShowSeriesName() {
    return this.labels.seriesName;
  }
  set ShowSeriesName(seriesName: boolean) {
    this.change('showSeriesName', { seriesName });
  }
  get ShowCategoryName() {
    return this.labels.categoryName;
  }
  set ShowCategoryName(categoryName: boolean) {
    this.change('showCategoryName', { categoryName });
  }
  get ShowPercentage() {
    return this.labels.percentage;
  }
  set ShowPercentage(percentage: boolean) {
    this.change('showPercentage', { percentage });
  }
  get ShowLegendKey() {
    return this.labels.legendKey;
  }
  set ShowLegendKey(legendKey: boolean) {
    this.change('showLegendKey', { legendKey });
  }
  get Separator() {
    return this.labels.separator ?? '; ';
  }
  set Separator(separator: string) {
    this.change('separator', { separator });
  }
  get NumberFormat() {
    return this.labels.numberFormat ?? 'General';
  }
  set NumberFormat(numberFormat: string) {
    if (typeof numberFormat !== 'string' || numberFormat === '') throw invalidArgument('ChartDataLabels.numberFormat');
    this.change('numberFormat', { numberFormat });
  }
  get Position() {
    const position = this.labels.position ?? labelPositions(this.chart.contentAt('ChartDataLabels.position').type)[0];
    return Object.keys(POSITIONS).find((name) => POSITIONS[name] === position) ?? 'None';
  }
  /** Which positions there are hangs on the chart's type. */
  set Position(name: string) {
    const location = 'ChartDataLabels.position';
    const position = POSITIONS[name];
    if (!position || !labelPositions(this.chart.contentAt(location).type).includes(position)) throw invalidArgument(location);
    this.change('position', { position });
  }
  get Format() {
    return new ChartDataLabelFormat(this.chart, this.series);
  }

  private get labels(): ChartLabels {
    return this.series()[0]?.labels ?? NO_LABELS;
  }

  private change(member: string, change: Partial<ChartLabels>): void {
    this.chart.guarded(`ChartDataLabels.${member}`);
    for (const series of this.series()) series.labels = { ...(series.labels ?? NO_LABELS), ...change };
  }
}

class ChartDataLabelFormat extends HostObject {
  readonly scalars = [];
  constructor(
    private readonly chart: Chart,
    private readonly series: () => readonly ChartSeries[],
  ) {
    super();
  }
  get Font() {
    return new ChartFont(
      {
        read: () => this.series()[0]?.labels?.font,
        write: (font) => {
          this.chart.guarded('ChartDataLabelFormat.font');
          for (const series of this.series())
            series.labels = { ...(series.labels ?? NO_LABELS), font: { ...series.labels?.font, ...font } };
        },
      },
      () => ({ size: 9, ...this.chart.contentAt('ChartDataLabelFormat').font }),
    );
  }
}
