/** What is wrong in a draft is found at its field. */
import fc from 'fast-check';
import { checkDraft, findModel, LEVELS, makeDraft, STEERING_MODELS } from '../../../src/goals';
import type { DraftField, DraftPart, SetUpDraft } from '../../../src/goals';
import { goalTableName, isCommitteeCode } from '../../../src/workbook/tables';

const fresh = (): SetUpDraft => makeDraft(findModel('Ljungby')!, 2027);

function problemsOf(draft: SetUpDraft, part: DraftPart): Partial<Record<DraftField, string>> {
  return Object.fromEntries([...checkDraft(draft, part)].map(([field, { code }]) => [field, code]));
}

test.each(STEERING_MODELS.map((model) => [model.name, model] as const))(
  'the draft of %s has nothing wrong but what one must fill in',
  (_name, model) => {
    const draft = { ...makeDraft(model, 2027), municipality: 'Exempelkommunen' };
    for (const part of ['facts', 'committees', 'areas', 'rules'] as const) expect(problemsOf(draft, part)).toEqual({});
  },
);

test.each([
  ['', '2027', { municipality: 'municipalityMissing' }],
  ['   ', '2027', { municipality: 'municipalityMissing' }],
  ['Exempel', '27', { year: 'yearWrong' }],
  ['Exempel', 'tjugohundra', { year: 'yearWrong' }],
  ['Exempel', '2027,5', { year: 'yearWrong' }],
  ['Exempel', '20270', { year: 'yearWrong' }],
  ['Exempel', ' 2027 ', {}],
])('municipality "%s" and year "%s"', (municipality, year, expected) => {
  expect(problemsOf({ ...fresh(), municipality, year }, 'facts')).toEqual(expected);
});

describe('codes and names of committees', () => {
  test.each([
    ['SN', null],
    ['A', null],
    ['MAL1', null],
    ['R1C1', null],
    ['ABCDEFGHIJ', null],
    ['', 'codeMissing'],
    ['  ', 'codeMissing'],
    ['1', 'codeFirst'],
    ['12', 'codeFirst'],
    ['1SN', 'codeFirst'],
    ['sn', 'codeCharacters'],
    ['SÖ', 'codeCharacters'],
    ['S N', 'codeCharacters'],
    ['S-N', 'codeCharacters'],
    ['S_N', 'codeCharacters'],
    ['=SN', 'codeCharacters'],
    ['ABCDEFGHIJK', 'codeLong'],
    ['KOMMUN', 'codeTaken'],
  ])('the code "%s": %s', (code, expected) => {
    const draft = fresh();
    draft.committees = [{ ...draft.committees[0]!, code }];
    expect(checkDraft(draft, 'committees').get('committee.0.code')?.code ?? null).toBe(expected);
  });

  test.each([
    ['Socialnämnden', null],
    ['3:e nämnden', null],
    ['', 'nameMissing'],
    ['  ', 'nameMissing'],
    ['=SUMMA(A1)', 'nameStart'],
    ['+46', 'nameStart'],
    ['@nämnd', 'nameStart'],
    ['-nämnd', 'nameStart'],
    ["'nämnd", 'nameStart'],
    // What a sheet's name cannot hold is taken away from it, not from the committee.
    ['Kultur/fritid: [A]', null],
    ['N'.repeat(200), null],
  ])('the name "%s": %s', (name, expected) => {
    const draft = fresh();
    draft.committees = [{ ...draft.committees[0]!, name }];
    expect(checkDraft(draft, 'committees').get('committee.0.name')?.code ?? null).toBe(expected);
  });

  test('the second of two with one code is told who has it', () => {
    const draft = fresh();
    draft.committees = [draft.committees[0]!, { ...draft.committees[1]!, code: ' KS ' }];
    expect([...checkDraft(draft, 'committees')]).toEqual([
      ['committee.1.code', { code: 'codeTwice', params: { code: 'KS', name: 'Kommunstyrelsen' } }],
    ]);
  });

  test('two without code both lack one', () => {
    const draft = fresh();
    draft.committees = draft.committees.slice(0, 2).map((committee) => ({ ...committee, code: '' }));
    expect(problemsOf(draft, 'committees')).toEqual({ 'committee.0.code': 'codeMissing', 'committee.1.code': 'codeMissing' });
  });

  test('no code that passes makes a table name that Excel takes for a cell', () => {
    const looksLikeCell = (name: string): boolean => {
      const a1 = /^([A-Z]+)(\d+)$/i.exec(name);
      const column = a1 ? [...a1[1]!.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : Infinity;
      return (column <= 16_384 && Number(a1?.[2]) >= 1) || /^(R\d*|C\d*|R\d*C\d*)$/i.test(name);
    };
    // The sieve itself: what Excel forbids and what it takes.
    for (const name of ['A1', 'MAL1', 'XFD1048576', 'R', 'C', 'R1C1', 'rc12', 'C7'])
      expect([name, looksLikeCell(name)]).toEqual([name, true]);
    for (const name of ['MALA1', 'MalSN', 'XFE1', 'MALMAL1']) expect([name, looksLikeCell(name)]).toEqual([name, false]);
    const draft = fresh();
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,4}$/), (code) => {
        const passes = checkDraft({ ...draft, committees: [{ ...draft.committees[0]!, code }] }, 'committees').size === 0;
        return !passes || !looksLikeCell(goalTableName(code));
      }),
    );
    expect(looksLikeCell(goalTableName('1'))).toBe(true);
  });

  test('a code passes exactly where the workbook takes it', () => {
    const draft = fresh();
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[A-Z0-9]{0,12}$/)), (code) => {
        const passes = checkDraft({ ...draft, committees: [{ ...draft.committees[0]!, code }] }, 'committees').size === 0;
        return passes === (isCommitteeCode(code.trim()) && code.trim() !== 'KOMMUN');
      }),
    );
  });
});

describe('areas', () => {
  test.each([
    ['1', 'Tillväxt', {}],
    ['A', 'Tillväxt', {}],
    ['Ö', 'Tillväxt', {}],
    ['', 'Tillväxt', { 'area.12.nr': 'areaNrMissing' }],
    ['1.1', 'Tillväxt', { 'area.12.nr': 'areaNrWrong' }],
    ['MAR1', 'Tillväxt', { 'area.12.nr': 'areaNrWrong' }],
    ['-1', 'Tillväxt', { 'area.12.nr': 'areaNrWrong' }],
    ['1000', 'Tillväxt', { 'area.12.nr': 'areaNrWrong' }],
    ['1', ' ', { 'area.12.name': 'areaNameMissing' }],
    ['1', '=A1', { 'area.12.name': 'nameStart' }],
  ])('number "%s", name "%s"', (nr, name, expected) => {
    const draft = fresh();
    draft.areas = [{ ...draft.areas[0]!, nr, name }];
    expect(problemsOf(draft, 'areas')).toEqual(expected);
  });

  test.each([
    ['1', '1'],
    ['1', '01'],
    ['a', 'A'],
  ])('the numbers %s and %s are the same', (first, second) => {
    const draft = fresh();
    draft.areas = [
      { ...draft.areas[0]!, nr: first },
      { ...draft.areas[1]!, nr: second },
    ];
    expect([...checkDraft(draft, 'areas').values()]).toEqual([{ code: 'areaNrTwice', params: { nr: second, name: 'Tillväxt' } }]);
  });
});

describe('levels', () => {
  test.each([
    ['Nämndsmål', 'N', {}],
    ['Nämndsmål', 'å', {}],
    ['', 'N', { 'level.goal.name': 'levelNameMissing' }],
    ['övergripande MÅL', 'N', { 'level.goal.name': 'levelNameTwice' }],
    ['=mål', 'N', { 'level.goal.name': 'nameStart' }],
    ['Nämndsmål', '', { 'level.goal.letter': 'letterMissing' }],
    ['Nämndsmål', 'NM', { 'level.goal.letter': 'letterWrong' }],
    ['Nämndsmål', '1', { 'level.goal.letter': 'letterWrong' }],
    ['Nämndsmål', 'ö', { 'level.goal.letter': 'letterTwice' }],
    // Composed of two characters it is one letter all the same.
    ['Nämndsmål', 'A\u030A', {}],
  ])('the name "%s" with the letter "%s"', (name, letter, expected) => {
    const draft = fresh();
    draft.levels = { ...draft.levels, goal: { name, letter } };
    expect(problemsOf(draft, 'areas')).toEqual(expected);
  });

  test('every level is looked at', () => {
    const draft = fresh();
    draft.levels = Object.fromEntries(LEVELS.map((level) => [level, { name: 'Mål', letter: 'M' }])) as SetUpDraft['levels'];
    expect(Object.keys(problemsOf(draft, 'areas'))).toHaveLength(8);
  });
});

describe('rules', () => {
  test.each([
    ['', '', {}],
    ['1', '2', {}],
    ['2', '2', {}],
    ['3', '2', { 'rule.maxOverarching': 'minAboveMax' }],
    ['3', '', {}],
    ['en', '2', { 'rule.minOverarching': 'countWrong' }],
    ['1,5', '2', { 'rule.minOverarching': 'countWrong' }],
    ['-1', '2', { 'rule.minOverarching': 'countWrong' }],
    ['1', '1e3', { 'rule.maxOverarching': 'countWrong' }],
  ])('at least "%s", at most "%s"', (minOverarching, maxOverarching, expected) => {
    const draft = fresh();
    draft.rules = { ...draft.rules, counts: { ...draft.rules.counts, minOverarching, maxOverarching } };
    expect(problemsOf(draft, 'rules')).toEqual(expected);
  });

  test.each([
    ['90', '50', {}],
    ['90 %', '50%', {}],
    ['12,5', '12.5', {}],
    ['100', '0', {}],
    ['50', '50', {}],
    ['', '', {}],
    ['40', '', { 'rule.goalPartialFrom': 'partialAboveMet' }],
    ['50', '60', { 'rule.goalPartialFrom': 'partialAboveMet' }],
    ['101', '50', { 'rule.goalMetFrom': 'shareWrong' }],
    ['%', '50', { 'rule.goalMetFrom': 'shareWrong' }],
    ['mycket', '-5', { 'rule.goalMetFrom': 'shareWrong', 'rule.goalPartialFrom': 'shareWrong' }],
  ])('met from "%s", partly from "%s"', (goalMetFrom, goalPartialFrom, expected) => {
    const draft = fresh();
    draft.rules = { ...draft.rules, shares: { ...draft.rules.shares, goalMetFrom, goalPartialFrom } };
    expect(problemsOf(draft, 'rules')).toEqual(expected);
  });
});
