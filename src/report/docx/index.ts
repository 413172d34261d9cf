/**
 * The report as a Word document. Its headings, captions and lists have Word's own styles, so that it takes on the look of the annual report
 * that it is put into. The library is large: only this folder knows it, and whoever wants a document fetches the folder when it is asked for.
 */
import { Document, HeadingLevel, Packer, Paragraph, Tab, TableOfContents, TextRun, type FileChild } from 'docx';
import { translate } from '../../locales';
import type { ReportBlock, ReportComment, ReportPlan, ReportSection } from '../types';
import { makeChart } from './chart';
import { makePage } from './page';
import { writeProperties } from './properties';
import { makeRuns, STYLES, twips, writeStyles } from './styles';
import { makeTable } from './table';

type Piece = FileChild;

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Rows of tables between two pauses. */
const ROWS_AT_ONCE = 250;

/**
 * The whole file, a .docx. Alike for alike plans, but for the time of packing that the library notes in the package. Every text of the plan is text in it: no field, no markup.
 * `pause` is awaited now and then while a long report is written, and before it is packed, which takes half of the time and cannot be parted: so that a pane can paint.
 */
export async function writeDocx(plan: ReportPlan, pause: () => Promise<void> = () => Promise.resolve()): Promise<Uint8Array> {
  const nextDrawing = countUp();
  const children = makeOpening(plan);
  let rows = 0;
  for (const { pieces, size } of makeSections(plan.sections, 0, nextDrawing)) {
    children.push(...pieces);
    rows += size;
    if (rows < ROWS_AT_ONCE) continue;
    rows = 0;
    await pause();
  }
  await pause();
  const document = new Document({ styles: writeStyles(plan.language), sections: [{ ...makePage(plan), children }] });
  return new Uint8Array(await Packer.pack(document, 'arraybuffer', false, [writeProperties(plan)]));
}

function makeOpening(plan: ReportPlan): Piece[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: makeRuns(plan.title) }),
    makeParagraph(plan.subtitle, STYLES.subtitle),
    ...plan.facts.map(
      ({ label, text }) =>
        new Paragraph({
          style: STYLES.fact,
          children: [...makeRuns(label, { bold: true }), new TextRun({ children: [new Tab()] }), ...makeRuns(text)],
        }),
    ),
    ...(plan.intro ? [new Paragraph({ spacing: { before: twips(12) }, children: makeRuns(plan.intro) })] : []),
    makeParagraph(translate(plan.language, 'reportPage.contents'), STYLES.contents),
    // Without page numbers: only Word knows them, and it asks a question before it fills them in.
    new TableOfContents('', { hyperlink: true, headingStyleRange: '1-2', pageNumbersEntryLevelsRange: '1-2', beginDirty: false }),
  ];
}

/** Numbers 1, 2, 3 … of the document's drawings: the library's own go on from document to document. */
function countUp(): () => number {
  let last = 0;
  return () => ++last;
}

/** Headings and blocks one by one. `size`: rows of a table. */
function* makeSections(
  sections: readonly ReportSection[],
  depth: number,
  nextDrawing: () => number,
): Generator<{ pieces: Piece[]; size: number }> {
  for (const { heading, startsPage, blocks, sections: beneath } of sections) {
    const level = HEADINGS[Math.min(depth, HEADINGS.length - 1)]!;
    yield { pieces: [new Paragraph({ heading: level, pageBreakBefore: startsPage, children: makeRuns(heading) })], size: 0 };
    for (const [place, block] of blocks.entries()) {
      const isTable = block.kind === 'table';
      const pieces = makeBlock(block, nextDrawing, isTable ? isExplained(blocks, place) : leadsIn(blocks, place));
      yield { pieces, size: isTable ? block.rows.length : 0 };
    }
    yield* makeSections(beneath, depth + 1, nextDrawing);
  }
}

/** Whether a text says something of the table or chart that follows: a heading with its sentence alone at the foot of a page helps nobody. */
function leadsIn(blocks: readonly ReportBlock[], place: number): boolean {
  const next = blocks.slice(place).find(({ kind }) => kind !== 'text' && kind !== 'list');
  const before = blocks.slice(0, place).every(({ kind }) => kind === 'text' || kind === 'list');
  return before && (next?.kind === 'table' || next?.kind === 'chart');
}

/** Whether a sentence about the table follows it: alone on a page nobody would know what it is about. */
function isExplained(blocks: readonly ReportBlock[], place: number): boolean {
  return blocks[place + 1]?.kind === 'text';
}

function makeBlock(block: ReportBlock, nextDrawing: () => number, keepNext: boolean): Piece[] {
  switch (block.kind) {
    case 'text':
      return [makeParagraph(block.text, STYLES[block.role], keepNext)];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ style: STYLES.list, bullet: { level: 0 }, ...(keepNext && { keepNext }), children: makeRuns(item) }),
      );
    case 'table':
      return [makeParagraph(block.caption, STYLES.caption), makeTable(block, { keepNext }), makeParagraph('', STYLES.gap, keepNext)];
    case 'chart':
      return [makeParagraph(block.title, STYLES.caption), makeChart(block, nextDrawing()), makeParagraph(block.alternative, STYLES.note)];
    case 'comment':
      return makeComment(block);
  }
}

function makeComment({ label, text }: ReportComment): Piece[] {
  return text.trim() === '' ? [] : [makeParagraph(label, STYLES.commentLabel), makeParagraph(text, STYLES.comment)];
}

function makeParagraph(text: string, style: string, keepNext = false): Paragraph {
  // False would take back what the style says.
  return new Paragraph({ style, ...(keepNext && { keepNext }), children: makeRuns(text) });
}
