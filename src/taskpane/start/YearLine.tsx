import { mergeClasses } from '@fluentui/react-components';
import { useContext } from 'react';
import { OCCASIONS, type Settings } from '../../goals';
import { LanguageContext, useTexts } from '../common/texts';
import { useStyles } from '../common/styles';
import { useStartStyles } from './styles';

/** Where in the year the book is: the four occasions, and which of them is now. */
export function YearLine({ settings }: { settings: Settings }) {
  const styles = useStartStyles();
  const common = useStyles();
  const t = useTexts();
  const { language } = useContext(LanguageContext);
  const now = OCCASIONS.indexOf(settings.occasion);
  const day = findInterimDay(settings);
  return (
    <>
      <ol className={styles.year} aria-label={t('pane.book.year')}>
        {OCCASIONS.map((occasion, index) => (
          <li
            key={occasion}
            className={mergeClasses(styles.occasion, index < now && styles.past, index === now && styles.now)}
            {...(index === now && { 'aria-current': 'step' })}
          >
            {t(`word.occasion.${occasion}`)}
            {index === now && <span className={styles.nowWord}>{t('pane.book.now')}</span>}
          </li>
        ))}
      </ol>
      {day && (
        <span className={common.second}>
          {t('pane.book.interimDay', {
            day: day.toLocaleDateString(language === 'sv' ? 'sv-SE' : 'en-GB', {
              day: 'numeric',
              month: 'long',
              year: 'numeric',
              timeZone: 'UTC',
            }),
          })}
        </span>
      )}
    </>
  );
}

/** The day that the interim accounts are about: the setting's, or 31 August of the year. null where neither is known. */
function findInterimDay({ interimDate, year }: Settings): Date | null {
  // Excel counts days from 30 December 1899.
  if (interimDate !== null) return new Date(Date.UTC(1899, 11, 30) + interimDate * 86_400_000);
  return year === null ? null : new Date(Date.UTC(year, 7, 31));
}
