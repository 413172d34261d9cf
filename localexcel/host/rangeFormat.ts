import type { CellStyle } from '../document/types';
import { HostObject, invalidArgument } from '../wire/hostObject';
import { autofitColumns, autofitRows } from './autofit';
import { RangeBorderCollection } from './borders';
import { readColor } from './colors';
import { guardSheet, looksOf, restyle } from './editing';
import type { Range } from './range';
import { charactersToPoints, DEFAULT_COLUMN_CHARACTERS, DEFAULT_ROW_POINTS, pointsToCharacters } from './units';

const HORIZONTAL = {
  General: undefined,
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerAcross',
  Distributed: 'distributed',
} as const;
const VERTICAL = { Top: 'top', Center: 'center', Bottom: undefined, Justify: 'justify', Distributed: 'distributed' } as const;

/** A part of a look, read from and written to all cells of a range. Cells that differ answer null, as in Excel. */
export abstract class Look extends HostObject {
  constructor(protected readonly range: Range) {
    super();
  }

  protected read<T>(pick: (style: CellStyle) => T): T | null {
    const [first, ...others] = looksOf(this.range.context, this.range.sheet, this.range.area).map(pick);
    return first !== undefined && others.every((other) => other === first) ? first : null;
  }

  protected change(location: string, change: (style: CellStyle) => CellStyle): void {
    restyle(this.range.context, this.range.sheet, this.range.area, change, location);
  }

  protected readKey<T extends string>(names: Record<T, unknown>, pick: (style: CellStyle) => unknown): T | null {
    return this.read((style) => (Object.keys(names) as T[]).find((name) => names[name] === pick(style)) ?? (Object.keys(names)[0] as T));
  }
}

export class RangeFormat extends Look {
  readonly scalars = [
    'WrapText',
    'HorizontalAlignment',
    'VerticalAlignment',
    'ColumnWidth',
    'RowHeight',
    'TextOrientation',
    'ShrinkToFit',
    'IndentLevel',
  ];

  get Fill() {
    return new RangeFill(this.range);
  }
  get Font() {
    return new RangeFont(this.range);
  }
  get Borders() {
    return new RangeBorderCollection(this.range);
  }
  get Protection() {
    return new FormatProtection(this.range);
  }
  get WrapText() {
    return this.read((style) => style.wrap === true);
  }
  set WrapText(wrap: boolean | null) {
    this.change('RangeFormat.wrapText', (style) => ({ ...style, wrap: wrap === true }));
  }
  get HorizontalAlignment() {
    return this.readKey(HORIZONTAL, (style) => style.horizontal);
  }
  set HorizontalAlignment(name: string | null) {
    const horizontal = keyOf(HORIZONTAL, name, 'RangeFormat.horizontalAlignment');
    this.change('RangeFormat.horizontalAlignment', ({ horizontal: _old, ...style }) => (horizontal ? { ...style, horizontal } : style));
  }
  get VerticalAlignment() {
    return this.readKey(VERTICAL, (style) => (style.vertical === 'bottom' ? undefined : style.vertical));
  }
  set VerticalAlignment(name: string | null) {
    const vertical = keyOf(VERTICAL, name, 'RangeFormat.verticalAlignment');
    this.change('RangeFormat.verticalAlignment', ({ vertical: _old, ...style }) => (vertical ? { ...style, vertical } : style));
  }
  get IndentLevel() {
    return this.read((style) => style.indent ?? 0);
  }
  set IndentLevel(indent: number | null) {
    if (typeof indent !== 'number' || indent < 0 || indent > 250) throw invalidArgument('RangeFormat.indentLevel');
    this.change('RangeFormat.indentLevel', (style) => ({ ...style, indent }));
  }
  get TextOrientation() {
    return this.read((style) => style.rotation ?? 0);
  }
  set TextOrientation(rotation: number | null) {
    if (typeof rotation !== 'number' || (rotation !== 180 && Math.abs(rotation) > 90)) throw invalidArgument('RangeFormat.textOrientation');
    this.change('RangeFormat.textOrientation', (style) => ({ ...style, rotation }));
  }
  get ShrinkToFit() {
    return this.read((style) => style.shrink === true);
  }
  set ShrinkToFit(shrink: boolean | null) {
    this.change('RangeFormat.shrinkToFit', (style) => ({ ...style, shrink: shrink === true }));
  }

  /** Points. */
  get ColumnWidth() {
    const { sheet, area } = this.range;
    const fallback = sheet.defaultColumnWidth ?? DEFAULT_COLUMN_CHARACTERS;
    return uniform(
      area.column,
      area.lastColumn,
      sheet.columns,
      ({ width, hidden }) => (hidden ? 0 : charactersToPoints(width ?? fallback)),
      charactersToPoints(fallback),
    );
  }
  set ColumnWidth(points: number | null) {
    const { sheet, area } = this.range;
    if (typeof points !== 'number' || points < 0 || points > 1350) throw invalidArgument('RangeFormat.columnWidth');
    guardSheet(sheet, 'RangeFormat.columnWidth', 'allowFormatColumns');
    for (let column = area.column; column <= Math.min(area.lastColumn, area.column + 999); column++) {
      sheet.columns.set(column, { ...sheet.columns.get(column), width: pointsToCharacters(points), hidden: points === 0 });
    }
    if (area.column === 0 && area.lastColumn >= 16_383) sheet.defaultColumnWidth = pointsToCharacters(points);
  }
  /** Points. */
  get RowHeight() {
    const { sheet, area } = this.range;
    const fallback = sheet.defaultRowHeight ?? DEFAULT_ROW_POINTS;
    return uniform(area.row, area.lastRow, sheet.rows, ({ height, hidden }) => (hidden ? 0 : (height ?? fallback)), fallback);
  }
  set RowHeight(points: number | null) {
    const { sheet, area } = this.range;
    if (typeof points !== 'number' || points < 0 || points > 409.5) throw invalidArgument('RangeFormat.rowHeight');
    guardSheet(sheet, 'RangeFormat.rowHeight', 'allowFormatRows');
    if (area.lastRow - area.row > 100_000) {
      sheet.defaultRowHeight = points;
      return;
    }
    for (let row = area.row; row <= area.lastRow; row++)
      sheet.rows.set(row, { ...sheet.rows.get(row), height: points, hidden: points === 0 });
  }
  AutofitColumns() {
    guardSheet(this.range.sheet, 'RangeFormat.autofitColumns', 'allowFormatColumns');
    autofitColumns(this.range);
  }
  AutofitRows() {
    guardSheet(this.range.sheet, 'RangeFormat.autofitRows', 'allowFormatRows');
    autofitRows(this.range);
  }
  AdjustIndent(amount: number) {
    this.change('RangeFormat.adjustIndent', (style) => ({ ...style, indent: Math.max(0, (style.indent ?? 0) + amount) }));
  }
}

export class RangeFill extends Look {
  readonly scalars = ['Color'];
  /** "#FFFFFF" where there is none, as Excel answers. */
  get Color() {
    return this.read((style) => style.fill ?? '#FFFFFF');
  }
  set Color(color: string | null) {
    const fill = readColor(color, 'RangeFill.color');
    this.change('RangeFill.color', ({ fill: _old, ...style }) => (fill ? { ...style, fill } : style));
  }
  Clear() {
    this.change('RangeFill.clear', ({ fill: _old, ...style }) => style);
  }
}

export class RangeFont extends Look {
  readonly scalars = ['Name', 'Size', 'Color', 'Italic', 'Bold', 'Underline', 'Strikethrough'];

  get Name() {
    return this.read(({ font }) => font?.name ?? this.range.context.book.defaultFont.name);
  }
  set Name(name: string | null) {
    this.changeFont('name', name ?? undefined);
  }
  get Size() {
    return this.read(({ font }) => font?.size ?? this.range.context.book.defaultFont.size);
  }
  set Size(size: number | null) {
    if (typeof size !== 'number' || size < 1 || size > 409) throw invalidArgument('RangeFont.size');
    this.changeFont('size', size);
  }
  get Color() {
    return this.read(({ font }) => font?.color ?? '#000000');
  }
  set Color(color: string | null) {
    this.changeFont('color', readColor(color, 'RangeFont.color'));
  }
  get Bold() {
    return this.read(({ font }) => font?.bold === true);
  }
  set Bold(bold: boolean | null) {
    this.changeFont('bold', bold === true);
  }
  get Italic() {
    return this.read(({ font }) => font?.italic === true);
  }
  set Italic(italic: boolean | null) {
    this.changeFont('italic', italic === true);
  }
  get Strikethrough() {
    return this.read(({ font }) => font?.strike === true);
  }
  set Strikethrough(strike: boolean | null) {
    this.changeFont('strike', strike === true);
  }
  get Underline() {
    return this.read(({ font }) => (font?.underline ? 'Single' : 'None'));
  }
  set Underline(underline: string | null) {
    if (!['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'].includes(underline ?? ''))
      throw invalidArgument('RangeFont.underline');
    this.changeFont('underline', underline !== 'None');
  }

  private changeFont<K extends keyof NonNullable<CellStyle['font']>>(key: K, value: NonNullable<CellStyle['font']>[K] | undefined): void {
    this.change(`RangeFont.${key}`, (style) => ({ ...style, font: { ...style.font, [key]: value } }));
  }
}

export class FormatProtection extends Look {
  readonly scalars = ['Locked', 'FormulaHidden'];
  get Locked() {
    return this.read((style) => style.locked !== false);
  }
  set Locked(locked: boolean | null) {
    this.change('FormatProtection.locked', (style) => ({ ...style, locked: locked !== false }));
  }
  get FormulaHidden() {
    return this.read((style) => style.hidden === true);
  }
  set FormulaHidden(hidden: boolean | null) {
    this.change('FormatProtection.formulaHidden', (style) => ({ ...style, hidden: hidden === true }));
  }
}

function keyOf<T extends Record<string, unknown>>(names: T, name: string | null, location: string): T[keyof T] {
  if (name === null || !(name in names)) throw invalidArgument(location);
  return names[name] as T[keyof T];
}

/** The common size of rows or columns; null where they differ. */
function uniform<T>(
  first: number,
  last: number,
  infos: ReadonlyMap<number, T>,
  sizeOf: (info: T) => number,
  fallback: number,
): number | null {
  const sizes = new Set<number>();
  let known = 0;
  for (const [index, info] of infos)
    if (index >= first && index <= last) {
      sizes.add(sizeOf(info));
      known++;
    }
  if (known < last - first + 1) sizes.add(fallback);
  const [size] = sizes;
  return sizes.size === 1 ? (size ?? null) : null;
}
