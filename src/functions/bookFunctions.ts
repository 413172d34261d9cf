/// <reference types="custom-functions-runtime" />
/** The functions about the whole goal book. */
import { tallyGoals, type CountedStatus } from '../goals';
import type { Occasion } from '../goals/types';
import type { ReadyBook } from '../live';
import { findArea, findCommittee, readOccasion, readStatus, readText } from './arguments';
import { streamFromLive } from './streamFromLive';

/**
 * Antal övergripande mål och mål med en viss status, i hela målboken, för en nämnd eller under ett område.
 * @customfunction GOALCOUNT
 * @streaming
 * @param status Uppfyllt, Delvis uppfyllt, Ej uppfyllt eller Ej bedömt.
 * @param [committee] Nämndens kod eller namn. Utelämnat räknas alla.
 * @param [area] Områdets nummer eller namn. Utelämnat räknas alla.
 * @param [occasion] Budget, Delår, Prognos eller Helår. Utelämnat gäller målbokens Tillfälle.
 * @param invocation
 */
export function goalCount(
  status: string,
  committee: string,
  area: string,
  occasion: string,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  streamFromLive(invocation, (state) => {
    const { book } = state;
    const wanted = readStatus(status);
    const at = readOccasion(occasion);
    const committeeText = readText(committee);
    const areaText = readText(area);
    return tallyOf(
      state,
      at,
    )({
      status: wanted,
      ...(committeeText !== '' && { committee: findCommittee(book, committeeText).code }),
      ...(areaText !== '' && { area: findArea(book, areaText).nr }),
    });
  });
}

/**
 * Antal fel som kontrollen hittar i målboken eller hos en nämnd. Varningar räknas inte.
 * @customfunction GOALFINDINGS
 * @streaming
 * @param [committee] Nämndens kod eller namn. Utelämnat räknas hela målboken.
 * @param invocation
 */
export function goalFindings(committee: string, invocation: CustomFunctions.StreamingInvocation<number>): void {
  streamFromLive(invocation, (state) => {
    const text = readText(committee);
    const code = text === '' ? null : findCommittee(state.book, text).code;
    return countErrors(state).get(code) ?? 0;
  });
}

/** What has been counted in a state: a workbook may ask for every committee and area, and each question would go through all rows. */
const tallies = new WeakMap<ReadyBook, Map<Occasion, (asked: CountedStatus) => number>>();
const errorCounts = new WeakMap<ReadyBook, ReadonlyMap<string | null, number>>();

function tallyOf(state: ReadyBook, at: Occasion = state.book.settings.occasion): (asked: CountedStatus) => number {
  const known = tallies.get(state) ?? new Map<Occasion, (asked: CountedStatus) => number>();
  tallies.set(state, known);
  const tally = known.get(at) ?? tallyGoals(state.rollUp(at));
  known.set(at, tally);
  return tally;
}

/** Errors by the code of their committee; all of them by null. */
function countErrors(state: ReadyBook): ReadonlyMap<string | null, number> {
  const known = errorCounts.get(state);
  if (known) return known;
  const errors = state.findings.filter(({ severity }) => severity === 'error');
  const counts = new Map<string | null, number>();
  for (const { committee } of errors) counts.set(committee, (counts.get(committee) ?? 0) + 1);
  counts.set(null, errors.length);
  errorCounts.set(state, counts);
  return counts;
}
