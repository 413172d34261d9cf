/** A table of the report in the document: its header on every page, a goal on the same page as its measures, long texts under their row. */
import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type IRunOptions,
  type ITableCellOptions,
} from 'docx';
import { ACCENT, COLOURS, STATUS_COLOURS } from '../../looks/palette';
import { placeColumns, type ColumnPlaces } from '../columnPlaces';
import { isRightToLeft } from '../markup';
import type { ColumnKind, ReportCell, ReportColumn, ReportRow, ReportTable } from '../types';
import { measureColumns } from './columns';
import { hex, makeRuns, RIGHT, STYLES, twips } from './styles';

const NUMBERS: readonly ColumnKind[] = ['number', 'share', 'count'];
const AFTER_NUMBERS: readonly ColumnKind[] = ['label', 'status', 'date'];
/** With more columns the texts are smaller. */
const MOST_LARGE = 7;

export function makeTable(table: ReportTable): Table {
  const layout = layOut(table);
  const rows = table.rows.flatMap((row, index) => makeRows(row, table.rows[index + 1], layout));
  return new Table({
    width: { size: layout.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: layout.widths,
    layout: TableLayoutType.FIXED,
    margins: { top: twips(2), bottom: twips(2), left: twips(3.5), right: twips(3.5), marginUnitType: WidthType.DXA },
    borders: BORDERS,
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
    rows: [makeHeader(layout, table.rows.length > 0), ...rows],
  });
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: hex(COLOURS.hairline) } as const;
const STRONG_LINE = { style: BorderStyle.SINGLE, size: 8, color: hex(COLOURS.secondText) } as const;
const BORDERS = { top: NO_LINE, left: NO_LINE, right: NO_LINE, bottom: HAIRLINE, insideHorizontal: HAIRLINE, insideVertical: NO_LINE };

interface Layout extends ColumnPlaces {
  /** Twentieths of a point, one a column. */
  widths: number[];
  style: string;
}

function layOut(table: ReportTable): Layout {
  const places = placeColumns(table);
  const isSmall = places.columns.length > MOST_LARGE;
  const widths = measureColumns(
    table,
    places.columns.map(({ index }) => index),
    isSmall ? 8.5 : 10,
  );
  return { ...places, widths, style: isSmall ? STYLES.smallCell : STYLES.cell };
}

function makeHeader({ columns, style }: Layout, keepNext: boolean): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext,
    children: columns.map(({ column }) =>
      makeCell(column.header, column.kind, style, {
        run: { bold: true, color: hex(ACCENT.ink) },
        cell: {
          shading: shade(ACCENT.tint),
          verticalAlign: VerticalAlign.BOTTOM,
          borders: { bottom: { ...STRONG_LINE, color: hex(ACCENT.ink) } },
        },
      }),
    ),
  });
}

/** The row, and under it its long texts; kept with what must not be parted from it. */
function makeRows(row: ReportRow, next: ReportRow | undefined, layout: Layout): TableRow[] {
  const below = makeUnder(row, layout);
  const isKept = next !== undefined && (next.keepWithAbove || row.look === 'group');
  const cells = isLineOver(row)
    ? [makeGroup(row, layout)]
    : layout.columns.map(({ column, index }, at) => makeBodyCell(row, column, index, at, layout, below.length > 0));
  const rows = [new TableRow({ cantSplit: true, keepNext: isKept || below.length > 0, children: cells })];
  if (below.length > 0) rows.push(new TableRow({ cantSplit: true, keepNext: isKept, children: below }));
  return rows;
}

function isLineOver({ look, cells }: ReportRow): boolean {
  return look === 'group' && cells.slice(1).every(({ text }) => text === '');
}

function makeGroup({ cells }: ReportRow, { columns, style }: Layout): TableCell {
  return makeCell(cells[0]?.text ?? '', 'text', style, {
    run: { bold: true, color: hex(ACCENT.ink) },
    cell: {
      columnSpan: columns.length,
      margins: { top: twips(8), bottom: twips(2), left: twips(3.5), right: twips(3.5), marginUnitType: WidthType.DXA },
    },
  });
}

function makeBodyCell(row: ReportRow, column: ReportColumn, index: number, at: number, layout: Layout, hasBelow: boolean): TableCell {
  const cell = row.cells[index]!;
  const isBold =
    row.look === 'total' || row.look === 'group' || (at === layout.naming && (row.look === 'overarching' || row.look === 'goal'));
  return makeCell(cell.text, column.kind, layout.style, {
    run: { bold: isBold, ...(cell.kind === 'status' && { color: hex(STATUS_COLOURS[cell.status].ink) }) },
    indent: at === layout.naming ? row.depth : 0,
    cell: {
      ...shadeCell(row, cell),
      borders: { ...(hasBelow && { bottom: NO_LINE }), ...(row.look === 'total' && { top: STRONG_LINE }) },
    },
  });
}

function shadeCell(row: ReportRow, cell: ReportCell): Pick<ITableCellOptions, 'shading'> {
  if (cell.kind === 'status' && cell.text !== '') return { shading: shade(STATUS_COLOURS[cell.status].tint) };
  return row.look === 'overarching' ? { shading: shade(ACCENT.tint) } : {};
}

/** One cell over the columns from the row's name on, each long text after its header. */
function makeUnder(row: ReportRow, { columns, under, naming, style }: Layout): TableCell[] {
  const texts = under
    .map(({ column, index }) => ({ header: column.header, text: row.cells[index]?.text ?? '' }))
    .filter(({ text }) => text !== '');
  if (texts.length === 0) return [];
  const borders = { top: NO_LINE };
  const shading = row.look === 'overarching' ? { shading: shade(ACCENT.tint) } : {};
  const paragraphs = texts.map(
    ({ header, text }) =>
      new Paragraph({
        style,
        indent: { left: twips(row.depth * 8) },
        children: [...makeRuns(`${header}: `, { bold: true, color: hex(COLOURS.secondText) }), ...makeRuns(text)],
      }),
  );
  const gap = naming > 0 ? [new TableCell({ columnSpan: naming, borders, ...shading, children: [new Paragraph({ style })] })] : [];
  return [...gap, new TableCell({ columnSpan: columns.length - naming, borders, ...shading, children: paragraphs })];
}

interface CellLook {
  run: Omit<IRunOptions, 'text' | 'children' | 'break'>;
  /** How deep, in steps. */
  indent?: number;
  cell: Omit<ITableCellOptions, 'children'>;
}

function makeCell(text: string, kind: ColumnKind, style: string, { run, indent = 0, cell }: CellLook): TableCell {
  const paragraph = new Paragraph({
    style,
    ...(NUMBERS.includes(kind) && RIGHT),
    ...(isRightToLeft(text) && { bidirectional: true }),
    // Words that follow numbers stand apart from them.
    indent: { left: twips(AFTER_NUMBERS.includes(kind) ? 5 : indent * 8) },
    children: makeRuns(text, run),
  });
  return new TableCell({ ...cell, children: [paragraph] });
}

function shade(tint: string): ITableCellOptions['shading'] {
  return { type: ShadingType.CLEAR, color: 'auto', fill: hex(tint) };
}
