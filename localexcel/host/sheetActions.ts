import { BookTable, type Sheet } from '../engine';
import { copyCharts } from '../engine/charts';
import { copyData } from '../engine/copyData';
import { visit } from '../engine/matrix';
import { renameTableInFormula } from '../engine/structuredReferences';
import { accessDenied, alreadyExists, HostError, invalidArgument, invalidOperation } from '../wire/hostObject';
import type { HostContext } from './context';
import { isStructureLocked } from './protection';

/** Excel's rules for a sheet's name. "History" is kept by Excel for itself. */
export function checkSheetName(context: HostContext, name: string, location: string, except?: Sheet): void {
  const isName =
    typeof name === 'string' &&
    name.length >= 1 &&
    name.length <= 31 &&
    !/[/\\?*:[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history';
  if (!isName) throw invalidArgument(location);
  const taken = context.book.sheetByName(name);
  if (taken && taken !== except) throw alreadyExists(location);
}

export function deleteSheet(context: HostContext, sheet: Sheet): void {
  const { book, events } = context;
  if (sheet.visibility === 'VeryHidden') throw invalidOperation('Worksheet.delete', 'A very hidden worksheet cannot be deleted.');
  const visible = book.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (!visible.length) throw invalidOperation('Worksheet.delete', 'A workbook keeps at least one visible worksheet.');
  const at = book.sheets.indexOf(sheet);
  const next = book.sheets.slice(at + 1).find((other) => other.visibility === 'Visible') ?? visible.at(-1);
  if (context.activeSheet === sheet && next) context.activate(next);
  book.tables.filter((table) => table.owner === sheet).forEach(events.tableDeleted);
  events.sheetDeleted(sheet);
  book.removeSheet(sheet);
}

/** A copy of a sheet, its tables under free names. */
export function copySheet(context: HostContext, source: Sheet, position: string, relativeTo: Sheet | undefined): Sheet {
  const { book } = context;
  const places: Record<string, number> = {
    None: book.sheets.length,
    End: book.sheets.length,
    Beginning: 0,
    Before: relativeTo ? book.sheets.indexOf(relativeTo) : -1,
    After: relativeTo ? book.sheets.indexOf(relativeTo) + 1 : -1,
  };
  const at = places[position] ?? -1;
  if (at < 0) throw invalidArgument('Worksheet.copy');
  const copy = book.addSheet(freeCopyName(context, source.name), at);
  const renamed = new Map<string, string>();
  for (const table of book.tables.filter((other) => other.owner === source)) {
    const name = freeTableCopyName(context, table.name);
    renamed.set(table.name, name);
    book.tables.push(new BookTable(`{T${book.nextNumber()}}`, copy, { ...table.toDocument(), name }));
  }
  const { visibility, tabColor, showGridlines, showHeadings, zoom, defaultColumnWidth, defaultRowHeight, frozen, protection } = source;
  Object.assign(copy, {
    visibility,
    tabColor,
    showGridlines,
    showHeadings,
    zoom,
    defaultColumnWidth,
    defaultRowHeight,
    frozen: frozen && { ...frozen },
    protection: protection && { ...protection },
  });
  copy.columns = copyData(source.columns);
  copy.rows = copyData(source.rows);
  copy.merges = copyData(source.merges);
  copy.validations = copyData(source.validations);
  copy.conditionalFormats = copyData(source.conditionalFormats);
  copy.links = copyData(source.links);
  copy.notes = copyData(source.notes);
  copy.print = copyData(source.print);
  copy.charts = copyCharts(book, source, copy);
  visit(source.cells, (row, column, cell) => {
    if (typeof cell.s === 'string') copy.setStyle(row, column, cell.s);
    if (cell.f)
      book.setFormula(
        copy,
        row,
        column,
        [...renamed].reduce((formula, [from, to]) => renameTableInFormula(formula, from, to), cell.f),
      );
    else copy.setValue(row, column, source.value(row, column));
    if (cell.f) book.calculation.changed(copy, { row, lastRow: row, column, lastColumn: column });
  });
  context.events.sheetAdded(copy);
  return copy;
}

function freeCopyName(context: HostContext, name: string): string {
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const free = name.slice(0, 31 - end.length) + end;
    if (!context.book.sheetByName(free)) return free;
  }
}

function freeTableCopyName(context: HostContext, name: string): string {
  for (let number = 2; ; number++) if (!context.book.findTable(`${name}_${number}`)) return `${name}_${number}`;
}

/** A workbook whose structure is protected keeps its sheets as they are. */
export function guardStructure(context: HostContext, location: string): void {
  if (isStructureLocked(context.book)) throw accessDenied(location);
}

/** What is done to the window, not to the workbook, needs the workbook's window in front. */
export function guardFront(context: HostContext, location: string): void {
  if (!context.isBehind) return;
  const message = 'The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.';
  throw new HostError('InactiveWorkbook', message, location);
}

/** Shows a sheet; a hidden one cannot be shown, nor any while another workbook is in front. */
export function bringToFront(context: HostContext, sheet: Sheet, location: string): void {
  guardFront(context, location);
  if (sheet.visibility !== 'Visible') throw invalidOperation(location, 'A hidden worksheet cannot be activated.');
  context.activate(sheet);
}
