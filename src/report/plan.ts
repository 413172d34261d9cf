import { WHOLE_MUNICIPALITY, writeDate, type Occasion } from '../goals';
import { gatherMaterial, type Material, type ReportSource } from './material';
import { planActivities } from './sections/activities';
import { planAreas } from './sections/areas';
import { planAudit } from './sections/audit';
import { planBudget } from './sections/budget';
import { planCommittees, planCommon } from './sections/committees';
import { planDecision } from './sections/decision';
import { planFinancial } from './sections/financial';
import { planLost } from './sections/lost';
import { planNotMet } from './sections/notMet';
import { planNotReported } from './sections/notReported';
import { planSummary } from './sections/summary';
import type { ReportFact, ReportOptions, ReportPlan, ReportSection } from './types';

/**
 * Everything that a report says, from a judged book. `kept`: texts that persons have written, by the key of their comment; one whose place
 * is gone stands last, so that nothing is lost. Linear in the rows.
 */
export function planReport(source: ReportSource, options: ReportOptions, kept: ReadonlyMap<string, string> = new Map()): ReportPlan {
  const used = new Set<string>();
  const material = gatherMaterial(source, options, kept, used);
  const { words, rollUp, occasion, kind, committee } = material;
  const { municipality, year } = rollUp.book.settings;
  const { made } = source;
  // Only when every other section is planned is it known which texts have a place.
  const keepLost = (sections: ReportSection[]) => [...sections, ...planLost(words, kept, used)];
  return {
    language: words.language,
    kind,
    occasion,
    municipality,
    year,
    committee,
    made,
    title: writeTitle(material),
    subtitle: addYear(material, 'report.subtitleYear', { subtitle: words.t(`report.subtitle.${occasion}`) }),
    intro: words.t(`report.intro.${occasion}`),
    facts: listFacts(material),
    footer: words.t(year === null ? 'report.footer.noYear' : 'report.footer', {
      occasion: words.t(`word.occasion.${occasion}`),
      year: String(year),
      made,
    }),
    sections: keepLost([
      ...planSummary(material),
      ...planDecision(material),
      ...planAreas(material),
      ...planCommon(material),
      ...planCommittees(material),
      ...planNotMet(material),
      ...planNotReported(material),
      ...planActivities(material),
      ...planBudget(material),
      ...planFinancial(material),
      ...planAudit(material),
    ]),
  };
}

/** "Måluppfyllelse i Exempelkommunen"; of one committee its name first; at the budget the goals and their year. */
function writeTitle(material: Material): string {
  const { words, kind, committee } = material;
  const { municipality } = material.rollUp.book.settings;
  const start = kind === 'budget' ? 'report.title.budget' : 'report.title';
  const title = committee
    ? words.t(`${start}.committee`, { committee: committee.name })
    : municipality === ''
      ? words.t(`${start}.noName`)
      : words.t(start, { municipality });
  return kind === 'budget' ? addYear(material, 'report.titleYear', { title }) : title;
}

function addYear({ words, rollUp }: Material, key: 'report.titleYear' | 'report.subtitleYear', params: Record<string, string>): string {
  const { year } = rollUp.book.settings;
  return year === null ? (Object.values(params)[0] ?? '') : words.t(key, { ...params, year: String(year) });
}

function listFacts(material: Material): ReportFact[] {
  const { words, rollUp, occasion, committee, source } = material;
  const { t } = words;
  const { municipality, year, term, vision, model } = rollUp.book.settings;
  const facts = {
    municipality,
    year: year === null ? '' : String(year),
    term,
    occasion: describeOccasion(material, occasion),
    made: source.made,
    model,
    vision,
  };
  const listed = (Object.keys(facts) as (keyof typeof facts)[]).map((key) => ({ label: t(`report.fact.${key}`), text: facts[key].trim() }));
  // The whole municipality is no committee: its name would only say the same again.
  const owner =
    committee && committee.code !== WHOLE_MUNICIPALITY ? [{ label: t(`word.kind.${committee.kind}`), text: committee.name }] : [];
  const [first, ...rest] = listed;
  return [...(first ? [first] : []), ...owner, ...rest].filter(({ text }) => text !== '');
}

/** The interim accounts have a day of their own. */
function describeOccasion({ words, rollUp }: Material, occasion: Occasion): string {
  const { interimDate, year } = rollUp.book.settings;
  const name = words.t(`word.occasion.${occasion}`);
  const date = interimDate !== null ? writeDate(interimDate) : year === null ? '' : `${year}-08-31`;
  return occasion === 'interim' && date !== '' ? words.t('report.fact.period', { occasion: name, date }) : name;
}
