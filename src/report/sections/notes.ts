/** What a reader needs to know beside the figures. */
import { say } from '../blocks';
import type { Material } from '../material';
import type { ReportBlock } from '../types';

/** How to read the two shares. */
export function sayReading({ words, rollUp }: Material): ReportBlock {
  const share = words.numbers.exactPercent(rollUp.book.settings.minCoverage);
  return say('note', words.t('report.reading', { share }));
}

/** What Kontroll has left. */
export function sayErrors(material: Material): ReportBlock[] {
  const { source, committee, words } = material;
  const errors = source.findings.filter(({ severity, committee: of }) => severity === 'error' && (!committee || of === committee.code));
  return errors.length === 0 ? [] : [say('note', words.count('report.summary.errors', errors.length))];
}
