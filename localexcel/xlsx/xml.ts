import { parseXml, SaxParser, type SaxTag, type XmlElement } from '@cj-tech-master/excelts/xml';

export type { XmlElement };

// Entities are only XML's five and character references (the parser expands no DTD), so their number is no danger.
const OPTIONS = { maxEntityExpansions: 0 } as const;

/** Throws where the text is no XML; parts of an .xlsx file hold no DTD (ECMA-376 part 2, 6.2.5), so one that does is none either. */
export function parseElement(text: string): XmlElement {
  refuseDoctype(text);
  refuseWrongReferences(text);
  const { root } = parseXml(text, OPTIONS);
  refuseLooseEnds(text, root.name);
  return root;
}

/** The word may stand in a comment or as a text of somebody's. */
function refuseDoctype(text: string): void {
  if (/<!DOCTYPE/i.test(text) && /<!DOCTYPE/i.test(text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '')))
    throw new SyntaxError('a DTD stands in it');
}

/** The parser takes "&#xD8p0;" for "&#xD8;", and a letter would silently be another. In CDATA it is a text like any other. */
function refuseWrongReferences(text: string): void {
  if (/&#(?!(?:[0-9]+|x[0-9A-Fa-f]+);)/.test(text) && !text.includes('<![CDATA['))
    throw new SyntaxError('a reference that names no letter');
}

/** Around the outermost element stand comments and instructions; of anything else the parser says nothing, and it may be a part of what is damaged. */
function refuseLooseEnds(text: string, root: string): void {
  const start = text.search(new RegExp(`<${escapePattern(root)}(?![^\\s/>])`));
  const end = text.lastIndexOf(`</${root}`);
  const before = text.slice(0, Math.max(start, 0));
  const after = end >= 0 ? text.slice(end).replace(/^<[^>]*>/, '') : text.slice(start).replace(/^<(?:[^"'>]|"[^"]*"|'[^']*')*>/, '');
  if (!BESIDE.test(before) || !BESIDE.test(after)) throw new SyntaxError('something stands beside the outermost element');
}

const BESIDE = /^\uFEFF?(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?(?:(?!\?>)[\s\S])*\?>)*$/;
const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');

/** Runs through the XML without building a tree: for the rows of a sheet. Names come without their prefix. */
export function scanXml(
  text: string,
  on: { open: (name: string, attributes: Record<string, string>) => void; close: (name: string) => void; text: (text: string) => void },
): void {
  refuseDoctype(text);
  refuseWrongReferences(text);
  const parser = new SaxParser({ ...OPTIONS, position: false, fragment: true });
  parser.on('opentag', (tag: SaxTag) => on.open(localName(tag.name), tag.attributes));
  parser.on('closetag', (tag: SaxTag) => on.close(localName(tag.name)));
  parser.on('text', on.text);
  parser.on('cdata', on.text);
  parser.write(text).close();
}

/** What stands under a word that a file says, and never what every object has ("constructor"). */
export function lookUp<T>(table: Record<string, T>, word: string | undefined): T | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}

export const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Child elements with this name, whatever their prefix; all of them where no name is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  if (!element) return [];
  return element.children.filter(
    (child): child is XmlElement => child.type === 'element' && (name === undefined || localName(child.name) === name),
  );
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [...(localName(child.name) === name ? [child] : []), ...descendantsOf(child, name)]);
}

export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}

/** An attribute of a namespace such as r:id, whatever prefix the file gives it. */
export function prefixedAttribute(element: XmlElement | undefined, name: string): string | undefined {
  const key = Object.keys(element?.attributes ?? {}).find((candidate) => candidate.includes(':') && localName(candidate) === name);
  return key === undefined ? undefined : element?.attributes[key];
}

export function readFlag(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
}

export function readNumber(value: string | undefined): number | undefined {
  const number = value === undefined || value === '' ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Undoes `_x000D_`, by which Excel writes what XML cannot hold. */
export const readEscapes = (text: string) =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;

// Control characters and lone surrogates are no XML; a carriage return would be read back as a line feed.
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const writeEscapes = (text: string) =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(UNWRITABLE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

const escapeMarkup = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const escapeQuotes = (text: string) => text.replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');

/** Text of a cell, note or name: what XML cannot hold is escaped in Excel's way. */
export const writeText = (text: string) => escapeMarkup(writeEscapes(text));

/** Text in a drawing, which has no such escapes: what XML cannot hold is left out. */
export const writePlainText = (text: string) => escapeMarkup(text.replace(UNWRITABLE, ''));
export const writePlainAttribute = (text: string) => escapeQuotes(writePlainText(text));

/** A text in an attribute. Excel escapes line breaks there in its own way, too; a table's column is known by it. */
const writeAttribute = (text: string) => writeText(text).replace(/"/g, '&quot;').replace(/\n/g, '_x000a_').replace(/\t/g, '_x0009_');

export type Attributes = Record<string, string | number | boolean | undefined>;

/** An element as text. `content` is XML already; attributes that are undefined are left out, true is "1" and false "0". */
export function tag(name: string, attributes: Attributes = {}, content = ''): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    text += ` ${key}="${typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : writeAttribute(value)}"`;
  }
  return content === '' ? `${text}/>` : `${text}>${content}</${name}>`;
}

/** An element without content of a part that knows none of Excel's escapes, as those of the package: `_x0041_` is what it says. */
export const plainTag = (name: string, attributes: Record<string, string>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${writePlainAttribute(value)}"`)
    .join('')}/>`;

/** `<t>` with its spaces kept. */
export const textTag = (name: string, text: string) =>
  tag(name, /^\s|\s$|[\n\t]| {2}/.test(text) ? { 'xml:space': 'preserve' } : {}, writeText(text));

export const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * An element read from a file as text again, to be put into another document: namespaces it needs and that its old surroundings
 * declared (`namespaces`, by prefix; "" is the default one) are declared on it. Elements of the main namespace lose their prefix.
 */
export function serializeElement(element: XmlElement, namespaces: Record<string, string> = {}): string {
  const inherited = { ...namespaces, ...ownNamespaces(element) };
  const used = new Set<string>();
  const body = writeElement(element, inherited, used);
  const own = ownNamespaces(element);
  const missing = [...used].filter((prefix) => own[prefix] === undefined && inherited[prefix] !== undefined);
  const declarations = missing.map((prefix) => ` xmlns:${prefix}="${escapeQuotes(escapeMarkup(inherited[prefix]!))}"`).join('');
  return body.replace(/^<[^\s/>]+/, (start) => start + declarations);
}

/** Namespaces declared on the element, by prefix. */
export function ownNamespaces(element: XmlElement): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, value] of Object.entries(element.attributes)) {
    if (key === 'xmlns') found[''] = value;
    else if (key.startsWith('xmlns:')) found[key.slice(6)] = value;
  }
  return found;
}

function writeElement(element: XmlElement, namespaces: Record<string, string>, used: Set<string>): string {
  const scope = { ...namespaces, ...ownNamespaces(element) };
  const prefix = element.name.includes(':') ? element.name.slice(0, element.name.indexOf(':')) : '';
  const isMain = prefix !== '' && scope[prefix] === MAIN_NAMESPACE;
  const name = isMain ? localName(element.name) : element.name;
  if (prefix && !isMain) used.add(prefix);
  let text = `<${name}`;
  for (const [key, value] of Object.entries(element.attributes)) {
    const attributePrefix = key.includes(':') ? key.slice(0, key.indexOf(':')) : '';
    if (attributePrefix && attributePrefix !== 'xmlns' && attributePrefix !== 'xml') used.add(attributePrefix);
    text += ` ${key}="${escapeQuotes(escapeMarkup(value))}"`;
  }
  const content = element.children
    .map((child) =>
      child.type === 'element'
        ? writeElement(child, scope, used)
        : child.type === 'text' || child.type === 'cdata'
          ? escapeMarkup(child.value)
          : '',
    )
    .join('');
  return content === '' ? `${text}/>` : `${text}>${content}</${name}>`;
}
