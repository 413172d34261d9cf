/// <reference types="custom-functions-runtime" />
/** The functions about the whole goal book. */
import { countGoals } from '../goals';
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
  streamFromLive(invocation, ({ book, rollUp }) => {
    const wanted = readStatus(status);
    const at = readOccasion(occasion);
    const committeeText = readText(committee);
    const areaText = readText(area);
    return countGoals(rollUp(at), {
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
  streamFromLive(invocation, ({ book, findings }) => {
    const text = readText(committee);
    const code = text === '' ? null : findCommittee(book, text).code;
    return findings.filter((finding) => finding.severity === 'error' && (code === null || finding.committee === code)).length;
  });
}
