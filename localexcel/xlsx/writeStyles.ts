import type { CellStyle, DocumentConditionalFormat, WorkbookDocument } from '../document/types';
import { colorAttributes } from './colors';
import { NumberFormats } from './numberFormats';
import { MAIN_NAMESPACE, tag } from './xml';

type Dxf = NonNullable<DocumentConditionalFormat['style']>;
type Font = NonNullable<CellStyle['font']>;

/** Collects the styles of a workbook while its sheets are written. */
export class StyleBook {
  private readonly formats = new NumberFormats();
  private readonly fonts = new Numbered();
  private readonly fills = new Numbered();
  private readonly borders = new Numbered();
  private readonly cellFormats = new Numbered();
  private readonly differences = new Numbered();
  private readonly numbers: number[] = [];
  private readonly quoted = new Map<number, number>();

  constructor(private readonly document: Pick<WorkbookDocument, 'styles' | 'defaultFont'>) {
    this.fonts.add(this.writeFont({}));
    // The file format gives the first two fills to itself.
    this.fills.add(tag('fill', {}, tag('patternFill', { patternType: 'none' })));
    this.fills.add(tag('fill', {}, tag('patternFill', { patternType: 'gray125' })));
    this.borders.add(writeBorders({}));
    this.cellFormats.add(this.writeFormat({}));
    for (const style of document.styles) this.numbers.push(this.cellFormats.add(this.writeFormat(style)));
  }

  /** The style's number in the file; undefined for the plain one. */
  numberOf(style: number | undefined): number | undefined {
    return (style === undefined ? 0 : (this.numbers[style] ?? 0)) || undefined;
  }

  /** The style for a text that Excel would take for a formula if somebody edited it ("=a"): it stands behind an apostrophe. */
  quotedNumberOf(style: number | undefined): number {
    const key = style ?? -1;
    const known = this.quoted.get(key);
    if (known !== undefined) return known;
    const number = this.cellFormats.add(this.writeFormat(this.document.styles[key] ?? {}, true));
    this.quoted.set(key, number);
    return number;
  }

  /** The number of a conditional format's style. */
  differenceNumberOf(style: Dxf): number {
    const numberFormat =
      style.numberFormat === undefined
        ? ''
        : tag('numFmt', { numFmtId: this.formats.numberOf(style.numberFormat), formatCode: style.numberFormat });
    const fill =
      style.fill === undefined
        ? ''
        : tag('fill', {}, tag('patternFill', { patternType: 'solid' }, tag('bgColor', colorAttributes(style.fill))));
    const borders = style.borders === undefined ? '' : writeBorders(style.borders, true);
    return this.differences.add(tag('dxf', {}, `${style.font ? writeFontProperties(style.font) : ''}${numberFormat}${fill}${borders}`));
  }

  write(): string {
    const own = [...this.formats.own].map(([formatCode, numFmtId]) => tag('numFmt', { numFmtId, formatCode }));
    return tag(
      'styleSheet',
      { xmlns: MAIN_NAMESPACE },
      [
        own.length > 0 ? tag('numFmts', { count: own.length }, own.join('')) : '',
        this.fonts.write('fonts'),
        this.fills.write('fills'),
        this.borders.write('borders'),
        tag('cellStyleXfs', { count: 1 }, tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
        this.cellFormats.write('cellXfs'),
        tag('cellStyles', { count: 1 }, tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
        this.differences.write('dxfs'),
        tag('tableStyles', { count: 0, defaultTableStyle: 'TableStyleMedium2', defaultPivotStyle: 'PivotStyleLight16' }),
      ].join(''),
    );
  }

  private writeFont(font: Font): string {
    const { name, size } = this.document.defaultFont;
    return writeFontProperties({ ...font, name: font.name ?? name, size: font.size ?? size });
  }

  private writeFormat(style: CellStyle, quotePrefix = false): string {
    const numFmtId = this.formats.numberOf(style.numberFormat);
    const fontId = this.fonts.add(this.writeFont(style.font ?? {}));
    const fillId = style.fill === undefined ? 0 : this.fills.add(writeFill(style.fill));
    const borderId = style.borders === undefined ? 0 : this.borders.add(writeBorders(style.borders));
    const alignment = writeAlignment(style);
    const protection =
      style.locked === false || style.hidden
        ? tag('protection', { locked: style.locked === false ? false : undefined, hidden: style.hidden })
        : '';
    return tag(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        quotePrefix: quotePrefix || undefined,
        applyNumberFormat: numFmtId > 0 || undefined,
        applyFont: fontId > 0 || undefined,
        applyFill: fillId > 0 || undefined,
        applyBorder: borderId > 0 || undefined,
        applyAlignment: alignment !== '' || undefined,
        applyProtection: protection !== '' || undefined,
      },
      alignment + protection,
    );
  }
}

/** Pieces of XML, each written once and known by its number. */
class Numbered {
  private readonly numbers = new Map<string, number>();

  add(xml: string): number {
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    this.numbers.set(xml, this.numbers.size);
    return this.numbers.size - 1;
  }

  write(name: string): string {
    return tag(name, { count: this.numbers.size }, [...this.numbers.keys()].join(''));
  }
}

/** The order of the properties is the schema's. */
function writeFontProperties(font: Font): string {
  const flag = (name: string, value: boolean | undefined) => (value === undefined ? '' : tag(name, value ? {} : { val: false }));
  return tag(
    'font',
    {},
    [
      flag('b', font.bold),
      flag('i', font.italic),
      flag('strike', font.strike),
      font.underline === undefined ? '' : tag('u', font.underline ? {} : { val: 'none' }),
      font.size === undefined ? '' : tag('sz', { val: font.size }),
      font.color === undefined ? '' : tag('color', colorAttributes(font.color)),
      font.name === undefined ? '' : tag('name', { val: font.name }),
    ].join(''),
  );
}

const writeFill = (color: string) =>
  tag('fill', {}, tag('patternFill', { patternType: 'solid' }, tag('fgColor', colorAttributes(color)) + tag('bgColor', { indexed: 64 })));

/** A conditional format names only the sides it changes. */
function writeBorders(borders: NonNullable<CellStyle['borders']>, onlyGiven = false): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const line = borders[side];
    return line
      ? tag(side, { style: line.style }, tag('color', line.color === undefined ? { auto: true } : colorAttributes(line.color)))
      : onlyGiven
        ? ''
        : tag(side);
  });
  return tag('border', {}, sides.join('') + (onlyGiven ? '' : tag('diagonal')));
}

function writeAlignment(style: CellStyle): string {
  const attributes = {
    horizontal: style.horizontal === 'centerAcross' ? 'centerContinuous' : style.horizontal,
    vertical: style.vertical,
    textRotation:
      style.rotation === undefined || style.rotation === 0 ? undefined : style.rotation < 0 ? 90 - style.rotation : style.rotation,
    wrapText: style.wrap || undefined,
    indent: style.indent || undefined,
    shrinkToFit: style.shrink || undefined,
  };
  return Object.values(attributes).some((value) => value !== undefined) ? tag('alignment', attributes) : '';
}
