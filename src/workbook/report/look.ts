/** The look of a report's blocks in Excel. */
import type { Status } from '../../goals/types';
import { heightOfLines } from '../layout/measures';
import { ACCENT, COLOURS, STATUS_COLOURS, TEXT_SIZES } from '../../looks/palette';
import type { Block, Look } from './sheet';

type Painter = (cells: Excel.Range) => unknown;

const PAINTERS: Record<Exclude<Look, `status.${Status}` | `ink.${Status}` | 'overarching' | 'goal' | 'measure'>, Painter> = {
  title: ({ format }) => {
    format.font.size = TEXT_SIZES.title;
    format.font.color = ACCENT.ink;
    format.rowHeight = heightOfLines(1, TEXT_SIZES.title);
  },
  sentence: ({ format }) => {
    format.font.color = COLOURS.secondText;
  },
  section: ({ format }) => {
    format.font.size = TEXT_SIZES.section;
    format.font.color = ACCENT.ink;
    format.rowHeight = heightOfLines(1, TEXT_SIZES.section) + 4;
  },
  committee: ({ format }) => {
    format.font.bold = true;
    format.font.color = COLOURS.secondText;
    format.horizontalAlignment = 'Left';
    format.verticalAlignment = 'Bottom';
    format.rowHeight = heightOfLines(1) + 8;
  },
  note: ({ format }) => {
    format.font.color = COLOURS.secondText;
    format.horizontalAlignment = 'Left';
  },
  headers: ({ format }) => {
    format.font.bold = true;
    format.font.color = ACCENT.ink;
    format.fill.color = ACCENT.tint;
    format.wrapText = true;
    format.verticalAlignment = 'Bottom';
    format.rowHeight = heightOfLines(2);
  },
  facts: ({ format }) => {
    format.horizontalAlignment = 'Left';
  },
  counts: ({ format }) => {
    format.horizontalAlignment = 'Right';
  },
  date: (cells) => {
    cells.numberFormat = [['yyyy-mm-dd']];
    cells.format.horizontalAlignment = 'Left';
  },
  'indent.1': ({ format }) => {
    format.indentLevel = 1;
  },
  'indent.2': ({ format }) => {
    format.indentLevel = 2;
  },
  // One format for all cells, which the types do not know.
  'decimals.1': (cells) => (cells.numberFormat = '#,##0.0' as unknown as string[][]),
  'decimals.2': (cells) => (cells.numberFormat = '#,##0.00' as unknown as string[][]),
  'decimals.3': (cells) => (cells.numberFormat = '#,##0.000' as unknown as string[][]),
};

export function applyLook(sheet: Excel.Worksheet, { look, row, column, rows, columns }: Block): void {
  const cells = sheet.getRangeByIndexes(row, column, rows, columns);
  switch (look) {
    case 'overarching':
    case 'goal':
    case 'measure':
      if (look === 'overarching') cells.format.fill.color = ACCENT.tint;
      if (look === 'measure') return;
      // All but the comment, which is long.
      sheet.getRangeByIndexes(row, column, rows, columns - 1).format.font.bold = true;
      drawLine(cells.format, 'EdgeTop', COLOURS.hairline);
      if (rows > 1) drawLine(cells.format, 'InsideHorizontal', COLOURS.hairline);
      return;
    case 'status.met':
    case 'status.partial':
    case 'status.notMet':
    case 'status.notAssessed':
    case 'ink.met':
    case 'ink.partial':
    case 'ink.notMet':
    case 'ink.notAssessed': {
      const [kind, status] = look.split('.') as ['status' | 'ink', Status];
      const { ink, tint } = STATUS_COLOURS[status];
      cells.format.font.color = ink;
      if (kind === 'status') cells.format.fill.color = tint;
      return;
    }
    default:
      PAINTERS[look](cells);
  }
}

function drawLine(format: Excel.RangeFormat, edge: 'EdgeTop' | 'EdgeBottom' | 'InsideHorizontal', colour: string): void {
  const border = format.borders.getItem(edge);
  border.style = 'Continuous';
  border.weight = 'Thin';
  border.color = colour;
}
