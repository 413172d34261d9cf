/** Numbers as a report writes them. */
import { ALLOWANCE, isAtLeast } from '../goals/compare';
import { formatNumber, type Language } from '../locales';

export interface Numbers {
  /** A whole number, thousands parted. */
  whole(value: number): string;
  /** With so many decimals (0-3), thousands parted. */
  fixed(value: number, decimals: number): string;
  /** As it was written, at most six decimals and no grouping. */
  plain(value: number): string;
  /** A share as whole per cent; one decimal where whole per cent would cross one of the thresholds, nothing or all. */
  share(value: number, thresholds?: readonly number[]): WrittenShare;
  /** A share as whole per cent, whatever it crosses. */
  percent(value: number): string;
  /** A share with the decimal that it has, if any; it crosses none of the thresholds. */
  exactPercent(value: number, thresholds?: readonly number[]): string;
}
export interface WrittenShare {
  text: string;
  /** Of the per cent, 0 or 1. */
  decimals: number;
}

/** Keeps a number together where the line breaks. */
export const NO_BREAK = '\u00a0';
/** Decimals that a number of a measure may have. */
const MOST_DECIMALS = 3;

export function makeNumbers(language: Language): Numbers {
  const isSwedish = language === 'sv';
  const fixed = (value: number, decimals: number): string => {
    const written = value.toFixed(decimals);
    // Beyond 1e21 there are no digits to part.
    if (!/^-?\d+(\.\d+)?$/.test(written)) return formatNumber(language, value);
    const [, sign = '', digits = '', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(written) ?? [];
    const parted = digits.replace(/\B(?=(\d{3})+$)/g, isSwedish ? NO_BREAK : ',');
    const isZero = /^0*$/.test(digits + rest);
    return `${sign && !isZero ? '\u2212' : ''}${parted}${rest && (isSwedish ? ',' : '.') + rest}`;
  };
  const writePercent = (percent: number, decimals: number) => `${fixed(percent, decimals)}${isSwedish ? NO_BREAK : ''}%`;
  return {
    fixed,
    whole: (value) => fixed(value, 0),
    plain: (value) => formatNumber(language, value),
    percent: (value) => writePercent(toPercent(value), 0),
    exactPercent: (value, thresholds = []) => {
      const percent = roundTenth(value, thresholds);
      return writePercent(percent, Number.isInteger(percent) ? 0 : 1);
    },
    share: (value, thresholds = []) => {
      const { percent, decimals } = roundShare(value, [0, ...thresholds, 1]);
      return { text: writePercent(percent, decimals), decimals };
    },
  };
}

/**
 * Per cent of a share, rounded so that it stays on the same side of every threshold as the share itself: 0.897 is 89.7 and not 90 where a
 * goal is met from 0.9. What a single decimal cannot tell either is rounded away from the threshold.
 */
export function roundShare(share: number, thresholds: readonly number[]): { percent: number; decimals: number } {
  const whole = Math.round(toPercent(share));
  return crosses(share, whole, thresholds) ? { percent: roundTenth(share, thresholds), decimals: 1 } : { percent: whole, decimals: 0 };
}

function roundTenth(share: number, thresholds: readonly number[]): number {
  const tenth = Math.round(toPercent(share) * 10) / 10;
  if (!crosses(share, tenth, thresholds)) return tenth;
  return (tenth / 100 > share ? Math.floor(share * 1000) : Math.ceil(share * 1000)) / 10;
}

/** Whether per cent stand on another side of a threshold than the share. Nothing at all is told from next to nothing as well. */
function crosses(share: number, percent: number, thresholds: readonly number[]): boolean {
  return thresholds.some((threshold) =>
    threshold === 0 ? share > ALLOWANCE !== percent > 0 : isAtLeast(share, threshold) !== isAtLeast(percent / 100, threshold),
  );
}

/** Without what binary fractions add: 0.5025 is 50.25 and not 50.24999999999999. */
function toPercent(share: number): number {
  return Number((share * 100).toPrecision(12));
}

/** How many decimals numbers need to be told apart, at most three. */
export function countDecimals(values: readonly (number | boolean | null)[]): number {
  return values.reduce<number>((most, value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return most;
    const [, decimals = ''] = value.toFixed(MOST_DECIMALS).replace(/0+$/, '').split('.');
    return Math.max(most, Number.isInteger(value) ? 0 : decimals.length);
  }, 0);
}
