/**
 * The words of GOALEXPLAIN. They land in the workbook's cells and are Swedish for the same reason as those of words.ts. A
 * number or column is put in where a name stands in braces.
 */
import type { Derivation } from '../goals/results';
import { GOAL_HEADERS } from './words';

export const EXPLANATION_HEADERS = [
  GOAL_HEADERS.nr,
  GOAL_HEADERS.level,
  GOAL_HEADERS.text,
  GOAL_HEADERS.weight,
  GOAL_HEADERS.fulfilment,
  'Täckning',
  GOAL_HEADERS.status,
  'Så räknades det',
] as const;

/** Behind a status that somebody has set instead of the calculated one. */
export const SET_BY_HAND = 'satt för hand';

export const DERIVATION_WORDS: Record<Derivation, string> = {
  progress: 'Förflyttning från utgångsvärdet {baseline} mot målvärdet {target}, {column} är {actual}',
  ratio: 'Kvot: {column} {actual} mot målvärdet {target}',
  maintain: 'Ska vara {target} med toleransen {tolerance}, {column} är {actual}',
  yesNo: 'Ja eller nej: {column} är {actual}',
  weightedMean: 'Viktat medel av mål och mått under',
  worst: 'Sämsta värdet bland mål och mått under',
  shareMet: 'Andel uppfyllda mål och mått under, efter vikt',
  assessment: 'Bedömning för hand, inga värden att räkna på',
  notReported: 'Saknar {column}',
  noTarget: 'Saknar målvärde',
  noValue: 'Inget värde att räkna på under målet',
};
/** A measure at the budget, when nothing has been reported yet. */
export const NOTHING_REPORTED_AT_BUDGET = 'Vid budget finns inga utfall';
