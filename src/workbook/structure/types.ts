/** What structuring is asked for, what it plans to do, and what it did. */
import type { CellValue, CommitteeKind, GoalColumn, Level, SettingKey } from '../../goals/types';
import type { ModelArea, SteeringModel } from '../../goals/model/types';
import type { PlainSheet } from '../layout/sheets';
import type { ColumnKey } from '../tables';
import type { WorkbookReading } from './readWorkbook';

/** What a new goal book is made of; what is not given comes from the model. */
export interface StructureChoice {
  model: SteeringModel;
  municipality?: string;
  year: number;
  term?: string;
  committees?: readonly { code: string; name: string; kind: CommitteeKind; covered: boolean; budget?: number }[];
  areas?: readonly ModelArea[];
  units?: readonly { committee: string; name: string; manager: string }[];
  settings?: Partial<Record<SettingKey, CellValue>>;
  /** Goals that the whole municipality begins with, each under the number of one of the areas. */
  commonGoals?: readonly { area: string; text: string }[];
}

/** How far the making has come, in steps; `done` is `total` when all is made. */
export type OnStructureProgress = (progress: { done: number; total: number }) => void;

/** One thing that structuring will do; `describeStep` says it in words. */
export type Step =
  /** The empty sheet of a new workbook becomes Start. */
  | { kind: 'adoptSheet'; sheet: string; newName: string }
  /** An empty sheet has the wanted name already. */
  | { kind: 'useSheet'; sheet: string }
  /** A sheet of the wanted name was left half made by a run that Excel broke off. */
  | { kind: 'resumeSheet'; sheet: string }
  | { kind: 'addLists'; sheet: string }
  | { kind: 'addStart'; sheet: string }
  | { kind: 'addPlainSheet'; sheet: string; plain: PlainSheet }
  | { kind: 'addGoalSheet'; sheet: string; code: string; name: string }
  | { kind: 'addColumn'; sheet: string; table: string; column: ColumnKey; header: string }
  | { kind: 'addBandGroups'; sheet: string; table: string; groups: string[] }
  | { kind: 'addBandAreas'; sheet: string; table: string; areas: number[] }
  | { kind: 'addSettings'; sheet: string; keys: SettingKey[] }
  /** The table Regler beside the settings of a book from before there was one. */
  | { kind: 'addRules'; sheet: string }
  | { kind: 'addRuleRows'; sheet: string; rules: string[] }
  | { kind: 'addOverviewRows'; sheet: string; codes: string[] }
  | { kind: 'refreshLinks'; sheet: string; names: string[] }
  | { kind: 'refreshLists'; sheet: string }
  | { kind: 'recolour'; sheet: string; table: string }
  /** What a printer or a window may refuse, where an earlier run was broken off before it. */
  | { kind: 'finishSheets'; sheet: string; names: string[] };

/** What stops structuring until somebody has mended it. */
export type StructureProblem =
  | { kind: 'choiceMissing' }
  | { kind: 'dateSystem1904' }
  | { kind: 'headerHidden'; table: string; sheet: string }
  | { kind: 'workbookProtected' }
  | { kind: 'sheetProtected'; sheet: string }
  | { kind: 'tableNameTaken'; table: string; sheet: string }
  | { kind: 'nameTaken'; name: string }
  | { kind: 'codeMissing'; name: string }
  | { kind: 'codeInvalid'; code: string }
  | { kind: 'codeTwice'; code: string };

export interface ContentCommittee {
  code: string;
  name: string;
}
/** What structuring writes, or builds upon where it stands in the workbook already. */
export interface BookContent {
  settings: Record<SettingKey, CellValue>;
  levelNames: Record<Level, string>;
  levelLetters: Record<Level, string>;
  model: SteeringModel;
  /** Rows of each base table, for those that are made: the texts as they are to be read. */
  rows: Record<PlainSheet, Partial<Record<ColumnKey, CellValue>>[]>;
  /** Numbers of the areas by their rows in the table; "" where the row is empty. */
  areas: string[];
  /** Those of Namnder with a usable code; then the whole municipality. */
  committees: ContentCommittee[];
  units: { committee: string; name: string }[];
  /** Rows of the whole municipality's table when it is made. */
  commonGoals: Partial<Record<GoalColumn, CellValue>>[];
}

export interface StructurePlan {
  steps: readonly Step[];
  problems: readonly StructureProblem[];
  /** For `applyStructure`. */
  readonly content: BookContent | null;
  readonly reading: WorkbookReading;
  /** The steps that were planned, where `steps` are only some of them. */
  readonly whole: readonly Step[];
  /** What it was planned from, to plan it again. */
  readonly choice?: StructureChoice;
}

export interface StructureResult {
  /** What was done; empty where nothing was missing. */
  steps: readonly Step[];
}
