import { Subtitle1 } from '@fluentui/react-components';
import type { LiveState } from '../../live';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { About } from './About';
import { Formulas } from './Formulas';
import { Help } from './Help';
import { LanguageChoice } from './LanguageChoice';

/** What is needed now and then: language, formulas, help, about. */
export default function MoreView({ state }: { state: LiveState }) {
  const styles = useStyles();
  const t = useTexts();
  return (
    <div className={styles.main}>
      <Subtitle1 as="h2">{t('pane.view.more')}</Subtitle1>
      <LanguageChoice />
      <Formulas hasBook={state.phase === 'ready'} />
      <Help />
      <About />
    </div>
  );
}
