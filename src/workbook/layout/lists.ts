/** The lists that cells are chosen from, kept as one table on a hidden sheet so that validations can take them as ranges. */
import { COMMITTEE_KINDS, LEVELS, OCCASIONS } from '../../goals/types';
import type { CellValue, Level } from '../../goals/types';
import { LIST_HEADERS } from '../../locales/sheetTexts';
import {
  AGGREGATION_WORDS,
  DIRECTION_WORDS,
  GEH_WORDS,
  KIND_WORDS,
  METHOD_WORDS,
  NO,
  OCCASION_WORDS,
  SEVERITY_WORDS,
  STATE_WORDS,
  STATUS_WORDS,
  YES,
} from '../../locales/words';

export type ListName = keyof typeof LIST_HEADERS;
/** Lists that every committee has its own of. */
const COMMITTEE_LISTS = ['parent', 'unit'] as const satisfies readonly ListName[];

/** What the lists are made of. */
export interface ListSource {
  levelNames: Record<Level, string>;
  areas: readonly string[];
  /** Codes in Namnder. */
  committees: readonly string[];
  /** Code of every goal table. */
  goalTables: readonly string[];
  units: readonly { committee: string; name: string }[];
  /** Numbers that may be a parent: overarching goals and goals, with the code of their table. */
  parents: readonly { code: string; nr: string; level: 'overarching' | 'goal' }[];
  wholeMunicipality: string;
}
export interface ListColumn {
  header: string;
  name: ListName;
  values: CellValue[];
}

export function committeeListHeader(name: (typeof COMMITTEE_LISTS)[number], code: string): string {
  return LIST_HEADERS[name].replace('{code}', code);
}

/** The workbook's words that are the same for every committee, by the list that offers them and in the order of the lists. */
export function listWords(nameLevel: (level: Level) => string) {
  return {
    level: LEVELS.map(nameLevel),
    direction: Object.values(DIRECTION_WORDS),
    assessment: Object.values(STATUS_WORDS),
    state: Object.values(STATE_WORDS),
    kind: COMMITTEE_KINDS.map((kind) => KIND_WORDS[kind]),
    yesNo: [YES, NO],
    occasion: OCCASIONS.map((occasion) => OCCASION_WORDS[occasion]),
    method: Object.values(METHOD_WORDS),
    aggregation: Object.values(AGGREGATION_WORDS),
  } satisfies Partial<Record<ListName, string[]>>;
}

/** Lists that older books do not have. */
export const LATER_LISTS = { severity: Object.values(SEVERITY_WORDS), geh: Object.values(GEH_WORDS) } satisfies Partial<
  Record<ListName, string[]>
>;

/**
 * The lists, in an order that keeps the columns that `headers` (what stands there now) already has where they are: a validation
 * points at a place. A committee that is gone leaves its column empty.
 */
export function makeLists(source: ListSource, headers: readonly string[] = []): ListColumn[] {
  const words = { ...listWords((level) => source.levelNames[level]), committee: source.committees };
  const fixed = (Object.keys(words) as (keyof typeof words)[]).map((name) => ({
    header: LIST_HEADERS[name],
    name,
    values: [...words[name]],
  }));
  // They came later than the others: in an older book they stand after the committees' own.
  const later = (['severity', 'geh'] as const).map((name): ListColumn => ({
    header: LIST_HEADERS[name],
    name,
    values: [...LATER_LISTS[name]],
  }));
  const own = new Map<string, ListColumn>(later.map((list) => [list.header, list]));
  for (const code of source.goalTables) {
    const lists = {
      parent: listParents(source, code),
      unit: source.units.filter((unit) => unit.committee === code).map((unit) => unit.name),
    };
    for (const name of COMMITTEE_LISTS) {
      const header = committeeListHeader(name, code);
      own.set(header, { header, name, values: lists[name] });
    }
  }
  const kept = headers.slice(fixed.length).filter((header) => header !== '');
  const order = [...kept, ...[...own.keys()].filter((header) => !kept.includes(header))];
  return [...fixed, ...order.map((header) => own.get(header) ?? { header, name: 'unit' as const, values: [] })];
}

/** The lists as cells: headers, then as many rows as the longest list has (one at least). */
export function layOutLists(columns: readonly ListColumn[]): CellValue[][] {
  const rows = Math.max(1, ...columns.map((column) => column.values.length));
  return [
    columns.map((column) => column.header),
    ...Array.from({ length: rows }, (_, row) => columns.map((column) => column.values[row] ?? '')),
  ];
}

/** Areas, the whole municipality's overarching goals, the committee's own overarching goals and goals. */
function listParents(source: ListSource, code: string): CellValue[] {
  const common = source.parents.filter((parent) => parent.code === source.wholeMunicipality && parent.level === 'overarching');
  const own = source.parents.filter((parent) => parent.code === code && !common.includes(parent));
  // A number is written as one, since Excel takes a chosen "1" as the number 1.
  const areas = source.areas.map((nr) => (/^[1-9]\d*$/.test(nr) ? Number(nr) : nr));
  return [...new Set<CellValue>([...areas, ...common.map((parent) => parent.nr), ...own.map((parent) => parent.nr)])];
}
