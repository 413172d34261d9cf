/** A test in a workbench of its own: pictures are kept where it fails, and the page must have complained of nothing where it succeeds. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkbench, stopWorkbench, type OpenOptions, type OpenWorkbench } from './openWorkbench';

const PICTURES = join(process.cwd(), 'out/browser');

/** Opens a workbench with an empty workbook for `work`; `milliseconds` where it takes longer than others. Answers nothing: it is jest's `test`. */
export function browserTest(
  name: string,
  work: (wb: OpenWorkbench) => Promise<void>,
  { milliseconds, ...options }: OpenOptions & { milliseconds?: number } = {},
): void {
  test(
    name,
    async () => {
      const wb = await openWorkbench(options);
      wb.page.setDefaultTimeout(20_000);
      try {
        await work(wb);
        expect(await wb.problems()).toEqual([]);
        expect(wb.complaints).toEqual([]);
      } catch (error) {
        await keepPicture(wb, name);
        throw error;
      } finally {
        await wb.close();
      }
    },
    milliseconds,
  );
}

/** For the end of a file of browser tests. */
export function closeAfterwards(): void {
  afterAll(stopWorkbench);
}

async function keepPicture({ page, complaints, problems }: OpenWorkbench, name: string): Promise<void> {
  const path = join(PICTURES, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
  await mkdir(PICTURES, { recursive: true });
  // The page may be gone.
  await page.screenshot({ path }).then(
    () => console.log(`Picture of the failure: ${path}`),
    () => undefined,
  );
  const said = [...complaints, ...(await problems().catch(() => []))];
  if (said.length > 0) console.log(`The page complained:\n${said.join('\n')}`);
}

/** Waits until `holds`; for what stands in the workbook and not on the page, which Playwright waits for by itself. */
export async function waitUntil(what: string, holds: () => Promise<boolean> | boolean, milliseconds = 20_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It never came to be that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Takes away complaints that belong to what was tested; there must be some. */
export function forgive({ complaints }: OpenWorkbench, expected: RegExp): void {
  const others = complaints.filter((complaint) => !expected.test(complaint));
  expect(others.length).toBeLessThan(complaints.length);
  complaints.splice(0, complaints.length, ...others);
}
