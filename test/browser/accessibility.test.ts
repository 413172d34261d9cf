/** The pane for those who read it by other means than sight and a mouse: axe in every view and state, the keyboard alone, small panes. */
import { walkBook, walkSetUp } from '../../scripts/screenshots/walks';
import { findBarriers, findMisplaced, WCAG } from './support/axe';
import { browserTest, closeAfterwards, forgive } from './support/browserTest';
import { Visit } from './support/visit';

closeAfterwards();

/** Pixels; also what a pane of 640 has left at 200 % zoom. */
const NARROW = 320;
// Languages and colours crosswise: a name that is missing shows in any colours, a contrast in any language.
const LOOKS = [
  ['sv', 'light'],
  ['en', 'dark'],
] as const;

describe.each(LOOKS)('in %s, %s', (language, colorScheme) => {
  browserTest(
    'axe finds nothing in any view or state, nothing is too wide or lies under the menu of Excel',
    async (wb) => {
      const visit = new Visit(wb, language);
      await wb.page.emulateMedia({ reducedMotion: 'reduce' });
      const found: string[] = [];
      const at = async (place: string) => {
        const { pane } = visit;
        // What has just been enabled still changes its colour.
        await wb.page.waitForTimeout(150);
        const barriers = [...(await findBarriers(pane)), ...(await findMisplaced(pane))];
        found.push(...barriers.map((barrier) => `${place}: ${barrier}`));
      };
      await walkSetUp(visit, at);
      await walkBook(visit, at);
      // What the walk makes go wrong is also told to the console.
      forgive(wb, /WorkbookProblem/);
      expect(found).toEqual([]);
    },
    { language, colorScheme, paneWidth: NARROW, milliseconds: 240_000 },
  );
});

browserTest('axe finds nothing in the guide, the licences and the page around the pane', async (wb) => {
  const found: string[] = [];
  for (const name of ['guide.html', 'guide.en.html', 'licences.html']) {
    const page = await wb.page.context().newPage();
    await page.goto(new URL(`/pane/${name}`, wb.page.url()).href);
    found.push(...(await findBarriers(page)).map((barrier) => `${name}: ${barrier}`));
    await page.close();
  }
  found.push(...(await findBarriers(wb.page, WCAG)).map((barrier) => `workbench: ${barrier}`));
  expect(found).toEqual([]);
});

browserTest('nothing moves where the person wants no movement', async (wb) => {
  const visit = new Visit(wb, 'sv');
  await wb.page.emulateMedia({ reducedMotion: 'reduce' });
  await visit.openLjungby();
  const moving: string[] = [];
  for (const view of ['start', 'goals', 'checks', 'followUp', 'report', 'more'] as const) {
    await visit.open(view);
    moving.push(
      ...(
        await visit.pane.evaluate(() =>
          [...document.querySelectorAll('body *')].flatMap((element) => {
            const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
            const longest = (durations: string) => Math.max(...durations.split(',').map(parseFloat));
            const moves = longest(transitionDuration) > 0.05 || (animationName !== 'none' && longest(animationDuration) > 0.05);
            return moves ? [`${element.tagName} ${element.className} ${transitionDuration} ${animationName} ${animationDuration}`] : [];
          }),
        )
      ).map((each) => `${view}: ${each}`),
    );
  }
  expect([...new Set(moving)]).toEqual([]);
});
