import type { CellContent } from '../document/types';
import { formatText } from '../host/text';
import type { HostProblem } from '../wire/execute';
import type { Traffic } from '../wire/traffic';
import type { Actions } from './actions';
import type { Editor } from './editor';
import type { Box } from './grid/layout';
import type { Screen } from './grid/screen';
import type { Session } from './session';
import { parseAddress } from '../engine/address';

/**
 * What browser tests steer the workbench by, on `window.workbench`. Each does the same as mouse and keys do. Sheets go by name, addresses
 * are those of a cell in them ("B5").
 */
export interface WorkbenchApi {
  /** Resolves when the first workbook is open and its pane runs. */
  readonly ready: Promise<void>;
  readonly name: string;
  /** False where the bytes are no workbook that can be opened. */
  open(bytes: Uint8Array, name: string): Promise<boolean>;
  save(): Promise<Uint8Array>;
  newBook(): Promise<void>;
  /** One of the samples by its id, "exempelkommunen-ljungby". */
  openSample(id: string): Promise<void>;
  /** False where it is refused; the page says why. */
  type(sheet: string, address: string, text: string): boolean;
  paste(sheet: string, address: string, grid: readonly (readonly CellContent[])[]): boolean;
  clear(sheet: string, address: string): boolean;
  select(sheet: string, address: string): boolean;
  activate(sheet: string): boolean;
  insertRows(sheet: string, row: number, count?: number): boolean;
  deleteRows(sheet: string, row: number, count?: number): boolean;
  undo(): boolean;
  protect(sheet: string, on: boolean): boolean;
  /** Puts the cursor into the selected cell and stays there. */
  beginEditing(): void;
  /** Leaves the cell, with or without what was typed. */
  endEditing(keep?: boolean): void;
  /** The value in a cell of the workbook. */
  read(sheet: string, address: string): CellContent;
  /** What the cell shows in a Swedish Excel. */
  text(sheet: string, address: string): string;
  formula(sheet: string, address: string): string | undefined;
  sheets(): { name: string; visible: boolean; active: boolean; protected: boolean }[];
  selection(): { sheet: string; row: number; column: number; lastRow: number; lastColumn: number };
  /** Where a cell of the active sheet stands on the page, in pixels; undefined where it is out of sight. */
  boxOf(address: string): Box | undefined;
  /** Resolves when nothing is under way in the host and the grid shows it. What the add-in puts off by a timer is not waited for. */
  settled(): Promise<void>;
  /** Requests and bytes since the workbook was opened or `traffic.reset()`. */
  readonly traffic: Traffic;
  /** What went wrong in the host or in the page; empty where all is well. */
  readonly problems: readonly (HostProblem | { where: string; error: unknown })[];
  /** Milliseconds spent in the host since the workbook was opened: answering requests, calculating, showing. */
  hostMilliseconds(): number;
}

declare global {
  interface Window {
    workbench: WorkbenchApi;
  }
}

interface ApiParts {
  session: Session;
  actions: Actions;
  screen: Screen;
  editor: Editor;
  started: Promise<void>;
}

export function createApi({ session, actions, screen, editor, started }: ApiParts): WorkbenchApi {
  const at = (sheetName: string, address: string) => {
    const { book } = session.host.view;
    const sheet = book.sheetByName(sheetName);
    const area = parseAddress(address)?.area;
    if (!sheet || !area) throw new Error(`There is no cell ${address} in a sheet ${sheetName}.`);
    return { book, sheet, row: area.row, column: area.column };
  };
  return {
    ready: started,
    get name() {
      return session.name;
    },
    open: (bytes, name) => actions.open(bytes, name),
    save: () => actions.save(),
    newBook: () => actions.newBook(),
    openSample: (id) => actions.openSample(id),
    type: (sheet, address, text) => actions.type(sheet, address, text),
    paste: (sheet, address, grid) => actions.paste(sheet, address, grid),
    clear: (sheet, address) => actions.clear(sheet, address),
    select: (sheet, address) => actions.select(sheet, address),
    activate: (sheet) => actions.activate(sheet),
    insertRows: (sheet, row, count) => actions.insertRows(sheet, row, count),
    deleteRows: (sheet, row, count) => actions.deleteRows(sheet, row, count),
    undo: () => actions.undo(),
    protect: (sheet, on) => actions.protect(sheet, on),
    beginEditing: () => editor.open(),
    endEditing(keep = false) {
      if (keep) editor.commit();
      else editor.cancel();
    },
    read(sheetName, address) {
      const { book, sheet, row, column } = at(sheetName, address);
      return book.value(sheet, row, column);
    },
    text(sheetName, address) {
      const { book, sheet, row, column } = at(sheetName, address);
      return formatText(book.value(sheet, row, column), sheet.style(row, column).numberFormat);
    },
    formula(sheetName, address) {
      const { sheet, row, column } = at(sheetName, address);
      return sheet.formula(row, column);
    },
    sheets() {
      const { book, activeSheet } = session.host.view;
      return book.sheets.map((sheet) => ({
        name: sheet.name,
        visible: sheet.visibility === 'Visible',
        active: sheet === activeSheet,
        protected: sheet.protection !== undefined,
      }));
    },
    selection() {
      const { sheet, area } = session.host.view.selection;
      return { sheet: sheet.name, ...area };
    },
    boxOf(address) {
      const { row, column } = at(session.host.view.activeSheet.name, address);
      const box = screen.boxOf(row, column);
      const { left, top } = screen.container.getBoundingClientRect();
      return box && { ...box, left: left + box.left, top: top + box.top };
    },
    settled: () => session.settled(),
    get traffic() {
      return session.core.bridge.traffic;
    },
    get problems() {
      return [...session.core.bridge.problems, ...session.failures.map((error) => ({ where: 'the page', error }))];
    },
    hostMilliseconds: () => session.milliseconds + session.core.bridge.traffic.milliseconds,
  };
}
