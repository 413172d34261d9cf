import fc from 'fast-check';
import {
  checkRules,
  RULES,
  type CellValue,
  type Finding,
  type GoalBook,
  type GoalColumn,
  type GoalRow,
  type Settings,
} from '../../src/goals';
import { AREAS_TABLE, COMMITTEES_TABLE, COMMON_GOALS_TABLE, nameGoalTable, SETTINGS_TABLE, UNITS_TABLE } from '../../src/goals/places';
import { translate, type TextKey } from '../../src/locales';
import { GOAL_TABLE_PREFIX, TABLE_NAMES } from '../../src/locales/words';
import { arbitraryBook } from './support/arbitraryBook';
import { activity, COMMITTEES, goal, makeBook, makeRow, measure, overarching, UNITS } from './support/books';

/** The findings of one rule, each as place and Swedish sentence. */
function find(rule: string, book: GoalBook): string[] {
  const only = RULES.filter(({ id }) => id === rule);
  expect(only).toHaveLength(1);
  return checkRules(book, { rules: only }).map(
    (finding) => `${showPlace(finding)} ${translate('sv', finding.message as TextKey, finding.params)}`,
  );
}
function showPlace({ place, severity }: Finding): string {
  return `${place.table}${place.row === undefined ? '' : `/${place.row}`}/${place.column ?? ''}${severity === 'error' ? '' : ` (${severity})`}:`;
}

type Case = [name: string, rows: GoalRow[], settings: Partial<Settings>, findings: string[], given?: Partial<GoalBook>];
function checkCases(rule: string, cases: Case[]): void {
  describe(rule, () => {
    test.each(cases)('%s', (_name, rows, settings, findings, given = {}) => {
      expect(find(rule, makeBook(rows, settings, given))).toEqual(findings);
    });
  });
}

const oneOrTwo = { minOverarching: 1, maxOverarching: 2 };
const NUMBERLESS = [{ nr: '', name: 'Trygghet', text: '', subAreas: [], row: 0 }];
const bunComplete = [overarching('BUN-Ö1', '1'), overarching('BUN-Ö2', '2')];
checkCases('overarching-count', [
  [
    'one and two are within the rule',
    [...bunComplete, overarching('SN-Ö1', '1'), overarching('SN-Ö2', '2'), overarching('SN-Ö3', '2')],
    oneOrTwo,
    [],
  ],
  [
    'none under an area',
    [...bunComplete, overarching('SN-Ö1', '1')],
    oneOrTwo,
    ['MalSN/parent: Socialnämnden saknar övergripande mål under Kunskap. Minst 1 krävs.'],
  ],
  [
    'too few under an area',
    [
      ...bunComplete,
      overarching('BUN-Ö3', '1'),
      overarching('BUN-Ö4', '2'),
      overarching('SN-Ö1', '1'),
      overarching('SN-Ö2', '2'),
      overarching('SN-Ö3', '2'),
    ],
    { minOverarching: 2 },
    ['MalSN/parent: Socialnämnden har 1 övergripande mål under Tillväxt. Minst 2 krävs.'],
  ],
  [
    'too many under an area',
    [...bunComplete, overarching('SN-Ö1', '1'), ...['SN-Ö2', 'SN-Ö3', 'SN-Ö4'].map((nr) => overarching(nr, '2'))],
    oneOrTwo,
    [
      'MalSN/parent: Socialnämnden har 3 övergripande mål under Kunskap. Högst 2 får finnas: slå ihop mål eller flytta dem till ett annat område.',
    ],
  ],
  ['only the most is given', bunComplete, { maxOverarching: 1 }, []],
  ['no rule', [], {}, []],
  [
    'one under an unknown area counts nowhere',
    [...bunComplete, overarching('SN-Ö1', '1'), overarching('SN-Ö2', '9')],
    oneOrTwo,
    ['MalSN/parent: Socialnämnden saknar övergripande mål under Kunskap. Minst 1 krävs.'],
  ],
  ['an area by its name counts', [...bunComplete, overarching('SN-Ö1', 'tillväxt'), overarching('SN-Ö2', 'Kunskap')], oneOrTwo, []],
  [
    'an area without a number counts by its name',
    [
      overarching('SN-Ö1', 'Trygghet'),
      overarching('SN-Ö2', 'Trygghet'),
      overarching('SN-Ö3', 'Trygghet'),
      overarching('BUN-Ö1', 'trygghet'),
    ],
    oneOrTwo,
    [
      'MalSN/parent: Socialnämnden har 3 övergripande mål under Trygghet. Högst 2 får finnas: slå ihop mål eller flytta dem till ett annat område.',
    ],
    { areas: NUMBERLESS },
  ],
  [
    'the whole municipality is no committee, though the rules be said to cover it',
    [...bunComplete, overarching('SN-Ö1', '1'), overarching('SN-Ö2', '2')],
    oneOrTwo,
    [],
    { committees: COMMITTEES.map((committee) => ({ ...committee, covered: committee.code !== 'KRN' })) },
  ],
]);

checkCases('common-goal-count', [
  ['every area has one', [overarching('KOMMUN-Ö1', '1'), overarching('KOMMUN-Ö2', '2')], { minCommonGoals: 1 }, []],
  [
    'an area has none, though a committee has',
    [overarching('KOMMUN-Ö1', '1'), overarching('SN-Ö1', '2')],
    { minCommonGoals: 1 },
    ['MalKOMMUN/parent: Hela kommunen saknar gemensamma övergripande mål under Kunskap. Minst 1 krävs.'],
  ],
  [
    'an area has too few',
    [overarching('KOMMUN-Ö1', '1'), overarching('KOMMUN-Ö2', '1'), overarching('KOMMUN-Ö3', '2')],
    { minCommonGoals: 2 },
    ['MalKOMMUN/parent: Hela kommunen: antalet gemensamma övergripande mål under Kunskap är 1. Minst 2 krävs.'],
  ],
  [
    'an area without a number has one by its name',
    [overarching('KOMMUN-Ö1', 'Trygghet')],
    { minCommonGoals: 1 },
    [],
    { areas: NUMBERLESS },
  ],
  ['no rule', [], {}, []],
]);

checkCases('broken-down', [
  ['a goal beneath suffices', [overarching('SN-Ö1', '1'), goal('SN-N1', 'SN-Ö1')], { minGoalsBeneath: 1 }, []],
  [
    'goals of several committees count together',
    [overarching('KOMMUN-Ö1', '1'), goal('SN-N1', 'KOMMUN-Ö1'), goal('BUN-N1', 'KOMMUN-Ö1')],
    { minGoalsBeneath: 2 },
    [],
  ],
  [
    'measures and activities are no goals',
    [overarching('SN-Ö1', '1'), measure('SN-M1', '', 1), activity('SN-A1', '')],
    { minGoalsBeneath: 1 },
    ['MalSN/0/nr: Övergripande mål SN-Ö1 har inga nämndsmål under sig. Minst 1 krävs.'],
  ],
  [
    'too few',
    [overarching('SN-Ö1', '1'), goal('SN-N1', '')],
    { minGoalsBeneath: 2 },
    ['MalSN/0/nr: Övergripande mål SN-Ö1 har 1 nämndsmål under sig. Minst 2 krävs.'],
  ],
  ['no rule', [overarching('SN-Ö1', '1')], {}, []],
]);

const hemtjanst =
  'Verksamheter/0/name: Verksamheten Hemtjänst i Socialnämnden finns inte med på något nämndsmål. Välj verksamheten i kolumnen Verksamhet på minst ett nämndsmål.';
checkCases('unit-coverage', [
  ['named on a goal, in other letters', [goal('SN-N1', '', { unit: ' hemtjänst' })], {}, []],
  ['named on no goal', [goal('SN-N1', '')], {}, [hemtjanst]],
  ['named on a measure only', [measure('SN-M1', '', 1, { unit: 'Hemtjänst' })], {}, [hemtjanst]],
  ['named by another committee only', [goal('BUN-N1', '', { unit: 'Hemtjänst' })], {}, [hemtjanst]],
  ['not asked for', [], { allUnitsCovered: false }, []],
  ['a committee that the rules do not cover', [], {}, [], { units: [{ committee: 'KRN', name: 'Beredskap', manager: '', row: 0 }] }],
]);

checkCases('overarching-measured', [
  ['a measure under a goal', [overarching('SN-Ö1', '1'), goal('SN-N1', ''), measure('SN-M1', '', 1)], {}, []],
  [
    'a measure under an overarching goal',
    [overarching('SN-Ö1', '1'), measure('SN-M1', 'SN-Ö1', 1)],
    {},
    [
      'MalSN/1/parent: Mått SN-M1 hör till övergripande mål SN-Ö1, som inte ska ha egna mått. Flytta måttet till ett nämndsmål genom att ändra Hör till.',
    ],
  ],
  [
    'a measure beneath one that has no number yet',
    [makeRow({ level: 'overarching', text: 'Trygg vardag.', parent: '1' }), measure('SN-M1', '', 1)],
    {},
    [
      'MalSN/1/parent: Mått SN-M1 hör till övergripande mål ”Trygg vardag.”, som inte ska ha egna mått. Flytta måttet till ett nämndsmål genom att ändra Hör till.',
    ],
  ],
  ['where it is allowed', [overarching('SN-Ö1', '1'), measure('SN-M1', '', 1)], { overarchingMayHaveMeasures: true }, []],
]);

checkCases('goal-measurable', [
  ['a goal with a measure, however empty', [goal('SN-N1', ''), makeRow({ level: 'measure', parent: 'SN-N1' })], {}, []],
  [
    'a goal with an activity only',
    [goal('SN-N1', ''), activity('SN-A1', 'SN-N1')],
    {},
    ['MalSN/0/nr: Nämndsmål SN-N1 saknar mått. Lägg till minst ett mått som hör till målet.'],
  ],
  ['an overarching goal needs none', [overarching('SN-Ö1', '1')], {}, []],
  ['where none are required', [goal('SN-N1', '')], { measuresRequired: false }, []],
]);

const bare = { measureUnit: '', baseline: null, target: null, direction: null };
checkCases('measure-complete', [
  ['everything is there', [measure('SN-M1', '', null)], {}, []],
  [
    'nothing is there',
    [measure('SN-M1', '', null, bare)],
    {},
    [
      'MalSN/0/measureUnit: Mått SN-M1 saknar enhet. Skriv vad som mäts i kolumnen Enhet, till exempel %, antal eller ja/nej.',
      'MalSN/0/target: Mått SN-M1 saknar målvärde. Skriv det värde som ska nås.',
      'MalSN/0/direction: Mått SN-M1 saknar riktning. Välj Öka, Minska eller Behåll.',
      'MalSN/0/baseline (warning): Mått SN-M1 saknar utgångsvärde. Skriv det värde ni utgår från, så att utvecklingen syns.',
    ],
  ],
  ['0 is a value', [measure('SN-M1', '', null, { baseline: 0, target: 0 })], {}, []],
  ['yes or no needs its unit only', [measure('SN-M1', '', null, { ...bare, measureUnit: 'ja/nej', yesNo: true })], {}, []],
  ['what is to be kept needs no baseline', [measure('SN-M1', '', null, { baseline: null, direction: 'maintain' })], {}, []],
  [
    'wrong content is the business of another rule',
    [measure('SN-M1', '', null, { ...bare, invalid: { measureUnit: '#REF!', baseline: 'x', target: 'ca 5', direction: 'Upp' } })],
    {},
    [],
  ],
  ['a goal is no measure', [goal('SN-N1', '')], {}, []],
]);

const levels = 'Övergripande mål, Nämndsmål, Mått, Aktivitet, Utvecklingsinsats';
checkCases('hierarchy', [
  ['a sound one', [overarching('SN-Ö1', '1'), goal('SN-N1', '', { unit: 'HEMTJÄNST ' })], {}, []],
  [
    'a number is missing',
    [overarching('', '1', { text: 'Alla  är\ntrygga' })],
    {},
    ['MalSN/0/nr: Övergripande mål ”Alla är trygga” saknar nummer. Numrera raderna, så får den ett.'],
  ],
  [
    'a number stands twice',
    [overarching('BUN-Ö1', '1'), overarching('BUN-Ö1', '1', { committee: 'SN', table: 'MalSN' })],
    {},
    [
      'MalSN/0/nr: Numret BUN-Ö1 finns redan på en annan rad (Barn- och utbildningsnämnden). Ta bort numret på den här raden och numrera raderna, så får den ett eget.',
    ],
  ],
  ['a level is missing', [makeRow({ text: 'Trygghet' })], {}, [`MalSN/0/level: ”Trygghet”: raden saknar nivå. Välj en av ${levels}.`]],
  [
    'a level is missing on a row of nothing else',
    [makeRow({ target: 3 })],
    {},
    [`MalSN/0/level: Socialnämnden: raden saknar nivå. Välj en av ${levels}.`],
  ],
  [
    'a level is misspelt',
    [makeRow({ nr: 'SN-N1', invalid: { level: 'Nämdsmål' } })],
    {},
    [`MalSN/0/level: SN-N1: nivån ”Nämdsmål” finns inte. Välj en av ${levels}.`],
  ],
  [
    'parents are missing',
    [goal('SN-N1', ''), measure('BUN-M1', '', 1), overarching('SN-Ö1', '')],
    {},
    [
      'MalSN/0/parent: Nämndsmål SN-N1 saknar ett övergripande mål att höra till. Välj dess nummer i kolumnen Hör till.',
      'MalBUN/0/parent: Mått BUN-M1 saknar ett nämndsmål att höra till. Välj dess nummer i kolumnen Hör till.',
      'MalSN/1/parent: Övergripande mål SN-Ö1 saknar område. Skriv områdets nummer i kolumnen Hör till.',
    ],
  ],
  [
    'parents are unknown',
    [goal('SN-N1', 'SN-Ö9'), measure('SN-M1', 'SN-N9', 1), overarching('SN-Ö1', '7')],
    {},
    [
      'MalSN/0/parent: Nämndsmål SN-N1 hör till ”SN-Ö9”, som inte finns. Välj numret på ett övergripande mål som finns i kolumnen Hör till.',
      'MalSN/1/parent: Mått SN-M1 hör till ”SN-N9”, som inte finns. Välj numret på ett nämndsmål som finns i kolumnen Hör till.',
      'MalSN/2/parent: Övergripande mål SN-Ö1 hör till ”7”, som inte är något område. Skriv ett av områdenas nummer i kolumnen Hör till.',
    ],
  ],
  [
    'parents are of the wrong level',
    [
      overarching('SN-Ö1', '1'),
      overarching('SN-Ö2', 'SN-Ö1'),
      measure('SN-M1', 'SN-Ö1', 1),
      goal('SN-N1', 'sn-m1'),
      activity('SN-A1', 'SN-M1'),
    ],
    {},
    [
      'MalSN/1/parent: Övergripande mål SN-Ö2 hör till SN-Ö1 men ska höra till ett område. Skriv områdets nummer i kolumnen Hör till.',
      'MalSN/3/parent: Nämndsmål SN-N1 hör till SN-M1 men ska höra till ett övergripande mål. Välj ett sådant nummer i kolumnen Hör till.',
      'MalSN/4/parent: Aktivitet SN-A1 hör till SN-M1 men ska höra till ett nämndsmål eller övergripande mål. Välj ett sådant nummer i kolumnen Hör till.',
    ],
  ],
  [
    'a circle',
    [goal('SN-N1', 'SN-N2'), goal('SN-N2', 'SN-N1')],
    {},
    [
      'MalSN/0/parent: Nämndsmål SN-N1 hör till SN-N2, och därifrån leder Hör till tillbaka till samma rad. Välj ett annat nummer i kolumnen Hör till.',
      'MalSN/1/parent: Nämndsmål SN-N2 hör till SN-N1, och därifrån leder Hör till tillbaka till samma rad. Välj ett annat nummer i kolumnen Hör till.',
    ],
  ],
  [
    'a unit that is unknown on a measure or an activity',
    [overarching('SN-Ö1', '1'), measure('SN-M1', '', 1, { unit: 'Annat' }), activity('SN-A1', '', { unit: 'Annat' })],
    {},
    [
      'MalSN/1/unit: Mått SN-M1: verksamheten ”Annat” finns inte i Socialnämnden. Välj en ur listan, eller lägg till den på bladet Verksamheter.',
      'MalSN/2/unit: Aktivitet SN-A1: verksamheten ”Annat” finns inte i Socialnämnden. Välj en ur listan, eller lägg till den på bladet Verksamheter.',
    ],
  ],
  [
    'a unit that the committee does not have',
    [overarching('SN-Ö1', '1'), goal('SN-N1', '', { unit: 'Hemtjäns' })],
    {},
    [
      'MalSN/1/unit: Nämndsmål SN-N1: verksamheten ”Hemtjäns” finns inte i Socialnämnden. Välj en ur listan, eller lägg till den på bladet Verksamheter.',
    ],
  ],
  [
    'cells that show an error are the business of another rule',
    [
      overarching('', '1', { invalid: { nr: '#REF!' } }),
      goal('SN-N1', '', { invalid: { parent: '#N/A' } }),
      makeRow({ nr: 'SN-1', invalid: { level: '#NAMN?' } }),
    ],
    {},
    [],
  ],
]);

checkCases('assessment-motive', [
  ['with its reason', [goal('SN-N1', '', { assessment: 'met', comment: 'Fler nöjda' })], {}, []],
  [
    'without',
    [goal('SN-N1', '', { assessment: 'notAssessed', comment: '  ' })],
    {},
    ['MalSN/0/comment: Nämndsmål SN-N1 har en bedömning men ingen analys. Skriv i kolumnen Analys varför målet bedöms så.'],
  ],
  ['no assessment needs none', [goal('SN-N1', '')], {}, []],
  ['one that shows an error is found by value-type', [goal('SN-N1', '', { assessment: 'met', invalid: { comment: '#REF!' } })], {}, []],
]);

describe('value-type', () => {
  test.each<[GoalColumn, CellValue, string, Partial<GoalRow>?]>([
    ['target', 'ca 5', '”ca 5” är inte ett tal som går att använda här. Skriv ett tal, till exempel 12,5.'],
    ['actualInterim', '12,5 %', '”12,5 %” är inte ett tal som går att använda här. Skriv ett tal, till exempel 12,5.'],
    ['weight', true, '”TRUE” är inte ett tal som går att använda här. Skriv ett tal, till exempel 12,5.'],
    ['dueDate', 'i höst', '”i höst” är inte ett datum. Skriv ett datum, till exempel 2026-08-31.'],
    ['dueDate', -3.5, '”−3,5” är inte ett datum. Skriv ett datum, till exempel 2026-08-31.'],
    ['direction', 'Upp', '”Upp” är ingen riktning. Välj Öka, Minska eller Behåll.'],
    ['assessment', 'Grönt', '”Grönt” är ingen bedömning. Välj Uppfyllt, Delvis uppfyllt, Ej uppfyllt eller Ej bedömt.'],
    ['state', 'Snart', '”Snart” är inget läge. Välj Ej påbörjad, Pågår, Klar eller Avbruten.'],
    ['geh', 'Ja', '”Ja” går inte att använda i kolumnen GEH. Välj Finansiellt eller Verksamhet, eller lämna cellen tom.'],
    ['actualYear', 'kanske', '”kanske” går inte att använda här. Skriv Ja eller Nej.', { yesNo: true }],
    [
      'target',
      'Nej',
      'målvärdet är ”Nej”, men ett mått med enheten ja/nej är uppfyllt vid Ja. Skriv Ja eller lämna cellen tom.',
      { yesNo: true },
    ],
    ['actualInterim', '#REF!', 'cellen visar felet #REF!. Rätta formeln eller skriv värdet.'],
    ['text', '#SAKNAS!', 'cellen visar felet #SAKNAS!. Rätta formeln eller skriv värdet.'],
    ['baseline', '#DIVISION/0!', 'cellen visar felet #DIVISION/0!. Rätta formeln eller skriv värdet.'],
    ['target', '#N/A', 'cellen visar felet #N/A. Rätta formeln eller skriv värdet.'],
    ['target', '#REF! igen', '”#REF! igen” är inte ett tal som går att använda här. Skriv ett tal, till exempel 12,5.'],
    ['target', '#hållbart', '”#hållbart” är inte ett tal som går att använda här. Skriv ett tal, till exempel 12,5.'],
  ])('%s with %p', (column, value, sentence, given = {}) => {
    const row = measure('SN-M1', '', null, { ...given, invalid: { [column]: value } });
    expect(find('value-type', makeBook([row]))).toEqual([`MalSN/0/${column}: Mått SN-M1: ${sentence}`]);
  });

  it('names negative weights and tolerances', () => {
    expect(
      find('value-type', makeBook([measure('SN-M1', '', 1, { weight: -2, tolerance: -0.5 }), measure('SN-M2', '', 1, { weight: 0 })])),
    ).toEqual([
      'MalSN/0/weight: Mått SN-M1: vikten är −2. Skriv 0 eller ett större tal. Tills dess räknas vikten som 1.',
      'MalSN/0/tolerance: Mått SN-M1: toleransen är −0,5. Skriv 0 eller ett större tal. Tills dess räknas toleransen som 0.',
    ]);
  });

  it('leaves a misspelt level to the hierarchy, but not one that shows an error', () => {
    const rows = [makeRow({ nr: 'SN-1', invalid: { level: 'Mål' } }), makeRow({ nr: 'SN-2', invalid: { level: '#REF!' } })];
    expect(find('value-type', makeBook(rows))).toEqual([
      'MalSN/1/level: SN-2: cellen visar felet #REF!. Rätta formeln eller skriv värdet.',
    ]);
  });

  it('names every wrong cell of a row, and cuts long contents', () => {
    const row = measure('SN-M1', '', null, { invalid: { target: 'x', actualYear: 'a'.repeat(50) } });
    expect(find('value-type', makeBook([row]))).toEqual([
      'MalSN/0/target: Mått SN-M1: ”x” är inte ett tal som går att använda här. Skriv ett tal, till exempel 12,5.',
      `MalSN/0/actualYear: Mått SN-M1: ”${'a'.repeat(39)}…” är inte ett tal som går att använda här. Skriv ett tal, till exempel 12,5.`,
    ]);
  });

  test.each<[string, GoalBook['invalid'][number], string]>([
    [
      'a setting',
      { place: { table: SETTINGS_TABLE, row: 9, column: 'value' }, value: 'Hösten', expected: 'occasion' },
      'Styrning/9/value: Styrning: ”Hösten” är inget tillfälle. Välj Budget, Delår, Prognos eller Helår.',
    ],
    [
      'a share',
      { place: { table: SETTINGS_TABLE, row: 20, column: 'value' }, value: 90, expected: 'share' },
      'Styrning/20/value: Styrning: ”90” är inte en andel. Skriv ett värde mellan 0 % och 100 %, till exempel 80 %.',
    ],
    [
      'a committee',
      { place: { table: COMMITTEES_TABLE, row: 0, column: 'budget' }, value: 'mycket', expected: 'number' },
      'Namnder/0/budget: Socialnämnden: ”mycket” är inte ett tal som går att använda här. Skriv ett tal, till exempel 12,5.',
    ],
    [
      'a code',
      { place: { table: COMMITTEES_TABLE, row: 7, column: 'code' }, value: 'S-N', expected: 'code' },
      'Namnder/7/code: Namnder: koden ”S-N” går inte att använda. Skriv 1 till 10 tecken, A–Z och siffror med en bokstav först, som ingen annan nämnd har.',
    ],
    [
      'a code that is missing',
      { place: { table: COMMITTEES_TABLE, row: 7, column: 'code' }, value: '', expected: 'code' },
      'Namnder/7/code: Namnder: en rad saknar kod. Skriv 1 till 10 tecken, A–Z och siffror med en bokstav först, som ingen annan nämnd har.',
    ],
    [
      'the committee of a unit',
      { place: { table: UNITS_TABLE, row: 0, column: 'committee' }, value: 'XX', expected: 'code' },
      'Verksamheter/0/committee: Hemtjänst: nämnden ”XX” finns inte på bladet Nämnder. Skriv koden för en nämnd som finns där.',
    ],
    [
      'the committee of a unit that is missing',
      { place: { table: UNITS_TABLE, row: 0, column: 'committee' }, value: ' ', expected: 'code' },
      'Verksamheter/0/committee: Hemtjänst: nämnd saknas. Skriv koden för en nämnd som finns på bladet Nämnder.',
    ],
    [
      'an area that shows an error',
      { place: { table: AREAS_TABLE, row: 1, column: 'text' }, value: '#REF!', expected: 'text' },
      'Omraden/1/text: Kunskap: cellen visar felet #REF!. Rätta formeln eller skriv värdet.',
    ],
  ])('%s', (_name, cell, sentence) => {
    expect(find('value-type', makeBook([], {}, { invalid: [cell] }))).toEqual([sentence]);
  });
});

it('value-type carries the committee or area whose cell it is', () => {
  const cell = (table: string, column: 'name' | 'budget' | 'manager') => ({
    place: { table, row: 0, column },
    value: '#REF!',
    expected: 'text' as const,
  });
  const invalid = [cell(AREAS_TABLE, 'name'), cell(COMMITTEES_TABLE, 'budget'), cell(UNITS_TABLE, 'manager'), cell(SETTINGS_TABLE, 'name')];
  const findings = checkRules(makeBook([], { allUnitsCovered: false }, { invalid }));
  expect(findings.map(({ committee, area }) => [committee, area])).toEqual([
    [null, '1'],
    ['SN', null],
    ['SN', null],
    [null, null],
  ]);
});

describe('all rules together', () => {
  it('say rule, committee, area, goal and place of a finding', () => {
    const rows = [overarching('SN-Ö1', '2'), goal('SN-N1', '', { unit: 'Hemtjänst' })];
    const findings = checkRules(makeBook(rows, { minOverarching: 1, actionPlanRequired: false })).filter(
      ({ committee }) => committee === 'SN',
    );
    expect(findings).toEqual([
      {
        rule: 'overarching-count',
        severity: 'error',
        message: 'overarching-count.none',
        params: { committee: 'Socialnämnden', overarching: 'övergripande mål', area: 'Tillväxt', count: 0, min: 1, max: 0 },
        committee: 'SN',
        area: '1',
        goal: null,
        place: { table: 'MalSN', column: 'parent' },
      },
      {
        rule: 'goal-measurable',
        severity: 'error',
        message: 'goal-measurable.unmeasured',
        params: { row: 'Nämndsmål SN-N1' },
        committee: 'SN',
        area: '2',
        goal: 'SN-N1',
        place: { table: 'MalSN', row: 1, column: 'nr' },
      },
    ]);
  });

  it('use the level names of the model', () => {
    const levelNames = { overarching: { name: 'Inriktningsmål', letter: 'I' }, goal: { name: 'Fokusmål', letter: 'F' } };
    const book = makeBook([overarching('SN-I1', '1')], { minGoalsBeneath: 2, minCommonGoals: 1 });
    book.settings = { ...book.settings, levels: { ...book.settings.levels, ...levelNames } };
    expect(find('broken-down', book)).toEqual(['MalSN/0/nr: Inriktningsmål SN-I1 har inga fokusmål under sig. Minst 2 krävs.']);
    expect(find('common-goal-count', book)[0]).toContain('Hela kommunen saknar gemensamma inriktningsmål.');
  });

  it('have each an id of its own, and run by default', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    const broken = makeBook([goal('', '', { weight: -1, assessment: 'met' })], { minOverarching: 1, minCommonGoals: 1 });
    expect(new Set(checkRules(broken).map(({ rule }) => rule))).toEqual(
      new Set([
        'overarching-count',
        'common-goal-count',
        'unit-coverage',
        'goal-measurable',
        'has-activities',
        'hierarchy',
        'value-type',
        'assessment-motive',
        'goal-text',
      ]),
    );
  });

  it('find nothing in a book that is as it should be', () => {
    const rows = [overarching('SN-Ö1', '1'), goal('SN-N1', '', { unit: 'Hemtjänst' }), measure('SN-M1', '', 50), activity('SN-A1', '')];
    expect(checkRules(makeBook(rows, { minGoalsBeneath: 1 }, { units: UNITS }))).toEqual([]);
  });

  it('name the tables as the workbook does', () => {
    expect([AREAS_TABLE, COMMITTEES_TABLE, UNITS_TABLE, SETTINGS_TABLE]).toEqual([
      TABLE_NAMES.areas,
      TABLE_NAMES.committees,
      TABLE_NAMES.units,
      TABLE_NAMES.settings,
    ]);
    expect(nameGoalTable('SN')).toBe(`${GOAL_TABLE_PREFIX}SN`);
    expect(COMMON_GOALS_TABLE).toBe(`${GOAL_TABLE_PREFIX}KOMMUN`);
  });

  it('answer for any book', () => {
    fc.assert(fc.property(arbitraryBook, (book) => checkRules(book).every(({ place }) => place.table !== '')));
  });
});
