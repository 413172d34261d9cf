import { useSyncExternalStore } from 'react';
import { currentState, subscribe, type LiveState } from '../../live';

/** The live state, and the component drawn again whenever it changes. */
export function useLive(): LiveState {
  return useSyncExternalStore(subscribe, currentState);
}
