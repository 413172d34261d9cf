/** Rows in the order in which they are read: area by area, each goal with what stands beneath it. */
import { makeGroup, type ColumnOf } from './cells';
import { makeGoalRow } from './goalTable';
import { nameArea, type Material } from './material';
import type { ReportRow } from './types';

export interface Families {
  rows: ReportRow[];
  /** Whether some of them hang loose, and stand last. */
  hasLoose: boolean;
}

/**
 * Every one of `members` exactly once. Under each area its overarching goals with what is beneath them, then what belongs to goals that are not
 * among the members, under a line that names such a goal; last what belongs nowhere. Linear in the members.
 */
export function planFamilies(material: Material, members: readonly number[], columns: readonly ColumnOf<number>[]): Families {
  const { rollUp, words, areas, row } = material;
  const { tree } = rollUp;
  const isMember = new Set(members);
  const { byArea, loose } = sortTops(material, members, isMember);
  const rows: ReportRow[] = [];
  const addFamily = (index: number, depth: number, keepWithAbove: boolean) => {
    rows.push(makeGoalRow(material, columns, index, { depth, keepWithAbove }));
    let first = true;
    for (const child of tree.children[index] ?? []) {
      if (!isMember.has(child)) continue;
      addFamily(child, depth + 1, first || row(child).level === 'measure');
      first = false;
    }
  };
  const addGroup = (id: string, text: string, families: readonly number[]) => {
    if (families.length === 0) return;
    rows.push(makeGroup(id, text, columns.length));
    families.forEach((index, place) => addFamily(index, 0, place === 0));
  };
  byArea.forEach(({ own, foreign }, place) => {
    addGroup(`area:${areas[place]?.id ?? ''}`, nameArea(words, areas[place]), own);
    for (const [parent, beneath] of foreign) addGroup(`under:${material.rowId(parent)}`, nameParent(material, parent), beneath);
  });
  addGroup('loose', words.t('report.loose'), loose);
  return { rows, hasLoose: loose.length > 0 };
}

interface AreaTops {
  /** Overarching goals of the area. */
  own: number[];
  /** What belongs to a goal that is not among the members, by that goal. */
  foreign: Map<number, number[]>;
}

/** The outermost of the members. The last of `byArea` is for those whose goal above hangs under no area. */
function sortTops({ rollUp, areas, areaOf, row }: Material, members: readonly number[], isMember: ReadonlySet<number>) {
  const byArea: AreaTops[] = [...areas, null].map(() => ({ own: [], foreign: new Map() }));
  const loose: number[] = [];
  for (const index of members) {
    const parent = rollUp.tree.parent[index] ?? -1;
    const area = byArea.at(areaOf(index));
    if (parent >= 0 && isMember.has(parent)) continue;
    if (parent < 0) (row(index).level === 'overarching' && areaOf(index) >= 0 ? area?.own : loose)?.push(index);
    else {
      const beneath = area?.foreign.get(parent);
      if (beneath) beneath.push(index);
      else area?.foreign.set(parent, [index]);
    }
  }
  return { byArea, loose };
}

function nameParent({ words, row }: Material, index: number): string {
  const { nr, text } = row(index);
  return words.t('report.under', { goal: [nr, text].filter((part) => part !== '').join(' ') });
}
