import { invalidArgument } from '../wire/hostObject';

/**
 * What is given to a range as a grid: a grid of just its size, or one value for every cell. `undefined` entries (null on the wire)
 * leave their cells as they are. Throws InvalidArgument where the shape is wrong.
 */
export function readGrid<T>(
  given: unknown,
  rows: number,
  columns: number,
  location: string,
): (row: number, column: number) => T | undefined {
  if (!Array.isArray(given)) {
    if (given !== null && typeof given === 'object') throw invalidArgument(location);
    return () => (given ?? undefined) as T | undefined;
  }
  const grid = given as unknown[];
  const fits = grid.length === rows && grid.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits)
    throw invalidArgument(location, "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return (row, column) => ((grid as unknown[][])[row]?.[column] ?? undefined) as T | undefined;
}
