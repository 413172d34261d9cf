/** The forms of the view Mål in a page, over a workbook in the local Excel, through Microsoft's office.js. */
import type { FunctionComponent } from 'react';
import { currentState, startLive, stopLive, subscribe, type ReadyBook } from '../../src/live';
import { translate, type TextKey, type TextParams } from '../../src/locales';
import { GOAL_HEADERS } from '../../src/locales/words';
import type { FormRequest } from '../../src/taskpane/goals/forms/request';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily, type BookChoice } from '../workbook/support/bookDocument';

const t = (key: TextKey, params?: TextParams) => translate('sv', key, params);
let excel: Awaited<ReturnType<typeof openLocalExcel>>;
let unmount: () => void = () => undefined;
const done: (string | undefined)[] = [];

beforeEach(() => {
  done.length = 0;
  document.body.innerHTML = '';
});
afterEach(async () => {
  unmount();
  await stopLive();
  expect(excel.problems).toEqual([]);
});

/** Draws the form over the live state, as the view does. */
async function openForm(makeRequest: (state: ReadyBook) => FormRequest, choice: BookChoice = {}): Promise<void> {
  const rows = { SN: [...makeFamily('SN', 1, 1, 10), ...makeFamily('SN', 2, 2, 20)] };
  excel = await openLocalExcel(makeBookDocument({ rows, units: [['SN', 'Hemtjänst']], ...choice }));
  await startLive();
  // React takes a channel that never lets Node end, if it finds one as it loads; the local Excel needs it afterwards.
  const { MessageChannel: channel } = globalThis;
  Object.assign(globalThis, { MessageChannel: undefined });
  const { createElement, useSyncExternalStore } = await import('react');
  const { createRoot } = await import('react-dom/client');
  const { FluentProvider, webLightTheme } = await import('@fluentui/react-components');
  const { default: GoalForm } = await import('../../src/taskpane/goals/forms/GoalForm');
  Object.assign(globalThis, { MessageChannel: channel });
  const request = makeRequest(ready());
  const View: FunctionComponent = () => {
    const state = useSyncExternalStore(subscribe, currentState);
    return state.phase === 'ready' ? createElement(GoalForm, { state, request, onDone: (nr?: string) => done.push(nr) }) : null;
  };
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(createElement(FluentProvider, { theme: webLightTheme }, createElement(View)));
  unmount = () => root.unmount();
  // The first field has the focus as soon as the form stands.
  await waitFor(() => document.querySelector('form')?.contains(document.activeElement) ?? false);
}
function ready(): ReadyBook {
  const state = currentState();
  if (state.phase !== 'ready') throw new Error(`The live state is ${state.phase}`);
  return state;
}
const rowIndex = (nr: string) => ready().book.rows.findIndex((row) => row.nr === nr);

/** The field with the label. */
function field(label: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.replace('*', '').trim() === label);
  const control = found && document.getElementById(found.htmlFor);
  if (!control) throw new Error(`No field ${label}: ${document.body.textContent}`);
  return control as HTMLInputElement;
}
const hasField = (label: string) =>
  [...document.querySelectorAll('label')].some(({ textContent }) => textContent?.replace('*', '') === label);
/** Types as a person does, and leaves the field. */
async function type(label: string, text: string): Promise<void> {
  const control = field(label);
  const prototype = Object.getPrototypeOf(control) as object;
  control.focus();
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, text);
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  control.blur();
  await tick();
}
const tick = () => new Promise((resolve) => setTimeout(resolve, 20));
const shows = (text: string) => document.body.textContent?.includes(text) ?? false;
const submit = () => document.querySelector('form')!.requestSubmit();
async function choose(label: string, nr: string): Promise<void> {
  const control = field(label);
  control.focus();
  control.click();
  await waitFor(() => document.querySelector('[role=option]') !== null);
  const option = [...document.querySelectorAll<HTMLElement>('[role=option]')].find(({ textContent }) => textContent?.startsWith(nr));
  option?.click();
  await tick();
}
const press = async (key: string, target: Element | null = document.activeElement) => {
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await tick();
};
const selected = () =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    await context.sync();
    return range.address;
  });
const columns = () => [...document.querySelectorAll<HTMLElement>('[data-column]')].map((element) => element.dataset['column']);

test('a measure is added where it belongs, with the numbers as they were typed, and its row is selected', async () => {
  await openForm(() => ({ kind: 'add', parent: 'SN-N1' }));
  expect(field(t('pane.form.level')).value).toBe('measure');
  expect(field(t('pane.form.parent')).value).toBe('SN-N1 Mål 1');
  expect(document.activeElement?.id).toBe(field(t('pane.form.committee')).id);
  await type(t('pane.form.column.text'), 'Nöjda brukare');
  await type(t('pane.form.column.measureUnit'), '%');
  await type(t('pane.form.column.baseline'), '1 200');
  await type(t('pane.form.column.target'), '12.5');
  expect([field(t('pane.form.column.baseline')).value, field(t('pane.form.column.target')).value]).toEqual(['1200', '12,5']);
  expect(field(t('pane.form.column.direction')).value).toBe('decrease');
  await type(t('pane.form.column.weight'), '-1');
  submit();
  await waitFor(() => shows(t('pane.form.error.negativeWeight')));
  expect(done).toEqual([]);
  await type(t('pane.form.column.weight'), '2');
  submit();
  await waitFor(() => done.length > 0);
  expect(done).toEqual(['SN-M3']);
  const row = ready().book.rows[3]!;
  expect(row).toMatchObject({
    nr: 'SN-M3',
    parent: 'SN-N1',
    text: 'Nöjda brukare',
    baseline: 1200,
    target: 12.5,
    direction: 'decrease',
    weight: 2,
  });
  expect(await selected()).toBe('SN!C13');
});

test('the fields are those of the level, and only valid parents are offered', async () => {
  await openForm(() => ({ kind: 'add' }));
  expect(columns()).toEqual(['text', 'geh']);
  expect(hasField(t('pane.form.area'))).toBe(true);
  await type(t('pane.form.level'), 'goal');
  expect(columns()).toEqual(['text', 'unit', 'responsible', 'weight', 'geh']);
  await type(t('pane.form.level'), 'development');
  expect(columns()).toEqual(['text', 'unit', 'responsible', 'dueDate', 'state', 'budget']);
  expect(shows(t('pane.form.hint.development'))).toBe(true);
  await type(t('pane.form.level'), 'measure');
  expect(columns()).not.toContain('tolerance');
  await type(t('pane.form.column.direction'), 'maintain');
  expect(columns()).toContain('tolerance');
  await type(t('pane.form.column.measureUnit'), 'Ja/nej');
  expect(columns()).toEqual(['text', 'unit', 'responsible', 'measureUnit', 'weight']);
  field(t('pane.form.parent')).click();
  await waitFor(() => document.querySelector('[role=option]') !== null);
  expect([...document.querySelectorAll('[role=option]')].map(({ textContent }) => textContent)).toEqual(['SN-N1Mål 1', 'SN-N2Mål 2']);
});

test('what is missing or wrong is said at the field, in plain words, and nothing is written', async () => {
  await openForm(() => ({ kind: 'add', level: 'measure' }));
  await type(t('pane.form.column.target'), 'tolv');
  expect(shows(t('pane.form.error.number'))).toBe(true);
  expect(shows(t('pane.form.error.text'))).toBe(false);
  submit();
  await waitFor(() => shows(t('pane.form.error.text')) && shows(t('pane.form.parent.choose')));
  const before = ready();
  await type(t('pane.form.column.target'), '');
  expect(shows(t('pane.form.warning.target'))).toBe(true);
  await tick();
  expect(ready()).toBe(before);
  expect(done).toEqual([]);
});

test('a day outside the year is warned of, and added all the same, from a list that was searched', async () => {
  await openForm(() => ({ kind: 'add', level: 'activity' }));
  await type(t('pane.form.column.text'), 'Utbilda');
  await type(t('pane.form.column.dueDate'), '2027-01-15');
  expect(shows(t('pane.form.warning.yearOutside', { year: '2026' }))).toBe(true);
  await choose(t('pane.form.parent'), 'SN-N2');
  await press('Enter', field(t('pane.form.column.text')));
  await waitFor(() => done.length > 0);
  expect(ready().book.rows.at(-1)).toMatchObject({ nr: 'SN-A1', parent: 'SN-N2', dueDate: 46402, state: 'notStarted' });
});

test('a parent that goes while the form is open can no longer be chosen', async () => {
  await openForm(() => ({ kind: 'add', level: 'measure', parent: 'SN-N2' }));
  await type(t('pane.form.column.text'), 'Nytt');
  await excel.person.deleteRows('SN', 14);
  await waitFor(() => rowIndex('SN-N2') < 0);
  await type(t('pane.form.level'), 'activity');
  submit();
  await waitFor(() => shows(t('pane.form.parent.gone', { parent: 'SN-N2' })));
  expect(done).toEqual([]);
});

test('Escape closes at once where nothing was typed, and asks first where something was', async () => {
  await openForm(() => ({ kind: 'add' }));
  await press('Escape');
  expect(done).toEqual([undefined]);
  await type(t('pane.form.column.text'), 'Nytt');
  await press('Escape', field(t('pane.form.column.text')));
  await waitFor(() => shows(t('pane.form.discard.title')));
  expect(done).toHaveLength(1);
  const leave = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === t('pane.form.discard.leave'));
  leave?.click();
  await waitFor(() => done.length === 2);
});

test('values of a measure: what is typed is judged at once, and only that is written', async () => {
  await openForm(() => ({ kind: 'values', row: rowIndex('SN-M1') }));
  const preview = () => document.querySelector('[data-part=preview]')?.textContent ?? '';
  expect(preview()).toMatch(/10\s%/);
  await type(t('pane.form.column.actualInterim'), '85 %');
  expect(preview()).toMatch(/85\s%/);
  expect(preview()).toContain(t('word.status.partial'));
  // What others write meanwhile shows in the fields that are not typed in.
  await excel.person.type('SN', 'L12', '3');
  await waitFor(() => field(t('pane.form.column.weight')).value === '3');
  submit();
  await waitFor(() => done.length > 0);
  expect(done).toEqual(['SN-M1']);
  expect(ready().book.rows[2]).toMatchObject({ actualInterim: 85, weight: 3, target: 100 });
});

test('a cell that has changed since is not written over until the person has seen what it says', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await openForm(() => ({ kind: 'values', row: rowIndex('SN-M1') }));
  await type(t('pane.form.column.actualInterim'), '85');
  await excel.person.type('SN', 'M12', '15');
  await waitFor(() => shows(t('pane.form.warning.changed', { value: '15' })));
  submit();
  await waitFor(() => shows(t('pane.form.problem.changedSince', { row: 'SN-M1', column: 'Utfall delår', value: 15 })));
  expect(ready().book.rows[2]!.actualInterim).toBe(15);
  submit();
  await waitFor(() => done.length > 0);
  expect(ready().book.rows[2]!.actualInterim).toBe(85);
});

test('an assessment of a goal asks for its reason', async () => {
  await openForm(() => ({ kind: 'values', row: rowIndex('SN-N1') }));
  expect(columns()).toEqual(['weight', 'assessment', 'comment', 'geh']);
  await type(t('pane.form.column.assessment'), 'met');
  expect(shows(t('pane.form.warning.comment'))).toBe(true);
  await type(t('pane.form.column.comment'), 'Enkäten räcker inte');
  expect(shows(t('pane.form.warning.comment'))).toBe(false);
  submit();
  await waitFor(() => done.length > 0);
  expect(ready().rollUp().results[1]).toMatchObject({ status: 'met', byHand: true });
});

test('a goal is marked for good economic management, and a measure is not asked for it', async () => {
  await openForm(() => ({ kind: 'add', level: 'goal', parent: 'SN-Ö1' }));
  expect(shows(t('pane.form.hint.geh'))).toBe(true);
  await type(t('pane.form.column.text'), 'Ekonomi i balans');
  await type(t('pane.form.column.geh'), 'financial');
  submit();
  await waitFor(() => done.length > 0);
  expect(ready().book.rows.find(({ nr }) => nr === done[0])).toMatchObject({ text: 'Ekonomi i balans', geh: 'financial', invalid: {} });
  await type(t('pane.form.level'), 'measure');
  expect(columns()).not.toContain('geh');
});

test('a mark that cannot be read is shown as it stands, and can be taken away', async () => {
  const [above, goal, ...rest] = makeFamily('SN', 1, 1, 10);
  await openForm(() => ({ kind: 'values', row: rowIndex('SN-N1') }), { rows: { SN: [above!, { ...goal, geh: 'Ekonomi' }, ...rest] } });
  expect(shows(t('pane.form.warning.inSheet', { value: 'Ekonomi' }))).toBe(true);
  await type(t('pane.form.column.geh'), 'financial');
  await type(t('pane.form.column.geh'), '');
  submit();
  await waitFor(() => done.length > 0);
  expect(ready().book.rows[1]).toMatchObject({ geh: null, invalid: {} });
});

test('an older book, which has no column for the mark, is not asked for it', async () => {
  const headers = Object.values(GOAL_HEADERS).filter((header) => header !== GOAL_HEADERS.geh);
  await openForm(() => ({ kind: 'add', level: 'goal', parent: 'SN-Ö1' }), { headers });
  expect(columns()).not.toContain('geh');
  await type(t('pane.form.column.text'), 'Ekonomi i balans');
  submit();
  await waitFor(() => done.length > 0);
  expect(ready().book.rows.find(({ nr }) => nr === done[0])).toMatchObject({ text: 'Ekonomi i balans', geh: null });
});

test('a move tells what it will do, and does that', async () => {
  await openForm(() => ({ kind: 'move', row: rowIndex('SN-N1') }));
  await choose(t('pane.form.newParent'), 'SN-Ö2');
  expect(shows(t('pane.form.move.what.beneathOne', { row: 'SN-N1', from: 'SN-Ö1', to: 'SN-Ö2' }))).toBe(true);
  expect(shows(t('pane.form.move.stays'))).toBe(true);
  expect(rowIndex('SN-N1')).toBe(1);
  submit();
  await waitFor(() => done.length > 0);
  expect(ready().book.rows[1]).toMatchObject({ nr: 'SN-N1', parent: 'SN-Ö2' });
});

test('an area is told by its name', async () => {
  await openForm(() => ({ kind: 'move', row: rowIndex('SN-Ö1') }));
  await choose(t('pane.form.newParent'), '2');
  expect(shows('SN-Ö1 med 2 rader under sig flyttas från området Tillväxt till området Kunskap.')).toBe(true);
});

test('while a cell is edited the form says what it waits for, and a protected sheet is named', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await openForm(() => ({ kind: 'add', level: 'measure', parent: 'SN-N1' }));
  await type(t('pane.form.column.text'), 'Nytt');
  const pressEnter = excel.person.beginEditing();
  submit();
  await waitFor(() => shows(t('pane.waiting')));
  pressEnter();
  await waitFor(() => done.length > 0);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('SN').protection.protect();
    await context.sync();
  });
  submit();
  await waitFor(() => shows(t('book.sheetProtected', { sheets: 'SN' })));
  expect(done).toHaveLength(1);
});
