import { useState } from 'react';
import { AddForm } from './AddForm';
import { MoveForm } from './MoveForm';
import type { GoalFormProps } from './request';
import { ValuesForm } from './ValuesForm';

/** The form that a request asks for. Another request wants another `key`: what is typed belongs to the first one. */
export default function GoalForm({ state, request, onDone }: GoalFormProps) {
  // An index is of the book as it was when the form was opened.
  const [row] = useState(() => (request.kind === 'add' ? undefined : state.book.rows[request.row]));
  if (request.kind === 'add') return <AddForm state={state} request={request} onDone={onDone} />;
  if (!row) return null;
  return request.kind === 'values' ? (
    <ValuesForm state={state} row={row} onDone={onDone} />
  ) : (
    <MoveForm state={state} row={row} onDone={onDone} />
  );
}
