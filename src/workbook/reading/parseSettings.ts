/** The table Styrning: what stands there over the defaults. */
import type { CellValue, Expected, InvalidCell, Level, SettingKey, Settings } from '../../goals/types';
import { LEVELS } from '../../goals/types';
import { AGGREGATION_WORDS, METHOD_WORDS, OCCASION_WORDS, SETTING_NAMES, TABLE_NAMES, keyOfWord } from '../../locales/words';
import { isEmpty, parseDate, parseNumber, parseNumberWithin, parseText, parseWord, parseYesNo } from './parseCells';
import type { Parsed } from './parseCells';
import type { TableLayout } from '../tables';

type PlainKey = Exclude<SettingKey, `level${string}`>;
type Reader<K extends PlainKey> = { expected: Expected; parse: (cell: CellValue) => Parsed<Settings[K] | null> };

const text = { expected: 'text', parse: parseText } as const;
const yesNo = { expected: 'yesNo', parse: parseYesNo } as const;
const share = { expected: 'share', parse: (cell: CellValue) => parseNumberWithin(cell, 0, 1) } as const;
const count = { expected: 'number', parse: parseCount } as const;

/** How each setting is read. */
const READERS: { [K in PlainKey]: Reader<K> } = {
  municipality: text,
  year: { expected: 'year', parse: parseYear },
  term: text,
  model: text,
  vision: text,
  focusAreas: text,
  values: text,
  occasion: { expected: 'occasion', parse: (cell) => parseWord(OCCASION_WORDS, cell) },
  interimDate: { expected: 'date', parse: parseDate },
  minOverarching: count,
  maxOverarching: count,
  minCommonGoals: count,
  minGoalsBeneath: count,
  allUnitsCovered: yesNo,
  measuresRequired: yesNo,
  actionPlanRequired: yesNo,
  overarchingMayHaveMeasures: yesNo,
  desiredState: yesNo,
  method: { expected: 'method', parse: (cell) => parseWord(METHOD_WORDS, cell) },
  aggregation: { expected: 'aggregation', parse: (cell) => parseWord(AGGREGATION_WORDS, cell) },
  measureMetFrom: share,
  measurePartialFrom: share,
  goalMetFrom: share,
  goalPartialFrom: share,
  minCoverage: share,
};

/** The settings, and the cells that cannot be what they should (these take their default). A setting that stands twice: the first counts. */
export function parseSettings(
  columns: TableLayout['columns'],
  body: readonly (readonly CellValue[])[],
  defaults: Settings,
): { settings: Settings; invalid: InvalidCell[]; rows: Map<SettingKey, number> } {
  const settings: Settings = { ...defaults, levels: copyLevels(defaults.levels) };
  const invalid: InvalidCell[] = [];
  const rows = new Map<SettingKey, number>();
  const { setting: nameOffset, value: valueOffset } = columns;
  if (nameOffset === undefined || valueOffset === undefined) return { settings, invalid, rows };
  body.forEach((cells, row) => {
    const key = keyOfWord(SETTING_NAMES, String(cells[nameOffset] ?? ''));
    if (!key || rows.has(key)) return;
    rows.set(key, row);
    const cell = cells[valueOffset] ?? '';
    if (isEmpty(cell)) return;
    const expected = isLevelKey(key) ? setLevel(settings, key, cell) : setPlain(settings, key, cell);
    if (expected) invalid.push({ place: { table: TABLE_NAMES.settings, row, column: 'value' }, value: cell, expected });
  });
  return { settings, invalid, rows };
}

/** Sets the value, or answers what the cell should have held. */
function setPlain<K extends PlainKey>(settings: Settings, key: K, cell: CellValue): Expected | null {
  const { value, bad } = READERS[key].parse(cell);
  if (bad || value === null) return READERS[key].expected;
  (settings as Pick<Settings, K>)[key] = value as Settings[K];
  return null;
}

type LevelKey = Extract<SettingKey, `level${string}`>;

function isLevelKey(key: SettingKey): key is LevelKey {
  return key.startsWith('level');
}

/** The levels' names and letters; a letter is one letter. */
function setLevel(settings: Settings, key: LevelKey, cell: CellValue): Expected | null {
  const [part, level] = key.split('.') as ['levelName' | 'levelLetter', Level];
  const { value, bad } = parseText(cell);
  if (bad) return 'text';
  if (part === 'levelName') {
    settings.levels[level].name = value;
    return null;
  }
  if (!/^\p{L}$/u.test(value)) return 'text';
  settings.levels[level].letter = value.toLocaleUpperCase('sv');
  return null;
}

function parseCount(cell: CellValue): Parsed<number | null> {
  const { value, bad } = parseNumber(cell);
  return value === null || (value >= 0 && Number.isInteger(value)) ? { value, bad } : { value: null, bad: true };
}

function parseYear(cell: CellValue): Parsed<number | null> {
  const { value, bad } = parseNumberWithin(cell, 1900, 2200);
  return value === null || Number.isInteger(value) ? { value, bad } : { value: null, bad: true };
}

function copyLevels(levels: Settings['levels']): Settings['levels'] {
  return Object.fromEntries(LEVELS.map((level) => [level, { ...levels[level] }])) as Settings['levels'];
}

/** The levels' names as words to look up in. */
export function levelWords(settings: Settings): Record<Level, string> {
  return Object.fromEntries(LEVELS.map((level) => [level, settings.levels[level].name])) as Record<Level, string>;
}
