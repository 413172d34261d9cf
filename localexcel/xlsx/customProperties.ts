/** The texts that programs keep with a sheet (Excel's CustomProperties): a part of its own for each, named by the sheet. */
import type { DocumentSheet, WorkbookDocument } from '../document/types';
import type { OpenPackage } from './openPackage';
import type { PackageBuilder } from './packPackage';
import { childOf, childrenOf, prefixedAttribute, readEscapes, tag, type XmlElement } from './xml';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

/** A part that cannot be a text is named as lost. */
export function readCustomProperties(
  worksheet: XmlElement,
  file: OpenPackage,
  path: string,
  sheet: Pick<DocumentSheet, 'name'>,
  lost: WorkbookDocument['lost'],
): Record<string, string> | undefined {
  const links = file.relationships(path);
  const found: Record<string, string> = {};
  for (const element of childrenOf(childOf(worksheet, 'customProperties'), 'customPr')) {
    const part = links.find((link) => link.id === prefixedAttribute(element, 'id'))?.target;
    if (part === undefined || element.attributes.name === undefined || !file.has(part)) continue;
    const name = readEscapes(element.attributes.name);
    const bytes = file.bytes(part);
    // Excel writes the text as UTF-16, two bytes a letter.
    if (bytes.length % 2 === 0) found[name] = decodeUtf16(bytes);
    else lost.push({ kind: 'other', sheet: sheet.name, part });
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** `relate` answers the id of the sheet's relationship with a part. */
export function writeCustomProperties(
  { customProperties = {} }: DocumentSheet,
  builder: PackageBuilder,
  number: number,
  relate: (type: string, target: string) => string,
): string {
  const elements = Object.entries(customProperties).map(([name, text], index) => {
    const path = `xl/customProperty${number}_${index + 1}.bin`;
    builder.add(path, CONTENT_TYPE, encodeUtf16(text));
    return tag('customPr', { name, 'r:id': relate('customProperty', path) });
  });
  return elements.length === 0 ? '' : tag('customProperties', {}, elements.join(''));
}

function decodeUtf16({ buffer, byteOffset, byteLength }: Uint8Array): string {
  const view = new DataView(buffer, byteOffset, byteLength);
  const letters = Array.from({ length: byteLength / 2 }, (_letter, at) => String.fromCharCode(view.getUint16(2 * at, true)));
  return letters.join('');
}

/** Little-endian, whatever the machine's own order is. */
function encodeUtf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), true);
  return new Uint8Array(view.buffer);
}
