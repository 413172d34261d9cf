import type { LocalExcel } from '../../../localexcel/localExcel';
import { refreshLive } from '../../../src/live';
import { columnName } from '../../../src/workbook/tables';
import type { Action, PersonAct } from './actions';
import { addressOf, pickTable, readyNow } from './places';

/** Does what a person would. What Excel refuses is not done. */
export async function actAsPerson(excel: LocalExcel, action: Action & { kind: PersonAct }): Promise<void> {
  const book = readyNow();
  const table = book && pickTable(book, action.table);
  if (!table) return;
  const { person } = excel;
  const { kind, row, column, text } = action;
  const address = addressOf(table, row, column);
  const sheetRow = table.row + 2 + (row % Math.max(table.rows, 1));
  const right = columnName(table.column + table.headers.length + 1 + (column % 3));
  const acts: Record<PersonAct, () => void | Promise<void>> = {
    type: () => person.type(table.sheet, address, text),
    paste: () =>
      person.paste(table.sheet, address, [
        [text, 'Nämndsmål', column],
        ['', text, row],
      ]),
    clear: () => person.clear(table.sheet, address),
    insertRows: () => person.insertRows(table.sheet, sheetRow, 1 + (column % 2)),
    deleteRows: () => person.deleteRows(table.sheet, sheetRow),
    sort: () => {
      if (table.rows < 2) return;
      const last = columnName(table.column + table.headers.length - 1);
      const area = `${columnName(table.column)}${table.row + 2}:${last}${table.row + 1 + table.rows}`;
      person.sortRows(table.sheet, area, columnName(table.column + (column % table.headers.length)));
    },
    insertColumn: () => person.insertColumns(table.sheet, columnName(table.column + (column % table.headers.length))),
    renameHeader: () =>
      person.type(table.sheet, `${columnName(table.column + (column % table.headers.length))}${table.row + 1}`, `Rubrik ${row}`),
    renameSheet: () => person.renameSheet(table.sheet, `${table.sheet.slice(0, 20)} ${row}`),
    ownSheet: () => {
      person.addSheet(`Eget ${row}`);
      person.type(`Eget ${row}`, 'B2', text);
    },
    typeBeside: () => person.type(table.sheet, `${right}${sheetRow}`, text),
    hideRows: () => changeSheet(table.sheet, (sheet) => (sheet.getRange(`${sheetRow}:${sheetRow}`).rowHidden = column % 2 === 0)),
    deleteColumn: () => person.deleteColumns(table.sheet, columnName(table.column + (column % table.headers.length))),
    // Seldom, for little can be done in a book that lacks its sheets.
    deleteSheet: () => {
      if (row === 7) person.deleteSheet(table.sheet);
    },
    protectSheet: () => (row % 3 === 0 ? person.protectSheet(table.sheet) : person.unprotectSheet(table.sheet)),
    hideHeader: async () => {
      person.showHeader(table.name, false);
      await refreshLive();
      person.showHeader(table.name, true);
    },
    renameTable: () => {
      if (row === 7) return changeWorkbook(({ tables }) => (tables.getItem(table.name).name = `Tabell${column}`));
    },
    convertTable: () => {
      if (row === 3) return changeWorkbook(({ tables }) => void tables.getItem(table.name).convertToRange());
    },
    undo: () => void (row % 3 === 0 ? person.redo() : person.undo()),
    mergeBeside: () => changeSheet(table.sheet, (sheet) => sheet.getRange(`${right}${sheetRow}:${right}${sheetRow + 1}`).merge()),
  };
  try {
    await acts[kind]();
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
  }
}

/** What the person at the keyboard has no call for here, another program does. */
function changeWorkbook(change: (workbook: Excel.Workbook) => void): Promise<void> {
  return Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
}

function changeSheet(name: string, change: (sheet: Excel.Worksheet) => void): Promise<void> {
  return changeWorkbook(({ worksheets }) => change(worksheets.getItem(name)));
}
