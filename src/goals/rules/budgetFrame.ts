import { ALLOWANCE, keepFinite, keepKey, makeKey } from '../compare';
import { COMMITTEES_TABLE } from '../places';
import type { StartRule } from './rule';

/** What is to be done costs no more than the committee's frame, where it has one. */
export const startBudgetFrame: StartRule = (context, say) => {
  const sums = new Map<string, number>();
  const makeCommitteeKey = keepKey();
  return {
    row({ level, budget, committee }) {
      if (budget === null || (level !== 'activity' && level !== 'development')) return;
      const key = makeCommitteeKey(committee);
      sums.set(key, keepFinite((sums.get(key) ?? 0) + budget));
    },
    end() {
      for (const { code, name, budget: frame, row } of context.book.committees) {
        const sum = sums.get(makeKey(code)) ?? 0;
        if (frame === null || row < 0 || sum <= frame + ALLOWANCE) continue;
        say({
          variant: 'above',
          params: { committee: name, sum: round(sum), frame: round(frame), above: round(keepFinite(sum - frame)) },
          committee: code,
          area: null,
          goal: null,
          place: { table: COMMITTEES_TABLE, row, column: 'budget' },
        });
      }
    },
  };
};

/** Without the dust of binary fractions. */
function round(amount: number): number {
  return Number(amount.toPrecision(12));
}
