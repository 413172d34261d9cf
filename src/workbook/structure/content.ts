/** What a goal book holds: from what stands in the workbook already, and from the choice for what does not. */
import { findModel, LEVELS, makeSettings, WHOLE_MUNICIPALITY } from '../../goals';
import type { CellValue, Level, SettingKey, Settings, SteeringModel } from '../../goals';
import { KIND_WORDS, NO, SETTING_NAMES, SHEET_NAMES, TABLE_NAMES, YES } from '../../locales/words';
import { SETTING_EXPLANATIONS } from '../../locales/sheetTexts';
import { SETTING_KEYS, writeSettingCells } from '../layout/settings';
import { goalTableName, isCommitteeCode } from '../tables';
import type { ColumnKey } from '../tables';
import { readColumn } from './readWorkbook';
import type { TableReading, WorkbookReading } from './readWorkbook';
import type { BookContent, StructureChoice } from './types';

/** null where the workbook is no goal book and nothing was chosen. */
export function findContent(reading: WorkbookReading, choice: StructureChoice | undefined): BookContent | null {
  const settingTable = reading.tables.get(TABLE_NAMES.settings);
  const written = settingTable?.columns.value === undefined ? new Map<SettingKey, CellValue>() : readSettings(settingTable);
  const model = choice?.model ?? findModel(String(written.get('model') ?? '')) ?? findModel('Egen');
  if (!model) return null;
  const settings = chooseSettings(model, choice, written);
  const committees = reading.tables.get(TABLE_NAMES.committees);
  const areas = reading.tables.get(TABLE_NAMES.areas);
  const units = reading.tables.get(TABLE_NAMES.units);
  const rows = {
    settings: SETTING_KEYS.map((key) => writeSettingRow(key, settings)),
    areas: (choice?.areas ?? model.areas).map((area) => ({
      nr: /^\d+$/.test(area.nr) ? Number(area.nr) : area.nr,
      name: area.name,
      text: area.text,
      subAreas: area.subAreas.join('\n'),
    })),
    committees: (choice?.committees ?? model.committees).map((committee) => ({
      code: committee.code,
      name: committee.name,
      kind: KIND_WORDS[committee.kind],
      covered: committee.covered ? YES : NO,
      budget: 'budget' in committee ? (committee.budget as number) : '',
    })),
    units: (choice?.units ?? []).map((unit) => ({ committee: unit.committee, name: unit.name, manager: unit.manager })),
    findings: [],
  } satisfies BookContent['rows'];
  const words = (level: Level, part: 'levelName' | 'levelLetter'): string =>
    String(settings[`${part}.${level}`]).trim() || model.levels[level][part === 'levelName' ? 'name' : 'letter'];
  const levelNames = mapLevels((level) => words(level, 'levelName'));
  const levelLetters = mapLevels((level) => words(level, 'levelLetter'));
  return {
    settings,
    levelNames,
    levelLetters,
    model,
    rows,
    areas: (areas ? readColumn(areas, 'nr') : rows.areas.map((area) => area.nr)).map((nr) => String(nr).trim()),
    committees: [
      ...(committees ? readPairs(committees, 'code', 'name') : rows.committees.map(({ code, name }) => ({ code, name }))).filter(
        ({ code }) => isCommitteeCode(code),
      ),
      { code: WHOLE_MUNICIPALITY, name: SHEET_NAMES.wholeMunicipality },
    ],
    units: units
      ? readPairs(units, 'committee', 'name').map(({ code, name }) => ({ committee: code, name }))
      : rows.units.map(({ committee, name }) => ({ committee, name })),
    commonGoals: choice
      ? (choice.commonGoals ?? model.commonGoals).map((goal, index) => ({
          nr: `${WHOLE_MUNICIPALITY}-${levelLetters.overarching}${index + 1}`,
          level: levelNames.overarching,
          text: goal.text,
          parent: /^\d+$/.test(goal.area) ? Number(goal.area) : goal.area,
        }))
      : [],
  };
}

/** Row of the table Styrning for a setting. */
export function writeSettingRow(key: SettingKey, settings: Record<SettingKey, CellValue>): Partial<Record<ColumnKey, CellValue>> {
  return { setting: SETTING_NAMES[key], value: settings[key], explanation: SETTING_EXPLANATIONS[key] };
}

/** The settings that stand in the table Styrning, empty ones too. */
export function readSettings(table: TableReading | undefined): Map<SettingKey, CellValue> {
  const values = readColumn(table, 'value');
  const found = new Map<SettingKey, CellValue>();
  readSettingKeys(table).forEach((key, row) => {
    if (key && !found.has(key)) found.set(key, values[row] ?? '');
  });
  return found;
}

/** Which setting each row of the table is about; by its explanation where its name is missing. */
export function readSettingKeys(table: TableReading | undefined): (SettingKey | undefined)[] {
  const [names, explanations] = [readColumn(table, 'setting'), readColumn(table, 'explanation')];
  const find = (keys: ReadonlyMap<string, SettingKey>, cell: CellValue = ''): SettingKey | undefined =>
    keys.get(String(cell).trim().toLocaleLowerCase('sv'));
  return (table?.values.slice(1) ?? []).map((_row, row) =>
    (names[row] ?? '') === '' ? find(KEY_OF_EXPLANATION, explanations[row]) : find(KEY_OF_NAME, names[row]),
  );
}

/** Numbers of the goal tables that may be a parent: overarching goals and goals. */
export function readParents(reading: WorkbookReading, content: BookContent): { code: string; nr: string; level: 'overarching' | 'goal' }[] {
  const named = (['overarching', 'goal'] as const).map((level) => [content.levelNames[level].toLocaleLowerCase('sv'), level] as const);
  const levels = new Map(named);
  const parents = content.committees.flatMap(({ code }) => {
    const table = reading.tables.get(goalTableName(code));
    const levelCells = readColumn(table, 'level');
    return readColumn(table, 'nr').flatMap((cell, row) => {
      const level = levels.get(
        String(levelCells[row] ?? '')
          .trim()
          .toLocaleLowerCase('sv'),
      );
      const nr = String(cell).trim();
      return level && nr !== '' ? [{ code, nr, level }] : [];
    });
  });
  if (reading.tables.has(goalTableName(WHOLE_MUNICIPALITY))) return parents;
  return [
    ...parents,
    ...content.commonGoals.map((goal) => ({ code: WHOLE_MUNICIPALITY, nr: String(goal.nr), level: 'overarching' as const })),
  ];
}

const KEY_OF_NAME = new Map(SETTING_KEYS.map((key) => [SETTING_NAMES[key].toLocaleLowerCase('sv'), key]));
const KEY_OF_EXPLANATION = new Map(SETTING_KEYS.map((key) => [SETTING_EXPLANATIONS[key].toLocaleLowerCase('sv'), key]));

/** What stands in the workbook goes first, then the choice, then the model and its defaults. */
function chooseSettings(
  model: SteeringModel,
  choice: StructureChoice | undefined,
  written: ReadonlyMap<SettingKey, CellValue>,
): Record<SettingKey, CellValue> {
  const base: Settings = makeSettings(model);
  const year = choice?.year ?? Number(written.get('year') ?? NaN);
  base.year = Number.isInteger(year) ? year : null;
  if (choice?.municipality !== undefined) base.municipality = choice.municipality;
  if (choice?.term !== undefined) base.term = choice.term;
  return { ...writeSettingCells(base), ...choice?.settings, ...Object.fromEntries(written) };
}

function readPairs(table: TableReading, code: ColumnKey, name: ColumnKey): { code: string; name: string }[] {
  const names = readColumn(table, name);
  return readColumn(table, code)
    .map((value, row) => ({ code: String(value).trim(), name: String(names[row] ?? '').trim() }))
    .filter((pair) => pair.code !== '');
}

function mapLevels(word: (level: Level) => string): Record<Level, string> {
  return Object.fromEntries(LEVELS.map((level) => [level, word(level)])) as Record<Level, string>;
}
