/** What a report says, as its writers must say it. */
import type { ReportBlock, ReportPlan, ReportSection } from '../../../src/report/types';

/** Every text of the plan that a reader reads, white space as single spaces; once for each place that it stands in. */
export function listWords(plan: ReportPlan): string[] {
  const opening = [plan.title, plan.subtitle, plan.intro, plan.footer, ...plan.facts.flatMap(({ label, text }) => [label, text])];
  return [...opening, ...plan.sections.flatMap(listSection)].map(flatten).filter((words) => words !== '');
}

function listSection(section: ReportSection): string[] {
  return [section.heading, ...section.blocks.flatMap(listBlock), ...section.sections.flatMap(listSection)];
}

function listBlock(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ header }) => header),
        ...block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
      ];
    case 'chart':
      return [block.title, block.alternative];
    case 'comment':
      return block.text.trim() === '' ? [] : [block.label, block.text];
  }
}

/** White space as single spaces, and without what no file can carry. */
export function flatten(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** The words of `expected` that do not stand among those of `found`, as often as they should. */
export function findMissing(expected: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const words of found) left.set(words, (left.get(words) ?? 0) + 1);
  return expected.filter((words) => {
    const count = left.get(words) ?? 0;
    left.set(words, count - 1);
    return count <= 0;
  });
}

/** Every number that is read in `texts`, sorted. */
export function listNumbers(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(/\d+/g) ?? []).sort();
}
