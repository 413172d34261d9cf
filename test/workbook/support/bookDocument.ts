/** Small goal books as documents, for tests that open them in the local Excel. */
import { emptyDocument, emptySheet, setCell } from '../../../localexcel/document/create';
import type { DocumentSheet, WorkbookDocument } from '../../../localexcel/document/types';
import type { CellValue, GoalColumn, SettingKey } from '../../../src/goals/types';
import {
  AREA_HEADERS,
  COMMITTEE_HEADERS,
  FINDING_HEADERS,
  GOAL_HEADERS,
  SETTING_HEADERS,
  SETTING_NAMES,
  UNIT_HEADERS,
} from '../../../src/locales/words';

export type Row = Partial<Record<GoalColumn, CellValue>>;

export interface BookChoice {
  /** Codes of committees; each gets a sheet of its code's name. */
  committees?: readonly string[];
  /** Rows by committee code. */
  rows?: Record<string, readonly Row[]>;
  /** Empty rows after those of each goal table. */
  spare?: number;
  settings?: Partial<Record<SettingKey, CellValue>>;
  areas?: readonly string[];
  units?: readonly (readonly [committee: string, name: string])[];
  /** Headers of a goal table in another order, or with own columns. */
  headers?: readonly string[];
}

const FORMULAS: Partial<Record<GoalColumn, string>> = { fulfilment: '=GOALFULFILMENT([@Nr])', status: '=GOALSTATUS([@Nr])' };
const KEYS = Object.fromEntries(Object.entries(GOAL_HEADERS).map(([key, header]) => [header, key as GoalColumn]));

/** A goal book whose tables begin at row 4, the goal tables at row 9, and each sheet is named by its table or committee. */
export function makeBookDocument(choice: BookChoice = {}): WorkbookDocument {
  const {
    committees = ['SN'],
    rows = {},
    spare = 3,
    areas = ['Tillväxt', 'Kunskap'],
    units = [],
    headers = Object.values(GOAL_HEADERS),
  } = choice;
  const settings = { municipality: 'Exempelkommunen', year: 2026, occasion: 'Delår', ...choice.settings };
  const settingRows = (Object.entries(settings) as [SettingKey, CellValue][]).map(([key, value]) => [SETTING_NAMES[key], value, '']);
  const document = emptyDocument('Start');
  document.sheets.push(
    makeTableSheet('Styrning', 'Styrning', Object.values(SETTING_HEADERS), settingRows),
    makeTableSheet(
      'Områden',
      'Omraden',
      Object.values(AREA_HEADERS),
      areas.map((name, index) => [index + 1, name, '', '']),
    ),
    makeTableSheet(
      'Nämnder',
      'Namnder',
      Object.values(COMMITTEE_HEADERS),
      committees.map((code) => [code, `Nämnden ${code}`, 'Nämnd', 'Ja', '']),
    ),
    makeTableSheet('Verksamheter', 'Verksamheter', Object.values(UNIT_HEADERS), [...units.map((unit) => [...unit, '']), ['', '', '']]),
    ...[...committees, 'KOMMUN'].map((code) => {
      const body = [...(rows[code] ?? []), ...Array.from({ length: spare }, (): Row => ({}))];
      const cells = body.map((row) => headers.map((header) => (KEYS[header] === undefined ? '' : (row[KEYS[header]] ?? ''))));
      return makeTableSheet(code, `Mal${code}`, headers, cells, 8);
    }),
    makeTableSheet('Kontroll', 'Kontroll', Object.values(FINDING_HEADERS), [Object.values(FINDING_HEADERS).map(() => '')]),
  );
  return document;
}

export function makeTableSheet(
  sheetName: string,
  tableName: string,
  headers: readonly string[],
  body: readonly (readonly CellValue[])[],
  top = 3,
): DocumentSheet {
  const sheet = emptySheet(sheetName);
  const formulas = headers.map((header) => (KEYS[header] === undefined ? undefined : FORMULAS[KEYS[header]]));
  [headers, ...body].forEach((line, row) =>
    line.forEach((value, column) => {
      const formula = row > 0 ? formulas[column] : undefined;
      if (value !== '' || formula) setCell(sheet, top + row, column, { value, ...(formula && { formula }) });
    }),
  );
  sheet.tables.push({
    name: tableName,
    area: { row: top, column: 0, lastRow: top + body.length, lastColumn: headers.length - 1 },
    columns: headers.map((name, index) => ({ name, ...(formulas[index] && { formula: formulas[index] }) })),
    style: 'TableStyleLight1',
    showHeader: true,
    showTotals: false,
    bandedRows: false,
    bandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
  });
  return sheet;
}

/** A goal with its measure beneath an overarching goal: three rows, numbered from `first`. */
export function makeFamily(code: string, area: CellValue, first: number, outcome: CellValue): Row[] {
  return [
    { nr: `${code}-Ö${first}`, level: 'Övergripande mål', text: `Övergripande ${first}`, parent: area },
    { nr: `${code}-N${first}`, level: 'Nämndsmål', text: `Mål ${first}`, parent: `${code}-Ö${first}` },
    {
      nr: `${code}-M${first}`,
      level: 'Mått',
      text: `Mått ${first}`,
      parent: `${code}-N${first}`,
      measureUnit: '%',
      baseline: 0,
      target: 100,
      direction: 'Öka',
      actualInterim: outcome,
    },
  ];
}
