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
  outcomeColumns: readonly OutcomeColumn[];
  minCoverage: number;
  summary: ReportSummary[];
  lines: ReportLine[];
}

const OUTCOME_COLUMNS: Record<Occasion, readonly OutcomeColumn[]> = {
  budget: [],
  interim: ['actualInterim'],
  forecast: ['actualInterim', 'forecastYear'],
  year: ['actualInterim', 'actualYear'],
};

/** Every overarching goal, goal and measure stands in the report exactly once. */
export function planReport(rollUp: RollUp): ReportPlan {
  const { book, occasion } = rollUp;
  const { municipality, year, minCoverage } = book.settings;
  const told = new Set<number>();
  const lines = [
    ...book.areas.flatMap((area) => planArea(rollUp, area, told)),
    ...planLoose(rollUp, told),
    ...(occasion === 'budget' ? [] : planMissing(rollUp)),
  ];
  return { municipality, year, occasion, outcomeColumns: OUTCOME_COLUMNS[occasion], minCoverage, summary: summarise(rollUp), lines };
}

/** The whole municipality first: what is common before what is each one's. */
function orderCommittees(committees: readonly Committee[]): Committee[] {
  const isWhole = ({ code }: Committee) => code === WHOLE_MUNICIPALITY;
  return [...committees.filter(isWhole), ...committees.filter((committee) => !isWhole(committee))];
}

function planArea(rollUp: RollUp, area: Area, told: Set<number>): ReportLine[] {
  const { book, tree } = rollUp;
  const tops = book.rows.flatMap((row, index) => (row.level === 'overarching' && tree.area[index] === area.nr ? [index] : []));
  const lines: ReportLine[] = [{ kind: 'section', text: [area.nr, area.name].filter((part) => part !== '').join(' ') }];
  if (tops.length === 0) return [...lines, { kind: 'note', text: REPORT_TEXTS.noGoals }];
  lines.push({ kind: 'headers' });
  for (const committee of orderCommittees(book.committees)) {
    const own = tops.filter((index) => book.rows[index]?.committee === committee.code && !told.has(index));
    if (own.length > 0) lines.push({ kind: 'committee', text: committee.name }, ...own.flatMap((index) => planFamily(rollUp, index, told)));
  }
  return lines;
}

/** A row and everything beneath it, in workbook order; activities and development actions are not judged and not reported. */
function planFamily(rollUp: RollUp, top: number, told: Set<number>): GoalLine[] {
  const lines: GoalLine[] = [];
  const waiting = [{ index: top, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { index, depth } = next;
    if (told.has(index) || !isReported(rollUp.book.rows[index])) continue;
    told.add(index);
    lines.push(planRow(rollUp, index, depth));
    for (const child of (rollUp.tree.children[index] ?? []).toReversed()) waiting.push({ index: child, depth: depth + 1 });
  }
  return lines;
}

/** Rows that hang loose, each with what is beneath it. */
function planLoose(rollUp: RollUp, told: Set<number>): ReportLine[] {
  const { rows } = rollUp.book;
  const lines: GoalLine[] = [];
  // Those without a parent first, so that a family is told from its top.
  const loose = [...rows.keys()].filter((index) => (rollUp.tree.parent[index] ?? -1) < 0);
  for (const index of [...loose, ...rows.keys()]) if (!told.has(index)) lines.push(...planFamily(rollUp, index, told));
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

function planMissing(rollUp: RollUp): ReportLine[] {
  const { book, occasion } = rollUp;
  const lines = orderCommittees(book.committees).flatMap((committee): ReportLine[] => {
    const measures = book.rows.filter((row) => row.level === 'measure' && row.committee === committee.code);
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

function summarise({ book, results }: RollUp): ReportSummary[] {
  return (['overarching', 'goal', 'measure'] as const).map((level) => {
    const judged = results.filter((_result, index) => book.rows[index]?.level === level);
    const counts = Object.fromEntries(
      STATUSES.map((status) => [status, judged.filter((result) => result.status === status).length]),
    ) as Record<Status, number>;
    const coverage = judged.length === 0 ? null : judged.reduce((sum, result) => sum + (result.coverage ?? 0), 0) / judged.length;
    return { name: book.settings.levels[level].name, total: judged.length, counts, coverage };
  });
}
