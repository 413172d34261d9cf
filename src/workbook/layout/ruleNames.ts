/** The names by which the table Regler knows the rules. Apart from what is written of them: reading is part of every first view. */
import { RULES, type Rule } from '../../goals';
import type { CellValue } from '../../goals/types';
import { isTextKey, translate } from '../../locales';

/** The rule that a cell of the column Regel names, by its id or its Swedish title: spaces around and letter case do not matter. */
export function findRule(cell: CellValue): Rule | undefined {
  return RULES_BY_NAME.get(makeKey(String(cell)));
}

/** The Swedish title, which the workbook carries whatever language the pane speaks. */
export function titleOfRule({ id }: Pick<Rule, 'id'>): string {
  return sayOfRule(id, 'title') || id;
}

/** The titles of rules, in the catalogue's order, as a sentence lists them. */
export function nameRules(ids: readonly string[]): string {
  return RULES.filter(({ id }) => ids.includes(id))
    .map(titleOfRule)
    .join(', ');
}

/** A text of the rule in the workbook's language. */
export function sayOfRule(id: string, part: 'title' | 'why' | 'mend'): string {
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
