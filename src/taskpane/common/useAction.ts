import { useEffect, useRef, useState } from 'react';
import { settle, SLOW_AFTER, type Done, type Message } from '../../commands/outcome';
import type { TextKey } from '../../locales';

/** How far a piece of work has come, in steps of its own. */
export interface Progress {
  done: number;
  total: number;
  /** A sentence on why the next step takes a while. */
  note?: TextKey;
}
/** To be called by work that knows how far it has come. */
export type OnProgress = (progress: Progress) => void;

/** Something that a button does in the workbook: one at a time, with its outcome in words. */
export interface Action {
  busy: boolean;
  /** It has taken more than a second: perhaps a cell is being edited, and then Excel waits without saying so. */
  slow: boolean;
  /** null where the work does not tell. */
  progress: Progress | null;
  message: Message | null;
  /** What `work` answers is shown as done; null shows nothing. Never throws. A second call while one is under way does nothing. */
  run(work: (onProgress: OnProgress) => Promise<Done>): Promise<void>;
  /** Takes away what is told. */
  dismiss(): void;
}

const IDLE = { busy: false, slow: false, progress: null as Progress | null, message: null as Message | null };

export function useAction(): Action {
  const [state, setState] = useState(IDLE);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);

  const run: Action['run'] = async (work) => {
    if (running.current) return;
    running.current = true;
    setState({ ...IDLE, busy: true });
    timer.current = setTimeout(() => setState((current) => ({ ...current, slow: current.busy })), SLOW_AFTER);
    const onProgress: OnProgress = (progress) => {
      // Work that moves is not waiting for a cell.
      clearTimeout(timer.current);
      setState((current) => ({ ...current, slow: false, progress }));
    };
    const message = await settle(() => work(onProgress));
    clearTimeout(timer.current);
    running.current = false;
    setState({ ...IDLE, message });
  };
  return { ...state, run, dismiss: () => setState((current) => ({ ...current, message: null })) };
}
