/** Texts that a user sees outside the workbook's own words. One key, one text in each language, parameters in braces. */
import { en } from './en';
import { sv } from './sv';

export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** Swedish is the source: a key exists where Swedish has it, and the compiler asks English for the same keys. */
export type TextKey = keyof typeof sv;
export type TextParams = Record<string, string | number>;

const TEXTS: Record<Language, Record<TextKey, string>> = { sv, en };

export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(sv, key);
}

/**
 * The text of `key` with `{name}` replaced from `params`. A number is written by the language's rules (decimal comma, U+2212).
 * A parameter that is missing is left in its braces, so that it shows.
 */
export function translate(language: Language, key: TextKey, params: TextParams = {}): string {
  return TEXTS[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(language, value) : value;
  });
}

/** A number as people write it, without grouping and with at most six decimals. */
export function formatNumber(language: Language, value: number): string {
  return FORMATS[language].format(value);
}

const FORMAT: Intl.NumberFormatOptions = { useGrouping: false, maximumFractionDigits: 6 };
// A format is dear to make, and is used in every line of a report.
const FORMATS: Record<Language, Intl.NumberFormat> = {
  sv: new Intl.NumberFormat('sv-SE', FORMAT),
  en: new Intl.NumberFormat('en-GB', FORMAT),
};
