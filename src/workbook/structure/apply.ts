import { goalTableName } from '../tables';
import { OWN_TABLES } from '../../locales/sheetTexts';
import { TABLE_NAMES } from '../../locales/words';
import { PLAIN_HEADER_ROW, PLAIN_SHEETS } from '../layout/sheets';
import { finishSheets } from '../finish';
import type { Finish } from '../finish';
import { WorkbookProblem } from '../problem';
import { findProblemText } from './describe';
import { drawGoalSheet, finishOfGoals } from './goalSheet';
import { addBandAreas, addBandGroups } from './bands';
import { beginJournal, endJournal, listSheetSteps, tableOfStep, tellDrawn } from './journal';
import { drawListSheet, redrawLists } from './listSheet';
import type { ListPlaces } from './listSheet';
import { addOverviewRows, addSettings, pointValidations, recolour } from './mend';
import { drawPlainSheet, finishOfPlain } from './plainSheet';
import { findStaleLinks, planLists, readListedLevels } from './plan';
import { hasBaseTables, readOverviewCodes } from './readWorkbook';
import type { TableReading } from './readWorkbook';
import { restoreColumn } from './restoreColumn';
import { readSettingKeys } from './content';
import { PAGES_WIDE, addRuleRows, drawRuleTable, evenRows, readRules } from './ruleTable';
import { createSender, type Sender } from '../sender';
import { requireStanding, settleStanding, takeOrderReceipt, type StandingReceipt } from './standing';
import { START_FINISH, drawSheetLink, drawStartSheet } from './startSheet';
import type { SheetNames } from './startSheet';
import type { BookContent, OnStructureProgress, Step, StructurePlan, StructureResult } from './types';

/** About how much of a request a goal sheet takes besides its formulas over the table. */
const GOAL_SHEET_BYTES = 80_000;
const BYTES_PER_AREA = 4_000;

/**
 * The committees' sheets are made in at most so many requests, whatever their number, so that progress can be told: each request waits for an
 * answer, which on the web takes a tenth of a second or more.
 */
const PARTS = 4;

/**
 * Takes the steps of a plan. Throws a WorkbookProblem where something stops it, before anything is written. What `begun` holds is sent
 * together with it.
 */
export async function applyStructure(
  context: Excel.RequestContext,
  plan: StructurePlan,
  onProgress?: OnStructureProgress,
  begun?: Sender,
): Promise<StructureResult> {
  const [problem] = plan.problems;
  if (problem) throw new WorkbookProblem(...findProblemText(problem));
  const { content, reading, steps } = plan;
  if (!content || steps.length === 0) return { steps: [] };

  // As they stand when a request begins.
  let tables: ReadonlyMap<string, TableReading> = reading.tables;
  const sender = begun ?? createSender(context, () => requireStanding(context, steps, reading, tables));
  const receipts: StandingReceipt[] = [];
  const { worksheets } = context.workbook;
  const names = nameSheets(plan);
  // Lists alone are done again by what stands in them.
  const isJournalled = steps.some(({ kind }) => kind !== 'refreshLists');
  if (isJournalled) beginJournal(context, { choice: plan.choice, steps: plan.whole });
  const order = listSheetSteps(plan.whole).map(({ sheet }) => sheet);
  const tell = (sheet: string): void => tellDrawn(context, order.indexOf(sheet) + 1);
  addSheets(context, plan);

  const before = reading.tables.get(OWN_TABLES.lists);
  const columns = planLists(reading, content);
  const added = ofKind(steps, 'addLists')[0];
  const rewritten = ofKind(steps, 'refreshLists').length > 0;
  let lists: ListPlaces = { columns, sheet: before?.sheet ?? '', row: before?.row ?? 0, column: before?.column ?? 0 };
  if (added) {
    lists = await drawListSheet(sender, worksheets.getItem(added.sheet), added.sheet, columns);
    tell(added.sheet);
  }

  const finishes: Finish[] = finishAgain(plan);
  for (const { sheet, plain } of ofKind(steps, 'addPlainSheet')) {
    const made = worksheets.getItem(sheet);
    const finish: Finish = { sheet, ...drawPlainSheet(context, made, plain, content.rows[plain], lists) };
    finishes.push(finish);
    if (plain === 'settings' && !reading.tables.has(TABLE_NAMES.rules)) {
      drawRuleTable(context, made, PLAIN_HEADER_ROW, PLAIN_SHEETS.settings.columns.length + 1, lists);
      evenRows(made, PLAIN_HEADER_ROW);
      finish.pagesWide = PAGES_WIDE;
    }
    tell(sheet);
  }
  const goalSheets = ofKind(steps, 'addGoalSheet');
  const partSize = Math.ceil(goalSheets.length / PARTS);
  // The finishing of all sheets is one step more.
  const total = steps.length + 1;
  onProgress?.({ done: 0, total });
  for (const [index, { sheet, code, name }] of goalSheets.entries()) {
    if (index > 0 && index % partSize === 0) {
      await sender.flush();
      // The plain sheets and the lists have gone before.
      onProgress?.({ done: finishes.length + (added ? 1 : 0), total });
    }
    await sender.reserve(GOAL_SHEET_BYTES + content.areas.length * BYTES_PER_AREA);
    finishes.push({ sheet, ...drawGoalSheet(context, worksheets.getItem(sheet), { code, name }, content, lists) });
    tell(sheet);
  }
  tables = mendTables(context, plan, content, lists, receipts);
  finishes.push(...addRules(context, plan, tables, lists));
  const coloured = ofKind(steps, 'recolour').flatMap(({ table }) => tables.get(table) ?? []);
  if (coloured.length > 0) {
    await sender.flush();
    await settleStanding(context, receipts.splice(0));
    await recolour(sender, coloured, content, readListedLevels(reading), reading.journal !== null);
  }
  // The lists come last: by what stands in them the next run sees what a run that is broken off has not done.
  if (added || rewritten) pointValidations(context, tables, reading, added || reading.journal ? undefined : before, lists);
  if (before && rewritten && !added) await redrawLists(sender, before, columns);
  finishes.push(...updateStart(context, plan, content, names, receipts));
  for (const { sheet } of ofKind(steps, 'addStart')) tell(sheet);
  await sender.finish();
  await settleStanding(context, receipts);
  onProgress?.({ done: steps.length, total });
  const start = hasBaseTables(reading) ? undefined : ofKind(steps, 'addStart')[0]?.sheet;
  const rest = plan.whole.filter((step) => !steps.includes(step));
  const end = (): void => {
    // What an earlier run has left, and this one was not asked for, is still to be done.
    if (reading.journal && rest.length > 0) beginJournal(context, { choice: plan.choice, steps: rest });
    else endJournal(context);
  };
  if (isJournalled) await finishSheets(context, finishes, start, end);
  onProgress?.({ done: total, total });
  return { steps };
}

function ofKind<K extends Step['kind']>(steps: readonly Step[], kind: K): Extract<Step, { kind: K }>[] {
  return steps.filter((step): step is Extract<Step, { kind: K }> => step.kind === kind);
}

/** Makes all new sheets in their order; a new committee's sheet stands after the committees that are there. */
function addSheets(context: Excel.RequestContext, { steps, reading }: StructurePlan): void {
  const { worksheets } = context.workbook;
  for (const { sheet, newName } of ofKind(steps, 'adoptSheet')) worksheets.getItem(sheet).name = newName;
  const adopted = new Set([
    ...ofKind(steps, 'adoptSheet').map(({ newName }) => newName),
    ...ofKind(steps, 'useSheet').map(({ sheet }) => sheet),
  ]);
  const begun = new Set(ofKind(steps, 'resumeSheet').map(({ sheet }) => sheet));
  const places = new Map(reading.sheets.map(({ name }, index) => [name, index]));
  const goalSheets = new Set([...reading.tables.values()].filter(({ kind }) => kind === 'goals').map(({ sheet }) => sheet));
  let position = reading.sheets.findLastIndex(({ name }) => goalSheets.has(name)) + 1;
  for (const step of steps.filter((each) => tableOfStep(each) !== null)) {
    if (adopted.has(step.sheet)) {
      // Empty, and perhaps added by a run that was broken off before it came to its place.
      if (reading.journal && step.kind === 'addGoalSheet' && goalSheets.size > 0) worksheets.getItem(step.sheet).position = position++;
      continue;
    }
    // What stands half made is made anew in its place: some of it, such as a table without its name, could not be made over.
    if (begun.has(step.sheet)) worksheets.getItem(step.sheet).delete();
    const sheet = worksheets.add(step.sheet);
    if (step.kind === 'addGoalSheet' && goalSheets.size > 0) sheet.position = position++;
    else if (begun.has(step.sheet)) sheet.position = places.get(step.sheet) ?? 0;
  }
}

/** The page and the panes of sheets that an earlier run has drawn. */
function finishAgain({ steps, reading }: StructurePlan): Finish[] {
  const names = new Set(ofKind(steps, 'finishSheets').flatMap((step) => step.names));
  return [...reading.tables.values()].flatMap(({ kind, sheet, row }): Finish[] => {
    if (!names.has(sheet) || kind === 'rules' || kind === 'lists') return [];
    if (kind === 'overview') return [{ sheet, ...START_FINISH }];
    if (kind === 'goals') return [{ sheet, ...finishOfGoals(row) }];
    return [{ sheet, ...finishOfPlain(kind, row), ...(kind === 'settings' && { pagesWide: PAGES_WIDE }) }];
  });
}

/** Columns first, since everything else goes by where they stand; each step sees the table as the one before left it. */
function mendTables(
  context: Excel.RequestContext,
  { steps, reading }: StructurePlan,
  content: BookContent,
  lists: ListPlaces,
  receipts: StandingReceipt[],
): ReadonlyMap<string, TableReading> {
  const tables = new Map(reading.tables);
  const again = reading.journal !== null;
  const change = (key: string, mend: (table: TableReading) => TableReading): void => {
    const table = tables.get(key);
    if (table) tables.set(key, mend(table));
  };
  const orders = new Map<string, ReturnType<typeof takeOrderReceipt>>();
  for (const { table, column } of ofKind(steps, 'addColumn')) {
    change(table, (each) => {
      const nameRows = each.kind === 'rules' ? readRules : each.kind === 'settings' ? readSettingKeys : null;
      // By the table as it was read: columns that come back say nothing of how the rows stood.
      const order = nameRows && (orders.get(table) ?? takeOrderReceipt(context, reading.tables.get(table) ?? each, nameRows));
      if (order) orders.set(table, order);
      const keepOrder = (undo: () => void): void => void (order && receipts.push(order(undo)));
      const after = restoreColumn(context, each, column, content, lists, keepOrder, again);
      const added = (after.values[0]?.length ?? 0) - (each.values[0]?.length ?? 0);
      // What stands beside the table makes room.
      for (const [key, other] of tables)
        if (other.sheet === each.sheet && other.column > each.column) tables.set(key, { ...other, column: other.column + added });
      return after;
    });
  }
  for (const { keys } of ofKind(steps, 'addSettings'))
    change(TABLE_NAMES.settings, (each) => addSettings(context, each, keys, content, lists, receipts));
  for (const { rules } of ofKind(steps, 'addRuleRows'))
    change(TABLE_NAMES.rules, (each) => addRuleRows(context, each, rules, lists, receipts));
  for (const { table, areas } of ofKind(steps, 'addBandAreas'))
    change(table, (each) => addBandAreas(context, each, areas, receipts, again));
  for (const { table, groups } of ofKind(steps, 'addBandGroups')) {
    change(table, (each) => {
      addBandGroups(context, each, groups, receipts);
      return each;
    });
  }
  return tables;
}

/** The table Regler in a book from before there was one; its sheet keeps the page set-up that it has. */
function addRules(
  context: Excel.RequestContext,
  { steps, reading }: StructurePlan,
  tables: ReadonlyMap<string, TableReading>,
  lists: ListPlaces,
): Finish[] {
  const settings = tables.get(TABLE_NAMES.settings);
  const before = reading.tables.get(TABLE_NAMES.settings);
  return ofKind(steps, 'addRules').map(({ sheet }) => {
    // Columns that the settings have got back have moved what stands beside them.
    const moved = (settings?.values[0]?.length ?? 0) - (before?.values[0]?.length ?? 0);
    const column = (reading.besideSettings ?? 0) + moved;
    drawRuleTable(context, context.workbook.worksheets.getItem(sheet), settings?.row ?? PLAIN_HEADER_ROW, column, lists);
    return { sheet, page: null, pagesWide: PAGES_WIDE };
  });
}

function updateStart(
  context: Excel.RequestContext,
  { steps, reading }: StructurePlan,
  content: BookContent,
  names: SheetNames,
  receipts: StandingReceipt[],
): Finish[] {
  const { worksheets } = context.workbook;
  const finishes = ofKind(steps, 'addStart').map(({ sheet }) => ({ sheet, ...drawStartSheet(worksheets.getItem(sheet), content, names) }));
  const overview = reading.tables.get(OWN_TABLES.overview);
  if (!overview) return finishes;
  if (ofKind(steps, 'refreshLinks').length > 0) {
    receipts.push(takeOrderReceipt(context, overview, readOverviewCodes)());
    for (const { row, column, sheet } of findStaleLinks(reading, overview)) {
      drawSheetLink(worksheets.getItem(overview.sheet).getRangeByIndexes(row, column, 1, 1), sheet);
    }
  }
  for (const { codes } of ofKind(steps, 'addOverviewRows')) addOverviewRows(context, overview, codes, names, receipts);
  return finishes;
}

/** Names of the sheets as they are when the steps have been taken. */
function nameSheets({ steps, reading }: StructurePlan): SheetNames {
  const sheets = new Map([...reading.tables.values()].map((table) => [table.key, table.sheet]));
  for (const step of steps) {
    const table = tableOfStep(step);
    if (table !== null) sheets.set(table, step.sheet);
  }
  return {
    ofCode: (code) => sheets.get(goalTableName(code)) ?? code,
    of: (sheet) => sheets.get(PLAIN_SHEETS[sheet].table) ?? sheet,
  };
}
