/** What one committee is asked to decide. The whole municipality is no body that decides. */
import { WHOLE_MUNICIPALITY } from '../../goals';
import type { Material } from '../material';
import type { ReportSection } from '../types';

export function planDecision(material: Material): ReportSection[] {
  const { words, committee, occasion, has } = material;
  if (!committee || committee.code === WHOLE_MUNICIPALITY || !has('committees')) return [];
  const { t } = words;
  const { year } = material.rollUp.book.settings;
  const period = year === null ? '' : t('report.decision.period', { year: String(year) });
  const decider = committee.kind === 'bolag' ? t('report.decision.board', { company: committee.name }) : committee.name;
  const generated = t(`report.decision.${occasion}`, { committee: decider, period });
  return [
    {
      id: 'decision',
      part: 'committees',
      heading: t('report.decision.heading'),
      startsPage: false,
      blocks: [material.comment('decision', t('report.decision.label'), generated)],
      sections: [],
    },
  ];
}
