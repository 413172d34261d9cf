/**
 * What can be mended by itself. A fix plans changes of single cells, as they stand and as they will be; nothing is written here. A fix that has
 * been made has nothing more to do.
 */
import type { Finding } from '../types';
import { planDates } from './dates';
import { planDuplicates } from './duplicates';
import { planNumbers } from './numbers';
import { planNumbering, planParents } from './numbering';
import { planTrim } from './trim';
import { FIX_IDS, type CellPlace, type FixChange, type FixId, type FixPlan, type FixQuestion, type FixSource } from './types';
import { askUnitNames, planUnitNames } from './unitNames';
import { planWords } from './words';

export { planWholeNumbering } from './numbering';
export { FIX_IDS } from './types';
export type { CellPlace, FixChange, FixId, FixPlan, FixQuestion, FixSource, FixTable } from './types';

interface Fix {
  /** The findings' messages that it mends, where it can mend the cell. Empty: what it mends is no error. */
  mends: readonly string[];
  /** In workbook order. `only`: as if this cell were the only one to be mended. */
  plan(source: FixSource, only?: CellPlace): FixChange[];
  /** Whether mending one cell changes others with it. */
  takesOthersAlong?: boolean;
  /** Cells where a person has to choose. */
  ask?(source: FixSource): FixQuestion[];
}

const FIXES: Record<FixId, Fix> = {
  words: {
    mends: [
      'hierarchy.levelUnknown',
      ...(['direction', 'status', 'state', 'geh', 'kind', 'yesNo', 'occasion', 'method', 'aggregation', 'severity'] as const).map(
        (word) => `value-type.${word}`,
      ),
    ],
    plan: planWords,
  },
  'unit-names': { mends: ['hierarchy.unitUnknown'], plan: planUnitNames, ask: askUnitNames },
  numbers: { mends: ['value-type.number', 'value-type.share', 'value-type.year'], plan: planNumbers },
  dates: { mends: ['value-type.date'], plan: planDates },
  trim: { mends: [], plan: planTrim },
  duplicates: { mends: ['hierarchy.numberTwice'], plan: planDuplicates, takesOthersAlong: true },
  'number-rows': { mends: ['hierarchy.numberMissing'], plan: planNumbering },
  parents: { mends: [], plan: planParents },
};

/** The fixes that have something to do, in the order in which they are best made. Linear in the book. */
export function planFixes(source: FixSource): FixPlan[] {
  return FIX_IDS.map((id) => ({ id, changes: planFix(source, id) })).filter(({ changes }) => changes.length > 0);
}

/** What one fix would change, in all or in one cell alone; empty where it has nothing to do. */
export function planFix(source: FixSource, id: FixId, only?: CellPlace): FixChange[] {
  const changes = FIXES[id].plan(source, only);
  return only && !FIXES[id].takesOthersAlong ? changes.filter(({ place }) => keyOfPlace(place) === keyOfPlace(only)) : changes;
}

/** The cells that a fix could mend if a person says which of several words is meant. Linear in the book. */
export function askQuestions(source: FixSource): FixQuestion[] {
  return FIX_IDS.flatMap((id) => FIXES[id].ask?.(source) ?? []);
}

/** The change that an answer is; null where it is none of the question's choices. */
export function answerQuestion({ place, before, choices }: FixQuestion, answer: string): FixChange | null {
  return choices.includes(answer) ? { place, before, after: answer } : null;
}

/** Answers for findings which question may mend them, or null. */
export function indexQuestions(questions: readonly FixQuestion[]): (finding: Finding) => FixQuestion | null {
  const places = new Map(questions.map((question) => [`${question.id} ${keyOfPlace(question.place)}`, question]));
  return ({ message, place }) => {
    const id = FIX_IDS.find((each) => FIXES[each].mends.includes(message) && places.has(`${each} ${keyOfPlace(place)}`));
    return (id && places.get(`${id} ${keyOfPlace(place)}`)) ?? null;
  };
}

/** Answers for findings which fix mends them and where, or null. */
export function indexFixes(plans: readonly FixPlan[]): (finding: Finding) => { id: FixId; place: CellPlace } | null {
  const places = new Map<string, CellPlace>();
  for (const { id, changes } of plans) for (const { place } of changes) places.set(`${id} ${keyOfPlace(place)}`, place);
  return ({ message, place }) => {
    const id = FIX_IDS.find((each) => FIXES[each].mends.includes(message) && places.has(`${each} ${keyOfPlace(place)}`));
    const found = id && places.get(`${id} ${keyOfPlace(place)}`);
    return id && found ? { id, place: found } : null;
  };
}

/** Which fix mends the finding, or null. For many findings make the index once. */
export function findFix(finding: Finding, source: FixSource): FixId | null {
  return indexFixes(planFixes(source))(finding)?.id ?? null;
}

/** A place as a key of a map. */
export function keyOfPlace({ table, row, column }: { table: string; row?: number; column?: string }): string {
  return `${table}!${row ?? ''}!${column ?? ''}`;
}
