import { createContext, useContext } from 'react';
import { translate, type Language, type TextKey, type TextParams } from '../locales';

export const LanguageContext = createContext<Language>('sv');

export type Translate = (key: TextKey, params?: TextParams) => string;

/** The pane's texts in its language. */
export function useTexts(): Translate {
  const language = useContext(LanguageContext);
  return (key, params) => translate(language, key, params);
}
