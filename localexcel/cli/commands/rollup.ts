import type { Level, Occasion, Status } from '../../../src/goals/types';
import type { RollUp } from '../../../src/goals/results';
import { formatNumber, type Language } from '../../../src/locales';
import { STATUS_SYMBOLS, STATUS_WORDS } from '../../../src/locales/words';
import { parseOccasion } from '../occasions';
import { openGoalBook, type Request } from '../goalBook';
import { say } from '../texts';
import { EXIT } from '../failure';

export interface RolledUpGoal {
  nr: string;
  level: Level | null;
  committee: string;
  area: string | null;
  parent: string | null;
  text: string;
  /** 0-1. */
  fulfilment: number | null;
  coverage: number | null;
  status: Status | null;
  byHand: boolean;
}
export interface RolledUpBook {
  occasion: Occasion;
  goals: RolledUpGoal[];
}

export async function rollUpFile(file: string, choice: { occasion?: string }, request: Request): Promise<number> {
  const occasion = choice.occasion === undefined ? undefined : parseOccasion(choice.occasion);
  const { book } = await openGoalBook(file, request);
  const result = listGoals(book.rollUp(occasion));
  if (request.json) request.output.out(JSON.stringify(result, null, 2));
  else for (const goal of result.goals) request.output.out(describeGoal(goal, request.language));
  return EXIT.ok;
}

/** Every row in the workbook's order. */
export function listGoals({ book, tree, results, occasion }: RollUp): RolledUpBook {
  const goals = book.rows.map(({ nr, level, committee, text }, index) => {
    const { fulfilment, coverage, status, byHand } = results[index]!;
    const area = tree.area[index] || null;
    const parent = tree.parentNr[index] || null;
    return { nr, level, committee, area, parent, text, fulfilment, coverage, status, byHand };
  });
  return { occasion, goals };
}

function describeGoal({ nr, text, fulfilment, coverage, status, byHand }: RolledUpGoal, language: Language): string {
  const shown = status === null ? '' : `${STATUS_SYMBOLS[status]} ${STATUS_WORDS[status]}${byHand ? ` ${say(language, 'byHand')}` : ''}`;
  return [nr, share(fulfilment, language), share(coverage, language), shown, text].join('\t');
}

function share(value: number | null, language: Language): string {
  return value === null ? '' : `${formatNumber(language, Math.round(value * 100))} %`;
}
