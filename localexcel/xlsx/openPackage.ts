import { strFromU8 } from 'fflate';
import { decodeXml } from './decodeXml';
import { UnusableFile } from './unusable';
import { unzip } from './unzip';
import { childrenOf, parseElement, type XmlElement } from './xml';

/** A relationship of a part: the last word of its type ("worksheet", "table"), which is the same in Excel's two dialects. */
export interface Relationship {
  id: string;
  type: string;
  /** The whole type, as the file has it. */
  fullType: string;
  /** Path of a part, or an address where `external`. */
  target: string;
  external: boolean;
}

/** The parts of an .xlsx file (ECMA-376 part 2, Open Packaging Conventions). Paths without a leading slash. */
export interface OpenPackage {
  paths: string[];
  has(path: string): boolean;
  bytes(path: string): Uint8Array;
  text(path: string): string;
  /** Throws UnusableFile ("damaged") where the part is no XML. */
  xml(path: string): XmlElement;
  relationships(path: string): Relationship[];
  contentType(path: string): string;
  /** Path of the workbook's part. */
  workbook: string;
}

export function openPackage(bytes: Uint8Array): OpenPackage {
  refuseOtherFormats(bytes);
  const parts = unzip(bytes);
  const names = new Map([...parts.keys()].map((path) => [path.toLowerCase(), path]));
  const find = (path: string) => names.get(path.toLowerCase());

  const read = (path: string): Uint8Array => {
    const part = parts.get(find(path) ?? '');
    if (!part) throw new UnusableFile('damaged', path);
    return part;
  };
  const text = (path: string) => decodeXml(read(path), path);
  const xml = (path: string) => parsePart(text(path), path);
  const relationships = (path: string) => {
    const slash = path.lastIndexOf('/');
    const file = `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
    return find(file) ? childrenOf(xml(file), 'Relationship').map((element) => readRelationship(element, path)) : [];
  };

  const workbook = relationships('').find((relationship) => relationship.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!find(workbook) || !/^xl\//i.test(workbook) || !workbook.toLowerCase().endsWith('.xml'))
    throw new UnusableFile('notXlsx', nameFormat(parts));

  const types = find('[Content_Types].xml') ? xml('[Content_Types].xml') : undefined;
  const overrides = new Map(
    childrenOf(types, 'Override').map(({ attributes }) => [
      trimSlash(attributes.PartName ?? '').toLowerCase(),
      attributes.ContentType ?? '',
    ]),
  );
  const defaults = new Map(
    childrenOf(types, 'Default').map(({ attributes }) => [(attributes.Extension ?? '').toLowerCase(), attributes.ContentType ?? '']),
  );
  return {
    paths: [...parts.keys()],
    has: (path) => find(path) !== undefined,
    bytes: read,
    text,
    xml,
    relationships,
    contentType: (path) => overrides.get(path.toLowerCase()) ?? defaults.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? '',
    workbook,
  };
}

/** Tags of a part, both opening and closing, that is read as a tree: half a gigabyte of memory. Cells and texts may be more, and are read otherwise. */
const MOST_TAGS = 2e6;

/** Reads the XML of a part. Throws UnusableFile: "damaged" where it is none, "tooLarge" where its tree would fill the memory. */
export function parsePart(text: string, path: string): XmlElement {
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags++;
  if (tags > MOST_TAGS) throw new UnusableFile('tooLarge', path);
  try {
    return parseElement(text);
  } catch {
    throw new UnusableFile('damaged', path);
  }
}

function readRelationship({ attributes }: XmlElement, source: string): Relationship {
  const fullType = attributes.Type ?? '';
  const external = attributes.TargetMode === 'External';
  const target = attributes.Target ?? '';
  return {
    id: attributes.Id ?? '',
    type: fullType.slice(fullType.lastIndexOf('/') + 1),
    fullType,
    external,
    target: external ? target : resolvePath(source, target),
  };
}

/** The path of a part named from another: relative to that part's folder, or from the root. */
function resolvePath(source: string, target: string): string {
  if (target.startsWith('/')) return trimSlash(target);
  const steps = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const trimSlash = (path: string) => path.replace(/^\/+/, '');

const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, index) => bytes[index] === byte);

function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnusableFile('empty');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // An OLE compound file: names of its streams stand in UTF-16. A workbook with a password to open is such a file with the zip inside.
    if (holdsWideText(bytes, 'EncryptedPackage')) throw new UnusableFile('encrypted');
    if (holdsWideText(bytes, 'Workbook') || holdsWideText(bytes, 'Book')) throw new UnusableFile('oldXls');
    throw new UnusableFile('notXlsx', holdsWideText(bytes, 'WordDocument') ? 'doc' : '');
  }
  const start = strFromU8(bytes.subarray(0, 512), true).trimStart();
  if (start.startsWith('%PDF')) throw new UnusableFile('notXlsx', 'pdf');
  if (/^(\u00ef\u00bb\u00bf)?<(!doctype html|html)/i.test(start)) throw new UnusableFile('notXlsx', 'html');
  if (/^(\u00ef\u00bb\u00bf)?<\?xml/.test(start)) throw new UnusableFile('notXlsx', 'xml');
  // A text file of values; the first bytes of a binary file hold control characters.
  // eslint-disable-next-line no-control-regex
  throw new UnusableFile('notXlsx', /[;,\t]/.test(start) && !/[\u0000-\u0008\u000e-\u001f]/.test(start) ? 'csv' : '');
}

function holdsWideText(bytes: Uint8Array, text: string): boolean {
  return strFromU8(bytes, true).includes([...text].join('\0') + '\0');
}

/** What a zip that is no workbook looks like. */
function nameFormat(parts: Map<string, Uint8Array>): string {
  const paths = [...parts.keys()].map((path) => path.toLowerCase());
  if (paths.includes('xl/workbook.bin')) return 'xlsb';
  if (paths.includes('word/document.xml')) return 'docx';
  if (paths.includes('ppt/presentation.xml')) return 'pptx';
  const mime = parts.get('mimetype');
  if (mime) return strFromU8(mime).includes('spreadsheet') ? 'ods' : 'opendocument';
  return 'zip';
}
