/** A native Excel chart of cells in the report: it follows them, and is seen without the add-in. */
import type { Status } from '../../goals/types';
import type { ReportSeries } from '../../report/types';
import { ACCENT, COLOURS, STATUS_COLOURS } from '../../looks/palette';
import type { Canvas, PlacedTable } from './canvas';

/** Our own charts' names begin so; a chart named otherwise is somebody else's. */
export const CHART_PREFIX = 'Målbok: ';

type Place = Canvas['charts'][number];

/** Nothing is drawn where the rows do not stand together: the table and the words under it tell the same. */
export function drawChart(sheet: Excel.Worksheet, canvas: Canvas, { chart: plan, row, column, rows, columns }: Place): void {
  const table = canvas.tables.get(plan.source.table);
  const categories = table?.columns.get(plan.source.categories);
  if (!table || categories === undefined) return;
  const cells = findRows(canvas, table, categories, plan.categories);
  if (!cells) return;
  const stacked = plan.look === 'stackedBars';
  const sources = plan.series.flatMap((series) => {
    const place = table.columns.get(series.id);
    return place === undefined ? [] : [{ series, cells: sheet.getRangeByIndexes(cells.row, place, cells.rows, 1) }];
  });
  const [first, ...others] = sources;
  if (!first) return;
  const chart = sheet.charts.add(stacked ? 'BarStacked' : 'BarClustered', first.cells, 'Columns');
  chart.name = `${CHART_PREFIX}${plan.title}`;
  chart.setPosition(sheet.getRangeByIndexes(row, column, 1, 1), sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1));
  chart.title.text = plan.title;
  chart.title.format.font.size = 12;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = COLOURS.text;
  const names = sheet.getRangeByIndexes(cells.row, categories, cells.rows, 1);
  const made = [
    { ...first, target: chart.series.getItemAt(0) },
    ...others.map((each) => ({ ...each, target: chart.series.add(each.series.name) })),
  ];
  for (const { series, cells: source, target } of made) {
    target.name = series.name;
    target.setValues(source);
    target.setXAxisValues(names);
    target.format.fill.setSolidColor(colourOf(series));
    target.gapWidth = 60;
    target.hasDataLabels = true;
    target.dataLabels.showValue = true;
    // Nothing is written into a bar that is not there.
    target.dataLabels.numberFormat = plan.unit === 'share' ? '0 %' : '0;;;';
    if (stacked) target.dataLabels.format.font.color = COLOURS.paper;
  }
  chart.legend.visible = sources.length > 1;
  if (sources.length > 1) chart.legend.position = 'Bottom';
  const { categoryAxis, valueAxis } = chart.axes;
  // The first one on top, as it is read.
  categoryAxis.reversePlotOrder = true;
  // Each bar tells its own number: the axis only has to be the same for all.
  valueAxis.minimum = 0;
  if (plan.unit === 'share') valueAxis.maximum = 1;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
}

/** The categories' rows, where they stand together. */
function findRows(
  { values }: Canvas,
  { rows }: PlacedTable,
  column: number,
  categories: readonly string[],
): { row: number; rows: number } | null {
  if (categories.length === 0) return null;
  const [wanted] = categories;
  const at = rows.findIndex((row) => values[row]?.[column] === wanted);
  const [first, last] = [rows[at], rows[at + categories.length - 1]];
  if (first === undefined || last !== first + categories.length - 1) return null;
  return { row: first, rows: categories.length };
}

function colourOf({ colour }: ReportSeries): string {
  return colour === 'accent' ? ACCENT.ink : STATUS_COLOURS[colour satisfies Status].ink;
}
