import { emptyDocument, setCell } from '../../localexcel/document/create';
import type { CellContent, WorkbookDocument } from '../../localexcel/document/types';
import { readOutcome, type GoalBook, type GoalRow, type Occasion } from '../../src/goals';
import { DIRECTION_WORDS, STATUS_WORDS } from '../../src/locales/words';

/** The columns of the native book, in order: what is typed, and what is calculated. */
const TYPED = [
  'nr',
  'level',
  'parent',
  'baseline',
  'target',
  'direction',
  'tolerance',
  'weight',
  'outcome',
  'assessment',
  'yesNo',
] as const;
const CALCULATED = [
  'lastOverarching',
  'lastCarrier',
  'above',
  'levelAbove',
  'way',
  'share',
  'score',
  'goal',
  'overarching',
  'coverage',
  'status',
  // What a row gives upward: its weight times what it came to, its weight where it came to anything, its weight, its weight times its coverage.
  'measureSum',
  'measureValued',
  'measureWeight',
  'goalSum',
  'goalValued',
  'goalWeight',
  'goalCoverage',
  'valued',
] as const;
type Column = (typeof TYPED)[number] | (typeof CALCULATED)[number];
const COLUMNS: readonly Column[] = [...TYPED, ...CALCULATED];

/**
 * The fulfilment, coverage and status of every measure and goal of a book without mistakes as a person would write them in Excel: one sheet with all rows,
 * SUMIFS over what stands beneath, INDEX/MATCH (XLOOKUP is missing in the LibreOffice that Debian has) for what stands above, and no function of ours.
 * Written to the formulas' advantage: only where a row of its level needs them, and no sum twice. `formulas` false: numbers in their place.
 */
export function makeNativeBook(book: GoalBook, occasion: Occasion, { formulas = true } = {}): WorkbookDocument {
  const document = emptyDocument('Rader');
  const sheet = document.sheets[0];
  if (!sheet) throw new Error('An empty document has no sheet.');
  COLUMNS.forEach((column, at) => setCell(sheet, 0, at, { value: column }));
  book.rows.forEach((row, index) => {
    const typed = typeCells(row, book, occasion);
    const calculated = writeFormulas(row, book, index + 2);
    COLUMNS.forEach((column, at) => {
      const value = typed[column as keyof typeof typed];
      const formula = calculated[column];
      if (value !== undefined && value !== '') setCell(sheet, index + 1, at, { value });
      else if (formula !== undefined) setCell(sheet, index + 1, at, formulas ? { value: '', formula: `=${formula}` } : { value: 0.5 });
    });
  });
  return document;
}

/** What the native book says of a row. */
export interface NativeResult {
  /** "" where there is nothing to judge by. */
  fulfilment: CellContent;
  coverage: CellContent;
  status: CellContent;
}

/** The results of a row, as `read` answers the cells of the row by the column's place. */
export function readNativeResult({ level }: GoalRow, read: (column: number) => CellContent): NativeResult {
  const fulfilment = level === 'measure' ? 'score' : level === 'goal' ? 'goal' : 'overarching';
  const cell = (column: Column) => read(COLUMNS.indexOf(column));
  return { fulfilment: cell(fulfilment), coverage: cell('coverage'), status: cell('status') };
}

function typeCells(row: GoalRow, { settings }: GoalBook, occasion: Occasion): Record<(typeof TYPED)[number], CellContent> {
  return {
    nr: row.nr,
    level: row.level === null ? '' : settings.levels[row.level].name,
    parent: row.parent,
    baseline: row.baseline ?? '',
    target: row.target ?? '',
    direction: row.direction === null ? '' : DIRECTION_WORDS[row.direction],
    tolerance: row.tolerance ?? '',
    weight: row.weight ?? '',
    outcome: readOutcome(row, occasion) ?? '',
    assessment: row.assessment === null ? '' : STATUS_WORDS[row.assessment],
    yesNo: row.yesNo,
  };
}

function writeFormulas({ level }: GoalRow, { rows, settings }: GoalBook, at: number): Partial<Record<Column, string>> {
  const cell = (column: Column, row = at) => `${nameColumn(COLUMNS.indexOf(column))}${row}`;
  const all = (column: Column) => {
    const name = nameColumn(COLUMNS.indexOf(column));
    return `$${name}$2:$${name}$${rows.length + 1}`;
  };
  const beneath = (column: Column) => `SUMIFS(${all(column)},${all('above')},${cell('nr')})`;
  const is = (column: Column, name: 'overarching' | 'goal') => `${cell(column)}="${settings.levels[name].name}"`;
  const running: Partial<Record<Column, string>> = {
    lastOverarching: `IF(${is('level', 'overarching')},${cell('nr')},${cell('lastOverarching', at - 1)})`,
    lastCarrier: `IF(OR(${is('level', 'overarching')},${is('level', 'goal')}),${cell('nr')},${cell('lastCarrier', at - 1)})`,
  };
  const inferred = level === 'goal' ? 'lastOverarching' : 'lastCarrier';
  const upward: Partial<Record<Column, string>> = {
    above: `IF(${cell('parent')}<>"",${cell('parent')},${cell(inferred, at - 1)})`,
    levelAbove: `IFERROR(INDEX(${all('level')},MATCH(${cell('above')},${all('nr')},0)),"")`,
    share: `IF(ISNUMBER(${cell('weight')}),IF(${cell('weight')}>=0,${cell('weight')},1),1)`,
  };
  if (level === 'measure') {
    const carried = `OR(${is('levelAbove', 'overarching')},${is('levelAbove', 'goal')})`;
    return {
      ...running,
      ...upward,
      way: `IF(${cell('direction')}<>"",${cell('direction')},IF(AND(ISNUMBER(${cell('baseline')}),${cell('target')}<${cell('baseline')}),"${DIRECTION_WORDS.decrease}","${DIRECTION_WORDS.increase}"))`,
      score: writeScore(cell),
      coverage: `IF(ISNUMBER(${cell('score')}),1,0)`,
      status: writeStatus(cell, 'score', settings.measureMetFrom, settings.measurePartialFrom, settings.minCoverage),
      measureSum: `IF(AND(${carried},ISNUMBER(${cell('score')})),${cell('share')}*${cell('score')},"")`,
      measureValued: `IF(AND(${carried},ISNUMBER(${cell('score')})),${cell('share')},"")`,
      measureWeight: `IF(${carried},${cell('share')},"")`,
    };
  }
  const { met, partial, notMet } = STATUS_WORDS;
  const byHand = `IF(${cell('assessment')}="${met}",1,IF(${cell('assessment')}="${partial}",0.5,IF(${cell('assessment')}="${notMet}",0,"")))`;
  const judged = (column: Column, sum: string, weight: string, covered: string): Partial<Record<Column, string>> => ({
    [column]: `IF(${cell('valued')}>0,(${sum})/${cell('valued')},${byHand})`,
    coverage: `IF(${cell('valued')}>0,(${covered})/(${weight}),IF(ISNUMBER(${cell(column)}),1,0))`,
    status: `IF(${cell('assessment')}<>"",${cell('assessment')},${writeStatus(cell, column, settings.goalMetFrom, settings.goalPartialFrom, settings.minCoverage)})`,
  });
  if (level === 'goal') {
    return {
      ...running,
      ...upward,
      valued: beneath('measureValued'),
      ...judged('goal', beneath('measureSum'), beneath('measureWeight'), cell('valued')),
      goalSum: `IF(AND(${is('levelAbove', 'overarching')},ISNUMBER(${cell('goal')})),${cell('share')}*${cell('goal')},"")`,
      goalValued: `IF(AND(${is('levelAbove', 'overarching')},ISNUMBER(${cell('goal')})),${cell('share')},"")`,
      goalWeight: `IF(${is('levelAbove', 'overarching')},${cell('share')},"")`,
      goalCoverage: `IF(${is('levelAbove', 'overarching')},${cell('share')}*${cell('coverage')},"")`,
    };
  }
  if (level !== 'overarching') return running;
  const both = (goals: Column, measures: Column) => `${beneath(goals)}+${beneath(measures)}`;
  return {
    ...running,
    valued: both('goalValued', 'measureValued'),
    ...judged('overarching', both('goalSum', 'measureSum'), both('goalWeight', 'measureWeight'), both('goalCoverage', 'measureValued')),
  };
}

/** The way travelled from the baseline where there is one and it goes the right way, else the share of the target. */
function writeScore(cell: (column: Column) => string): string {
  const [from, to, now] = [cell('baseline'), cell('target'), cell('outcome')];
  const up = `${cell('way')}="${DIRECTION_WORDS.increase}"`;
  const progress = `MAX(0,MIN(1,(${now}-${from})/(${to}-${from})))`;
  const increase = `IF(${now}>=${to},1,IF(${to}>0,MAX(0,MIN(1,${now}/${to})),0))`;
  const decrease = `IF(${now}<=${to},1,IF(AND(${now}>0,${to}>=0),MAX(0,MIN(1,${to}/${now})),0))`;
  const maintain = `IF(ABS(${now}-${to})<=MAX(0,N(${cell('tolerance')}))+0.000000001,1,0)`;
  const ways = `IF(${cell('way')}="${DIRECTION_WORDS.maintain}",${maintain},IF(AND(ISNUMBER(${from}),IF(${up},${to}>${from},${to}<${from})),${progress},IF(${up},${increase},${decrease})))`;
  return `IF(${cell('yesNo')},IF(ISLOGICAL(${now}),IF(${now},1,0),""),IF(AND(ISNUMBER(${now}),ISNUMBER(${to})),${ways},""))`;
}

function writeStatus(
  cell: (column: Column) => string,
  fulfilment: Column,
  metFrom: number,
  partialFrom: number,
  minCoverage: number,
): string {
  const { met, partial, notMet, notAssessed } = STATUS_WORDS;
  const above = (share: number) => `${cell(fulfilment)}>=${share}-0.000000001`;
  const judged = `IF(${above(metFrom)},"${met}",IF(${above(partialFrom)},"${partial}","${notMet}"))`;
  return `IF(ISNUMBER(${cell(fulfilment)}),IF(${cell('coverage')}<${minCoverage}-0.000000001,"${notAssessed}",${judged}),"${notAssessed}")`;
}

/** 0 is A, 26 is AA. */
function nameColumn(index: number): string {
  return (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') + String.fromCharCode(65 + (index % 26));
}
