import type { WorkbookDocument } from '../document/types';
import type { OpenPackage } from './openPackage';
import type { PackageBuilder } from './packPackage';
import { childOf, childrenOf, localName, readEscapes, RELATIONSHIPS_NAMESPACE, tag, textOf, writeText, type XmlElement } from './xml';

type Properties = WorkbookDocument['properties'];

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const VALUE_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** The set of properties that a person makes ([MS-OSHARED] 2.3.3.2.3). */
const CUSTOM_SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

export function readProperties(file: OpenPackage): Properties {
  const properties: Properties = { custom: {} };
  const part = (type: string) => {
    const target = file.relationships('').find((relationship) => relationship.type === type)?.target;
    return target !== undefined && file.has(target) ? file.xml(target) : undefined;
  };
  const core = part('core-properties');
  const text = (name: string) => readEscapes(textOf(childOf(core, name))) || undefined;
  const [title, author, subject] = [text('title'), text('creator'), text('subject')];
  if (title !== undefined) properties.title = title;
  if (author !== undefined) properties.author = author;
  if (subject !== undefined) properties.subject = subject;
  for (const element of childrenOf(part('custom-properties'), 'property')) {
    const value = childrenOf(element)[0];
    if (value && element.attributes.name) properties.custom[readEscapes(element.attributes.name)] = readCustomValue(value);
  }
  return properties;
}

function readCustomValue(element: XmlElement): string | number | boolean {
  const text = textOf(element);
  switch (localName(element.name)) {
    case 'bool':
      return text === 'true' || text === '1';
    case 'i1':
    case 'i2':
    case 'i4':
    case 'i8':
    case 'int':
    case 'uint':
    case 'ui4':
    case 'r4':
    case 'r8':
    case 'decimal':
      return Number(text);
    default:
      return readEscapes(text);
  }
}

export function writePropertyParts(properties: Properties, builder: PackageBuilder): void {
  const core = [
    ['dc:title', properties.title],
    ['dc:subject', properties.subject],
    ['dc:creator', properties.author],
  ].map(([name, text]) => (text === undefined ? '' : tag(name!, {}, writeText(text))));
  builder.add(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    tag('cp:coreProperties', { 'xmlns:cp': CORE, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, core.join('')),
  );
  builder.relate('', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml');

  // Programs recalculate files that they do not trust the writer of; these values were calculated.
  const extended = tag('Application', {}, 'Microsoft Excel') + tag('AppVersion', {}, '16.0300');
  builder.add(
    'docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    tag('Properties', { xmlns: EXTENDED }, extended),
  );
  builder.relate('', `${RELATIONSHIPS_NAMESPACE}/extended-properties`, 'docProps/app.xml');

  const custom = Object.entries(properties.custom).map(([name, value], index) =>
    tag('property', { fmtid: CUSTOM_SET, pid: index + 2, name }, writeCustomValue(value)),
  );
  if (custom.length === 0) return;
  builder.add(
    'docProps/custom.xml',
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    tag('Properties', { xmlns: CUSTOM, 'xmlns:vt': VALUE_TYPES }, custom.join('')),
  );
  builder.relate('', `${RELATIONSHIPS_NAMESPACE}/custom-properties`, 'docProps/custom.xml');
}

function writeCustomValue(value: string | number | boolean): string {
  if (typeof value === 'boolean') return tag('vt:bool', {}, String(value));
  if (typeof value === 'string') return tag('vt:lpwstr', {}, writeText(value));
  const isInteger = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return tag(isInteger ? 'vt:i4' : 'vt:r8', {}, String(value));
}
