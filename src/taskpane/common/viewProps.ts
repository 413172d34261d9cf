import type { ReadyBook } from '../../live';

/** A view of a goal book; its own state goes when another is opened. */
export interface ViewProps {
  state: ReadyBook;
}
