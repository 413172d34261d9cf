import { checkRules, type RollUp } from '../../../src/goals';
import {
  outlineReport,
  planReport,
  writeText,
  type ReportBlock,
  type ReportCell,
  type ReportOptions,
  type ReportPlan,
  type ReportSection,
} from '../../../src/report';
import { writeHtml } from '../../../src/report/html';
import { locate } from '../../../src/workbook/tables';
import type { Reading } from './judgeBook';
import { ensure, findHole } from './ensure';

/** Plans the report and writes it as a page and as text; what it says must be whole. Answers the plan. */
export function judgeReport({ book, layout }: Reading, judged: readonly RollUp[], options: ReportOptions): ReportPlan {
  const at = (occasion: RollUp['occasion']) => judged.find((each) => each.occasion === occasion)!;
  const source = {
    rollUp: at,
    findings: checkRules(book, { rollUp: at(book.settings.occasion) }),
    locate: (place: Parameters<typeof locate>[1]) => {
      const found = locate(layout, place);
      return found && `${found.sheet}!${found.cell}`;
    },
    made: '2026-11-22',
  };
  const kept = new Map([
    ['summary', 'Skrivet av en människa.'],
    ['area:borta', 'Om ett område som är borta.'],
  ]);
  const plan = planReport(source, options, kept);
  outlineReport(plan);
  judgePlan(plan);
  const page = writeHtml(plan);
  const text = writeText(plan);
  for (const written of [page, text]) {
    ensure(
      written.includes('Skrivet av en människa.') && written.includes('Om ett område som är borta.'),
      () => 'A text that a person wrote is lost.',
    );
  }
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  ensure(!/<script|[\u0000-\u0008]/i.test(page), () => 'The page has what no page may have.');
  judgeWords(text, JSON.stringify([book, layout.tables.size]));
  return plan;
}

/** Words that only a mistake writes, where no cell says them. */
const MISTAKES = ['NaN', 'undefined', 'Infinity', '∞', '[object', 'null'];

function judgeWords(text: string, said: string): void {
  for (const word of MISTAKES) ensure(!text.includes(word) || said.includes(word), () => `The report says ${word}.`);
  if (!said.includes('{')) return;
  // A parameter that was never filled: the cells say none such unless they say it word for word.
  for (const [whole] of text.matchAll(/\{[a-zåäö]\w*\}/gi)) ensure(said.includes(whole), () => `The report says ${whole}.`);
}

function judgePlan(plan: ReportPlan): void {
  const hole = findHole({ ...plan, sections: [] });
  ensure(hole === null, () => `The report has ${hole}.`);
  const ids = new Set<string>();
  const tables = new Set<string>();
  const comments = new Set<string>();
  const look = (section: ReportSection): void => {
    ensure(!ids.has(section.id), () => `Two sections are called ${section.id}.`);
    ids.add(section.id);
    ensure(section.heading.trim() !== '', () => `The section ${section.id} has no heading.`);
    for (const block of section.blocks) judgeBlock(block, section, tables, comments);
    section.sections.forEach(look);
  };
  plan.sections.forEach(look);
}

function judgeBlock(block: ReportBlock, section: ReportSection, tables: Set<string>, comments: Set<string>): void {
  switch (block.kind) {
    case 'text':
      return ensure(block.text.trim() !== '', () => `An empty text in ${section.id}.`);
    case 'list':
      return;
    case 'comment':
      ensure(!comments.has(block.key), () => `Two comments are called ${block.key}.`);
      comments.add(block.key);
      return;
    case 'table': {
      ensure(!tables.has(block.id), () => `Two tables are called ${block.id}.`);
      tables.add(block.id);
      const rows = new Set(block.rows.map(({ id }) => id));
      ensure(rows.size === block.rows.length, () => `Two rows of ${block.id} have one id.`);
      for (const row of block.rows) {
        ensure(row.cells.length === block.columns.length, () => `${row.cells.length} cells in ${row.id} of ${block.id}.`);
        ensure(row.depth >= 0 && row.depth <= 3, () => `${row.id} of ${block.id} is ${row.depth} deep.`);
        row.cells.forEach((cell) => judgeCell(cell, `${row.id} of ${block.id}`, block.id === 'budgetByCommittee'));
      }
      return;
    }
    case 'chart': {
      const { categories, series } = block;
      for (const { values, texts, name } of series) {
        ensure(values.length === categories.length && texts.length === categories.length, () => `${name} has ${values.length} values.`);
        for (const value of values)
          ensure(value === null || (value >= 0 && (block.unit === 'count' || value <= 1)), () => `${value} in ${block.id}.`);
      }
    }
  }
}

/** `isOfFrame`: a share of a frame, which may be passed. */
function judgeCell(cell: ReportCell, at: string, isOfFrame: boolean): void {
  const hole = findHole(cell);
  ensure(hole === null, () => `A cell in ${at} has ${hole}.`);
  if (cell.kind === 'share' && !isOfFrame) ensure(cell.value >= 0 && cell.value <= 1, () => `The share ${cell.value} in ${at}.`);
  if (cell.kind === 'number' || cell.kind === 'share')
    ensure(Number.isInteger(cell.decimals) && cell.decimals >= 0 && cell.decimals <= 3, () => `${cell.decimals} decimals in ${at}.`);
}
