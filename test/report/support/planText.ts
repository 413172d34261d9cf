/** A plan as text that a person can read and compare: every word of it, one block or row a line. */
import type { ReportBlock, ReportPlan, ReportSection } from '../../../src/report';

export function writeOutText(plan: ReportPlan): string {
  const lines = [
    `# ${plan.title}`,
    plan.subtitle,
    plan.intro,
    ...plan.facts.map(({ label, text }) => `${label}: ${text}`),
    `[footer] ${plan.footer}`,
    ...plan.sections.flatMap((section) => writeSection(section, 2)),
  ];
  // A no-break space looks like another.
  return `${lines.join('\n').replace(/\u00a0/g, '·')}\n`;
}

function writeSection({ id, part, heading, startsPage, blocks, sections }: ReportSection, level: number): string[] {
  const at = `${id === part ? id : `${id}, ${part}`}${startsPage ? ', new page' : ''}`;
  return [
    '',
    `${'#'.repeat(level)} ${heading} [${at}]`,
    ...blocks.flatMap(writeBlock),
    ...sections.flatMap((each) => writeSection(each, level + 1)),
  ];
}

function writeBlock(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'text':
      return [`${block.role}: ${block.text}`];
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'comment':
      return [`${block.label} [${block.key}${block.generated === null ? '' : ', suggested'}]: ${block.text}`];
    case 'chart':
      return [
        `[chart ${block.id}, ${block.look}] ${block.title}: ${block.alternative}`,
        ...block.series.map(({ name, colour, texts }) => `  ${name} (${colour}): ${texts.join('; ')}`),
      ];
    case 'table':
      return [
        `[table ${block.id}] ${block.caption}`,
        `  ${block.columns.map(({ header }) => header).join(' | ')}`,
        ...block.rows.map(
          ({ look, depth, keepWithAbove, cells }) =>
            `${keepWithAbove ? ' ^' : '  '}${'  '.repeat(depth)}${LOOKS[look] ?? ''}${cells.map(({ text }) => text).join(' | ')}`,
        ),
      ];
  }
}

const LOOKS: Record<string, string> = { group: '= ', total: 'Σ ', overarching: '** ', goal: '* ' };
