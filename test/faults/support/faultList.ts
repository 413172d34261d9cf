/** Everything that may go wrong with the requests of an operation, and a sample of it. */
import type { CaseFault } from './cases';

/** The codes that Excel answers with, by Microsoft's list and what is met in practice. */
export const CODES = [
  'AccessDenied',
  'ItemNotFound',
  'InvalidArgument',
  'GeneralException',
  'Timeout',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'ActivityLimitReached',
  'RequestAborted',
  'InvalidReference',
  'ItemAlreadyExists',
  'Conflict',
] as const;

/** Sizes are looked at before a request is served, or after: no request breaks for them. */
const BREAKING = CODES.filter((code) => !code.includes('Payload'));

export interface PlacedFault {
  request: number;
  fault: CaseFault;
}

/** What of a request matters here: after how many of its actions something that writes follows. Empty where it only reads. */
export type SeenActions = readonly number[];

/**
 * A request that breaks between two readings is as one that breaks after them: it is broken before each action that writes, or before so many of them as
 * `breaks` says. `codes`: how many of the codes each request is refused with; they take turns.
 */
export function listFaults(requests: readonly SeenActions[], { codes = CODES.length as number, breaks = 24 } = {}): PlacedFault[] {
  let turn = 0;
  const nextCode = (): string => CODES[turn++ % CODES.length] as string;
  const nextBreak = (): string => BREAKING[turn++ % BREAKING.length] as string;
  return requests.flatMap((writes, index): PlacedFault[] => {
    const request = index + 1;
    const faults: CaseFault[] = [
      { kind: 'lost' },
      { kind: 'cut' },
      { kind: 'gone' },
      ...Array.from({ length: codes }, (): CaseFault => ({ kind: 'refused', code: nextCode() })),
      ...chooseBreaks(writes, breaks).map((after): CaseFault => ({ kind: 'broken', code: nextBreak(), after })),
    ];
    return faults.map((fault) => ({ request, fault }));
  });
}

/** Where the actions stand that change something: methods, properties and updates. What office.js keeps and lets go of for itself is nothing that breaks. */
export function findWrites(actions: readonly { ActionType: number; Name: string }[]): SeenActions {
  return actions.flatMap(({ ActionType, Name }, index) => (WRITING.has(ActionType) && !KEEPING.has(Name) ? [index] : []));
}
const WRITING: ReadonlySet<number> = new Set([3, 4, 9]);
const KEEPING: ReadonlySet<string> = new Set(['_KeepReference', '_RemoveReference']);

function chooseBreaks(writes: SeenActions, most: number): number[] {
  const between = writes.slice(1);
  if (between.length <= most) return between;
  const chosen = Array.from({ length: most }, (_, index) => between[Math.floor((index * (between.length - 1)) / (most - 1))] ?? 0);
  return [...new Set(chosen)];
}

export function describeFault(request: number, fault: CaseFault): string {
  const code = 'code' in fault ? ` ${fault.code}` : '';
  return `request ${request} ${fault.kind}${code}${fault.kind === 'broken' ? ` after ${fault.after}` : ''}`;
}

/** Some of them, the same every time for a name. */
export function takeSample<T>(items: readonly T[], count: number, name: string): T[] {
  let seed = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  const left = [...items];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0) {
    seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
    taken.push(...left.splice(seed % left.length, 1));
  }
  return taken;
}
