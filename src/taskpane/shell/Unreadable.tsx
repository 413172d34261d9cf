import { Button, Subtitle1 } from '@fluentui/react-components';
import { refreshLive } from '../../live';
import { ActionMessage } from '../common/ActionMessage';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useAction } from '../common/useAction';

/** A workbook that cannot be read, or not now: why, and a way to try again. */
export function Unreadable({ sentence }: { sentence: string }) {
  const styles = useStyles();
  const t = useTexts();
  const action = useAction();
  const readAgain = () => action.run(() => refreshLive().then(() => null));
  return (
    <section className={styles.section}>
      <Subtitle1 as="h2">{t('pane.cannotRead')}</Subtitle1>
      <p>{sentence}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={action.busy} onClick={() => void readAgain()}>
          {t('pane.readAgain')}
        </Button>
      </div>
      <ActionMessage action={action} />
    </section>
  );
}
