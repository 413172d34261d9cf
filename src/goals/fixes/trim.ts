import { AREAS_TABLE, COMMITTEES_TABLE, SETTINGS_TABLE, UNITS_TABLE } from '../places';
import { listColumn } from './cells';
import type { FixChange, FixColumn, FixSource } from './types';

/**
 * Texts without spaces around them, doubled spaces and no-break spaces. What is looked up by its name (numbers, units, areas, committees, levels)
 * loses only the spaces around it: both that which points and that which is pointed at would have to change at once.
 */
export function planTrim(source: FixSource): FixChange[] {
  const changes: FixChange[] = [];
  for (const table of source.tables.keys()) {
    for (const [column, clean] of COLUMNS[table] ?? GOAL_COLUMNS) {
      for (const { place, value } of listColumn(source, table, column)) {
        if (typeof value !== 'string') continue;
        const after = clean(value);
        if (after !== value) changes.push({ place, before: value, after });
      }
    }
  }
  return changes;
}

type Clean = (text: string) => string;

const trim: Clean = (text) => text.trim();
/** Line breaks stay. */
const tidy: Clean = (text) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim();
/** A cell of spaces alone looks empty and counts as empty; other texts in columns of numbers and words are other fixes' business. */
const empty: Clean = (text) => (text.trim() === '' ? '' : text);

const GOAL_COLUMNS: readonly (readonly [FixColumn, Clean])[] = [
  ['nr', trim],
  ['level', empty],
  ['text', tidy],
  ['parent', trim],
  ['unit', trim],
  ['responsible', tidy],
  ['measureUnit', tidy],
  ...(['baseline', 'target', 'direction', 'tolerance', 'weight', 'actualInterim', 'forecastYear', 'actualYear', 'assessment'] as const).map(
    (column) => [column, empty] as const,
  ),
  ['comment', tidy],
  ['dueDate', empty],
  ['state', empty],
  ['budget', empty],
  ['geh', empty],
];

const COLUMNS: Record<string, readonly (readonly [FixColumn, Clean])[]> = {
  [SETTINGS_TABLE]: [['value', trim]],
  [AREAS_TABLE]: [
    ['nr', trim],
    ['name', trim],
    ['text', tidy],
    ['subAreas', tidy],
  ],
  [COMMITTEES_TABLE]: [
    ['code', trim],
    ['name', trim],
  ],
  [UNITS_TABLE]: [
    ['committee', trim],
    ['name', trim],
    ['manager', tidy],
  ],
};
