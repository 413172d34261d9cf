import { parseAddress } from '../engine/address';
import type { Actions } from './actions';
import type { Editor } from './editor';
import type { Session } from './session';

/** A click on a cell with a link goes there: within the workbook, or to a page on the web in a window of its own. */
export function followLink({ host: { view } }: Session, actions: Actions, editor: Editor): void {
  const { row, column, lastRow, lastColumn } = view.selection.area;
  if (editor.isOpen) return;
  const merge = view.activeSheet.mergeAt(row, column);
  const isOneCell = (row === lastRow && column === lastColumn) || (merge?.lastRow === lastRow && merge.lastColumn === lastColumn);
  const link = isOneCell && view.activeSheet.links.find((candidate) => candidate.row === row && candidate.column === column);
  if (!link) return;
  if (link.address && /^(https?|mailto):/i.test(link.address)) window.open(link.address, '_blank', 'noopener');
  const place = link.documentReference ? parseAddress(link.documentReference.replace(/^#/, '')) : undefined;
  if (place) actions.select(place.sheet ?? view.activeSheet.name, place.area);
}
