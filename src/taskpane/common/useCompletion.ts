import { useRef, useState, type RefObject } from 'react';
import { makeBook, planBook } from '../../commands';
import type { StructurePlan } from '../../workbook/structure';
import { useAction, type Action } from './useAction';

/** Looking for what a goal book lacks, and adding it. */
export interface Completion {
  action: Action;
  /** What was found to be missing; null before it has been looked for, and where nothing is. */
  plan: StructurePlan | null;
  /** The button that looks. */
  button: RefObject<HTMLButtonElement | null>;
  look(): void;
  /** The same from elsewhere in the view: the focus goes to where the answer will stand. */
  goAndLook(): void;
  complete(plan: StructurePlan): void;
}

/** Shared by whatever in a view leads to CompleteBook, and CompleteBook itself. */
export function useCompletion(): Completion {
  const action = useAction();
  const button = useRef<HTMLButtonElement>(null);
  const [plan, setPlan] = useState<StructurePlan | null>(null);
  const look = () =>
    void action.run(async () => {
      const found = await planBook();
      const isWhole = found.steps.length + found.problems.length === 0;
      setPlan(isWhole ? null : found);
      return isWhole ? { key: 'pane.plan.nothing' } : null;
    });
  return {
    action,
    plan,
    button,
    look,
    goAndLook: () => {
      button.current?.focus();
      look();
    },
    complete: (ready) =>
      void action.run(async (onProgress) => {
        try {
          await makeBook(ready, onProgress);
        } catch (error) {
          // A part may be done: the button is to make what remains.
          setPlan(await planBook().catch(() => ready));
          throw error;
        }
        setPlan(null);
        return { key: 'pane.plan.done' };
      }),
  };
}
