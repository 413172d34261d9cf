/**
 * npm run screenshots [-- --language sv --width 320 --scheme light]
 * Pictures of every view and important state of the built pane, in out/screenshots/, with a contact sheet (index.html). Whoever changes
 * something that is seen looks at them. Needs Chromium. Builds the add-in first, unless MALBOK_DIST names a folder where it is built already.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../src/locales';
import { openWorkbench, stopWorkbench } from '../../test/browser/support/openWorkbench';
import { writeContactSheet, type Picture } from './contactSheet';
import { Visit } from '../../test/browser/support/visit';
import { walkBook, walkSetUp, type At } from './walks';

const { values } = parseArgs({
  options: { language: { type: 'string' }, width: { type: 'string' }, scheme: { type: 'string' }, out: { type: 'string' } },
});
const FOLDER = values.out ?? join(process.cwd(), 'out/screenshots');
const SCHEMES = ['light', 'dark', 'forced'] as const;
type Scheme = (typeof SCHEMES)[number];
const WIDTHS = [320, 450];
/** Pixels: what stands above and beneath the pane; longer views are cut. */
const AROUND = 166;
const LOWEST = 760;
const HIGHEST = 2200;

async function takePictures(language: Language, scheme: Scheme): Promise<Picture[]> {
  const pictures: Picture[] = [];
  const wb = await openWorkbench({
    language,
    viewport: { width: 1000, height: 900 },
    paneWidth: widths[0],
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    forcedColors: scheme === 'forced' ? 'active' : 'none',
  });
  wb.page.setDefaultTimeout(30_000);
  // What runTs.mjs puts around functions to keep their names; those that run in the page want it there too.
  await wb.page.evaluate('window.__name = (named) => named');
  const visit = new Visit(wb, language);
  const at: At = async (place) => {
    for (const width of widths) {
      const look = `${width} ${scheme}`;
      const file = `${place}-${language}-${width}-${scheme}.png`;
      await setWidth(visit, width);
      const frame = await visit.pane.frameElement();
      await frame.screenshot({ path: join(FOLDER, file), animations: 'disabled' });
      pictures.push({ place, language, look, file });
    }
  };
  try {
    await walkSetUp(visit, at);
    await walkBook(visit, at);
  } catch (error) {
    await wb.page.screenshot({ path: join(FOLDER, `failure-${language}-${scheme}.png`) });
    throw error;
  } finally {
    await wb.close();
  }
  return pictures;
}

/** Makes the pane as wide as asked, and as high as what stands in it. */
async function setWidth({ wb: { page }, pane }: Visit, width: number): Promise<void> {
  await page.evaluate(
    (pixels) => document.querySelector<HTMLElement>('aside.pane')?.style.setProperty('--pane-width', `${pixels}px`),
    width,
  );
  await page.setViewportSize({ width: 1000, height: LOWEST });
  const height = await pane.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1000, height: Math.min(HIGHEST, Math.max(LOWEST, height + AROUND)) });
  await page.waitForTimeout(150);
}

const languages = LANGUAGES.filter((language) => !values.language || values.language === language);
const schemes = SCHEMES.filter((scheme) => !values.scheme || values.scheme === scheme);
const widths = WIDTHS.filter((width) => !values.width || values.width === String(width));

async function main(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const pictures: Picture[] = [];
  try {
    for (const language of languages) for (const scheme of schemes) pictures.push(...(await takePictures(language, scheme)));
  } finally {
    writeFileSync(join(FOLDER, 'index.html'), writeContactSheet(pictures));
    await stopWorkbench();
  }
  console.log(`${pictures.length} pictures: ${join(FOLDER, 'index.html')}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
