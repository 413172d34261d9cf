/**
 * Tables as the library hands elements on to be written. Its own components of a table take ten times the memory and most of the time of a long
 * report: thousands of rows are thousands of cells, each with a dozen objects beneath it. Order of elements: ISO/IEC 29500-1, 17.3 and 17.4.
 */
import { FileChild, type IXmlableObject } from 'docx';
import { cleanText, isRightToLeft } from '../markup';

/** An element with what stands in it, by its name. */
export type Element = IXmlableObject;

/** A table among a document's paragraphs. */
export class WrittenTable extends FileChild {
  constructor(private readonly content: readonly Element[]) {
    super('w:tbl');
  }
  /** Overrides the library's, which would ask each component in it. */
  override prepForXml(): IXmlableObject {
    return { 'w:tbl': this.content };
  }
}

/** An element with attributes alone. */
export function mark(name: string, attributes?: Readonly<Record<`w:${string}`, string | number>>): Element {
  return { [name]: attributes ? { _attr: attributes } : {} };
}

/** An element with others in it; those that are left out are null. */
export function wrap(name: string, ...children: readonly (Element | null)[]): Element {
  return { [name]: children.filter((child) => child !== null) };
}

export interface RunLook {
  bold?: boolean;
  /** "0B5C56". */
  colour?: string;
}

/** A text as runs, with a line break where it has one; none where there is no text. */
export function writeRuns(text: string, look: RunLook = {}): Element[] {
  const clean = cleanText(text);
  if (clean === '') return [];
  const properties = writeRunProperties(look, isRightToLeft(clean));
  return clean.split('\n').map((line, at) => wrap('w:r', properties, at > 0 ? BREAK : null, writeText(line)));
}

const BREAK = mark('w:br');
const BOLD = [mark('w:b'), mark('w:bCs')] as const;
const RIGHT_TO_LEFT = mark('w:rtl');

function writeRunProperties({ bold = false, colour }: RunLook, isFromRight: boolean): Element | null {
  if (!bold && colour === undefined && !isFromRight) return null;
  return wrap(
    'w:rPr',
    ...(bold ? BOLD : []),
    colour === undefined ? null : mark('w:color', { 'w:val': colour }),
    isFromRight ? RIGHT_TO_LEFT : null,
  );
}

function writeText(text: string): Element {
  return { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text] };
}

export interface ParagraphLook {
  /** Id of its style. */
  style: string;
  /** Whether it stands on the page of the next. */
  keepNext?: boolean;
  isFromRight?: boolean;
  /** Twentieths of a point. */
  indent?: number;
  /** Whether it stands to the right, as numbers do. */
  right?: boolean;
}

export function writeParagraph(runs: readonly Element[], { style, keepNext, isFromRight, indent = 0, right }: ParagraphLook): Element {
  const properties = wrap(
    'w:pPr',
    mark('w:pStyle', { 'w:val': style }),
    keepNext ? KEEP_NEXT : null,
    isFromRight ? FROM_RIGHT : null,
    indent > 0 ? mark('w:ind', { 'w:left': indent }) : null,
    right ? TO_RIGHT : null,
  );
  return wrap('w:p', properties, ...runs);
}

const KEEP_NEXT = mark('w:keepNext');
const FROM_RIGHT = mark('w:bidi');
const TO_RIGHT = mark('w:jc', { 'w:val': 'right' });

/** A line over, under or beside a cell, or none. */
export interface Line {
  /** Eighths of a point. */
  size: number;
  /** null: no line. */
  colour: string | null;
}

export interface CellLook {
  /** Twentieths of a point. */
  width: number;
  /** How many columns it reaches over. */
  span?: number;
  top?: Line;
  bottom?: Line;
  /** "E3F0EE". */
  tint?: string;
  /** Air over its text, in twentieths of a point, where it is not the table's. */
  margins?: Element;
  /** Whether its text stands at its foot. */
  low?: boolean;
}

export function writeCell(paragraphs: readonly Element[], { width, span = 1, top, bottom, tint, margins, low }: CellLook): Element {
  const properties = wrap(
    'w:tcPr',
    mark('w:tcW', { 'w:type': 'dxa', 'w:w': width }),
    span > 1 ? mark('w:gridSpan', { 'w:val': span }) : null,
    top || bottom ? wrap('w:tcBorders', top ? writeLine('top', top) : null, bottom ? writeLine('bottom', bottom) : null) : null,
    tint === undefined ? null : mark('w:shd', { 'w:fill': tint, 'w:color': 'auto', 'w:val': 'clear' }),
    margins ?? null,
    low ? LOW : null,
  );
  return wrap('w:tc', properties, ...paragraphs);
}

const LOW = mark('w:vAlign', { 'w:val': 'bottom' });

export function writeLine(edge: string, { size, colour }: Line): Element {
  return mark(
    `w:${edge}`,
    colour === null ? { 'w:val': 'none', 'w:color': 'auto', 'w:sz': 0 } : { 'w:val': 'single', 'w:color': colour, 'w:sz': size },
  );
}

/** No row is parted by a page; a header stands on every page of its table. */
export function writeRow(cells: readonly Element[], { isHeader = false } = {}): Element {
  return wrap('w:tr', isHeader ? HEADER_ROW : BODY_ROW, ...cells);
}

const BODY_ROW = wrap('w:trPr', mark('w:cantSplit'));
const HEADER_ROW = wrap('w:trPr', mark('w:cantSplit'), mark('w:tblHeader'));

/** Air within cells. `name`: of the element that says so, for a table and for a cell. */
export function writeMargins(name: 'tblCellMar' | 'tcMar', air: Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>): Element {
  return wrap(
    `w:${name}`,
    ...(['top', 'left', 'bottom', 'right'] as const).map((edge) => mark(`w:${edge}`, { 'w:type': 'dxa', 'w:w': air[edge] })),
  );
}
