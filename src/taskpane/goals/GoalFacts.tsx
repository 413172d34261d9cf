import type { ReactNode } from 'react';
import { makeKey } from '../../goals/compare';
import { writeDate } from '../../goals';
import type { GoalColumn, GoalRow } from '../../goals/types';
import type { ReadyBook } from '../../live';
import { StatusMark } from '../common/StatusMark';
import { useTexts, type Translate } from '../common/texts';
import { writeOutcome } from '../../report/formulaText';
import { useNumbers, type Numbers } from './numbers';
import { RowLink } from './RowLink';
import { useGoalStyles } from './styles';

type Fact = readonly [label: string, value: ReactNode];

/** What the row is and how it stands, as a list of terms; what is empty and says nothing is left out. */
export function GoalFacts({ state, row: index, onChoose }: { state: ReadyBook; row: number; onChoose(row: number): void }) {
  const styles = useGoalStyles();
  const t = useTexts();
  const numbers = useNumbers();
  const row = state.book.rows[index];
  if (!row) return null;
  const facts: Fact[] = [
    ...listPlace(state, index, t, onChoose),
    ...(row.level === 'measure' ? listMeasure(row, t, numbers) : []),
    ...(row.level === 'activity' || row.level === 'development' ? listWork(row, t, numbers) : []),
    ...listStanding(state, index, t, numbers),
  ];
  return (
    <dl className={styles.factList}>
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt className={styles.term}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function listPlace(state: ReadyBook, index: number, t: Translate, onChoose: (row: number) => void): Fact[] {
  const { book } = state;
  const { tree } = state.rollUp();
  const row = book.rows[index];
  const parent = tree.parent[index] ?? -1;
  const areaKey = makeKey(tree.area[index] ?? '');
  const area = areaKey === '' ? undefined : book.areas.find(({ nr, name }) => makeKey(nr || name) === areaKey);
  const above = parent >= 0 ? <RowLink book={book} row={parent} withText onChoose={onChoose} /> : tree.parentNr[index];
  return [
    [t('pane.goals.fact.area'), area ? `${area.nr} ${area.name}` : ''],
    [t('pane.goals.fact.parent'), row?.level === 'overarching' && area ? '' : above || t('pane.goals.noParent')],
    [t('pane.goals.fact.committee'), book.committees.find(({ code }) => code === row?.committee)?.name ?? row?.committee],
    [t('pane.goals.fact.unit'), row?.unit],
    [t('pane.goals.fact.responsible'), row?.responsible],
    [t('pane.goals.fact.geh'), row?.geh ? t(`word.geh.${row.geh}`) : String(row?.invalid.geh ?? '')],
  ];
}

function listMeasure(row: GoalRow, t: Translate, numbers: Numbers): Fact[] {
  const unit = row.measureUnit === '' || row.yesNo ? '' : ` ${row.measureUnit}`;
  const value = (column: 'baseline' | 'target' | 'actualInterim' | 'forecastYear' | 'actualYear') => {
    // What cannot be read is shown as it stands, not as missing.
    if (row.invalid[column] !== undefined) return String(row.invalid[column]);
    const given = row[column];
    return given === null ? t('pane.goals.noValue') : writeOutcome(given, { t, numbers }) + unit;
  };
  const aimed: Fact[] = row.yesNo
    ? []
    : [
        [t('pane.goals.fact.baseline'), value('baseline')],
        [t('pane.goals.fact.target'), value('target')],
        [t('pane.goals.fact.direction'), row.direction && t(`word.direction.${row.direction}`)],
        [t('pane.goals.fact.tolerance'), row.tolerance === null ? '' : numbers.plain(row.tolerance) + unit],
      ];
  return [
    ...aimed,
    [t('pane.goals.outcome.interim'), value('actualInterim')],
    [t('pane.goals.outcome.forecast'), value('forecastYear')],
    [t('pane.goals.outcome.year'), value('actualYear')],
    [t('pane.goals.fact.weight'), row.weight === null ? '' : numbers.plain(row.weight)],
  ];
}

function listWork(row: GoalRow, t: Translate, numbers: Numbers): Fact[] {
  const invalid = (column: GoalColumn) => (row.invalid[column] === undefined ? '' : String(row.invalid[column]));
  return [
    [t('pane.goals.fact.state'), row.state ? t(`word.state.${row.state}`) : invalid('state')],
    [t('pane.goals.fact.due'), row.dueDate === null ? invalid('dueDate') : writeDate(row.dueDate)],
    [t('pane.goals.fact.budget'), row.budget === null ? invalid('budget') : numbers.plain(row.budget)],
  ];
}

function listStanding(state: ReadyBook, index: number, t: Translate, numbers: Numbers): Fact[] {
  const row = state.book.rows[index];
  const result = state.rollUp().results[index];
  if (!row || !result?.status) return [[t('pane.goals.fact.analysis'), row?.comment]];
  const { status, calculatedStatus, byHand, fulfilment, coverage } = result;
  return [
    [
      t('pane.goals.fact.status'),
      <>
        <StatusMark status={status} /> {byHand && t('pane.goals.byHand')}
      </>,
    ],
    [t('pane.goals.fact.calculated'), byHand && calculatedStatus ? <StatusMark status={calculatedStatus} /> : ''],
    [t('pane.goals.fact.fulfilment'), fulfilment === null ? t('pane.goals.noValue') : numbers.exactPercent(fulfilment)],
    [t('pane.goals.fact.coverage'), row.level === 'measure' || coverage === null ? '' : numbers.exactPercent(coverage)],
    [t('pane.goals.fact.analysis'), row.comment],
  ];
}
