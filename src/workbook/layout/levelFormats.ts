/** The colours of a goal table by level and by status word, as conditional formats over the table's body. */
import { LEVELS, STATUSES } from '../../goals/types';
import type { GoalColumn, Level } from '../../goals/types';
import { STATUS_WORDS } from '../../locales/words';
import { ACCENT, COLOURS, STATUS_COLOURS } from '../../looks/palette';
import { columnName } from '../tables';
import { quote } from './formulas';
import { findUseRuns } from './levelUse';

/** One conditional format: where, when, and how it looks. */
export interface ConditionalLook {
  /** 0-based first column in the sheet, and how many. */
  column: number;
  columns: number;
  /** About the first row of the body, as Excel wants it. */
  formula: string;
  fill?: string;
  colour?: string;
  bold?: boolean;
  /** Colour of a hairline above. */
  top?: string;
}

/**
 * The conditional formats of a goal table, the most important first. `places` says in which sheet column (0-based) each column
 * stands, `firstRow` is the first row of the body (0-based). The levels' names stand in the formulas themselves: a reference to
 * another sheet in a conditional format gets lost in some programs that open the file.
 */
export function planLevelFormats(
  places: Partial<Record<GoalColumn, number>>,
  levelNames: Record<Level, string>,
  firstRow: number,
): ConditionalLook[] {
  const { level } = places;
  if (level === undefined) return [];
  const order = (Object.keys(places) as GoalColumn[]).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const first = Math.min(...Object.values(places));
  const whole = { column: first, columns: Math.max(...Object.values(places)) - first + 1 };
  const levelCell = `$${columnName(level)}${firstRow + 1}`;
  const is = (...levels: Level[]): string => levelFormula(levelCell, levels, levelNames);

  const unused = splitAtGaps(order, places).flatMap((block) =>
    findUseRuns(block).map((run) => ({
      column: places[run.columns[0] as GoalColumn] as number,
      columns: run.columns.length,
      formula: is(...run.unusedBy),
      fill: COLOURS.unused,
    })),
  );
  const words = (['status', 'assessment'] as const).flatMap((column) => {
    const place = places[column];
    if (place === undefined) return [];
    return STATUSES.map((status) => ({
      column: place,
      columns: 1,
      formula: `=$${columnName(place)}${firstRow + 1}=${quote(STATUS_WORDS[status])}`,
      fill: STATUS_COLOURS[status].tint,
      colour: STATUS_COLOURS[status].ink,
    }));
  });
  return [
    ...words,
    ...unused,
    { ...whole, formula: is('overarching'), fill: ACCENT.tint, bold: true },
    { ...whole, formula: is('goal'), bold: true, top: COLOURS.hairline },
    { ...whole, formula: is('activity', 'development'), colour: COLOURS.secondText },
  ];
}

/**
 * Whether a conditional format's formula is one that `planLevelFormats` makes of levels' names, wherever it stands and even where
 * its column has gone. `names` holds sets of names, each in the order of the levels.
 */
export function namesLevels(formula: string, names: readonly (readonly string[])[]): boolean {
  const pattern = forgetPlaces(formula);
  return names.some((set) => {
    const levels = Object.fromEntries(LEVELS.map((level, index) => [level, set[index] ?? ''])) as Record<Level, string>;
    return set.length > 0 && LEVEL_FORMULAS.some((used) => forgetPlaces(levelFormula('$A1', used, levels)) === pattern);
  });
}

/** The levels that each formula about levels names. */
const LEVEL_FORMULAS: readonly (readonly Level[])[] = [
  ['overarching'],
  ['goal'],
  ['activity', 'development'],
  ...findUseRuns().map((run) => run.unusedBy),
];

function levelFormula(cell: string, levels: readonly Level[], names: Record<Level, string>): string {
  return `=${orFormula(levels.map((level) => `${cell}=${quote(names[level])}`))}`;
}

function forgetPlaces(formula: string): string {
  return formula.replace(/#REF!|\$?[A-Z]{1,3}\$?\d+(?==)/g, '@').replace(/\s/g, '');
}

function orFormula(tests: string[]): string {
  return tests.length === 1 ? String(tests[0]) : `OR(${tests.join(',')})`;
}

/** Columns that stand side by side; a person's own column between two of ours is not coloured as unused. */
function splitAtGaps(order: readonly GoalColumn[], places: Partial<Record<GoalColumn, number>>): GoalColumn[][] {
  const blocks: GoalColumn[][] = [];
  let previous = Number.NaN;
  for (const column of order) {
    const place = places[column] ?? 0;
    if (place === previous + 1) blocks.at(-1)?.push(column);
    else blocks.push([column]);
    previous = place;
  }
  return blocks;
}
