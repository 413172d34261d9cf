import {
  DEFAULT_SETTINGS,
  makeGoalRow,
  type Area,
  type Committee,
  type GoalBook,
  type GoalRow,
  type Settings,
  type Unit,
} from '../../../src/goals';

/** A row with what the case says and nothing else; its committee is that of its number, else SN. */
export function makeRow(given: Partial<GoalRow>): GoalRow {
  const committee = given.committee ?? (given.nr ? (given.nr.split('-')[0] ?? 'SN') : 'SN');
  return makeGoalRow({ table: `Mal${committee}`, row: -1, text: given.nr ? `Text ${given.nr}` : '', ...given, committee });
}

export const overarching = (nr: string, parent: string, given: Partial<GoalRow> = {}) =>
  makeRow({ nr, level: 'overarching', parent, ...given });
export const goal = (nr: string, parent: string, given: Partial<GoalRow> = {}) => makeRow({ nr, level: 'goal', parent, ...given });
/** One that says who is to do it and when. */
export const activity = (nr: string, parent: string, given: Partial<GoalRow> = {}) =>
  makeRow({ nr, level: 'activity', parent, responsible: 'Enhetschef', dueDate: 46265, ...given });
/** A measure that goes from 0 to 100, so that its interim outcome is its score in per cent. */
export const measure = (nr: string, parent: string, percent: number | null, given: Partial<GoalRow> = {}) =>
  makeRow({
    nr,
    level: 'measure',
    parent,
    measureUnit: '%',
    baseline: 0,
    target: 100,
    direction: 'increase',
    actualInterim: percent,
    ...given,
  });

export const AREAS: Area[] = [
  { nr: '1', name: 'Tillväxt', text: '', subAreas: [], row: 0 },
  { nr: '2', name: 'Kunskap', text: '', subAreas: [], row: 1 },
];
export const COMMITTEES: Committee[] = [
  { code: 'SN', name: 'Socialnämnden', kind: 'nämnd', covered: true, budget: null, row: 0 },
  { code: 'BUN', name: 'Barn- och utbildningsnämnden', kind: 'nämnd', covered: true, budget: null, row: 1 },
  { code: 'KRN', name: 'Krisledningsnämnden', kind: 'nämnd', covered: false, budget: null, row: 2 },
  { code: 'KOMMUN', name: 'Hela kommunen', kind: 'nämnd', covered: false, budget: null, row: -1 },
];
export const UNITS: Unit[] = [{ committee: 'SN', name: 'Hemtjänst', manager: 'Enhetschef', row: 0 }];

/** A book of the rows, numbered from the top of each table. */
export function makeBook(rows: readonly GoalRow[], settings: Partial<Settings> = {}, given: Partial<GoalBook> = {}): GoalBook {
  const next = new Map<string, number>();
  const placed = rows.map((row) => {
    const place = next.get(row.table) ?? 0;
    next.set(row.table, place + 1);
    return row.row >= 0 ? row : { ...row, row: place };
  });
  return {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    areas: AREAS,
    committees: COMMITTEES,
    units: UNITS,
    rows: placed,
    invalid: [],
    ruleSettings: [],
    settingTexts: [],
    damages: [],
    ...given,
  };
}
