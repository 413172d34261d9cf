/** The guide in both languages, as the build makes pages of it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { RULES } from '../../src/goals';
import { translate, type TextKey } from '../../src/locales';

const SCRIPT = join(__dirname, '..', '..', 'scripts/pages.cjs');
const make = (index: number): Document => {
  const { stdout } = spawnSync(
    process.execPath,
    ['-e', `const p = require(${JSON.stringify(SCRIPT)}); process.stdout.write(p.makeGuide(p.GUIDES[${index}]))`],
    { encoding: 'utf8' },
  );
  return new JSDOM(stdout).window.document;
};
const guides = { sv: make(0), en: make(1) };
const headings = (page: Document) => [...page.querySelectorAll('h1, h2, h3')];

test('both guides have the same headings, one below the other without a leap', () => {
  const [sv, en] = [headings(guides.sv), headings(guides.en)].map((list) => list.map(({ tagName }) => tagName));
  expect(sv).toEqual(en);
  expect(sv?.filter((tag) => tag === 'H1')).toHaveLength(1);
  sv?.forEach((tag, index) => expect(Number(tag[1]) - Number(sv[index - 1]?.[1] ?? 0)).toBeLessThanOrEqual(1));
});

describe.each(['sv', 'en'] as const)('the guide in %s', (language) => {
  const page = guides[language];

  it('is a whole page of its language that runs nothing', () => {
    expect(page.documentElement.lang).toBe(language);
    expect(page.title).toBe(page.querySelector('h1')?.textContent);
    expect(page.querySelectorAll('script')).toHaveLength(0);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'/);
  });

  it('has headings with addresses of their own, and links that lead somewhere', () => {
    const ids = headings(page).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set([...page.querySelectorAll('[id]')].map(({ id }) => `#${id}`)).add('guide.html').add('guide.en.html');
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((href) => !known.has(href) && !href.startsWith('https://'))).toEqual([]);
  });

  it('names every rule by the title that the pane gives it', () => {
    const cells = [...page.querySelectorAll('td:first-child')].map(({ textContent }) => textContent);
    const titles = RULES.map(({ id }) => translate(language, `rule.${id}.title` as TextKey));
    expect(titles.filter((title) => !cells.includes(title))).toEqual([]);
  });

  it('has tables with headers', () => {
    for (const table of page.querySelectorAll('table')) expect(table.querySelectorAll('th[scope=col]').length).toBeGreaterThan(1);
  });
});
