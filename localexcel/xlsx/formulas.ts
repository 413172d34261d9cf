import { type FormulaToken, joinTokens, tokenize } from '../document/formulaTokens';
import { ARRAY_FUNCTIONS, FILE_NAMES } from './newFunctions';
import { readEscapes } from './xml';

/** Where a formula stands, and what Excel has to know to store it. */
export interface FormulaPlace {
  /** Name of the table around the cell: "[@Nr]" means this table's column. */
  table?: string;
  /** Names of the add-in's functions, which Excel stores as `_xldudf_NAME`. */
  customFunctions?: ReadonlySet<string>;
}

const CUSTOM_PREFIX = '_xldudf_';
const PARAMETER_PREFIX = '_xlpm.';
const THIS_ROW = '[#This Row]';

/** "=GOALSTATUS([@Nr])" → "_xldudf_GOALSTATUS(MalSN[[#This Row],[Nr]])". */
export function toFileFormula(formula: string, place: FormulaPlace = {}): string {
  const tokens = tokenize(formula.startsWith('=') ? formula.slice(1) : formula);
  const parameters = findParameters(tokens);
  // One piece for each token.
  const written: string[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === 'function') written.push(nameInFile(token.text, place));
    else if (parameters.has(index)) written.push(PARAMETER_PREFIX + token.text);
    else if (token.kind === 'structured') {
      const { table, brackets } = splitStructured(token.text);
      written.push((table || (place.table ?? '')) + expandThisRow(brackets));
    } else if (token.text === '#' && isPlace(tokens[index - 1])) written.push(`_xlfn.ANCHORARRAY(${written.pop() ?? ''})`);
    else written.push(token.text);
  });
  return written.join('');
}

/** Whether a formula as it stands in the file calls a function of an add-in. */
export function callsCustomFunction(fileFormula: string): boolean {
  return fileFormula.includes(CUSTOM_PREFIX);
}

/** "_xldudf_GOALSTATUS(MalSN[[#This Row],[Nr]])" → "=GOALSTATUS([@Nr])" in the table MalSN, "=GOALSTATUS(MalSN[@Nr])" beside it. */
export function fromFileFormula(formula: string, place: FormulaPlace = {}): string {
  const text = tokenize(readEscapes(formula)).map(({ kind, text: given }) => {
    if (kind === 'name' || kind === 'function') return stripPrefixes(given);
    if (kind !== 'structured') return given;
    const { table, brackets } = splitStructured(given);
    if (!table) return given;
    const short = shortenThisRow(brackets);
    return (short !== brackets && table.toLowerCase() === place.table?.toLowerCase() ? '' : table) + short;
  });
  return `=${restoreSpills(text.join(''))}`;
}

/** Whether Excel stores the formula as a dynamic array even where its result is one cell. */
export function answersArray(formula: string): boolean {
  return tokenize(formula).some(({ kind, text }) => kind === 'function' && ARRAY_FUNCTIONS.has(text.toUpperCase()));
}

/** Whether the formula reads another workbook ("[1]Blad1!A1", "'[1]Blad 1'!A1"): such links are not kept. */
export function readsOtherWorkbook(formula: string): boolean {
  return tokenize(formula).some(
    ({ kind, text }) => (kind === 'external' || kind === 'reference' || kind === 'name') && /^'?\[\d+\]/.test(text),
  );
}

/** "Mal[Nr]" in its two parts; within the table itself the first is empty. */
function splitStructured(text: string): { table: string; brackets: string } {
  const open = text.indexOf('[');
  return { table: text.slice(0, open), brackets: text.slice(open) };
}

/** Whether "#" after the token means what is spilled from there. */
const isPlace = (token: FormulaToken | undefined) => token?.kind === 'reference' || token?.kind === 'name';

function nameInFile(name: string, place: FormulaPlace): string {
  const upper = name.toUpperCase();
  if (place.customFunctions?.has(upper)) return CUSTOM_PREFIX + upper;
  return FILE_NAMES.get(upper) ?? name;
}

const stripPrefixes = (name: string) => name.replace(/^(?:_xlfn\.|_xlws\.|_xludf\.|_xlpm\.|_xldudf_)+/i, '');

/** "[@Nr]" → "[[#This Row],[Nr]]", "[@[A]:[B]]" → "[[#This Row],[A]:[B]]", "[@]" → "[#This Row]". */
function expandThisRow(brackets: string): string {
  if (!/^\[\s*@/.test(brackets)) return brackets;
  const column = brackets.slice(brackets.indexOf('@') + 1, -1).trim();
  if (column === '') return THIS_ROW;
  return `[${THIS_ROW},${column.startsWith('[') ? column : `[${column}]`}]`;
}

/** A column's name that Excel writes without brackets of its own: "[@Nr]", but "[@[Hör till]]". */
const PLAIN_COLUMN = /^\[[\p{L}\p{N}_]+\]$/u;

function shortenThisRow(brackets: string): string {
  if (brackets === THIS_ROW) return '[@]';
  const match = /^\[\s*\[#This Row\]\s*,\s*(\[.+\])\s*\]$/is.exec(brackets);
  if (!match?.[1]) return brackets;
  return PLAIN_COLUMN.test(match[1]) ? `[@${match[1].slice(1, -1)}]` : `[@${match[1]}]`;
}

/** Names that LET and LAMBDA bring in, which Excel marks in the file: places of the tokens that are such a name. */
function findParameters(tokens: FormulaToken[]): Set<number> {
  const found = new Set<number>();
  tokens.forEach((token, index) => {
    const name = token.text.toUpperCase();
    if (token.kind !== 'function' || (name !== 'LET' && name !== 'LAMBDA')) return;
    const call = splitArguments(tokens, index + 1);
    const declaring = call.starts.slice(0, -1).filter((_, argument) => name === 'LAMBDA' || argument % 2 === 0);
    const names = new Set(declaring.map((start) => firstName(tokens, start)?.toUpperCase()).filter((text) => text !== undefined));
    for (let at = index + 2; at < call.end; at++) {
      if (tokens[at]!.kind === 'name' && names.has(tokens[at]!.text.toUpperCase())) found.add(at);
    }
  });
  return found;
}

function firstName(tokens: FormulaToken[], start: number): string | undefined {
  const token = tokens[start]?.kind === 'space' ? tokens[start + 1] : tokens[start];
  return token?.kind === 'name' ? token.text : undefined;
}

/** Where each argument of the call begins that opens at `open`, and where the call ends. */
function splitArguments(tokens: FormulaToken[], open: number): { starts: number[]; end: number } {
  const starts = [open + 1];
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const text = tokens[at]!.text;
    if (text === '(' || text === '{') depth++;
    else if (text === ')' || text === '}') {
      depth--;
      if (depth === 0) return { starts, end: at };
    } else if (text === ',' && depth === 1) starts.push(at + 1);
  }
  return { starts, end: tokens.length };
}

/** "ANCHORARRAY(A1)" → "A1#". */
function restoreSpills(formula: string): string {
  if (!formula.includes('ANCHORARRAY(')) return formula;
  const tokens = tokenize(formula);
  const written: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (tokens[index]!.text !== 'ANCHORARRAY') {
      written.push(tokens[index]!.text);
      continue;
    }
    const { end } = splitArguments(tokens, index + 1);
    written.push(joinTokens(tokens.slice(index + 2, end)), '#');
    index = end;
  }
  return written.join('');
}
