/** What must hold of everything that is worked out of a book, however strange. */
import {
  checkRules,
  COMPARED_WITH,
  compareOccasions,
  countProgress,
  countStatuses,
  explainFormula,
  explainRow,
  findDeviations,
  findTrend,
  OCCASIONS,
  rollUp,
  STATUSES,
  suggestNextSteps,
  type Finding,
  type GoalBook,
  type RollUp,
} from '../../../src/goals';
import { groupFindings, SEVERITIES } from '../../../src/goals/groupFindings';
import { isTextKey, LANGUAGES, translate, type TextKey } from '../../../src/locales';
import { describeDamage } from '../../../src/workbook/reading/damage';
import type { BookReading } from '../../../src/workbook/reading/read';
import { locate, type Layout } from '../../../src/workbook/tables';
import { judgeTree } from './judgeTree';
import { ensure, findHole } from './ensure';

export type Reading = Extract<BookReading, { kind: 'book' }>;

/** Throws, with what is wrong, where something that is worked out is not as it must be. Answers the roll-ups of the four occasions. */
export function judgeBook(reading: Reading): RollUp[] {
  const { book, layout, damages } = reading;
  ensure(findHole(book) === null, () => `The book has ${findHole(book)}.`);
  const texts = damages.map(describeDamage);
  for (const { key, params } of texts) judgeText(key, params);
  const judged = OCCASIONS.map((occasion) => rollUp(book, occasion));
  for (const each of judged) {
    judgeResults(each);
    judgeCounts(each);
    judgeExplanations(each);
    const atOccasion: GoalBook = { ...book, settings: { ...book.settings, occasion: each.occasion } };
    const findings = checkRules(atOccasion, { rollUp: each });
    judgeFindings(findings, layout);
    judgeGroups(book, findings);
    judgeSteps(reading, each, findings);
  }
  for (const each of judged) judgeChanges(judged, each);
  judgeTree(judged[2]!);
  return judged;
}

function judgeResults({ book, tree, results, occasion }: RollUp): void {
  ensure(results.length === book.rows.length, () => `${results.length} results of ${book.rows.length} rows.`);
  results.forEach(({ fulfilment, coverage, status, calculatedStatus, byHand, derivation }, index) => {
    const level = book.rows[index]?.level;
    const isJudged = level === 'measure' || level === 'goal' || level === 'overarching';
    const at = `row ${index} at ${occasion}`;
    for (const share of [fulfilment, coverage]) ensure(share === null || (share >= 0 && share <= 1), () => `${share} at ${at}.`);
    ensure((coverage !== null) === isJudged && (derivation !== null) === isJudged, () => `${level} is judged wrongly at ${at}.`);
    for (const word of [status, calculatedStatus])
      ensure(isJudged ? STATUSES.includes(word!) : word === null, () => `Status ${word} at ${at}.`);
    ensure(byHand === (isJudged && level !== 'measure' && book.rows[index]?.assessment !== null), () => `By hand: ${byHand} at ${at}.`);
    const parent = tree.parent[index] ?? -1;
    ensure(parent < 0 || tree.children[parent]!.includes(index), () => `Its parent knows nothing of ${at}.`);
  });
}

function judgeCounts(state: RollUp): void {
  const { all, areas, committees } = countStatuses(state);
  const sum = (groups: readonly { goals: number }[]) => groups.reduce((total, { goals }) => total + goals, 0);
  ensure(
    sum(areas) === all.goals && sum(committees) === all.goals,
    () => `${all.goals} goals, ${sum(areas)} by area, ${sum(committees)} by committee.`,
  );
  const progress = countProgress(state);
  ensure(
    progress.every(({ due, reported }) => reported <= due),
    () => 'More is reported than is due.',
  );
}

function judgeExplanations(state: RollUp): void {
  state.book.rows.forEach((row, index) => {
    const lines = explainRow(state, index);
    const formula = explainFormula(state, index);
    const hole = findHole([lines, formula]);
    ensure(hole === null, () => `The explanation of row ${index} has ${hole}.`);
    const shares = formula?.children.flatMap(({ share }) => share ?? []) ?? [];
    const total = shares.reduce((sum, share) => sum + share, 0);
    ensure(shares.length === 0 || Math.abs(total - 1) < 1e-6, () => `The shares beneath row ${index} are ${total} in all.`);
    findTrend(row, state.occasion);
  });
}

function judgeChanges(judged: readonly RollUp[], after: RollUp): void {
  const { goals, outcomes } = COMPARED_WITH[after.occasion];
  const before = judged.find(({ occasion }) => occasion === goals);
  if (before) for (const { from, to } of compareOccasions(before, after)) ensure(from !== to, () => 'A change from the same to the same.');
  if (!outcomes) return;
  const deviations = findDeviations(after.book, outcomes, after.occasion);
  const hole = findHole(deviations);
  ensure(hole === null, () => `The deviations have ${hole}.`);
}

function judgeSteps({ book, damages }: Reading, state: RollUp, findings: readonly Finding[]): void {
  const steps = suggestNextSteps({
    occasion: state.occasion,
    damages: damages.length,
    progress: countProgress(state),
    findings,
    unnumbered: state.tree.problems.filter(({ kind }) => kind === 'numberMissing').length,
    parentless: 0,
    unitsAsked: book.settings.allUnitsCovered,
    units: book.units.length,
  });
  ensure(steps.length > 0 && steps.length <= 3, () => `${steps.length} next steps.`);
}

export function judgeFindings(findings: readonly Finding[], layout: Layout): void {
  for (const { message, params, place, severity } of findings) {
    judgeText(message, params);
    ensure(SEVERITIES.includes(severity), () => `Severity ${severity}.`);
    const table = layout.tables.get(place.table);
    const at = `${message} at ${JSON.stringify(place)}`;
    if (!table) {
      ensure(place.row === undefined, () => `There is no table for ${at}.`);
      continue;
    }
    ensure(place.row === undefined || (place.row >= 0 && place.row < table.rows), () => `There is no row for ${at}.`);
    ensure(locate(layout, place) !== null, () => `There is no cell for ${at}.`);
  }
}

/** Every parameter that the text asks for is there, and none is a number that is none. */
function judgeText(key: string, params: Readonly<Record<string, string | number>>): void {
  ensure(isTextKey(key), () => `There is no text ${key}.`);
  if (!isTextKey(key)) return;
  const hole = findHole(params);
  ensure(hole === null, () => `The parameters of ${key} have ${hole}.`);
  for (const name of listAsked(key)) ensure(Object.hasOwn(params, name), () => `${key} lacks ${name}.`);
}

const askedBy = new Map<TextKey, readonly string[]>();

/** Names of the parameters that the text asks for in any language. */
function listAsked(key: TextKey): readonly string[] {
  const known = askedBy.get(key) ?? LANGUAGES.flatMap((language) => translate(language, key).match(/(?<=\{)\w+(?=\})/g) ?? []);
  askedBy.set(key, known);
  return known;
}

function judgeGroups(book: GoalBook, findings: readonly Finding[]): void {
  for (const grouping of ['committee', 'rule'] as const) {
    const { groups, shown, hidden } = groupFindings(book, findings, grouping, { severities: new Set(SEVERITIES), committee: null });
    const count = groups.reduce((sum, group) => sum + group.findings.length, 0);
    ensure(
      count === findings.length && shown === findings.length && hidden === 0,
      () => `${count} of ${findings.length} findings by ${grouping}.`,
    );
  }
}
