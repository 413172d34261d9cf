/** A report's sentences: texts of a language with its plurals, numbers and lists. */
import { translate, type Language, type TextKey, type TextParams } from '../locales';
import { makeNumbers, type Numbers } from './numbers';

export interface Words {
  language: Language;
  t(key: TextKey, params?: TextParams): string;
  /** The text for one, or for any other number; `{count}` is the number. */
  count(key: PluralKey, count: number, params?: TextParams): string;
  /** "A, B och C". */
  list(items: readonly string[]): string;
  numbers: Numbers;
}

/** Keys of texts that there are two of: "….one" and "….many". */
export type PluralKey = PluralOf<TextKey>;
type PluralOf<Key> = Key extends `${infer Start}.one` ? (`${Start}.many` extends TextKey ? Start : never) : never;

export function makeWords(language: Language): Words {
  const numbers = makeNumbers(language);
  const t = (key: TextKey, params?: TextParams) => translate(language, key, params);
  return {
    language,
    t,
    numbers,
    count: (key, count, params) => t(`${key}.${count === 1 ? 'one' : 'many'}`, { count: numbers.whole(count), ...params }),
    list: (items) =>
      items.length < 2 ? (items[0] ?? '') : t('report.list', { first: items.slice(0, -1).join(', '), last: items.at(-1) ?? '' }),
  };
}

/** A level's name, or another word of the workbook, inside a sentence; an abbreviation keeps its capitals. */
export function lowerFirst(name: string): string {
  const [first = '', second = ''] = name;
  const isAbbreviation = second !== '' && second === second.toUpperCase() && second !== second.toLowerCase();
  return isAbbreviation ? name : first.toLowerCase() + name.slice(first.length);
}
