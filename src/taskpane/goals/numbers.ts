/** How the view Mål writes numbers, in the pane's language. */
import { useContext } from 'react';
import { formatNumber, type Language } from '../../locales';
import { LanguageContext } from '../common/texts';

export interface Numbers {
  /** A fulfilment or coverage (0-1) as whole per cent. */
  percent(share: number): string;
  /** The same with a decimal where there is one, so that 89,6 % is not taken for the 90 % that a status begins at. */
  exactPercent(share: number): string;
  /** A number as it was written. */
  plain(value: number): string;
}

export function useNumbers(): Numbers {
  return NUMBERS[useContext(LanguageContext).language];
}

/** Numbers in a language, as `useNumbers` gives those of the pane's. */
export function makeNumbers(language: Language): Numbers {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  const whole = new Intl.NumberFormat(locale, { style: 'percent' });
  const exact = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return {
    percent: (share) => whole.format(share),
    exactPercent: (share) => exact.format(share),
    plain: (value) => formatNumber(language, value),
  };
}

// A format is dear to make and is used on every line.
const NUMBERS: Record<Language, Numbers> = { sv: makeNumbers('sv'), en: makeNumbers('en') };
