import { Subtitle2 } from '@fluentui/react-components';
import { useContext } from 'react';
import type { Language } from '../../locales';
import { useStyles } from '../common/styles';
import { LanguageContext, useTexts } from '../common/texts';
import { PageLink } from './PageLink';

/** The guide's pages lie beside the pane's own. */
export const GUIDES: Record<Language, string> = { sv: 'guide.html', en: 'guide.en.html' };

/** The guide in the pane's language first. */
export function Help() {
  const styles = useStyles();
  const t = useTexts();
  const { language } = useContext(LanguageContext);
  const other: Language = language === 'sv' ? 'en' : 'sv';
  return (
    <section className={styles.section} aria-labelledby="more-help">
      <Subtitle2 as="h3" id="more-help">
        {t('pane.more.help')}
      </Subtitle2>
      <ul className={styles.plainList}>
        <li>
          <PageLink href={GUIDES[language]}>{t('pane.more.guide')}</PageLink>
        </li>
        <li>
          <PageLink href={GUIDES[other]}>{t('pane.more.guideOther')}</PageLink>
        </li>
      </ul>
      <span className={styles.second}>{t('pane.more.opensInBrowser')}</span>
    </section>
  );
}
