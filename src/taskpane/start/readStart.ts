import { countProgress, numberRows, suggestNextSteps, type CommitteeProgress, type NextStep } from '../../goals';
import type { ReadyBook } from '../../live';

export interface CommitteeLine extends CommitteeProgress {
  name: string;
  /** Findings that are errors. */
  errors: number;
}
export interface StartFacts {
  steps: NextStep[];
  committees: CommitteeLine[];
}

/** What the view Start shows of a book. Linear in its rows. */
export function readStart(state: ReadyBook): StartFacts {
  const { book, damages, findings, highest } = state;
  const progress = countProgress(state.rollUp());
  const { numbers, parents } = numberRows(book, highest);
  const errors = new Map<string | null, number>();
  for (const { committee, severity } of findings) if (severity === 'error') errors.set(committee, (errors.get(committee) ?? 0) + 1);
  const names = new Map(book.committees.map(({ code, name }) => [code, name]));
  return {
    steps: suggestNextSteps({
      occasion: book.settings.occasion,
      damages: damages.length,
      progress,
      findings,
      unnumbered: numbers.length,
      parentless: parents.length,
      unitsAsked: book.settings.allUnitsCovered,
      units: book.units.length,
    }),
    committees: progress.map((each) => ({
      ...each,
      name: names.get(each.committee) || each.committee,
      errors: errors.get(each.committee) ?? 0,
    })),
  };
}
