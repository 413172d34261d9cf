/** The table Regler: a row for each rule of the catalogue. */
import { RULES, type Rule } from '../../goals';
import type { CellValue, RuleColumn } from '../../goals/types';
import { isTextKey, translate } from '../../locales';
import { RULES_TEXTS, RULE_PARAMETERS } from '../../locales/sheetTexts';
import { SETTING_NAMES, SEVERITY_WORDS, YES } from '../../locales/words';

/** The rule that a cell of the column Regel names, by its id or its Swedish title: spaces around and letter case do not matter. */
export function findRule(cell: CellValue): Rule | undefined {
  return RULES_BY_NAME.get(makeKey(String(cell)));
}

/** The rule as it stands in a new table: it applies, as the catalogue has it. */
export function writeRuleRow(rule: Rule): Record<RuleColumn, CellValue> {
  return {
    rule: rule.id,
    title: titleOfRule(rule),
    on: YES,
    severity: SEVERITY_WORDS[rule.severity],
    parameter: rule.ownParameter?.default ?? '',
    explanation: explainRule(rule),
  };
}

/** The Swedish title, which the workbook carries whatever language the pane speaks. */
export function titleOfRule({ id }: Pick<Rule, 'id'>): string {
  return sayOf(id, 'title') || id;
}

/** Why the rule is there, and what else decides what it asks for. How to mend what it finds is said where it is found. */
function explainRule({ id, parameters }: Rule): string {
  const settings = parameters.map((key) => SETTING_NAMES[key]).join(', ');
  const limits = settings === '' ? '' : RULES_TEXTS.limits.replace('{settings}', settings);
  return [sayOf(id, 'why'), RULE_PARAMETERS[id] ?? '', limits].filter((sentence) => sentence !== '').join(' ');
}

function sayOf(id: string, part: 'title' | 'why'): string {
  const key = `rule.${id}.${part}`;
  return isTextKey(key) ? translate('sv', key) : '';
}

function makeKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('sv');
}

// An id goes before a title, should one ever be like another.
const RULES_BY_NAME = new Map([
  ...RULES.map((rule) => [makeKey(titleOfRule(rule)), rule] as const),
  ...RULES.map((rule) => [makeKey(rule.id), rule] as const),
]);
