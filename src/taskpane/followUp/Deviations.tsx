import { Subtitle2 } from '@fluentui/react-components';
import { useContext, useMemo } from 'react';
import { findDeviations, readOutcome, type Deviation } from '../../goals';
import type { Outcome } from '../../goals/types';
import type { ReadyBook } from '../../live';
import { formatNumber, translate, type Language } from '../../locales';
import { useStyles } from '../common/styles';
import { LanguageContext, useTexts } from '../common/texts';
import { ChangeRow } from './ChangeRow';
import { MoreList } from './MoreList';

/** Measures whose outcome became another than foreseen, the largest difference first. */
export function Deviations({ state, foreseenAt }: { state: ReadyBook; foreseenAt: 'forecast' }) {
  const styles = useStyles();
  const t = useTexts();
  const { book } = state;
  const { occasion } = book.settings;
  const deviations = useMemo(() => findDeviations(book, foreseenAt, occasion), [book, foreseenAt, occasion]);
  const comparable = useMemo(
    () => book.rows.some((row) => row.level === 'measure' && readOutcome(row, foreseenAt) !== null && readOutcome(row, occasion) !== null),
    [book, foreseenAt, occasion],
  );
  const heading = t(`pane.changes.heading.${foreseenAt}`);
  const sentence = () => {
    if (!comparable) return t('pane.changes.nothingForeseen');
    return t(deviations.length === 0 ? `pane.changes.none.${foreseenAt}` : `pane.changes.hint.${foreseenAt}`);
  };
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3">{heading}</Subtitle2>
      <span className={styles.second}>{sentence()}</span>
      <MoreList items={deviations} label={heading}>
        {(deviation) => <DeviationRow deviation={deviation} state={state} />}
      </MoreList>
    </section>
  );
}

function DeviationRow({ deviation, state }: { deviation: Deviation; state: ReadyBook }) {
  const t = useTexts();
  const { language } = useContext(LanguageContext);
  const { row, foreseen, outcome, share, better } = deviation;
  const measure = state.book.rows[row]!;
  const show = (value: Outcome) => showOutcome(language, value, measure.measureUnit);
  const parts = [
    t('pane.changes.values', { foreseen: show(foreseen), outcome: show(outcome) }),
    ...(share === null ? [] : [t('pane.changes.share', { share: showShare(language, share) })]),
    t(`pane.changes.deviation.${better ? 'better' : 'worse'}`),
  ];
  return <ChangeRow row={measure}>{parts.join(' · ')}</ChangeRow>;
}

function showOutcome(language: Language, value: Outcome, unit: string): string {
  if (typeof value === 'boolean') return translate(language, value ? 'word.yes' : 'word.no');
  return [formatNumber(language, value), unit].filter((part) => part !== '').join(' ');
}

/** Whole per cent with its sign; less than one per cent with one decimal, so that a difference never shows as 0. */
function showShare(language: Language, share: number): string {
  const percent = share * 100;
  const rounded = Math.abs(percent) < 1 ? Math.round(percent * 10) / 10 : Math.round(percent);
  return `${percent > 0 ? '+' : ''}${formatNumber(language, rounded)}`;
}
