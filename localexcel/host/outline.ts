import { HostError, invalidArgument } from '../wire/hostObject';
import { guardSheet } from './editing';
import type { Range } from './range';

type Axis = 'row' | 'column';
interface Info {
  hidden?: boolean;
  outline?: number;
  collapsed?: boolean;
}

/** Excel's outline has at most eight levels, the first being the whole. */
const DEEPEST = 7;

function infosOf(range: Range, axis: Axis): { infos: Map<number, Info>; first: number; last: number } {
  const { sheet, area } = range;
  const infos = (axis === 'row' ? sheet.rows : sheet.columns) as Map<number, Info>;
  return axis === 'row' ? { infos, first: area.row, last: area.lastRow } : { infos, first: area.column, last: area.lastColumn };
}

/** Whether the range's rows or columns are hidden; null where some are and some are not. */
export function isHidden(range: Range, axis: Axis): boolean | null {
  const { infos, first, last } = infosOf(range, axis);
  let hidden = 0;
  for (const [index, info] of infos) if (index >= first && index <= last && info.hidden) hidden++;
  return hidden === 0 ? false : hidden === last - first + 1 ? true : null;
}

export function setHidden(range: Range, axis: Axis, hidden: boolean): void {
  guardSheet(range.sheet, `Range.${axis}Hidden`, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  change(range, axis, (info) => ({ ...info, hidden }));
}

function change(range: Range, axis: Axis, update: (info: Info) => Info): void {
  const { infos, first, last } = infosOf(range, axis);
  const end = last - first > 20_000 ? Math.max(first, ...[...infos.keys()].filter((index) => index <= last)) : last;
  for (let index = first; index <= end; index++) infos.set(index, update(infos.get(index) ?? {}));
}

function axisOf(option: string, location: string): Axis {
  if (option === 'ByRows') return 'row';
  if (option === 'ByColumns') return 'column';
  throw invalidArgument(location);
}

/** Puts rows or columns one level deeper into the outline, or (`step` -1) takes them out of it. */
export function groupRange(range: Range, option: string, step: 1 | -1): void {
  const location = step > 0 ? 'Range.group' : 'Range.ungroup';
  const axis = axisOf(option, location);
  guardSheet(range.sheet, location);
  const { infos, first, last } = infosOf(range, axis);
  const levels = [];
  for (let index = first; index <= last; index++) levels.push(infos.get(index)?.outline ?? 0);
  if (levels.some((level) => (step > 0 ? level >= DEEPEST : level === 0)))
    throw new HostError('InvalidOperation', 'The rows or columns cannot be grouped further, or are in no group.', location);
  change(range, axis, (info) => {
    const outline = (info.outline ?? 0) + step;
    // What leaves its last group is shown again.
    return outline === 0 ? { ...info, outline, hidden: false } : { ...info, outline };
  });
}

/** Folds or unfolds the groups in a range. */
export function showDetails(range: Range, option: string, shown: boolean): void {
  const axis = axisOf(option, shown ? 'Range.showGroupDetails' : 'Range.hideGroupDetails');
  const { infos, first, last } = infosOf(range, axis);
  for (let index = first; index <= last; index++) {
    const info = infos.get(index);
    if (!info?.outline) continue;
    infos.set(index, { ...info, hidden: !shown });
    const next = infos.get(index + 1);
    if (!next?.outline) infos.set(index + 1, { ...next, collapsed: !shown });
  }
}

/** Shows the outline down to a level (1 is the outermost); 0 leaves the axis as it is. */
export function showLevels(infos: Map<number, Info>, level: number): void {
  if (level <= 0) return;
  for (const [index, info] of infos) if (info.outline) infos.set(index, { ...info, hidden: info.outline >= level });
}
