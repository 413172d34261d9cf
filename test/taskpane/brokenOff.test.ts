/** Excel breaks off while the pane's button works: the pane says what remains, and the same button finishes it. */
import { stopLive } from '../../src/live';
import { translate, type TextKey } from '../../src/locales';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument } from '../workbook/support/bookDocument';
import { openPane } from './support/openPane';

const t = (key: TextKey) => translate('sv', key);

beforeAll(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(stopLive);

/** A property that is set. */
const isDrawing = ({ ActionType }: { ActionType: number }) => ActionType === 4;

test('what the goal book lacked is finished by the same button, and no sheet stands twice', async () => {
  const whole = makeBookDocument({ settings: { allUnitsCovered: 'Ja' } });
  const excel = await openLocalExcel({ ...whole, sheets: whole.sheets.filter(({ name }) => name !== 'Kontroll') });
  const names = () => excel.toDocument().sheets.map(({ name }) => name);
  const pane = await openPane();
  const dialog = () => document.querySelector('[role=alertdialog]');
  const complete = async () => {
    await pane.press(t('pane.complete.apply'));
    await waitFor(() => dialog() !== null);
    [...(dialog()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === t('pane.complete.apply'))?.click();
  };
  await pane.press(t('pane.complete.run'));
  await pane.find(t('pane.complete.apply'));
  let isBroken = false;
  excel.interfere({
    onRequest: ({ body }) => {
      if (isBroken || body.Actions.filter(isDrawing).length < 10) return undefined;
      isBroken = true;
      return { kind: 'broken', code: 'GeneralException', after: Math.floor(body.Actions.length / 2) };
    },
  });
  await complete();
  await waitFor(() => pane.says(t('book.error.general')), 20_000);
  expect(isBroken).toBe(true);
  await complete();
  await waitFor(() => pane.says(t('pane.plan.done')), 20_000);
  expect(names().filter((name) => name.startsWith('Kontroll'))).toEqual(['Kontroll']);
  expect(names().filter((name) => /\(2\)/.test(name))).toEqual([]);
  expect(excel.problems).toEqual([]);
});
