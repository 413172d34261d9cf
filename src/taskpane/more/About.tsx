import { Subtitle2 } from '@fluentui/react-components';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { VERSION } from '../common/version';
import { PageLink } from './PageLink';

/** Version, licence, what is in it, and that nothing leaves the workbook. */
export function About() {
  const styles = useStyles();
  const t = useTexts();
  return (
    <section className={styles.section} aria-labelledby="more-about">
      <Subtitle2 as="h3" id="more-about">
        {t('pane.more.about')}
      </Subtitle2>
      <span>{t('pane.more.version', { version: VERSION })}</span>
      <span>{t('pane.more.privacy')}</span>
      <span>{t('pane.more.licence')}</span>
      <span>
        <PageLink href="licences.html">{t('pane.more.libraries')}</PageLink>
      </span>
    </section>
  );
}
