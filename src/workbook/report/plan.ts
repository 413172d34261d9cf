/** What a report says, line by line and without any look: from a judged book to lines. */
import { readOutcome } from '../../goals';
import type { RollUp, RowResult } from '../../goals/results';
import { STATUSES, WHOLE_MUNICIPALITY } from '../../goals/types';
import type { Area, CellValue, Committee, GoalRow, Occasion, Status } from '../../goals/types';
import { REPORT_TEXTS } from '../../locales/reportTexts';
import { NO, YES } from '../../locales/words';

/** The outcomes that a report shows, in order. */
export type OutcomeColumn = 'actualInterim' | 'forecastYear' | 'actualYear';

export type ReportLine =
  | { kind: 'section'; text: string }
  | { kind: 'committee'; text: string }
  | { kind: 'note'; text: string }
  /** The table's headers. */
  | { kind: 'headers' }
  /** A goal or measure: index in `book.rows`. */
  | GoalLine
  /** A measure without value, in the last section. */
  | { kind: 'missing'; nr: string; text: string };
export interface GoalLine {
  kind: 'overarching' | 'goal' | 'measure' | 'other';
  row: number;
  /** How deep under its overarching goal, 0-2. */
  depth: number;
  nr: string;
  text: string;
  measureUnit: string;
  baseline: CellValue;
  target: CellValue;
  outcomes: CellValue[];
  result: RowResult;
  comment: string;
}

/** What a report may hold besides its title. */
export const REPORT_PARTS = ['summary', 'goals', 'measures', 'notReported'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** What is asked of a report, as data. */
export interface ReportOptions {
  occasion: Occasion;
  /** Code of the only committee whose rows go in; all of them where it is left out. */
  committee?: string;
  /** A part that is not named goes in. Measures stand under their goals, so they go where the goals go. */
  include?: Partial<Record<ReportPart, boolean>>;
}

/** One kind of goal in the summary. */
export interface ReportSummary {
  name: string;
  total: number;
  counts: Record<Status, number>;
  /** Mean of the rows' coverage, 0-1; null where there are none. */
  coverage: number | null;
}
export interface ReportPlan {
  municipality: string;
  year: number | null;
  occasion: Occasion;
  /** The only committee that it is about; null where it is about all. */
  committee: Committee | null;
  outcomeColumns: readonly OutcomeColumn[];
  minCoverage: number;
  /** Empty where no summary is asked for. */
  summary: ReportSummary[];
  lines: ReportLine[];
}

const OUTCOME_COLUMNS: Record<Occasion, readonly OutcomeColumn[]> = {
  budget: [],
  interim: ['actualInterim'],
  forecast: ['actualInterim', 'forecastYear'],
  year: ['actualInterim', 'actualYear'],
};

/** Every overarching goal, goal and measure that is asked for stands in the report exactly once. */
export function planReport(rollUp: RollUp, { committee, include }: Omit<ReportOptions, 'occasion'> = {}): ReportPlan {
  const { book, occasion } = rollUp;
  const { municipality, year, minCoverage } = book.settings;
  const has = (part: ReportPart) => include?.[part] ?? true;
  const asked: Asked = { rollUp, committee: committee ?? null, measures: has('measures'), told: new Set() };
  const lines = [
    ...(has('goals') ? [...book.areas.flatMap((area) => planArea(asked, area)), ...planLoose(asked)] : []),
    ...(has('notReported') && occasion !== 'budget' ? planMissing(asked) : []),
  ];
  return {
    municipality,
    year,
    occasion,
    committee: book.committees.find(({ code }) => code === committee) ?? null,
    outcomeColumns: OUTCOME_COLUMNS[occasion],
    minCoverage,
    summary: has('summary') ? summarise(asked) : [],
    lines,
  };
}

/** What is being planned. */
interface Asked {
  rollUp: RollUp;
  committee: string | null;
  measures: boolean;
  /** Rows that have been dealt with. */
  told: Set<number>;
}

function isOwn({ committee }: Asked, row: GoalRow): boolean {
  return committee === null || row.committee === committee;
}

/** The whole municipality first: what is common before what is each one's. */
function orderCommittees(committees: readonly Committee[]): Committee[] {
  const isWhole = ({ code }: Committee) => code === WHOLE_MUNICIPALITY;
  return [...committees.filter(isWhole), ...committees.filter((committee) => !isWhole(committee))];
}

function planArea(asked: Asked, area: Area): ReportLine[] {
  const { book, tree } = asked.rollUp;
  const tops = book.rows.flatMap((row, index) => (row.level === 'overarching' && tree.area[index] === area.nr ? [index] : []));
  const families = orderCommittees(book.committees).flatMap((committee): ReportLine[] => {
    const own = tops.filter((index) => book.rows[index]?.committee === committee.code && !asked.told.has(index));
    const lines = own.flatMap((index) => planFamily(asked, index));
    return lines.length === 0 ? [] : [{ kind: 'committee', text: committee.name }, ...lines];
  });
  const section: ReportLine = { kind: 'section', text: [area.nr, area.name].filter((part) => part !== '').join(' ') };
  return families.length === 0 ? [section, { kind: 'note', text: REPORT_TEXTS.noGoals }] : [section, { kind: 'headers' }, ...families];
}

/**
 * A row and everything beneath it, in workbook order; activities and development actions are not judged and not reported. Where only
 * one committee is asked for, what is its own under another's goal stands under a line that names that goal.
 */
function planFamily(asked: Asked, top: number): (GoalLine | Extract<ReportLine, { kind: 'note' }>)[] {
  const { book, tree } = asked.rollUp;
  const lines: (GoalLine | Extract<ReportLine, { kind: 'note' }>)[] = [];
  // `own`: how many rows above it stand in the report; `foreign`: the nearest row above where that one does not.
  const waiting = [{ index: top, own: 0, foreign: -1 }];
  let named = -1;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { index, own, foreign } = next;
    const row = book.rows[index];
    if (asked.told.has(index) || !isReported(row)) continue;
    asked.told.add(index);
    const stands = isOwn(asked, row) && (asked.measures || row.level !== 'measure');
    if (stands) {
      if (foreign >= 0 && foreign !== named) lines.push({ kind: 'note', text: nameParent(book.rows[foreign]) });
      if (foreign >= 0) named = foreign;
      lines.push(planRow(asked.rollUp, index, own));
    }
    const beneath = stands ? { own: own + 1, foreign: -1 } : { own, foreign: index };
    for (const child of (tree.children[index] ?? []).toReversed()) waiting.push({ index: child, ...beneath });
  }
  return lines;
}

function nameParent(row: GoalRow | undefined): string {
  return REPORT_TEXTS.belongsTo.replace('{goal}', `${row?.nr ?? ''} ${row?.text ?? ''}`.trim());
}

/** Rows that hang loose, each with what is beneath it. */
function planLoose(asked: Asked): ReportLine[] {
  const { book, tree } = asked.rollUp;
  const lines: ReportLine[] = [];
  // Those without a parent first, so that a family is told from its top.
  const loose = [...book.rows.keys()].filter((index) => (tree.parent[index] ?? -1) < 0);
  for (const index of [...loose, ...book.rows.keys()]) if (!asked.told.has(index)) lines.push(...planFamily(asked, index));
  if (lines.length === 0) return [];
  return [{ kind: 'section', text: REPORT_TEXTS.loose }, { kind: 'note', text: REPORT_TEXTS.looseHint }, { kind: 'headers' }, ...lines];
}

function isReported(row: GoalRow | undefined): row is GoalRow {
  return row !== undefined && row.level !== 'activity' && row.level !== 'development';
}

function planRow(rollUp: RollUp, index: number, depth: number): GoalLine {
  const row = rollUp.book.rows[index] as GoalRow;
  const kind = row.level === 'overarching' || row.level === 'goal' || row.level === 'measure' ? row.level : 'other';
  return {
    kind,
    row: index,
    depth,
    nr: row.nr,
    text: row.text,
    measureUnit: row.measureUnit,
    baseline: row.baseline ?? '',
    target: row.target ?? '',
    outcomes: OUTCOME_COLUMNS[rollUp.occasion].map((column) => showOutcome(row[column], kind === 'measure')),
    result: rollUp.results[index] as RowResult,
    comment: row.comment,
  };
}

/** What a measure lacks shows as a dash, so that it is not taken for 0. */
function showOutcome(value: number | boolean | null, isMeasure: boolean): CellValue {
  if (value === null) return isMeasure ? REPORT_TEXTS.nothing : '';
  return typeof value === 'boolean' ? (value ? YES : NO) : value;
}

function planMissing(asked: Asked): ReportLine[] {
  const { book, occasion } = asked.rollUp;
  const lines = orderCommittees(book.committees).flatMap((committee): ReportLine[] => {
    const measures = book.rows.filter((row) => row.level === 'measure' && row.committee === committee.code && isOwn(asked, row));
    const missing = measures.filter((row) => readOutcome(row, occasion) === null);
    if (missing.length === 0) return [];
    const count = REPORT_TEXTS.missingOf.replace('{missing}', String(missing.length)).replace('{total}', String(measures.length));
    return [
      { kind: 'committee', text: `${committee.name}: ${count}` },
      ...missing.map(({ nr, text }): ReportLine => ({ kind: 'missing', nr, text })),
    ];
  });
  return [
    { kind: 'section', text: REPORT_TEXTS.notReported },
    { kind: 'note', text: lines.length === 0 ? REPORT_TEXTS.allReported : REPORT_TEXTS.notReportedHint },
    ...lines,
  ];
}

function summarise(asked: Asked): ReportSummary[] {
  const { book, results } = asked.rollUp;
  return (['overarching', 'goal', 'measure'] as const).map((level) => {
    const judged = results.filter((_result, index) => {
      const row = book.rows[index];
      return row?.level === level && isOwn(asked, row);
    });
    const counts = Object.fromEntries(
      STATUSES.map((status) => [status, judged.filter((result) => result.status === status).length]),
    ) as Record<Status, number>;
    const coverage = judged.length === 0 ? null : judged.reduce((sum, result) => sum + (result.coverage ?? 0), 0) / judged.length;
    return { name: book.settings.levels[level].name, total: judged.length, counts, coverage };
  });
}
