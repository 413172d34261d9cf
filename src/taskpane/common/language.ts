import { LANGUAGES, type Language } from '../../locales';

/** Each language in its own words, whatever the pane speaks. */
export const LANGUAGE_NAMES: Record<Language, string> = { sv: 'Svenska', en: 'English' };

const KEY = 'malbok.language';

/** The language that this person chose on this computer; null where none was chosen, or the browser keeps nothing. */
export function readChosenLanguage(): Language | null {
  try {
    const kept = window.localStorage.getItem(KEY);
    return LANGUAGES.find((language) => language === kept) ?? null;
  } catch {
    // Browsers may forbid a framed page to keep anything.
    return null;
  }
}

export function keepChosenLanguage(language: Language): void {
  try {
    window.localStorage.setItem(KEY, language);
  } catch {
    // The choice then lasts as long as the pane.
  }
}
