/** Where a drawing places what it shows: each thing has an anchor, an element right in the drawing's root. */
import type { ChartCorner, DocumentChart } from '../../document/charts';
import type { DocumentShape } from '../../document/types';
import {
  childOf,
  childrenOf,
  descendantsOf,
  localName,
  parseElement,
  prefixedAttribute,
  RELATIONSHIPS_NAMESPACE,
  tag,
  textOf,
  plainTag,
  writePlainText,
  type XmlElement,
} from '../xml';
import { CHART_NAMESPACE, DRAWING_NAMESPACE, fromEmu, toEmu } from './drawingXml';

export const SHEET_DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

export interface Anchor {
  /** The anchor as it stands in the file. */
  text: string;
  element: XmlElement;
  /** The number of what it places, unique in the drawing. */
  number: number;
  /** Where it shows a chart: its name, place and part. */
  chart?: Pick<DocumentChart, 'name' | 'description' | 'from' | 'to'> & { relation: string };
  /** Where it shows something else. */
  shape?: DocumentShape;
}

const ANCHOR = /^(twoCell|oneCell|absolute)Anchor$/;

/** The drawing's anchors in their order; undefined where they cannot be told apart. */
export function listAnchors(drawing: string): Anchor[] | undefined {
  const texts = [...drawing.matchAll(anchorPattern())].map(([text]) => text);
  const elements = findAnchors(parseElement(drawing));
  if (texts.length !== elements.length) return undefined;
  return elements.map((element, at) => describe(element, texts[at] ?? ''));
}

/** The drawing with each anchor as `change` would have it; undefined leaves it as it is, "" takes it out. */
export function changeAnchors(drawing: string, change: (place: number) => string | undefined): string {
  let place = 0;
  return drawing.replace(anchorPattern(), (text) => change(place++) ?? text);
}

const anchorPattern = () => /<((?:\w+:)?(?:twoCell|oneCell|absolute)Anchor)\b[\s\S]*?<\/\1\s*>/g;

function findAnchors(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => (ANCHOR.test(localName(child.name)) ? [child] : findAnchors(child)));
}

function describe(element: XmlElement, text: string): Anchor {
  const properties = descendantsOf(element, 'cNvPr')[0]?.attributes ?? {};
  const anchor: Anchor = { text, element, number: Number(properties.id ?? 0) };
  const frame =
    childOf(element, 'graphicFrame') ?? descendantsOf(element, 'Choice').flatMap((choice) => childrenOf(choice, 'graphicFrame'))[0];
  const data = frame && descendantsOf(frame, 'graphicData')[0];
  const relation = prefixedAttribute(data && descendantsOf(data, 'chart')[0], 'id');
  const name = properties.name ?? '';
  const description = properties.descr ? { description: properties.descr } : {};
  if (relation !== undefined) anchor.chart = { name, ...description, ...readPlace(element), relation };
  else
    anchor.shape = {
      number: anchor.number,
      name,
      type: typeOf(element),
      ...(properties.title ? { title: properties.title } : {}),
      ...description,
      visible: properties.hidden !== '1',
    };
  return anchor;
}

function typeOf(anchor: XmlElement): DocumentShape['type'] {
  const kinds = { pic: 'Image', sp: 'GeometricShape', grpSp: 'Group', cxnSp: 'Line' } as const;
  for (const child of childrenOf(anchor)) {
    const kind = kinds[localName(child.name) as keyof typeof kinds];
    if (kind) return kind;
  }
  return 'Unsupported';
}

/** An anchor by one cell has a size instead of a second cell; one without cells a place in the sheet. */
function readPlace(anchor: XmlElement): { from: ChartCorner; to: ChartCorner } {
  const position = childOf(anchor, 'pos')?.attributes;
  const from = position ? { row: 0, column: 0, x: fromEmu(position.x), y: fromEmu(position.y) } : readCorner(childOf(anchor, 'from'));
  const end = childOf(anchor, 'to');
  const size = childOf(anchor, 'ext')?.attributes;
  return { from, to: end ? readCorner(end) : { ...from, x: from.x + fromEmu(size?.cx), y: from.y + fromEmu(size?.cy) } };
}

function readCorner(element: XmlElement | undefined): ChartCorner {
  const read = (name: string) => textOf(childOf(element, name)).trim();
  return { row: Number(read('row')), column: Number(read('col')), x: fromEmu(read('colOff')), y: fromEmu(read('rowOff')) };
}

/** The anchor of a chart of ours. It declares its own namespaces, so that it can stand in any drawing. */
export function writeAnchor({ name, description, from, to }: Omit<DocumentChart, 'content'>, number: number, relation: string): string {
  const texts = { id: `${number}`, name, ...(writePlainText(description ?? '') && { descr: description ?? '' }) };
  const frame = [
    tag('xdr:nvGraphicFramePr', {}, plainTag('xdr:cNvPr', texts) + tag('xdr:cNvGraphicFramePr')),
    tag('xdr:xfrm', {}, tag('a:off', { x: 0, y: 0 }) + tag('a:ext', { cx: 0, cy: 0 })),
    tag(
      'a:graphic',
      {},
      tag(
        'a:graphicData',
        { uri: CHART_NAMESPACE },
        tag('c:chart', { 'xmlns:c': CHART_NAMESPACE, 'xmlns:r': RELATIONSHIPS_NAMESPACE, 'r:id': relation }),
      ),
    ),
  ];
  return tag(
    'xdr:twoCellAnchor',
    { 'xmlns:xdr': SHEET_DRAWING_NAMESPACE, 'xmlns:a': DRAWING_NAMESPACE },
    tag('xdr:from', {}, writeCorner(from, 'xdr:')) +
      tag('xdr:to', {}, writeCorner(to, 'xdr:')) +
      tag('xdr:graphicFrame', { macro: '' }, frame.join('')) +
      tag('xdr:clientData'),
  );
}

/** Another program's anchor where its chart has been moved: only its cells are other ones. */
export function moveAnchor({ text, chart }: Anchor, { from, to }: Pick<DocumentChart, 'from' | 'to'>): string {
  const isMoved = (old: ChartCorner, now: ChartCorner) => (['row', 'column', 'x', 'y'] as const).some((key) => old[key] !== now[key]);
  const put = (given: string, name: string, corner: ChartCorner) =>
    given.replace(
      new RegExp(`(<((?:\\w+:)?)${name}>)[\\s\\S]*?(</\\2${name}>)`),
      (_all, start: string, prefix: string, end: string) => start + writeCorner(corner, prefix) + end,
    );
  let moved = text;
  if (chart && isMoved(chart.from, from)) moved = put(moved, 'from', from);
  if (chart && isMoved(chart.to, to)) moved = put(moved, 'to', to);
  return moved;
}

function writeCorner({ row, column, x, y }: ChartCorner, prefix: string): string {
  const write = (name: string, number: number) => `<${prefix}${name}>${number}</${prefix}${name}>`;
  return write('col', column) + write('colOff', toEmu(x)) + write('row', row) + write('rowOff', toEmu(y));
}
