/** Fonts, fills and lines in the language of drawings (DrawingML), both ways. */
import type { ChartDash, ChartFont, ChartLine } from '../../document/charts';
import { childOf, descendantsOf, readNumber, tag, textOf, writePlainText, type XmlElement } from '../xml';

export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** English metric units: 12,700 to a point. */
const EMU = 12_700;
export const toEmu = (points: number): number => Math.round(points * EMU);
export const fromEmu = (emu: string | undefined): number => (readNumber(emu) ?? 0) / EMU;

/** `<c:…Pr val="…"/>`, the form of most of a chart's properties. */
export const value = (name: string, val: string | number | boolean) => tag(`c:${name}`, { val });
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined => childOf(element, name)?.attributes.val;
export const flagOf = (element: XmlElement | undefined, name: string): boolean => valueOf(element, name) === '1';

export function writeFill(color: string): string {
  return color === 'none' ? tag('a:noFill') : tag('a:solidFill', {}, tag('a:srgbClr', { val: color.slice(1) }));
}

/** The colour that the theme has for a series, as Excel takes them in turn. */
export function writeThemeFill(index: number): string {
  const darker = index >= 6 ? tag('a:lumMod', { val: 60_000 }) : '';
  return tag('a:solidFill', {}, tag('a:schemeClr', { val: `accent${(index % 6) + 1}` }, darker));
}

/** "none", "#RRGGBB", or undefined where it is the theme's or there is none. */
export function readFill(element: XmlElement | undefined): string | undefined {
  if (childOf(element, 'noFill')) return 'none';
  const color = childOf(childOf(element, 'solidFill'), 'srgbClr')?.attributes.val;
  return color === undefined ? undefined : `#${color}`;
}

/** `automatic` is the fill of a line without a colour of its own. */
export function writeLine(line: ChartLine, automatic = ''): string {
  if (line.color === 'none') return tag('a:ln', {}, writeFill('none'));
  return tag(
    'a:ln',
    { w: line.weight === undefined ? undefined : toEmu(line.weight) },
    (line.color === undefined ? automatic : writeFill(line.color)) + (line.dash ? tag('a:prstDash', { val: line.dash }) : ''),
  );
}

export function readLine(element: XmlElement | undefined): ChartLine | undefined {
  const line = childOf(element, 'ln');
  if (!line) return undefined;
  const color = readFill(line);
  const dash = childOf(line, 'prstDash')?.attributes.val as ChartDash | undefined;
  return {
    ...(color !== undefined && { color }),
    ...(line.attributes.w !== undefined && { weight: fromEmu(line.attributes.w) }),
    ...(dash && { dash }),
  };
}

export function writeShape(...parts: string[]): string {
  const content = parts.join('');
  return content === '' ? '' : tag('c:spPr', {}, content);
}

/** The font of texts that are made of cells. */
export function writeFont(font: ChartFont | undefined): string {
  if (!font || Object.keys(font).length === 0) return '';
  const paragraph = tag('a:p', {}, tag('a:pPr', {}, writeRun('a:defRPr', font)) + tag('a:endParaRPr', { lang: LANGUAGE }));
  return tag('c:txPr', {}, tag('a:bodyPr') + tag('a:lstStyle') + paragraph);
}

export function readFont(element: XmlElement | undefined): ChartFont | undefined {
  const text = childOf(element, 'txPr') ?? childOf(childOf(element, 'tx'), 'rich');
  const run = text && descendantsOf(text, 'defRPr')[0];
  if (!run) return undefined;
  const { sz, b, i, u } = run.attributes;
  const color = readFill(run);
  const name = childOf(run, 'latin')?.attributes.typeface;
  return {
    ...(name !== undefined && { name }),
    ...(sz !== undefined && { size: Number(sz) / 100 }),
    ...(b !== undefined && { bold: b === '1' }),
    ...(i !== undefined && { italic: i === '1' }),
    ...(u !== undefined && { underline: u === 'sng' }),
    ...(color !== undefined && { color }),
  };
}

/** A text that stands in the chart itself; its lines are paragraphs. */
export function writeOwnText(text: string, font: ChartFont = {}): string {
  const paragraphs = text.split('\n').map((line) => {
    const shown = writePlainText(line);
    const run = shown === '' ? tag('a:endParaRPr', { lang: LANGUAGE }) : tag('a:r', {}, writeRun('a:rPr', font) + `<a:t>${shown}</a:t>`);
    return tag('a:p', {}, tag('a:pPr', {}, writeRun('a:defRPr', font)) + run);
  });
  return tag('c:tx', {}, tag('c:rich', {}, tag('a:bodyPr') + tag('a:lstStyle') + paragraphs.join('')));
}

export function readOwnText(element: XmlElement | undefined): string | undefined {
  const rich = childOf(childOf(element, 'tx'), 'rich');
  return (
    rich &&
    descendantsOf(rich, 'p')
      .map((paragraph) => descendantsOf(paragraph, 't').map(textOf).join(''))
      .join('\n')
  );
}

const LANGUAGE = 'sv-SE';

function writeRun(name: string, { name: typeface, size, bold, italic, underline, color }: ChartFont): string {
  const attributes = {
    lang: name === 'a:rPr' ? LANGUAGE : undefined,
    sz: size === undefined ? undefined : Math.round(size * 100),
    b: bold,
    i: italic,
    u: underline === undefined ? undefined : underline ? 'sng' : 'none',
  };
  return tag(
    name,
    attributes,
    (color === undefined ? '' : writeFill(color)) + (typeface === undefined ? '' : tag('a:latin', { typeface })),
  );
}
