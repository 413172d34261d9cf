/** The sheets that hold one plain table each: base data and findings. */
import type { CellValue } from '../../goals/types';
import { SHEET_TEXTS } from '../../locales/sheetTexts';
import {
  AREA_HEADERS,
  COMMITTEE_HEADERS,
  FINDING_HEADERS,
  RULE_HEADERS,
  SETTING_HEADERS,
  SHEET_NAMES,
  TABLE_NAMES,
  UNIT_HEADERS,
} from '../../locales/words';
import { COLOURS } from '../../looks/palette';
import type { ColumnKey, TableKind } from '../tables';
import type { ListName } from './lists';

export type PlainSheet = 'settings' | 'areas' | 'committees' | 'units' | 'findings';

export interface PlainColumn {
  key: ColumnKey;
  header: string;
  /** Width in characters. */
  width: number;
  numberFormat: string;
  align: 'Left' | 'Right';
  /** Text colour, where it is not the ordinary. */
  colour?: string;
  list?: { name: ListName; style: 'Stop' | 'Warning' };
}
export interface PlainSheetLayout {
  table: string;
  sheetName: string;
  title: string;
  sentence: string;
  columns: readonly PlainColumn[];
  /** Empty rows after those that are filled, to go on writing in. */
  spareRows: number;
  gridlines: boolean;
}

/** Text columns are formatted as text: Excel would make a date of a code such as "MAR1". */
const TEXT = { numberFormat: '@', align: 'Left' } as const;
const GENERAL = { numberFormat: 'General', align: 'Left' } as const;

/** 0-based row of the headers. */
export const PLAIN_HEADER_ROW = 3;

export const PLAIN_SHEETS: Record<PlainSheet, PlainSheetLayout> = {
  settings: {
    table: TABLE_NAMES.settings,
    sheetName: SHEET_NAMES.settings,
    ...SHEET_TEXTS.settings,
    spareRows: 0,
    gridlines: true,
    columns: [
      { key: 'setting', header: SETTING_HEADERS.setting, width: 46, ...GENERAL },
      { key: 'value', header: SETTING_HEADERS.value, width: 54, ...GENERAL },
      { key: 'explanation', header: SETTING_HEADERS.explanation, width: 84, ...GENERAL, colour: COLOURS.secondText },
    ],
  },
  areas: {
    table: TABLE_NAMES.areas,
    sheetName: SHEET_NAMES.areas,
    ...SHEET_TEXTS.areas,
    spareRows: 0,
    gridlines: true,
    columns: [
      { key: 'nr', header: AREA_HEADERS.nr, width: 8, ...GENERAL },
      { key: 'name', header: AREA_HEADERS.name, width: 34, ...TEXT },
      { key: 'text', header: AREA_HEADERS.text, width: 64, ...GENERAL },
      { key: 'subAreas', header: AREA_HEADERS.subAreas, width: 38, ...GENERAL },
    ],
  },
  committees: {
    table: TABLE_NAMES.committees,
    sheetName: SHEET_NAMES.committees,
    ...SHEET_TEXTS.committees,
    spareRows: 0,
    gridlines: true,
    columns: [
      { key: 'code', header: COMMITTEE_HEADERS.code, width: 12, ...TEXT },
      { key: 'name', header: COMMITTEE_HEADERS.name, width: 48, ...TEXT },
      { key: 'kind', header: COMMITTEE_HEADERS.kind, width: 14, ...GENERAL, list: { name: 'kind', style: 'Stop' } },
      { key: 'covered', header: COMMITTEE_HEADERS.covered, width: 13, ...GENERAL, list: { name: 'yesNo', style: 'Stop' } },
      { key: 'budget', header: COMMITTEE_HEADERS.budget, width: 18, numberFormat: '#,##0', align: 'Right' },
    ],
  },
  units: {
    table: TABLE_NAMES.units,
    sheetName: SHEET_NAMES.units,
    ...SHEET_TEXTS.units,
    spareRows: 12,
    gridlines: true,
    columns: [
      { key: 'committee', header: UNIT_HEADERS.committee, width: 12, ...TEXT, list: { name: 'committee', style: 'Warning' } },
      { key: 'name', header: UNIT_HEADERS.name, width: 48, ...TEXT },
      { key: 'manager', header: UNIT_HEADERS.manager, width: 40, ...TEXT },
    ],
  },
  findings: {
    table: TABLE_NAMES.findings,
    sheetName: SHEET_NAMES.findings,
    ...SHEET_TEXTS.findings,
    spareRows: 1,
    gridlines: false,
    columns: [
      { key: 'severity', header: FINDING_HEADERS.severity, width: 12, ...GENERAL },
      { key: 'committee', header: FINDING_HEADERS.committee, width: 34, ...GENERAL },
      { key: 'area', header: FINDING_HEADERS.area, width: 16, ...GENERAL },
      { key: 'goal', header: FINDING_HEADERS.goal, width: 13, ...GENERAL },
      { key: 'rule', header: FINDING_HEADERS.rule, width: 26, ...GENERAL },
      { key: 'message', header: FINDING_HEADERS.message, width: 54, ...GENERAL },
      { key: 'mend', header: FINDING_HEADERS.mend, width: 42, ...GENERAL, colour: COLOURS.secondText },
      { key: 'sheet', header: FINDING_HEADERS.sheet, width: 24, ...GENERAL },
      { key: 'cell', header: FINDING_HEADERS.cell, width: 8, ...GENERAL },
    ],
  },
};

/** The table Regler, which stands beside the settings. */
const RULE_COLUMNS: readonly PlainColumn[] = [
  { key: 'rule', header: RULE_HEADERS.rule, width: 22, ...TEXT, colour: COLOURS.secondText },
  { key: 'title', header: RULE_HEADERS.title, width: 36, ...TEXT },
  { key: 'on', header: RULE_HEADERS.on, width: 10, ...GENERAL, list: { name: 'yesNo', style: 'Stop' } },
  { key: 'severity', header: RULE_HEADERS.severity, width: 11, ...GENERAL, list: { name: 'severity', style: 'Stop' } },
  { key: 'parameter', header: RULE_HEADERS.parameter, width: 12, ...GENERAL },
  { key: 'explanation', header: RULE_HEADERS.explanation, width: 104, ...GENERAL, colour: COLOURS.secondText },
];

/** Columns of a table that is no goal table, in the order of the sheet. */
export function columnsOf(kind: Exclude<TableKind, 'goals'>): readonly PlainColumn[] {
  return kind === 'rules' ? RULE_COLUMNS : PLAIN_SHEETS[kind].columns;
}

/** The table as cells: headers, what is filled in (cells by column), and the spare rows. */
export function layOutTable(layout: PlainSheetLayout, rows: readonly Partial<Record<ColumnKey, CellValue>>[]): CellValue[][] {
  const spare = rows.length === 0 ? Math.max(1, layout.spareRows) : layout.spareRows;
  return [
    layout.columns.map((column) => column.header),
    ...rows.map((row) => layout.columns.map((column) => row[column.key] ?? '')),
    ...Array.from({ length: spare }, () => layout.columns.map(() => '')),
  ];
}
