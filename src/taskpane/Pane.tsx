import { Button, Spinner, Subtitle1, Title3 } from '@fluentui/react-components';
import { refreshLive } from '../live';
import { ActionMessage } from './ActionMessage';
import { BookView } from './BookView';
import { CommandMessage } from './CommandMessage';
import { CreateBook } from './CreateBook';
import { useStyles } from './styles';
import { useTexts } from './texts';
import { useAction } from './useAction';
import { useLive } from './useLive';

/** The task pane: what it shows is decided by what the workbook is. */
export function Pane() {
  const styles = useStyles();
  const t = useTexts();
  return (
    <main className={styles.pane}>
      <header className={styles.header}>
        <Title3 as="h1">{t('pane.title')}</Title3>
      </header>
      <CommandMessage place="top" />
      <View />
    </main>
  );
}

function View() {
  const t = useTexts();
  const state = useLive();
  switch (state.phase) {
    case 'idle':
    case 'loading':
      return <Spinner label={t('pane.loading')} />;
    case 'none':
      return <CreateBook />;
    case 'ready':
      return <BookView state={state} />;
    case 'unusable':
    case 'failed':
      return <Unreadable sentence={t(state.problem, state.params)} />;
  }
}

function Unreadable({ sentence }: { sentence: string }) {
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
