import type { Area, DocumentValidation } from '../document/types';
import { copyData } from '../engine/copyData';
import { formatArea, intersect, quoteSheet, subtract } from '../engine/address';
import { HostObject, invalidArgument } from '../wire/hostObject';
import { guardSheet } from './editing';
import type { Range } from './range';

const TYPES = {
  list: 'List',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
  any: 'None',
} as const;
const RULES = {
  list: 'list',
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
} as const;
const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** Files write "equal" where the API says "EqualTo". */
const OPERATORS: Record<string, string> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

type Formula = string | number | Range | null | undefined;
interface BasicRule {
  formula1: Formula;
  formula2?: Formula;
  operator: string;
}
type Rule = Partial<Record<Exclude<keyof typeof RULES, 'list' | 'custom'>, BasicRule>> & {
  list?: { inCellDropDown?: boolean; source: string | Range };
  custom?: { formula: string };
};

/** What may be written into a range's cells. Cells that differ answer null, and the type "Inconsistent". */
export class DataValidation extends HostObject {
  readonly scalars = ['Type', 'Rule', 'Prompt', 'ErrorAlert', 'IgnoreBlanks'];
  constructor(private readonly range: Range) {
    super();
  }

  get Type() {
    const rule = this.only();
    return rule === null ? 'Inconsistent' : TYPES[rule?.type ?? 'any'];
  }
  get Rule(): Rule | null {
    const rule = this.only();
    return rule === null ? null : rule ? toApiRule(rule) : {};
  }
  set Rule(given: Rule | null) {
    const location = 'DataValidation.rule';
    const read = this.readRule(given, location);
    this.change(location, (old) => ({ ...old, operator: undefined, formula1: undefined, formula2: undefined, ...read }), read);
  }
  get Prompt() {
    const { prompt } = this.only() ?? {};
    return { message: prompt?.message ?? '', showPrompt: prompt?.show ?? true, title: prompt?.title ?? '' };
  }
  set Prompt(given: { message?: string; showPrompt?: boolean; title?: string }) {
    const prompt = {
      title: checkText(given.title, 32, 'prompt'),
      message: checkText(given.message, 255, 'prompt'),
      show: given.showPrompt !== false,
    };
    this.change('DataValidation.prompt', (old) => ({ ...old, prompt }), { prompt });
  }
  get ErrorAlert() {
    const { error } = this.only() ?? {};
    return {
      message: error?.message ?? '',
      showAlert: error?.show ?? true,
      style: STYLES[error?.style ?? 'stop'],
      title: error?.title ?? '',
    };
  }
  set ErrorAlert(given: { message?: string; showAlert?: boolean; style?: string; title?: string }) {
    const style = (Object.keys(STYLES) as (keyof typeof STYLES)[]).find((name) => STYLES[name] === (given.style ?? 'Stop'));
    if (!style) throw invalidArgument('DataValidation.errorAlert');
    const error = {
      style,
      title: checkText(given.title, 32, 'errorAlert'),
      message: checkText(given.message, 255, 'errorAlert'),
      show: given.showAlert !== false,
    };
    this.change('DataValidation.errorAlert', (old) => ({ ...old, error }), { error });
  }
  get IgnoreBlanks() {
    return this.only()?.allowBlank ?? true;
  }
  set IgnoreBlanks(allowBlank: boolean) {
    this.change('DataValidation.ignoreBlanks', (old) => ({ ...old, allowBlank }), { allowBlank });
  }
  Clear() {
    const { sheet, area } = this.range;
    guardSheet(sheet, 'DataValidation.clear');
    sheet.validations = cutOut(sheet.validations, area);
  }

  /** The rule of all of the range's cells; undefined for none, null where they differ. */
  private only(): DocumentValidation | undefined | null {
    const { sheet, area } = this.range;
    const rules = sheet.validations.filter((rule) => rule.areas.some((part) => intersect(part, area)));
    const [first, ...others] = rules;
    if (!first) return undefined;
    if (others.length) return null;
    const uncovered = first.areas.reduce<Area[]>((rest, part) => rest.flatMap((open) => subtract(open, part)), [area]);
    return uncovered.length ? null : first;
  }

  /** Changes the rules within the range, cutting them loose from what they cover outside; where there was none, makes one. */
  private change(location: string, update: (old: DocumentValidation) => DocumentValidation, fresh: Partial<DocumentValidation>): void {
    const { sheet, area } = this.range;
    guardSheet(sheet, location);
    const inside: DocumentValidation[] = [];
    let bare: Area[] = [area];
    for (const rule of sheet.validations) {
      const areas = rule.areas.flatMap((part) => intersect(part, area) ?? []);
      if (!areas.length) continue;
      inside.push(update({ ...copyData(rule), areas }));
      for (const part of areas) bare = bare.flatMap((open) => subtract(open, part));
    }
    if (bare.length)
      inside.push(update({ type: 'any', allowBlank: true, inCellDropDown: true, ...fresh, areas: bare.map((part) => ({ ...part })) }));
    sheet.validations = [...cutOut(sheet.validations, area), ...joinEqual(inside)];
  }

  private readRule(given: Rule | null, location: string): Partial<DocumentValidation> {
    const entries = Object.entries(given ?? {}).filter(([, rule]) => rule !== null && rule !== undefined);
    const [entry] = entries;
    if (!entry || entries.length > 1 || !(entry[0] in RULES)) throw invalidArgument(location);
    const type = RULES[entry[0] as keyof typeof RULES];
    if (type === 'list') {
      const { source, inCellDropDown } = given?.list ?? { source: '' };
      return { type, formula1: listFormula(source, location), inCellDropDown: inCellDropDown !== false };
    }
    if (type === 'custom') {
      const formula = given?.custom?.formula;
      if (!formula) throw invalidArgument(location);
      return { type, formula1: formula.startsWith('=') ? formula : `=${formula}` };
    }
    const { formula1, formula2, operator } = entry[1] as BasicRule;
    const name = Object.keys(OPERATORS).find((key) => OPERATORS[key] === operator);
    const first = formulaText(formula1);
    if (!name || first === undefined) throw invalidArgument(location);
    const second = formulaText(formula2);
    if (name.toLowerCase().endsWith('between') && second === undefined) throw invalidArgument(location);
    return { type, operator: name, formula1: first, ...(second !== undefined && { formula2: second }) };
  }
}

function checkText(text: string | undefined, longest: number, member: string): string {
  if ((text ?? '').length > longest) throw invalidArgument(`DataValidation.${member}`);
  return text ?? '';
}

/** A range or a formula as it is; a literal list in quotes, as files have it. */
function listFormula(source: string | Range, location: string): string {
  if (typeof source === 'object') return cellsFormula(source);
  if (typeof source !== 'string' || source === '') throw invalidArgument(location);
  // Excel takes 255 characters of a literal list.
  if (!source.startsWith('=') && source.length > 255) throw invalidArgument(location);
  return source.startsWith('=') ? source : `"${source.replace(/"/g, '""')}"`;
}

function formulaText(formula: Formula): string | undefined {
  if (formula === null || formula === undefined || formula === '') return undefined;
  return typeof formula === 'object' ? cellsFormula(formula) : String(formula);
}

function cellsFormula({ sheet, area }: Range): string {
  return `=${quoteSheet(sheet.name)}!${formatArea(area, true)}`;
}

function toApiRule(rule: DocumentValidation): Rule {
  if (rule.type === 'any') return {};
  if (rule.type === 'list') {
    const source = rule.formula1 ?? '';
    return {
      list: { inCellDropDown: rule.inCellDropDown, source: source.startsWith('"') ? source.slice(1, -1).replace(/""/g, '"') : source },
    };
  }
  if (rule.type === 'custom') return { custom: { formula: rule.formula1 ?? '' } };
  const name = (Object.keys(RULES) as (keyof typeof RULES)[]).find((key) => RULES[key] === rule.type);
  const value = (text: string | undefined) =>
    text !== undefined && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
  const basic = {
    formula1: value(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: value(rule.formula2) }),
    operator: OPERATORS[rule.operator ?? 'between'] ?? 'Between',
  };
  return { [name ?? 'custom']: basic };
}

function cutOut(rules: readonly DocumentValidation[], hole: Area): DocumentValidation[] {
  return rules
    .map((rule) => ({ ...rule, areas: rule.areas.flatMap((part) => subtract(part, hole)) }))
    .filter((rule) => rule.areas.length > 0);
}

function joinEqual(rules: readonly DocumentValidation[]): DocumentValidation[] {
  const joined = new Map<string, DocumentValidation>();
  for (const rule of rules) {
    const { areas, ...content } = rule;
    const key = JSON.stringify(content, Object.keys(content).sort());
    const same = joined.get(key + JSON.stringify([content.error, content.prompt]));
    if (same) same.areas.push(...areas);
    else joined.set(key + JSON.stringify([content.error, content.prompt]), rule);
  }
  return [...joined.values()];
}
