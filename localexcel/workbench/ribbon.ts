import { SAMPLE_BOOKS } from '../../samples';
import type { Actions } from './actions';
import { button, element } from './dom';
import type { AddinGroup } from './manifest';
import type { Session } from './session';
import type { PageText, Say } from './texts';

export interface RibbonParts {
  session: Session;
  actions: Actions;
  addin: AddinGroup;
  say: Say;
  tell(message: string): void;
}

/** The bar of groups above the grid: the workbench's own, and the add-in's from its manifest. `refresh` follows what can be done. */
export function createRibbon({ session, actions, addin, say, tell }: RibbonParts): { bar: HTMLElement; refresh(): void } {
  const file = element('input', { type: 'file', accept: '.xlsx', hidden: true, 'aria-hidden': 'true', tabindex: '-1' });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (chosen) void openFile(actions, chosen);
  });
  const at = () => session.host.view;
  const selectedRows = () => ({ row: at().selection.area.row + 1, count: at().selection.area.lastRow - at().selection.area.row + 1 });
  const own = (text: PageText, press: () => unknown, icon: string) =>
    button(say(text), () => void press(), { class: 'small' }, glyph(icon), element('span', {}, say(text)));
  const undo = own('undo', () => actions.undo(), ICONS.undo);
  const protect = own('protect', () => actions.protect(at().activeSheet.name, !at().activeSheet.protection), ICONS.lock);
  const sampleTexts: Record<string, PageText> = { ljungby: 'sampleLjungby', uppvidinge: 'sampleUppvidinge' };
  const samples = SAMPLE_BOOKS.flatMap(({ id, model }) => {
    const text = sampleTexts[model];
    return text ? [own(text, () => actions.openSample(id), ICONS.book)] : [];
  });
  const bar = element(
    'div',
    { class: 'ribbon' },
    group(
      say('groupBook'),
      own('new', () => actions.newBook(), ICONS.new),
      own('open', () => file.click(), ICONS.open),
      own('save', () => download(session, actions, say, tell), ICONS.save),
      ...samples,
    ),
    group(
      say('groupEdit'),
      undo,
      protect,
      own('insertRow', () => actions.insertRows(at().activeSheet.name, selectedRows().row, selectedRows().count), ICONS.insert),
      own('deleteRow', () => actions.deleteRows(at().activeSheet.name, selectedRows().row, selectedRows().count), ICONS.remove),
    ),
    addinGroup(addin, session, say, tell),
    file,
  );
  return {
    bar,
    refresh() {
      undo.disabled = !session.host.person.canUndo;
      const label = say(at().activeSheet.protection ? 'unprotect' : 'protect');
      protect.lastElementChild!.textContent = label;
    },
  };
}

/** Opens a file of the person's. */
export async function openFile(actions: Actions, file: File): Promise<void> {
  await actions.open(new Uint8Array(await file.arrayBuffer()), file.name);
}

function group(label: string, ...buttons: HTMLElement[]): HTMLElement {
  return element(
    'div',
    { class: 'group', role: 'group', 'aria-label': label },
    element('div', { class: 'buttons' }, ...buttons),
    element('div', { class: 'group-label' }, label),
  );
}

function addinGroup(addin: AddinGroup, session: Session, say: Say, tell: (message: string) => void): HTMLElement {
  const press = async (label: string, functionName: string | undefined) => {
    const { ribbon, pane } = session.core.shell;
    if (functionName === undefined) return pane.open();
    try {
      await ribbon.press(functionName);
      await session.settled();
    } catch (error) {
      console.error(error);
      tell(say('commandFailed', { name: label }));
    }
  };
  return group(
    addin.label,
    ...addin.buttons.map(({ label, tip, icon, functionName }) =>
      button(
        label,
        () => void press(label, functionName),
        { class: 'large', title: tip },
        element('img', { src: icon, alt: '', width: '24', height: '24' }),
        element('span', {}, label),
      ),
    ),
  );
}

async function download(session: Session, actions: Actions, say: Say, tell: (message: string) => void): Promise<void> {
  const bytes = await actions.save();
  const name = session.name.replace(/(\.xlsx)?$/i, '.xlsx');
  const address = URL.createObjectURL(
    new Blob([bytes as BlobPart], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
  );
  element('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
  tell(say('saved', { name }));
}

/** Lines in a square of 16. */
const ICONS = {
  new: 'M4 1.5h5l3 3v10H4z M9 1.5v3h3',
  open: 'M1.5 12.5v-9h4l1.5 1.5h6v2 M1.5 12.5l2-5.5h11l-2 5.5z',
  save: 'M2.5 2.5h9l2 2v9h-11z M5 2.5v3.5h5v-3.5 M4.5 13.5v-4.5h7v4.5',
  book: 'M8 3.5c-1.5-1-3.5-1.5-6-1.5v10.5c2.500 0 4.500 .5 6 1.500c1.500-1 3.500-1.500 6-1.500v-10.500c-2.500 0-4.500 .5-6 1.500z M8 3.500v10.500',
  undo: 'M5 3l-3 3l3 3 M2 6h7.500a3.500 3.500 0 0 1 0 7h-4',
  lock: 'M3.500 7.500h9v6h-9z M5.500 7.500v-2.500a2.500 2.500 0 0 1 5 0v2.500',
  insert: 'M1.500 3.500h13 M1.500 12.500h13 M8 5.500v5 M5.500 8h5',
  remove: 'M1.500 3.500h13 M1.500 12.500h13 M5.500 8h5',
};

function glyph(path: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
