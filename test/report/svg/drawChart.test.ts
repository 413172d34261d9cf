import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { STATUSES } from '../../../src/goals/types';
import { drawChart } from '../../../src/report/svg';
import { measureText, wrapText } from '../../../src/report/svg/measure';
import type { ReportChart } from '../../../src/report/types';
import { HARD_TEXTS } from '../support/hardPlan';

const STATUS: ReportChart = {
  kind: 'chart',
  id: 'statusByArea',
  look: 'stackedBars',
  title: 'Mål per område och status',
  alternative: 'Tillväxt: 3 uppfyllda och 1 ej uppfyllt. Kunskap: inga mål.',
  source: { table: 't', categories: 'area', series: ['met', 'notMet'] },
  categories: ['Tillväxt', 'Kunskap'],
  series: [
    { id: 'met', name: '✓ Uppfyllt', colour: 'met', values: [3, 0], texts: ['3', '0'] },
    { id: 'notMet', name: '✕ Ej uppfyllt', colour: 'notMet', values: [1, 0], texts: ['1', '0'] },
  ],
  unit: 'count',
};
const SHARE: ReportChart = {
  ...STATUS,
  id: 'share',
  look: 'bars',
  series: [{ id: 'share', name: 'Uppfyllelse', colour: 'accent', values: [0.5, null], texts: ['50 %', '–'] }],
  unit: 'share',
};

/** Throws where the picture is not well-formed. */
function open(chart: ReportChart): Element {
  return new JSDOM(drawChart(chart), { contentType: 'image/svg+xml' }).window.document.documentElement;
}
const listTexts = (chart: ReportChart) => [...open(chart).querySelectorAll('text')].map(({ textContent }) => textContent);
/** Width in per cent of the bars that are filled so. */
const listWidths = (chart: ReportChart, fill: RegExp) =>
  [...open(chart).querySelectorAll('rect')]
    .filter((each) => fill.test(each.getAttribute('fill')!) && each.getAttribute('width')!.endsWith('%'))
    .map((each) => parseFloat(each.getAttribute('width')!));

test('a bar is as long as its share of the longest, and says how many by symbol and number', () => {
  expect(listWidths(STATUS, /#005A8D/)).toEqual([75]);
  expect(listWidths(STATUS, /notMet/)).toEqual([25]);
  expect(listTexts(STATUS)).toEqual(['✓ Uppfyllt', '✕ Ej uppfyllt', 'Tillväxt', '✓ 3', '✕ 1', 'Kunskap']);
});

test('a share is read against the whole, and stands as the report writes it', () => {
  expect(listWidths(SHARE, /#0B5C56/)).toEqual([40, 0]);
  expect(listWidths(SHARE, /#F5F5F5/)).toEqual([80, 80]);
  expect(listTexts(SHARE)).toEqual(['Tillväxt', '50 %', 'Kunskap', '–']);
});

test('says its title and what it shows to those who do not see it', () => {
  const svg = open(STATUS);
  expect(svg.getAttribute('role')).toBe('img');
  const read = (attribute: string) => svg.querySelector(`#${svg.getAttribute(attribute)!}`)!.textContent;
  expect([read('aria-labelledby'), read('aria-describedby')]).toEqual([STATUS.title, STATUS.alternative]);
});

test('each status but one has a pattern, so that no bar is known by its colour alone', () => {
  const all = { ...STATUS, series: STATUSES.map((status) => ({ ...STATUS.series[0]!, id: status, colour: status })) };
  expect([...open(all).querySelectorAll('pattern')].map(({ id }) => id)).toEqual([
    'chart-statusByArea-partial',
    'chart-statusByArea-notMet',
    'chart-statusByArea-notAssessed',
  ]);
});

test('two charts of a page have nothing of the same name', () => {
  const ids = [STATUS, SHARE].flatMap((chart) => [...open(chart).querySelectorAll('[id]')].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('a long name is cut with an ellipsis, and stands whole where one points', () => {
  const name = 'Gemensamma nämnden för familjerättsliga frågor och mycket annat som hela koncernen har tillsammans';
  const chart = { ...STATUS, categories: [name, 'Kunskap'] };
  expect(listTexts(chart).filter((text) => text?.endsWith('…'))).toHaveLength(1);
  expect(open(chart).querySelector('g title')!.textContent).toBe(`${name}: ✓ Uppfyllt 3, ✕ Ej uppfyllt 1`);
});

test.each([
  ['no category', { ...STATUS, categories: [], series: STATUS.series.map((each) => ({ ...each, values: [], texts: [] })) }],
  ['nothing but 0', { ...STATUS, series: STATUS.series.map((each) => ({ ...each, values: [0, 0] })) }],
  ['a stack of more than the whole', { ...STATUS, unit: 'share' as const }],
  ['more than the whole', { ...SHARE, series: [{ ...SHARE.series[0]!, values: [1.2, -0.5] }] }],
])('%s is drawn inside the picture', (_name, chart) => {
  const svg = open(chart);
  expect(Number(svg.getAttribute('height'))).toBeGreaterThan(0);
  for (const each of svg.querySelectorAll('rect[width$="%"]')) {
    const width = parseFloat(each.getAttribute('width')!);
    expect(width).toBeGreaterThanOrEqual(0);
    expect(parseFloat(each.getAttribute('x')!) + width).toBeLessThanOrEqual(100.01);
  }
});

test('whatever the texts hold, the picture is well-formed and shows them as text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(HARD_TEXTS))), (words) => {
      const svg = open({ ...STATUS, title: words, alternative: `${words}.`, categories: [`a ${words}`, 'b'] });
      expect(svg.querySelectorAll('g')).toHaveLength(2);
      expect(svg.querySelectorAll('script, image, a, foreignObject')).toHaveLength(0);
    }),
  );
});

describe('lines of text', () => {
  test('are no wider than there is room, and lose nothing where there are lines enough', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 30, max: 300 }), (words, width) => {
        const lines = wrapText(words, 13, width, 1000);
        expect(lines.filter((line) => measureText(line, 13) > width)).toEqual([]);
        expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
      }),
    );
  });

  test('are as few as asked for, the last with an ellipsis', () => {
    expect(wrapText('ett två tre fyra fem sex', 13, 60, 2)).toEqual(['ett två', 'tre fyr…']);
    expect(wrapText('Kommunfullmäktigeordförande', 13, 100, 1)).toEqual(['Kommunfull…']);
    expect(wrapText('', 13, 100, 2)).toEqual(['']);
  });
});
