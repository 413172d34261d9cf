/** A sample as the domain sees it once it stands in a workbook and its rows are numbered. */
import { DEFAULT_SETTINGS, makeGoalRow, numberRows } from '../src/goals';
import { findModel } from '../src/goals/model';
import { WHOLE_MUNICIPALITY } from '../src/goals/types';
import type { Committee, GoalBook, GoalRow } from '../src/goals/types';
import { GOAL_TABLE_PREFIX } from '../src/locales/words';
import { findParent, listRows, type SampleRow } from './rows';
import type { SampleBook } from './types';

export function makeGoalBook(sample: SampleBook): GoalBook {
  const model = findModel(sample.model);
  if (!model) throw new Error(`There is no steering model "${sample.model}".`);
  const { municipality, year, term } = sample;
  const whole: Committee = { code: WHOLE_MUNICIPALITY, name: 'Hela kommunen', kind: 'nämnd', covered: false, budget: null, row: -1 };
  const common = listRows(sample.wholeMunicipality);
  const book: GoalBook = {
    settings: { ...DEFAULT_SETTINGS, ...model.rules, municipality, year, term, model: model.name, levels: model.levels },
    areas: model.areas.map(({ nr, name, text, subAreas }, row) => ({ nr, name, text, subAreas: [...subAreas], row })),
    committees: [
      ...sample.committees.map(({ code, name, kind, covered, budget }, row) => ({ code, name, kind, covered, budget, row })),
      whole,
    ],
    units: sample.committees
      .flatMap(({ code, units }) => units.map((unit) => ({ committee: code, ...unit })))
      .map((unit, row) => ({ ...unit, row })),
    rows: common.map((row, index) => makeRow(row, WHOLE_MUNICIPALITY, index, new Map())),
    invalid: [],
    ruleSettings: [],
    settingTexts: [],
    damages: [],
  };
  const numbered = numberBook(book);
  const parents = new Map(common.flatMap(({ key }, index) => (key ? [[key, numbered.rows[index]!.nr] as const] : [])));
  const own = sample.committees.flatMap(({ code, goals }) => listRows(goals).map((row, index) => makeRow(row, code, index, parents)));
  return numberBook({ ...book, rows: [...own, ...numbered.rows] });
}

function makeRow(
  { key: _key, under: _under, ...row }: SampleRow,
  committee: string,
  index: number,
  parents: ReadonlyMap<string, string>,
): GoalRow {
  const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
  const parent = findParent({ ...row, under: _under }, parents);
  return makeGoalRow({ ...given, parent, table: GOAL_TABLE_PREFIX + committee, committee, row: index });
}

function numberBook(book: GoalBook): GoalBook {
  const { numbers, parents } = numberRows(book, {});
  const rows = book.rows.map((row) => ({ ...row }));
  for (const { row, nr } of numbers) rows[row]!.nr = nr;
  for (const { row, parent } of parents) rows[row]!.parent = parent;
  return { ...book, rows };
}
