/** A person goes through the set-up in the pane, from an empty workbook to a made goal book. */
import { currentState, stopLive } from '../../src/live';
import { translate, type TextKey, type TextParams } from '../../src/locales';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { openPane, type OpenedPane } from './support/openPane';

const t = (key: TextKey, params?: TextParams) => translate('sv', key, params);

/** Types into the field with this label; `index` where several have it. */
function type(pane: OpenedPane, label: string, value: string, index = 0): HTMLInputElement {
  const field = findField(pane, label, index);
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return field;
}

function findField(pane: OpenedPane, label: string, index = 0): HTMLInputElement {
  const labels = [...pane.element.querySelectorAll('label')].filter(({ textContent }) => textContent?.replace('*', '').startsWith(label));
  const field = pane.element.querySelector<HTMLInputElement>(`[id="${labels[index]?.htmlFor}"]`);
  if (!field) throw new Error(`No field ${label}`);
  return field;
}

const heading = (pane: OpenedPane) => pane.element.querySelector('h2')?.textContent ?? '';
const goOn = async (pane: OpenedPane, step: TextKey) => {
  await pane.press(t('pane.create.next'));
  await waitFor(() => heading(pane).includes(t(step)));
};

test('from an empty workbook to a goal book', async () => {
  const excel = await openLocalExcel();
  const pane = await openPane();

  // The other views lead to where the book is made.
  await pane.press(t('pane.view.goals'), '[role=tab]');
  await pane.expectText(t('pane.noBook'));
  await pane.press(t('pane.toStart'));

  // The model, and a field that is wrong: it says so, keeps what was typed and takes the focus.
  await pane.expectText(t('pane.create.stepOf', { number: 1, total: 5 }));
  type(pane, t('pane.create.year'), '27');
  await pane.expectText(t('pane.create.problem.yearWrong'));
  type(pane, t('pane.create.municipality'), '');
  expect(pane.says(t('pane.create.problem.municipalityMissing'))).toBe(false);
  await pane.press(t('pane.create.next'));
  await pane.expectText(t('pane.create.problem.municipalityMissing'));
  await waitFor(() => document.activeElement === findField(pane, t('pane.create.municipality')));
  expect(heading(pane)).toContain(t('pane.create.heading.facts'));
  expect(findField(pane, t('pane.create.year')).value).toBe('27');
  type(pane, t('pane.create.municipality'), 'Exempelkommunen');
  type(pane, t('pane.create.year'), '2028');
  await goOn(pane, 'pane.create.heading.committees');
  expect(document.activeElement).toBe(pane.element.querySelector('h2'));

  // Committees: one added, its code suggested; two with one code; one taken away.
  const openLine = async (name: string) => {
    const match = () =>
      [...pane.element.querySelectorAll<HTMLElement>('button[aria-expanded]')].find(({ textContent }) => textContent?.startsWith(name));
    await waitFor(() => match() !== undefined);
    match()?.click();
  };
  await pane.press(t('pane.create.addCommittee'));
  await waitFor(() => document.activeElement instanceof HTMLInputElement);
  type(pane, t('pane.create.name'), 'Samhällsbyggnadsnämnden: mark/exploatering');
  await waitFor(() => findField(pane, t('pane.create.code')).value === 'SNME');
  await pane.expectText(t('pane.create.sheetName', { sheet: 'Samhällsbyggnadsnämnden mark e…' }));
  type(pane, t('pane.create.code'), 'sn');
  await pane.expectText(t('pane.create.problem.codeTwice', { name: 'Socialnämnden', code: 'SN' }));
  await pane.press(t('pane.create.next'));
  await waitFor(() => document.activeElement === findField(pane, t('pane.create.code')));
  type(pane, t('pane.create.code'), 'SBN');
  await openLine('Krisledningsnämnden');
  await waitFor(() => pane.says('KRN'));
  const remove = () =>
    pane.element.querySelector<HTMLElement>(`[aria-label="${t('pane.create.removeNamed', { name: 'Krisledningsnämnden' })}"]`);
  await waitFor(() => remove() !== null);
  remove()?.click();
  await waitFor(() => !pane.says('Krisledningsnämnden'));

  // Areas and levels; back and on again keeps it all.
  await goOn(pane, 'pane.create.heading.areas');
  await openLine('Kunskap');
  const up = () => pane.element.querySelector<HTMLElement>(`[aria-label="${t('pane.create.moveUpNamed', { name: 'Kunskap' })}"]`);
  await waitFor(() => up() !== null);
  up()?.click();
  type(pane, t('pane.create.level.goal'), 'Verksamhetsmål');
  type(pane, t('pane.create.letter'), 'v', 1);
  await pane.press(t('pane.create.back'));
  await waitFor(() => heading(pane).includes(t('pane.create.heading.committees')));
  await goOn(pane, 'pane.create.heading.areas');
  expect(findField(pane, t('pane.create.level.goal')).value).toBe('Verksamhetsmål');

  // Another view is looked at between: what was typed stands.
  await pane.press(t('pane.view.more'), '[role=tab]');
  await waitFor(() => !pane.says(t('pane.create.heading.areas')));
  await pane.expectText(t('pane.more.formulasLater'));
  expect(pane.says(t('pane.more.replaceShow'))).toBe(false);
  await pane.press(t('pane.view.start'), '[role=tab]');
  await waitFor(() => heading(pane).includes(t('pane.create.heading.areas')));
  expect(findField(pane, t('pane.create.letter'), 1).value).toBe('V');

  // Rules.
  await goOn(pane, 'pane.create.heading.rules');
  type(pane, t('pane.create.rule.minOverarching'), '3');
  await pane.expectText(t('pane.create.problem.minAboveMax', { min: 3 }));
  type(pane, t('pane.create.rule.maxOverarching'), '4');
  type(pane, t('pane.create.rule.goalMetFrom'), '85 %');
  await goOn(pane, 'pane.create.heading.preview');

  // What is to come, the question, the making with its progress.
  const added = t('pane.create.added', { sheets: t('pane.create.sheets', { count: 19 }), tables: t('pane.create.tables', { count: 21 }) });
  await pane.expectText(added);
  expect(pane.says(t('pane.create.untouchedNothing'))).toBe(true);
  const progress = new Set<string>();
  const observer = new MutationObserver(() => {
    const value = pane.element.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow');
    if (value) progress.add(value);
  });
  observer.observe(pane.element, { subtree: true, childList: true, attributes: true });
  await pane.press(t('pane.create.run'));
  await waitFor(() => document.querySelector('[role=alertdialog]') !== null);
  const dialog = document.querySelector('[role=alertdialog]');
  expect(dialog?.textContent).toContain(added);
  expect(dialog?.textContent).toContain(t('pane.confirm.undo'));
  [...(dialog?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === t('pane.create.run'))?.click();
  await waitFor(() => pane.says(t('pane.create.done')), 20_000);
  observer.disconnect();
  expect(progress.size).toBeGreaterThan(3);
  expect(excel.problems).toEqual([]);
  const state = currentState();
  if (state.phase !== 'ready') throw new Error(state.phase);
  const { settings, areas, committees } = state.book;
  expect(settings).toMatchObject({ municipality: 'Exempelkommunen', year: 2028, minOverarching: 3, maxOverarching: 4, goalMetFrom: 0.85 });
  expect(settings.levels.goal).toEqual({ name: 'Verksamhetsmål', letter: 'V' });
  expect(areas.map(({ nr, name }) => `${nr} ${name}`)).toEqual(['1 Kunskap', '2 Tillväxt', '3 Livskvalitet']);
  expect(committees.map(({ code }) => code)).toEqual(expect.arrayContaining(['SBN', 'SN', 'KOMMUN']));
  expect(committees.map(({ code }) => code)).not.toContain('KRN');

  // To the sheet, and then what the view Start says of the new book.
  await pane.press(t('pane.create.openStart', { sheet: 'Start' }));
  await waitFor(() => excel.toDocument().activeSheet === 'Start');
  await pane.press(t('pane.create.close'));
  await pane.expectText(t('pane.next.writeGoals'));
  expect(heading(pane)).toBe('Exempelkommunen 2028');
  expect(pane.element.querySelector('[aria-current=step]')?.textContent).toContain(t('word.occasion.budget'));
  await stopLive();
});
