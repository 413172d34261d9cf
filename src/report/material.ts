/** What every section of a report is made from: the judged book, what is asked for, and where each row stands. */
import { readOutcome, WHOLE_MUNICIPALITY } from '../goals';
import type { Area, Committee, Finding, GoalRow, Occasion, Outcome, Place, RollUp, RowResult } from '../goals';
import { makeKey } from '../goals/compare';
import type { ReportComment, ReportKind, ReportOptions, ReportPart } from './types';
import { makeWords, type Words } from './words';

export interface ReportSource {
  /** The book judged at an occasion; called for the asked occasion and for the one it is compared with. */
  rollUp(occasion: Occasion): RollUp;
  findings: readonly Finding[];
  /** "Socialnämnden!M12": where a place stands in the workbook as it is now; null where it is gone. */
  locate(place: Place): string | null;
  /** yyyy-mm-dd */
  made: string;
}

export interface Material {
  words: Words;
  source: ReportSource;
  rollUp: RollUp;
  occasion: Occasion;
  kind: ReportKind;
  /** The only committee that the report is about; null where it is about all. */
  committee: Committee | null;
  /** Those whose rows the report has, the whole municipality first: one alone, or all. */
  committees: readonly Committee[];
  /** Everybody's, the whole municipality first. */
  allCommittees: readonly Committee[];
  /** In the order of the book, each with an id of its own. */
  areas: readonly AreaGroup[];
  /** Place in `areas` of what the row hangs under; -1 where it hangs under none. Where two areas have one number, the first has the rows. */
  areaOf(index: number): number;
  /** Rows that the report is about, activities too, in the order of the book. */
  asked: readonly number[];
  isAsked(index: number): boolean;
  /** Rows of the whole municipality and everything beneath them: they stand under the common goals, not under their committees. */
  isCommon(index: number): boolean;
  has(part: ReportPart): boolean;
  row(index: number): GoalRow;
  result(index: number): RowResult | undefined;
  /** The same in every run, and one of a row alone. */
  rowId(index: number): string;
  committeeName(code: string): string;
  /** A text that a person may write; keeps what they wrote. */
  comment(key: string, label: string, generated?: string | null): ReportComment;
}

export interface AreaGroup {
  /** Its number, or its name where it has none. */
  id: string;
  area: Area;
}

export const KIND_OF: Readonly<Record<Occasion, ReportKind>> = { budget: 'budget', interim: 'interim', forecast: 'interim', year: 'year' };

/** `used` is told of every comment that gets a place. */
export function gatherMaterial(
  source: ReportSource,
  options: ReportOptions,
  kept: ReadonlyMap<string, string>,
  used: Set<string>,
): Material {
  const { occasion, include } = options;
  const rollUp = source.rollUp(occasion);
  const { book, tree, results } = rollUp;
  const committees = listCommittees(rollUp);
  const committee = committees.find(({ code }) => code === options.committee) ?? null;
  const common = markCommon(rollUp);
  const isWhole = committee?.code === WHOLE_MUNICIPALITY;
  const isAsked = (index: number) =>
    options.committee === undefined || book.rows[index]?.committee === options.committee || (isWhole && common[index] === 1);
  const asked = [...book.rows.keys()].filter(isAsked);
  const areas = listAreas(rollUp);
  const places = new Map(areas.map(({ id }, place) => [makeKey(id), place]));
  const names = new Map(committees.map(({ code, name }) => [code, name]));
  return {
    words: makeWords(options.language ?? 'sv'),
    source,
    rollUp,
    occasion,
    kind: KIND_OF[occasion],
    committee,
    committees: committee && !isWhole ? [committee] : isWhole ? listOwners(book.rows, asked, committees) : committees,
    allCommittees: committees,
    areas,
    areaOf: (index) => places.get(makeKey(tree.area[index] ?? '')) ?? -1,
    asked,
    isAsked,
    isCommon: (index) => common[index] === 1 && (options.committee === undefined || isWhole),
    has: (part) => include?.[part] ?? true,
    row: (index) => book.rows[index] as GoalRow,
    result: (index) => results[index],
    rowId: (index) => {
      const row = book.rows[index] as GoalRow;
      const key = makeKey(row.nr);
      return key !== '' && tree.byNr.get(key) === index ? row.nr : `${row.table}:${row.row}`;
    },
    committeeName: (code) => names.get(code) ?? code,
    comment: (key, label, generated = null) => {
      used.add(key);
      return { kind: 'comment', key, label, text: kept.get(key) ?? generated ?? '', generated };
    },
  };
}

function listOwners(rows: readonly GoalRow[], asked: readonly number[], committees: readonly Committee[]): Committee[] {
  const owners = new Set([WHOLE_MUNICIPALITY, ...asked.map((index) => rows[index]?.committee)]);
  return committees.filter(({ code }) => owners.has(code));
}

/** The outcome that the report judges by. */
export function outcomeOf({ row, occasion }: Material, index: number): Outcome | null {
  return readOutcome(row(index), occasion);
}

/** The whole municipality first: what is common before what is each one's. A table whose committee is in no list is known by its code. */
function listCommittees({ book }: RollUp): Committee[] {
  const listed = new Set(book.committees.map(({ code }) => code));
  const unlisted = new Set(book.rows.map(({ committee }) => committee).filter((code) => !listed.has(code)));
  const isWhole = ({ code }: Committee) => code === WHOLE_MUNICIPALITY;
  return [
    ...book.committees.filter(isWhole),
    ...book.committees.filter((committee) => !isWhole(committee)),
    ...[...unlisted].map((code): Committee => ({ code, name: code, kind: 'nämnd', covered: false, budget: null, row: -1 })),
  ];
}

/** 1 for rows of the whole municipality and everything beneath. A parent is at most two levels up, so that two steps find it. */
function markCommon({ book, tree }: RollUp): Uint8Array {
  const common = new Uint8Array(book.rows.length);
  book.rows.forEach((_row, index) => {
    for (let at = index; at >= 0; at = tree.parent[at] ?? -1) if (book.rows[at]?.committee === WHOLE_MUNICIPALITY) common[index] = 1;
  });
  return common;
}

/** Ids that stand twice get a mark. */
function listAreas({ book }: RollUp): AreaGroup[] {
  const seen = new Map<string, number>();
  return book.areas.map((area) => {
    const id = area.nr || area.name;
    const times = (seen.get(makeKey(id)) ?? 0) + 1;
    seen.set(makeKey(id), times);
    return { id: times === 1 ? id : `${id}~${times}`, area };
  });
}

/** "1 Tillväxt", or what stands for it where rows hang under no area. */
export function nameArea({ t }: Words, group: AreaGroup | undefined): string {
  return group ? [group.area.nr, group.area.name].filter((part) => part !== '').join(' ') : t('report.noArea');
}

/** Rows by area, in order; those under none stand last, where there are any. */
export function listByArea({ areas, areaOf, words }: Material, rows: readonly number[]): { id: string; name: string; rows: number[] }[] {
  const groups = [...areas, undefined].map((group) => ({
    id: `area:${group?.id ?? ''}`,
    name: nameArea(words, group),
    rows: [] as number[],
  }));
  for (const index of rows) groups.at(areaOf(index))?.rows.push(index);
  return groups.filter((group, place) => place < areas.length || group.rows.length > 0);
}

export function hasCompany(committees: readonly Committee[]): boolean {
  return committees.some(({ kind }) => kind === 'bolag');
}
