import type { Area, CellContent, DocumentConditionalFormat } from '../../document/types';
import type { Book, Sheet } from '../../engine';
import { cellArea, formatArea } from '../../engine/address';
import { type CompiledFormula, compileFormula, isTrue } from './formulaValue';

export type Look = NonNullable<DocumentConditionalFormat['style']>;

interface Rule {
  areas: readonly Area[];
  look: Look;
  stopIfTrue: boolean;
  holds(row: number, column: number): boolean;
  staysInRow: boolean;
  sameInRow: boolean;
}

/** The conditional formats of a sheet, made ready to be asked. Data bars, icons and the like are not shown. */
export class ConditionalLooks {
  /** Whether a cell's look depends on its own row alone. */
  readonly staysInRow: boolean;
  private readonly rules: Rule[];

  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {
    this.rules = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority).flatMap((format) => this.compile(format));
    this.staysInRow = this.rules.every((rule) => rule.staysInRow);
  }

  /** The looks of a row's cells, by column: what the first rule that holds says, and what later ones add. */
  ofRow(row: number): Map<number, Look> {
    const looks = new Map<number, Look>();
    const stopped = new Set<number>();
    for (const rule of this.rules) {
      let known: boolean | undefined;
      for (const area of rule.areas) {
        if (row < area.row || row > area.lastRow) continue;
        for (let column = area.column; column <= Math.min(area.lastColumn, WIDEST); column++) {
          const holds = rule.sameInRow ? (known ??= rule.holds(row, column)) : rule.holds(row, column);
          if (!holds) {
            if (rule.sameInRow) break;
            continue;
          }
          if (stopped.has(column)) continue;
          looks.set(column, join(looks.get(column), rule.look));
          if (rule.stopIfTrue) stopped.add(column);
        }
      }
    }
    return looks;
  }

  /** The last row that a rule may colour, within what is used. */
  lastRow(used: number): number {
    return Math.min(used, Math.max(-1, ...this.rules.flatMap(({ areas }) => areas.map(({ lastRow }) => lastRow))));
  }

  private compile({ areas, rule, style, stopIfTrue = false }: DocumentConditionalFormat): Rule[] {
    const [first] = areas;
    if (!first || !style) return [];
    const common = { areas, look: style, stopIfTrue };
    if (rule.type === 'containsText') {
      const wanted = rule.text.toLowerCase();
      const holds = (row: number, column: number) => {
        const text = String(this.book.value(this.sheet, row, column)).toLowerCase();
        return TEXT_TESTS[rule.operator]?.(text, wanted) ?? text.includes(wanted);
      };
      return [{ ...common, holds, staysInRow: true, sameInRow: false }];
    }
    const formula = rule.type === 'custom' ? rule.formula : rule.type === 'cellValue' ? aboutCell(first, rule) : undefined;
    const compiled = formula === undefined ? undefined : compileFormula(formula, first.row);
    return compiled ? [{ ...common, ...compiled, holds: (row, column) => this.holds(compiled, first, row, column) }] : [];
  }

  private holds(formula: CompiledFormula, first: Area, row: number, column: number): boolean {
    const read = (r: number, c: number, sheetName: string | undefined): CellContent => {
      const sheet = sheetName === undefined ? this.sheet : this.book.sheetByName(sheetName);
      return sheet ? this.book.value(sheet, r, c) : '#REF!';
    };
    return isTrue(formula.evaluate({ rows: row - first.row, columns: column - first.column, read }));
  }
}

const WIDEST = 199;

const TEXT_TESTS: Record<string, (text: string, wanted: string) => boolean> = {
  notContains: (text, wanted) => !text.includes(wanted),
  beginsWith: (text, wanted) => text.startsWith(wanted),
  endsWith: (text, wanted) => text.endsWith(wanted),
};

const SIGNS: Record<string, string> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

/** A rule about the cell's own value, as a formula about it. */
function aboutCell(first: Area, { operator, formulas }: { operator: string; formulas: string[] }): string | undefined {
  const cell = formatArea(cellArea(first.row, first.column));
  const [a, b] = formulas.map((formula) => `(${formula.replace(/^=/, '')})`);
  if (operator === 'between') return `=AND(${cell}>=${a},${cell}<=${b})`;
  if (operator === 'notBetween') return `=OR(${cell}<${a},${cell}>${b})`;
  const sign = SIGNS[operator];
  return sign && `=${cell}${sign}${a}`;
}

/** What an earlier rule has said stands. */
function join(earlier: Look | undefined, later: Look): Look {
  if (!earlier) return later;
  return {
    ...later,
    ...earlier,
    ...((earlier.font ?? later.font) && { font: { ...later.font, ...earlier.font } }),
    ...((earlier.borders ?? later.borders) && { borders: { ...later.borders, ...earlier.borders } }),
  };
}
