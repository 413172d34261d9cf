/** A piece of a formula, in the order of the text; the pieces put together give the formula back. */
export interface Token {
  /**
   * `name`: a function, a defined name, a table or a cell; `brackets`: a structured reference's part from "[" to its "]"; `quoted`: a text or
   * a sheet name in its quotes; `space`; `other`: one character.
   */
  kind: 'name' | 'brackets' | 'quoted' | 'space' | 'other';
  text: string;
}

const NAME = /[\p{L}_\\$][\p{L}\p{N}_.\\$?]*/uy;
const NUMBER = /\d[\d.]*(?:[eE][+-]?\d+)?/y;
const SPACE = /\s+/y;

/** Splits a formula (without "=") so far as its writing needs: texts, quoted sheet names and structured references are never cut. */
export function splitFormula(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = takeToken(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function takeToken(formula: string, at: number): Token {
  const character = formula[at]!;
  if (character === '"' || character === "'") return { kind: 'quoted', text: formula.slice(at, findQuote(formula, at)) };
  if (character === '[') return { kind: 'brackets', text: formula.slice(at, findBracket(formula, at)) };
  const space = match(SPACE, formula, at);
  if (space) return { kind: 'space', text: space };
  const name = match(NAME, formula, at);
  if (name) return { kind: 'name', text: name };
  return { kind: 'other', text: match(NUMBER, formula, at) ?? String.fromCodePoint(formula.codePointAt(at)!) };
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The place after the closing quote; a doubled quote is part of the text. */
function findQuote(formula: string, from: number): number {
  const quote = formula[from];
  for (let at = from + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] === quote) at++;
    else return at + 1;
  }
  return formula.length;
}

/** The place after the bracket that closes this one; an apostrophe takes the next character as it is ("'[" is part of a column's name). */
function findBracket(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}
