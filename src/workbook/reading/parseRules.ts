/** The table Regler: how the municipality wants the rules. */
import { isErrorValue } from '../../goals/errorValue';
import type { CellValue, InvalidCell, RuleColumn, RuleSetting } from '../../goals/types';
import { SEVERITY_WORDS, TABLE_NAMES } from '../../locales/words';
import { findRule } from '../layout/ruleNames';
import { isEmpty, parseNumberWithin, parseText, parseWord, parseYesNo } from './parseCells';
import type { Parsed } from './parseCells';
import type { Body } from './parseLists';

/**
 * A setting for each row that names a rule; of two that name the same the first counts. What cannot be read is among the invalid cells and
 * counts as empty. A severity that is the catalogue's own counts as empty too: some rules weigh less in some cases, and a table that nobody has
 * changed says nothing else than no table.
 */
export function parseRules({ columns, body }: Body): { ruleSettings: RuleSetting[]; invalid: InvalidCell[] } {
  const ruleSettings: RuleSetting[] = [];
  const invalid: InvalidCell[] = [];
  const seen = new Set<string>();
  for (const [row, cells] of body.entries()) {
    const cellOf = (column: RuleColumn): CellValue => (columns[column] === undefined ? '' : (cells[columns[column]] ?? ''));
    const read = <T>(column: RuleColumn, expected: InvalidCell['expected'], parse: (cell: CellValue) => Parsed<T>): T => {
      const { value, bad } = parse(cellOf(column));
      if (bad) invalid.push({ place: { table: TABLE_NAMES.rules, row, column }, value: cellOf(column), expected });
      return value;
    };
    // Without the column of names the titles tell.
    const named: RuleColumn = columns.rule === undefined ? 'title' : 'rule';
    if (isEmpty(cellOf(named))) continue;
    const rule = read(named, 'rule', parseRule);
    if (!rule || seen.has(rule.id)) continue;
    seen.add(rule.id);
    const severity = read('severity', 'severity', (cell) => parseWord(SEVERITY_WORDS, cell));
    ruleSettings.push({
      rule: rule.id,
      on: read('on', 'yesNo', parseYesNo),
      severity: severity === rule.severity ? null : severity,
      parameter:
        rule.ownParameter?.kind === 'number' ? (read('parameter', 'number', parseLimit) ?? '') : read('parameter', 'text', parseText),
      row,
    });
  }
  return { ruleSettings, invalid };
}

/** From so many on: never below 0. */
function parseLimit(cell: CellValue): Parsed<number | null> {
  return parseNumberWithin(cell, 0, Infinity);
}

function parseRule(cell: CellValue): Parsed<ReturnType<typeof findRule> | null> {
  const rule = isErrorValue(cell) ? undefined : findRule(cell);
  return { value: rule ?? null, bad: rule === undefined };
}
