import { newChart } from '../../document/charts';
import type { Sheet } from '../../engine';
import { type BookChart, newChartId } from '../../engine/charts';
import { HostCollection, invalidArgument, itemNotFound } from '../../wire/hostObject';
import type { HostContext } from '../context';
import { guardSheet } from '../editing';
import { Range } from '../range';
import { cornerAt } from './chartPlaces';
import { seriesOf } from './chartSource';
import { Chart, readChartType } from './chart';

/** Points, as Excel makes a new chart: 5 by 3 inches. Where it stands hangs on the window there; here it is always the same place. */
const NEW = { left: 180, top: 75, width: 360, height: 216 };

export class ChartCollection extends HostCollection {
  override readonly scalars = ['Count'];
  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }
  get Count() {
    return this.sheet.charts.length;
  }
  get items(): Chart[] {
    return this.sheet.charts.map(({ id }) => new Chart(this.context, this.sheet, id));
  }
  /** By name, or by the id that the client keeps. */
  GetItem(key: string | number): Chart {
    const chart = this.GetItemOrNullObject(key);
    if (!chart) throw itemNotFound('ChartCollection.getItem');
    return chart;
  }
  GetItemOrNullObject(key: string | number): Chart | null {
    const wanted = String(key).toLowerCase();
    const { charts } = this.sheet;
    const found = charts.find(({ id }) => id.toLowerCase() === wanted) ?? charts.find(({ name }) => name.toLowerCase() === wanted);
    return found ? new Chart(this.context, this.sheet, found.id) : null;
  }
  GetItemAt(index: number): Chart {
    const chart = this.items[index];
    if (!chart) throw itemNotFound('ChartCollection.getItemAt');
    return chart;
  }
  GetCount() {
    return this.Count;
  }
  Add(type: string, source: unknown, seriesBy: string | null = 'Auto'): Chart {
    const location = 'ChartCollection.add';
    const { context, sheet } = this;
    guardSheet(sheet, location, 'allowEditObjects');
    if (!(source instanceof Range)) throw invalidArgument(location);
    const content = newChart(readChartType(type, location));
    content.series = seriesOf(source, seriesBy ?? 'Auto', location);
    // A single series is named by the title; a pie's legend names its slices.
    content.legend.visible = content.series.length > 1 || content.varyColors;
    const chart: BookChart = {
      id: newChartId(context.book),
      name: freeName(sheet),
      from: cornerAt(sheet, NEW.left, NEW.top),
      to: cornerAt(sheet, NEW.left + NEW.width, NEW.top + NEW.height),
      content,
    };
    sheet.charts.push(chart);
    return new Chart(context, sheet, chart.id);
  }
}

/** Excel counts on from the highest number that it has given in the sheet. */
function freeName(sheet: Sheet): string {
  const numbers = sheet.charts.map(({ name }) => Number(/^Diagram (\d+)$/.exec(name)?.[1] ?? 0));
  return `Diagram ${Math.max(0, ...numbers) + 1}`;
}
