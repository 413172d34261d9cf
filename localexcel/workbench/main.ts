/** The workbench's page: a grid and a ribbon beside the real pane, in front of the local Excel. A stand-in for development, not Excel. */
import './styles.css';
import type { FunctionsMetadata } from '../functions/types';
import { cellArea, formatArea, parseAddress } from '../engine/address';
import { Actions } from './actions';
import { createApi } from './api';
import { ChartFrames } from './chartFrames';
import { button, element } from './dom';
import { DropDown } from './dropDown';
import { Editor } from './editor';
import { Screen } from './grid/screen';
import { listenToGrid } from './keyboard';
import { followLink } from './links';
import { readManifest } from './manifest';
import { createRibbon, openFile } from './ribbon';
import { Session } from './session';
import { createTabs } from './tabs';
import { createSay, pageLanguage } from './texts';

const language = pageLanguage();
const say = createSay(language);

async function startWorkbench(root: HTMLElement): Promise<void> {
  const [metadata, manifest] = await Promise.all([fetchJson<FunctionsMetadata>('/pane/functions.json'), fetchText('/manifest.xml')]);
  document.documentElement.lang = language;
  document.title = say('title');

  const frames = element(
    'div',
    { class: 'frame-holder' },
    element('div', { class: 'pane-menu', title: say('paneMenu'), 'aria-hidden': 'true' }, 'i'),
  );
  const session = new Session(metadata, language === 'sv' ? 'sv-SE' : 'en-US', () => {
    const frame = element('iframe', { title: say('pane') });
    frames.prepend(frame);
    return frame;
  });

  const file = element('span', { class: 'file' });
  const status = element('div', { class: 'status', role: 'status' });
  const tell = (message: string) => {
    status.textContent = message || say(editor.isOpen ? 'editing' : 'ready');
    status.classList.toggle('important', message !== '');
  };
  const actions = new Actions(
    session,
    say,
    tell,
    metadata.functions.map(({ name }) => name),
  );
  const grid = element('div', { class: 'grid', tabindex: '-1', 'aria-label': say('grid'), role: 'application' });
  const holder = element('div', { class: 'grid-holder', 'data-drop': say('drop') }, grid);
  const tabs = createTabs(session, actions, say);
  const nameBox = element('input', { class: 'name-box', 'aria-label': say('nameBox'), spellcheck: 'false' });
  const paneSide = element(
    'aside',
    { class: 'pane', 'aria-label': say('pane') },
    element(
      'div',
      { class: 'pane-header' },
      element('span', {}, say('pane')),
      button(say('closePane'), () => session.core.shell.pane.close(), { 'aria-label': say('closePane'), title: say('closePane') }, '✕'),
    ),
    frames,
  );
  const ribbon = createRibbon({ session, actions, addin: readManifest(manifest, language), say, tell });
  const formula = element('div', { class: 'formula' }, nameBox);
  const width = Number(new URLSearchParams(location.search).get('pane'));
  if (width > 0) paneSide.style.setProperty('--pane-width', `${width}px`);
  root.replaceChildren(
    element('header', { class: 'banner' }, element('h1', {}, say('title')), file, element('span', {}, say('notExcel'))),
    ribbon.bar,
    formula,
    holder,
    tabs.bar,
    status,
    paneSide,
  );
  // Univer measures the place that it is put in.
  const screen = new Screen(grid);
  const editor = new Editor(session, actions, screen, say);
  const dropDown = new DropDown(session, actions, screen, say);
  const charts = new ChartFrames(session, screen, say);
  formula.append(editor.bar);
  holder.append(element('div', { class: 'over-grid' }, charts.layer, editor.overCell, dropDown.arrow, dropDown.list));

  const refreshOverlays = () => {
    charts.refresh();
    editor.refresh();
    dropDown.refresh();
  };
  const refreshSelection = () => {
    const { area } = session.host.view.selection;
    if (document.activeElement !== nameBox) nameBox.value = formatArea(cellArea(area.row, area.column));
    refreshOverlays();
  };
  // What was being typed goes with its workbook.
  session.onClose = () => editor.cancel();
  session.onOpen = () => {
    file.textContent = session.name;
    screen.open(session.host.view);
    tabs.refresh();
    ribbon.refresh();
    refreshSelection();
    tell('');
  };
  session.onChange = () => {
    screen.refresh();
    tabs.refresh();
    ribbon.refresh();
    refreshSelection();
  };
  session.onSelect = () => {
    screen.refreshSelection();
    refreshSelection();
  };
  session.onSettled = () => screen.still;
  session.onPane = (state) => (paneSide.hidden = state !== 'Visible');
  screen.onMove = refreshOverlays;
  screen.onSelect = (area) => void actions.select(session.host.view.activeSheet.name, area);
  editor.onChange = () => tell('');
  nameBox.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const wanted = parseAddress(nameBox.value.trim());
    if (wanted) actions.select(wanted.sheet ?? session.host.view.activeSheet.name, wanted.area);
    grid.focus();
  });
  listenToGrid(holder, { session, actions, editor, dropDown });
  holder.addEventListener('click', () => followLink(session, actions, editor));
  listenToDrops(holder, actions);

  window.workbench = createApi({
    session,
    actions,
    screen,
    editor,
    started: Promise.all([actions.newBook(), screen.drawn]).then(() => undefined),
  });
  await window.workbench.ready;
}

function listenToDrops(holder: HTMLElement, actions: Actions): void {
  const page = document.body;
  page.addEventListener('dragover', (event) => {
    event.preventDefault();
    holder.classList.add('dropping');
  });
  page.addEventListener('dragleave', (event) => event.relatedTarget === null && holder.classList.remove('dropping'));
  page.addEventListener('drop', (event) => {
    event.preventDefault();
    holder.classList.remove('dropping');
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void openFile(actions, file);
  });
}

async function fetchText(path: string): Promise<string> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

const fetchJson = async <T>(path: string): Promise<T> => JSON.parse(await fetchText(path)) as T;

void startWorkbench(document.getElementById('workbench')!);
