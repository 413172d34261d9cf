import type { BorderStyle, CellStyle, DocumentConditionalFormat, WorkbookDocument } from '../document/types';
import { readColor, type Theme } from './colors';
import { readNumberFormat } from './numberFormats';
import { childOf, childrenOf, lookUp, readEscapes, readFlag, readNumber, type XmlElement } from './xml';

type Dxf = NonNullable<DocumentConditionalFormat['style']>;

/** The workbook's styles as the sheets' readers need them. */
export interface FileStyles {
  styles: CellStyle[];
  defaultFont: WorkbookDocument['defaultFont'];
  /** Index into `styles` for a style number of the file; undefined for the plain one. */
  styleOf(number: string | undefined): number | undefined;
  /** Formats of conditional formats, by their number. */
  differences: Dxf[];
}

export function readStyles(root: XmlElement | undefined, theme: Theme): FileStyles {
  const formats = new Map(
    childrenOf(childOf(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      readEscapes(attributes.formatCode ?? '') || 'General',
    ]),
  );
  const fontElements = childrenOf(childOf(root, 'fonts'), 'font');
  const ownFont = readFont(fontElements[0], theme);
  const defaultFont = { name: ownFont.name ?? 'Calibri', size: ownFont.size ?? 11 };
  const fonts = fontElements.map((element) => readCellFont(element, defaultFont, theme));
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map((element) => readFill(element, theme));
  const borders = childrenOf(childOf(root, 'borders'), 'border').map((element) => readBorders(element, theme));

  const styles: CellStyle[] = [];
  const indexes = new Map<string, number>();
  const numbers = childrenOf(childOf(root, 'cellXfs'), 'xf').map((xf) => {
    const style = readFormat(xf, { formats, fonts, fills, borders });
    const key = JSON.stringify(style);
    if (key === '{}') return undefined;
    const index = indexes.get(key) ?? styles.push(style) - 1;
    indexes.set(key, index);
    return index;
  });
  return {
    styles,
    defaultFont,
    styleOf: (number) => numbers[Number(number ?? 0)],
    differences: childrenOf(childOf(root, 'dxfs'), 'dxf').map((element) => readDifference(element, theme)),
  };
}

function readFormat(
  element: XmlElement,
  parts: {
    formats: Map<number, string>;
    fonts: (CellStyle['font'] | undefined)[];
    fills: (string | undefined)[];
    borders: (CellStyle['borders'] | undefined)[];
  },
): CellStyle {
  const { attributes } = element;
  const protection = childOf(element, 'protection')?.attributes ?? {};
  return compact({
    numberFormat: readNumberFormat(Number(attributes.numFmtId ?? 0), parts.formats),
    font: parts.fonts[Number(attributes.fontId ?? 0)],
    fill: parts.fills[Number(attributes.fillId ?? 0)],
    borders: parts.borders[Number(attributes.borderId ?? 0)],
    ...readAlignment(childOf(element, 'alignment')?.attributes ?? {}),
    locked: readFlag(protection.locked, true) ? undefined : false,
    hidden: readFlag(protection.hidden) || undefined,
  });
}

const HORIZONTAL: Record<string, CellStyle['horizontal']> = {
  left: 'left',
  center: 'center',
  right: 'right',
  fill: 'fill',
  justify: 'justify',
  centerContinuous: 'centerAcross',
  distributed: 'distributed',
};
const VERTICAL: Record<string, CellStyle['vertical']> = { top: 'top', center: 'center', justify: 'justify', distributed: 'distributed' };

function readAlignment(attributes: Record<string, string>): Partial<CellStyle> {
  return {
    horizontal: lookUp(HORIZONTAL, attributes.horizontal),
    vertical: lookUp(VERTICAL, attributes.vertical),
    wrap: readFlag(attributes.wrapText) || undefined,
    indent: readNumber(attributes.indent) || undefined,
    rotation: readRotation(readNumber(attributes.textRotation)),
    shrink: readFlag(attributes.shrinkToFit) || undefined,
  };
}

/** The file counts 91-180 for 1-90 degrees downwards; 255 is upright letters beneath each other, kept as it is. */
const readRotation = (rotation: number | undefined) =>
  rotation === undefined || rotation === 0 ? undefined : rotation > 90 && rotation <= 180 ? 90 - rotation : rotation;

function readFont(element: XmlElement | undefined, theme: Theme): NonNullable<CellStyle['font']> {
  const value = (name: string) => {
    const text = childOf(element, name)?.attributes.val;
    return text === undefined ? undefined : readEscapes(text);
  };
  const isSet = (name: string) => {
    const child = childOf(element, name);
    return child === undefined ? undefined : readFlag(child.attributes.val, true);
  };
  const underline = childOf(element, 'u');
  return compact({
    name: value('name'),
    size: readNumber(value('sz')),
    bold: isSet('b'),
    italic: isSet('i'),
    underline: underline === undefined ? undefined : underline.attributes.val !== 'none',
    strike: isSet('strike'),
    color: readColor(childOf(element, 'color'), theme),
  });
}

/** What differs from the workbook's own font: letters of its kind and size in the theme's text colour. */
function readCellFont(element: XmlElement, own: WorkbookDocument['defaultFont'], theme: Theme): CellStyle['font'] {
  const font = readFont(element, theme);
  const color = childOf(element, 'color')?.attributes;
  const different = compact({
    name: font.name === own.name ? undefined : font.name,
    size: font.size === own.size ? undefined : font.size,
    bold: font.bold || undefined,
    italic: font.italic || undefined,
    underline: font.underline || undefined,
    strike: font.strike || undefined,
    color: color?.theme === '1' && !color.tint ? undefined : font.color,
  });
  return Object.keys(different).length > 0 ? different : undefined;
}

/** The one colour that a fill has here; of a pattern or a gradient it is the first one. */
function readFill(element: XmlElement, theme: Theme): string | undefined {
  const pattern = childOf(element, 'patternFill');
  if (!pattern) return readColor(childOf(childOf(childOf(element, 'gradientFill'), 'stop'), 'color'), theme);
  const type = pattern.attributes.patternType ?? 'none';
  return type === 'none' || type.startsWith('gray') ? undefined : readColor(childOf(pattern, 'fgColor'), theme);
}

function readBorders(element: XmlElement | undefined, theme: Theme): CellStyle['borders'] {
  const borders: NonNullable<CellStyle['borders']> = {};
  for (const [side, ...others] of [['top'], ['bottom'], ['left', 'start'], ['right', 'end']] as const) {
    const line = [side, ...others].map((name) => childOf(element, name)).find((child) => child !== undefined);
    const style = line?.attributes.style;
    if (style && style !== 'none')
      borders[side] = compact({ style: readEscapes(style) as BorderStyle, color: readColor(childOf(line, 'color'), theme) });
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

/** What a conditional format changes. Its solid fills stand in bgColor, unlike those of cells. */
export function readDifference(element: XmlElement, theme: Theme): Dxf {
  const pattern = childOf(childOf(element, 'fill'), 'patternFill');
  const font = compact(readFont(childOf(element, 'font'), theme));
  const format = childOf(element, 'numFmt')?.attributes.formatCode;
  return compact({
    font: Object.keys(font).length > 0 ? font : undefined,
    fill:
      readColor(childOf(pattern, 'bgColor'), theme) ??
      (pattern?.attributes.patternType === 'solid' ? readColor(childOf(pattern, 'fgColor'), theme) : undefined),
    borders: readBorders(childOf(element, 'border'), theme),
    numberFormat: format === undefined ? undefined : readEscapes(format),
  });
}

/** Without the properties that are undefined. */
function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, property]) => property !== undefined)) as T;
}
