import { exempelkommunenLjungby } from '../samples';
import { listRows, type SampleRow } from '../samples/rows';
import { DEFAULT_SETTINGS, findModel, makeGoalRow, type Committee, type GoalBook, type GoalRow, type Level } from '../src/goals';
import { nameGoalTable } from '../src/goals/places';
import { makeRandom, type Random } from './random';

const COMMITTEES = 10;
/** Thousands of kronor that a committee may spend on each row it has; a few pass it. */
const FRAME_PER_ROW = 900;

/**
 * A goal book of any number of rows, the same every time for the same seed: ten committees whose goals, measures, activities, texts and comments are
 * those of a sample book of Exempelkommunen over and over, each time with other places in the texts and other values. Some parents are left to be
 * inferred, some goals are judged by hand, some values are missing, and about one row in thirty has a mistake of the kinds that people make.
 * The first rows of the first committee are the same at every size. `mistakes` false: none of those; values are missing all the same.
 */
export function generateBook(rowCount: number, { seed = 1, mistakes = true } = {}): GoalBook {
  const model = findModel(exempelkommunenLjungby.model);
  if (!model) throw new Error('The sample has no steering model.');
  const sample = exempelkommunenLjungby.committees;
  const families = sample.flatMap(({ goals }) => splitFamilies(listRows(goals)));
  const units = [...new Set(families.flat().flatMap(({ unit }) => unit ?? []))].slice(0, 12);
  const committees: Committee[] = Array.from({ length: COMMITTEES }, (_, row) => ({
    code: `N${row + 1}`,
    name: `${sample[row % sample.length]?.name ?? 'Nämnd'} ${row + 1}`,
    kind: 'nämnd',
    covered: true,
    budget: Math.ceil(rowCount / COMMITTEES) * FRAME_PER_ROW,
    row,
  }));
  const rows = committees.flatMap(({ code }, index) => {
    const share = Math.floor(rowCount / COMMITTEES) + (index < rowCount % COMMITTEES ? 1 : 0);
    return makeRows(code, share, { families, units, random: makeRandom(seed * 1000 + index), mistakes });
  });
  const { municipality, year, term } = exempelkommunenLjungby;
  return {
    settings: {
      ...DEFAULT_SETTINGS,
      ...model.rules,
      levels: model.levels,
      municipality,
      year,
      term,
      model: model.name,
      occasion: 'interim',
      maxOverarching: Math.max(2, Math.ceil(rowCount / 100)),
    },
    areas: model.areas.map(({ nr, name, text, subAreas }, row) => ({ nr, name, text, subAreas: [...subAreas], row })),
    committees: [...committees, { code: 'KOMMUN', name: 'Hela kommunen', kind: 'nämnd', covered: false, budget: null, row: -1 }],
    units: committees.flatMap(({ code }, index) =>
      units.map((name, unit) => ({ committee: code, name, manager: 'Verksamhetschef', row: index * units.length + unit })),
    ),
    rows,
    invalid: [],
    ruleSettings: [],
    settingTexts: [],
    damages: [],
  };
}

interface Source {
  families: readonly (readonly SampleRow[])[];
  units: readonly string[];
  random: Random;
  mistakes: boolean;
}

/** An overarching goal with all that stands beneath it. */
function splitFamilies(rows: readonly SampleRow[]): SampleRow[][] {
  const families: SampleRow[][] = [];
  for (const row of rows) {
    if (row.level === 'overarching') families.push([row]);
    else families.at(-1)?.push(row);
  }
  return families;
}

/** Where the next row goes: the numbers given so far, and the goals that rows beneath name. */
interface Writer {
  given: Record<Level, number>;
  overarching: string;
  goal: string;
}

function makeRows(committee: string, count: number, source: Source): GoalRow[] {
  const { families, random, mistakes } = source;
  const writer: Writer = { given: { overarching: 0, goal: 0, measure: 0, activity: 0, development: 0 }, overarching: '', goal: '' };
  const rows: GoalRow[] = [];
  while (rows.length < count) {
    for (const row of random.pick(families)) {
      if (rows.length === count) break;
      const made = makeRow(row, committee, rows.length, writer, source);
      rows.push(mistakes ? makeMistake(made, random) : made);
    }
  }
  return rows;
}

function makeRow(row: SampleRow, committee: string, index: number, writer: Writer, { units, random }: Source): GoalRow {
  const { level, key: _key, under: _under, ...rest } = row;
  const nr = `${committee}-${DEFAULT_SETTINGS.levels[level].letter}${++writer.given[level]}`;
  const parent = level === 'overarching' ? (row.parent ?? '1') : level === 'goal' ? writer.overarching : writer.goal;
  if (level === 'overarching') writer.overarching = writer.goal = nr;
  if (level === 'goal') writer.goal = nr;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== null));
  return makeGoalRow({
    ...given,
    ...(level === 'measure' ? moveOutcomes(row, random) : {}),
    ...(level === 'goal' ? { unit: random.pick(units), ...judgeByHand(random) } : {}),
    table: nameGoalTable(committee),
    row: index,
    committee,
    nr,
    level,
    text: row.text.replace(/\.?$/, ` i ${random.pick(PLACES)} ${writer.given[level]}.`),
    parent: level !== 'overarching' && random.chance(0.15) ? '' : parent,
  });
}

const PLACES = ['centrum', 'tätorten', 'norra kommundelen', 'södra kommundelen', 'Exempelby', 'Sjöviken', 'stationssamhället'];

/** Other outcomes than the sample has, from none of the way to a little past the target; some are not reported yet. */
function moveOutcomes({ baseline, target, yesNo, weight }: SampleRow, random: Random): Partial<GoalRow> {
  const outcome = () => {
    if (random.chance(0.08)) return null;
    if (yesNo) return random.chance(0.6);
    if (typeof target !== 'number') return null;
    const from = baseline ?? 0;
    return Math.round((from + (target - from) * random.next() * 1.2) * 100) / 100;
  };
  return {
    weight: weight ?? (random.chance(0.2) ? 1 + random.below(3) : null),
    actualInterim: outcome(),
    forecastYear: outcome(),
    actualYear: outcome(),
  };
}

function judgeByHand(random: Random): Partial<GoalRow> {
  return random.chance(0.06) ? { assessment: random.pick(['met', 'partial', 'notMet', 'notAssessed'] as const) } : {};
}

/** The mistakes that people make, each in a few rows of a thousand. What does not concern a row of its level leaves it as it is. */
function makeMistake(row: GoalRow, random: Random): GoalRow {
  if (!random.chance(0.035)) return row;
  const { level } = row;
  switch (random.below(12)) {
    case 0:
      return { ...row, nr: '' };
    case 1:
      return level === 'overarching' ? row : { ...row, parent: 'N99-N1' };
    case 2:
      return { ...row, text: '' };
    case 3:
      return level === 'measure' ? { ...row, target: null, invalid: { target: '95 %' } } : row;
    case 4:
      return level === 'measure' ? { ...row, direction: null, invalid: { direction: 'uppåt' } } : row;
    case 5:
      return level === 'measure' ? { ...row, weight: -1 } : row;
    case 6:
      return level === 'measure' ? { ...row, measureUnit: row.yesNo ? row.measureUnit : '', target: null } : row;
    case 7:
      return level === 'goal' ? { ...row, unit: 'Växeln' } : row;
    case 8:
      return { ...row, comment: 'Fråga Anna Exempel, 811228-9874.' };
    case 9:
      return level === 'activity' ? { ...row, responsible: '', dueDate: null } : row;
    case 10:
      return level === 'goal' ? { ...row, text: `Verka för att ${row.text.toLowerCase()}` } : row;
    default:
      return level === 'activity' ? { ...row, dueDate: null, invalid: { dueDate: 'till hösten' } } : row;
  }
}
