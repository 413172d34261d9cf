import { useEffect, useRef, useState } from 'react';
import { settle, SLOW_AFTER, type Done, type Message } from '../commands/outcome';

/** Something that a button does in the workbook: one at a time, with its outcome in words. */
export interface Action {
  busy: boolean;
  /** It has taken more than a second: perhaps a cell is being edited, and then Excel waits without saying so. */
  slow: boolean;
  message: Message | null;
  /** What `work` answers is shown as done; null shows nothing. Never throws. */
  run(work: () => Promise<Done>): Promise<void>;
}

export function useAction(): Action {
  const [state, setState] = useState({ busy: false, slow: false, message: null as Message | null });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);

  const run: Action['run'] = async (work) => {
    if (running.current) return;
    running.current = true;
    setState({ busy: true, slow: false, message: null });
    timer.current = setTimeout(() => setState((current) => ({ ...current, slow: current.busy })), SLOW_AFTER);
    const message = await settle(work);
    clearTimeout(timer.current);
    running.current = false;
    setState({ busy: false, slow: false, message });
  };
  return { ...state, run };
}
