/** The cells that a chart names, with what stood in them (a cache that is shown until the chart is calculated anew). */
import type { ChartReference } from '../../document/charts';
import type { CellContent } from '../../document/types';
import { childOf, childrenOf, readEscapes, tag, textOf, writePlainText, writeText, type XmlElement } from '../xml';
import { value } from './drawingXml';

export function writeName(name: string | ChartReference): string {
  return tag('c:tx', {}, typeof name === 'string' ? `<c:v>${writeText(name)}</c:v>` : writeTexts(name));
}

export function readName(element: XmlElement | undefined): string | ChartReference | undefined {
  const reference = childOf(element, 'strRef');
  if (reference) return readReference(reference, 'strCache');
  const text = childOf(element, 'v');
  return text && readEscapes(textOf(text));
}

export function writeCategories(categories: ChartReference): string {
  const areNumbers =
    categories.cache.some((content) => content !== '') &&
    categories.cache.every((content) => content === '' || typeof content === 'number');
  return tag('c:cat', {}, areNumbers ? writeNumbers(categories) : writeTexts(categories));
}

export function readCategories(element: XmlElement | undefined): ChartReference | undefined {
  const texts = childOf(element, 'strRef');
  const numbers = childOf(element, 'numRef');
  return texts ? readReference(texts, 'strCache') : numbers && readReference(numbers, 'numCache');
}

export const writeValues = (values: ChartReference) => tag('c:val', {}, writeNumbers(values));

export function readValues(element: XmlElement | undefined): ChartReference | undefined {
  const numbers = childOf(element, 'numRef');
  return numbers && readReference(numbers, 'numCache');
}

function writeTexts(reference: ChartReference): string {
  const points = writePoints(reference.cache, (content) => (content === '' ? undefined : String(content)));
  return tag('c:strRef', {}, writeFormula(reference) + tag('c:strCache', {}, points));
}

/** A text among numbers is drawn as 0, as in Excel; an error stays what it is. */
function writeNumbers(reference: ChartReference): string {
  const points = writePoints(reference.cache, (content) => {
    if (content === '') return undefined;
    if (typeof content === 'string') return content.startsWith('#') ? content : '0';
    return String(Number(content));
  });
  const format = `<c:formatCode>${writeText(reference.numberFormat ?? 'General')}</c:formatCode>`;
  return tag('c:numRef', {}, writeFormula(reference) + tag('c:numCache', {}, format + points));
}

const writeFormula = ({ formula }: ChartReference) => `<c:f>${writePlainText(formula.replace(/^=/, ''))}</c:f>`;

function writePoints(cache: readonly CellContent[], textFor: (content: CellContent) => string | undefined): string {
  const points = cache.map((content, idx) => {
    const text = textFor(content);
    return text === undefined ? '' : tag('c:pt', { idx }, `<c:v>${writeText(text)}</c:v>`);
  });
  return value('ptCount', cache.length) + points.join('');
}

function readReference(element: XmlElement, kind: 'strCache' | 'numCache'): ChartReference {
  const stored = childOf(element, kind);
  const cache = new Array<CellContent>(Number(childOf(stored, 'ptCount')?.attributes.val ?? 0)).fill('');
  for (const point of childrenOf(stored, 'pt')) {
    const text = readEscapes(textOf(childOf(point, 'v')));
    cache[Number(point.attributes.idx)] = kind === 'numCache' && !text.startsWith('#') ? Number(text) : text;
  }
  const format = childOf(stored, 'formatCode');
  const numberFormat = format ? textOf(format) : 'General';
  return {
    formula: `=${textOf(childOf(element, 'f'))}`,
    cache,
    ...(numberFormat !== 'General' && { numberFormat }),
  };
}
