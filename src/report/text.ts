/** The report as plain text, for where neither headings nor tables are understood: cells of a table with tabs between. */
import type { ReportBlock, ReportPlan, ReportSection } from './types';

/** Alike for alike plans. Lines end in LF. */
export function writeText(plan: ReportPlan): string {
  const { title, subtitle, facts, intro, sections, footer } = plan;
  const opening = [title, subtitle, '', ...facts.map(({ label, text }) => `${label}: ${text}`), ...(intro ? ['', intro] : [])];
  return [...opening, ...sections.flatMap(writeSection), '', footer, ''].join('\n');
}

function writeSection({ heading, blocks, sections }: ReportSection): string[] {
  return ['', heading, ...blocks.flatMap(writeBlock), ...sections.flatMap(writeSection)];
}

function writeBlock(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'text':
      return [block.text];
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'chart':
      // Its numbers stand in a table beside it.
      return [`${block.title}. ${block.alternative}`];
    case 'comment':
      return block.text.trim() === '' ? [] : [`${block.label}: ${block.text}`];
    case 'table':
      return [
        block.caption,
        block.columns.map(({ header }) => header).join('\t'),
        ...block.rows.map(({ cells }) => cells.map(({ text }) => flatten(text)).join('\t')),
      ];
  }
}

/** A cell is one line and one column. */
function flatten(text: string): string {
  // Not one expression with the spaces around: in a cell of spaces that takes the square of their number.
  const lines = text.split(/[\t\r\n]+/);
  return lines.length === 1 ? text : lines.map((line) => line.trim()).join(' ');
}
