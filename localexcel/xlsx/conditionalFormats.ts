import { formatCell } from '../document/address';
import type { Area, DocumentConditionalFormat } from '../document/types';
import { readAreas, writeAreas } from './areas';
import type { FormulaPlace } from './formulas';
import { readOperand, writeOperand } from './operands';
import { readDifference } from './readStyles';
import type { Theme } from './colors';
import type { StyleBook } from './writeStyles';
import {
  childOf,
  childrenOf,
  descendantsOf,
  ownNamespaces,
  lookUp,
  readEscapes,
  readFlag,
  readNumber,
  serializeElement,
  tag,
  textOf,
  writeText,
  type XmlElement,
} from './xml';

type Style = NonNullable<DocumentConditionalFormat['style']>;

/** A rule kept as the file had it: data bars, icons, colour scales, "top ten" and the like. */
interface RawRule {
  xml: string;
}

/** Types of rules that look for a text: the file names the type, and the operator beside it. */
const TEXT_TYPES: Record<string, string> = {
  containsText: 'containsText',
  notContainsText: 'notContains',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
};

export function readConditionalFormats(worksheet: XmlElement, differences: Style[], theme: Theme): DocumentConditionalFormat[] {
  const namespaces = ownNamespaces(worksheet);
  const found: DocumentConditionalFormat[] = [];
  for (const group of childrenOf(worksheet, 'conditionalFormatting')) {
    const areas = readAreas(group.attributes.sqref);
    for (const element of childrenOf(group, 'cfRule'))
      found.push(readRule(element, areas, differences[Number(element.attributes.dxfId ?? -1)], namespaces));
  }
  // Excel keeps rules that look into another sheet in the extension list; those are formulas like any other.
  for (const group of childrenOf(childOf(worksheet, 'extLst')).flatMap((extension) => descendantsOf(extension, 'conditionalFormatting'))) {
    const areas = readAreas(textOf(childOf(group, 'sqref')));
    for (const element of childrenOf(group, 'cfRule').filter(isFormulaRule)) {
      const difference = childOf(element, 'dxf');
      found.push(readRule(element, areas, difference && readDifference(difference, theme), namespaces));
    }
  }
  return found;
}

/** Whether a rule of the extension list is read by `readConditionalFormats`; the others stay in the list. */
export const isFormulaRule = (rule: XmlElement) => rule.attributes.type === 'expression' || rule.attributes.type === 'cellIs';

function readRule(
  element: XmlElement,
  areas: Area[],
  style: Style | undefined,
  namespaces: Record<string, string>,
): DocumentConditionalFormat {
  const { attributes } = element;
  const formulas = [...childrenOf(element, 'formula'), ...childrenOf(element, 'f')].map(textOf);
  const format: DocumentConditionalFormat = {
    areas,
    priority: readNumber(attributes.priority) ?? 1,
    rule: { type: 'other', raw: undefined },
  };
  if (attributes.type === 'expression') format.rule = { type: 'custom', formula: `=${readOperand(formulas[0] ?? '').replace(/^=/, '')}` };
  else if (attributes.type === 'cellIs')
    format.rule = { type: 'cellValue', operator: readEscapes(attributes.operator ?? 'equal'), formulas: formulas.map(readOperand) };
  else if (attributes.text !== undefined && lookUp(TEXT_TYPES, attributes.type) !== undefined) {
    format.rule = { type: 'containsText', text: readEscapes(attributes.text), operator: attributes.type! };
  } else {
    const rest = Object.fromEntries(
      Object.entries(attributes).filter(([name]) => name !== 'dxfId' && name !== 'priority' && name !== 'stopIfTrue'),
    );
    format.rule = { type: 'other', raw: { xml: serializeElement({ ...element, attributes: rest }, namespaces) } satisfies RawRule };
  }
  if (readFlag(attributes.stopIfTrue)) format.stopIfTrue = true;
  if (style && Object.keys(style).length > 0) format.style = style;
  return format;
}

/** One <conditionalFormatting> for each run of rules over the same areas. */
export function writeConditionalFormats(formats: DocumentConditionalFormat[], styles: StyleBook, place: FormulaPlace): string {
  const groups: { areas: string; rules: string[] }[] = [];
  // By priority: where several apply, Excel goes by that and LibreOffice takes the first in the file.
  for (const format of [...formats].sort((a, b) => a.priority - b.priority)) {
    const rule = format.areas.length === 0 ? '' : writeRule(format, styles, place);
    if (rule === '') continue;
    const areas = writeAreas(format.areas);
    const last = groups.at(-1);
    if (last?.areas === areas) last.rules.push(rule);
    else groups.push({ areas, rules: [rule] });
  }
  return groups.map(({ areas, rules }) => tag('conditionalFormatting', { sqref: areas }, rules.join(''))).join('');
}

function writeRule(
  { areas, rule, priority, stopIfTrue, style }: DocumentConditionalFormat,
  styles: StyleBook,
  place: FormulaPlace,
): string {
  const common = { dxfId: style ? styles.differenceNumberOf(style) : undefined, priority, stopIfTrue: stopIfTrue || undefined };
  const formula = (text: string) => tag('formula', {}, writeText(text));
  if (rule.type === 'custom')
    return tag('cfRule', { type: 'expression', ...common }, formula(writeOperand(`=${rule.formula.replace(/^=/, '')}`, place)));
  if (rule.type === 'cellValue') {
    return tag(
      'cfRule',
      { type: 'cellIs', ...common, operator: rule.operator },
      rule.formulas.map((text) => formula(writeOperand(text, place))).join(''),
    );
  }
  if (rule.type === 'containsText') {
    const type = TEXT_TYPES[rule.operator]
      ? rule.operator
      : (Object.entries(TEXT_TYPES).find(([, operator]) => operator === rule.operator)?.[0] ?? 'containsText');
    const first = areas[0]!;
    return tag(
      'cfRule',
      { type, ...common, operator: TEXT_TYPES[type], text: rule.text },
      formula(writeTextTest(type, rule.text, formatCell(first.row, first.column))),
    );
  }
  const raw = rule.raw;
  if (typeof raw !== 'object' || raw === null || !('xml' in raw) || typeof raw.xml !== 'string') return '';
  const attributes = Object.entries(common).map(([name, value]) => (value === undefined ? '' : ` ${name}="${Number(value)}"`));
  return raw.xml.replace(/^<[^\s/>]+/, (start) => start + attributes.join(''));
}

/** The formula that Excel keeps beside a rule about texts: the text is looked for in the first cell of the first area. */
function writeTextTest(type: string, text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  if (type === 'notContainsText') return `ISERROR(SEARCH(${quoted},${cell}))`;
  if (type === 'beginsWith') return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
  if (type === 'endsWith') return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
}
