import { DEFAULT_SETTINGS, makeGoalRow, type Area, type Committee, type GoalBook, type GoalRow, type Level, type Unit } from '../src/goals';

const COMMITTEES = 10;
const UNITS = 5;
const GOALS_BENEATH = 4;
const MEASURES_BENEATH = 3;
/** An overarching goal with its goals, each with its measures and one activity. */
const FAMILY = 1 + GOALS_BENEATH * (1 + MEASURES_BENEATH + 1);

/**
 * A goal book of any number of rows, the same every time: ten committees, three areas, families of 21 rows, numbers given,
 * some parents left to be inferred, some outcomes missing, a fault here and there.
 */
export function generateBook(rowCount: number): GoalBook {
  const committees: Committee[] = Array.from({ length: COMMITTEES }, (_, index) => makeCommittee(index));
  const units: Unit[] = committees.flatMap(({ code }, index) =>
    Array.from({ length: UNITS }, (_, unit) => ({
      committee: code,
      name: `Verksamhet ${unit + 1}`,
      manager: '',
      row: index * UNITS + unit,
    })),
  );
  const rows: GoalRow[] = committees.flatMap((committee, index) => {
    const share = Math.floor(rowCount / COMMITTEES) + (index < rowCount % COMMITTEES ? 1 : 0);
    return makeRows(committee.code, share);
  });
  return {
    settings: { ...DEFAULT_SETTINGS, year: 2026, occasion: 'interim', minOverarching: 1, maxOverarching: 2, minGoalsBeneath: 1 },
    areas: AREAS,
    committees: [...committees, { code: 'KOMMUN', name: 'Hela kommunen', kind: 'nämnd', covered: false, budget: null, row: -1 }],
    units,
    rows,
    invalid: [],
    ruleSettings: [],
    settingTexts: [],
    damages: [],
  };
}

const AREAS: Area[] = ['Tillväxt', 'Kunskap', 'Livskvalitet'].map((name, row) => ({
  nr: String(row + 1),
  name,
  text: '',
  subAreas: [],
  row,
}));

function makeCommittee(index: number): Committee {
  return { code: `N${index + 1}`, name: `Nämnd ${index + 1}`, kind: 'nämnd', covered: true, budget: 10_000, row: index };
}

function makeRows(code: string, count: number): GoalRow[] {
  const given: Record<Level, number> = { overarching: 0, goal: 0, measure: 0, activity: 0, development: 0 };
  let overarching = '';
  let goal = '';
  return Array.from({ length: count }, (_, row) => {
    const place = row % FAMILY;
    const inGoal = (place - 1) % (1 + MEASURES_BENEATH + 1);
    const level: Level = place === 0 ? 'overarching' : inGoal === 0 ? 'goal' : inGoal <= MEASURES_BENEATH ? 'measure' : 'activity';
    const nr = `${code}-${DEFAULT_SETTINGS.levels[level].letter}${++given[level]}`;
    const parent = level === 'overarching' ? String((Math.floor(row / FAMILY) % AREAS.length) + 1) : level === 'goal' ? overarching : goal;
    if (level === 'overarching') overarching = nr;
    if (level === 'goal') goal = nr;
    const common = makeGoalRow({
      table: `Mal${code}`,
      row,
      committee: code,
      nr,
      level,
      text: `Text ${nr}`,
      parent: row % 7 === 3 && level !== 'overarching' ? '' : parent,
    });
    if (level === 'measure') return { ...common, ...makeMeasure(row) };
    if (level === 'goal') return { ...common, unit: `Verksamhet ${(given.goal % UNITS) + 1}` };
    return common;
  });
}

function makeMeasure(row: number): Partial<GoalRow> {
  const baseline = 40 + (row % 17);
  const target = row % 3 === 0 ? baseline - 10 : baseline + 10;
  const outcome = (moved: number) => baseline + (target - baseline) * moved;
  return {
    measureUnit: '%',
    baseline,
    target: row % 37 === 0 ? null : target,
    direction: target < baseline ? 'decrease' : 'increase',
    weight: row % 5 === 0 ? 2 : null,
    actualInterim: row % 11 === 0 ? null : outcome((row % 13) / 10),
    forecastYear: outcome((row % 10) / 8),
    actualYear: row % 23 === 0 ? null : outcome((row % 14) / 11),
  };
}
