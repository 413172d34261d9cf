import type { ReadyBook } from '../../../live';
import type { Level } from '../../../goals/types';

/** What a form is to do; `row` is an index in book.rows. */
export type FormRequest =
  /** A new row, with what is known of it already; `parent` is a goal's number or an area's. */
  | { kind: 'add'; level?: Level; parent?: string; committee?: string }
  /** A measure's values, or a goal's assessment and analysis. */
  | { kind: 'values'; row: number }
  /** Another goal or area to stand under. */
  | { kind: 'move'; row: number };

export interface GoalFormProps {
  state: ReadyBook;
  request: FormRequest;
  /** The form is done with; `nr` is the number of the row that it was about, none where it was cancelled. */
  onDone(nr?: string): void;
}
