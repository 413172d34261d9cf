/** Texts that persons wrote where the report has no place for them any more. */
import { say } from '../blocks';
import type { Words } from '../words';
import type { ReportSection } from '../types';

/** Nothing where every text that was kept has its place; `used`: keys that have one. */
export function planLost(words: Words, kept: ReadonlyMap<string, string>, used: ReadonlySet<string>): ReportSection[] {
  const lost = [...kept].filter(([key, text]) => !used.has(key) && text.trim() !== '');
  if (lost.length === 0) return [];
  return [
    {
      id: 'lostComments',
      part: 'lostComments',
      heading: words.t('report.lost.heading'),
      startsPage: false,
      blocks: [
        say('note', words.t('report.lost.hint')),
        ...lost.map(([key, text]) => ({ kind: 'comment', key, label: nameComment(words, key), text, generated: null }) as const),
      ],
      sections: [],
    },
  ];
}

/** Where it stood, as a reader knows it. */
function nameComment({ t }: Words, key: string): string {
  const [kind = '', id = ''] = /^(area|committee):(.*)$/s.exec(key)?.slice(1) ?? [];
  if (kind === 'area') return t('report.lost.area', { id });
  if (kind === 'committee') return t('report.lost.committee', { id });
  switch (key) {
    case 'summary':
      return t('report.summary.heading');
    case 'common':
      return t('report.common.heading');
    case 'financial':
      return t('report.financial.label');
    case 'decision':
      return t('report.decision.label');
    default:
      return t('report.comment');
  }
}
