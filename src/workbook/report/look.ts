/** The looks of a report in Excel. */
import { ACCENT, COLOURS, STATUS_COLOURS, TEXT_SIZES } from '../../looks/palette';
import type { Area, Block, BlockLook, CellLook } from './canvas';

type Painter = (format: Excel.RangeFormat) => void;

const write =
  (font: { size?: number; bold?: boolean; color?: string }): Painter =>
  (format) => {
    format.font.set(font);
  };

/** What is not named here looks as the sheet does. */
const PAINTERS: Partial<Record<BlockLook, Painter>> = {
  title: write({ size: TEXT_SIZES.title, color: ACCENT.ink }),
  subtitle: write({ size: TEXT_SIZES.section, color: COLOURS.secondText }),
  heading1: write({ size: TEXT_SIZES.section, bold: true, color: ACCENT.ink }),
  heading2: write({ size: 12, bold: true, color: ACCENT.ink }),
  heading3: write({ size: TEXT_SIZES.body, bold: true, color: ACCENT.ink }),
  lead: write({ size: 12 }),
  note: write({ color: COLOURS.secondText }),
  label: (format) => {
    format.font.set({ bold: true, color: COLOURS.secondText });
    format.verticalAlignment = 'Bottom';
  },
  caption: (format) => {
    format.font.bold = true;
    format.verticalAlignment = 'Bottom';
  },
  headers: (format) => {
    format.font.set({ bold: true, color: ACCENT.ink });
    format.fill.color = ACCENT.tint;
    format.wrapText = true;
    format.verticalAlignment = 'Bottom';
  },
  rows: (format) => drawLines(format, ['EdgeTop', 'InsideHorizontal', 'EdgeBottom'], COLOURS.hairline),
  texts: (format) => {
    format.wrapText = true;
  },
  indented: (format) => {
    format.indentLevel = 1;
  },
  links: write({ color: ACCENT.ink }),
  right: (format) => {
    format.horizontalAlignment = 'Right';
    format.wrapText = true;
  },
  commentLabel: (format) => {
    format.font.bold = true;
    format.verticalAlignment = 'Bottom';
  },
  comment: (format) => {
    format.indentLevel = 1;
    format.fill.color = COLOURS.paper;
    drawLines(format, ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'], COLOURS.secondText);
  },
};

/** Whether the look is seen at all. */
export function isPainted(look: BlockLook): boolean {
  return PAINTERS[look] !== undefined;
}

export function paintBlock(sheet: Excel.Worksheet, { look, row, column, rows, columns }: Block): void {
  PAINTERS[look]?.(sheet.getRangeByIndexes(row, column, rows, columns).untrack().format);
}

/** A look of single cells as Excel takes it for many cells at once. */
export function describeLook({ bold, faint, tint, line, status, indent }: CellLook): Excel.SettableCellProperties {
  const colours = status && STATUS_COLOURS[status.status];
  const ink = colours?.ink ?? (faint ? COLOURS.secondText : undefined);
  const fill = status?.fill ? colours?.tint : tint ? ACCENT.tint : undefined;
  return {
    format: {
      ...((bold || ink !== undefined) && { font: { ...(bold && { bold }), ...(ink !== undefined && { color: ink }) } }),
      ...(fill !== undefined && { fill: { color: fill } }),
      ...(line && { borders: { top: { style: 'Continuous' as const, color: COLOURS.secondText } } }),
      ...(indent !== undefined && { indentLevel: indent }),
    },
  };
}

/** Areas of one look straight beneath each other become one, so that Excel is asked less. */
export function joinAreas<T extends Area>(areas: readonly T[], keyOf: (area: T) => string): T[] {
  const joined: T[] = [];
  const open = new Map<string, T>();
  for (const area of areas) {
    const key = `${keyOf(area)} ${area.column} ${area.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === area.row) above.rows += area.rows;
    else {
      const own = { ...area };
      joined.push(own);
      open.set(key, own);
    }
  }
  return joined;
}

function drawLines(
  format: Excel.RangeFormat,
  edges: readonly ('EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal')[],
  colour: string,
): void {
  for (const edge of edges) format.borders.getItem(edge).set({ style: 'Continuous', weight: 'Thin', color: colour });
}
