/** A table of the report in the document: its header on every page, a goal on the same page as its measures, long texts under their row. */
import type { FileChild } from 'docx';
import { ACCENT, COLOURS, STATUS_COLOURS } from '../../looks/palette';
import { placeColumns, type ColumnPlaces } from '../columnPlaces';
import { isRightToLeft } from '../markup';
import type { ColumnKind, ReportCell, ReportColumn, ReportRow, ReportTable } from '../types';
import { measureColumns } from './columns';
import {
  mark,
  wrap,
  writeCell,
  writeLine,
  writeMargins,
  writeParagraph,
  writeRow,
  writeRuns,
  WrittenTable,
  type CellLook,
  type Element,
  type RunLook,
} from './elements';
import { hex, STYLES, twips } from './styles';

const NUMBERS: readonly ColumnKind[] = ['number', 'share', 'count'];
const AFTER_NUMBERS: readonly ColumnKind[] = ['label', 'status', 'date'];
/** With more columns the texts are smaller. */
const MOST_LARGE = 7;
/** A table of so few rows, those of long texts counted, is not parted by a page where it fits on one. */
const SHORT = 12;
/** Of a longer one so many rows stand together on its last page, with what is said of it. */
const LAST = 3;

/** `keepNext`: whether a sentence about the table follows, which is not to stand alone on a page. */
export function makeTable(table: ReportTable, { keepNext = false } = {}): FileChild {
  const layout = layOut(table);
  const written = table.rows.reduce((count, row) => count + (hasUnder(row, layout) ? 2 : 1), 0);
  const together = written <= SHORT ? 0 : table.rows.length - LAST;
  const rows = table.rows.flatMap((row, index) => {
    const next = table.rows[index + 1];
    const isKept = next ? next.keepWithAbove || row.look === 'group' || index >= together : keepNext;
    return makeRows(row, isKept, layout);
  });
  const properties = wrap(
    'w:tblPr',
    mark('w:tblW', { 'w:type': 'dxa', 'w:w': sum(layout.widths) }),
    BORDERS,
    mark('w:tblLayout', { 'w:type': 'fixed' }),
    writeMargins('tblCellMar', AIR),
    mark('w:tblLook', { 'w:firstRow': 'true', 'w:firstColumn': 'false', 'w:noHBand': 'true', 'w:noVBand': 'true' }),
  );
  const grid = wrap('w:tblGrid', ...layout.widths.map((width) => mark('w:gridCol', { 'w:w': width })));
  return new WrittenTable([properties, grid, makeHeader(layout, table.rows.length > 0), ...rows]);
}

const NO_LINE = { size: 0, colour: null } as const;
const HAIRLINE = { size: 4, colour: hex(COLOURS.hairline) } as const;
const STRONG_LINE = { size: 8, colour: hex(COLOURS.secondText) } as const;
const BORDERS = wrap(
  'w:tblBorders',
  writeLine('top', NO_LINE),
  writeLine('left', NO_LINE),
  writeLine('bottom', HAIRLINE),
  writeLine('right', NO_LINE),
  writeLine('insideH', HAIRLINE),
  writeLine('insideV', NO_LINE),
);
const AIR = { top: twips(2), left: twips(3.5), bottom: twips(2), right: twips(3.5) };
const GROUP_MARGINS = writeMargins('tcMar', { ...AIR, top: twips(8) });

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

function makeHeader({ columns, widths, style }: Layout, keepNext: boolean): Element {
  const cells = columns.map(({ column }, at) =>
    makeCell(column.header, column.kind, {
      run: { bold: true, colour: hex(ACCENT.ink) },
      style,
      keepNext,
      cell: { width: widths[at]!, tint: hex(ACCENT.tint), low: true, bottom: { ...STRONG_LINE, colour: hex(ACCENT.ink) } },
    }),
  );
  return writeRow(cells, { isHeader: true });
}

/** The row, and under it its long texts, which are never parted from it. `isKept`: nor what follows. */
function makeRows(row: ReportRow, isKept: boolean, layout: Layout): Element[] {
  const below = makeUnder(row, layout, isKept);
  const keepNext = isKept || below.length > 0;
  const cells = isLineOver(row)
    ? [makeGroup(row, layout, keepNext)]
    : layout.columns.map(({ column, index }, at) => makeBodyCell(row, column, index, { at, layout, keepNext, hasBelow: below.length > 0 }));
  return [writeRow(cells), ...(below.length > 0 ? [writeRow(below)] : [])];
}

function isLineOver({ look, cells }: ReportRow): boolean {
  return look === 'group' && cells.slice(1).every(({ text }) => text === '');
}

function makeGroup({ cells }: ReportRow, { columns, widths, style }: Layout, keepNext: boolean): Element {
  return makeCell(cells[0]?.text ?? '', 'text', {
    run: { bold: true, colour: hex(ACCENT.ink) },
    style,
    keepNext,
    cell: { width: sum(widths), span: columns.length, margins: GROUP_MARGINS },
  });
}

interface BodyChoice {
  at: number;
  layout: Layout;
  keepNext: boolean;
  hasBelow: boolean;
}

function makeBodyCell(row: ReportRow, column: ReportColumn, index: number, { at, layout, keepNext, hasBelow }: BodyChoice): Element {
  const cell = row.cells[index]!;
  const isBold =
    row.look === 'total' || row.look === 'group' || (at === layout.naming && (row.look === 'overarching' || row.look === 'goal'));
  return makeCell(cell.text, column.kind, {
    run: { bold: isBold, ...(cell.kind === 'status' && { colour: hex(STATUS_COLOURS[cell.status].ink) }) },
    style: layout.style,
    keepNext,
    indent: at === layout.naming ? row.depth : 0,
    cell: {
      width: layout.widths[at]!,
      ...tintOf(row, cell),
      ...(hasBelow && { bottom: NO_LINE }),
      ...(row.look === 'total' && { top: STRONG_LINE }),
    },
  });
}

function tintOf({ look }: ReportRow, cell: ReportCell | null): Pick<CellLook, 'tint'> {
  if (cell?.kind === 'status' && cell.text !== '') return { tint: hex(STATUS_COLOURS[cell.status].tint) };
  return look === 'overarching' ? { tint: hex(ACCENT.tint) } : {};
}

function hasUnder({ cells }: ReportRow, { under }: Layout): boolean {
  return under.some(({ index }) => (cells[index]?.text ?? '') !== '');
}

/** One cell over the columns from the row's name on, each long text after its header. */
function makeUnder(row: ReportRow, { columns, under, naming, style, widths }: Layout, keepNext: boolean): Element[] {
  const texts = under
    .map(({ column, index }) => ({ header: column.header, text: row.cells[index]?.text ?? '' }))
    .filter(({ text }) => text !== '');
  if (texts.length === 0) return [];
  const look = { top: NO_LINE, ...tintOf(row, null) };
  const paragraphs = texts.map(({ header, text }) =>
    writeParagraph([...writeRuns(`${header}: `, { bold: true, colour: hex(COLOURS.secondText) }), ...writeRuns(text)], {
      style,
      keepNext,
      indent: twips(row.depth * 8),
    }),
  );
  const rest = { width: sum(widths.slice(naming)), span: columns.length - naming, ...look };
  const gap = { width: sum(widths.slice(0, naming)), span: naming, ...look };
  return [...(naming > 0 ? [writeCell([writeParagraph([], { style, keepNext })], gap)] : []), writeCell(paragraphs, rest)];
}

interface TextLook {
  run: RunLook;
  style: string;
  keepNext: boolean;
  /** How deep, in steps. */
  indent?: number;
  cell: CellLook;
}

function makeCell(text: string, kind: ColumnKind, { run, style, keepNext, indent = 0, cell }: TextLook): Element {
  const paragraph = writeParagraph(writeRuns(text, run), {
    style,
    keepNext,
    right: NUMBERS.includes(kind),
    isFromRight: isRightToLeft(text),
    // Words that follow numbers stand apart from them.
    indent: twips(AFTER_NUMBERS.includes(kind) ? 5 : indent * 8),
  });
  return writeCell([paragraph], cell);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0);
}
