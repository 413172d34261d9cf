import { isErrorValue } from '../errorValue';
import type { TreeProblem } from '../results';
import type { GoalColumn, GoalRow } from '../types';
import { findAtRow, shorten, type RuleContext } from './context';
import type { RuleFinding, StartRule } from './rule';

/** Every row has its own number, a level, and a place in the hierarchy; a unit that is named is one of the committee's. */
export const startHierarchy: StartRule = (context, say) => {
  const { problems } = context.tree;
  // The tree's problems stand in the order of the rows.
  let next = 0;
  return {
    row(row, index) {
      for (let problem = problems[next]; problem?.row === index; problem = problems[++next]) {
        if (!isReportedAsValue(row, problem)) say(describeProblem(context, row, problem));
      }
      if (row.unit === '' || context.hasUnit(row.committee, row.unit)) return;
      const params = { unit: shorten(row.unit), committee: context.nameCommittee(row.committee) };
      say(findAtRow(context, index, 'unit', 'unitUnknown', params));
    },
  };
};

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
