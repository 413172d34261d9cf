import type { CellValue } from '../../goals/types';
import { LIST_HEADERS, OVERVIEW_HEADERS, OWN_TABLES, SHEET_TEXTS } from '../../locales/sheetTexts';
import { loadCells, type LoadedCells } from '../reading/loadCells';
import { HEADERS, findColumns, hiddenHeader, queueTables, recogniseTable, sizeTable } from '../tables';
import type { ColumnKey, TableKind } from '../tables';
import { listSheetSteps, queueJournal, readJournal, type Journal } from './journal';

/** One of our tables as structuring needs to know it. */
export interface TableReading {
  kind: TableKind | 'overview' | 'lists';
  /** The name as we write it. */
  key: string;
  /** Code of the committee, of a goal table. */
  code: string | null;
  sheet: string;
  /** 0-based row and column of the first header. */
  row: number;
  column: number;
  /** Headers and body. */
  values: CellValue[][];
  columns: Partial<Record<ColumnKey, number>>;
  /** Of a goal table: formulas of everything above it and its headers, from A1. */
  above: string[][];
  /** Of a goal table: whether anything stands to the right of it in its sheet. */
  hasBeside: boolean;
}

/** The whole workbook as structuring needs to know it. */
export interface WorkbookReading {
  sheets: { name: string; protected: boolean }[];
  structureProtected: boolean;
  is1904: boolean;
  tables: ReadonlyMap<string, TableReading>;
  /** Those of our tables whose header row a person has unticked. */
  headless: { table: string; sheet: string }[];
  /** Somebody's own tables that have the name of one of ours. */
  foreign: { table: string; sheet: string }[];
  /** All tables that are not ours. */
  own: { table: string; sheet: string }[];
  /** Names that the workbook defines, in lower case. */
  names: ReadonlySet<string>;
  /** The only sheet of a new workbook, with nothing on it. */
  emptySheet: string | null;
  /** Visible sheets with nothing on them, which may be used: some may be left by a run that Excel broke off. */
  emptySheets: readonly string[];
  /** Visible sheets without table that begin with a title and a sentence of ours: a run that Excel broke off left them half made. */
  begunSheets: readonly string[];
  /** Sheets that the journal tells of as half drawn, by the table that is missing. */
  begunTables: ReadonlyMap<string, string>;
  /** What an earlier run has begun and not ended; null where nothing is. */
  journal: Journal | null;
  /** Formulas of the used cells of the sheets that the journal says are half drawn. */
  unfinishedCells: ReadonlyMap<string, CellValue[][]>;
  /** First column (0-based) beside the settings and all that stands to the right of them; null where it is not asked for. */
  besideSettings: number | null;
  /** What stands on Start. */
  start: { row: number; column: number; values: CellValue[][] } | null;
}

/** A visible sheet without table, and the two cells where a title and a sentence of ours would stand. */
interface BareSheet {
  sheet: Excel.Worksheet;
  used: Excel.Range;
  top: Excel.Range | null;
}

/** 1 January 2000 in a workbook that counts days from 1904; 36526 in all others. */
const SERIAL_1904 = 35_064;
const NEW_SHEET_NAME = /^(Blad|Sheet)\s?\d*$/i;

/** The sentence under the title of each sheet of ours, and the headers of our tables. */
const SENTENCES: ReadonlySet<unknown> = new Set(Object.values(SHEET_TEXTS).map(({ sentence }) => sentence));
const ALL_HEADERS: ReadonlySet<unknown> = new Set(Object.values(HEADERS).flatMap((headers) => Object.values(headers)));

/** Reads what structuring needs, in two syncs (three where a sheet was left half made), and changes nothing. */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookReading> {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  sheets.load('items/name,items/visibility,items/protection/protected');
  workbook.protection.load('protected');
  workbook.names.load('items/name');
  const date = workbook.functions.date(2000, 1, 1);
  date.load('value');
  const allTables = queueTables(context);
  const settingsOfJournal = queueJournal(context);
  await context.sync();
  const journal = readJournal(settingsOfJournal);
  const halfDrawn = new Set(
    journal
      ? listSheetSteps(journal.steps)
          .slice(journal.drawn)
          .map(({ sheet }) => sheet)
      : [],
  );
  const unfinished = sheets.items
    .filter(({ name, protection }) => halfDrawn.has(name) && !protection.protected)
    .map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true) }));
  for (const { used } of unfinished) used.load('formulas');

  const ours = allTables.items.flatMap((table) => {
    const known = recogniseOwn(table.name);
    if (!known) return [];
    return [{ table, known, ...(known.kind === 'goals' && { around: wantAround(table) }) }];
  });
  let rest: ReturnType<typeof queueRest> = { start: null, beside: null, bare: [] };
  const loaded = await loadCells(
    context,
    ours.map(({ table, around }) => ({ range: () => table.getRange(), ...sizeTable(table), values: true, ...around })),
    () => (rest = queueRest(sheets, allTables, ours)),
  );
  const { start, beside, bare } = rest;
  const begunSheets = await findBegunSheets(context, bare);

  const tables = new Map<string, TableReading>();
  const foreign: WorkbookReading['foreign'] = [];
  const headless: WorkbookReading['headless'] = [];
  for (const [index, { table, known, around }] of ours.entries()) {
    const { rowIndex: row, columnIndex: column, values: shown } = loaded[index] as LoadedCells;
    const values = [...hiddenHeader(table), ...shown];
    const { above, used } = around?.read() ?? {};
    const reading: TableReading = {
      ...known,
      sheet: table.worksheet.name,
      row,
      column,
      values,
      columns: known.kind === 'overview' || known.kind === 'lists' ? {} : findColumns(known.kind, values[0] ?? []),
      above: (above?.formulas as CellValue[][] | undefined)?.map((line) => line.map(String)) ?? [],
      hasBeside: used !== undefined && used.columnIndex + used.columnCount > column + (values[0]?.length ?? 0),
    };
    if (isForeign(reading)) foreign.push({ table: table.name, sheet: reading.sheet });
    else {
      tables.set(known.key, reading);
      if (!table.showHeaders) headless.push({ table: table.name, sheet: reading.sheet });
    }
  }
  const emptySheets = bare.filter(({ used }) => used.isNullObject).map(({ sheet }) => sheet.name);
  return {
    sheets: sheets.items.map((sheet) => ({ name: sheet.name, protected: sheet.protection.protected })),
    structureProtected: workbook.protection.protected,
    is1904: date.value === SERIAL_1904,
    tables,
    headless,
    foreign,
    own: [
      ...allTables.items.filter(({ name }) => !recogniseOwn(name)).map(({ name, worksheet }) => ({ table: name, sheet: worksheet.name })),
      ...foreign,
    ],
    names: new Set(workbook.names.items.map((item) => item.name.toLowerCase())),
    emptySheet: (sheets.items.length === 1 && emptySheets.find((name) => NEW_SHEET_NAME.test(name))) || null,
    emptySheets,
    begunSheets,
    begunTables: new Map(),
    journal,
    unfinishedCells: new Map(
      unfinished.flatMap(({ sheet, used }) => (used.isNullObject ? [] : [[sheet.name, used.formulas as CellValue[][]] as const])),
    ),
    // An empty column parts the two.
    besideSettings: beside && beside.columnIndex + beside.columnCount + 1,
    start: start && { row: start.rowIndex, column: start.columnIndex, values: start.values as CellValue[][] },
  };
}

/** Queues what stands on Start, beside the settings and in the sheets without table. */
function queueRest(
  sheets: Excel.WorksheetCollection,
  allTables: Excel.TableCollection,
  ours: readonly { table: Excel.Table; known: Pick<TableReading, 'kind'> }[],
): { start: Excel.Range | null; beside: Excel.Range | null; bare: BareSheet[] } {
  const startName = ours.find(({ known }) => known.kind === 'overview')?.table.worksheet.name;
  const start = startName === undefined ? null : sheets.getItem(startName).getUsedRange(true);
  start?.load('values,rowIndex,columnIndex');
  const settings = ours.find(({ known }) => known.kind === 'settings');
  const hasRules = ours.some(({ known }) => known.kind === 'rules');
  const beside = settings && !hasRules ? settings.table.worksheet.getUsedRange(true) : null;
  beside?.load('columnIndex,columnCount');
  const withTables = new Set(allTables.items.map((table) => table.worksheet.name));
  // A run that was broken off has added its sheets: one sheet alone is none of them.
  const isAlone = sheets.items.length === 1;
  const bare = sheets.items
    .filter(({ name, visibility, protection }) => !withTables.has(name) && visibility === 'Visible' && !protection.protected)
    .map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(false), top: isAlone ? null : sheet.getRange('A1:A2') }));
  for (const { used, top } of bare) {
    used.load('address');
    top?.load('values');
  }
  return { start, beside, bare };
}

/** About what the formulas over a goal table take in an answer. */
const BYTES_ABOVE = 12_000;

/** What stands around a goal table, read together with it: the formulas over it with its headers, and how far its sheet is used. */
function wantAround(table: Excel.Table) {
  let around: { above: Excel.Range; used: Excel.Range } | undefined;
  const also = (): void => {
    const above = table.worksheet.getRange('A1').getBoundingRect(table.getRange().getRow(0));
    above.load('formulas');
    const used = table.worksheet.getUsedRange(true);
    used.load('columnIndex,columnCount');
    around = { above, used };
  };
  return { also, alsoBytes: BYTES_ABOVE, read: () => around };
}

/** Of sheets without table those that have nothing on them but our title, sentence and headers. */
async function findBegunSheets(context: Excel.RequestContext, bare: readonly BareSheet[]): Promise<string[]> {
  const titled = bare.filter(({ used, top }) => !used.isNullObject && SENTENCES.has(top?.values[1]?.[0]));
  if (titled.length === 0) return [];
  for (const { used } of titled) used.load('values');
  await context.sync();
  return titled
    .filter(({ used }) => (used.values as CellValue[][]).slice(2).every((row) => row.every((cell) => cell === '' || ALL_HEADERS.has(cell))))
    .map(({ sheet }) => sheet.name);
}

/** Whether the workbook has what makes it a goal book: our table of settings or of committees. */
export function hasBaseTables(reading: WorkbookReading): boolean {
  return [...reading.tables.values()].some(({ kind }) => kind === 'settings' || kind === 'committees');
}

/** Cells of a table's column, without its header; none where the column is missing. */
export function readColumn(table: TableReading | undefined, column: ColumnKey): CellValue[] {
  const offset = table?.columns[column];
  return table && offset !== undefined ? table.values.slice(1).map((row) => row[offset] ?? '') : [];
}

/** The committees' codes, row by row. */
export function readOverviewCodes({ values }: TableReading): string[] {
  const column = values[0]?.map(String).indexOf(OVERVIEW_HEADERS.code) ?? -1;
  return values.slice(1).map((row) => String(row[column] ?? ''));
}

function recogniseOwn(name: string): Pick<TableReading, 'kind' | 'key' | 'code'> | null {
  for (const kind of ['overview', 'lists'] as const) {
    if (OWN_TABLES[kind].toLowerCase() === name.toLowerCase()) return { kind, key: OWN_TABLES[kind], code: null };
  }
  return recogniseTable(name);
}

/** A table with our name is somebody's own where it lacks most of our headers. */
function isForeign(table: TableReading): boolean {
  const headers = table.values[0]?.map(String) ?? [];
  if (table.kind === 'overview') return !headers.includes(OVERVIEW_HEADERS.code);
  if (table.kind === 'lists') return headers[0] !== LIST_HEADERS.level;
  return Object.keys(table.columns).length * 2 < Object.keys(HEADERS[table.kind]).length;
}
