import type { Language } from '.';

/**
 * The language for texts, from a language tag such as Office's display language ("sv-SE", "en-US"). Swedish for every tag but
 * the English ones, and where there is none: the users work in Swedish municipalities.
 */
export function pickLanguage(tag: string | null | undefined): Language {
  return /^en(-|$)/i.test(tag ?? '') ? 'en' : 'sv';
}
