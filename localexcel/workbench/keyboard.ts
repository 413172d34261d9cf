import { formatArea, intersect } from '../engine/address';
import { formatText } from '../host/text';
import type { Actions } from './actions';
import type { DropDown } from './dropDown';
import type { Editor } from './editor';
import type { Session } from './session';

export interface GridParts {
  session: Session;
  actions: Actions;
  editor: Editor;
  dropDown: DropDown;
}

/** Keys, double clicks and the clipboard in the grid. They are taken before Univer hears of them; arrows and the like are left to it. */
export function listenToGrid(container: HTMLElement, { session, actions, editor, dropDown }: GridParts): void {
  const selected = () => ({ sheet: session.host.view.activeSheet, area: session.host.view.selection.area });
  const keys: Record<string, (event: KeyboardEvent) => void> = {
    F2: () => editor.open(),
    Enter: ({ shiftKey }) => editor.move(shiftKey ? 'up' : 'down'),
    Tab: ({ shiftKey }) => editor.move(shiftKey ? 'left' : 'right'),
    ArrowDown: () => editor.move('down'),
    ArrowUp: () => editor.move('up'),
    ArrowRight: () => editor.move('right'),
    ArrowLeft: () => editor.move('left'),
    Delete: () => actions.clear(selected().sheet.name, formatArea(selected().area)),
    Backspace: () => editor.open(''),
  };
  container.addEventListener(
    'keydown',
    (event) => {
      if (isOwnField(event.target)) return;
      const command = event.ctrlKey || event.metaKey;
      if (command && event.key.toLowerCase() === 'z') actions.undo();
      else if (event.altKey && event.key === 'ArrowDown') dropDown.open();
      else if (!command && !event.altKey && keys[event.key] && !(event.shiftKey && event.key.startsWith('Arrow'))) keys[event.key]!(event);
      else if (!command && !event.altKey && event.key.length === 1) editor.open(event.key);
      else {
        // Copying, cutting and pasting come as events of the clipboard, which Univer would prevent.
        if (command && 'cvx'.includes(event.key.toLowerCase())) event.stopPropagation();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  container.addEventListener('dblclick', (event) => !isOwnField(event.target) && editor.open(), true);
  container.addEventListener(
    'pointerdown',
    (event) => {
      if (isOwnField(event.target)) return;
      if (editor.isOpen && !editor.commit()) event.stopPropagation();
    },
    true,
  );
  listenToClipboard(session, actions, container, isOwnField);
}

const isOwnField = (target: EventTarget | null): boolean => target instanceof Element && target.closest('.over-grid') !== null;

/** Copies what is shown; pastes texts as if typed, one act for the whole block. */
function listenToClipboard(
  session: Session,
  actions: Actions,
  container: HTMLElement,
  isField: (target: EventTarget | null) => boolean,
): void {
  const isMeant = ({ target }: ClipboardEvent) =>
    !isField(target) && (container.contains(target as Node | null) || container.contains(document.activeElement));
  const copy = (event: ClipboardEvent) => {
    const { book, activeSheet, selection } = session.host.view;
    const used = activeSheet.usedArea(true);
    const area = used && intersect(selection.area, used);
    if (!area) return;
    const lines: string[] = [];
    for (let row = area.row; row <= area.lastRow; row++) {
      const texts: string[] = [];
      for (let column = area.column; column <= area.lastColumn; column++)
        texts.push(quote(formatText(book.value(activeSheet, row, column), activeSheet.style(row, column).numberFormat)));
      lines.push(texts.join('\t'));
    }
    event.clipboardData?.setData('text/plain', lines.join('\r\n'));
    event.preventDefault();
  };
  document.addEventListener('copy', (event) => isMeant(event) && copy(event));
  document.addEventListener('cut', (event) => {
    if (!isMeant(event)) return;
    copy(event);
    const { activeSheet, selection } = session.host.view;
    actions.clear(activeSheet.name, formatArea(selection.area));
  });
  document.addEventListener(
    'paste',
    (event) => {
      const text = event.clipboardData?.getData('text/plain');
      if (!isMeant(event) || !text) return;
      event.preventDefault();
      event.stopPropagation();
      const { activeSheet, selection } = session.host.view;
      const { row, column } = selection.area;
      actions.paste(activeSheet.name, formatArea({ row, column, lastRow: row, lastColumn: column }), readTable(text));
    },
    true,
  );
}

const quote = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** Rows of cells from a clipboard's text, as spreadsheets write it: tabs between cells, quotes around texts with tabs or line breaks. */
export function readTable(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  const rows: string[][] = [[]];
  for (;;) {
    const found = cell.exec(text);
    if (!found) return rows;
    const [, quoted, plain = '', end] = found;
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === '\t') continue;
    // A line break at the very end begins no row.
    if (end === '' || cell.lastIndex === text.length) return rows;
    rows.push([]);
  }
}
