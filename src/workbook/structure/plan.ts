import { WHOLE_MUNICIPALITY } from '../../goals/types';
import { OVERVIEW_HEADERS, OWN_TABLES, SHEET_PURPOSES } from '../../locales/sheetTexts';
import { COLUMN_GROUPS, SHEET_NAMES, TABLE_NAMES } from '../../locales/words';
import { findBandArea } from '../layout/formulas';
import { layOutLists, makeLists } from '../layout/lists';
import type { ListColumn } from '../layout/lists';
import { PLAIN_SHEETS } from '../layout/sheets';
import type { PlainSheet } from '../layout/sheets';
import { SETTING_KEYS } from '../layout/settings';
import { HEADERS, LATER_COLUMN, goalTableName } from '../tables';
import type { ColumnKey } from '../tables';
import { chooseSheets } from './chooseSheets';
import { findContent, readParents, readSettings } from './content';
import { findProblems } from './problems';
import { hasBaseTables, readOverviewCodes } from './readWorkbook';
import type { TableReading, WorkbookReading } from './readWorkbook';
import { findMissingRules } from './ruleTable';
import type { BookContent, Step, StructureChoice, StructurePlan } from './types';
import { leaveHalfDrawn, planUnfinished } from './unfinished';

const BASE_SHEETS = ['settings', 'areas', 'committees', 'units'] as const satisfies readonly PlainSheet[];

/** What the workbook lacks to be a goal book, from what stands in it and the choice for what does not. */
export function planSteps(read: WorkbookReading, chosen: StructureChoice | undefined): StructurePlan {
  // A book that is half made is finished as what it was begun as.
  const choice = chosen ?? read.journal?.choice;
  const reading = leaveHalfDrawn(read, choice, (without, content) => layOutLists(planLists(without, content)));
  const content = choice || hasBaseTables(reading) ? findContent(reading, choice) : null;
  if (!content) return { steps: [], whole: [], problems: [{ kind: 'choiceMissing' }], content: null, reading, choice };
  const planned = [...planSheets(reading, content), ...planMending(reading, content)];
  const steps = [...planned, ...planUnfinished(reading, planned)];
  return { steps, whole: steps, problems: findProblems(reading, content, steps), content, reading, choice };
}

/** The lists as they should be; the columns that stand there already keep their places. */
export function planLists(reading: WorkbookReading, content: BookContent): ListColumn[] {
  const present = [...reading.tables.values()].flatMap(({ code }) => (code === null ? [] : [code]));
  const codes = new Set([...content.committees.map(({ code }) => code), ...present]);
  return makeLists(
    {
      levelNames: content.levelNames,
      areas: content.areas.filter((nr) => nr !== ''),
      committees: content.committees.map(({ code }) => code).filter((code) => code !== WHOLE_MUNICIPALITY),
      goalTables: [...codes],
      units: content.units,
      parents: readParents(reading, content),
      wholeMunicipality: WHOLE_MUNICIPALITY,
    },
    reading.tables.get(OWN_TABLES.lists)?.values[0]?.map(String),
  );
}

/** Sheets that are missing, in the order in which they are to stand. */
function planSheets(reading: WorkbookReading, content: BookContent): Step[] {
  const steps: Step[] = [];
  const chooseSheet = chooseSheets(reading);
  const choose = (wanted: string, table: string): string => {
    const { sheet, there } = chooseSheet(wanted, table);
    if (there) steps.push({ kind: there === 'empty' ? 'useSheet' : 'resumeSheet', sheet });
    return sheet;
  };
  const addPlain = (plain: PlainSheet): void => {
    if (!reading.tables.has(PLAIN_SHEETS[plain].table)) {
      steps.push({ kind: 'addPlainSheet', sheet: choose(PLAIN_SHEETS[plain].sheetName, PLAIN_SHEETS[plain].table), plain });
    }
  };

  if (!reading.tables.has(OWN_TABLES.overview)) {
    const sheet = choose(SHEET_NAMES.start, OWN_TABLES.overview);
    if (reading.emptySheet !== null) steps.push({ kind: 'adoptSheet', sheet: reading.emptySheet, newName: sheet });
    steps.push({ kind: 'addStart', sheet });
  }
  BASE_SHEETS.forEach(addPlain);
  const whole = content.committees.filter(({ code }) => code === WHOLE_MUNICIPALITY);
  for (const { code, name } of [...whole, ...content.committees.filter((committee) => !whole.includes(committee))]) {
    if (!reading.tables.has(goalTableName(code)))
      steps.push({ kind: 'addGoalSheet', sheet: choose(name || code, goalTableName(code)), code, name: name || code });
  }
  addPlain('findings');
  if (!reading.tables.has(OWN_TABLES.lists)) steps.push({ kind: 'addLists', sheet: choose(SHEET_NAMES.lists, OWN_TABLES.lists) });
  return steps;
}

/** What is missing or out of date in the tables that stand there. */
function planMending(reading: WorkbookReading, content: BookContent): Step[] {
  const tables = [...reading.tables.values()];
  return [
    ...tables.flatMap((table) => planColumns(table)),
    ...planSettings(reading.tables.get(TABLE_NAMES.settings)),
    ...planRules(reading),
    ...tables
      .filter(({ kind }) => kind === 'goals')
      .flatMap((table) => [...planBand(table, content), ...planColours(table, reading, content)]),
    ...planOverview(reading, content),
    ...planListStep(reading, content),
  ];
}

function planColumns(table: TableReading): Step[] {
  // The findings get theirs when they are written.
  if (table.kind === 'overview' || table.kind === 'lists' || table.kind === 'findings') return [];
  return (Object.entries(HEADERS[table.kind]) as [ColumnKey, string][])
    .filter(([column]) => table.columns[column] === undefined)
    .map(([column, header]) => ({ kind: 'addColumn', sheet: table.sheet, table: table.key, column, header }));
}

function planSettings(table: TableReading | undefined): Step[] {
  if (!table) return [];
  const written = readSettings(table);
  const keys = SETTING_KEYS.filter((key) => !written.has(key));
  return keys.length === 0 ? [] : [{ kind: 'addSettings', sheet: table.sheet, keys }];
}

/** A book from before there was a table of rules gets one; a rule that has come since gets its row. */
function planRules({ tables }: WorkbookReading): Step[] {
  const rules = tables.get(TABLE_NAMES.rules);
  if (rules) {
    const missing = findMissingRules(rules);
    return missing.length === 0 ? [] : [{ kind: 'addRuleRows', sheet: rules.sheet, rules: missing }];
  }
  const settings = tables.get(TABLE_NAMES.settings);
  return settings ? [{ kind: 'addRules', sheet: settings.sheet }] : [];
}

/** Bands are mended only where the row of bands still stands: a person may have taken it away. */
function planBand(table: TableReading, content: BookContent): Step[] {
  const steps: Step[] = [];
  const band = table.above.at(-2) ?? [];
  const groups = COLUMN_GROUPS.filter(({ name, columns }) => {
    const first = columns.map((column) => table.columns[column]).find((offset) => offset !== undefined);
    return !band.includes(name) && (first === undefined || (band[table.column + first] ?? '') === '');
  });
  if (groups.length > 0 && COLUMN_GROUPS.some(({ name }) => band.includes(name))) {
    steps.push({ kind: 'addBandGroups', sheet: table.sheet, table: table.key, groups: groups.map(({ name }) => name) });
  }
  const present = new Set(table.above.flat().map(findBandArea));
  const areas = content.areas.flatMap((nr, row) => (nr !== '' && !present.has(row) ? [row] : []));
  if (areas.length > 0) steps.push({ kind: 'addBandAreas', sheet: table.sheet, table: table.key, areas });
  return steps;
}

/** Colours go by the levels' names: they are made anew where a level has got another name, its column had gone, or the table becomes wider. */
function planColours(table: TableReading, reading: WorkbookReading, content: BookContent): Step[] {
  const before = readListedLevels(reading);
  const renamed = before.length > 0 && Object.values(content.levelNames).some((name, index) => name !== before[index]);
  return renamed || table.columns.level === undefined || table.columns[LATER_COLUMN] === undefined
    ? [{ kind: 'recolour', sheet: table.sheet, table: table.key }]
    : [];
}

/** The levels' names when the lists were last written. */
export function readListedLevels(reading: WorkbookReading): string[] {
  const rows = reading.tables.get(OWN_TABLES.lists)?.values.slice(1) ?? [];
  return rows.map((row) => String(row[0] ?? '')).filter((name) => name !== '');
}

function planOverview(reading: WorkbookReading, content: BookContent): Step[] {
  const table = reading.tables.get(OWN_TABLES.overview);
  if (!table) return [];
  const written = new Set(readOverviewCodes(table));
  const codes = content.committees.map(({ code }) => code).filter((code) => !written.has(code));
  const names = findStaleLinks(reading, table).map(({ sheet }) => sheet);
  return [
    ...(codes.length > 0 ? [{ kind: 'addOverviewRows', sheet: table.sheet, codes } as const] : []),
    ...(names.length > 0 ? [{ kind: 'refreshLinks', sheet: table.sheet, names } as const] : []),
  ];
}

/** Links on Start whose sheet has another name now. Rows and columns are 0-based in the sheet. */
export function findStaleLinks(reading: WorkbookReading, overview: TableReading): { row: number; column: number; sheet: string }[] {
  const headers = overview.values[0]?.map(String) ?? [];
  const [linkColumn, codeColumn] = [headers.indexOf(OVERVIEW_HEADERS.sheet), headers.indexOf(OVERVIEW_HEADERS.code)];
  const ofCommittees = overview.values.slice(1).flatMap((row, index) => {
    const table = reading.tables.get(goalTableName(String(row[codeColumn] ?? '')));
    const stale = table && linkColumn >= 0 && String(row[linkColumn] ?? '') !== table.sheet;
    return stale ? [{ row: overview.row + 1 + index, column: overview.column + linkColumn, sheet: table.sheet }] : [];
  });
  const { start } = reading;
  const ofBase = (start?.values ?? []).flatMap((row, index) =>
    (Object.keys(SHEET_PURPOSES) as PlainSheet[]).flatMap((plain) => {
      const table = reading.tables.get(PLAIN_SHEETS[plain].table);
      const beside = row.indexOf(SHEET_PURPOSES[plain]) - 1;
      if (!start || !table || beside < 0 || String(row[beside] ?? '') === table.sheet) return [];
      return [{ row: start.row + index, column: start.column + beside, sheet: table.sheet }];
    }),
  );
  return [...ofCommittees, ...ofBase];
}

function planListStep(reading: WorkbookReading, content: BookContent): Step[] {
  const table = reading.tables.get(OWN_TABLES.lists);
  if (!table) return [];
  const wanted = layOutLists(planLists(reading, content));
  const same =
    wanted.length === table.values.length &&
    wanted.every(
      (row, index) =>
        row.length === table.values[index]?.length && row.every((value, column) => isSame(value, table.values[index]?.[column])),
    );
  return same ? [] : [{ kind: 'refreshLists', sheet: table.sheet }];
}

/** Excel may have made a number of a text of digits. */
function isSame(wanted: unknown, written: unknown): boolean {
  return String(wanted) === String(written ?? '');
}
