/** What is shown before a report is made. */
import { outlineReport, planReport } from '../../src/report';
import { makeSource, SMALL_BOOKS } from './support/smallBooks';

test('names every heading with the goals and measures under it, and counts each once', () => {
  const outline = outlineReport(planReport(makeSource(SMALL_BOOKS.likeUppvidinge), { occasion: 'interim' }));
  expect(outline.headings.map(({ text }) => text)).toEqual([
    'Sammanfattning',
    'Mål per område',
    'Gemensamma mål',
    'Nämndernas och bolagens mål',
    'Mål som inte är uppfyllda',
    'Inte rapporterat',
    'Aktiviteter',
    'Budget',
    'God ekonomisk hushållning',
    'Underlag för granskning',
  ]);
  const [, areas, common, committees] = outline.headings;
  expect(areas!.beneath.map(({ text, counts }) => [text, counts])).toEqual([
    ['1 Tillväxt', { overarching: 1 }],
    ['2 Kunskap', { overarching: 1 }],
  ]);
  expect(common!.counts).toEqual({ overarching: 1, goal: 2, measure: 2 });
  expect(committees!.beneath[0]).toMatchObject({ id: 'committee:SN', counts: { overarching: 1, goal: 2, measure: 1 }, note: '' });
  expect(outline).toMatchObject({ goals: 5, notAssessed: 0, rows: 8 });
});

test('says what a section says where it has nothing to show', () => {
  const { headings, goals } = outlineReport(planReport(makeSource(SMALL_BOOKS.empty), { occasion: 'year' }));
  expect(headings.find(({ id }) => id === 'notReported')?.note).toBe('Det finns inga mått att rapportera.');
  expect(goals).toBe(0);
});

test('goals without a judgement are counted', () => {
  const outline = outlineReport(planReport(makeSource(SMALL_BOOKS.likeLjungby), { occasion: 'year', committee: 'BUN' }));
  expect(outline).toMatchObject({ goals: 2, notAssessed: 2, rows: 3 });
});
