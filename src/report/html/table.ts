/** A table of the report in a page: with room each row is a row, on a phone each row is a card with its headers beside its cells. */
import { placeColumns, type ColumnPlaces } from '../columnPlaces';
import { escapeMarkup, makeAnchor } from '../markup';
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '../types';

export function writeTable(table: ReportTable): string {
  const layout = placeColumns(table);
  const groups = splitGroups(table.rows).map((rows) => `<tbody>\n${rows.map((row) => writeRow(row, layout)).join('')}</tbody>\n`);
  return `<table id="${makeAnchor('table', table.id)}" class="${chooseLook(layout)}">
<caption dir="auto">${escapeMarkup(table.caption)}</caption>
<thead>
<tr>${layout.columns.map(({ column }) => `<th scope="col" class="${column.kind}" dir="auto">${escapeMarkup(column.header)}</th>`).join('')}</tr>
</thead>
${groups.join('')}</table>
`;
}

/** From how narrow a page on its rows are cards: style.ts. Three columns have room on any. */
function chooseLook({ columns }: ColumnPlaces): string {
  if (columns.length > 6) return columns.length > 10 ? 'wide widest' : 'wide';
  const long = columns.some(({ column }) => column.kind === 'longText') ? ' long' : '';
  return (columns.length <= 3 ? 'narrow' : 'middle') + long;
}

/** Each group with what belongs to it is a body of its own, which its line heads. */
function splitGroups(rows: readonly ReportRow[]): ReportRow[][] {
  const groups: ReportRow[][] = [];
  for (const row of rows) {
    if (row.look === 'group' || groups.length === 0) groups.push([row]);
    else groups[groups.length - 1]!.push(row);
  }
  return groups;
}

function writeRow(row: ReportRow, layout: ColumnPlaces): string {
  const classes = [row.look, row.depth > 0 && `depth${row.depth}`, row.keepWithAbove && 'keep'].filter(Boolean).join(' ');
  if (row.look === 'group' && row.cells.slice(1).every(({ text }) => text === '')) {
    const words = escapeMarkup(row.cells[0]?.text ?? '');
    return `<tr class="${classes}"><th scope="rowgroup" colspan="${layout.columns.length}" dir="auto">${words}</th></tr>\n`;
  }
  const cells = layout.columns.map(({ column, index }, at) => writeCell(row.cells[index]!, column, at === layout.naming));
  return `<tr class="${classes}">${cells.join('')}</tr>\n${writeUnder(row, layout)}`;
}

const NUMBERS: ReadonlySet<ReportColumn['kind']> = new Set(['number', 'share', 'count', 'date']);

function writeCell(cell: ReportCell, column: ReportColumn, isName: boolean): string {
  const words = escapeMarkup(cell.text);
  // The header goes with the cell where the page is too narrow for a row of headers.
  const header = ` data-header="${escapeMarkup(column.header)}"`;
  const isEmpty = cell.text === '';
  if (cell.kind === 'status') {
    const look = `<span class="status ${cell.status}">${words}</span>`;
    return `<td class="status"${header}>${isEmpty ? '' : look}</td>`;
  }
  const direction = cell.kind === 'text' ? ' dir="auto"' : '';
  // Words among numbers: style.ts.
  const look = cell.kind === 'text' && !isEmpty && NUMBERS.has(column.kind) ? `${column.kind} words` : column.kind;
  return isName && !isEmpty
    ? `<th scope="row" class="${column.kind}"${direction}>${words}</th>`
    : `<td class="${look}"${direction}${isEmpty ? '' : header}>${words}</td>`;
}

/** Long texts over the whole width, each after its header. */
function writeUnder(row: ReportRow, { columns, under, naming }: ColumnPlaces): string {
  const texts = under
    .map(({ column, index }) => ({ header: column.header, text: row.cells[index]?.text ?? '' }))
    .filter(({ text }) => text !== '')
    .map(({ header, text }) => `<p dir="auto"><b>${escapeMarkup(header)}:</b> ${escapeMarkup(text)}</p>`);
  if (texts.length === 0) return '';
  const depth = row.depth > 0 ? ` depth${row.depth}` : '';
  // They begin where the row's name does.
  const gap = naming > 0 ? `<td colspan="${naming}"></td>` : '';
  return `<tr class="under keep ${row.look}${depth}">${gap}<td class="text" colspan="${columns.length - naming}">${texts.join('')}</td></tr>\n`;
}
