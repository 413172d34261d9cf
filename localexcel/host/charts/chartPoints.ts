import type { ChartSeries } from '../../document/charts';
import { readReference } from '../../engine/charts';
import { HostCollection, HostObject, itemNotFound } from '../../wire/hostObject';
import type { Chart } from './chart';
import { ChartFill } from './chartFormats';

/** The points of a series: as many as it has cells. */
export class ChartPointsCollection extends HostCollection {
  override readonly scalars = ['Count'];
  constructor(
    private readonly chart: Chart,
    private readonly find: () => ChartSeries,
  ) {
    super();
  }
  get Count() {
    const { values } = this.find();
    return values ? (readReference(this.chart.context.book, values.formula, false)?.length ?? values.cache.length) : 0;
  }
  get items(): ChartPoint[] {
    return Array.from({ length: this.Count }, (_, index) => new ChartPoint(this.chart, this.find, index));
  }
  GetItem(key: string | number): ChartPoint {
    return this.GetItemAt(Number(key));
  }
  GetItemAt(index: number): ChartPoint {
    const point = this.items[index];
    if (!point) throw itemNotFound('ChartPointsCollection.getItemAt');
    return point;
  }
  GetCount() {
    return this.Count;
  }
}

class ChartPoint extends HostObject {
  readonly scalars = ['Value'];
  constructor(
    private readonly chart: Chart,
    private readonly find: () => ChartSeries,
    private readonly index: number,
  ) {
    super();
  }
  get Value() {
    const { values } = this.find();
    return values && readReference(this.chart.context.book, values.formula, false)?.[this.index]?.value;
  }
  get Format() {
    return new ChartPointFormat(this.chart, this.find, this.index);
  }
}

class ChartPointFormat extends HostObject {
  readonly scalars = [];
  constructor(
    private readonly chart: Chart,
    private readonly find: () => ChartSeries,
    private readonly index: number,
  ) {
    super();
  }
  get Fill() {
    return new ChartFill({
      read: () => this.find().points?.[this.index],
      write: (fill) => {
        this.chart.guarded('ChartPointFormat.fill');
        const series = this.find();
        const { [this.index]: _old, ...points } = series.points ?? {};
        series.points = fill === undefined ? points : { ...points, [this.index]: fill };
      },
    });
  }
}
