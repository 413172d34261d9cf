/** What a person has filled in, as structuring takes it. */
import {
  COUNT_RULES,
  DEFAULT_SETTINGS,
  LEVELS,
  makeSettings,
  readCount,
  readPercent,
  readYear,
  SHARE_RULES,
  STEERING_MODELS,
  YES_NO_RULES,
  type CellValue,
  type Level,
  type SettingKey,
  type Settings,
  type SetUpDraft,
} from '../../goals';
import { writeSettingCells } from '../layout/settings';
import type { StructureChoice } from './types';

/** The choice of a draft without problems; a field that cannot be read takes what an empty one means. */
export function makeChoice(draft: SetUpDraft): StructureChoice {
  const model = STEERING_MODELS.find(({ id }) => id === draft.model) ?? STEERING_MODELS[0]!;
  const areaNumbers = new Map(draft.areas.flatMap(({ modelNr, nr }) => (modelNr === null ? [] : [[modelNr, writeNumber(nr)] as const])));
  return {
    model,
    municipality: draft.municipality.trim(),
    year: readYear(draft.year) ?? NaN,
    term: draft.term.trim(),
    committees: draft.committees.map(({ code, name, kind, covered }) => ({ code: code.trim(), name: name.trim(), kind, covered })),
    areas: draft.areas.map(({ nr, name, text, subAreas }) => ({
      nr: writeNumber(nr),
      name: name.trim(),
      text,
      subAreas: splitLines(subAreas),
    })),
    // A common goal goes where its area goes, and with it.
    commonGoals: model.commonGoals.flatMap(({ area, text }) => {
      const nr = areaNumbers.get(area);
      return nr === undefined ? [] : [{ area: nr, text }];
    }),
    settings: writeChosenSettings(draft, makeSettings(model)),
  };
}

function writeChosenSettings(draft: SetUpDraft, ofModel: Settings): Partial<Record<SettingKey, CellValue>> {
  const { counts, shares, yesNo, method, aggregation } = draft.rules;
  const settings: Settings = { ...ofModel, ...yesNo, method, aggregation, levels: trimLevels(draft.levels) };
  for (const rule of COUNT_RULES) settings[rule] = readCount(counts[rule]) ?? null;
  for (const rule of SHARE_RULES) settings[rule] = readPercent(shares[rule]) ?? DEFAULT_SETTINGS[rule];
  const cells = writeSettingCells(settings);
  const chosen: SettingKey[] = [
    ...COUNT_RULES,
    ...SHARE_RULES,
    ...YES_NO_RULES,
    'method',
    'aggregation',
    ...LEVELS.flatMap((level) => [`levelName.${level}`, `levelLetter.${level}`] as const),
  ];
  return Object.fromEntries(chosen.map((key) => [key, cells[key]]));
}

function trimLevels(levels: SetUpDraft['levels']): Settings['levels'] {
  const entries = LEVELS.map((level) => {
    const { name, letter } = levels[level];
    return [level, { name: name.trim(), letter: letter.trim().normalize('NFC').toLocaleUpperCase('sv') }] as const;
  });
  return Object.fromEntries(entries) as Record<Level, Settings['levels'][Level]>;
}

/** "01" is 1 in a cell, and so it is here. */
function writeNumber(nr: string): string {
  const typed = nr.trim();
  return /^\d+$/.test(typed) ? String(Number(typed)) : typed;
}

function splitLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
