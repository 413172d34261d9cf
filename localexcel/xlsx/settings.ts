import type { WorkbookDocument } from '../document/types';
import { parsePart, type OpenPackage } from './openPackage';
import { childOf, childrenOf, readEscapes, tag, textOf, writeText, XML_START } from './xml';

type Settings = WorkbookDocument['settings'];
type Entry = [name: string, value: unknown];
type CustomXml = WorkbookDocument['customXml'][number];

/**
 * Where the add-in's settings stand in the file. Excel itself keeps them in a part about the add-in (xl/webextensions, [MS-OWEXML]), under
 * the identity of the shop it was installed from. A file made here comes from no shop, and a part that names the wrong one makes Excel offer
 * every reader of the workbook an add-in it cannot find. So they are written as a piece of custom XML of our own, which Excel keeps
 * untouched, and read from both places; Excel's own wins.
 */
const NAMESPACE = 'urn:malbok:document-settings';
const OWN_ID = '{6D1C0E52-8A35-4B0B-9C1E-2F7E0A5B9D41}';

/** Takes the settings out of the pieces of custom XML, and adds those that Excel keeps for the add-in with this id. */
export function readSettings(file: OpenPackage, customXml: CustomXml[], addinId?: string): { settings: Settings; customXml: CustomXml[] } {
  const own = customXml.filter(({ xml }) => xml.includes(NAMESPACE));
  const settings = own.flatMap(({ xml }) => readOwn(xml));
  return {
    settings: Object.fromEntries([...settings, ...readFromExcel(file, addinId)]),
    customXml: customXml.filter((item) => !own.includes(item)),
  };
}

function readOwn(xml: string): Entry[] {
  return childrenOf(parsePart(xml, 'customXml'), 'setting').map((element) => [
    readEscapes(element.attributes.name ?? ''),
    readValue(readEscapes(textOf(element))),
  ]);
}

function readFromExcel(file: OpenPackage, addinId: string | undefined): Entry[] {
  if (addinId === undefined) return [];
  const panes = file.relationships('').filter(({ type, target }) => type === 'webextensiontaskpanes' && file.has(target));
  const extensions = panes
    .flatMap((pane) => file.relationships(pane.target))
    .filter(({ type, target }) => type === 'webextension' && file.has(target));
  return extensions
    .map(({ target }) => file.xml(target))
    .filter((extension) => childOf(extension, 'reference')?.attributes.id?.toLowerCase() === addinId.toLowerCase())
    .flatMap((extension) => childrenOf(childOf(extension, 'properties'), 'property'))
    .map(({ attributes }) => [attributes.name ?? '', readValue(attributes.value ?? '')]);
}

function readValue(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}

/** The settings as a piece of custom XML; none where there are none. */
export function writeSettings(settings: Settings): CustomXml[] {
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return [];
  const content = entries.map(([name, value]) => tag('setting', { name }, writeText(JSON.stringify(value))));
  return [{ id: OWN_ID, xml: XML_START + tag('settings', { xmlns: NAMESPACE }, content.join('')) }];
}
