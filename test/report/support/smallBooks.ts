/** Small goal books, each with what a report must tell of: enough to be read as a golden plan from top to end. */
import type { Area, Committee, Finding, GoalBook, Occasion } from '../../../src/goals';
import { checkRules, rollUp } from '../../../src/goals';
import { ljungby } from '../../../src/goals/model/ljungby';
import { uppvidinge } from '../../../src/goals/model/uppvidinge';
import type { ReportSource } from '../../../src/report';
import { activity, goal, makeBook, measure, overarching } from '../../goals/support/books';

const SETTINGS = { municipality: 'Exempelkommunen', year: 2026, term: '2023–2026', minCommonGoals: null };
const committee = (code: string, name: string, given: Partial<Committee> = {}): Committee => ({
  code,
  name,
  kind: 'nämnd',
  covered: true,
  budget: null,
  row: 0,
  ...given,
});
const WHOLE = committee('KOMMUN', 'Hela kommunen', { covered: false, row: -1 });
const SN = committee('SN', 'Socialnämnden', { budget: 694200 });
const BUN = committee('BUN', 'Barn- och utbildningsnämnden');
const VN = committee('VN', 'Valnämnden', { covered: false });
const BO = committee('BO', 'Exempelbostäder AB', { kind: 'bolag', budget: 96000 });
const AREAS: Area[] = [
  { nr: '1', name: 'Tillväxt', text: '', subAreas: ['Näringsliv', 'Infrastruktur'], row: 0 },
  { nr: '2', name: 'Kunskap', text: 'Alla lär hela livet.', subAreas: [], row: 1 },
];

/** A municipality that has begun with nothing but its committees. */
const empty = makeBook([], SETTINGS, { areas: AREAS, committees: [SN, WHOLE], units: [] });

const oneCommittee = makeBook(
  [
    overarching('SN-Ö1', '1', { text: 'Människor med stöd har en plats i arbetslivet' }),
    goal('SN-N1', 'SN-Ö1', { text: 'Fler får praktik', responsible: 'Enhetschef' }),
    measure('SN-M1', 'SN-N1', 60, { text: 'Andel i praktik', forecastYear: 90, actualYear: 100 }),
  ],
  SETTINGS,
  { areas: AREAS, committees: [SN], units: [] },
);

/** Every committee has its own overarching goals; one measure is missing, one goal is judged by hand, one row hangs loose. */
const likeLjungby = makeBook(
  [
    overarching('SN-Ö1', '1', { text: 'Människor med stöd har en plats i arbetslivet' }),
    goal('SN-N1', 'SN-Ö1', { text: 'Fler får praktik', responsible: 'Enhetschef', geh: 'operational' }),
    measure('SN-M1', 'SN-N1', 40, {
      text: 'Andel i praktik',
      forecastYear: 60,
      actualYear: 50.25,
      comment: 'Färre platser än väntat.',
      weight: 2,
    }),
    measure('SN-M2', 'SN-N1', 80, { text: 'Nöjda arbetsgivare', forecastYear: 90, actualYear: null, responsible: '' }),
    activity('SN-A1', 'SN-N1', { text: 'Teckna avtal med tio arbetsgivare', state: 'ongoing', dueDate: 46275, budget: 1200 }),
    activity('SN-A2', 'SN-N1', { text: 'Hålla öppet hus', state: 'done', budget: 55 }),
    goal('SN-N2', 'SN-Ö1', {
      text: 'Ingen väntar på beslut',
      assessment: 'partial',
      comment: 'Köerna är borta utom i juli.',
      responsible: 'Verksamhetschef',
    }),
    measure('SN-M3', 'SN-N2', null, {
      text: 'Beslut inom en vecka',
      measureUnit: 'ja/nej',
      yesNo: true,
      baseline: null,
      target: null,
      actualInterim: false,
      forecastYear: true,
      actualYear: true,
    }),
    measure('SN-M4', '', 1, { text: 'Utan mål ovanför', parent: 'saknas', actualYear: 1 }),
    overarching('BUN-Ö1', '2', { text: 'Alla elever når målen', geh: 'operational' }),
    goal('BUN-N1', 'BUN-Ö1', { text: 'Fler blir behöriga till gymnasiet' }),
    measure('BUN-M1', 'BUN-N1', null, { text: 'Behöriga i åk 9', baseline: 72, target: 78, actualYear: null }),
    overarching('BO-Ö1', '1', { text: 'Det finns lediga bostäder' }),
    goal('BO-N1', 'BO-Ö1', { text: 'Färre tomma lägenheter', geh: 'financial' }),
    measure('BO-M1', 'BO-N1', null, {
      text: 'Outhyrda lägenheter',
      baseline: 2.4,
      target: 1.5,
      direction: 'decrease',
      actualInterim: 1.75,
      forecastYear: 1.6,
      actualYear: 1.5,
    }),
    overarching('KOMMUN-Ö1', '2', { text: 'Kommunen är en arbetsgivare att växa hos' }),
    goal('KOMMUN-N1', 'KOMMUN-Ö1', { text: 'Fler stannar kvar' }),
    measure('KOMMUN-M1', 'KOMMUN-N1', 30, {
      text: 'Invånare som arbetar här',
      baseline: 10000,
      target: 12000,
      actualInterim: 11500,
      actualYear: 11794,
    }),
  ],
  { ...SETTINGS, model: ljungby.name, vision: ljungby.vision, levels: ljungby.levels },
  { areas: AREAS, committees: [SN, BUN, VN, BO, WHOLE], units: [] },
);

/** Common goals that committees and companies break down; a goal of its own beside them. */
const likeUppvidinge = makeBook(
  [
    goal('SN-F1', 'KOMMUN-I1', { text: 'De äldre är trygga' }),
    measure('SN-M1', 'SN-F1', 70, { text: 'Nöjda med hemtjänsten', forecastYear: 80, actualYear: 90 }),
    activity('SN-A1', 'SN-F1', { text: 'Färre händer hos varje kund', state: null }),
    overarching('SN-I1', '2', { text: 'Vi lär av varandra' }),
    goal('SN-F2', 'SN-I1', { text: 'Alla får handledning' }),
    measure('SN-M2', 'SN-F2', 100, { text: 'Handledda medarbetare', forecastYear: 100, actualYear: 100 }),
    goal('BO-F1', 'KOMMUN-I1', { text: 'Husen behöver mindre energi' }),
    measure('BO-M1', 'BO-F1', 20, { text: 'Energi per kvadratmeter', forecastYear: 40, actualYear: 30 }),
    overarching('KOMMUN-I1', '1', { text: 'Vi är en attraktiv boendekommun' }),
  ],
  { ...SETTINGS, model: uppvidinge.name, levels: uppvidinge.levels },
  { areas: AREAS, committees: [SN, BO, WHOLE], units: [] },
);

export const SMALL_BOOKS = { empty, oneCommittee, likeLjungby, likeUppvidinge };

/** The book as a report is given it; cells stand ten rows down on a sheet named as the table. */
export function makeSource(book: GoalBook, given: Partial<ReportSource> = {}): ReportSource {
  const findings: Finding[] = checkRules(book);
  return {
    rollUp: (occasion: Occasion) => rollUp(book, occasion),
    findings,
    locate: ({ table, row, column }) => (row === undefined ? null : `${table}!${column ?? ''}:${row + 11}`),
    made: '2026-11-22',
    ...given,
  };
}
