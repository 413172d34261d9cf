import { Button, ProgressBar, Subtitle2 } from '@fluentui/react-components';
import type { Level } from '../../goals';
import type { ReadyBook } from '../../live';
import { useNavigation } from '../common/navigation';
import { useStatusColours } from '../common/statusColours';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import type { CommitteeLine } from './readStart';
import { useStartStyles } from './styles';

/** How far each committee has come; a click shows what the rules say about it. */
export function CommitteeList({ committees, state }: { committees: readonly CommitteeLine[]; state: ReadyBook }) {
  const styles = useStartStyles();
  const common = useStyles();
  const t = useTexts();
  const { occasion, levels } = state.book.settings;
  return (
    <section className={common.section}>
      <Subtitle2 as="h3">{t('pane.book.progress')}</Subtitle2>
      <span className={common.second}>{t(occasion === 'budget' ? 'pane.book.progressBudget' : 'pane.book.progressReported')}</span>
      <ul className={styles.committees}>
        {committees.map((line) => (
          <li key={line.committee} className={styles.committee}>
            <Line line={line} isBudget={occasion === 'budget'} nameOf={(level) => levels[level].name} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const COUNTED = ['overarching', 'goal', 'measure'] as const;

function Line({ line, isBudget, nameOf }: { line: CommitteeLine; isBudget: boolean; nameOf(level: Level): string }) {
  const styles = useStartStyles();
  const t = useTexts();
  const navigation = useNavigation();
  const colours = useStatusColours();
  const { ink, tint } = colours[line.errors > 0 ? 'notMet' : 'met'];
  const errors =
    line.errors === 0 ? t('pane.book.noErrors') : line.errors === 1 ? t('pane.book.error') : t('pane.book.errors', { count: line.errors });
  return (
    <Button appearance="subtle" className={styles.line} onClick={() => navigation.open('checks', { committee: line.committee })}>
      <span className={styles.top}>
        <span className={styles.name}>{line.name}</span>
        <span className={styles.errors} style={{ color: ink, backgroundColor: tint }}>
          {errors}
        </span>
      </span>
      {isBudget ? (
        <span className={styles.facts}>
          {COUNTED.map((level) => t('pane.book.levelCount', { level: nameOf(level), count: line.rows[level] })).join(' · ')}
        </span>
      ) : (
        <Reported line={line} />
      )}
    </Button>
  );
}

function Reported({ line: { due, reported } }: { line: CommitteeLine }) {
  const styles = useStartStyles();
  const t = useTexts();
  if (due === 0) return <span className={styles.facts}>{t('pane.book.nothingDue')}</span>;
  return (
    <>
      {/* The text says the same. */}
      <ProgressBar className={styles.bar} thickness="large" value={reported} max={due} aria-hidden="true" />
      <span className={styles.facts}>{t('pane.book.reported', { reported, due })}</span>
    </>
  );
}
