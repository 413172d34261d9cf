/** What stands in a planned report, heading by heading, for somebody who decides whether to make it. */
import type { Level } from '../goals';
import type { ReportBlock, ReportPart, ReportPlan, ReportRow, ReportSection } from './types';

export interface OutlineHeading {
  /** As the section's. */
  id: string;
  part: ReportPart | 'lostComments';
  /** As it stands in the report. */
  text: string;
  /** Rows of goals and measures right under it, by level. */
  counts: Partial<Record<Level, number>>;
  /** Other rows right under it: activities, counts. */
  others: number;
  /** What the report says right under it, where there is no table: that there is nothing, or why. */
  note: string;
  beneath: OutlineHeading[];
}
export interface ReportOutline {
  headings: OutlineHeading[];
  /** Goals, overarching ones among them, that stand in the report. */
  goals: number;
  /** Those of them that have no judgement. */
  notAssessed: number;
  /** Rows of goals and measures that stand in the report, each counted once. */
  rows: number;
}

/** From the plan itself, so that what is promised is what is written. */
export function outlineReport(plan: ReportPlan): ReportOutline {
  const rows = new Map<string, ReportRow>();
  const headings = plan.sections.map((section) => outlineSection(section, rows));
  const goals = [...rows.values()].filter(({ look }) => look !== 'measure');
  return {
    headings,
    goals: goals.length,
    notAssessed: goals.filter(({ cells }) => cells.some((cell) => cell.kind === 'status' && cell.status === 'notAssessed')).length,
    rows: rows.size,
  };
}

/** `found` gets every goal and measure, once. */
function outlineSection(section: ReportSection, found: Map<string, ReportRow>): OutlineHeading {
  const { id, part, heading, blocks, sections } = section;
  const counts: Partial<Record<Level, number>> = {};
  let others = 0;
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  for (const row of rows) {
    if (row.look === 'overarching' || row.look === 'goal' || row.look === 'measure') {
      counts[row.look] = (counts[row.look] ?? 0) + 1;
      found.set(row.id, row);
    } else if (row.look === 'plain') others += 1;
  }
  const note = rows.length > 0 ? undefined : blocks.find((block): block is Extract<ReportBlock, { kind: 'text' }> => block.kind === 'text');
  return { id, part, text: heading, counts, others, note: note?.text ?? '', beneath: sections.map((each) => outlineSection(each, found)) };
}
