import { parseArea } from '../document/address';
import type { Area, DocumentTable } from '../document/types';
import { writeCorners } from './areas';
import { fromFileFormula, toFileFormula } from './formulas';
import {
  childOf,
  childrenOf,
  MAIN_NAMESPACE,
  readEscapes,
  readFlag,
  readNumber,
  serializeElement,
  tag,
  textOf,
  writeText,
  type XmlElement,
} from './xml';

/** What a filter hides and how its rows are sorted, as XML; good only so long as the table covers the same cells. */
export interface RawFilter {
  area: string;
  columns: string;
  sort: string;
}

interface Totals {
  label?: string;
  function?: string;
  formula?: string;
}

export function readTable(root: XmlElement): DocumentTable | undefined {
  const { attributes } = root;
  const area = parseArea(attributes.ref ?? '');
  const name = readEscapes(attributes.displayName ?? attributes.name ?? '');
  if (!area || !name) return undefined;
  const style = childOf(root, 'tableStyleInfo')?.attributes ?? {};
  const filter = childOf(root, 'autoFilter');
  const table: DocumentTable = {
    name,
    area,
    columns: childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map((column) => readColumn(column, name)),
    style: style.name === undefined ? null : readEscapes(style.name),
    showHeader: readNumber(attributes.headerRowCount) !== 0,
    showTotals: (readNumber(attributes.totalsRowCount) ?? 0) > 0,
    bandedRows: readFlag(style.showRowStripes),
    bandedColumns: readFlag(style.showColumnStripes),
    highlightFirstColumn: readFlag(style.showFirstColumn),
    highlightLastColumn: readFlag(style.showLastColumn),
    showFilterButton: filter !== undefined,
  };
  return table;
}

function readColumn(element: XmlElement, table: string): DocumentTable['columns'][number] {
  const { attributes } = element;
  const formula = textOf(childOf(element, 'calculatedColumnFormula'));
  const totalsFormula = textOf(childOf(element, 'totalsRowFormula'));
  const totals: Totals = {};
  if (attributes.totalsRowLabel !== undefined) totals.label = readEscapes(attributes.totalsRowLabel);
  if (attributes.totalsRowFunction !== undefined) totals.function = readEscapes(attributes.totalsRowFunction);
  if (totalsFormula) totals.formula = fromFileFormula(totalsFormula, { table });
  const column: DocumentTable['columns'][number] = { name: readEscapes(attributes.name ?? '') };
  if (formula) column.formula = fromFileFormula(formula, { table });
  if (Object.keys(totals).length > 0) column.totals = totals;
  return column;
}

export function readFilter(
  filter: XmlElement | undefined,
  sort: XmlElement | undefined,
  area: Area,
  namespaces: Record<string, string>,
): RawFilter | undefined {
  const columns = childrenOf(filter).map((element) => serializeElement(element, namespaces));
  if (columns.length === 0 && !sort) return undefined;
  return { area: writeCorners(area), columns: columns.join(''), sort: sort ? serializeElement(sort, namespaces) : '' };
}

/** The filter of an area; what it hid is kept where the table or area it was made for (`covers`) is still the same. */
export function writeFilter(area: Area, raw: RawFilter | undefined, covers: Area): { filter: string; sort: string } {
  const kept = raw?.area === writeCorners(covers) ? raw : undefined;
  return { filter: tag('autoFilter', { ref: writeCorners(area) }, kept?.columns ?? ''), sort: kept?.sort ?? '' };
}

/** The table's part. `id` is its number in the workbook, from 1. */
export function writeTable(
  table: DocumentTable,
  id: number,
  rawFilter: RawFilter | undefined,
  customFunctions: ReadonlySet<string>,
): string {
  const place = { table: table.name, customFunctions };
  const { filter, sort } =
    table.showFilterButton && table.showHeader
      ? writeFilter({ ...table.area, lastRow: table.area.lastRow - (table.showTotals ? 1 : 0) }, rawFilter, table.area)
      : { filter: '', sort: '' };
  const columns = table.columns.map((column, index) => {
    const totals = (column.totals ?? {}) as Totals;
    const formula = (name: string, text: string | undefined) =>
      text === undefined ? '' : tag(name, {}, writeText(toFileFormula(text, place)));
    return tag(
      'tableColumn',
      { id: index + 1, name: column.name, totalsRowFunction: totals.function, totalsRowLabel: totals.label },
      formula('calculatedColumnFormula', column.formula) + formula('totalsRowFormula', totals.formula),
    );
  });
  const style = {
    name: table.style ?? undefined,
    showFirstColumn: table.highlightFirstColumn,
    showLastColumn: table.highlightLastColumn,
    showRowStripes: table.bandedRows,
    showColumnStripes: table.bandedColumns,
  };
  return tag(
    'table',
    {
      xmlns: MAIN_NAMESPACE,
      id,
      name: table.name,
      displayName: table.name,
      ref: writeCorners(table.area),
      headerRowCount: table.showHeader ? undefined : 0,
      totalsRowCount: table.showTotals ? 1 : undefined,
      totalsRowShown: table.showTotals ? undefined : false,
    },
    filter + sort + tag('tableColumns', { count: columns.length }, columns.join('')) + tag('tableStyleInfo', style),
  );
}
