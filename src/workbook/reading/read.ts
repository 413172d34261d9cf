/** Reading the whole goal book: two syncs, and more only for what is too much for one answer. */
import { DEFAULT_SETTINGS } from '../../goals';
import type { HighestNumbers } from '../../goals';
import type { CellValue, Committee, GoalBook, SettingKey } from '../../goals/types';
import { TABLE_NAMES } from '../../locales/words';
import type { TextKey, TextParams } from '../../locales';
import { findDamages, findOverwritten } from './damage';
import type { Damage } from './damage';
import { NUMBERS_SETTING, parseHighest } from './highest';
import { parseGoalRows } from './parseGoals';
import { parseAreas, parseCommittees, parseUnits } from './parseLists';
import type { Body } from './parseLists';
import { parseRules } from './parseRules';
import { levelWords, parseSettings } from './parseSettings';
import { listTexts } from './listTexts';
import { loadCells, type LoadedCells } from './loadCells';
import {
  CALCULATED_COLUMNS,
  findColumns,
  hiddenHeader,
  isGoalTable,
  isOurs,
  layOutTable,
  queueTables,
  recogniseTable,
  sizeTable,
} from '../tables';
import type { CalculatedColumn, Layout, TableKind, TableLayout } from '../tables';

export type BookReading =
  | {
      kind: 'book';
      book: GoalBook;
      layout: Layout;
      /** The tables' bodies as Excel gave them, by the keys of the layout. */
      cells: BookCells;
      /** What is gone or renamed; it reads as empty. */
      damages: Damage[];
      /** The highest number ever given, by committee and level letter. */
      highest: HighestNumbers;
      /** Row of each setting in the body of Styrning. */
      settingRows: ReadonlyMap<SettingKey, number>;
    }
  /** No goal tables: not a goal book. */
  | { kind: 'none' }
  | { kind: 'unusable'; problem: TextKey; params: TextParams };

export type BookCells = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

/** What Excel answered about our tables, before anything is understood. */
export interface RawBook {
  /** Excel's DATE(2000,1,1): 36526, or 35064 where the workbook counts from 1904. */
  dateProbe: number;
  /** The content of the add-in's own setting. */
  numbers: unknown;
  tables: RawTable[];
}
export interface RawTable {
  /** The name as `recogniseTable` writes it. */
  key: string;
  code: string | null;
  layout: TableLayout;
  /** Whether a person has unticked its header row; the headers of the layout are then its columns' names. */
  hidesHeader?: boolean;
  /** The body without headers and totals. */
  body: CellValue[][];
  /** Formulas of the calculated columns, row by row like the body. */
  calculated?: Partial<Record<CalculatedColumn, CellValue[]>>;
}

const DATE_PROBE_1904 = 35064;

/** Reads everything in two syncs: which tables there are, then all of ours whole; see `loadCells` for a very large book. */
export async function readBook(context: Excel.RequestContext): Promise<BookReading> {
  return understandBook(await readRawBook(context));
}

/** Pure: from what Excel answered to the goal book. */
export function understandBook(raw: RawBook): BookReading {
  const byName = new Map(raw.tables.filter(({ layout }) => isOurs(layout)).map((table) => [table.key, table]));
  const bodyOf = (name: string): Body => {
    const table = byName.get(name);
    return { columns: table?.layout.columns ?? {}, body: table?.body ?? [] };
  };
  const { committees, invalid: badCommittees } = parseCommittees(bodyOf(TABLE_NAMES.committees));
  const listed = new Set(committees.map(({ code }) => code));
  const goalTables = raw.tables.filter(
    ({ code, layout }) => code !== null && (isGoalTable(layout) || (listed.has(code) && layout.rows > 0)),
  );
  if (!goalTables.some(({ layout }) => isGoalTable(layout))) return { kind: 'none' };
  if (raw.dateProbe === DATE_PROBE_1904) return { kind: 'unusable', problem: 'book.dateSystem1904', params: {} };
  const ours = raw.tables.filter((table) => (table.code === null ? isOurs(table.layout) : goalTables.includes(table)));
  const headless = ours.find(({ hidesHeader }) => hidesHeader);
  if (headless)
    return { kind: 'unusable', problem: 'book.headerHidden', params: { table: headless.layout.name, sheet: headless.layout.sheet } };
  const unreadable = goalTables.find(({ layout }) => layout.columns.level === undefined && layout.columns.text === undefined);
  if (unreadable) {
    const { name, sheet } = unreadable.layout;
    return { kind: 'unusable', problem: 'book.tableUnreadable', params: { table: name, sheet } };
  }

  const owners = addUnlisted(committees, goalTables);
  const settingsBody = bodyOf(TABLE_NAMES.settings);
  const { settings, invalid: badSettings, rows: settingRows } = parseSettings(settingsBody.columns, settingsBody.body, DEFAULT_SETTINGS);
  const rulesBody = bodyOf(TABLE_NAMES.rules);
  const { ruleSettings, invalid: badRules } = parseRules(rulesBody);
  const { areas, invalid: badAreas } = parseAreas(bodyOf(TABLE_NAMES.areas));
  const { units, invalid: badUnits } = parseUnits(bodyOf(TABLE_NAMES.units), owners);
  const words = levelWords(settings);
  const byCode = new Map(goalTables.map((table) => [table.code, table]));
  const rows = owners.flatMap(({ code }) => {
    const table = byCode.get(code);
    return table ? parseGoalRows({ name: table.key, committee: code, columns: table.layout.columns, body: table.body }, words) : [];
  });
  const layout: Layout = { tables: new Map(ours.map(({ key, layout: place }) => [key, place])) };
  const damages = findDamages(layout, committees);
  return {
    kind: 'book',
    book: {
      settings,
      areas,
      committees: owners,
      units,
      rows,
      invalid: [...badSettings, ...badRules, ...badAreas, ...badCommittees, ...badUnits],
      ruleSettings,
      settingTexts: [...listTexts(TABLE_NAMES.settings, settingsBody, 'setting'), ...listTexts(TABLE_NAMES.rules, rulesBody, 'title')],
      damages: [...damages, ...goalTables.flatMap(findOverwritten)],
    },
    layout,
    cells: new Map(ours.map(({ key, body }) => [key, body])),
    damages,
    highest: parseHighest(raw.numbers),
    settingRows,
  };
}

/** A goal table whose committee is not in Namnder still counts, so that nothing is hidden; it goes before the whole municipality. */
function addUnlisted(committees: readonly Committee[], goalTables: readonly RawTable[]): Committee[] {
  const listed = new Set(committees.map(({ code }) => code));
  const unlisted = goalTables.flatMap(({ code, layout }): Committee[] =>
    code === null || listed.has(code) ? [] : [{ code, name: layout.sheet, kind: 'nämnd', covered: false, budget: null, row: -1 }],
  );
  return [...committees.slice(0, -1), ...unlisted, ...committees.slice(-1)];
}

async function readRawBook(context: Excel.RequestContext): Promise<RawBook> {
  const collection = queueTables(context);
  const probe = context.workbook.functions.date(2000, 1, 1);
  probe.load('value');
  const numbers = context.workbook.settings.getItemOrNullObject(NUMBERS_SETTING);
  numbers.load('value');
  await context.sync();

  const ours = collection.items.flatMap((table) => {
    const recognised = recogniseTable(table.name);
    return recognised ? [{ table, ...recognised }] : [];
  });
  const loaded = await loadCells(
    context,
    ours.map(({ table, kind }) => ({
      range: () => table.getRange(),
      ...sizeTable(table),
      values: true,
      formulas: findCalculated(table, kind),
    })),
  );
  return {
    dateProbe: probe.value,
    numbers: numbers.isNullObject ? null : numbers.value,
    tables: ours.map(({ table, kind, key, code }, index) => {
      const cells = loaded[index] as LoadedCells;
      const values = [...hiddenHeader(table), ...cells.values];
      const layout = layOutTable(table, kind, { ...cells, values });
      const formulasOf = (offset: number | undefined) =>
        offset === undefined ? undefined : cells.columnFormulas.get(offset)?.slice(1, 1 + layout.rows);
      return {
        key,
        code,
        layout,
        hidesHeader: !table.showHeaders,
        body: values.slice(1, 1 + layout.rows),
        calculated: Object.fromEntries(
          CALCULATED_COLUMNS.flatMap((column) => {
            const formulas = formulasOf(layout.columns[column]);
            return formulas ? [[column, formulas]] : [];
          }),
        ),
      };
    }),
  };
}

/** Offsets of the columns that functions fill in, as the table's headers were when it was listed. */
function findCalculated(table: Excel.Table, kind: TableKind): number[] {
  if (kind !== 'goals') return [];
  const offsets = findColumns(
    kind,
    table.columns.items.map(({ name }) => name),
  );
  return CALCULATED_COLUMNS.flatMap((column) => offsets[column] ?? []);
}
