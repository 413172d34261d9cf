/** The report's page as a reader's browser shows it: no wider than the screen, axe satisfied with its colours too, and nothing that runs. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { writeHtml } from '../../src/report/html';
import type { ReportPlan } from '../../src/report/types';
import { HARD_PLAN } from '../report/support/hardPlan';
import { SAMPLE_PLAN } from '../report/support/samplePlan';
import { findBarriers } from './support/axe';
import { ARGUMENTS, CHROMIUM } from './support/openWorkbench';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
});
afterAll(() => browser.close());

/** `work` on the page in a window of `width` pixels; answers what the page complained of, asked of others or showed in a dialog. The page forbids scripts, axe among them: `bypassCSP`. */
async function visit(plan: ReportPlan, width: number, work: (page: Page) => Promise<void>, bypassCSP = true) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, bypassCSP });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => complaints.push(request.url()));
  page.on('dialog', (dialog) => (complaints.push(dialog.message()), dialog.dismiss()));
  await page.setContent(writeHtml(plan));
  await work(page);
  await page.close();
  return complaints;
}

describe.each<[string, ReportPlan]>([
  ['a small report', SAMPLE_PLAN],
  ['what is hard to write', HARD_PLAN],
])('%s', (_name, plan) => {
  // 320 is also what a window of 1280 has left at 400 %.
  test.each([320, 768, 1160, 1280])('fits in %d pixels, with nothing for axe to find', async (width) => {
    const complaints = await visit(plan, width, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await findBarriers(page)).toEqual([]);
    });
    expect(complaints).toEqual([]);
  });
});

test('on a phone each cell of a wide table says its header, on paper the headers stand over the columns', async () => {
  await visit(SAMPLE_PLAN, 320, async (page) => {
    const readHeader = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('table.wide td.share')!, '::before').getPropertyValue('content'));
    expect(await readHeader()).toContain('Uppfyllelse');
    await page.emulateMedia({ media: 'print' });
    expect(await readHeader()).toBe('none');
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('table.wide thead')!).display)).toBe('table-header-group');
  });
});

test('the colours that a person forces upon it leave every word readable', async () => {
  await visit(SAMPLE_PLAN, 1280, async (page) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const looks = await page.evaluate(() =>
      [...document.querySelectorAll('body, h2, th, span.status, a')].map((each) => {
        const { color, backgroundColor } = getComputedStyle(each);
        return color === backgroundColor;
      }),
    );
    expect(looks.includes(true)).toBe(false);
    // A chart keeps its own paper and ink.
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('figure > svg')!).backgroundColor)).toBe('rgb(255, 255, 255)');
  });
});

test('its style is allowed, and no script is, whoever puts one in', async () => {
  const complaints = await visit(
    HARD_PLAN,
    1280,
    async (page) => {
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).color)).toBe('rgb(11, 92, 86)');
      const ran = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.body.dataset.ran = "yes"';
        document.body.append(script);
        return document.body.dataset['ran'];
      });
      expect(ran).toBeUndefined();
    },
    false,
  );
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(/Content Security Policy/);
});
