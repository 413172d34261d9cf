/** The view Kontroll by the whole add-in, as a person uses it. */
import { stopLive } from '../../src/live';
import { translate, type TextKey, type TextParams } from '../../src/locales';
import { RULE_HEADERS } from '../../src/locales/words';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily, makeTableSheet } from '../workbook/support/bookDocument';
import { openPane, type OpenedPane } from './support/openPane';

const t = (key: TextKey, params?: TextParams) => translate('sv', key, params);

let pane: OpenedPane;
let excel: Awaited<ReturnType<typeof openLocalExcel>>;

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const document = makeBookDocument({
    committees: ['SN', 'KS'],
    rows: {
      SN: [
        ...makeFamily('SN', 1, 1, 10),
        { level: 'namndsmal', text: 'Utan nummer', parent: 'SN-Ö1' },
        { nr: 'SN-N9', level: 'Nämndsmål', text: 'Utan mått', parent: 'SN-Ö1' },
      ],
    },
    units: [
      ['KS', 'Kansliet'],
      ['SN', 'Södra boendet'],
      ['SN', 'Östra boendet'],
    ],
  });
  document.sheets.push(
    makeTableSheet('Regler', 'Regler', Object.values(RULE_HEADERS), [
      ['personal-data', '', 'Nej', '', '', ''],
      ['goal-measurable', '', 'Ja', 'Fel', '', ''],
      ['unit-coverage', '', 'Ja', 'Varning', '', ''],
    ]),
  );
  excel = await openLocalExcel(document);
  pane = await openPane();
  await pane.press(t('pane.view.checks'));
  await pane.expectText(t('pane.check.groupBy'));
});
afterAll(async () => {
  await stopLive();
  expect(excel.problems).toEqual([]);
});

const all = <E extends HTMLElement = HTMLElement>(selector: string) => [...pane.element.querySelectorAll<E>(selector)];
/** Of the groups of findings: the list of rules stands last and is none. */
const headings = () =>
  all('h3 button')
    .map(({ textContent }) => textContent ?? '')
    .filter((text) => !text.startsWith(t('pane.rule.heading')));
const lines = () => all('li button[title]').map(({ textContent }) => textContent ?? '');
const choose = (label: string, value: string) => {
  const id = all<HTMLLabelElement>('label').find(({ textContent }) => textContent === label)?.htmlFor;
  const select = document.getElementById(id ?? '') as HTMLSelectElement;
  // React hears a change only where the value is set behind its back.
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, value);
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
const severityButton = (severity: 'error' | 'warning') =>
  all('[role=group] button').find(({ textContent }) => textContent?.startsWith(t(`pane.check.count.${severity}`, { count: '' }).trim()))!;
const readSelection = () =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    await context.sync();
    return range.address;
  });
const readCell = (cell: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('SN').getRange(cell);
    range.load('values');
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });

test('findings stand by committee, and a committee without any says so', () => {
  expect(headings()[0]).toContain('Nämnden SN');
  expect(pane.says(t('pane.check.clean', { committee: 'Hela kommunen' }))).toBe(true);
  expect(pane.says(t('rule.goal-measurable.why'))).toBe(false);
});

test('by rule each group says what the rule is and why it matters', async () => {
  choose(t('pane.check.groupBy'), 'rule');
  await pane.expectText(t('rule.goal-measurable.title'));
  expect(pane.says(t('rule.goal-measurable.why'))).toBe(true);
  expect(pane.says(t('rule.goal-measurable.mend'))).toBe(true);
});

test('a rule is changed where it stands in the workbook', async () => {
  const group = all('section').find((section) =>
    section.querySelector(':scope > h3')?.textContent?.includes(t('rule.goal-measurable.title')),
  );
  [...(group?.querySelectorAll<HTMLElement>('button') ?? [])].find(({ textContent }) => textContent === t('pane.rule.change'))?.click();
  await waitFor(async () => (await readSelection()) === 'Regler!C6');
  choose(t('pane.check.groupBy'), 'committee');
});

test('all rules are listed with what the municipality has made of them', async () => {
  const heading = all('h3 button').find(({ textContent }) => textContent?.includes(t('pane.rule.heading')));
  expect(heading?.textContent).toContain(t('pane.rule.countOff', { count: 1 }));
  heading?.click();
  const line = (rule: 'personal-data' | 'unit-coverage' | 'hierarchy') =>
    all('li').find(({ textContent }) => textContent?.startsWith(t(`rule.${rule}.title`)))?.textContent ?? '';
  await waitFor(() => line('hierarchy') !== '');
  expect(line('personal-data')).toContain(t('pane.rule.off'));
  expect(line('unit-coverage')).toContain(t('severity.warning'));
  expect(line('hierarchy')).toContain(t('severity.error'));
  // It does not stand in the table.
  expect(line('hierarchy')).not.toContain(t('pane.rule.change'));
  heading?.click();
});

test('a group is folded and opened again', async () => {
  const before = lines().length;
  all('h3 button')[0]!.click();
  await waitFor(() => lines().length < before);
  expect(all('h3 button')[0]!.getAttribute('aria-expanded')).toBe('false');
  all('h3 button')[0]!.click();
  await waitFor(() => lines().length === before);
});

test('what the filters hide is said, and comes back', async () => {
  const before = lines().length;
  severityButton('error').click();
  await waitFor(() => lines().length < before);
  await pane.expectText(t('pane.check.hidden', { count: before - lines().length, total: before }));
  await pane.press(t('pane.check.showAll'));
  choose(t('pane.check.committee'), 'KS');
  await waitFor(() => headings().length === 1);
  expect(headings()[0]).toContain('Nämnden KS');
  await pane.press(t('pane.check.showAll'));
  await waitFor(() => lines().length === before);
});

test('a finding leads to its cell', async () => {
  const index = lines().findIndex((line) => line.includes('SN-N9'));
  expect(lines()[index]).toContain(t('pane.check.place', { sheet: 'SN', cell: 'A14' }));
  all('li button[title]')[index]!.click();
  await waitFor(async () => (await readSelection()) === 'SN!A14');
});

test('one finding is mended after what will change has been shown, and the focus is where one left', async () => {
  const sentence = t('hierarchy.levelUnknown', { row: '', value: 'namndsmal', levels: '' }).slice(2, 20);
  const line = all('li').find(({ textContent }) => textContent?.includes(sentence));
  const opener = line?.querySelector<HTMLElement>('button:not([title])');
  opener?.click();
  await pane.expectText(t('fix.words.what'));
  expect(document.activeElement?.textContent).toBe(t('fix.words.title'));
  expect(all('tbody td').map(({ textContent }) => textContent)).toEqual([
    t('pane.check.place', { sheet: 'SN', cell: 'B13' }),
    t('fix.text', { text: 'namndsmal' }),
    t('fix.text', { text: 'Nämndsmål' }),
  ]);
  expect(await readCell('B13')).toBe('namndsmal');

  await pane.press(t('pane.confirm.cancel'));
  await waitFor(() => document.activeElement === opener);
  opener?.click();
  await pane.expectText(t('fix.words.what'));
  all('section section button')
    .find(({ textContent }) => textContent === t('fix.one'))
    ?.click();
  await pane.expectText(t('fix.done', { changed: 1 }));
  expect(await readCell('B13')).toBe('Nämndsmål');
  await waitFor(() => document.activeElement?.tagName === 'H2');
  expect(lines().some((text) => text.includes(sentence))).toBe(false);
});

test('a fix of all that it can mend is offered until it has nothing to do', async () => {
  const offer = t('fix.allLabel', { fix: t('fix.number-rows.title'), count: 1 });
  const offered = () => all('button').find((button) => button.getAttribute('aria-label') === offer);
  await waitFor(() => offered() !== undefined);
  offered()!.click();
  await pane.expectText(t('fix.number-rows.what'));
  all('section section button')
    .find(({ textContent }) => textContent === t('fix.one'))
    ?.click();
  await waitFor(async () => (await readCell('A13')) === 'SN-N10');
  await waitFor(() => offered() === undefined);
});

test('a unit that may be one of two is asked about, and the answer is shown before it is made', async () => {
  await excel.person.paste('SN', 'E14', [['Sötra boendet']]);
  const line = () => all('li').find(({ textContent }) => textContent?.includes('Sötra boendet'));
  await waitFor(() => line()?.querySelector('button:not([title])') instanceof HTMLElement);
  line()?.querySelector<HTMLElement>('button:not([title])')?.click();
  await pane.expectText(t('fix.question'));
  expect(all('tbody td')).toEqual([]);
  all<HTMLInputElement>('input[type=radio]')
    .find(({ value }) => value === 'Östra boendet')
    ?.click();
  await waitFor(() => all('tbody td').length === 3);
  expect(all('tbody td')[2]?.textContent).toBe(t('fix.text', { text: 'Östra boendet' }));
  expect(await readCell('E14')).toBe('Sötra boendet');
  all('section section button')
    .find(({ textContent }) => textContent === t('fix.one'))
    ?.click();
  await waitFor(async () => (await readCell('E14')) === 'Östra boendet');
});

test('spaces that a person types can be tidied at once', async () => {
  await excel.person.type('SN', 'C13', ' Med  nummer ');
  await pane.expectText(t('fix.trim.title'));
});

test('a sheet Kontroll that is missing is asked about before it is added', async () => {
  await excel.person.deleteSheet('Kontroll');
  await pane.expectText(t('pane.book.damages'));
  await pane.press(t('pane.check.run'), 'main button');
  await waitFor(() => document.querySelector('[role=alertdialog]')?.textContent?.includes(t('pane.check.addSheetText')) ?? false);
  [...document.querySelectorAll<HTMLElement>('[role=alertdialog] button')]
    .find(({ textContent }) => textContent === t('pane.check.addSheetRun'))
    ?.click();
  await pane.expectText(t('pane.check.done'));
  expect(pane.says(t('pane.book.damages'))).toBe(false);
});
