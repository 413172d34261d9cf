import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { CompleteBook } from '../common/CompleteBook';
import { useNavigation } from '../common/navigation';
import { useStyles as useCommonStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useCompletion } from '../common/useCompletion';
import { useStyles } from './styles';

/** How what is gone from the book comes back; what it is stands among the findings. */
export function Repair() {
  const common = useCommonStyles();
  const styles = useStyles();
  const t = useTexts();
  const { open } = useNavigation();
  const completion = useCompletion();
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <strong>{t('pane.book.damages')}</strong>
        </MessageBarBody>
      </MessageBar>
      <CompleteBook completion={completion} />
      <div className={styles.row}>
        <span className={common.second}>{t('pane.check.formulas')}</span>
        <Button size="small" onClick={() => open('more')}>
          {t('pane.check.toFormulas')}
        </Button>
      </div>
    </>
  );
}
