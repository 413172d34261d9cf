/**
 * The set-up as far as it has come. It stands outside the components: another view may be looked at between, the pane may be rendered anew, and
 * while the book is made the workbook becomes a goal book under the feet of the view.
 */
import { makeBook, planDraft } from '../../../commands';
import { settle, SLOW_AFTER, type Message } from '../../../commands/outcome';
import {
  carryFacts,
  checkDraft,
  DRAFT_PARTS,
  makeDraft,
  STEERING_MODELS,
  type DraftPart,
  type SetUpDraft,
  type SteeringModel,
} from '../../../goals';
import { summarisePlan, type PlanSummary, type StructurePlan } from '../../../workbook/structure';
import type { Progress } from '../../common/useAction';

/** A step of the set-up: the draft's parts, and then what they lead to. */
export const SET_UP_STEPS = [...DRAFT_PARTS, 'preview'] as const;
export type SetUpStep = (typeof SET_UP_STEPS)[number];

export interface SetUpState {
  step: SetUpStep;
  draft: SetUpDraft;
  /** Parts that a person has wanted to leave: from then on what is not filled in is said too. */
  tried: readonly DraftPart[];
  /** The last plan of the draft; also tells what stands in the workbook. */
  plan: StructurePlan | null;
  busy: 'planning' | 'making' | null;
  /** It takes long: perhaps a cell is being edited. */
  slow: boolean;
  progress: Progress | null;
  message: Message | null;
  /** What was made, when it is made, until it has been read. */
  made: { summary: PlanSummary; startSheet: string | null } | null;
}

let state = begin();
/** Drafts of models that were left, as they were. */
let left: Partial<Record<SteeringModel['id'], SetUpDraft>> = {};
const listeners = new Set<() => void>();

export function currentSetUp(): SetUpState {
  return state;
}

/** Calls `listener` after every change. Answers how to take it away. */
export function subscribeSetUp(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether the set-up is to stand although the workbook may be a goal book already: it is being made, or what was made is to be read. */
export function holdsSetUp({ busy, made, message }: SetUpState): boolean {
  return busy === 'making' || made !== null || (message !== null && state.step === 'preview');
}

/** Ends the set-up; the next one begins from the start. */
export function endSetUp(): void {
  left = {};
  publish(begin());
}

export function changeDraft(change: Partial<SetUpDraft> | ((draft: SetUpDraft) => SetUpDraft)): void {
  const { draft } = state;
  publish({ draft: typeof change === 'function' ? change(draft) : { ...draft, ...change } });
}

/** Takes another model; what was filled in for the one before stands if one comes back to it. */
export function chooseModel(model: SteeringModel): void {
  const { draft } = state;
  if (draft.model === model.id) return;
  left[draft.model] = draft;
  const next = left[model.id] ?? makeDraft(model, Number(draft.year));
  publish({ draft: carryFacts(draft, findChosenModel(draft), next), plan: null });
}

function findChosenModel(draft: SetUpDraft): SteeringModel {
  return STEERING_MODELS.find(({ id }) => id === draft.model) ?? STEERING_MODELS[0]!;
}

/** Goes on, where nothing is wrong in the step; otherwise the step tells all that is. Answers whether it went on. */
export function goOn(): boolean {
  const { step, draft, tried } = state;
  if (step === 'preview') return false;
  if (checkDraft(draft, step).size > 0) {
    publish({ tried: [...new Set([...tried, step])] });
    return false;
  }
  publish({ step: SET_UP_STEPS[SET_UP_STEPS.indexOf(step) + 1] ?? 'preview', message: null });
  if (state.step === 'committees' || state.step === 'preview') void look();
  return true;
}

export function goBack(): void {
  publish({ step: SET_UP_STEPS[SET_UP_STEPS.indexOf(state.step) - 1] ?? 'facts', message: null });
}

/** Plans the draft in the workbook as it is now. */
export async function look(): Promise<void> {
  if (state.busy) return;
  const { draft } = state;
  await work('planning', async () => {
    const plan = await planDraft(draft);
    publish({ plan });
    return null;
  });
}

/** Makes what the plan shows. */
export async function make(plan: StructurePlan): Promise<void> {
  if (state.busy) return;
  await work('making', async () => {
    await makeBook(plan, (progress) => publish({ progress, slow: false }));
    const start = plan.steps.find((step) => step.kind === 'addStart');
    publish({ made: { summary: summarisePlan(plan), startSheet: start?.sheet ?? null } });
    return null;
  });
}

async function work(busy: 'planning' | 'making', run: () => Promise<null>): Promise<void> {
  publish({ busy, slow: false, progress: null, message: null });
  const timer = setTimeout(() => publish({ slow: state.progress === null }), SLOW_AFTER);
  const message = await settle(run);
  clearTimeout(timer);
  publish({ busy: null, slow: false, progress: null, message });
}

function begin(): SetUpState {
  const [model] = STEERING_MODELS;
  const draft = makeDraft(model!, new Date().getFullYear() + 1);
  return { step: 'facts', draft, tried: [], plan: null, busy: null, slow: false, progress: null, message: null, made: null };
}

function publish(change: Partial<SetUpState>): void {
  state = { ...state, ...change };
  for (const listener of [...listeners]) listener();
}
