import type { FunctionCaller } from './types';

interface Use {
  caller: FunctionCaller;
  /** Calls made in the newest evaluation of the cell's formula. */
  keys: Set<string>;
  /** Calls of earlier evaluations that are not yet known to be out of use. */
  before: Set<string>;
}

/**
 * Which cells use which calls. The engine says only that a cell calls, never that an evaluation begins: a new one has begun
 * when another cell called in between or the clock has ticked. What the evaluation before used and the new one does not is let go at
 * the next tick.
 */
export class CallerUses {
  private readonly uses = new Map<string, Use>();
  private readonly users = new Map<string, Set<string>>();
  private evaluating: string | null = null;
  private readonly stale = new Set<string>();
  private sweep: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly unused: (key: string) => void) {}

  add(caller: FunctionCaller, key: string): void {
    const use = this.touch(caller);
    use.keys.add(key);
    const users = this.users.get(key);
    const cell = cellKey(caller);
    if (users) users.add(cell);
    else this.users.set(key, new Set([cell]));
  }

  /** The cell is being evaluated. */
  touch(caller: FunctionCaller): Use {
    const cell = cellKey(caller);
    let use = this.uses.get(cell);
    if (!use) this.uses.set(cell, (use = { caller: { ...caller }, keys: new Set(), before: new Set() }));
    else if (this.evaluating !== cell) {
      for (const key of use.keys) use.before.add(key);
      use.keys = new Set();
      this.stale.add(cell);
    }
    this.evaluating = cell;
    this.scheduleSweep();
    return use;
  }

  release(caller: FunctionCaller): void {
    const cell = cellKey(caller);
    const use = this.uses.get(cell);
    if (!use) return;
    this.uses.delete(cell);
    this.stale.delete(cell);
    if (this.evaluating === cell) this.evaluating = null;
    for (const key of new Set([...use.keys, ...use.before])) this.drop(cell, key);
  }

  keysOf(caller: FunctionCaller): Iterable<string> {
    return this.uses.get(cellKey(caller))?.keys ?? [];
  }

  isUsed(key: string): boolean {
    return this.users.has(key);
  }

  callersOf(key: string): FunctionCaller[] {
    return [...(this.users.get(key) ?? [])].flatMap((cell) => this.uses.get(cell)?.caller ?? []);
  }

  clear(): void {
    this.uses.clear();
    this.users.clear();
    this.stale.clear();
    this.evaluating = null;
  }

  private scheduleSweep(): void {
    this.sweep ??= setTimeout(() => {
      this.sweep = null;
      this.evaluating = null;
      for (const cell of this.stale) {
        const use = this.uses.get(cell);
        if (!use) continue;
        for (const key of use.before) if (!use.keys.has(key)) this.drop(cell, key);
        use.before = new Set();
      }
      this.stale.clear();
    }, 0);
  }

  private drop(cell: string, key: string): void {
    const users = this.users.get(key);
    if (!users?.delete(cell) || users.size > 0) return;
    this.users.delete(key);
    this.unused(key);
  }
}

const cellKey = ({ sheetId, row, column }: FunctionCaller) => `${row}:${column}:${sheetId}`;
