import { useMemo, useRef, useState } from 'react';
import { makeFix } from '../../commands';
import { answerQuestion, askQuestions, indexFixes, indexQuestions, planFix, planFixes } from '../../goals/fixes';
import type { FixId, FixPlan, FixQuestion } from '../../goals/fixes';
import type { Finding } from '../../goals/types';
import type { ReadyBook } from '../../live';
import { makeFixSource } from '../../workbook/writing/fixSource';
import type { ShownFix } from '../../workbook/writing/fix';
import type { Action } from '../common/useAction';

export interface Fixing {
  /** The fixes that have something to do now. */
  plans: readonly FixPlan[];
  /** What is being shown before it is made; null where nothing is. */
  shown: ShownFix | null;
  /** What has to be answered first; null where nothing has. */
  question: FixQuestion | null;
  isFixable(finding: Finding): boolean;
  /** `opener` gets the focus back. */
  showAll(id: FixId, opener: HTMLElement): void;
  showOne(finding: Finding, opener: HTMLElement): void;
  answer(choice: string): void;
  apply(): void;
  cancel(): void;
}

/** What can be mended in the book as it stands, and the showing and making of it. `fallback` gets the focus where the opener is gone. */
export function useFix(state: ReadyBook, action: Action, fallback: () => HTMLElement | null): Fixing {
  const source = useMemo(() => makeFixSource(state), [state]);
  const plans = useMemo(() => planFixes(source), [source]);
  const fixOf = useMemo(() => indexFixes(plans), [plans]);
  const questionOf = useMemo(() => indexQuestions(askQuestions(source)), [source]);
  const [question, setQuestion] = useState<FixQuestion | null>(null);
  const [shown, setShown] = useState<ShownFix | null>(null);
  const opener = useRef<HTMLElement>(null);
  const open = (fix: ShownFix, by: HTMLElement, asked: FixQuestion | null = null) => {
    opener.current = by;
    action.dismiss();
    setQuestion(asked);
    if (asked || fix.changes.length > 0) setShown(fix);
  };
  const close = () => {
    setShown(null);
    // When the list stands again.
    requestAnimationFrame(() => {
      const target = opener.current?.isConnected ? opener.current : fallback();
      target?.focus();
    });
  };
  return {
    plans,
    shown,
    question,
    isFixable: (finding) => fixOf(finding) !== null || questionOf(finding) !== null,
    showAll: (id, by) => open({ id, changes: plans.find((plan) => plan.id === id)?.changes ?? [] }, by),
    showOne: (finding, by) => {
      const found = fixOf(finding);
      if (found) return open({ id: found.id, only: found.place, changes: planFix(source, found.id, found.place) }, by);
      const asked = questionOf(finding);
      if (asked) open({ id: asked.id, only: asked.place, changes: [] }, by, asked);
    },
    answer: (choice) => {
      const change = question && answerQuestion(question, choice);
      if (change) setShown({ id: question.id, only: question.place, changes: [change] });
    },
    apply: () => {
      if (!shown) return;
      void action.run(async () => {
        const { changed, left } = await makeFix(shown);
        close();
        return { key: left === 0 ? 'fix.done' : 'fix.someLeft', params: { changed, left } };
      });
    },
    cancel: close,
  };
}
