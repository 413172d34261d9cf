import { RULES_TABLE, SETTINGS_TABLE } from '../places';
import { readTypedNumber, type TypedNumber } from '../typed/number';
import type { CellValue, GoalColumn, GoalRow } from '../types';
import { listInvalid, readRowCell } from './cells';
import type { FixChange, FixSource } from './types';

/** Numbers that stand as texts become numbers, where it is plain which number is meant. */
export function planNumbers(source: FixSource): FixChange[] {
  const changes: FixChange[] = [];
  for (const { place, value, expected } of listInvalid(source, ['number', 'share', 'year'])) {
    const typed = readPlain(value);
    const after = typed && (expected === 'year' ? readYear(typed) : expected === 'share' ? readShare(typed) : readAmount(typed));
    const fits = after !== null && (expected !== 'number' || isAllowed(place.table, after));
    if (fits) changes.push({ place, before: value, after, becomes: 'number' });
  }
  for (const row of source.book.rows) {
    for (const column of NUMBER_COLUMNS) {
      const value = row.invalid[column];
      if (value === undefined || (row.yesNo && VALUE_COLUMNS.has(column))) continue;
      const typed = readPlain(value);
      const cell = readRowCell(source, row, column);
      if (typed && cell) changes.push({ place: cell.place, before: value, after: toUnit(row, column, typed), becomes: 'number' });
    }
  }
  return changes;
}

const NUMBER_COLUMNS = ['baseline', 'target', 'tolerance', 'weight', 'actualInterim', 'forecastYear', 'actualYear', 'budget'] as const;
/** These are in the measure's own unit. */
const VALUE_COLUMNS: ReadonlySet<GoalColumn> = new Set(['baseline', 'target', 'tolerance', 'actualInterim', 'forecastYear', 'actualYear']);

/** A text that can only be read as one number. */
function readPlain(value: CellValue): TypedNumber | null {
  const typed = typeof value === 'string' ? readTypedNumber(value) : null;
  return typed?.ambiguous ? null : typed;
}

/**
 * "85 %" in a measure's own unit: 85 where its other numbers are counted in per cent, 0.85 where they are shares, as Excel makes of what is
 * typed with a per cent sign. Where there are no others the unit decides.
 */
function toUnit(row: GoalRow, column: GoalColumn, { value, percent }: TypedNumber): number {
  if (!percent) return value;
  if (!VALUE_COLUMNS.has(column)) return toShare(value);
  const others = [row.baseline, row.target, row.actualInterim, row.forecastYear, row.actualYear].filter(
    (other): other is number => typeof other === 'number' && other !== 0,
  );
  if (others.length > 0) return others.some((other) => Math.abs(other) > 1) ? value : toShare(value);
  return /%|procent/i.test(row.measureUnit) ? value : toShare(value);
}

/** Without the dust of binary fractions: 12.3 % is 0.123. */
function toShare(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}

function readAmount({ value, percent }: TypedNumber): number {
  return percent ? toShare(value) : value;
}

/** Without a per cent sign it cannot be known whether "80" is 80 %. */
function readShare(typed: TypedNumber): number | null {
  const share = readAmount(typed);
  return share >= 0 && share <= 1 ? share : null;
}

function readYear({ value, percent }: TypedNumber): number | null {
  return !percent && Number.isInteger(value) && value >= 1900 && value <= 2200 ? value : null;
}

/** The settings that are numbers say how many goals there must be, and the rules' parameters from how many on. */
function isAllowed(table: string, value: number): boolean {
  if (table === SETTINGS_TABLE) return value >= 0 && Number.isInteger(value);
  return table !== RULES_TABLE || value >= 0;
}
