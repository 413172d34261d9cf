import { createContext, useContext } from 'react';
import { translate, type Language, type TextKey, type TextParams } from '../../locales';

export interface LanguageChoice {
  language: Language;
  /** Changes the pane's language and remembers it on this computer; the workbook's words stay as they are. */
  setLanguage(language: Language): void;
}
export const LanguageContext = createContext<LanguageChoice>({ language: 'sv', setLanguage: () => undefined });

export type Translate = (key: TextKey, params?: TextParams) => string;

/** The pane's texts in its language. */
export function useTexts(): Translate {
  const { language } = useContext(LanguageContext);
  return (key, params) => translate(language, key, params);
}
