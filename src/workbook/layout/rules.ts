/** The table Regler: a row for each rule of the catalogue. */
import type { Rule } from '../../goals';
import type { CellValue, RuleColumn } from '../../goals/types';
import { RULES_TEXTS, RULE_PARAMETERS } from '../../locales/sheetTexts';
import { SETTING_NAMES, SEVERITY_WORDS, YES } from '../../locales/words';
import { sayOfRule, titleOfRule } from './ruleNames';

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

/** Why the rule is there, and what else decides what it asks for. How to mend what it finds is said where it is found. */
function explainRule({ id, parameters, startWhenOff }: Rule): string {
  const settings = parameters.map((key) => SETTING_NAMES[key]).join(', ');
  const limits = settings === '' ? '' : RULES_TEXTS.limits.replace('{settings}', settings);
  return [sayOfRule(id, 'why'), RULE_PARAMETERS[id] ?? '', startWhenOff ? RULES_TEXTS.always : '', limits]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
