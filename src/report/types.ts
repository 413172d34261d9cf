/**
 * A report as data, before it is a sheet, a page or a Word document: sections with headings, texts, tables and charts. Everything that is
 * read stands here word for word, so that the three writers say the same. Pure: made from a judged book, nothing of Excel, clock or file.
 */
import type { Committee, GehKind, GoalColumn, Occasion, Status } from '../goals/types';
import type { Language } from '../locales';

/** What a report may hold, in the order in which it stands. `measures` stand under the goals of the committees. */
export const REPORT_PARTS = [
  'summary',
  'areas',
  'committees',
  'measures',
  'notMet',
  'notReported',
  'activities',
  'budget',
  'financial',
  'audit',
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** Budget: the goals as decided, no outcomes. Interim: outcome and forecast side by side. Year: the outcome against both. */
export type ReportKind = 'budget' | 'interim' | 'year';

/** What is asked of a report, as data. */
export interface ReportOptions {
  occasion: Occasion;
  /** Code of the only committee that it is about; all of them where it is left out. */
  committee?: string;
  /** A part that is not named goes in. */
  include?: Partial<Record<ReportPart, boolean>>;
  /** Swedish where it is left out. The workbook's own words (names of sheets) are Swedish in both. */
  language?: Language;
}

export interface ReportPlan {
  language: Language;
  kind: ReportKind;
  occasion: Occasion;
  municipality: string;
  year: number | null;
  /** The only committee that it is about; null where it is about all. */
  committee: Committee | null;
  /** The day it is made, yyyy-mm-dd. */
  made: string;
  /** "Måluppfyllelse i Exempelkommunen"; heading 1. */
  title: string;
  /** "Helårsuppföljning 2026"; under the title. */
  subtitle: string;
  /** One sentence that says what the reader has before them. */
  intro: string;
  /** Municipality, period, occasion, date, vision …: short label and what stands there. */
  facts: readonly ReportFact[];
  /** "Helår 2026, skapad 2026-11-22": stands beside the page number. */
  footer: string;
  sections: readonly ReportSection[];
}

export interface ReportFact {
  label: string;
  text: string;
}

export interface ReportSection {
  /** Unique and the same in every run: "summary", "area:1", "committee:SN" … */
  id: string;
  part: ReportPart | 'lostComments';
  heading: string;
  /** Whether it begins a new page where there are pages. */
  startsPage: boolean;
  blocks: readonly ReportBlock[];
  /** One heading level down. */
  sections: readonly ReportSection[];
}

export type ReportBlock =
  /** `lead`: what one reads first; `note`: how to read what follows, or that there is nothing. */
  | { kind: 'text'; role: 'lead' | 'body' | 'note'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | ReportTable
  | ReportChart
  | ReportComment;

/**
 * A text that a person may write in the report's sheet and that a new run keeps. `text` is what stands there now: theirs, else the generated
 * one, else "" (then page and Word document leave it out).
 */
export interface ReportComment {
  kind: 'comment';
  /** Unique and the same in every run: "summary", "area:1", "common", "committee:SN", "financial", "decision". */
  key: string;
  /** "Kommentar", "Sammantagen bedömning", "Förslag till beslut". */
  label: string;
  text: string;
  /** What Målbok suggests; null where it is the person's alone. */
  generated: string | null;
}

export interface ReportTable {
  kind: 'table';
  /** Unique in the report and the same in every run. */
  id: string;
  /** What it shows, for those who cannot see it; stands over it where the medium has captions. */
  caption: string;
  columns: readonly ReportColumn[];
  rows: readonly ReportRow[];
}

/**
 * What a column holds decides its width and how its cells stand. `longText` (Analys) is a column in a sheet; on a page it may stand under
 * its row, after its header.
 */
export type ColumnKind = 'nr' | 'text' | 'label' | 'number' | 'share' | 'count' | 'date' | 'status' | 'longText';
export interface ReportColumn {
  id: string;
  header: string;
  kind: ColumnKind;
}

/** `group`: a line over the rows that follow (a committee's name), its text in the first cell. `total`: sums. */
export type RowLook = 'overarching' | 'goal' | 'measure' | 'plain' | 'group' | 'total';
export interface ReportRow {
  /** Unique in its table and the same in every run. */
  id: string;
  look: RowLook;
  /** How deep under the first of its family, 0-3: indent, and outline level in the sheet. */
  depth: number;
  /** Not parted from the row above by a page break. */
  keepWithAbove: boolean;
  /** As many as the table has columns. */
  cells: readonly ReportCell[];
}

/** `text` is the cell as it is read, word for word, in every medium. "–" where there should have been something, "" where nothing belongs. */
export type ReportCell =
  | { kind: 'text'; text: string; link?: ReportLink }
  /** `decimals`: 0-3, as the measure's other numbers. */
  | { kind: 'number'; text: string; value: number; decimals: number; link?: ReportLink }
  /** `value` 0-1, and above where more is planned than the frame allows. `decimals`: of the per cent, 0 or 1. */
  | { kind: 'share'; text: string; value: number; decimals: number }
  /** Excel's serial number. */
  | { kind: 'date'; text: string; value: number }
  /** Symbol and word: "✓ Uppfyllt", "✓ Uppfyllt (satt för hand)". */
  | { kind: 'status'; text: string; status: Status; byHand: boolean };

/** A place in the workbook's tables; followed where the report stands in that workbook. */
export interface ReportLink {
  table: string;
  /** 0-based row of the table's body. */
  row: number;
  column: GoalColumn;
}

/** Bars across, one a category, the first on top. Its numbers stand in a table of the same section. */
export interface ReportChart {
  kind: 'chart';
  id: string;
  look: 'stackedBars' | 'bars';
  title: string;
  /** Says in words what the picture shows. */
  alternative: string;
  /** Where the numbers stand: `id` of a table of the same section, every row of it a category, but those of the look `total` and `group`. */
  source: { table: string; categories: string; series: readonly string[] };
  categories: readonly string[];
  series: readonly ReportSeries[];
  /** Shares 0-1 with the axis to 1, or counts with the axis as far as they go. */
  unit: 'share' | 'count';
}
export interface ReportSeries {
  /** `id` of the column. */
  id: string;
  name: string;
  /** What its colour means. */
  colour: Status | 'accent';
  /** One a category; null where there is nothing to show. */
  values: readonly (number | null)[];
  /** The values as they are read. */
  texts: readonly string[];
}

/** What a goal is marked as for good economic management (god ekonomisk hushållning). */
export type { GehKind };
