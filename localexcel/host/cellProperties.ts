import { cellArea } from '../engine/address';
import type { Area } from '../document/types';
import { invalidArgument } from '../wire/hostObject';
import { addHyperlink, removeLinks, type Hyperlink } from './hyperlinks';
import type { Range } from './range';
import type { RangeFormat } from './rangeFormat';

/** What is given for one cell or one row; {} leaves it as it is. */
interface Properties {
  format?: Record<string, unknown>;
  hyperlink?: Hyperlink;
}

const EDGES: Record<string, string> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
};

/** A look for each cell, as a grid of the range's size. */
export function setCellProperties(range: Range, given: unknown): void {
  const location = 'Range.setCellProperties';
  const { area } = range;
  const grid = readLines(given, range.RowCount, location);
  const linked = grid.flatMap((line, row) =>
    (Array.isArray(line) ? (line as Properties[]) : []).flatMap((cell, column) =>
      cell?.hyperlink ? [{ row: area.row + row, column: area.column + column }] : [],
    ),
  );
  removeLinks(range.sheet, linked);
  // A look is worked out once for every look that it is laid over.
  const known = new Map<string, string | undefined>();
  grid.forEach((line, row) => {
    const cells = readLines(line, range.ColumnCount, location);
    cells.forEach((cell, column) => {
      const place = cellArea(area.row + row, area.column + column);
      const key = `${range.sheet.styleId(place.row, place.column)} ${JSON.stringify(cell)}`;
      if (known.has(key)) range.sheet.setStyle(place.row, place.column, known.get(key));
      else {
        apply(range, place, cell, location);
        const { format, hyperlink } = cell as Properties;
        if (format && !hyperlink) known.set(key, range.sheet.styleId(place.row, place.column));
      }
    });
  });
}

/** A look for each row, as a list as long as the range is high. */
export function setRowProperties(range: Range, given: unknown): void {
  const location = 'Range.setRowProperties';
  const { area } = range;
  readLines(given, range.RowCount, location).forEach((line, row) => {
    const place = { ...area, row: area.row + row, lastRow: area.row + row };
    removeLinks(range.sheet, (line as Properties | null)?.hyperlink ? cellsOf(place) : []);
    apply(range, place, line, location);
  });
}

function cellsOf({ row, column, lastColumn }: Area): { row: number; column: number }[] {
  return Array.from({ length: lastColumn - column + 1 }, (_, at) => ({ row, column: column + at }));
}

function readLines(given: unknown, length: number, location: string): unknown[] {
  if (!Array.isArray(given) || given.length !== length)
    throw invalidArgument(location, "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return given;
}

function apply(range: Range, area: Area, given: unknown, location: string): void {
  if (given === null || typeof given !== 'object') throw invalidArgument(location);
  const { format, hyperlink, ...others } = given as Properties;
  if (Object.keys(others).length > 0) throw invalidArgument(location);
  if (!format && !hyperlink) return;
  const target = range.with(area);
  if (hyperlink) addHyperlink(target, hyperlink);
  if (format) setFormat(target.Format, format, location);
}

function setFormat(target: RangeFormat, format: Record<string, unknown>, location: string): void {
  for (const [key, value] of Object.entries(format)) {
    if (key === 'borders') {
      for (const [edge, look] of Object.entries(value as Record<string, Record<string, unknown>>)) {
        const name = EDGES[edge];
        if (!name) throw invalidArgument(location);
        setMembers(target.Borders.GetItem(name), look, location);
      }
    } else if (key === 'font' || key === 'fill' || key === 'protection') {
      setMembers(target[nameOf(key) as 'Font' | 'Fill' | 'Protection'], value as Record<string, unknown>, location);
    } else setMembers(target, { [key]: value }, location);
  }
}

function setMembers(target: { readonly scalars: readonly string[] }, members: Record<string, unknown>, location: string): void {
  for (const [key, value] of Object.entries(members)) {
    const name = nameOf(key);
    if (!target.scalars.includes(name)) throw invalidArgument(location);
    (target as unknown as Record<string, unknown>)[name] = value;
  }
}

/** Members are PascalCase in the host. */
function nameOf(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}
