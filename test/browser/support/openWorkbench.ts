/**
 * The workbench in Chromium, for browser tests: the server runs as `npm run workbench` runs it, on a free port; every call opens a page of its
 * own. Server and browser are shared by a test file: `stopWorkbench()` in its `afterAll`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import type { WorkbenchApi } from '../../../localexcel/workbench/api';

export interface OpenOptions {
  /** Of the page, and of what the add-in is told; Swedish without. */
  language?: 'sv' | 'en';
  viewport?: { width: number; height: number };
  /** Of the pane, in pixels; 350 without. */
  paneWidth?: number;
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
}

export interface OpenWorkbench {
  readonly page: Page;
  /** The pane's frame. Opening another workbook ends it: ask anew then. */
  pane(): Promise<Frame>;
  /** Calls the page's `window.workbench`: `await wb.call('type', 'SN', 'B5', '12,5')`. */
  call<K extends Callable>(name: K, ...parameters: Parameters<WorkbenchApi[K]>): Promise<Awaited<ReturnType<WorkbenchApi[K]>>>;
  /** What the page or the pane complained of: errors, failed requests, requests to other places than localhost. Empty where all is well. */
  readonly complaints: string[];
  /** What went wrong in the host, as texts. */
  problems(): Promise<string[]>;
  close(): Promise<void>;
}

type Callable = { [K in keyof WorkbenchApi]: WorkbenchApi[K] extends (...parameters: never[]) => unknown ? K : never }[keyof WorkbenchApi];

export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let shared: Promise<{ browser: Browser; server: ChildProcess | undefined; address: string }> | undefined;

/** Opens the workbench with an empty workbook; resolves when its pane runs. */
export async function openWorkbench(options: OpenOptions = {}): Promise<OpenWorkbench> {
  shared ??= start();
  const { browser, address } = await shared;
  const { language = 'sv', viewport = { width: 1366, height: 768 }, paneWidth, colorScheme, forcedColors } = options;
  const context = await browser.newContext({ viewport, colorScheme, forcedColors, acceptDownloads: true });
  const page = await context.newPage();
  const complaints = listen(page, address);
  await page.goto(`${address}?lang=${language}${paneWidth === undefined ? '' : `&pane=${paneWidth}`}`);
  // Until its script has run, the page's element of that id answers to the same name.
  await page.waitForFunction(() => window.workbench?.ready instanceof Promise);
  await page.evaluate(() => window.workbench.ready);
  return {
    page,
    complaints,
    async pane() {
      const frame = await (await page.waitForSelector('.frame-holder iframe', { state: 'attached' })).contentFrame();
      if (!frame) throw new Error('The pane has no page.');
      return frame;
    },
    call: (name, ...parameters) =>
      page
        .evaluate(
          // Bytes go over as lists of numbers.
          async ({ method, given }) => {
            const api = window.workbench as unknown as Record<string, (...values: unknown[]) => unknown>;
            const values = given.map((value) =>
              value instanceof Object && 'bytes' in value ? Uint8Array.from(value.bytes as number[]) : value,
            );
            const answer = await api[method]!(...values);
            return answer instanceof Uint8Array ? { bytes: [...answer] } : answer;
          },
          { method: name, given: parameters.map((value) => (value instanceof Uint8Array ? { bytes: [...value] } : value)) as object[] },
        )
        .then((answer) => (answer instanceof Object && 'bytes' in answer ? Uint8Array.from(answer.bytes as number[]) : answer)) as never,
    problems: () => page.evaluate(() => window.workbench.problems.map(({ where, error }) => `${where}: ${String(error)}`)),
    close: () => context.close(),
  };
}

/** Ends the browser and the server. */
export async function stopWorkbench(): Promise<void> {
  const running = shared && (await shared);
  shared = undefined;
  await running?.browser.close();
  running?.server?.kill();
}

async function start() {
  const [browser, { server, address }] = await Promise.all([chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS }), startServer()]);
  return { browser, server, address };
}

/** The server of `npm run test:browser` where there is one; otherwise one that builds `dist/` and serves it, or serves the folder that MALBOK_DIST names. */
async function startServer(): Promise<{ server: ChildProcess | undefined; address: string }> {
  const running = process.env['MALBOK_WORKBENCH'];
  if (running) return { server: undefined, address: running };
  const dist = process.env['MALBOK_DIST'];
  const program = [join(process.cwd(), 'scripts/workbench/main.mjs'), '--port', '0', ...(dist ? ['--dist', dist] : [])];
  const server = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer) => {
      said += text.toString();
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address) resolve({ server, address });
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('close', () => reject(new Error(`The workbench did not start: ${said}`)));
  });
}

function listen(page: Page, address: string): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.stack ?? error.message}`));
  page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(address)) complaints.push(`foreign: ${request.url()}`);
  });
  page.on('response', (response) => response.status() >= 400 && complaints.push(`${response.status()}: ${response.url()}`));
  return complaints;
}
