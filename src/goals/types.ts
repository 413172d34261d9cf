/**
 * The goal book as plain data: what stands in the workbook, already read, and nothing about Excel.
 * A value that a cell holds but that cannot be what its column asks for is kept in `invalid`, as Excel gave it, so that a
 * rule can name it; the typed field is then `null`, as for an empty cell.
 */

/** A cell as Excel gives it: "" is empty, error values are texts such as "#REF!", dates are serial numbers. */
export type CellValue = string | number | boolean;

export const LEVELS = ['overarching', 'goal', 'measure', 'activity', 'development'] as const;
/** What a row is. */
export type Level = (typeof LEVELS)[number];

export const OCCASIONS = ['budget', 'interim', 'forecast', 'year'] as const;
/** When in the year goals are judged; it decides which value a measure is judged by. */
export type Occasion = (typeof OCCASIONS)[number];

export const STATUSES = ['met', 'partial', 'notMet', 'notAssessed'] as const;
export type Status = (typeof STATUSES)[number];

export type Direction = 'increase' | 'decrease' | 'maintain';
/** How a measure's score is worked out: the way travelled from the baseline, or the share of the target. */
export type MeasureMethod = 'progress' | 'ratio';
export type Aggregation = 'weightedMean' | 'worst' | 'shareMet';
export const COMMITTEE_KINDS = ['nämnd', 'styrelse', 'bolag'] as const;
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number];
/** Where an activity stands. */
export const STATES = ['notStarted', 'ongoing', 'done', 'stopped'] as const;
export type State = (typeof STATES)[number];

/** The code of the whole municipality (or group), which owns goals as a committee does. */
export const WHOLE_MUNICIPALITY = 'KOMMUN';

export const GEH_KINDS = ['financial', 'operational'] as const;
/** What a goal is for good economic management (god ekonomisk hushållning): a goal for the finances or for the operations. */
export type GehKind = (typeof GEH_KINDS)[number];

/** What a column of a goal table holds, in the order of the sheet. */
export const GOAL_COLUMNS = [
  'nr',
  'level',
  'text',
  'parent',
  'unit',
  'responsible',
  'measureUnit',
  'baseline',
  'target',
  'direction',
  'tolerance',
  'weight',
  'actualInterim',
  'forecastYear',
  'actualYear',
  'assessment',
  'comment',
  'dueDate',
  'state',
  'budget',
  'fulfilment',
  'status',
  'geh',
] as const;
export type GoalColumn = (typeof GOAL_COLUMNS)[number];
export type AreaColumn = 'nr' | 'name' | 'text' | 'subAreas';
export type CommitteeColumn = 'code' | 'name' | 'kind' | 'covered' | 'budget';
export type UnitColumn = 'committee' | 'name' | 'manager';
export type SettingColumn = 'setting' | 'value' | 'explanation';
export type RuleColumn = 'rule' | 'title' | 'on' | 'severity' | 'parameter' | 'explanation';

/** A measured value: a number, or true/false for a measure whose unit is "ja/nej". */
export type Outcome = number | boolean;

/** Where a thing stands: the table's name and the row within its body (0-based); no row means the table's header. */
export interface Place {
  table: string;
  row?: number;
  column?: GoalColumn | AreaColumn | CommitteeColumn | UnitColumn | SettingColumn | RuleColumn;
}

/** One row of a goal table that holds anything a person wrote. */
export interface GoalRow {
  /** Name of the table, e.g. "MalSN". */
  table: string;
  /** 0-based row in the table's body. */
  row: number;
  /** Code of the committee that owns the table. */
  committee: string;
  /** "" where the row has no number yet. Trimmed. */
  nr: string;
  /** null: empty or unknown (then also in `invalid`). */
  level: Level | null;
  text: string;
  /** The number in Hör till as written (trimmed, a number as text); "" means: the nearest fitting row above. */
  parent: string;
  /** The committee's own unit (verksamhet) that the row concerns, "" where none. */
  unit: string;
  responsible: string;
  /** The unit of measurement (Enhet), e.g. "%", "ja/nej". */
  measureUnit: string;
  /** True where the unit of measurement is "ja/nej": then outcomes are true or false and no target is needed. */
  yesNo: boolean;
  baseline: number | null;
  target: number | null;
  direction: Direction | null;
  tolerance: number | null;
  /** null where empty (counts as 1). Negative weights are kept as written and reported by a rule. */
  weight: number | null;
  actualInterim: Outcome | null;
  forecastYear: Outcome | null;
  actualYear: Outcome | null;
  /** Judged by hand; null where empty. */
  assessment: Status | null;
  comment: string;
  /** Excel serial number. */
  dueDate: number | null;
  state: State | null;
  /** Thousands of kronor. */
  budget: number | null;
  /** What the goal is marked as for good economic management; null: not marked. */
  geh: GehKind | null;
  /** Cells whose content cannot be what the column asks for, as Excel gave them. */
  invalid: Partial<Record<GoalColumn, CellValue>>;
}

export interface Area {
  nr: string;
  name: string;
  text: string;
  subAreas: string[];
  /** 0-based row in the table Omraden. */
  row: number;
}

export interface Committee {
  code: string;
  name: string;
  kind: CommitteeKind;
  /** Whether the rules about numbers of goals cover it. */
  covered: boolean;
  /** Thousands of kronor. */
  budget: number | null;
  /** 0-based row in the table Namnder; -1 for the whole municipality, which has no row there. */
  row: number;
}

export interface Unit {
  /** Code of the committee. */
  committee: string;
  name: string;
  manager: string;
  /** 0-based row in the table Verksamheter. */
  row: number;
}

/** How a level is called in the workbook, and its letter in numbers ("SN-Ö1"). */
export interface LevelName {
  name: string;
  letter: string;
}

/** The table Styrning, with defaults where it is silent. Shares are 0-1. `null` means: no rule, or not given. */
export interface Settings {
  municipality: string;
  year: number | null;
  term: string;
  model: string;
  vision: string;
  focusAreas: string;
  values: string;
  occasion: Occasion;
  /** Excel serial number; null: 31 August of the year. */
  interimDate: number | null;
  minOverarching: number | null;
  maxOverarching: number | null;
  minCommonGoals: number | null;
  minGoalsBeneath: number | null;
  allUnitsCovered: boolean;
  measuresRequired: boolean;
  actionPlanRequired: boolean;
  overarchingMayHaveMeasures: boolean;
  /** Overarching goals are worded as a desired state, not as something to do (Uppvidinge). */
  desiredState: boolean;
  method: MeasureMethod;
  aggregation: Aggregation;
  measureMetFrom: number;
  measurePartialFrom: number;
  goalMetFrom: number;
  goalPartialFrom: number;
  minCoverage: number;
  levels: Record<Level, LevelName>;
}
export type SettingKey = Exclude<keyof Settings, 'levels'> | `levelName.${Level}` | `levelLetter.${Level}`;

/** A setting, area, committee or unit whose cell cannot be what it should; reported by the rule value-type. */
export interface InvalidCell {
  place: Place;
  value: CellValue;
  /** What the cell should hold. */
  expected: Expected;
}
/** A text of a table that the domain reads for nothing else. */
export interface PlacedText {
  place: Place;
  /** What the row is about, e.g. the setting's name. */
  of: string;
  text: string;
}

/** What a cell should hold; the texts stand in locales. */
export type Expected =
  | 'number'
  | 'share'
  | 'date'
  | 'year'
  | 'yesNo'
  | 'occasion'
  | 'method'
  | 'aggregation'
  | 'kind'
  | 'code'
  | 'direction'
  | 'status'
  | 'state'
  | 'level'
  | 'geh'
  | 'rule'
  | 'severity'
  | 'text';

/** One row of the table Regler that names a rule: how the municipality wants it. */
export interface RuleSetting {
  /** Id of the rule, as the catalogue has it. */
  rule: string;
  /** null: as the catalogue has it, which is on. */
  on: boolean | null;
  /** null: as the catalogue has it. */
  severity: Severity | null;
  /** "": as the catalogue has it. Only some rules have a parameter of their own. */
  parameter: CellValue;
  /** 0-based row in the table Regler. */
  row: number;
}

/** What is gone from the workbook, renamed or overwritten, and therefore reads as empty. */
export type TableDamage =
  | { kind: 'tableMissing'; table: string }
  | {
      kind: 'columnMissing';
      table: string;
      /** The table's sheet, as it is named now. */
      sheet: string;
      /** The header that the column should have. */
      header: string;
      /** Headers that are none of ours: one of them may be the column under a new name. */
      unknownHeaders: readonly string[];
    }
  /** A goal table whose committee is not in Namnder. */
  | { kind: 'committeeMissing'; table: string; sheet: string; code: string }
  /** Cells of a calculated column in which somebody has written; `row` is the first of them. */
  | { kind: 'formulaOverwritten'; table: string; column: 'fulfilment' | 'status'; row: number; count: number };

/** Everything that the domain works on. */
export interface GoalBook {
  settings: Settings;
  areas: Area[];
  /** In the order of Namnder, the whole municipality last. */
  committees: Committee[];
  units: Unit[];
  /** Sheet by sheet in the order of `committees`, from the top of each table; empty rows are left out. */
  rows: GoalRow[];
  invalid: InvalidCell[];
  /** In the order of the table Regler; of two rows that name the same rule the first counts. */
  ruleSettings: readonly RuleSetting[];
  /** Everything that is written in Styrning and Regler, also beside the settings that are read from there. */
  settingTexts: readonly PlacedText[];
  damages: readonly TableDamage[];
}

export type Severity = 'error' | 'warning' | 'info';

/** Something that a rule has to say, without words: the texts stand in locales under `message`. */
export interface Finding {
  /** Id of the rule, e.g. "overarching-count". */
  rule: string;
  severity: Severity;
  /** Which of the rule's texts, "<rule id>.<variant>", e.g. "overarching-count.few". */
  message: string;
  params: Record<string, string | number>;
  committee: string | null;
  /** The area's number. */
  area: string | null;
  /** The number of the row, or null where it has none or the finding is not about a row. */
  goal: string | null;
  place: Place;
}
