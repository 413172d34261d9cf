import type { DocumentSheet, DocumentTable, WorkbookDocument } from '../../../localexcel/document/types';
import { findModel } from '../../../src/goals';
import { applyStructure, planStructure } from '../../../src/workbook/structure';
import type { Step, StructureChoice, StructurePlan } from '../../../src/workbook/structure';
import { openLocalExcel } from '../../support/localExcel';

export const COMMITTEES = [
  { code: 'KS', name: 'Kommunstyrelsen', kind: 'styrelse', covered: true },
  { code: 'SN', name: 'Socialnämnden', kind: 'nämnd', covered: true },
  { code: 'VDN', name: 'Val- och demokratinämnden', kind: 'nämnd', covered: false },
] as const;

export const CHOICE: StructureChoice = {
  model: findModel('Ljungby')!,
  municipality: 'Exempelkommunen',
  year: 2027,
  committees: COMMITTEES,
  units: [
    { committee: 'SN', name: 'Äldreomsorg', manager: 'Verksamhetschef' },
    { committee: 'SN', name: 'Funktionsstöd', manager: 'Verksamhetschef' },
  ],
};

/** A new book of the choice, made in an empty workbook. */
export async function makeNewBook(): Promise<WorkbookDocument> {
  const excel = await openLocalExcel();
  await structure(CHOICE);
  await excel.settled();
  return excel.toDocument();
}

/** Plans and takes the steps; what a person with the add-in does. */
export async function structure(choice?: StructureChoice): Promise<readonly Step[]> {
  return Excel.run(async (context) => (await applyStructure(context, await planStructure(context, choice))).steps);
}

export async function plan(choice?: StructureChoice): Promise<StructurePlan> {
  return Excel.run((context) => planStructure(context, choice));
}

export function kindsOf(steps: readonly Step[]): string[] {
  return steps.map((step) => step.kind);
}

export function findSheet(document: WorkbookDocument, name: string): DocumentSheet {
  const sheet = document.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet ${name} among ${document.sheets.map((each) => each.name).join(', ')}`);
  return sheet;
}

export function findTable(document: WorkbookDocument, name: string): { sheet: DocumentSheet; table: DocumentTable } {
  for (const sheet of document.sheets) {
    const table = sheet.tables.find((each) => each.name === name);
    if (table) return { sheet, table };
  }
  throw new Error(`No table ${name}`);
}

/** The cells of a table as values, headers first. */
export function readTable(document: WorkbookDocument, name: string): (string | number | boolean)[][] {
  const { sheet, table } = findTable(document, name);
  const { row, lastRow, column, lastColumn } = table.area;
  return range(row, lastRow).map((r) => range(column, lastColumn).map((c) => sheet.cells.get(r)?.get(c)?.value ?? ''));
}

export function headersOf(document: WorkbookDocument, name: string): string[] {
  return findTable(document, name).table.columns.map((column) => column.name);
}

/** Conditional formats as where and when, whatever their order. */
export function listFormats(sheet: DocumentSheet): string[] {
  const areasOf = (areas: DocumentSheet['conditionalFormats'][number]['areas']) =>
    areas.map(({ row, column, lastRow, lastColumn }) => [row, column, lastRow, lastColumn].join()).join(';');
  return sheet.conditionalFormats.map(({ areas, rule }) => `${areasOf(areas)} ${JSON.stringify(rule)}`).sort();
}
/** Validations as where and what, whatever their order. */
export function listValidations(sheet: DocumentSheet): string[] {
  return sheet.validations
    .flatMap(({ areas, ...rule }) => areas.map((area) => `${area.column}:${area.row}-${area.lastRow} ${JSON.stringify(rule)}`))
    .sort();
}

/** The whole document as text, to compare. */
export function freeze(document: WorkbookDocument): string {
  const plain = (_key: string, value: unknown): unknown =>
    value instanceof Map ? [...value.entries()].sort(([a], [b]) => Number(a) - Number(b)) : value;
  return JSON.stringify({ ...document, settings: {} }, plain);
}

/** Where two frozen documents differ first, with a little around; "" where they are the same. (Comparing the whole texts takes for ever.) */
export function findDifference(before: string, after: string): string {
  if (before === after) return '';
  const at = before.split('').findIndex((letter, index) => after[index] !== letter);
  return `${before.slice(at - 80, at + 80)} | ${after.slice(at - 80, at + 80)}`;
}

/** A1 style address of a cell of a table: `row` 0 is the header. */
export function cellOf(document: WorkbookDocument, name: string, row: number, header: string): { sheet: string; cell: string } {
  const { sheet, table } = findTable(document, name);
  const offset = table.columns.findIndex((column) => column.name === header);
  return { sheet: sheet.name, cell: `${letter(table.area.column + offset)}${table.area.row + row + 1}` };
}

export function letter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
