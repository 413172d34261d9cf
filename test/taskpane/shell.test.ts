/** What stands around the views: errors that nobody foresaw, views that cannot be fetched, waiting. */
import { createElement, type ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import { translate, type TextKey } from '../../src/locales';
import { waitFor } from '../support/waitFor';
import { drawnWhen, prepareDrawing } from './support/drawView';
import { listenAsScreenReader } from './support/heard';

prepareDrawing();
const heard = listenAsScreenReader();
const t = (key: TextKey) => translate('sv', key);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
let host: HTMLElement;
let root: Root;

async function draw(view: ReactNode): Promise<void> {
  const { createRoot } = await import('react-dom/client');
  const { AriaLiveAnnouncer, FluentProvider, webLightTheme } = await import('@fluentui/react-components');
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  const announced = createElement(AriaLiveAnnouncer, null, view);
  await drawnWhen(() => root.render(createElement(FluentProvider, { theme: webLightTheme }, announced)));
}
/** For what comes when a promise has ended. */
const expectText = (text: string) => waitFor(() => host.textContent === text);
const expectPart = (key: TextKey, selector = 'div') =>
  waitFor(() => [...host.querySelectorAll(selector)].some(({ textContent }) => textContent?.includes(t(key))));
const press = async (key: TextKey) => {
  const button = [...host.querySelectorAll('button')].find(({ textContent }) => textContent === t(key));
  if (!button) throw new Error(`There is no button ${t(key)} in: ${host.textContent}`);
  await drawnWhen(() => button.click());
};
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  heard.length = 0;
});
afterEach(async () => {
  jest.restoreAllMocks();
  root.unmount();
  await wait(20);
});

test('a view that fails tells what and where, without the stack being all there is, and is drawn again when asked', async () => {
  const { ErrorBoundary } = await import('../../src/taskpane/shell/ErrorBoundary');
  let broken = true;
  const Breaking = () => {
    if (broken) throw new TypeError('the roof fell in');
    return createElement('p', null, 'whole again');
  };
  const Roof = () => createElement(Breaking);
  await draw(createElement(ErrorBoundary, { view: 'goals' } as never, createElement(Roof)));
  expect(host.querySelector('[role=alert]')?.textContent).toContain(t('pane.failure.text'));
  const details = host.querySelector('textarea')?.value ?? '';
  for (const part of ['Målbok 0.', 'View: goals', 'Language: sv', 'TypeError: the roof fell in', 'shell.test', 'at Roof'])
    expect(details).toContain(part);

  const copied: string[] = [];
  Object.assign(navigator, { clipboard: { writeText: async (text: string) => void copied.push(text) } });
  await press('pane.failure.copy');
  expect(copied).toEqual([details]);
  await expectPart('pane.failure.copied');
  expect(heard).toEqual([t('pane.failure.copied')]);

  broken = false;
  await press('pane.failure.retry');
  await expectText('whole again');
});

test('without the clipboard the details are marked, so that they can be copied by hand', async () => {
  const { Failure } = await import('../../src/taskpane/shell/Failure');
  Object.assign(navigator, { clipboard: undefined });
  await draw(
    createElement(Failure, {
      error: Object.assign(new Error('odd'), { code: 'GeneralException' }),
      view: 'start',
      onRetry: () => undefined,
    }),
  );
  await press('pane.failure.copy');
  await expectPart('pane.failure.copyYourself');
  const field = host.querySelector('textarea');
  expect(document.activeElement).toBe(field);
  expect([field?.selectionStart, field?.selectionEnd]).toEqual([0, field?.value.length]);
  // Office's own word for what went wrong, by which its documentation is searched.
  expect(field?.value).toContain('Code: GeneralException');
});

test('a view that cannot be fetched says so, and is fetched again when asked', async () => {
  const { lazyView } = await import('../../src/taskpane/common/lazyView');
  let answers: ('no' | 'yes')[] = ['no', 'no', 'yes'];
  const { View } = lazyView<object>(async () => {
    if (answers.shift() === 'no') throw new Error('ChunkLoadError');
    return { default: () => createElement('p', null, 'here it is') };
  });
  await draw(createElement(View));
  await expectPart('pane.notFetched.text', '[role=alert]');
  await press('pane.failure.retry');
  await expectPart('pane.notFetched.again');
  await press('pane.failure.retry');
  await expectText('here it is');
  expect(answers).toEqual([]);

  answers = ['no', 'yes'];
  root.unmount();
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const { View: Other } = lazyView<object>(async () => {
    if (answers.shift() === 'no') throw new Error('ChunkLoadError');
    return { default: () => createElement('p', null, 'here it is') };
  });
  await draw(createElement(Other));
  await expectPart('pane.notFetched.offline');
});

test('a view that was fetched before stands there without network, and waiting shows only when it lasts', async () => {
  const { lazyView } = await import('../../src/taskpane/common/lazyView');
  let fetches = 0;
  let answer = (_view: { default: () => ReactNode }) => {};
  const { View, prefetch } = lazyView<object>(() => {
    fetches += 1;
    return new Promise((resolve) => (answer = resolve));
  });
  await draw(createElement(View));
  expect(host.textContent).toBe('');
  await expectPart('pane.loadingView', '[role=status]');
  answer({ default: () => createElement('p', null, 'here') });
  await expectText('here');
  await prefetch();
  expect(fetches).toBe(1);
});

test('what could not be fetched before it was wanted is fetched when it is', async () => {
  const { lazyView } = await import('../../src/taskpane/common/lazyView');
  const answers = ['no', 'yes'];
  const { View, prefetch } = lazyView<object>(async () => {
    if (answers.shift() === 'no') throw new Error('ChunkLoadError');
    return { default: () => createElement('p', null, 'here') };
  });
  await expect(prefetch()).resolves.toBeUndefined();
  await draw(createElement(View));
  await expectText('here');
});

test('an error outside what is drawn is a bar over the view, with its details, and can be closed', async () => {
  const { StrayErrorBar } = await import('../../src/taskpane/shell/StrayErrorBar');
  await draw(createElement(StrayErrorBar, { view: 'report' }));
  window.dispatchEvent(new ErrorEvent('error', { message: 'Script error.', error: null }));
  window.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed with undelivered notifications.' }));
  await wait(50);
  expect(host.textContent).toBe('');
  window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new RangeError('too far') }));
  await wait(50);
  await expectPart('pane.stray');
  await press('pane.failure.details');
  expect(host.querySelector('textarea')?.value).toContain('RangeError: too far');
  await press('pane.dismiss');
  expect(host.textContent).toBe('');

  // A pane that is gone hears nothing.
  root.unmount();
  window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new RangeError('too late') }));
  await draw(createElement(StrayErrorBar, { view: 'report' }));
  expect(host.textContent).toBe('');
});
