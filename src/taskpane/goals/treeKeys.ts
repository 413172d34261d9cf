import type { TreeLine } from '../../goals';

/** What a key does in the tree. */
export type TreeMove =
  /** The line that the keyboard is on from now. */
  | { kind: 'go'; line: number }
  | { kind: 'open' | 'close'; ids: string[] }
  /** The row is chosen: its panel opens and its cell is selected. */
  | { kind: 'choose'; line: number };

/** Lines that Page Up and Page Down pass. */
const PAGE = 8;

/** The keys of the ARIA tree pattern; null for a key that means nothing here. `active` is the line that the keyboard is on. */
export function decideMove(key: string, lines: readonly TreeLine[], active: number): TreeMove | null {
  const line = lines[active];
  if (!line) return null;
  const go = (to: number): TreeMove => ({ kind: 'go', line: Math.min(Math.max(to, 0), lines.length - 1) });
  switch (key) {
    case 'ArrowDown':
      return go(active + 1);
    case 'ArrowUp':
      return go(active - 1);
    case 'PageDown':
      return go(active + PAGE);
    case 'PageUp':
      return go(active - PAGE);
    case 'Home':
      return go(0);
    case 'End':
      return go(lines.length - 1);
    case 'ArrowRight':
      if (line.expanded === null) return null;
      return line.expanded ? go(active + 1) : { kind: 'open', ids: [line.id] };
    case 'ArrowLeft':
      if (line.expanded) return { kind: 'close', ids: [line.id] };
      return line.parentLine >= 0 ? go(line.parentLine) : null;
    case 'Enter':
    case ' ':
      if (line.kind === 'row') return { kind: 'choose', line: active };
      return line.expanded === null ? null : { kind: line.expanded ? 'close' : 'open', ids: [line.id] };
    case '*':
      return {
        kind: 'open',
        ids: lines.filter(({ parentLine, expanded }) => parentLine === line.parentLine && expanded === false).map(({ id }) => id),
      };
    default:
      return null;
  }
}
