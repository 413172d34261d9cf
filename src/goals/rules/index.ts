import type { RollUp } from '../results';
import { LEVELS, type CellValue, type Finding, type GoalBook, type GoalRow, type Level, type RuleSetting, type Severity } from '../types';
import { RULES } from './catalogue';
import { makeContext } from './context';
import type { Rule, RuleChecks } from './rule';

export { RULES } from './catalogue';

export interface CheckOptions {
  /** The book's roll-up at its own occasion, where it is there already. */
  rollUp?: RollUp;
  /** Default: all. */
  rules?: readonly Rule[];
}

/**
 * What the rules have to say about a goal book, as the municipality wants them (the table Regler): rule by rule, within a rule in workbook order.
 * The rows are gone over once, whatever the number of rules. Linear in the book.
 */
export function checkRules(book: GoalBook, options: CheckOptions = {}): Finding[] {
  const rules = chooseRules(book, options.rules ?? RULES);
  const isOn = new Set(rules.filter(({ on }) => on).map(({ rule }) => rule.id));
  const context = makeContext(book, isOn, options.rollUp);
  const found: Finding[][] = [];
  const checks: RuleChecks[] = [];
  const ofLevel = new Map<Level | null, RowCheck[]>([...LEVELS, null].map((level) => [level, []]));
  for (const { rule, on, severity, parameter } of rules) {
    const findings: Finding[] = [];
    found.push(findings);
    const begun = (on ? rule.start : rule.startWhenOff)?.(
      context,
      ({ variant, severity: own = severity, params, committee, area, goal, place }) =>
        findings.push({
          rule: rule.id,
          severity: takeMilder(own, severity),
          message: `${rule.id}.${variant}`,
          params,
          committee,
          area,
          goal,
          place,
        }),
      parameter,
    );
    if (!begun) continue;
    checks.push(begun);
    if (begun.row) for (const [level, list] of ofLevel) if (!isLevel(rule.looksAt) || rule.looksAt === level) list.push(begun.row);
  }
  book.rows.forEach((row, index) => {
    for (const check of ofLevel.get(row.level) ?? []) check(row, index);
  });
  for (const { end } of checks) end?.();
  return found.flat();
}

type RowCheck = (row: GoalRow, index: number) => void;

interface ChosenRule {
  rule: Rule;
  /** false: the municipality has turned it off, and it says what it says all the same. */
  on: boolean;
  severity: Severity;
  parameter: CellValue;
}

/** The rules that speak at the book's occasion and are on, or speak when they are off too; each with its severity and parameter. */
function chooseRules({ settings, ruleSettings }: GoalBook, rules: readonly Rule[]): ChosenRule[] {
  const own = new Map<string, RuleSetting>();
  for (const setting of ruleSettings) if (!own.has(setting.rule)) own.set(setting.rule, setting);
  return rules.flatMap((rule): ChosenRule[] => {
    const setting = own.get(rule.id);
    const on = setting?.on !== false;
    if ((!on && !rule.startWhenOff) || rule.occasions?.includes(settings.occasion) === false) return [];
    const severity = setting?.severity ?? rule.severityAt?.[settings.occasion] ?? rule.severity;
    return [{ rule, on, severity, parameter: readParameter(rule, setting?.parameter ?? '') }];
  });
}

/** What does not fit counts as the default; that it does not is said where the table Regler is read. */
function readParameter({ ownParameter }: Rule, cell: CellValue): CellValue {
  if (!ownParameter || cell === '') return ownParameter?.default ?? '';
  if (ownParameter.kind === 'text') return String(cell);
  return typeof cell === 'number' && cell >= 0 ? cell : ownParameter.default;
}

const WEIGHT: Record<Severity, number> = { error: 2, warning: 1, info: 0 };

/** A part of a rule that weighs less than the rule never comes to weigh more than the municipality wants the rule to. */
function takeMilder(a: Severity, b: Severity): Severity {
  return WEIGHT[a] <= WEIGHT[b] ? a : b;
}

function isLevel(looksAt: Rule['looksAt']): looksAt is Level {
  return (LEVELS as readonly string[]).includes(looksAt);
}
