/** The sheet of a committee, or of the whole municipality: areas with their counts, bands, and the table of goals. */
import { GOAL_COLUMNS, WHOLE_MUNICIPALITY } from '../../goals/types';
import type { CellValue, GoalColumn } from '../../goals/types';
import { COLUMN_HINTS, LIST_ALERTS, LIST_HEADERS, SHEET_TEXTS } from '../../locales/sheetTexts';
import { COLUMN_GROUPS, GOAL_HEADERS, STATUS_SYMBOLS } from '../../locales/words';
import { areaCountFormula, areaNameFormula } from '../layout/formulas';
import { GOAL_COLUMN_LAYOUT, NEW_TABLE_ROWS } from '../layout/goalColumns';
import { planLevelFormats } from '../layout/levelFormats';
import type { ConditionalLook } from '../layout/levelFormats';
import { committeeListHeader } from '../layout/lists';
import type { Finish } from '../finish';
import { heightOfLines } from '../layout/measures';
import { ACCENT, COLOURS, STATUS_COLOURS, TEXT_SIZES } from '../../looks/palette';
import { CALCULATED_COLUMNS, columnName, goalTableName } from '../tables';
import { keepText } from '../plainText';
import { addTable, drawColumn, drawConditional, drawHeader, drawList, drawTitle, makeEmpty } from './draw';
import { getListRange } from './listSheet';
import type { ListPlaces } from './listSheet';
import type { BookContent, ContentCommittee } from './types';

/** 0-based row of the first area. */
const FIRST_AREA_ROW = 2;
/** 0-based sheet columns in which the name of an area and its count stand. */
export interface AreaPlaces {
  name: number;
  count: number;
}
/** On a new sheet: the count over Beskrivning, so that it stays when one scrolls. */
export const AREA_PLACES: AreaPlaces = { name: 0, count: 2 };

/** Queues the whole sheet but what Excel may refuse, which is answered. */
export function drawGoalSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  committee: ContentCommittee,
  content: BookContent,
  lists: ListPlaces,
): Omit<Finish, 'sheet'> {
  const { code } = committee;
  const areas = content.areas.flatMap((nr, row) => (nr === '' ? [] : [row]));
  const bandRow = FIRST_AREA_ROW + areas.length;
  const headerRow = bandRow + 1;
  const given = code === WHOLE_MUNICIPALITY ? content.commonGoals : [];
  const rows = Math.max(NEW_TABLE_ROWS, given.length + 3);

  drawGoalTitle(sheet, committee);
  const body = sheet.getRangeByIndexes(headerRow + 1, 0, rows, GOAL_COLUMNS.length).untrack();
  body.format.verticalAlignment = 'Top';
  GOAL_COLUMNS.forEach((column, offset) => drawGoalColumn(context, body.getColumn(offset).untrack(), column, code, lists));
  const header = sheet.getRangeByIndexes(headerRow, 0, 1, GOAL_COLUMNS.length).untrack();
  header.values = [GOAL_COLUMNS.map((column) => GOAL_HEADERS[column])];
  drawHeader(header);
  if (given.length > 0) writeGiven(sheet, headerRow + 1, given);
  addTable(sheet, sheet.getRangeByIndexes(headerRow, 0, rows + 1, GOAL_COLUMNS.length).untrack(), goalTableName(code), { filter: true });
  for (const column of CALCULATED_COLUMNS) writeCalculated(body.getColumn(GOAL_COLUMNS.indexOf(column)).untrack(), column, rows);
  drawLevelColours(sheet, placeColumns(), content, headerRow + 1, rows);
  if (areas.length > 0) drawAreas(sheet, FIRST_AREA_ROW, areas, code, AREA_PLACES);
  for (const { name: group, columns } of COLUMN_GROUPS) drawGroup(sheet, bandRow, GOAL_COLUMNS.indexOf(columns[0] as GoalColumn), group);
  foldGroups(sheet);
  sheet.tabColor = ACCENT.ink;
  return finishOfGoals(headerRow);
}

/** What Excel may refuse of a goal table's sheet. `headerRow` is 0-based. */
export function finishOfGoals(headerRow: number): Omit<Finish, 'sheet'> {
  return { page: { headerRow, paperSize: 'A3' }, frozen: { rows: headerRow + 1, columns: 3 } };
}

export function drawGoalTitle(sheet: Excel.Worksheet, { code, name }: ContentCommittee): void {
  const texts = code === WHOLE_MUNICIPALITY ? SHEET_TEXTS.wholeMunicipality : SHEET_TEXTS.goals;
  drawTitle(sheet, String(keepText(texts.title.replace('{name}', () => name))), texts.sentence);
  // Air before the areas' counts, which follow at once: an empty row would take more of what stays in view.
  const sentence = sheet.getRange('A2').untrack().format;
  sentence.verticalAlignment = 'Top';
  sentence.rowHeight = heightOfLines(1) + 6;
}

/** How the body of one column looks and what it takes. */
export function drawGoalColumn(
  context: Excel.RequestContext,
  body: Excel.Range,
  column: GoalColumn,
  code: string,
  lists: ListPlaces,
): void {
  drawColumn(body, GOAL_COLUMN_LAYOUT[column]);
  drawGoalValidation(context, body, column, code, lists);
}

/** The list and the hint of one column. */
export function drawGoalValidation(
  context: Excel.RequestContext,
  body: Excel.Range,
  column: GoalColumn,
  code: string,
  lists: ListPlaces,
): void {
  const { list } = GOAL_COLUMN_LAYOUT[column];
  const hint = COLUMN_HINTS[column];
  if (list) {
    const header = list.name === 'parent' || list.name === 'unit' ? committeeListHeader(list.name, code) : LIST_HEADERS[list.name];
    drawList(body, {
      source: getListRange(context, lists, header),
      style: list.style,
      alert: LIST_ALERTS[list.name as keyof typeof LIST_ALERTS],
      ...(hint ? { hint } : {}),
    });
  } else if (hint) body.dataValidation.prompt = { showPrompt: true, title: hint.title, message: hint.text };
}

/** The formula of a calculated column in each of its cells. */
export function writeCalculated(body: Excel.Range, column: GoalColumn, rows: number): void {
  const { formula } = GOAL_COLUMN_LAYOUT[column];
  if (formula !== undefined) body.formulas = Array.from({ length: rows }, () => [formula]);
}

/** Colours over the whole body. `places`: sheet column (0-based) of each column; `firstRow`: first row of the body. */
export function drawLevelColours(
  sheet: Excel.Worksheet,
  places: Partial<Record<GoalColumn, number>>,
  content: BookContent,
  firstRow: number,
  rows: number,
  wanted: (look: ConditionalLook) => boolean = () => true,
): void {
  // Excel puts a new conditional format before the others: the most important one is added last.
  for (const look of planLevelFormats(places, content.levelNames, firstRow).filter(wanted).reverse()) {
    drawConditional(sheet.getRangeByIndexes(firstRow, look.column, rows, look.columns).untrack(), look);
  }
}

/** One row for each area: its name, and how many overarching goals it has. `areas` are rows of the table of areas; what has no place is left out. */
export function drawAreas(
  sheet: Excel.Worksheet,
  firstRow: number,
  areas: readonly number[],
  code: string,
  { name, count }: Partial<AreaPlaces>,
): void {
  const table = goalTableName(code);
  const write = (column: number, formulas: string[]): Excel.Range => {
    const cells = sheet.getRangeByIndexes(firstRow, column, areas.length, 1).untrack();
    cells.formulas = formulas.map((formula) => [formula]);
    cells.format.font.color = COLOURS.text;
    return cells;
  };
  if (name !== undefined) write(name, areas.map(areaNameFormula));
  if (count === undefined) return;
  const counts = write(
    count,
    areas.map((area) => areaCountFormula(table, code, area)),
  );
  const first = `$${columnName(count)}${firstRow + 1}`;
  for (const status of ['met', 'notMet'] as const) {
    const look = {
      formula: `=ISNUMBER(SEARCH("${STATUS_SYMBOLS[status]}",${first}))`,
      fill: STATUS_COLOURS[status].tint,
      colour: STATUS_COLOURS[status].ink,
    };
    drawConditional(counts, look);
  }
}

/** The name of a column group over its first column (0-based), with a hairline where the group begins. */
export function drawGroup(sheet: Excel.Worksheet, bandRow: number, column: number, name: string): void {
  const cell = sheet.getRangeByIndexes(bandRow, column, 1, 1).untrack();
  cell.values = [[name]];
  cell.format.font.size = TEXT_SIZES.small;
  cell.format.font.color = COLOURS.secondText;
  const edge = cell.format.borders.getItem('EdgeLeft');
  edge.style = 'Continuous';
  edge.color = COLOURS.hairline;
}

/** Goals that the model itself gives, in the first rows of the body. */
function writeGiven(sheet: Excel.Worksheet, firstRow: number, given: readonly Partial<Record<GoalColumn, CellValue>>[]): void {
  const columns = GOAL_COLUMNS.slice(0, GOAL_COLUMNS.indexOf('parent') + 1);
  const cells = makeEmpty(given.length, columns.length).map((row, index) =>
    row.map((_, offset) => keepText(given[index]?.[columns[offset] as GoalColumn] ?? '')),
  );
  sheet.getRangeByIndexes(firstRow, 0, given.length, columns.length).values = cells;
}

function placeColumns(): Partial<Record<GoalColumn, number>> {
  return Object.fromEntries(GOAL_COLUMNS.map((column, offset) => [column, offset]));
}

/**
 * Each group but its first column can be folded: outline groups that touch would become one. Nr, Nivå and Beskrivning always stay.
 */
function foldGroups(sheet: Excel.Worksheet): void {
  const always: readonly GoalColumn[] = ['nr', 'level', 'text'];
  for (const { columns } of COLUMN_GROUPS) {
    const folded = columns.slice(1).filter((column) => !always.includes(column));
    const [first, last] = [folded[0], folded.at(-1)];
    if (!first || !last) continue;
    const address = `${columnName(GOAL_COLUMNS.indexOf(first))}:${columnName(GOAL_COLUMNS.indexOf(last))}`;
    sheet.getRange(address).untrack().group('ByColumns');
  }
}
