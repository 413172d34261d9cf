/** Putting back what is missing over a goal table that stands there already: the areas' rows and the names of the column groups. */
import { COLUMN_GROUPS } from '../../locales/words';
import { findBandArea, isAreaCount, isAreaName } from '../layout/formulas';
import { AREA_PLACES, drawAreas, drawGroup, type AreaPlaces } from './goalSheet';
import type { TableReading } from './readWorkbook';
import { takeStandingReceipt, type StandingReceipt } from './standing';

/**
 * Rows for areas that the band over a goal table lacks, under those that it has. Answers the table as it then is. `again`: an earlier run may have put in
 * the rows, and been broken off; they are used.
 */
export function addBandAreas(
  context: Excel.RequestContext,
  table: TableReading,
  areas: readonly number[],
  receipts: StandingReceipt[],
  again: boolean,
): TableReading {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const { above } = table;
  const last = above.findLastIndex((row) => row.some((formula) => findBandArea(formula) !== null));
  const band = above.at(-2)?.some((text) => COLUMN_GROUPS.some(({ name }) => name === text)) ? table.row - 1 : table.row;
  const row = last >= 0 ? last + 1 : band;
  const width = table.column + (table.values[0]?.length ?? 1);
  const places = findPlaces(table);
  const draw = (at: number, drawn: readonly number[], lines: readonly string[][], where: Partial<AreaPlaces>): void => {
    // The new rows take after the row above or beneath them; they are to look like neither a header nor a band.
    const cells = sheet.getRangeByIndexes(at, 0, drawn.length, width);
    receipts.push(takeStandingReceipt(cells, { read: lines, by: 'formulas' }));
    cells.clear('Formats');
    drawAreas(sheet, at, drawn, table.code ?? '', where);
  };
  const rowOf = (area: number): number => above.findIndex((line) => line.some((formula) => findBandArea(formula) === area));
  for (const area of areas) {
    const line = above[rowOf(area)];
    if (line) draw(rowOf(area), [area], [line], findOwnPlaces(line, places));
  }
  const missing = areas.filter((area) => rowOf(area) < 0);
  if (missing.length === 0) return table;
  const empty = again ? above.slice(row, band).findIndex((line) => line.some((formula) => formula !== '')) : 0;
  const put = missing.length - Math.min(missing.length, empty < 0 ? Math.max(band - row, 0) : empty);
  if (put > 0) sheet.getRange(`${row + 1}:${row + put}`).insert('Down');
  const lines = Array.from({ length: put }, () => Array<string>(above[0]?.length ?? 0).fill(''));
  const after = above.toSpliced(row, 0, ...lines);
  draw(row, missing, after.slice(row, row + missing.length), places);
  return { ...table, row: table.row + put, above: after };
}

/** Names of column groups over their first columns. */
export function addBandGroups(
  context: Excel.RequestContext,
  table: TableReading,
  groups: readonly string[],
  receipts: StandingReceipt[],
): void {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  for (const { name, columns } of COLUMN_GROUPS) {
    const first = columns.map((column) => table.columns[column]).find((offset) => offset !== undefined);
    if (!groups.includes(name) || first === undefined) continue;
    const [row, column] = [table.row - 1, table.column + first];
    receipts.push(
      takeStandingReceipt(sheet.getRangeByIndexes(row, column, 1, 1), {
        read: [[table.above[row]?.[column] ?? '']],
        by: 'formulas',
        written: name,
      }),
    );
    drawGroup(sheet, row, column, name);
  }
}

/** Under those of the areas that stand there, wherever columns that a person has put in have moved them; else from the table's first column. */
function findPlaces({ above, column }: TableReading): AreaPlaces {
  const find = (isPart: (formula: string) => boolean): number => Math.max(...above.map((line) => line.findIndex(isPart)), -1);
  const [name, count] = [find(isAreaName), find(isAreaCount)];
  const first = name >= 0 ? name : column;
  return { name: first, count: count >= 0 ? count : first + AREA_PLACES.count };
}

/** Where in its row an area's name and count stand, or are to stand; none where a person has written something else there. */
function findOwnPlaces(line: readonly string[], places: AreaPlaces): Partial<AreaPlaces> {
  const find = (isPart: (formula: string) => boolean, place: number): number | undefined => {
    const own = line.findIndex(isPart);
    if (own >= 0) return own;
    return (line[place] ?? '') === '' ? place : undefined;
  };
  const [name, count] = [find(isAreaName, places.name), find(isAreaCount, places.count)];
  return { ...(name !== undefined && { name }), ...(count !== undefined && { count }) };
}
