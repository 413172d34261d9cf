import type { WorkbookDocument } from '../document/types';
import { readAreas } from './areas';
import type { SheetBeside } from './beside';
import { isFormulaRule } from './conditionalFormats';
import { keepParts, type KeptParts } from './keptParts';
import type { OpenPackage, Relationship } from './openPackage';
import { readFilter } from './tables';
import {
  childOf,
  childrenOf,
  descendantsOf,
  localName,
  ownNamespaces,
  prefixedAttribute,
  readFlag,
  serializeElement,
  type XmlElement,
} from './xml';

export interface BesideContext {
  /** Relationships of the sheet. */
  links: Relationship[];
  tables: { name: string; root: XmlElement }[];
  sheet: string;
  file: OpenPackage;
  lost: WorkbookDocument['lost'];
}

/** Reads what is written back as it was; undefined where there is nothing. */
export function readBeside(worksheet: XmlElement, context: BesideContext): SheetBeside | undefined {
  const drawing = keepDrawing(context);
  const extensions = readExtensions(worksheet);
  const outline = childOf(childOf(worksheet, 'sheetPr'), 'outlinePr')?.attributes;
  const beside: SheetBeside = {
    ...(drawing ? { drawing } : {}),
    ...(extensions.length > 0 ? { extensions } : {}),
    ...(outline
      ? { outline: { summaryBelow: readFlag(outline.summaryBelow, true), summaryRight: readFlag(outline.summaryRight, true) } }
      : {}),
    ...readFilters(worksheet, context.tables),
  };
  return Object.keys(beside).length > 0 ? beside : undefined;
}

/** Filters and the order of sorted rows: the sheet's own, and those of its tables. */
function readFilters(worksheet: XmlElement, tables: { name: string; root: XmlElement }[]): Pick<SheetBeside, 'filter' | 'tableFilters'> {
  const element = childOf(worksheet, 'autoFilter');
  const area = readAreas(element?.attributes.ref)[0];
  const filter =
    element && area ? { area, content: readFilter(element, childOf(worksheet, 'sortState'), area, ownNamespaces(worksheet)) } : undefined;
  const tableFilters = tables.flatMap(({ name, root }) => {
    const whole = readAreas(root.attributes.ref)[0];
    const content = whole && readFilter(childOf(root, 'autoFilter'), childOf(root, 'sortState'), whole, ownNamespaces(root));
    return content ? [[name, content] as const] : [];
  });
  return { ...(filter ? { filter } : {}), ...(tableFilters.length > 0 ? { tableFilters: Object.fromEntries(tableFilters) } : {}) };
}

/** Drawings with these parts cannot be kept: what they show is lost with the slicer or the form. */
const NOT_ALONE = /slicer|timeline|compatExt|<(?:\w+:)?control\b/i;

/** A drawing whose parts would be missed is named as lost. */
function keepDrawing({ links, sheet, file, lost }: BesideContext): KeptParts | undefined {
  const drawing = links.find((link) => link.type === 'drawing');
  if (!drawing || !file.has(drawing.target)) return undefined;
  if (!NOT_ALONE.test(file.text(drawing.target))) return keepParts(file, drawing.target);
  lost.push({ kind: 'drawing', sheet, part: drawing.target });
  return undefined;
}

function readExtensions(worksheet: XmlElement): string[] {
  const namespaces = ownNamespaces(worksheet);
  const kept: string[] = [];
  for (const extension of childrenOf(childOf(worksheet, 'extLst'), 'ext')) {
    const content = childrenOf(extension)[0];
    if (!content || localName(content.name) === 'dataValidations' || namesParts(content)) continue;
    if (localName(content.name) !== 'conditionalFormattings') kept.push(serializeElement(extension, namespaces));
    else {
      const groups = childrenOf(content).filter((group) => !childrenOf(group, 'cfRule').every(isFormulaRule));
      const others = groups.map((group) => ({
        ...group,
        children: group.children.filter((child) => child.type !== 'element' || localName(child.name) !== 'cfRule' || !isFormulaRule(child)),
      }));
      if (others.length > 0) kept.push(serializeElement({ ...extension, children: [{ ...content, children: others }] }, namespaces));
    }
  }
  return kept;
}

/** Whether the element hangs on another part (a slicer), which is not there in the file that is written. */
const namesParts = (element: XmlElement) =>
  descendantsOf(element, 'slicer').length > 0 ||
  [element, ...childrenOf(element)].some((one) => prefixedAttribute(one, 'id')?.startsWith('rId'));
