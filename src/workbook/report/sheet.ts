/** A planned report as cells and their look: plain data, block by block, for Excel to be given. */
import type { CellValue, Status } from '../../goals/types';
import { STATUSES } from '../../goals/types';
import { REPORT_TEXTS } from '../../locales/reportTexts';
import { GOAL_HEADERS, OCCASION_WORDS, STATUS_SYMBOLS, STATUS_WORDS } from '../../locales/words';
import { formatNumber } from '../../locales';
import { keepText } from '../writing/plainText';
import type { GoalLine, ReportLine, ReportPlan } from './plan';

/** How a block of cells looks; the report's writer knows what each means. */
export type Look =
  | 'title'
  | 'sentence'
  | 'section'
  | 'committee'
  | 'note'
  | 'headers'
  | 'overarching'
  | 'goal'
  | 'measure'
  | 'date'
  | 'facts'
  | 'counts'
  | `status.${Status}`
  /** A measure's status: in ink only, so that the goals' stand out. */
  | `ink.${Status}`
  | 'indent.1'
  | 'indent.2'
  /** Numbers of one measure: as many decimals as the one of them that has the most. */
  | `decimals.${Decimals}`;
export type Decimals = 1 | 2 | 3;

export interface Block {
  look: Look;
  row: number;
  column: number;
  rows: number;
  columns: number;
}
export type ColumnKind = 'text' | 'value' | 'share';
export interface ReportSheet {
  /** One array a row, all of the same length. */
  values: CellValue[][];
  columns: { width: number; kind: ColumnKind; wrap: boolean }[];
  /** Blocks of equal look; later ones lie over earlier ones. */
  blocks: Block[];
  /** Offset of the column Status. */
  statusColumn: number;
  /** Where the goals begin: from this row down the columns mean what their kind says. */
  firstGoalRow: number;
  /** Row of the first headers of goals; null where there are none. */
  headerRow: number | null;
}

interface ReportColumn {
  header: string;
  width: number;
  kind: ColumnKind;
  wrap: boolean;
  read(line: GoalLine): CellValue;
}

/** `made`: Excel's serial number of the day. */
export function layOutReport(plan: ReportPlan, made: number): ReportSheet {
  const columns = listColumns(plan);
  const statusColumn = columns.length - 2;
  const values: CellValue[][] = [];
  const blocks: Block[] = [];
  const width = columns.length;
  const add = (cells: readonly CellValue[], look?: Look, from = 0, to = width) => {
    if (look) blocks.push({ look, row: values.length, column: from, rows: 1, columns: to - from });
    values.push([...cells.map(keepText), ...new Array<CellValue>(width - cells.length).fill('')]);
  };
  const { municipality, year, occasion, committee } = plan;
  add([municipality === '' ? REPORT_TEXTS.titleWithoutName : REPORT_TEXTS.title + municipality], 'title', 0, 1);
  add([REPORT_TEXTS.sentence], 'sentence', 0, 1);
  add([]);
  blocks.push({ look: 'facts', row: values.length, column: 1, rows: committee ? 5 : 4, columns: 1 });
  add([REPORT_TEXTS.municipality, municipality]);
  if (committee) add([REPORT_TEXTS.committee, committee.name]);
  add([REPORT_TEXTS.year, year ?? '']);
  add([REPORT_TEXTS.occasion, OCCASION_WORDS[occasion]]);
  add([REPORT_TEXTS.made, made], 'date', 1, 2);
  add([]);
  if (plan.summary.length > 0) addSummary(plan, add, blocks, () => values.length);
  const firstGoalRow = values.length;
  for (const line of plan.lines) addLine(line, columns, statusColumn, add, blocks, () => values.length);
  const headerRow = blocks.find(({ look, row }) => look === 'headers' && row >= firstGoalRow)?.row ?? null;
  return { values, columns, blocks: joinBlocks(blocks), statusColumn, firstGoalRow, headerRow };
}

type Add = (cells: readonly CellValue[], look?: Look, from?: number, to?: number) => void;

/** Kinds of goals in the second column, and what is counted in those after it. */
function addSummary(plan: ReportPlan, add: Add, blocks: Block[], row: () => number): void {
  add([REPORT_TEXTS.summary], 'section', 0, 1);
  const headers = ['', '', REPORT_TEXTS.total, ...STATUSES.map(showStatus), REPORT_TEXTS.coverageHeader];
  blocks.push({ look: 'headers', row: row(), column: 1, rows: 1, columns: headers.length - 1 });
  blocks.push({ look: 'counts', row: row(), column: 2, rows: 1 + plan.summary.length, columns: headers.length - 2 });
  add(headers);
  for (const { name, total, counts, coverage } of plan.summary) {
    STATUSES.forEach((status, place) => {
      if (counts[status] > 0) blocks.push({ look: `status.${status}`, row: row(), column: 3 + place, rows: 1, columns: 1 });
    });
    add(['', name, total, ...STATUSES.map((status) => counts[status]), coverage === null ? REPORT_TEXTS.nothing : showShare(coverage)]);
  }
  add([REPORT_TEXTS.reading.replace('{share}', showShare(plan.minCoverage))], 'note', 0, 1);
  if (plan.occasion === 'budget') add([REPORT_TEXTS.atBudget], 'note', 0, 1);
}

function addLine(
  line: ReportLine,
  columns: readonly ReportColumn[],
  statusColumn: number,
  add: Add,
  blocks: Block[],
  row: () => number,
): void {
  switch (line.kind) {
    case 'section':
      add([]);
      return add([line.text], 'section', 0, 1);
    case 'committee':
      return add([line.text], 'committee');
    case 'note':
      return add([line.text], 'note', 0, 1);
    case 'headers':
      return add(
        columns.map(({ header }) => header),
        'headers',
      );
    case 'missing':
      return add([line.nr, line.text], 'measure');
    default: {
      const look = line.kind === 'other' ? 'measure' : line.kind;
      const at = row();
      add(
        columns.map((column) => column.read(line)),
        look,
      );
      if (line.depth > 0) blocks.push({ look: line.depth === 1 ? 'indent.1' : 'indent.2', row: at, column: 1, rows: 1, columns: 1 });
      const decimals = countDecimals([line.baseline, line.target, ...line.outcomes]);
      if (decimals !== 0) {
        const first = columns.findIndex(({ kind }) => kind === 'value');
        const count = columns.filter(({ kind }) => kind === 'value').length;
        blocks.push({ look: `decimals.${decimals}`, row: at, column: first, rows: 1, columns: count });
      }
      const { status } = line.result;
      if (status) {
        const shown = look === 'measure' ? (`ink.${status}` as const) : (`status.${status}` as const);
        blocks.push({ look: shown, row: at, column: statusColumn, rows: 1, columns: 1 });
      }
    }
  }
}

function listColumns(plan: ReportPlan): ReportColumn[] {
  const value = { kind: 'value', wrap: false, width: 13 } as const;
  const share = { kind: 'share', wrap: false, width: 12 } as const;
  return [
    { header: GOAL_HEADERS.nr, kind: 'text', wrap: false, width: 14, read: (line) => line.nr },
    { header: REPORT_TEXTS.textHeader, kind: 'text', wrap: true, width: 48, read: (line) => line.text },
    { header: GOAL_HEADERS.measureUnit, kind: 'text', wrap: true, width: 14, read: (line) => line.measureUnit },
    { header: GOAL_HEADERS.baseline, ...value, width: 15, read: (line) => line.baseline },
    { header: GOAL_HEADERS.target, ...value, read: (line) => line.target },
    ...plan.outcomeColumns.map((column, place): ReportColumn => ({
      header: GOAL_HEADERS[column],
      ...value,
      read: (line) => line.outcomes[place] ?? '',
    })),
    { header: GOAL_HEADERS.fulfilment, ...share, width: 13, read: ({ result }) => result.fulfilment ?? REPORT_TEXTS.nothing },
    { header: REPORT_TEXTS.coverageHeader, ...share, read: ({ result }) => result.coverage ?? REPORT_TEXTS.nothing },
    { header: GOAL_HEADERS.status, kind: 'text', wrap: true, width: 20, read: showLineStatus },
    { header: GOAL_HEADERS.comment, kind: 'text', wrap: true, width: 42, read: (line) => line.comment },
  ];
}

/** The most decimals among the values, at most three; other values than numbers have none. */
function countDecimals(values: readonly CellValue[]): Decimals | 0 {
  const counts = values.map((value) => (typeof value === 'number' ? (value.toFixed(3).replace(/0+$/, '').split('.')[1] ?? '').length : 0));
  return Math.max(...counts) as Decimals | 0;
}

function showLineStatus({ result }: GoalLine): CellValue {
  if (result.status === null) return '';
  return result.byHand ? `${showStatus(result.status)} (${REPORT_TEXTS.byHand})` : showStatus(result.status);
}

function showStatus(status: Status): string {
  return `${STATUS_SYMBOLS[status]} ${STATUS_WORDS[status]}`;
}

/** A share where it stands outside a column of shares. */
function showShare(share: number): string {
  return `${formatNumber('sv', Math.round(share * 100))} %`;
}

/** Blocks of one look straight beneath each other become one, so that Excel is asked less. */
function joinBlocks(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  const open = new Map<string, Block>();
  for (const block of blocks) {
    const key = `${block.look} ${block.column} ${block.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === block.row) above.rows += block.rows;
    else {
      const own = { ...block };
      joined.push(own);
      open.set(key, own);
    }
  }
  return joined;
}
