import { makeKey } from './compare';
import { RULES } from './rules';
import type { Committee, Finding, GoalBook, Severity } from './types';

export type Grouping = 'committee' | 'rule';
export interface FindingFilter {
  severities: ReadonlySet<Severity>;
  /** Code; null: all. */
  committee: string | null;
}
export interface FindingGroup {
  /** The committee's code or the rule's id; "" for what is no committee's. */
  key: string;
  /** The most serious first, within one severity in their order. */
  findings: Finding[];
  counts: Record<Severity, number>;
}
export interface GroupedFindings {
  /** Committees in the order of the book, rules in that of the catalogue; none is empty. */
  groups: FindingGroup[];
  /** Committees of which nothing is said at all, whatever the filter leaves out. */
  clean: Committee[];
  /** By severity, of those of the filter's committee. */
  counts: Record<Severity, number>;
  shown: number;
  /** How many the filter leaves out. */
  hidden: number;
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings in groups, as a person goes through them. Linear in the findings. */
export function groupFindings(book: GoalBook, findings: readonly Finding[], grouping: Grouping, filter: FindingFilter): GroupedFindings {
  const wanted = filter.committee === null ? null : makeKey(filter.committee);
  const codes = new Map(book.committees.map(({ code }) => [makeKey(code), code]));
  const ownerOf = ({ committee }: Finding) => (committee === null ? '' : (codes.get(makeKey(committee)) ?? committee));
  const ofCommittee = wanted === null ? findings : findings.filter((finding) => makeKey(ownerOf(finding)) === wanted);
  const shown = ofCommittee.filter(({ severity }) => filter.severities.has(severity));
  const named = new Set(findings.map(ownerOf));
  const order = grouping === 'committee' ? book.committees.map(({ code }) => code) : RULES.map(({ id }) => id as string);
  return {
    groups: gather(shown, grouping === 'committee' ? ownerOf : ({ rule }) => rule, order),
    clean: book.committees.filter(({ code }) => !named.has(code) && (wanted === null || makeKey(code) === wanted)),
    counts: countSeverities(ofCommittee),
    shown: shown.length,
    hidden: findings.length - shown.length,
  };
}

function gather(findings: readonly Finding[], keyOf: (finding: Finding) => string, order: readonly string[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>(order.map((key) => [key, []]));
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([key, members]) => ({
      key,
      findings: SEVERITIES.flatMap((severity) => members.filter((finding) => finding.severity === severity)),
      counts: countSeverities(members),
    }));
}

function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
