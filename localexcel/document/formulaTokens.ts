/** A formula cut into pieces; the pieces' texts put together give the formula back. */
export interface FormulaToken {
  kind: 'text' | 'number' | 'error' | 'reference' | 'structured' | 'function' | 'name' | 'external' | 'space' | 'operator';
  text: string;
}

const SPACE = /\s+/y;
const STRING = /"(?:[^"]|"")*"/y;
const ERROR = /#(?:REF!|NAME\?|N\/A|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)/iy;
// Without quotes a sheet's name may hold marks over letters and, but first, pictures.
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{M}\p{So}\p{Emoji_Modifier}\u200d\d_.]*)!`;
const REFERENCE = new RegExp(
  String.raw`(?:${SHEET})?(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\d_.(!\[])`,
  'uy',
);
const BROKEN_REFERENCE = new RegExp(String.raw`${SHEET}#REF!`, 'uy');
const SHEET_NAME = new RegExp(String.raw`${SHEET}[\p{L}_\\][\p{L}\d_.\\?]*`, 'uy');
const IDENTIFIER = /[\p{L}_\\][\p{L}\d_.\\?]*/uy;
/** What follows a file's name in brackets: cells, whole columns or rows, or a name, in a sheet that may be left out. */
const IN_OTHER_FILE =
  /^[\p{L}\d_.]*!(?:\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+|[\p{L}_\\][\p{L}\d_.\\?]*)/u;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy;

/** Cuts a formula, with or without its "=", into tokens. Never fails: what it does not know becomes an operator. */
export function tokenize(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(formula)?.[0];
  };
  const push = (kind: FormulaToken['kind'], text: string) => {
    tokens.push({ kind, text });
    at += text.length;
  };
  while (at < formula.length) {
    let found: string | undefined;
    if ((found = take(SPACE))) push('space', found);
    else if ((found = take(STRING))) push('text', found);
    else if ((found = take(ERROR))) push('error', found);
    else if ((found = take(BROKEN_REFERENCE))) push('error', found);
    else if ((found = take(REFERENCE))) push('reference', found);
    else if ((found = take(SHEET_NAME))) push('name', found);
    else if (formula[at] === '[') pushBracket(formula, at, push);
    else if ((found = take(IDENTIFIER))) {
      const next = formula[at + found.length];
      if (next === '[') push('structured', found + takeBrackets(formula, at + found.length));
      else push(next === '(' ? 'function' : 'name', found);
    } else if ((found = take(NUMBER))) push('number', found);
    else push('operator', formula[at] ?? '');
  }
  return tokens;
}

/** A bracket alone is a reference within the cell's own table, unless a file's name stands in it: [Book.xlsx]Sheet1!A1. */
function pushBracket(formula: string, at: number, push: (kind: FormulaToken['kind'], text: string) => void): void {
  const brackets = takeBrackets(formula, at);
  const after = IN_OTHER_FILE.exec(formula.slice(at + brackets.length));
  if (after) push('external', brackets + after[0]);
  else push('structured', brackets);
}

/** From "[" to the "]" that closes it; an apostrophe takes the next character as it is. */
function takeBrackets(formula: string, from: number): string {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const letter = formula[at];
    if (letter === "'") at++;
    else if (letter === '[') depth++;
    else if (letter === ']' && --depth === 0) return formula.slice(from, at + 1);
  }
  return formula.slice(from);
}

export const joinTokens = (tokens: readonly FormulaToken[]): string => tokens.map((token) => token.text).join('');
