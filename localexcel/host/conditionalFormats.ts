import type { DocumentConditionalFormat } from '../document/types';
import { intersect, subtract } from '../engine/address';
import { HostCollection, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { ConditionalRangeFormat } from './conditionalLooks';
import { guardSheet } from './editing';
import type { Range } from './range';

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
