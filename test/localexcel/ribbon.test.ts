/** The ribbon of the local Excel through Microsoft's office.js. */
import { openLocalExcel } from '../support/localExcel';

const withLimit = <T>(promise: Promise<T>) =>
  Promise.race([promise, new Promise<string>((resolve) => setTimeout(() => resolve('still waiting'), 100))]);

test('a press runs the function that the add-in has given, and answers when it says that it is done', async () => {
  const excel = await openLocalExcel();
  let done: (() => void) | undefined;
  Office.actions.associate('ribbonTest', (event: Office.AddinCommands.Event) => {
    expect(event.source.id).toBe('ribbonTest');
    done = () => event.completed();
  });
  const press = excel.pressCommand('ribbonTest');
  expect(await withLimit(press)).toBe('still waiting');
  done?.();
  expect(await withLimit(press)).toBeUndefined();
  expect(excel.problems).toEqual([]);
});

test('a press on a button whose function is nowhere says so', async () => {
  const excel = await openLocalExcel();
  await expect(excel.pressCommand('nowhere')).rejects.toThrow(/no function nowhere/);
});

test('the pane is opened and hidden by the add-in, and closed by the person', async () => {
  const excel = await openLocalExcel();
  expect(excel.pane.isOpen).toBe(true);
  excel.pane.close();
  await Office.addin.showAsTaskpane();
  expect(excel.pane.isOpen).toBe(true);
  await Office.addin.hide();
  expect(excel.pane.isOpen).toBe(false);
});
