/** Books with charts, for the tests of files. */
import { type ChartContent, type ChartType, type DocumentChart, newChart } from '../../localexcel/document/charts';
import { emptyDocument, setCell } from '../../localexcel/document/create';
import type { CellContent, WorkbookDocument } from '../../localexcel/document/types';

export const SHEET = 'Rapport Helår 2026';
const GRID: CellContent[][] = [
  ['Område', 'Uppfyllt', 'Delvis', 'Ej uppfyllt'],
  ['Barn & unga', 3, 1, 0],
  ['Vård', 2, 2, 1],
  ['Miljö', 0, '', 4],
];
const COLORS = ['#107C10', '#FFB900', '#A4262C'];

/** A book with a chart of each of the types, one below the other, named by its type. */
export function bookOfCharts(...types: ChartType[]): WorkbookDocument {
  const document = emptyDocument(SHEET);
  const [sheet] = document.sheets;
  GRID.forEach((line, row) => line.forEach((value, column) => setCell(sheet!, row, column, { value })));
  sheet!.charts = types.map((type, index) => chartAt(6 + index * 16, type));
  return document;
}

export function chartAt(row: number, type: ChartType, change: (content: ChartContent) => void = () => undefined): DocumentChart {
  const content = newChart(type);
  content.series = [1, 2, 3].map((column, index) => ({
    name: { formula: `='${SHEET}'!$${'ABCD'[column]}$1`, cache: [GRID[0]![column]!] },
    categories: { formula: `='${SHEET}'!$A$2:$A$4`, cache: GRID.slice(1).map((line) => line[0]!) },
    values: { formula: `='${SHEET}'!$${'ABCD'[column]}$2:$${'ABCD'[column]}$4`, cache: GRID.slice(1).map((line) => line[column]!) },
    fill: COLORS[index]!,
  }));
  content.title.text = `Mål per område: ${type}`;
  change(content);
  return { name: type, from: { row, column: 1, x: 0, y: 0 }, to: { row: row + 14, column: 9, x: 0, y: 0 }, content };
}
