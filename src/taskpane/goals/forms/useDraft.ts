import { useContext, useState } from 'react';
import type { ValueColumn } from '../../../workbook/writing/goalCells';
import { LanguageContext } from '../../common/texts';
import { findKind, tidyNumber, type Draft } from './draft';

/** What has been typed in a form, and which fields have been visited: nobody is told of errors in a field before leaving it. */
export function useDraft(first: Draft = {}) {
  const { language } = useContext(LanguageContext);
  const [draft, setDraft] = useState<Draft>(first);
  const [visited, setVisited] = useState<ReadonlySet<ValueColumn>>(new Set());
  const [attempted, setAttempted] = useState(false);
  const change = (column: ValueColumn, text: string) => setDraft((current) => ({ ...current, [column]: text }));
  return {
    draft,
    attempted,
    change,
    /** The person has left the field: a number gets the language's form. */
    leave(column: ValueColumn) {
      setVisited((current) => new Set(current).add(column));
      setDraft((current) => {
        const text = current[column];
        return text !== undefined && findKind(column, false) === 'number'
          ? { ...current, [column]: tidyNumber(language, text, column) }
          : current;
      });
    },
    /** Whether what is wrong with the field is to be told. */
    isTold: (column: ValueColumn) => attempted || visited.has(column),
    attempt: () => setAttempted(true),
  };
}
