/**
 * A small calculator for the formulas of conditional formats: comparisons, arithmetic and the few functions that such formulas use. Univer
 * calculates cells only; a formula that this does not know holds nowhere.
 */
import type { CellContent } from '../../document/types';
import { type FormulaToken, tokenize } from '../../document/formulaTokens';
import { parseAddress } from '../../engine/address';
import { isErrorText } from '../../engine/values';

/** How far the cell lies from the first cell that the formula was written for, and how cells are read; `sheet` undefined is the formula's own. */
export interface Surroundings {
  rows: number;
  columns: number;
  read(row: number, column: number, sheet: string | undefined): CellContent;
}

export interface CompiledFormula {
  evaluate(at: Surroundings): CellContent;
  /** Whether it looks at no other rows than the cell's own. */
  staysInRow: boolean;
  /** Whether it gives the same for every column of a row. */
  sameInRow: boolean;
}

type Part = (at: Surroundings) => CellContent;

/** `firstRow`: the row (0-based) that the formula was written for. Undefined where the formula is beyond this calculator. */
export function compileFormula(formula: string, firstRow: number): CompiledFormula | undefined {
  const reader = new Reader(
    tokenize(formula.replace(/^\s*=/, '')).filter(({ kind }) => kind !== 'space'),
    firstRow,
  );
  try {
    const evaluate = reader.comparison();
    if (!reader.isAtEnd) return undefined;
    return { evaluate, staysInRow: reader.staysInRow, sameInRow: reader.sameInRow };
  } catch (error) {
    if (error instanceof BeyondThis) return undefined;
    throw error;
  }
}

export const isTrue = (value: CellContent): boolean => value === true || (typeof value === 'number' && value !== 0);

class BeyondThis extends Error {}

class Reader {
  staysInRow = true;
  sameInRow = true;
  private at = 0;

  constructor(
    private readonly tokens: readonly FormulaToken[],
    private readonly firstRow: number,
  ) {}

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  comparison(): Part {
    let left = this.joined();
    for (let sign = this.takeComparison(); sign; sign = this.takeComparison()) {
      const [before, after, compare] = [left, this.joined(), COMPARISONS[sign]!];
      left = (at) => unlessError(before(at), after(at), (a, b) => compare(order(a, b)));
    }
    return left;
  }

  private joined(): Part {
    let left = this.sum();
    while (this.take('&')) {
      const [before, after] = [left, this.sum()];
      left = (at) => unlessError(before(at), after(at), (a, b) => asText(a) + asText(b));
    }
    return left;
  }

  private sum(): Part {
    return this.operations(() => this.product(), { '+': (a, b) => a + b, '-': (a, b) => a - b });
  }

  private product(): Part {
    return this.operations(() => this.signed(), { '*': (a, b) => a * b, '/': (a, b) => (b === 0 ? '#DIV/0!' : a / b) });
  }

  private operations(operand: () => Part, signs: Record<string, (a: number, b: number) => CellContent>): Part {
    let left = operand();
    for (;;) {
      const sign = Object.keys(signs).find((candidate) => this.take(candidate));
      if (!sign) return left;
      const [before, after, calculate] = [left, operand(), signs[sign]!];
      left = (at) => unlessError(before(at), after(at), (a, b) => withNumbers(a, b, calculate));
    }
  }

  private signed(): Part {
    if (this.take('-')) {
      const operand = this.signed();
      return (at) => unlessError(0, operand(at), (a, b) => withNumbers(a, b, (x, y) => x - y));
    }
    const operand = this.operand();
    return operand;
  }

  private operand(): Part {
    const token = this.tokens[this.at++];
    if (!token) throw new BeyondThis();
    switch (token.kind) {
      case 'number':
        return constant(Number(token.text));
      case 'text':
        return constant(token.text.slice(1, -1).replace(/""/g, '"'));
      case 'reference':
        return this.reference(token.text);
      case 'name':
        if (/^(true|false)$/i.test(token.text)) return constant(/^t/i.test(token.text));
        throw new BeyondThis();
      case 'function':
        return this.call(token.text.toUpperCase());
      case 'operator':
        if (token.text !== '(') throw new BeyondThis();
        return this.closed(this.comparison());
      default:
        throw new BeyondThis();
    }
  }

  private reference(text: string): Part {
    const parsed = parseAddress(text);
    const local = text.slice(text.lastIndexOf('!') + 1);
    const anchors = /^(\$?)[A-Za-z]+(\$?)\d+$/.exec(local);
    if (!parsed || !anchors) throw new BeyondThis();
    const { sheet, area } = parsed;
    const [rowMoves, columnMoves] = [anchors[2] !== '$', anchors[1] !== '$'];
    if (sheet !== undefined || !rowMoves || area.row !== this.firstRow) this.staysInRow = false;
    if (columnMoves) this.sameInRow = false;
    return ({ rows, columns, read }) => read(area.row + (rowMoves ? rows : 0), area.column + (columnMoves ? columns : 0), sheet);
  }

  private call(name: string): Part {
    const run = FUNCTIONS[name];
    if (!run || !this.take('(')) throw new BeyondThis();
    const operands: Part[] = [];
    if (!this.take(')')) {
      do operands.push(this.comparison());
      while (this.take(','));
      if (!this.take(')')) throw new BeyondThis();
    }
    return (at) => run(operands.map((operand) => operand(at)));
  }

  private closed(part: Part): Part {
    if (!this.take(')')) throw new BeyondThis();
    return part;
  }

  private take(sign: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'operator' || token.text !== sign) return false;
    this.at += 1;
    return true;
  }

  private takeComparison(): string | undefined {
    return ['<', '>', '='].map((sign) => this.take(sign) && this.withSecond(sign)).find(Boolean) || undefined;
  }

  private withSecond(sign: string): string {
    const second = (sign === '<' ? ['=', '>'] : sign === '>' ? ['='] : []).find((candidate) => this.take(candidate));
    return sign + (second ?? '');
  }
}

const constant =
  (value: CellContent): Part =>
  () =>
    value;

const COMPARISONS: Record<string, (order: number) => boolean> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** As Excel orders: numbers before texts before truth values; texts without regard to case; an empty cell is like 0 and like "". */
function order(a: CellContent, b: CellContent): number {
  if (a === '' && typeof b === 'number') return 0 - b;
  if (b === '' && typeof a === 'number') return a;
  const ranks = [a, b].map((value) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2));
  if (ranks[0] !== ranks[1]) return ranks[0]! - ranks[1]!;
  const [x, y] = [a, b].map((value) => (typeof value === 'string' ? value.toLowerCase() : value));
  return x === y ? 0 : x! < y! ? -1 : 1;
}

function unlessError(a: CellContent, b: CellContent, calculate: (a: CellContent, b: CellContent) => CellContent): CellContent {
  return isErrorText(a) ? a : isErrorText(b) ? b : calculate(a, b);
}

function withNumbers(a: CellContent, b: CellContent, calculate: (a: number, b: number) => CellContent): CellContent {
  const [x, y] = [Number(a), Number(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? '#VALUE!' : calculate(x, y);
}

const asText = (value: CellContent): string => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value));
const firstError = (values: readonly CellContent[]): CellContent | undefined => values.find((value) => isErrorText(value));

const FUNCTIONS: Record<string, (values: CellContent[]) => CellContent> = {
  AND: (values) => firstError(values) ?? values.every(isTrue),
  OR: (values) => firstError(values) ?? values.some(isTrue),
  NOT: ([value = false]) => (isErrorText(value) ? value : !isTrue(value)),
  IF: ([test = false, yes = true, no = false]) => (isErrorText(test) ? test : isTrue(test) ? yes : no),
  ISNUMBER: ([value = '']) => typeof value === 'number',
  ISTEXT: ([value = '']) => typeof value === 'string' && value !== '' && !isErrorText(value),
  ISBLANK: ([value = '']) => value === '',
  ISERROR: ([value = '']) => isErrorText(value),
  LEN: ([value = '']) => (isErrorText(value) ? value : asText(value).length),
  TRIM: ([value = '']) => (isErrorText(value) ? value : asText(value).trim().replace(/ +/g, ' ')),
  LEFT: ([value = '', count = 1]) => (isErrorText(value) ? value : asText(value).slice(0, Number(count))),
  RIGHT: ([value = '', count = 1]) => (isErrorText(value) ? value : Number(count) > 0 ? asText(value).slice(-Number(count)) : ''),
  ABS: ([value = 0]) => (isErrorText(value) ? value : Math.abs(Number(value))),
};
