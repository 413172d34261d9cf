import { keepKey, makeKey } from '../compare';
import { findModel } from '../model';
import { uppvidinge } from '../model/uppvidinge';
import { TextIndex } from '../textIndex';
import type { GoalRow } from '../types';
import { callRow, findAtRow, shorten, type RuleContext } from './context';
import type { StartRule } from './rule';
import { findActivityWording, findVagueWording } from './wording';

/**
 * Every row says in words what it is; no two goals of a committee say the same. A goal that nothing measures does not hide behind words such as
 * "verka för", and where the model asks for goals as a desired state an overarching goal does not begin as an activity.
 */
export const startGoalText: StartRule = (context, say) => {
  const { book, tree } = context;
  const findFirst = watchTexts(book.rows);
  const goals: number[] = [];
  const measured = new Uint8Array(book.rows.length);
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
      goals.push(index);
      const first = findFirst(row, index);
      if (first) say(findAtRow(context, index, 'text', 'twice', { other: callRow(first), text: shorten(text) }));
      const activity = level === 'overarching' && book.settings.desiredState ? findActivityWording(text) : null;
      if (activity !== null) {
        const example = giveExample(context, row, tree.area[index] ?? '');
        say({ ...findAtRow(context, index, 'text', 'activity', { words: activity, example }), severity: 'info' });
      }
    },
    end() {
      for (const index of goals) {
        const row = book.rows[index];
        const words = measured[index] || !row ? null : findVagueWording(row.text);
        if (words === null) continue;
        const variant = row?.level === 'goal' ? 'vague' : 'vagueOverarching';
        say({ ...findAtRow(context, index, 'text', variant, { words }), severity: 'info' });
      }
    },
  };
};

/** Answers for goal after goal the first of its committee that says the same, if there is one before it. */
function watchTexts(rows: readonly GoalRow[]): (row: GoalRow, index: number) => GoalRow | undefined {
  const committees = new Map<string, { texts: TextIndex; indices: number[] }>();
  const makeCommitteeKey = keepKey();
  return ({ committee, text }, index) => {
    const key = makeCommitteeKey(committee);
    let known = committees.get(key);
    if (!known) committees.set(key, (known = { texts: new TextIndex(0, makeFoldedKey), indices: [] }));
    known.indices.push(index);
    const first = known.indices[known.texts.add(text)];
    return first === index ? undefined : rows[first ?? -1];
  };
}

/** What a measure stands under is measured, and the overarching goal over that. */
function markMeasured({ tree }: RuleContext, measured: Uint8Array, index: number): void {
  const goal = tree.parent[index] ?? -1;
  if (goal < 0) return;
  measured[goal] = 1;
  const above = tree.parent[goal] ?? -1;
  if (above >= 0) measured[above] = 1;
}

/** The same for texts that a reader takes for the same: spaces and a last full stop do not matter. */
function fold(text: string): string {
  const line = UNEVEN_SPACES.test(text) ? text.replace(/\s+/g, ' ') : text;
  let end = line.length;
  while (end > 0 && END.has(line.charAt(end - 1))) end--;
  return line.slice(0, end).trimStart();
}

const makeFoldedKey = (text: string) => makeKey(fold(text));
const UNEVEN_SPACES = /\s\s|[^\S ]/;
const END: ReadonlySet<string> = new Set('. ');

/** A goal of the model's own, of the same area where there is one. */
function giveExample({ book }: RuleContext, row: GoalRow, area: string): string {
  const own = findModel(book.settings.model)?.commonGoals ?? [];
  const examples = own.length > 0 ? own : uppvidinge.commonGoals;
  const others = examples.filter(({ text }) => fold(text) !== fold(row.text));
  return (others.find((example) => example.area === area) ?? others[0])?.text ?? '';
}
