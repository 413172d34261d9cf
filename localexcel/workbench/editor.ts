import type { Session } from './session';
import type { Actions } from './actions';
import type { Screen } from './grid/screen';
import type { Say } from './texts';
import { element } from './dom';
import { cellArea, formatArea } from '../engine/address';
import { formatText } from '../host/text';

export type Direction = 'down' | 'up' | 'right' | 'left' | 'stay';

/**
 * The editor over a cell, and the formula bar: two places of one text. While it is open Excel is in cell editing: the add-in's requests
 * wait or are refused.
 */
export class Editor {
  readonly overCell: HTMLTextAreaElement;
  readonly bar: HTMLInputElement;
  /** Editing has begun or ended. */
  onChange: (() => void) | undefined;
  private place: { sheet: string; row: number; column: number } | undefined;
  private finish: (() => void) | undefined;
  private original = '';

  constructor(
    private readonly session: Session,
    private readonly actions: Actions,
    private readonly screen: Screen,
    say: Say,
  ) {
    this.overCell = element('textarea', {
      class: 'cell-editor',
      'aria-label': say('cellEditor'),
      rows: '1',
      spellcheck: 'false',
      hidden: true,
    });
    this.bar = element('input', { class: 'formula-bar', 'aria-label': say('formulaBar'), spellcheck: 'false', autocomplete: 'off' });
    this.overCell.addEventListener('input', () => {
      this.bar.value = this.overCell.value;
      this.fit();
    });
    this.bar.addEventListener('focus', () => this.open(undefined, this.bar));
    this.bar.addEventListener('input', () => {
      this.overCell.value = this.bar.value;
      this.fit();
    });
    for (const field of [this.overCell, this.bar] as HTMLElement[]) field.addEventListener('keydown', (event) => this.key(event));
  }

  get isOpen(): boolean {
    return this.place !== undefined;
  }

  /** Opens over the selected cell with its content, or with what has just been typed in its stead. */
  open(typed?: string, field: HTMLElement = this.overCell): void {
    if (this.isOpen) return;
    const { activeSheet, selection } = this.session.host.view;
    const { row, column } = selection.area;
    this.place = { sheet: activeSheet.name, row, column };
    this.original = this.contentOf(row, column);
    this.finish = this.session.host.person.beginEditing();
    this.overCell.value = this.bar.value = typed ?? this.original;
    this.overCell.hidden = false;
    this.fit();
    if (field === this.overCell) {
      this.overCell.focus();
      this.overCell.setSelectionRange(this.overCell.value.length, this.overCell.value.length);
    }
    this.onChange?.();
  }

  /** Takes what was typed; what is refused stays open. Answers whether the editor is closed. */
  commit(direction: Direction = 'stay'): boolean {
    const { place } = this;
    if (!place) return true;
    const text = this.overCell.value;
    // Excel writes what is left with Enter even where nothing was changed; nobody can tell the difference but the add-in.
    if (text !== this.original || text.startsWith('=')) {
      if (!this.actions.type(place.sheet, formatArea(cellArea(place.row, place.column)), text)) {
        this.overCell.focus();
        return false;
      }
    }
    this.close();
    this.move(direction);
    return true;
  }

  cancel(): void {
    if (this.isOpen) this.close();
  }

  /** The formula bar shows the selected cell; the editor follows its cell. */
  refresh(): void {
    if (this.isOpen) this.fit();
    else {
      const { area } = this.session.host.view.selection;
      this.bar.value = this.contentOf(area.row, area.column);
    }
  }

  /** Selects the next cell in a direction; merged cells are stepped over. */
  move(direction: Direction): void {
    if (direction === 'stay') return;
    const { activeSheet, selection } = this.session.host.view;
    const { row, column } = selection.area;
    const cell = activeSheet.mergeAt(row, column) ?? cellArea(row, column);
    const hidden = { row: (at: number) => activeSheet.rows.get(at)?.hidden, column: (at: number) => activeSheet.columns.get(at)?.hidden };
    let [nextRow, nextColumn] = [row, column];
    if (direction === 'down')
      do nextRow = (nextRow === row ? cell.lastRow : nextRow) + 1;
      while (hidden.row(nextRow));
    if (direction === 'right')
      do nextColumn = (nextColumn === column ? cell.lastColumn : nextColumn) + 1;
      while (hidden.column(nextColumn));
    if (direction === 'up')
      do nextRow -= 1;
      while (nextRow > 0 && hidden.row(nextRow));
    if (direction === 'left')
      do nextColumn -= 1;
      while (nextColumn > 0 && hidden.column(nextColumn));
    this.actions.select(activeSheet.name, cellArea(Math.max(0, nextRow), Math.max(0, nextColumn)));
  }

  /** What one edits in a cell: its formula, or its value as a Swedish Excel writes it. */
  private contentOf(row: number, column: number): string {
    const { activeSheet, book } = this.session.host.view;
    const formula = activeSheet.formula(row, column);
    if (formula !== undefined) return formula;
    const value = activeSheet.value(row, column);
    const { numberFormat = 'General' } = book.styles.get(activeSheet.styleId(row, column));
    if (typeof value === 'boolean') return value ? 'SANT' : 'FALSKT';
    if (typeof value !== 'number') return value;
    if (/[yd]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|General/gi, ''))) return formatText(value, 'yyyy-mm-dd');
    const shown = numberFormat.includes('%') ? `${Number((value * 100).toPrecision(15))}%` : String(value);
    return shown.replace('.', ',');
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    const back = event.shiftKey;
    if (event.key === 'Enter' && event.altKey) {
      this.overCell.setRangeText('\n', this.overCell.selectionStart, this.overCell.selectionEnd, 'end');
      this.fit();
    } else if (event.key === 'Enter') this.leave(back ? 'up' : 'down');
    else if (event.key === 'Tab') this.leave(back ? 'left' : 'right');
    else if (event.key === 'Escape') {
      this.cancel();
      this.screen.container.focus();
    } else return;
    event.preventDefault();
  }

  private leave(direction: Direction): void {
    if (this.commit(direction)) this.screen.container.focus();
  }

  private close(): void {
    this.place = undefined;
    this.overCell.hidden = true;
    this.bar.blur();
    this.finish?.();
    this.finish = undefined;
    this.session.acted();
    this.onChange?.();
  }

  private fit(): void {
    const { place } = this;
    const box = place && this.screen.boxOf(place.row, place.column);
    const { activeSheet, book } = this.session.host.view;
    this.overCell.classList.toggle('out-of-sight', !box);
    if (!box) return;
    const { font } = book.styles.get(activeSheet.styleId(place.row, place.column));
    const { name, size } = { ...book.defaultFont, ...font };
    Object.assign(this.overCell.style, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      minWidth: `${box.width + 1}px`,
      minHeight: `${box.height + 1}px`,
      font: `${font?.bold ? 'bold ' : ''}${size}pt '${name}', Carlito, sans-serif`,
    });
    // As wide as the longest line, up to the grid's edge.
    this.overCell.style.width = '0';
    this.overCell.style.height = '0';
    const room = this.screen.container.clientWidth - box.left - 8;
    this.overCell.style.width = `${Math.min(Math.max(box.width + 1, this.overCell.scrollWidth + 12), Math.max(room, box.width))}px`;
    this.overCell.style.height = `${Math.max(box.height + 1, this.overCell.scrollHeight)}px`;
  }
}
