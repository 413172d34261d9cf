import { nameGoalTable } from '../places';
import type { TableDamage } from '../types';
import type { RuleContext } from './context';
import type { RuleFinding, StartRule } from './rule';

/** Tables, columns and calculated cells are as the goal book was made; what is gone reads as empty. */
export const startTableDamage: StartRule = (context, say) => ({
  end() {
    for (const damage of context.book.damages) say(describe(context, damage));
  },
});

function describe({ book }: RuleContext, damage: TableDamage): RuleFinding {
  const owner = book.committees.find(({ code }) => nameGoalTable(code) === damage.table);
  const about = (variant: string, params: RuleFinding['params'], place: RuleFinding['place'] = { table: damage.table }): RuleFinding => ({
    variant,
    params,
    committee: owner?.code ?? null,
    area: null,
    goal: null,
    place,
  });
  switch (damage.kind) {
    case 'tableMissing':
      return about('tableMissing', { table: damage.table });
    case 'committeeMissing':
      return about('committeeMissing', { sheet: damage.sheet, code: damage.code });
    case 'columnMissing': {
      const { header, sheet, unknownHeaders } = damage;
      return unknownHeaders.length === 0
        ? about('columnMissing', { column: header, sheet })
        : about('columnRenamed', { column: header, sheet, headers: unknownHeaders.join(', ') });
    }
    case 'formulaOverwritten': {
      const { table, row, column, count } = damage;
      return about(`${column}Overwritten`, { committee: owner?.name ?? table, count }, { table, row, column });
    }
  }
}
