import { strToU8 } from 'fflate';
import type { WorkbookDocument } from '../document/types';
import { parsePart, type OpenPackage } from './openPackage';
import type { PackageBuilder } from './packPackage';
import { RELATIONSHIPS_NAMESPACE, tag } from './xml';

type CustomXml = WorkbookDocument['customXml'][number];

const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** Pieces of XML that programs leave in the workbook (the add-in's own settings among them: settings.ts). */
export function readCustomXml(file: OpenPackage): CustomXml[] {
  const parts = file.relationships(file.workbook).filter(({ type, target }) => type === 'customXml' && file.has(target));
  return parts.map(({ target }, index) => {
    const properties = file.relationships(target).find(({ type }) => type === 'customXmlProps')?.target;
    const id =
      properties !== undefined && file.has(properties)
        ? Object.entries(file.xml(properties).attributes).find(([name]) => /(^|:)itemID$/.test(name))?.[1]
        : undefined;
    const text = file.text(target);
    parsePart(text, target);
    // It is written as UTF-8, whatever it was.
    const xml = text.replace(/^(<\?xml\s[^>]*?)\s+encoding\s*=\s*(["'])[^"']*\2/, '$1');
    return { id: id ?? `item${index + 1}`, xml };
  });
}

export function writeCustomXml(items: CustomXml[], builder: PackageBuilder): void {
  items.forEach(({ id, xml }, index) => {
    const item = `customXml/item${index + 1}.xml`;
    const properties = `customXml/itemProps${index + 1}.xml`;
    builder.add(item, 'application/xml', strToU8(xml));
    builder.relate('xl/workbook.xml', `${RELATIONSHIPS_NAMESPACE}/customXml`, item);
    if (!/^\{[0-9A-F-]{36}\}$/i.test(id)) return;
    builder.add(
      properties,
      'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      tag('ds:datastoreItem', { 'ds:itemID': id, 'xmlns:ds': PROPERTIES }),
    );
    builder.relate(item, `${RELATIONSHIPS_NAMESPACE}/customXmlProps`, properties);
  });
}
