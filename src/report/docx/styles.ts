/** Styles of the document, Word's own where it has one, and the texts that stand in them. */
import { AlignmentType, BorderStyle, LineRuleType, TextRun, type IRunOptions, type IStylesOptions } from 'docx';
import { ACCENT, COLOURS, TEXT_SIZES } from '../../looks/palette';
import type { Language } from '../../locales';
import { cleanText, isRightToLeft } from '../markup';

/** The library writes colours without their sign. */
export const hex = (colour: string): string => colour.slice(1);
/** Points as half points. */
const size = (points: number): number => points * 2;
/** Points as twentieths of a point. */
export const twips = (points: number): number => points * 20;

/** What texts of each kind are styled as: the names are ids in the document. */
export const STYLES = {
  subtitle: 'Subtitle',
  fact: 'ReportFact',
  contents: 'TOCHeading',
  lead: 'ReportLead',
  body: 'Normal',
  note: 'ReportNote',
  list: 'ListBullet',
  caption: 'Caption',
  gap: 'ReportGap',
  commentLabel: 'ReportCommentLabel',
  comment: 'ReportComment',
  cell: 'ReportCell',
  smallCell: 'ReportSmallCell',
} as const;

const LANGUAGE_TAGS: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };
const FONT = 'Calibri';

export function writeStyles(language: Language): IStylesOptions {
  const heading = (points: number, before: number) => ({
    run: { font: FONT, size: size(points), bold: true, color: hex(ACCENT.ink) },
    paragraph: { spacing: { before: twips(before), after: twips(4) }, keepNext: true, keepLines: true },
  });
  const bar = { style: BorderStyle.SINGLE, size: 24, space: 8, color: hex(ACCENT.ink) };
  const own = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: {
        run: { font: FONT, size: size(TEXT_SIZES.body), color: hex(COLOURS.text), language: { value: LANGUAGE_TAGS[language] } },
        paragraph: { spacing: { after: twips(6), line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: size(26), bold: true, color: hex(ACCENT.ink) },
        paragraph: { spacing: { after: twips(2) }, keepNext: true },
      },
      heading1: heading(TEXT_SIZES.title, 18),
      heading2: heading(TEXT_SIZES.section, 14),
      heading3: heading(12, 10),
      caption: {
        run: { size: size(TEXT_SIZES.body), bold: true, color: hex(COLOURS.text) },
        paragraph: { spacing: { before: twips(10), after: twips(4) }, keepNext: true, keepLines: true },
      },
    },
    paragraphStyles: [
      {
        ...own,
        id: STYLES.subtitle,
        name: 'Subtitle',
        next: 'Normal',
        run: { size: size(16), color: hex(COLOURS.secondText) },
        paragraph: { spacing: { after: twips(14) } },
      },
      {
        ...own,
        id: STYLES.contents,
        name: 'TOC Heading',
        run: { size: size(TEXT_SIZES.section), bold: true, color: hex(ACCENT.ink) },
        paragraph: { spacing: { before: twips(14), after: twips(4) }, keepNext: true },
      },
      ...[1, 2].map((level) => ({
        ...own,
        id: `TOC${level}`,
        name: `toc ${level}`,
        paragraph: { spacing: { after: twips(2) }, indent: { left: twips((level - 1) * 14) } },
      })),
      { ...own, id: STYLES.list, name: 'List Bullet', paragraph: { spacing: { after: twips(2) } } },
      {
        ...own,
        id: STYLES.fact,
        name: 'Report Fact',
        paragraph: {
          spacing: { after: twips(3) },
          indent: { left: twips(110), hanging: twips(110) },
          leftTabStop: twips(110),
        },
      },
      { ...own, id: STYLES.lead, name: 'Report Lead', run: { size: size(12.5), bold: true } },
      { ...own, id: STYLES.note, name: 'Report Note', run: { size: size(10), color: hex(COLOURS.secondText) } },
      {
        ...own,
        id: STYLES.gap,
        name: 'Report Gap',
        run: { size: size(1) },
        // What must follow a table is so low that it fits under one that fills its page; the space after it is left out there.
        paragraph: { spacing: { line: twips(1), lineRule: LineRuleType.EXACT, after: twips(8) } },
      },
      {
        ...own,
        id: STYLES.commentLabel,
        name: 'Report Comment Label',
        next: STYLES.comment,
        run: { bold: true, color: hex(ACCENT.ink) },
        paragraph: { spacing: { before: twips(10), after: 0 }, indent: { left: twips(12) }, border: { left: bar }, keepNext: true },
      },
      {
        ...own,
        id: STYLES.comment,
        name: 'Report Comment',
        paragraph: { spacing: { after: twips(10) }, indent: { left: twips(12) }, border: { left: bar } },
      },
      {
        ...own,
        id: STYLES.cell,
        name: 'Report Cell',
        run: { size: size(10) },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        ...own,
        id: STYLES.smallCell,
        name: 'Report Small Cell',
        run: { size: size(8.5) },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
    ],
  };
}

/** A text as runs, a line break where it has one. */
export function makeRuns(text: string, look: Omit<IRunOptions, 'text' | 'children' | 'break'> = {}): TextRun[] {
  const clean = cleanText(text);
  const direction = isRightToLeft(clean) ? { rightToLeft: true } : {};
  return clean.split('\n').map((line, index) => new TextRun({ ...look, ...direction, text: line, ...(index > 0 && { break: 1 }) }));
}

/** For numbers to the right; texts of other scripts follow their own direction. */
export const RIGHT = { alignment: AlignmentType.RIGHT } as const;
