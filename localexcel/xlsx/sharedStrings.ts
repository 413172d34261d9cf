import { parsePart } from './openPackage';
import {
  childrenOf,
  childOf,
  ownNamespaces,
  readEscapes,
  serializeElement,
  tag,
  textOf,
  textTag,
  MAIN_NAMESPACE,
  type XmlElement,
} from './xml';

/** A text of the workbook's list of texts. */
export interface SharedText {
  text: string;
  /** The runs of a text with several fonts, as XML; see `DocumentCell.richText`. */
  rich?: RichText;
}
export interface RichText {
  plain: string;
  xml: string;
}

/** Letters of XML that are made a tree at a time: the tree of a long list is forty times as large as the list. */
const STEP = 500_000;

/** Reads <sst> piece by piece. Throws UnusableFile ("damaged") where it is no XML. */
export function readSharedStrings(xml: string, path: string): SharedText[] {
  const [start = '', prefix = ''] = /<((?:\w+:)?)sst\b[^<>]*>/.exec(xml) ?? [];
  // A comment may hold any mark; a list that is empty or has none of its own comes in one piece.
  if (start === '' || start.endsWith('/>') || xml.includes('<!')) return readTexts(parsePart(xml, path));
  const endOfText = `</${prefix}si>`;
  const texts: SharedText[] = [];
  for (let from = 0; from < xml.length;) {
    const end = xml.indexOf(endOfText, from + STEP);
    const to = end < 0 ? xml.length : end + endOfText.length;
    const piece = (from === 0 ? '' : start) + xml.slice(from, to) + (to === xml.length ? '' : `</${prefix}sst>`);
    for (const text of readTexts(parsePart(piece, path))) texts.push(text);
    from = to;
  }
  return texts;
}

function readTexts(root: XmlElement): SharedText[] {
  const namespaces = ownNamespaces(root);
  return childrenOf(root, 'si').map((element) => {
    const runs = childrenOf(element, 'r');
    if (runs.length === 0) return { text: readEscapes(textOf(childOf(element, 't'))) };
    const text = readEscapes(runs.map((run) => textOf(childOf(run, 't'))).join(''));
    return { text, rich: { plain: text, xml: runs.map((run) => serializeElement(run, namespaces)).join('') } };
  });
}

/** Collects the texts while sheets are written. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  /** The text's number; its fonts are kept where the text is still the one they were made for. */
  numberOf(text: string, rich?: unknown): number {
    this.uses++;
    const runs = isRichText(rich) && rich.plain === text ? rich.xml : undefined;
    const xml = tag('si', {}, runs ?? textTag('t', text));
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    this.numbers.set(xml, this.numbers.size);
    return this.numbers.size - 1;
  }

  get isEmpty(): boolean {
    return this.numbers.size === 0;
  }

  write(): string {
    return tag('sst', { xmlns: MAIN_NAMESPACE, count: this.uses, uniqueCount: this.numbers.size }, [...this.numbers.keys()].join(''));
  }
}

function isRichText(value: unknown): value is RichText {
  return typeof value === 'object' && value !== null && 'plain' in value && 'xml' in value && typeof value.xml === 'string';
}
