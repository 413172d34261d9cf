/** What a button does in the workbook: once at a time, with its outcome told and read out. */
import { createElement } from 'react';
import type { Done } from '../../src/commands/outcome';
import { translate, type TextKey } from '../../src/locales';
import type { Action, OnProgress } from '../../src/taskpane/common/useAction';
import { WorkbookProblem } from '../../src/workbook/problem';
import { waitFor } from '../support/waitFor';
import { drawnWhen, prepareDrawing } from './support/drawView';
import { listenAsScreenReader } from './support/heard';

prepareDrawing();
const heard = listenAsScreenReader();
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const nothing = translate('sv', 'pane.plan.nothing');
const waiting = translate('sv', 'pane.waiting');
let host: HTMLElement;
let action: Action;

/** Work that goes on until it is ended from outside. */
function makeWork() {
  let end = (_done: Done) => {};
  let fail = (_error: unknown) => {};
  let tell: OnProgress = () => {};
  let runs = 0;
  const work = (onProgress: OnProgress) => {
    runs += 1;
    tell = onProgress;
    return new Promise<Done>((resolve, reject) => {
      end = resolve;
      fail = reject;
    });
  };
  return {
    work,
    end: (done: Done) => end(done),
    fail: (error: unknown) => fail(error),
    tell: (done: number, total: number, note?: TextKey) => tell({ done, total, ...(note && { note }) }),
    runs: () => runs,
  };
}

beforeAll(async () => {
  const { createRoot } = await import('react-dom/client');
  const { AriaLiveAnnouncer, FluentProvider, webLightTheme } = await import('@fluentui/react-components');
  const { ActionMessage } = await import('../../src/taskpane/common/ActionMessage');
  const { useAction } = await import('../../src/taskpane/common/useAction');
  const Acting = () => {
    action = useAction();
    return createElement(ActionMessage, { action });
  };
  host = document.body.appendChild(document.createElement('div'));
  const announced = createElement(AriaLiveAnnouncer, null, createElement(Acting));
  await drawnWhen(() => createRoot(host).render(createElement(FluentProvider, { theme: webLightTheme }, announced)));
});

test('a second press while it works does nothing', async () => {
  const first = makeWork();
  const second = makeWork();
  const running = action.run(first.work);
  await action.run(second.work);
  expect([first.runs(), second.runs()]).toEqual([1, 0]);
  first.end({ key: 'pane.plan.nothing' });
  await running;
  await waitFor(() => host.textContent === nothing);
});

test('what was told before goes when the next begins, and what takes long says that a cell may be open, until it moves', async () => {
  const { work, tell, end } = makeWork();
  const running = action.run(work);
  await waitFor(() => action.busy);
  expect(host.textContent).toBe('');
  await waitFor(() => host.textContent === waiting);
  tell(1, 3);
  await waitFor(() => host.textContent === translate('sv', 'pane.progress', { done: 1, total: 3 }));
  const long = translate('sv', 'pane.report.file.long');
  tell(2, 3, 'pane.report.file.long');
  await waitFor(() => host.textContent === long + translate('sv', 'pane.progress', { done: 2, total: 3 }));
  await waitFor(() => heard.some((each) => each.includes(long)));
  await wait(1100);
  expect(host.textContent).not.toContain(waiting);
  end(null);
  await running;
  await waitFor(() => host.textContent === '' && !action.busy);
});

test('what went wrong is told, and the next press works again; each text is read out', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  heard.length = 0;
  const gone = translate('sv', 'book.tableGone', { table: 'MalSN' });
  const failing = makeWork();
  const running = action.run(failing.work);
  failing.fail(new WorkbookProblem('book.tableGone', { table: 'MalSN' }));
  await running;
  await waitFor(() => host.textContent === gone && !action.busy);
  // It ends so soon that nothing is drawn between.
  await action.run(() => Promise.resolve({ key: 'pane.plan.nothing' }));
  await waitFor(() => host.textContent === nothing);
  const told = (text: string) => heard.filter((each) => each.includes(text)).length;
  await waitFor(() => told(gone) === 1 && told(nothing) === 1);
});
