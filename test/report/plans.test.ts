/**
 * Golden plans: every file of test/report/cases is all that the report of a small book says, to be read from top to end. A plan that differs is
 * written beside as actual-….txt.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planReport, type ReportOptions } from '../../src/report';
import { writeOutText } from './support/planText';
import { makeSource, SMALL_BOOKS } from './support/smallBooks';

const CASES: Record<string, { book: keyof typeof SMALL_BOOKS; options: ReportOptions; kept?: Record<string, string> }> = {
  'no-goals-at-budget': { book: 'empty', options: { occasion: 'budget' } },
  'no-goals-at-year': { book: 'empty', options: { occasion: 'year' } },
  'one-committee-at-interim': { book: 'oneCommittee', options: { occasion: 'interim' } },
  'ljungby-at-budget': { book: 'likeLjungby', options: { occasion: 'budget' } },
  'ljungby-of-a-company-at-budget': { book: 'likeLjungby', options: { occasion: 'budget', committee: 'BO' } },
  'ljungby-at-interim': { book: 'likeLjungby', options: { occasion: 'interim' } },
  'ljungby-at-year': { book: 'likeLjungby', options: { occasion: 'year' } },
  'ljungby-at-year-in-english': { book: 'likeLjungby', options: { occasion: 'year', language: 'en' } },
  'ljungby-of-one-committee-with-texts': {
    book: 'likeLjungby',
    options: { occasion: 'year', committee: 'SN', include: { audit: false, areas: false } },
    kept: { 'committee:SN': 'Ett bra år.', decision: 'Nämnden beslutar något annat.', 'area:1': 'Skrevs om området.', old: 'Skrevs förr.' },
  },
  'uppvidinge-at-budget-in-english': { book: 'likeUppvidinge', options: { occasion: 'budget', language: 'en' } },
  'uppvidinge-at-forecast': { book: 'likeUppvidinge', options: { occasion: 'forecast' } },
  'uppvidinge-at-year': { book: 'likeUppvidinge', options: { occasion: 'year' } },
  'uppvidinge-of-one-committee': { book: 'likeUppvidinge', options: { occasion: 'forecast', committee: 'SN' } },
  'uppvidinge-of-the-whole-municipality': {
    book: 'likeUppvidinge',
    options: { occasion: 'year', committee: 'KOMMUN', include: { audit: false } },
  },
};

test.each(Object.keys(CASES))('%s', (name) => {
  const { book, options, kept = {} } = CASES[name]!;
  const found = writeOutText(planReport(makeSource(SMALL_BOOKS[book]), options, new Map(Object.entries(kept))));
  const path = join(__dirname, 'cases', `${name}.txt`);
  const actual = join(__dirname, 'cases', `actual-${name}.txt`);
  rmSync(actual, { force: true });
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (found !== expected) writeFileSync(actual, found);
  expect(found).toBe(expected);
});
