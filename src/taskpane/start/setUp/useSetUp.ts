import { useSyncExternalStore } from 'react';
import { checkDraft, isMissing, type DraftField, type DraftPart } from '../../../goals';
import type { TextKey } from '../../../locales';
import { useTexts } from '../../common/texts';
import { currentSetUp, subscribeSetUp, type SetUpState } from './store';

export function useSetUp(): SetUpState {
  return useSyncExternalStore(subscribeSetUp, currentSetUp);
}

/** What a field says is wrong with it, to be spread on Fluent's Field: at once what is wrong, and what is not filled in when one has wanted to go on. */
export type FieldMessage = { validationMessage?: string; validationState?: 'error' };

export function useFieldMessages(part: DraftPart): (field: DraftField) => FieldMessage {
  const t = useTexts();
  const { draft, tried } = useSetUp();
  const problems = checkDraft(draft, part);
  return (field) => {
    const problem = problems.get(field);
    if (!problem || (isMissing(problem) && !tried.includes(part))) return {};
    return { validationMessage: t(`pane.create.problem.${problem.code}` satisfies TextKey, problem.params), validationState: 'error' };
  };
}
