/** What a person or a cell gives a function, made into what the domain knows. */
import { makeKey } from '../goals/compare';
import { OCCASIONS, STATUSES, type Area, type Committee, type Direction, type GoalBook, type Occasion, type Status } from '../goals/types';
import { DIRECTION_WORDS, keyOfWord, OCCASION_WORDS, STATUS_WORDS } from '../locales/words';
import { FunctionProblem } from './problem';

/**
 * The text of an argument. An empty cell arrives as null in Excel on the web and as 0 on desktop (OfficeDev/office-js#1951), and
 * no number, code or word here is 0: so 0 is an empty text too.
 */
export function readText(argument: unknown): string {
  const text = argument === null || argument === undefined ? '' : String(argument).trim();
  return text === '0' ? '' : text;
}

/** The occasion of a Swedish word or an English code in any letter case; undefined where the argument is left out. */
export function readOccasion(argument: unknown): Occasion | undefined {
  const text = readText(argument);
  if (text === '') return undefined;
  const occasion = keyOfWord(OCCASION_WORDS, text) ?? findCode(OCCASIONS, text);
  if (!occasion) throw new FunctionProblem('invalidValue', 'functions.badOccasion', { occasion: text });
  return occasion;
}

export function readStatus(argument: unknown): Status {
  const text = readText(argument);
  const status = keyOfWord(STATUS_WORDS, text) ?? findCode(STATUSES, text);
  if (!status) throw new FunctionProblem('invalidValue', 'functions.badStatus', { status: text });
  return status;
}

/** null where the argument is left out. */
export function readDirection(argument: unknown): Direction | null {
  const text = readText(argument);
  if (text === '') return null;
  const direction = keyOfWord(DIRECTION_WORDS, text) ?? findCode(Object.keys(DIRECTION_WORDS) as Direction[], text);
  if (!direction) throw new FunctionProblem('invalidValue', 'functions.badDirection', { direction: text });
  return direction;
}

/** The committee with this code or, failing that, this name. */
export function findCommittee(book: GoalBook, text: string): Committee {
  const committee =
    book.committees.find((item) => equalsText(item.code, text)) ?? book.committees.find((item) => equalsText(item.name, text));
  if (!committee) throw new FunctionProblem('notAvailable', 'functions.unknownCommittee', { committee: text });
  return committee;
}

/** The area with this number or, failing that, this name. */
export function findArea(book: GoalBook, text: string): Area {
  const area = book.areas.find((item) => equalsText(item.nr, text)) ?? book.areas.find((item) => equalsText(item.name, text));
  if (!area) throw new FunctionProblem('notAvailable', 'functions.unknownArea', { area: text });
  return area;
}

function findCode<T extends string>(codes: readonly T[], text: string): T | undefined {
  return codes.find((code) => equalsText(code, text));
}

function equalsText(a: string, b: string): boolean {
  return makeKey(a) === makeKey(b);
}
