/** What a run that Excel broke off has left, and what of it is to be done once more. Pure: goes by the reading and the journal. */
import type { CellValue } from '../../goals/types';
import { SHEET_PURPOSES, SHEET_TEXTS, START_TEXTS, RULES_TEXTS } from '../../locales/sheetTexts';
import { COLUMN_GROUPS, TABLE_NAMES } from '../../locales/words';
import { writeRuleRow } from '../layout/rules';
import { layOutStart } from '../layout/start';
import { RULES } from '../../goals';
import { HEADERS } from '../tables';
import { isFormula } from '../reading/parseCells';
import { findContent } from './content';
import { listSheetSteps, tableOfStep, type SheetStep } from './journal';
import type { TableReading, WorkbookReading } from './readWorkbook';
import { nameOverview } from './startSheet';
import type { BookContent, Step, StructureChoice } from './types';

/**
 * The reading without what stands half drawn: its sheets count as begun and are made anew, unless a person has written on them, who then keeps what
 * stands there.
 */
export function leaveHalfDrawn(
  reading: WorkbookReading,
  choice: StructureChoice | undefined,
  listCells: (reading: WorkbookReading, content: BookContent) => readonly (readonly CellValue[])[],
): WorkbookReading {
  const half = reading.journal ? listSheetSteps(reading.journal.steps).slice(reading.journal.drawn) : [];
  if (half.length === 0) return reading;
  const without = withoutTables(reading, half);
  const content = findContent(without, choice);
  const lists = content ? listCells(without, content).flat() : [];
  const words = content ? listWords(content, [...lists, ...half.map(({ sheet }) => sheet)]) : new Set<string>();
  const isOurs = (cell: CellValue) => cell === '' || isFormula(cell) || words.has(String(cell));
  const begun = half.filter(({ sheet }) => reading.unfinishedCells.get(sheet)?.every((row) => row.every(isOurs)));
  const sheets = new Set(begun.map(({ sheet }) => sheet));
  return {
    ...withoutTables(reading, begun),
    begunSheets: [...new Set([...reading.begunSheets, ...sheets])],
    begunTables: new Map(begun.map((step) => [tableOfStep(step) ?? '', step.sheet])),
    own: reading.own.filter(({ sheet }) => !sheets.has(sheet)),
  };
}

/** Steps that the journal says were begun and that nothing in the workbook tells of: to be taken once more, as they may be. */
export function planUnfinished({ journal, tables }: WorkbookReading, planned: readonly Step[]): Step[] {
  if (!journal) return [];
  const known = new Set(planned.map(nameStep));
  const again = journal.steps.filter((step) => isRepeatable(step, tables) && !known.has(nameStep(step)));
  const drawn = listSheetSteps(journal.steps).slice(0, journal.drawn);
  const before = journal.steps.flatMap((step) => (step.kind === 'finishSheets' ? step.names : []));
  const standing = new Set([...tables.values()].map(({ sheet }) => sheet));
  const names = [...new Set([...before, ...drawn.map(({ sheet }) => sheet)])].filter((sheet) => standing.has(sheet));
  // Always one: without a step there would be nothing to end the journal by.
  return [...again, { kind: 'finishSheets', sheet: names[0] ?? '', names }];
}

/** What can be done twice with the same outcome, where its table stands. */
function isRepeatable(step: Step, tables: ReadonlyMap<string, TableReading>): boolean {
  switch (step.kind) {
    case 'addColumn':
    case 'recolour':
    case 'addBandAreas':
      return tables.has(step.table);
    case 'refreshLists':
    case 'addOverviewRows':
      return [...tables.values()].some(({ sheet }) => sheet === step.sheet);
    default:
      return false;
  }
}

function nameStep(step: Step): string {
  return step.kind === 'addColumn'
    ? `${step.kind} ${step.table} ${step.column}`
    : `${step.kind} ${'table' in step ? step.table : step.sheet}`;
}

function withoutTables(reading: WorkbookReading, steps: readonly SheetStep[]): WorkbookReading {
  const tables = new Map(reading.tables);
  for (const step of steps) {
    const table = tableOfStep(step);
    if (table === null) continue;
    tables.delete(table);
    if (table === TABLE_NAMES.settings) tables.delete(TABLE_NAMES.rules);
  }
  return { ...reading, tables };
}

/** Every text that is written on new sheets. */
function listWords(content: BookContent, others: readonly CellValue[]): ReadonlySet<string> {
  const { rows, committees, commonGoals, settings, levelNames, model } = content;
  const texts = { vision: String(settings.vision), focusAreas: String(settings.focusAreas), values: String(settings.values) };
  const start = layOutStart({ codes: committees.map(({ code }) => code), model, levelNames, texts });
  const titles = Object.values(SHEET_TEXTS).flatMap(({ title, sentence }) => [
    title,
    sentence,
    ...committees.map(({ code, name }) => title.replace('{name}', name || code)),
  ]);
  const cells = [...Object.values(rows).flat(), ...RULES.map(writeRuleRow), ...commonGoals, settings].flatMap((row) => Object.values(row));
  const headers = Object.values(HEADERS).flatMap((each) => Object.values(each));
  const groups = COLUMN_GROUPS.map(({ name }) => name);
  const overview = nameOverview(levelNames);
  const lines = start.flatMap((block) => ('formula' in block ? [block.formula] : []));
  const fixed = [SHEET_PURPOSES, START_TEXTS, RULES_TEXTS].flatMap((each) => Object.values(each) as unknown[]);
  const codes = committees.flatMap(({ code, name }) => [code, name]);
  // A text that would else become a number is written with an apostrophe, which is not read back.
  return new Set(
    [...titles, ...cells, ...headers, ...groups, ...overview, ...lines, ...fixed, ...codes, ...others].map((text) =>
      String(text).replace(/^'/, ''),
    ),
  );
}
