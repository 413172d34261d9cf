import { cellArea, formatArea } from '../engine/address';
import type { Actions } from './actions';
import { type Choices, findChoices } from './choices';
import { button, element } from './dom';
import type { Screen } from './grid/screen';
import type { Session } from './session';
import type { Say } from './texts';

/** The arrow beside a selected cell that has a list, and the list itself. As in Excel only the selected cell shows its arrow. */
export class DropDown {
  readonly arrow: HTMLButtonElement;
  readonly list: HTMLUListElement;
  private choices: Choices | undefined;

  constructor(
    private readonly session: Session,
    private readonly actions: Actions,
    private readonly screen: Screen,
    say: Say,
  ) {
    this.arrow = button(
      say('choose'),
      () => (this.list.hidden ? this.open() : this.close()),
      {
        class: 'drop-arrow',
        'aria-label': say('choose'),
        'aria-haspopup': 'listbox',
        hidden: true,
      },
      '▾',
    );
    this.list = element('ul', { class: 'drop-list', role: 'listbox', 'aria-label': say('choices'), tabindex: '-1', hidden: true });
    this.list.addEventListener('keydown', (event) => this.key(event));
    this.list.addEventListener('focusout', (event) => {
      if (!this.list.contains(event.relatedTarget as Node | null) && event.relatedTarget !== this.arrow) this.close(false);
    });
  }

  /** Follows the selection and its cell on the screen. */
  refresh(): void {
    const { book, activeSheet, selection } = this.session.host.view;
    const { row, column } = selection.area;
    this.choices = findChoices(book, activeSheet, row, column);
    const box = this.choices?.dropDown ? this.screen.boxOf(row, column) : undefined;
    this.arrow.hidden = !box;
    if (!box) return this.close(false);
    Object.assign(this.arrow.style, { left: `${box.left + box.width + 1}px`, top: `${box.top + box.height - 20}px` });
    // Below the cell, or above it where there is more room.
    const below = this.screen.container.clientHeight - box.top - box.height;
    const isBelow = below >= LONGEST || below >= box.top;
    Object.assign(this.list.style, {
      left: `${box.left}px`,
      top: isBelow ? `${box.top + box.height + 1}px` : 'auto',
      bottom: isBelow ? 'auto' : `${this.screen.container.clientHeight - box.top + 1}px`,
      minWidth: `${Math.max(120, box.width)}px`,
      maxHeight: `${Math.min(LONGEST, isBelow ? below : box.top)}px`,
    });
  }

  open(): void {
    if (!this.choices?.dropDown) return;
    const { book, activeSheet, selection } = this.session.host.view;
    const chosen = String(book.value(activeSheet, selection.area.row, selection.area.column));
    this.list.replaceChildren(
      ...this.choices.values.map((value) => {
        const option = element('li', { role: 'option', tabindex: '-1', 'aria-selected': String(value === chosen) }, value);
        option.addEventListener('click', () => this.choose(value));
        return option;
      }),
    );
    this.list.hidden = false;
    const options = [...this.list.children] as HTMLElement[];
    (options.find((option) => option.getAttribute('aria-selected') === 'true') ?? options[0] ?? this.list).focus();
  }

  private choose(value: string): void {
    const { activeSheet, selection } = this.session.host.view;
    this.actions.type(activeSheet.name, formatArea(cellArea(selection.area.row, selection.area.column)), value);
    this.close();
  }

  private close(andReturn = true): void {
    if (this.list.hidden) return;
    this.list.hidden = true;
    if (andReturn) this.screen.container.focus();
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    const focused = document.activeElement as HTMLElement | null;
    if (event.key === 'ArrowDown') (focused?.nextElementSibling as HTMLElement | null)?.focus();
    else if (event.key === 'ArrowUp') (focused?.previousElementSibling as HTMLElement | null)?.focus();
    else if (event.key === 'Enter') this.choose(focused?.textContent ?? '');
    else if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else return;
    event.preventDefault();
  }
}

/** Height of a long list, in pixels. */
const LONGEST = 200;
