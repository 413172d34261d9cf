import type { CellStyle, DocumentConditionalFormat } from '../document/types';
import { intersect, subtract } from '../engine/address';
import { HostCollection, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { guardSheet } from './editing';
import type { Range } from './range';
import { readColor } from './rangeFormat';

type Kind = 'Custom' | 'ContainsText' | 'CellValue';
const ids = new WeakMap<DocumentConditionalFormat, string>();
let lastId = 0;

function idOf(format: DocumentConditionalFormat): string {
  let id = ids.get(format);
  if (!id) ids.set(format, (id = `{CF${++lastId}}`));
  return id;
}

/** The conditional formats that touch a range, the one with the highest priority first. */
export class ConditionalFormatCollection extends HostCollection {
  override readonly scalars = ['Count'];
  constructor(private readonly range: Range) {
    super();
  }
  get Count() {
    return this.items.length;
  }
  get items(): ConditionalFormat[] {
    const { sheet, area } = this.range;
    return sheet.conditionalFormats
      .filter((format) => format.areas.some((part) => intersect(part, area)))
      .sort((a, b) => a.priority - b.priority)
      .map((format) => new ConditionalFormat(this.range, format));
  }
  GetItem(key: string | number): ConditionalFormat {
    const item = this.items.find(({ Id }) => Id === key);
    if (!item) throw itemNotFound('ConditionalFormatCollection.getItem');
    return item;
  }
  GetItemOrNullObject(key: string) {
    return this.items.find(({ Id }) => Id === key) ?? null;
  }
  GetItemAt(index: number): ConditionalFormat {
    const item = this.items[index];
    if (!item) throw invalidArgument('ConditionalFormatCollection.getItemAt');
    return item;
  }
  GetCount() {
    return this.Count;
  }
  /** A new format comes before all others. */
  Add(kind: string): ConditionalFormat {
    const { sheet, area } = this.range;
    guardSheet(sheet, 'ConditionalFormatCollection.add', 'allowFormatCells');
    const rules: Record<Kind, () => DocumentConditionalFormat['rule']> = {
      Custom: () => ({ type: 'custom', formula: '=FALSE' }),
      ContainsText: () => ({ type: 'containsText', text: '', operator: 'containsText' }),
      CellValue: () => ({ type: 'cellValue', operator: 'equal', formulas: [''] }),
    };
    const rule = rules[kind as Kind];
    if (!rule) throw invalidArgument('ConditionalFormatCollection.add');
    for (const other of sheet.conditionalFormats) other.priority++;
    const format: DocumentConditionalFormat = { areas: [{ ...area }], priority: 1, rule: rule() };
    sheet.conditionalFormats.push(format);
    return new ConditionalFormat(this.range, format);
  }
  ClearAll() {
    const { sheet, area } = this.range;
    guardSheet(sheet, 'ConditionalFormatCollection.clearAll', 'allowFormatCells');
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
      format.areas = format.areas.flatMap((part) => subtract(part, area));
      return format.areas.length > 0;
    });
  }
}

export class ConditionalFormat extends HostObject {
  readonly scalars = ['Id', 'Type', 'Priority', 'StopIfTrue'];
  constructor(
    private readonly range: Range,
    private readonly format: DocumentConditionalFormat,
  ) {
    super();
  }
  override get wireId() {
    return idOf(this.format);
  }
  get Id() {
    return idOf(this.format);
  }
  get Type(): string {
    const { type } = this.format.rule;
    return type === 'custom' ? 'Custom' : type === 'containsText' ? 'ContainsText' : type === 'cellValue' ? 'CellValue' : 'PresetCriteria';
  }
  /** Place in the order, 0 first. */
  get Priority() {
    return this.ordered().indexOf(this.format);
  }
  set Priority(priority: number) {
    const others = this.ordered().filter((format) => format !== this.format);
    others.splice(Math.max(0, Math.min(priority, others.length)), 0, this.format);
    others.forEach((format, index) => (format.priority = index + 1));
  }
  get StopIfTrue() {
    return this.format.stopIfTrue === true;
  }
  set StopIfTrue(stop: boolean) {
    this.format.stopIfTrue = stop;
  }
  get Custom() {
    return this.CustomOrNullObject ?? wrongKind('custom');
  }
  get CustomOrNullObject() {
    return this.format.rule.type === 'custom' ? new CustomConditionalFormat(this.format) : null;
  }
  get TextComparison() {
    return this.TextComparisonOrNullObject ?? wrongKind('textComparison');
  }
  get TextComparisonOrNullObject() {
    return this.format.rule.type === 'containsText' ? new TextConditionalFormat(this.format) : null;
  }
  get CellValue() {
    return this.CellValueOrNullObject ?? wrongKind('cellValue');
  }
  get CellValueOrNullObject() {
    return this.format.rule.type === 'cellValue' ? new CellValueConditionalFormat(this.format) : null;
  }
  GetRange(): Range {
    const [first, ...others] = this.format.areas;
    if (!first || others.length) throw invalidArgument('ConditionalFormat.getRange');
    return this.range.with({ ...first });
  }
  GetRangeOrNullObject(): Range | null {
    const [first, ...others] = this.format.areas;
    return first && !others.length ? this.range.with({ ...first }) : null;
  }
  Delete() {
    const { sheet } = this.range;
    guardSheet(sheet, 'ConditionalFormat.delete', 'allowFormatCells');
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format !== this.format);
  }

  private ordered(): DocumentConditionalFormat[] {
    return [...this.range.sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  }
}

function wrongKind(member: string): never {
  throw invalidArgument(`ConditionalFormat.${member}`);
}

abstract class FormatOfKind extends HostObject {
  constructor(protected readonly format: DocumentConditionalFormat) {
    super();
  }
  get Format() {
    return new ConditionalRangeFormat(this.format);
  }
}

class CustomConditionalFormat extends FormatOfKind {
  readonly scalars: readonly string[] = [];
  get Rule() {
    return new ConditionalFormatRule(this.format);
  }
}

class ConditionalFormatRule extends HostObject {
  readonly scalars = ['Formula'];
  constructor(private readonly format: DocumentConditionalFormat) {
    super();
  }
  get Formula() {
    return this.format.rule.type === 'custom' ? this.format.rule.formula : '';
  }
  set Formula(formula: string) {
    if (typeof formula !== 'string' || formula === '') throw invalidArgument('ConditionalFormatRule.formula');
    this.format.rule = { type: 'custom', formula: formula.startsWith('=') ? formula : `=${formula}` };
  }
}

const TEXT_OPERATORS: Record<string, string> = {
  containsText: 'Contains',
  notContains: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};

class TextConditionalFormat extends FormatOfKind {
  readonly scalars = ['Rule'];
  get Rule(): { operator: string; text: string } {
    const { rule } = this.format;
    return rule.type === 'containsText'
      ? { operator: TEXT_OPERATORS[rule.operator] ?? 'Contains', text: rule.text }
      : { operator: 'Contains', text: '' };
  }
  set Rule({ operator, text }: { operator: string; text: string }) {
    const name = Object.keys(TEXT_OPERATORS).find((key) => TEXT_OPERATORS[key] === operator);
    if (!name || typeof text !== 'string') throw invalidArgument('TextConditionalFormat.rule');
    this.format.rule = { type: 'containsText', operator: name, text };
  }
}

const VALUE_OPERATORS: Record<string, string> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};

interface ValueRule {
  formula1: string;
  formula2?: string;
  operator: string;
}

class CellValueConditionalFormat extends FormatOfKind {
  readonly scalars = ['Rule'];
  get Rule(): ValueRule {
    const { rule } = this.format;
    if (rule.type !== 'cellValue') return { formula1: '', operator: 'EqualTo' };
    const [formula1 = '', formula2] = rule.formulas;
    return { formula1, ...(formula2 !== undefined && { formula2 }), operator: VALUE_OPERATORS[rule.operator] ?? 'EqualTo' };
  }
  set Rule({ formula1, formula2, operator }: ValueRule) {
    const name = Object.keys(VALUE_OPERATORS).find((key) => VALUE_OPERATORS[key] === operator);
    if (!name || formula1 === undefined) throw invalidArgument('CellValueConditionalFormat.rule');
    this.format.rule = {
      type: 'cellValue',
      operator: name,
      formulas: formula2 === undefined || formula2 === null ? [String(formula1)] : [String(formula1), String(formula2)],
    };
  }
}

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

class ConditionalRangeFormat extends LookOfFormat {
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
