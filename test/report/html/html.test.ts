import axe from 'axe-core';
import { JSDOM, VirtualConsole } from 'jsdom';
import { writeHtml } from '../../../src/report/html';
import type { ReportPlan } from '../../../src/report/types';
import { HARD_PLAN, HARD_TEXTS } from '../support/hardPlan';
import { SAMPLE_PLAN } from '../support/samplePlan';
import { findMissing, flatten, listNumbers, listWords } from '../support/words';

const PLANS: [string, ReportPlan][] = [
  ['a small report', SAMPLE_PLAN],
  ['what is hard to write', HARD_PLAN],
];

/** A window that runs no script of the page, and is silent about what it knows not of its style. */
function openWindow(plan: ReportPlan) {
  return new JSDOM(writeHtml(plan), { runScripts: 'outside-only', virtualConsole: new VirtualConsole() }).window;
}

function open(plan: ReportPlan): Document {
  return openWindow(plan).document;
}

/** The texts of the page's smallest blocks, without the list of contents and what only the page says. */
function readTexts(page: Document): string[] {
  return [...page.querySelectorAll('h1, h2, h3, h4, p, li, dt, dd, caption, figcaption, th, td')]
    .filter((each) => !each.closest('nav') && !each.querySelector('p, li'))
    .map((each) => flatten(each.textContent ?? ''));
}

describe.each(PLANS)('%s', (_name, plan) => {
  const page = open(plan);

  test('axe finds nothing', async () => {
    const window = openWindow(plan);
    window.eval(axe.source);
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(window.document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Needs an eye, or at least a browser: test/browser/reportPage.test.ts.
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
  });

  test('every word of the plan stands on the page, long texts after their header', () => {
    const found = readTexts(page);
    const under = [...page.querySelectorAll('tr.under p')].flatMap((each) => {
      const header = flatten(each.querySelector('b')!.textContent!);
      return [header.replace(/:$/, ''), flatten(each.textContent!).slice(header.length).trim()];
    });
    expect(findMissing(listWords(plan), [...found, ...under])).toEqual([]);
  });

  test('no number stands on the page but those of the plan', () => {
    const own = readTexts(page).join(' ');
    const known = new Set(listNumbers(listWords(plan)));
    expect(listNumbers([own]).filter((number) => !known.has(number))).toEqual([]);
  });

  test('headings go down one level at a time, from one heading 1', () => {
    const levels = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(page.querySelector('main :is(h1, h2, h3, h4, h5, h6)')!.tagName).toBe('H2');
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  test('every place that is linked to is there, and every id once', () => {
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const wanted = [
      ...[...page.querySelectorAll('a')].map((each) => each.getAttribute('href')!.slice(1)),
      ...[...page.querySelectorAll('[aria-labelledby]')].map((each) => each.getAttribute('aria-labelledby')!),
      ...[...page.querySelectorAll('[aria-describedby]')].map((each) => each.getAttribute('aria-describedby')!),
      ...[...page.querySelectorAll('[fill^=url]')].map((each) => each.getAttribute('fill')!.slice('url(#'.length, -1)),
    ];
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('it asks nothing of anybody: no script, no address, no picture', () => {
    expect(
      page.querySelectorAll('script, link, img, iframe, object, embed, form, base, [style], [onload], [onerror], [onclick]'),
    ).toHaveLength(0);
    const addresses = [...page.querySelectorAll('[href], [src]')].map((each) => each.getAttribute('href') ?? each.getAttribute('src'));
    expect(addresses.filter((address) => !address?.startsWith('#'))).toEqual([]);
    expect(page.querySelector('style')!.textContent).not.toMatch(/@import|url\(/);
  });
});

test('texts stay texts, character by character, with their line breaks', () => {
  const shown = [...open(HARD_PLAN).querySelectorAll('dd')].map(({ textContent }) => textContent);
  expect(shown.slice(3)).toEqual(Object.values(HARD_TEXTS).map((text) => text.replace(/\r\n/g, '\n')));
});

test('a footer cannot end the style that prints it', () => {
  const style = open(HARD_PLAN).querySelector('style')!.textContent!;
  expect(style).not.toContain('display: none } /*');
  expect(style).toContain('@bottom-left { content: "Hel\\0000e5r 2026, skapad 2026-11-22 \\000022\\00007d');
});

test('what no file can carry is left out', () => {
  const html = writeHtml({ ...SAMPLE_PLAN, intro: 'a\u0000b\u0007c\u001bd\uD800e\uFFFEf\u{1F600}' });
  expect(html).toContain('>abcdef\u{1F600}</p>');
});

test('it is in the language of the plan', () => {
  const page = open({ ...SAMPLE_PLAN, language: 'en' });
  expect(page.documentElement.lang).toBe('en');
  expect(page.querySelector('nav h2')!.textContent).toBe('Contents');
});

test('a comment without text is left out', () => {
  expect(open(SAMPLE_PLAN).querySelectorAll('.comment')).toHaveLength(2);
});

test('the same plan gives the same page', () => {
  expect(writeHtml(HARD_PLAN)).toBe(writeHtml(structuredClone(HARD_PLAN)));
});

describe('a table', () => {
  const page = open(SAMPLE_PLAN);
  const goals = page.querySelector('table.wide')!;

  test('names its columns, its rows and itself', () => {
    expect(goals.querySelector('caption')!.textContent).toBe('Socialnämndens mål och mått');
    expect([...goals.querySelectorAll('thead th')].every((each) => each.getAttribute('scope') === 'col')).toBe(true);
    expect([...goals.querySelectorAll('tbody th')].map((each) => [each.getAttribute('scope'), each.textContent])).toEqual([
      ['row', 'Fler äldre är nöjda med hemtjänsten'],
      ['row', 'Andel nöjda'],
    ]);
  });

  test('says a status by symbol and word on its colour', () => {
    expect([...goals.querySelectorAll('span.status')].map(({ className, textContent }) => [className, textContent])).toEqual([
      ['status met', '✓ Uppfyllt (satt för hand)'],
      ['status notAssessed', '– Ej bedömt'],
    ]);
  });

  test('has a long text under its row, on the same page of paper', () => {
    const under = [...goals.querySelectorAll('tr.under')];
    expect(under.map(({ className, textContent }) => [className, flatten(textContent!)])).toEqual([
      ['under keep goal', 'Analys: =HYPERLINK("x") Vi har ökat bemanningen.'],
    ]);
    expect([...goals.querySelectorAll('tr')].filter((row) => row.classList.contains('keep'))).toHaveLength(2);
  });

  test('has a body a group, headed by the group’s line', () => {
    const wide = open(HARD_PLAN).querySelector<HTMLTableElement>('table.widest')!;
    expect([...wide.tBodies].map(({ rows }) => rows[0]!.cells[0]!.getAttribute('scope'))).toEqual(['rowgroup', 'rowgroup']);
  });
});
