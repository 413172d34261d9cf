/** What stands in a planned report, heading by heading, for somebody who decides whether to make it. */
import { LEVELS } from '../../goals/types';
import type { Level } from '../../goals/types';
import type { GoalLine, ReportLine, ReportPlan } from './plan';

export interface OutlineHeading {
  /** As it stands in the report. */
  text: string;
  /** Rows right under it, by level. */
  counts: Partial<Record<Level, number>>;
  /** Rows of no level right under it. */
  others: number;
  /** What the report says instead, where there is nothing under it. */
  note: string;
  beneath: OutlineHeading[];
}
export interface ReportOutline {
  headings: OutlineHeading[];
  /** Goals, overarching ones among them, that stand in the report. */
  goals: number;
  /** Those of them that have no judgement. */
  notAssessed: number;
  /** Rows of goals and measures in all. */
  rows: number;
}

/** From the plan itself, so that what is promised is what is written. */
export function outlineReport(plan: ReportPlan): ReportOutline {
  const headings: OutlineHeading[] = [];
  const judged = plan.lines.filter(isGoalLine);
  for (const line of plan.lines) {
    const section = headings.at(-1);
    if (line.kind === 'section') headings.push(makeHeading(line.text));
    else if (!section) continue;
    else if (line.kind === 'committee') section.beneath.push(makeHeading(line.text));
    else addLine(section.beneath.at(-1) ?? section, line);
  }
  const goals = judged.filter(({ kind }) => kind === 'overarching' || kind === 'goal');
  return {
    headings,
    goals: goals.length,
    notAssessed: goals.filter(({ result }) => (result.status ?? 'notAssessed') === 'notAssessed').length,
    rows: judged.length,
  };
}

function makeHeading(text: string): OutlineHeading {
  return { text, counts: {}, others: 0, note: '', beneath: [] };
}

function isGoalLine(line: ReportLine): line is GoalLine {
  return 'row' in line;
}

function addLine(heading: OutlineHeading, line: ReportLine): void {
  const level = LEVELS.find((each) => each === line.kind);
  if (level) heading.counts[level] = (heading.counts[level] ?? 0) + 1;
  else if (line.kind === 'other') heading.others += 1;
  else if (line.kind === 'note' && heading.note === '') heading.note = line.text;
}
