/** Excel on the web takes 5 MB a request; a write is parted well below. */
const BYTES_A_PART = 2_000_000;

/**
 * Bytes that cells or their looks take in a request: as JSON in a JSON text, so that a quotation mark has a sign before it, and in UTF-8, where letters
 * beyond ASCII take two or three.
 */
export function measureRequest(content: unknown): number {
  const text = JSON.stringify(content);
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f || code === 0x22 || code === 0x5c) bytes += 1;
  }
  return bytes;
}

/** Rows in parts of at most 2 MB each, as they are in a request; `row` is the part's first, `bytes` what it takes there. */
export function* partRows<T>(
  cells: readonly (readonly T[])[],
  limit = BYTES_A_PART,
): Generator<{ row: number; rows: T[][]; bytes: number }> {
  let first = 0;
  let bytes = 0;
  for (const [row, line] of cells.entries()) {
    const size = measureRequest(line);
    if (row > first && bytes + size > limit) {
      yield { row: first, rows: copyRows(cells.slice(first, row)), bytes };
      first = row;
      bytes = 0;
    }
    bytes += size;
  }
  if (first < cells.length) yield { row: first, rows: copyRows(cells.slice(first)), bytes };
}

/**
 * Rows to be written at once: all of them, or one by one where rows are hidden, as by a filter. Excel misplaces what is written over
 * several rows when some of them are filtered out (OfficeDev/office-js#224). `row` is the first.
 */
export function splitHidden<T>(rows: readonly T[], hasHiddenRows: boolean): { row: number; rows: T[] }[] {
  return hasHiddenRows ? rows.map((line, row) => ({ row, rows: [line] })) : [{ row: 0, rows: [...rows] }];
}

function copyRows<T>(cells: readonly (readonly T[])[]): T[][] {
  return cells.map((line) => [...line]);
}
