/** What stands over the findings on the sheet Kontroll: when the list was written, and how many there are of each kind. Pure. */
import type { Finding, GoalBook, Severity } from '../../goals/types';
import { FINDING_TEXTS } from '../../locales/reportTexts';
import { OCCASION_WORDS } from '../../locales/words';

export interface FindingSummary {
  /** "Kontrollerad 2026-11-22 kl. 14.05. Tillfälle: Delår." */
  checked: string;
  counts: CountRow[];
}
export interface CountRow extends Record<Severity, number> {
  name: string;
}

/**
 * A row for each committee in the order of the book, where the whole municipality is last, then what is no committee's, then all together. A
 * committee of which nothing is said stands there with 0: that it has come so far is to be seen. `moment` is when the findings were made, as it is to be written.
 */
export function summariseFindings(book: GoalBook, findings: readonly Finding[], moment: string): FindingSummary {
  const zero = (name: string): CountRow => ({ name, error: 0, warning: 0, info: 0 });
  const rows = new Map<string | null, CountRow>(book.committees.map(({ code, name }) => [code, zero(name)]));
  const none = zero(FINDING_TEXTS.noCommittee);
  const total = zero(FINDING_TEXTS.total);
  for (const { committee, severity } of findings) {
    (rows.get(committee) ?? none)[severity] += 1;
    total[severity] += 1;
  }
  const occasion = FINDING_TEXTS.occasion.replace('{occasion}', OCCASION_WORDS[book.settings.occasion]);
  return { checked: `${FINDING_TEXTS.checked}${moment}. ${occasion}.`, counts: [...rows.values(), none, total] };
}
