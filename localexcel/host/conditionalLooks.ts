import type { CellStyle, DocumentConditionalFormat } from '../document/types';
import { HostCollection, HostObject, invalidArgument } from '../wire/hostObject';
import { readColor } from './colors';

type Look = NonNullable<DocumentConditionalFormat['style']>;

abstract class LookOfFormat extends HostObject {
  constructor(protected readonly format: DocumentConditionalFormat) {
    super();
  }
  protected get look(): Look {
    return (this.format.style ??= {});
  }
  protected setFont(font: CellStyle['font']): void {
    this.look.font = { ...this.look.font, ...font };
  }
}

/** The look that a conditional format gives where it holds. */
export class ConditionalRangeFormat extends LookOfFormat {
  readonly scalars = ['NumberFormat'];
  get NumberFormat() {
    return this.format.style?.numberFormat ?? null;
  }
  set NumberFormat(numberFormat: string | null) {
    if (numberFormat) this.look.numberFormat = numberFormat;
  }
  get Fill() {
    return new ConditionalRangeFill(this.format);
  }
  get Font() {
    return new ConditionalRangeFont(this.format);
  }
  get Borders() {
    return new ConditionalRangeBorderCollection(this.format);
  }
  ClearFormat() {
    delete this.format.style;
  }
}

class ConditionalRangeFill extends LookOfFormat {
  readonly scalars = ['Color'];
  get Color() {
    return this.format.style?.fill ?? '';
  }
  set Color(color: string) {
    const fill = readColor(color, 'ConditionalRangeFill.color');
    if (fill) this.look.fill = fill;
  }
  Clear() {
    delete this.look.fill;
  }
}

class ConditionalRangeFont extends LookOfFormat {
  readonly scalars = ['Color', 'Italic', 'Bold', 'Underline', 'Strikethrough'];
  get Color() {
    return this.format.style?.font?.color ?? '';
  }
  set Color(color: string) {
    const value = readColor(color, 'ConditionalRangeFont.color');
    if (value) this.setFont({ color: value });
  }
  get Bold() {
    return this.format.style?.font?.bold ?? false;
  }
  set Bold(bold: boolean) {
    this.setFont({ bold });
  }
  get Italic() {
    return this.format.style?.font?.italic ?? false;
  }
  set Italic(italic: boolean) {
    this.setFont({ italic });
  }
  get Strikethrough() {
    return this.format.style?.font?.strike ?? false;
  }
  set Strikethrough(strike: boolean) {
    this.setFont({ strike });
  }
  get Underline() {
    return this.format.style?.font?.underline ? 'Single' : 'None';
  }
  set Underline(underline: string) {
    this.setFont({ underline: underline !== 'None' });
  }
  Clear() {
    delete this.look.font;
  }
}

const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
const LINES = { None: undefined, Continuous: 'thin', Dash: 'dashed', DashDot: 'dashDot', DashDotDot: 'dashDotDot', Dot: 'dotted' } as const;

class ConditionalRangeBorderCollection extends HostCollection {
  override readonly scalars = ['Count'];
  constructor(private readonly format: DocumentConditionalFormat) {
    super();
  }
  get Count() {
    return this.items.length;
  }
  get items() {
    return (Object.keys(SIDES) as (keyof typeof SIDES)[]).map((side) => new ConditionalRangeBorder(this.format, side));
  }
  GetItem(key: string | number): ConditionalRangeBorder {
    const item = typeof key === 'number' ? this.items[key] : this.items.find(({ SideIndex }) => SideIndex === key);
    if (!item) throw invalidArgument('ConditionalRangeBorderCollection.getItem');
    return item;
  }
  get Top() {
    return this.GetItem('EdgeTop');
  }
  get Bottom() {
    return this.GetItem('EdgeBottom');
  }
  get Left() {
    return this.GetItem('EdgeLeft');
  }
  get Right() {
    return this.GetItem('EdgeRight');
  }
}

class ConditionalRangeBorder extends LookOfFormat {
  readonly scalars = ['SideIndex', 'Style', 'Color'];
  constructor(
    format: DocumentConditionalFormat,
    private readonly side: keyof typeof SIDES,
  ) {
    super(format);
  }
  override get wireId() {
    return this.side;
  }
  get SideIndex() {
    return this.side;
  }
  get Style(): string {
    const style = this.format.style?.borders?.[SIDES[this.side]]?.style;
    return (Object.keys(LINES) as (keyof typeof LINES)[]).find((name) => LINES[name] === style) ?? 'None';
  }
  set Style(name: string) {
    if (!(name in LINES)) throw invalidArgument('ConditionalRangeBorder.style');
    const style = LINES[name as keyof typeof LINES];
    const { [SIDES[this.side]]: old, ...borders } = this.look.borders ?? {};
    this.look.borders = style ? { ...borders, [SIDES[this.side]]: { ...old, style } } : borders;
  }
  get Color() {
    return this.format.style?.borders?.[SIDES[this.side]]?.color ?? '';
  }
  set Color(given: string) {
    const color = readColor(given, 'ConditionalRangeBorder.color');
    const old = this.look.borders?.[SIDES[this.side]];
    this.look.borders = { ...this.look.borders, [SIDES[this.side]]: { style: old?.style ?? 'thin', ...(color && { color }) } };
  }
}
