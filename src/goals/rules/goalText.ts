import { findModel } from '../model';
import { uppvidinge } from '../model/uppvidinge';
import type { GoalRow } from '../types';
import { callRow, findAtRow, joinKeys, shorten, type RuleContext } from './context';
import type { StartRule } from './rule';
import { findActivityWording, findVagueWording } from './wording';

/**
 * Every row says in words what it is; no two goals of a committee say the same. A goal that nothing measures does not hide behind words such as
 * "verka för", and where the model asks for goals as a desired state an overarching goal does not begin as an activity.
 */
export const startGoalText: StartRule = (context, say) => {
  const { book, tree } = context;
  const firsts = new Map<string, number>();
  const vague: { index: number; words: string }[] = [];
  const measured = new Set<number>();
  return {
    row(row, index) {
      const { level, text } = row;
      if (level === null) return;
      if (level === 'measure') markMeasured(context, measured, index);
      if (text.trim() === '') {
        if (row.invalid.text === undefined) say(findAtRow(context, index, 'text', 'empty'));
        return;
      }
      if (level !== 'overarching' && level !== 'goal') return;
      const key = joinKeys(row.committee, fold(text));
      const first = book.rows[firsts.get(key) ?? -1];
      if (first) say(findAtRow(context, index, 'text', 'twice', { other: callRow(first), text: shorten(text) }));
      else firsts.set(key, index);
      const words = findVagueWording(text);
      if (words !== null) vague.push({ index, words });
      const activity = level === 'overarching' && book.settings.desiredState ? findActivityWording(text) : null;
      if (activity !== null) {
        const example = giveExample(context, row, tree.area[index] ?? '');
        say({ ...findAtRow(context, index, 'text', 'activity', { words: activity, example }), severity: 'info' });
      }
    },
    end() {
      for (const { index, words } of vague) {
        if (measured.has(index)) continue;
        const variant = book.rows[index]?.level === 'goal' ? 'vague' : 'vagueOverarching';
        say({ ...findAtRow(context, index, 'text', variant, { words }), severity: 'info' });
      }
    },
  };
};

/** What a measure stands under is measured, and the overarching goal over that. */
function markMeasured({ tree }: RuleContext, measured: Set<number>, index: number): void {
  const goal = tree.parent[index] ?? -1;
  if (goal < 0) return;
  measured.add(goal);
  const above = tree.parent[goal] ?? -1;
  if (above >= 0) measured.add(above);
}

/** The same for texts that a reader takes for the same: spaces and a last full stop do not matter. */
function fold(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.\s]+$/, '');
}

/** A goal of the model's own, of the same area where there is one. */
function giveExample({ book }: RuleContext, row: GoalRow, area: string): string {
  const own = findModel(book.settings.model)?.commonGoals ?? [];
  const examples = own.length > 0 ? own : uppvidinge.commonGoals;
  const others = examples.filter(({ text }) => fold(text) !== fold(row.text));
  return (others.find((example) => example.area === area) ?? others[0])?.text ?? '';
}
