import type { Actions } from './actions';
import { button, element } from './dom';
import type { Session } from './session';
import type { Say } from './texts';

/** The sheets' tabs. Hidden sheets have none. */
export function createTabs(session: Session, actions: Actions, say: Say): { bar: HTMLElement; refresh(): void } {
  const list = element('div', { class: 'tab-list', role: 'tablist', 'aria-label': say('sheets') });
  const bar = element(
    'div',
    { class: 'tabs' },
    list,
    button(say('addSheet'), () => actions.addSheet(), { class: 'add-sheet', 'aria-label': say('addSheet'), title: say('addSheet') }, '+'),
  );
  let shown = '';
  list.addEventListener('keydown', ({ key, target }) => {
    const step = key === 'ArrowRight' ? 'nextElementSibling' : key === 'ArrowLeft' ? 'previousElementSibling' : undefined;
    const next = step && (target as HTMLElement)[step];
    if (next instanceof HTMLElement) {
      actions.activate(next.textContent);
      (list.querySelector('[aria-selected=true]') as HTMLElement | null)?.focus();
    }
  });
  const refresh = () => {
    const { book, activeSheet } = session.host.view;
    const sheets = book.sheets.filter(({ visibility }) => visibility === 'Visible');
    const now = JSON.stringify([activeSheet.id, sheets.map(({ id, name, tabColor, protection }) => [id, name, tabColor, !!protection])]);
    if (now === shown) return;
    shown = now;
    const hadFocus = list.contains(document.activeElement);
    list.replaceChildren(
      ...sheets.map((sheet) => {
        const isActive = sheet === activeSheet;
        const tab = button(sheet.name, () => (actions.activate(sheet.name), refresh()), {
          role: 'tab',
          'aria-selected': String(isActive),
          tabindex: isActive ? '0' : '-1',
        });
        if (sheet.tabColor) tab.style.setProperty('--tab-color', sheet.tabColor);
        return tab;
      }),
    );
    const active = list.querySelector<HTMLElement>('[aria-selected=true]');
    active?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus) active?.focus();
  };
  return { bar, refresh };
}
