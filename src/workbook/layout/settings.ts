/** The table Styrning: what kind of value each setting holds, and how it is shown and chosen. */
import { LEVELS } from '../../goals/types';
import type { CellValue, Level, LevelName, SettingKey, Settings } from '../../goals/types';
import { AGGREGATION_WORDS, METHOD_WORDS, NO, OCCASION_WORDS, SETTING_NAMES, YES } from '../../locales/words';
import type { ListName } from './lists';

export type SettingKind = 'text' | 'longText' | 'number' | 'share' | 'date' | 'word';

export const SETTING_KEYS = Object.keys(SETTING_NAMES) as SettingKey[];

export const SETTING_NUMBER_FORMATS: Record<SettingKind, string> = {
  // As text: Excel would make a date of a term such as "1-2".
  text: '@',
  longText: '@',
  word: 'General',
  number: 'General',
  share: '0 %',
  date: 'yyyy-mm-dd',
};

const KINDS: Partial<Record<SettingKey, SettingKind>> = {
  year: 'number',
  vision: 'longText',
  focusAreas: 'longText',
  values: 'longText',
  interimDate: 'date',
  minOverarching: 'number',
  maxOverarching: 'number',
  minCommonGoals: 'number',
  minGoalsBeneath: 'number',
  measureMetFrom: 'share',
  measurePartialFrom: 'share',
  goalMetFrom: 'share',
  goalPartialFrom: 'share',
  minCoverage: 'share',
};

const LISTS: Partial<Record<SettingKey, ListName>> = {
  occasion: 'occasion',
  allUnitsCovered: 'yesNo',
  measuresRequired: 'yesNo',
  actionPlanRequired: 'yesNo',
  overarchingMayHaveMeasures: 'yesNo',
  desiredState: 'yesNo',
  method: 'method',
  aggregation: 'aggregation',
};

export function kindOfSetting(key: SettingKey): SettingKind {
  return KINDS[key] ?? (LISTS[key] ? 'word' : 'text');
}

/** The list that the setting's value is chosen from, if any. */
export function listOfSetting(key: SettingKey): ListName | undefined {
  return LISTS[key];
}

/** Settings as the cells of column Värde. "" where there is none. */
export function writeSettingCells(settings: Settings): Record<SettingKey, CellValue> {
  const { levels, ...plain } = settings;
  const cells = Object.fromEntries(
    Object.entries(plain).map(([key, value]) => [key, typeof value === 'boolean' ? (value ? YES : NO) : (value ?? '')]),
  ) as Record<SettingKey, CellValue>;
  cells.occasion = OCCASION_WORDS[settings.occasion];
  cells.method = METHOD_WORDS[settings.method];
  cells.aggregation = AGGREGATION_WORDS[settings.aggregation];
  if (settings.interimDate === null && settings.year !== null) cells.interimDate = serialOfDate(settings.year, 8, 31);
  for (const level of LEVELS) writeLevel(cells, level, levels[level]);
  return cells;
}

/** Excel's serial number of a date in its 1900 system; right from 1 March 1900. */
export function serialOfDate(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

function writeLevel(cells: Record<SettingKey, CellValue>, level: Level, { name, letter }: LevelName): void {
  cells[`levelName.${level}`] = name;
  cells[`levelLetter.${level}`] = letter;
}
