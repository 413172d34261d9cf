import type { IBorderData, IStyleData } from '@univerjs/core';
import type { BorderStyle, CellStyle } from '../document/types';

/** Univer's numbers of border lines. */
const BORDERS: Record<BorderStyle, number> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const HORIZONTAL: Partial<Record<NonNullable<CellStyle['horizontal']>, number>> = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  distributed: 6,
  centerAcross: 2,
};
const VERTICAL: Partial<Record<NonNullable<CellStyle['vertical']>, number>> = { top: 1, center: 2, bottom: 3 };
const SIDES = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;

/** A cell's look as Univer draws it. What Univer has no word for is left out: the book's own list of styles keeps it. */
export function toUniverStyle(style: CellStyle): IStyleData {
  const data: IStyleData = {};
  const { font } = style;
  if (font?.name) data.ff = font.name;
  if (font?.size) data.fs = font.size;
  if (font?.bold) data.bl = 1;
  if (font?.italic) data.it = 1;
  if (font?.underline) data.ul = { s: 1 };
  if (font?.strike) data.st = { s: 1 };
  if (font?.color) data.cl = { rgb: font.color };
  if (style.fill) data.bg = { rgb: style.fill };
  if (style.borders) {
    const borders: IBorderData = {};
    for (const [side, border] of Object.entries(style.borders)) {
      if (border) borders[SIDES[side as keyof typeof SIDES]] = { s: BORDERS[border.style], cl: { rgb: border.color ?? '#000000' } };
    }
    data.bd = borders;
  }
  const horizontal = style.horizontal && HORIZONTAL[style.horizontal];
  if (horizontal) data.ht = horizontal;
  const vertical = style.vertical && VERTICAL[style.vertical];
  if (vertical) data.vt = vertical;
  if (style.wrap) data.tb = 3;
  if (style.rotation) data.tr = { a: style.rotation };
  if (style.indent) data.pd = { l: style.indent * 9 };
  if (style.numberFormat && style.numberFormat !== 'General') data.n = { pattern: style.numberFormat };
  return data;
}

/** The style without what is the default anyway, its keys in a fixed order, so that equal looks are one style. */
export function tidyStyle(style: CellStyle): CellStyle {
  const tidy: CellStyle = {};
  if (style.numberFormat && style.numberFormat !== 'General') tidy.numberFormat = style.numberFormat;
  const font = tidyObject(style.font);
  if (font) tidy.font = font;
  if (style.fill) tidy.fill = style.fill;
  const borders = tidyObject(style.borders);
  if (borders) tidy.borders = borders;
  if (style.horizontal) tidy.horizontal = style.horizontal;
  if (style.vertical) tidy.vertical = style.vertical;
  if (style.wrap) tidy.wrap = true;
  if (style.indent) tidy.indent = style.indent;
  if (style.rotation) tidy.rotation = style.rotation;
  if (style.shrink) tidy.shrink = true;
  if (style.locked === false) tidy.locked = false;
  if (style.hidden) tidy.hidden = true;
  return tidy;
}

function tidyObject<T extends object>(object: T | undefined): T | undefined {
  if (!object) return undefined;
  const entries = Object.entries(object)
    .filter(([, value]) => value !== undefined && value !== false && value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length ? (Object.fromEntries(entries) as T) : undefined;
}

/** The styles of a book: each look once, by a short id that Univer's cells carry. */
export class StylePool {
  private readonly byKey = new Map<string, string>();
  private readonly byId = new Map<string, CellStyle>();

  constructor(private readonly register: (id: string, data: IStyleData) => void) {}

  /** Id of a style; undefined for the plain one. */
  idOf(style: CellStyle): string | undefined {
    const tidy = tidyStyle(style);
    const key = JSON.stringify(tidy);
    if (key === '{}') return undefined;
    let id = this.byKey.get(key);
    if (id === undefined) {
      id = `x${this.byKey.size + 1}`;
      this.byKey.set(key, id);
      this.byId.set(id, tidy);
      this.register(id, toUniverStyle(tidy));
    }
    return id;
  }

  get(id: string | undefined): CellStyle {
    return (id === undefined ? undefined : this.byId.get(id)) ?? PLAIN;
  }
}

const PLAIN: CellStyle = Object.freeze({});
