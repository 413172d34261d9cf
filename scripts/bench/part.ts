/**
 * What every part of `npm run bench` gives: a table to read and figures to keep. A part is a file that exports one
 * `async function benchX(): Promise<BenchPart>`; `main.ts` runs it in a process of its own, so that no part warms or fills another's memory.
 */
export interface BenchPart {
  title: string;
  /** The first line's cells give the columns, in their order; a cell that a line lacks stays empty. */
  lines: BenchLine[];
  /** What lands in out/bench.json, by its name there. A figure that could not be measured is left out and said in `notes`. */
  figures: Record<string, number>;
  /** Sentences under the table: what was left out and why. */
  notes?: string[];
}

/** One measured thing. Numbers are rounded when they are printed. */
export interface BenchLine {
  what: string;
  cells: Record<string, string | number>;
}

/** The lines as a table in plain text, numbers to the right. */
export function drawPart({ title, lines, notes = [] }: BenchPart): string {
  const columns = [...new Set(lines.flatMap(({ cells }) => Object.keys(cells)))];
  const texts = [['', ...columns], ...lines.map(({ what, cells }) => [what, ...columns.map((column) => writeCell(cells[column]))])];
  const widths = texts[0]?.map((_, column) => Math.max(...texts.map((line) => line[column]?.length ?? 0))) ?? [];
  const drawn = texts.map((line) =>
    line.map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0))).join('  '),
  );
  return [title, '-'.repeat(title.length), ...drawn, ...notes, ''].join('\n');
}

/** Three digits that say something, and whole numbers whole. */
function writeCell(cell: string | number | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (Number.isInteger(cell)) return String(cell);
  return Math.abs(cell) >= 100 ? cell.toFixed(0) : cell.toPrecision(3);
}
