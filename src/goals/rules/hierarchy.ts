import type { TreeProblem } from '../results';
import type { GoalColumn, GoalRow } from '../types';
import { findAtRow, shorten, type RuleContext } from './context';
import type { RuleFinding } from './rule';
import { isErrorValue } from './valueType';

/** Every row has its own number, a level, and a place in the hierarchy; a unit that is named is one of the committee's. */
export function* checkHierarchy(context: RuleContext): Iterable<RuleFinding> {
  const { rows } = context.book;
  for (const problem of context.tree.problems) {
    const row = rows[problem.row];
    if (row && !isReportedAsValue(row, problem)) yield describeProblem(context, row, problem);
  }
  for (const [index, row] of rows.entries()) {
    if (row.unit === '' || context.hasUnit(row.committee, row.unit)) continue;
    yield findAtRow(context, index, 'unit', 'unitUnknown', { unit: shorten(row.unit), committee: context.nameCommittee(row.committee) });
  }
}

/** A cell that shows an error gets one finding, that of value-type. */
function isReportedAsValue(row: GoalRow, { kind }: TreeProblem): boolean {
  const column = kind.startsWith('number') ? 'nr' : kind.startsWith('level') ? 'level' : 'parent';
  const value = row.invalid[column];
  return value !== undefined && (column !== 'level' || isErrorValue(value));
}

function describeProblem(context: RuleContext, row: GoalRow, problem: TreeProblem): RuleFinding {
  const { levelWords, tree, book } = context;
  const find = (column: GoalColumn, variant: string, params: RuleFinding['params'] = {}) =>
    findAtRow(context, problem.row, column, variant, params);
  const parent = shorten(tree.parentNr[problem.row] ?? '');
  const { overarching, goal: goalLevel } = levelWords;
  switch (problem.kind) {
    case 'numberMissing':
      return find('nr', 'numberMissing');
    case 'numberTwice': {
      const first = book.rows[problem.other ?? -1];
      return find('nr', 'numberTwice', { nr: row.nr, committee: context.nameCommittee(first?.committee ?? row.committee) });
    }
    case 'levelMissing':
      return find('level', 'levelMissing', { levels: listLevels(context) });
    case 'levelUnknown':
      return find('level', 'levelUnknown', { value: shorten(String(row.invalid.level)), levels: listLevels(context) });
    case 'parentMissing':
      return find('parent', `parentMissing.${nameWanted(row)}`, { overarching, goalLevel });
    case 'parentUnknown':
      return find('parent', `parentUnknown.${nameWanted(row)}`, { parent, overarching, goalLevel });
    case 'parentWrongLevel':
      return find('parent', `parentWrongLevel.${nameWanted(row)}`, { parent, overarching, goalLevel });
    case 'circle':
      return find('parent', 'circle', { parent });
  }
}

/** What a row of the level hangs under: an area, an overarching goal, or either kind of goal. */
function nameWanted(row: GoalRow): 'area' | 'overarching' | 'goal' {
  return row.level === 'overarching' ? 'area' : row.level === 'goal' ? 'overarching' : 'goal';
}

function listLevels({ book }: RuleContext): string {
  const { overarching, goal, measure, activity, development } = book.settings.levels;
  return [overarching, goal, measure, activity, development].map(({ name }) => name).join(', ');
}
