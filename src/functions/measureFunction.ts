/// <reference types="custom-functions-runtime" />
import { scoreMeasure } from '../goals';
import { keyOfWord, NO, YES } from '../locales/words';
import { readDirection } from './arguments';
import { FunctionProblem } from './problem';
import { answerOnce } from './streamFromLive';

/**
 * Uppfyllelse för ett mått utanför måltabellerna, från 0 till 1. Excel för datorn läser en tom cell som 0: skriv "" där ett värde saknas.
 * @customfunction GOALMEASURE
 * @param baseline Utgångsvärde, "" när det saknas.
 * @param target Målvärde.
 * @param actual Utfall. Tomt ger tomt svar. Ja eller Nej för ett mått som besvaras så.
 * @param [direction] Öka, Minska eller Behåll. Utelämnat avgör utgångsvärde och målvärde.
 * @param [tolerance] Tillåten avvikelse vid Behåll. Utelämnat gäller 0.
 */
export function goalMeasure(baseline: unknown, target: unknown, actual: unknown, direction?: string, tolerance?: unknown): number | string {
  // The types of custom functions have no word for a returned error, though Excel takes one.
  return answerOnce(() => score(baseline, target, actual, direction, tolerance)) as number | string;
}

/**
 * The way travelled from the baseline, as the setting Mätmetod has it by default; the share of the target without a baseline.
 * null, from Excel on the web, and "" are empty. An empty cell on desktop is 0 and cannot be told from it.
 */
function score(baseline: unknown, target: unknown, actual: unknown, direction: unknown, tolerance: unknown): number | string {
  const answered = readYesNo(actual);
  const measure = {
    baseline: readNumber(baseline, 'baseline'),
    target: readNumber(target, 'target'),
    actual: answered ?? readNumber(actual, 'actual'),
    direction: readDirection(direction),
    tolerance: readTolerance(tolerance),
    yesNo: answered !== null,
  };
  return scoreMeasure(measure, 'progress').score ?? '';
}

/** `argument` is its name as Excel shows it while one types. */
function readNumber(value: unknown, argument: string): number | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new FunctionProblem('invalidValue', 'functions.notNumber', { argument, value: String(value) });
}

function readTolerance(argument: unknown): number | null {
  const tolerance = readNumber(argument, 'tolerance');
  if (tolerance !== null && tolerance < 0) throw new FunctionProblem('invalidValue', 'functions.negativeTolerance', { value: tolerance });
  return tolerance;
}

function readYesNo(argument: unknown): boolean | null {
  if (typeof argument === 'boolean') return argument;
  if (typeof argument !== 'string') return null;
  const word = keyOfWord({ yes: YES, no: NO }, argument);
  return word === undefined ? null : word === 'yes';
}
