/** Steps and problems in words. */
import { formatNumber, translate } from '../../locales';
import type { Language, TextKey, TextParams } from '../../locales';
import { SETTING_NAMES } from '../../locales/words';
import { nameRules } from '../layout/ruleNames';
import type { Step, StructureProblem } from './types';

/** What a step will do, as one sentence. */
export function describeStep(language: Language, step: Step): string {
  const key = `structure.step.${step.kind}` as const;
  return translate(language, key, paramsOfStep(language, step));
}

/** What stops structuring and what to do about it. */
export function describeProblem(language: Language, problem: StructureProblem): string {
  return translate(language, ...findProblemText(problem));
}

/** The key of a problem's text, and its parameters. */
export function findProblemText(problem: StructureProblem): [key: TextKey, params: TextParams] {
  const { kind, ...params } = problem;
  return [`structure.problem.${kind}`, params];
}

function paramsOfStep(language: Language, step: Step): TextParams {
  switch (step.kind) {
    case 'addColumn':
      return { sheet: step.sheet, column: step.header };
    case 'addBandGroups':
      return { sheet: step.sheet, groups: step.groups.join(', ') };
    case 'addBandAreas':
      return { sheet: step.sheet, count: formatNumber(language, step.areas.length) };
    case 'addSettings':
      return { sheet: step.sheet, settings: step.keys.map((key) => SETTING_NAMES[key]).join(', ') };
    case 'addRuleRows':
      return { sheet: step.sheet, rules: nameRules(step.rules) };
    case 'addOverviewRows':
      return { sheet: step.sheet, codes: step.codes.join(', ') };
    case 'refreshLinks':
      return { sheet: step.sheet, names: step.names.join(', ') };
    case 'adoptSheet':
      return { sheet: step.sheet, newName: step.newName };
    case 'addGoalSheet':
      return { sheet: step.sheet, name: step.name };
    default:
      return { sheet: step.sheet };
  }
}
