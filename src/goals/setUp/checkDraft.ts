/** What is wrong in a draft, field by field, so that it can be said where it was typed. */
import { makeKey } from '../compare';
import { readCount, readPercent, readYear } from '../typed/number';
import { LEVELS, WHOLE_MUNICIPALITY } from '../types';
import type { Level } from '../types';
import { COUNT_RULES, SHARE_RULES, defaultShare } from './draft';
import type { CountRule, DraftArea, DraftCommittee, SetUpDraft, ShareRule } from './draft';

export type DraftProblemCode =
  | 'municipalityMissing'
  | 'yearWrong'
  | 'nameMissing'
  | 'nameStart'
  | 'codeMissing'
  | 'codeFirst'
  | 'codeCharacters'
  | 'codeLong'
  | 'codeTaken'
  | 'codeTwice'
  | 'areaNrMissing'
  | 'areaNrWrong'
  | 'areaNrTwice'
  | 'areaNameMissing'
  | 'levelNameMissing'
  | 'levelNameTwice'
  | 'letterMissing'
  | 'letterWrong'
  | 'letterTwice'
  | 'countWrong'
  | 'minAboveMax'
  | 'shareWrong'
  | 'partialAboveMet';
export interface DraftProblem {
  code: DraftProblemCode;
  params: Record<string, string | number>;
}
/** A field of the draft. */
export type DraftField =
  | 'municipality'
  | 'year'
  | `committee.${number}.${'name' | 'code'}`
  | `area.${number}.${'nr' | 'name'}`
  | `level.${Level}.${'name' | 'letter'}`
  | `rule.${CountRule | ShareRule}`;
export type DraftProblems = ReadonlyMap<DraftField, DraftProblem>;

/** The parts of a draft, each filled in by itself. */
export const DRAFT_PARTS = ['facts', 'committees', 'areas', 'rules'] as const;
export type DraftPart = (typeof DRAFT_PARTS)[number];

/** The first problem of each field of a part that has one; fields in the order in which they are filled in. */
export function checkDraft(draft: SetUpDraft, part: DraftPart): DraftProblems {
  const problems = new Map<DraftField, DraftProblem>();
  const say: Say = (field, code, params = {}) => {
    if (!problems.has(field)) problems.set(field, { code, params });
  };
  CHECKS[part](draft, say);
  return problems;
}

/** A problem of something that is only not filled in yet: said when a person goes on, not while they type. */
export function isMissing({ code }: DraftProblem): boolean {
  return code.endsWith('Missing');
}

type Say = (field: DraftField, code: DraftProblemCode, params?: DraftProblem['params']) => void;

const CHECKS: Record<DraftPart, (draft: SetUpDraft, say: Say) => void> = {
  facts({ municipality, year }, say) {
    if (municipality.trim() === '') say('municipality', 'municipalityMissing');
    if (readYear(year) === undefined) say('year', 'yearWrong');
  },
  committees: ({ committees }, say) => checkCommittees(committees, say),
  areas({ areas, levels }, say) {
    checkAreas(areas, say);
    checkLevels(levels, say);
  },
  rules: checkRuleFields,
};

/** A name that begins with a letter or a digit cannot be taken for a formula. */
const NAME_START = /^[\p{L}\p{N}]/u;

function checkCommittees(committees: readonly DraftCommittee[], say: Say): void {
  const seen = new Map<string, string>();
  for (const { id, name, code } of committees) {
    const typed = name.trim();
    if (typed === '') say(`committee.${id}.name`, 'nameMissing');
    else if (!NAME_START.test(typed)) say(`committee.${id}.name`, 'nameStart');
    const problem = findCodeProblem(code.trim());
    if (problem) say(`committee.${id}.code`, problem);
    const other = seen.get(code.trim());
    if (other !== undefined) say(`committee.${id}.code`, 'codeTwice', { code: code.trim(), name: other });
    else seen.set(code.trim(), typed);
  }
}

/**
 * A code is part of a table's name ("Mal" + code), and Excel takes no table name that looks like a cell's address: A1 to XFD1048576, or
 * R1C1. Since a code begins with a letter, the name begins with four letters, of which the first is M: no column has more than three,
 * and an R1C1 address begins with R or C. So no code that passes here can make such a name, but a code of digits would ("MAL1" is a cell).
 */
function findCodeProblem(code: string): DraftProblemCode | null {
  if (code === '') return 'codeMissing';
  if (!/^[A-Z0-9]+$/.test(code)) return 'codeCharacters';
  if (!/^[A-Z]/.test(code)) return 'codeFirst';
  if (code.length > 10) return 'codeLong';
  return code === WHOLE_MUNICIPALITY ? 'codeTaken' : null;
}

/** Digits, or up to three letters: Excel would make a date of "1.1" or "MAR1". */
const AREA_NUMBER = /^(\d{1,3}|\p{L}{1,3})$/u;

function checkAreas(areas: readonly DraftArea[], say: Say): void {
  const seen = new Map<string, string>();
  for (const { id, nr, name } of areas) {
    const typed = nr.trim();
    // "01" and "1" are the same number in a cell.
    const key = /^\d+$/.test(typed) ? String(Number(typed)) : makeKey(typed);
    if (typed === '') say(`area.${id}.nr`, 'areaNrMissing');
    else if (!AREA_NUMBER.test(typed)) say(`area.${id}.nr`, 'areaNrWrong');
    else if (seen.has(key)) say(`area.${id}.nr`, 'areaNrTwice', { nr: typed, name: seen.get(key) ?? '' });
    else seen.set(key, name.trim());
    if (name.trim() === '') say(`area.${id}.name`, 'areaNameMissing');
    else if (!NAME_START.test(name.trim())) say(`area.${id}.name`, 'nameStart');
  }
}

function checkLevels(levels: SetUpDraft['levels'], say: Say): void {
  const names = new Map<string, string>();
  const letters = new Map<string, string>();
  for (const level of LEVELS) {
    const [name, letter] = [levels[level].name.trim(), levels[level].letter.trim()];
    if (name === '') say(`level.${level}.name`, 'levelNameMissing');
    else if (!NAME_START.test(name)) say(`level.${level}.name`, 'nameStart');
    else if (names.has(makeKey(name))) say(`level.${level}.name`, 'levelNameTwice', { name });
    names.set(makeKey(name), name);
    if (letter === '') say(`level.${level}.letter`, 'letterMissing');
    else if (!/^\p{L}$/u.test(letter.normalize('NFC'))) say(`level.${level}.letter`, 'letterWrong');
    else if (letters.has(makeKey(letter)))
      say(`level.${level}.letter`, 'letterTwice', { letter, name: letters.get(makeKey(letter)) ?? '' });
    else letters.set(makeKey(letter), name);
  }
}

function checkRuleFields({ rules: { counts, shares } }: SetUpDraft, say: Say): void {
  for (const rule of COUNT_RULES) if (readCount(counts[rule]) === undefined) say(`rule.${rule}`, 'countWrong');
  const [min, max] = [readCount(counts.minOverarching), readCount(counts.maxOverarching)];
  if (typeof min === 'number' && typeof max === 'number' && min > max) say('rule.maxOverarching', 'minAboveMax', { min });
  for (const rule of SHARE_RULES) if (readPercent(shares[rule]) === undefined) say(`rule.${rule}`, 'shareWrong');
  const shareOf = (rule: ShareRule): number | undefined =>
    readPercent(shares[rule]) ?? (shares[rule].trim() === '' ? defaultShare(rule) : undefined);
  for (const what of ['measure', 'goal'] as const) {
    const [met, partial] = [shareOf(`${what}MetFrom`), shareOf(`${what}PartialFrom`)];
    if (met !== undefined && partial !== undefined && partial > met) say(`rule.${what}PartialFrom`, 'partialAboveMet');
  }
}
