import { tokenize, type FormulaToken } from '../document/formulaTokens';

/**
 * Whether Excel would take the text as a formula (with or without its "="). Only the grammar is looked at: an unknown function or name is
 * readable and shows #NAME?. What may be unusual but right is let through; formulas are in English, so ";" separates only rows of arrays.
 */
export function isReadableFormula(formula: string): boolean {
  const state: Reading = { open: [], last: 'start', spaced: false };
  const tokens = tokenize(formula.replace(/^\s*=/, ''));
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'space') {
      state.spaced = true;
      continue;
    }
    const next = token.kind === 'operator' ? readOperator(state, token.text, tokens[index - 1]) : readOperand(state, token);
    if (next === undefined) return false;
    state.last = next;
    state.spaced = false;
  }
  return state.open.length === 0 && state.last === 'operand';
}

/**
 * What the last token was: an operand is complete; after `function` comes its "("; `argument` is the place where one may be left out;
 * `start` and `operator` ask for an operand.
 */
type Last = 'start' | 'operand' | 'operator' | 'function' | 'argument';

interface Reading {
  open: ('call' | 'group' | 'array')[];
  last: Last;
  /** Space stood before the token: between references it is the operator of what they share. */
  spaced: boolean;
}

function readOperand({ last, spaced }: Reading, { kind, text }: FormulaToken): Last | undefined {
  if (last === 'function') return undefined;
  if (last === 'operand' && !(spaced && kind !== 'text' && kind !== 'number')) return undefined;
  if (kind === 'structured' && !closesBrackets(text)) return undefined;
  return kind === 'function' ? 'function' : 'operand';
}

function readOperator(state: Reading, sign: string, before: FormulaToken | undefined): Last | undefined {
  const { open, last } = state;
  const complete = last === 'operand';
  switch (sign) {
    case '(':
      // A result may itself be called, as LAMBDA's is; otherwise two operands side by side need a space.
      if (complete && !state.spaced && before?.text !== ')') return undefined;
      open.push(last === 'function' || (complete && !state.spaced) ? 'call' : 'group');
      return open.at(-1) === 'call' ? 'argument' : 'start';
    case ')': {
      const opened = open.pop();
      if (opened === 'call') return complete || last === 'argument' ? 'operand' : undefined;
      return opened === 'group' && complete ? 'operand' : undefined;
    }
    case ',':
      if (open.at(-1) === 'call') return complete || last === 'argument' ? 'argument' : undefined;
      return complete ? 'operator' : undefined;
    case '{':
      if (complete) return undefined;
      open.push('array');
      return 'start';
    case '}':
      return open.pop() === 'array' && complete ? 'operand' : undefined;
    case ';':
      return open.at(-1) === 'array' && complete ? 'operator' : undefined;
    case '%':
    case '#':
      return complete ? 'operand' : undefined;
    case '+':
    case '-':
      return 'operator';
    case '@':
      return complete ? undefined : 'operator';
    default:
      return readComparison(state, sign, before) ?? (complete && '*/^&:'.includes(sign) ? 'operator' : undefined);
  }
}

/** "<", ">" and "=", also as the second sign of "<=", ">=" and "<>". */
function readComparison({ last, spaced }: Reading, sign: string, before: FormulaToken | undefined): Last | undefined {
  if (!'<>='.includes(sign)) return undefined;
  if (last === 'operand') return 'operator';
  const pair = (before?.text ?? '') + sign;
  return last === 'operator' && !spaced && ['<=', '>=', '<>'].includes(pair) ? 'operator' : undefined;
}

/** An apostrophe takes the next character as it is. */
function closesBrackets(text: string): boolean {
  let depth = 0;
  for (let at = text.indexOf('['); at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === '[') depth++;
    else if (text[at] === ']') depth--;
  }
  return depth === 0;
}
