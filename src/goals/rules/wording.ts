/** Words of goals that say less than they seem to; the words themselves stand in wording.json, in both languages. There "{year}" is any year. */
import WORDING from './wording.json';

/** The first words of the text that promise an effort and no result ("verka för"), as they stand there; null where there are none. */
export function findVagueWording(text: string): string | null {
  return VAGUE.exec(text)?.[0] ?? null;
}

/** What the text begins with after a bullet or number, where that is something to do ("Vi ska genomföra"); null where it is not. */
export function findActivityWording(text: string): string | null {
  return ACTIVITY.exec(text.replace(/^[^\p{L}]+/u, ''))?.[0] ?? null;
}

const anyOf = ({ sv, en }: Record<'sv' | 'en', readonly string[]>) =>
  `(?:${[...sv, ...en].map((words) => words.replace(/ /g, '\\s+').replace('{year}', '\\d{4}')).join('|')})`;

const VAGUE = new RegExp(`(?<![\\p{L}\\d])${anyOf(WORDING.vague)}(?![\\p{L}\\d])`, 'iu');
const ACTIVITY = new RegExp(`^(?:${anyOf(WORDING.beforeActivity)},?\\s+)*${anyOf(WORDING.activity)}(?![\\p{L}\\d])`, 'iu');
