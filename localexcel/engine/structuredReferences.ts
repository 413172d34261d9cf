import type { Area } from '../document/types';
import { formatArea, quoteSheet } from './address';
import { joinTokens, tokenize, type FormulaToken } from '../document/formulaTokens';

/** What `Table[[#This Row],[Col]]` and its kin say. */
export interface StructuredReference {
  /** Empty for the table that the cell stands in. */
  table: string;
  items: ('#All' | '#Data' | '#Headers' | '#Totals' | '#This Row')[];
  columns?: { first: string; last: string };
}

/** A table, as far as references need it. */
export interface ReferredTable {
  name: string;
  sheet: string;
  area: Area;
  showHeader: boolean;
  showTotals: boolean;
  columns: readonly { name: string }[];
}

const ITEMS = new Map(
  ['#All', '#Data', '#Headers', '#Totals', '#This Row'].map((item) => [item.toLowerCase(), item as StructuredReference['items'][number]]),
);

export function parseStructured(text: string): StructuredReference | undefined {
  const open = text.indexOf('[');
  const table = text.slice(0, open);
  const inner = text.slice(open + 1, -1).trim();
  if (inner === '') return { table, items: [] };
  if (inner.startsWith('@')) {
    const columns = parseColumns(inner.slice(1).trim());
    return columns === null ? undefined : { table, items: ['#This Row'], ...(columns && { columns }) };
  }
  if (!inner.startsWith('[')) {
    const item = ITEMS.get(inner.toLowerCase());
    return item ? { table, items: [item] } : { table, items: [], columns: { first: unescapeColumn(inner), last: unescapeColumn(inner) } };
  }
  const items: StructuredReference['items'] = [];
  let rest = inner;
  for (let match = /^\[(#[^\]]+)\]\s*,?\s*/.exec(rest); match; match = /^\[(#[^\]]+)\]\s*,?\s*/.exec(rest)) {
    const item = ITEMS.get((match[1] ?? '').toLowerCase());
    if (!item) return undefined;
    items.push(item);
    rest = rest.slice(match[0].length);
  }
  const columns = parseColumns(rest);
  return columns === null ? undefined : { table, items, ...(columns && { columns }) };
}

/** "[A]", "[A]:[B]" or a bare name; undefined for none, null for what cannot be read. */
function parseColumns(text: string): { first: string; last: string } | undefined | null {
  if (text === '') return undefined;
  if (!text.startsWith('[')) return { first: unescapeColumn(text), last: unescapeColumn(text) };
  const match = /^\[((?:[^\]']|'.)+)\](?:\s*:\s*\[((?:[^\]']|'.)+)\])?$/s.exec(text);
  if (!match) return null;
  const first = unescapeColumn(match[1] ?? '');
  return { first, last: match[2] === undefined ? first : unescapeColumn(match[2]) };
}

const unescapeColumn = (name: string): string => name.replace(/'(.)/gs, '$1');
const escapeColumn = (name: string): string => name.replace(/[[\]#'@]/g, "'$&");
const isPlain = (name: string): boolean => /^[\p{L}\d_]+$/u.test(name);

/** The reference as Excel writes it; within the table's own rows without the table's name. */
export function formatStructured(reference: StructuredReference): string {
  const { table, items, columns } = reference;
  const bracketed =
    columns &&
    (columns.first === columns.last
      ? `[${escapeColumn(columns.first)}]`
      : `[${escapeColumn(columns.first)}]:[${escapeColumn(columns.last)}]`);
  if (items.length === 1 && items[0] === '#This Row') {
    if (!columns) return `${table}[@]`;
    return columns.first === columns.last && isPlain(columns.first)
      ? `${table}[@${columns.first}]`
      : `${table}[@${columns.first === columns.last ? bracketed : bracketed}]`;
  }
  if (items.length === 0) {
    if (!columns) return `${table}[]`;
    return columns.first === columns.last ? `${table}${bracketed}` : `${table}[${bracketed}]`;
  }
  if (items.length === 1 && !columns) return `${table}[${items[0]}]`;
  return `${table}[${[...items.map((item) => `[${item}]`), ...(bracketed ? [bracketed] : [])].join(',')}]`;
}

function mapStructured(formula: string, change: (reference: StructuredReference) => string | undefined): string {
  if (!formula.includes('[')) return formula;
  const tokens = tokenize(formula).map((token): FormulaToken => {
    if (token.kind !== 'structured') return token;
    const reference = parseStructured(token.text);
    const text = reference && change(reference);
    return text === undefined ? token : { ...token, text };
  });
  return joinTokens(tokens);
}

/**
 * The formula as a person sees it in a cell of `home` (the table that the cell stands in, if any):
 * `Mal[[#This Row],[Nr]]` becomes `[@Nr]`, elsewhere `Mal[@Nr]`.
 */
export function normalizeStructured(formula: string, home: string | undefined): string {
  return mapStructured(formula, (reference) => {
    const own = home !== undefined && reference.table.toLowerCase() === home.toLowerCase();
    return formatStructured(own && reference.items[0] === '#This Row' ? { ...reference, table: '' } : reference);
  });
}

/** Follows a table's new name. */
export function renameTableInFormula(formula: string, from: string, to: string): string {
  const same = (name: string) => name.toLowerCase() === from.toLowerCase();
  if (!formula.toLowerCase().includes(from.toLowerCase())) return formula;
  const named = tokenize(formula).map((token): FormulaToken =>
    token.kind === 'name' && same(token.text) ? { ...token, text: to } : token,
  );
  return mapStructured(joinTokens(named), (reference) =>
    same(reference.table) ? formatStructured({ ...reference, table: to }) : undefined,
  );
}

/** Follows a column's new header. `home` is the table that the formula's cell stands in. */
export function renameColumnInFormula(formula: string, home: string | undefined, table: string, from: string, to: string): string {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  // Escapes make a name longer, so only its plain letters are looked for.
  const [sign = ''] = /[\p{L}\d]+/u.exec(from.toLowerCase()) ?? [];
  if (!formula.includes('[') || !formula.toLowerCase().includes(sign)) return formula;
  return mapStructured(formula, (reference) => {
    if (!reference.columns || !same(reference.table || (home ?? ''), table)) return undefined;
    const { first, last } = reference.columns;
    if (!same(first, from) && !same(last, from)) return undefined;
    return formatStructured({ ...reference, columns: { first: same(first, from) ? to : first, last: same(last, from) ? to : last } });
  });
}

/** What a formula may name, and where the formula stands. */
export interface Naming {
  sheet: string;
  row: number;
  /** The table that the cell stands in. */
  home: ReferredTable | undefined;
  findTable(name: string): ReferredTable | undefined;
  /** Formula of a defined name, seen from the formula's sheet. */
  findName?(name: string): string | undefined;
  /** References to other tables stay as they are. */
  only?: ReferredTable;
}

/**
 * The formula with its structured references and defined names as plain addresses, for the calculation: the engine behind knows
 * neither `[@Col]` nor names with other signs than letters. An unknown table gives #NAME?, an unknown column #REF!.
 */
export function resolveStructured(formula: string, naming: Naming, depth = 0): string {
  const tokens = tokenize(formula).map((token): FormulaToken => {
    if (token.kind === 'name') return resolveName(token, naming, depth);
    if (token.kind !== 'structured') return token;
    const reference = parseStructured(token.text);
    const table = reference && (reference.table ? naming.findTable(reference.table) : naming.home);
    if (naming.only && table !== naming.only) return token;
    if (!reference || !table) return { kind: 'error', text: '#NAME?' };
    return { kind: 'reference', text: addressOf(table, reference, naming) };
  });
  return joinTokens(tokens);
}

function resolveName(token: FormulaToken, naming: Naming, depth: number): FormulaToken {
  const table = naming.findTable(token.text);
  if (table && (!naming.only || table === naming.only))
    return { kind: 'reference', text: addressOf(table, { table: token.text, items: [] }, naming) };
  const named = naming.findName?.(token.text);
  // A name that names itself, by way of others, is left to fail as unknown.
  if (named === undefined || depth > 8) return token;
  const content = resolveStructured(named.replace(/^=/, ''), naming, depth + 1);
  return { kind: 'reference', text: tokenize(content).length === 1 ? content : `(${content})` };
}

function addressOf(table: ReferredTable, reference: StructuredReference, place: { sheet: string; row: number }): string {
  const area = areaOf(table, reference, place.row);
  if (!area) return '#REF!';
  if (area === 'outside') return '#VALUE!';
  return `${table.sheet === place.sheet ? '' : `${quoteSheet(table.sheet)}!`}${formatArea(area, true)}`;
}

function areaOf(table: ReferredTable, reference: StructuredReference, row: number): Area | 'outside' | undefined {
  const columnOf = (name: string) => table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
  let { column, lastColumn } = table.area;
  if (reference.columns) {
    const first = columnOf(reference.columns.first);
    const last = columnOf(reference.columns.last);
    if (first < 0 || last < 0) return undefined;
    [column, lastColumn] = [table.area.column + Math.min(first, last), table.area.column + Math.max(first, last)];
  }
  const body = { first: table.area.row + (table.showHeader ? 1 : 0), last: table.area.lastRow - (table.showTotals ? 1 : 0) };
  const bounds = (reference.items.length ? reference.items : ['#Data']).map((item): [number, number] | 'outside' | undefined => {
    if (item === '#All') return [table.area.row, table.area.lastRow];
    if (item === '#Headers') return table.showHeader ? [table.area.row, table.area.row] : undefined;
    if (item === '#Totals') return table.showTotals ? [table.area.lastRow, table.area.lastRow] : undefined;
    if (item === '#This Row') return row >= body.first && row <= body.last ? [row, row] : 'outside';
    return [body.first, body.last];
  });
  let area: Area | undefined;
  for (const bound of bounds) {
    if (bound === 'outside' || bound === undefined) return bound;
    area = { column, lastColumn, row: Math.min(area?.row ?? bound[0], bound[0]), lastRow: Math.max(area?.lastRow ?? bound[1], bound[1]) };
  }
  return area;
}
