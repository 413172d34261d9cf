/** Goal books as the cells that Excel gives, for what works on the cells themselves. */
import { checkRules, type CellValue, type Finding, type GoalColumn } from '../../../src/goals';
import { planFix, type FixChange, type FixId } from '../../../src/goals/fixes';
import {
  AREA_HEADERS,
  COMMITTEE_HEADERS,
  FINDING_HEADERS,
  GOAL_HEADERS,
  RULE_HEADERS,
  SETTING_HEADERS,
  UNIT_HEADERS,
} from '../../../src/locales/words';
import { understandBook, type BookReading, type RawBook } from '../../../src/workbook/reading/read';
import { layOutTable, recogniseTable } from '../../../src/workbook/tables';
import { makeFixSource } from '../../../src/workbook/writing/fixSource';

export type CellRow = Partial<Record<GoalColumn, CellValue>>;
export interface RawChoice {
  /** Rows of the goal tables of SN, BUN and KOMMUN. */
  rows?: Record<string, readonly CellRow[]>;
  settings?: readonly (readonly [string, CellValue])[];
  units?: readonly (readonly [string, string])[];
  areas?: readonly (readonly [CellValue, string, string])[];
  /** Typ and Omfattas of SN. */
  committee?: readonly [CellValue, CellValue];
  /** Rows of Namnder, in place of SN and BUN. */
  committees?: readonly (readonly CellValue[])[];
  /** Regel, Gäller, Allvar and Parameter. */
  rules?: readonly (readonly CellValue[])[];
  numbers?: Record<string, Record<string, number>>;
}

/** A small book whose tables are all there. */
export function makeRawBook({
  rows = {},
  settings = [],
  units = [['SN', 'Hemtjänst']],
  areas,
  committee = ['Nämnd', 'Ja'],
  committees = [
    ['SN', 'Socialnämnden', ...committee],
    ['BUN', 'Barn- och utbildningsnämnden', 'Nämnd', 'Ja'],
  ],
  rules = [],
  numbers = {},
}: RawChoice): RawBook {
  const goals = Object.values(GOAL_HEADERS);
  const keys = Object.keys(GOAL_HEADERS) as GoalColumn[];
  const tables: Record<string, CellValue[][]> = {
    Styrning: [
      Object.values(SETTING_HEADERS),
      ['Kommun', 'Exempelkommunen', ''],
      ['År', 2026, ''],
      ...settings.map(([name, value]) => [name, value, '']),
    ],
    Omraden: [
      Object.values(AREA_HEADERS),
      ...(
        areas ??
        ([
          [1, 'Tillväxt', ''],
          [2, 'Kunskap', ''],
        ] as const)
      ).map((area) => [...area, '']),
    ],
    Namnder: [
      Object.values(COMMITTEE_HEADERS),
      ...committees.map(([code = '', name = '', kind = '', covered = '', budget = '']) => [code, name, kind, covered, budget]),
    ],
    Verksamheter: [Object.values(UNIT_HEADERS), ...units.map((unit) => [...unit, ''])],
    Regler: [
      Object.values(RULE_HEADERS),
      ...rules.map(([rule = '', on = '', severity = '', parameter = '']) => [rule, '', on, severity, parameter, '']),
    ],
    Kontroll: [Object.values(FINDING_HEADERS)],
    ...Object.fromEntries(
      [...new Set(committees.map(([code = '']) => String(code)).filter((code) => code !== '')), 'KOMMUN'].map((code) => [
        `Mal${code}`,
        [goals, ...(rows[code] ?? []).map((row) => keys.map((key) => row[key] ?? ''))],
      ]),
    ),
  };
  return {
    dateProbe: 36526,
    numbers,
    tables: Object.entries(tables).map(([name, values]) => {
      const recognised = recogniseTable(name)!;
      const table = { name, showTotals: false, worksheet: { id: name, name } };
      const layout = layOutTable(table, recognised.kind, { rowIndex: 3, columnIndex: 0, values });
      return { key: recognised.key, code: recognised.code, layout, body: values.slice(1) };
    }),
  };
}

export function readRaw(raw: RawBook): Extract<BookReading, { kind: 'book' }> {
  const reading = understandBook(raw);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  return reading;
}

export function planRaw(raw: RawBook, id: FixId): FixChange[] {
  return planFix(makeFixSource(readRaw(raw)), id);
}

/** The cells with the changes made; each must find what it says stands there. */
export function changeRaw(raw: RawBook, changes: readonly FixChange[]): RawBook {
  const bodies = new Map(raw.tables.map(({ key, body }) => [key, body.map((line) => [...line])]));
  for (const { place, before, after } of changes) {
    const offset = raw.tables.find(({ key }) => key === place.table)?.layout.columns[place.column];
    const line = bodies.get(place.table)?.[place.row];
    if (offset === undefined || line?.[offset] !== before)
      throw new Error(`${JSON.stringify(before)} does not stand at ${JSON.stringify(place)}`);
    line[offset] = after;
  }
  return { ...raw, tables: raw.tables.map((table) => ({ ...table, body: bodies.get(table.key)! })) };
}

export function findInRaw(raw: RawBook): Finding[] {
  return checkRules(readRaw(raw).book);
}
