/**
 * The look of rows added to a table. It is set outright and not copied from the row above, because a copied format brings its
 * conditional formats along, and every copy would leave a fragment of them. Lists and conditional formats over whole columns follow the
 * table when it grows.
 */
import type { GoalColumn } from '../../goals/types';
import { GOAL_COLUMN_LAYOUT } from '../layout/goalColumns';
import { columnsOf } from '../layout/sheets';
import type { OpenTable } from './openTable';
import { drawColumn } from '../structure/draw';
import type { ColumnLook } from '../structure/draw';
import type { ColumnKey } from '../tables';

/** Before values are written to them: `rows` rows from row `first` of the body on. */
export function drawNewRows(open: OpenTable, first: number, rows: number): void {
  open.block(first, rows).format.verticalAlignment = 'Top';
  for (const [column, offset] of Object.entries(open.layout.columns) as [ColumnKey, number][]) {
    const look = findLook(open, column);
    if (look) drawColumn(open.cell(first, offset, rows), look);
  }
}

function findLook({ layout }: OpenTable, column: ColumnKey): ColumnLook | undefined {
  if (layout.kind === 'goals') {
    const { numberFormat, align, wrap, colour } = GOAL_COLUMN_LAYOUT[column as GoalColumn];
    return { numberFormat, align, wrap, colour };
  }
  const plain = columnsOf(layout.kind).find(({ key }) => key === column);
  return plain && { numberFormat: plain.numberFormat, align: plain.align, wrap: plain.align === 'Left', colour: plain.colour };
}
