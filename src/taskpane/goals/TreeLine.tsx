import { mergeClasses } from '@fluentui/react-components';
import { writeDate, type RollUp, type RowLine, type TreeLine as Line } from '../../goals';
import { STATUSES } from '../../goals/types';
import { STATUS_SYMBOLS } from '../../locales/words';
import { StatusMark } from '../common/StatusMark';
import { useTexts } from '../common/texts';
import { useNumbers } from './numbers';
import { useGoalStyles } from './styles';

/** What a line of the tree says: number and text, and beneath them how it stands. */
export function TreeLineContent({ line, rollUp }: { line: Line; rollUp: RollUp }) {
  const styles = useGoalStyles();
  const t = useTexts();
  if (line.kind === 'row') return <RowContent line={line} rollUp={rollUp} />;
  if (line.kind === 'loose') {
    return (
      <span className={styles.content}>
        <span>{t('pane.goals.loose')}</span>
        <span className={styles.facts}>{t('pane.goals.looseHint', { count: line.count })}</span>
      </span>
    );
  }
  const { area, counts } = line;
  const counted = STATUSES.filter((status) => counts[status] > 0);
  return (
    <span className={styles.content}>
      <span className={styles.text} title={area.text}>
        <span className={styles.nr}>{area.nr}</span> {area.name}
      </span>
      <span className={styles.facts}>
        {counted.map((status) => (
          <span key={status}>
            <span aria-hidden="true">{STATUS_SYMBOLS[status]} </span>
            {t(`word.status.${status}`)} {counts[status]}
          </span>
        ))}
        {line.expanded === null && t('pane.goals.noGoalsInArea')}
      </span>
    </span>
  );
}

function RowContent({ line, rollUp }: { line: RowLine; rollUp: RollUp }) {
  const styles = useGoalStyles();
  const t = useTexts();
  const row = rollUp.book.rows[line.row];
  if (!row) return null;
  const level = row.level === null ? '' : rollUp.book.settings.levels[row.level].name;
  return (
    <span className={styles.content}>
      <span className={mergeClasses(styles.text, row.level === 'overarching' && styles.strong)} title={row.text}>
        <span className={styles.hidden}>{level} </span>
        <span className={styles.nr}>{row.nr || t('pane.goals.noNumber')}</span> {row.text || t('pane.goals.noText')}
      </span>
      <span className={styles.facts}>
        <RowFacts line={line} rollUp={rollUp} />
      </span>
    </span>
  );
}

function RowFacts({ line, rollUp }: { line: RowLine; rollUp: RollUp }) {
  const t = useTexts();
  const numbers = useNumbers();
  const row = rollUp.book.rows[line.row];
  const result = rollUp.results[line.row];
  if (!row || !result) return null;
  const facts: string[] = [];
  if (row.level === null) facts.push(t('pane.goals.noLevel'));
  if (result.fulfilment !== null) facts.push(numbers.percent(result.fulfilment));
  // At the budget nothing is reported yet, and every line would say so.
  const reporting = rollUp.occasion !== 'budget' && row.level !== 'measure';
  if (reporting && result.coverage !== null && result.coverage < 1)
    facts.push(t('pane.goals.coverageOf', { share: numbers.percent(result.coverage) }));
  if (result.byHand) facts.push(t('pane.goals.byHand'));
  if (row.level === 'activity' || row.level === 'development') {
    if (row.state) facts.push(t(`word.state.${row.state}`));
    if (row.dueDate !== null) facts.push(t('pane.goals.dueBy', { date: writeDate(row.dueDate) }));
  }
  return (
    <>
      {result.status && <StatusMark status={result.status} small />}
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </>
  );
}
