import { readTypedDate, writeDate } from '../typed/date';
import { findAtRow } from './context';
import type { StartRule } from './rule';

/** An activity says who is responsible and when it is to be done, within the year of the goal book. */
export const startActivityComplete: StartRule = (context, say) => {
  const { year } = context.book.settings;
  const first = readTypedDate(`${year}-01-01`);
  const last = readTypedDate(`${year}-12-31`);
  return {
    row(row, index) {
      const { responsible, dueDate, invalid } = row;
      if (responsible.trim() === '' && invalid.responsible === undefined) say(findAtRow(context, index, 'responsible', 'responsible'));
      if (dueDate === null) {
        if (invalid.dueDate === undefined) say(findAtRow(context, index, 'dueDate', 'date'));
      } else if (year !== null && first !== null && last !== null && (dueDate < first || dueDate >= last + 1)) {
        say(findAtRow(context, index, 'dueDate', 'outside', { date: writeDate(dueDate), year }));
      }
    },
  };
};
