export { currentState, freshenLive, readLive, refreshLive, startLive, stopLive, subscribe } from './live';
export type { LiveChange, LiveListener, LiveState } from './live';
export type { ReadyBook } from './readyBook';
