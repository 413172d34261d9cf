import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { currentOutcome, dismissOutcome, subscribeOutcome, type OutcomePlace } from '../../commands/outcome';
import { ActionMessage } from '../common/ActionMessage';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';

/** What came of a command of the ribbon, where it belongs at this place of the pane; brought into view when it comes. */
export function CommandMessage({ place }: { place: OutcomePlace }) {
  const styles = useStyles();
  const t = useTexts();
  const outcome = useSyncExternalStore(subscribeOutcome, currentOutcome);
  const element = useRef<HTMLDivElement>(null);
  // At another place there is no element.
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for the end of the effect.
    element.current?.scrollIntoView({ block: 'start' });
  }, [outcome]);
  const { message, slow } = outcome;
  if (outcome.place !== place || (!message && !slow)) return null;
  return (
    <div ref={element} className={styles.command}>
      {message ? (
        <MessageBar intent={message.intent} layout="multiline">
          <MessageBarBody>{t(message.key, message.params)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={dismissOutcome}>{t('pane.dismiss')}</Button>
          </MessageBarActions>
        </MessageBar>
      ) : (
        <ActionMessage action={outcome} />
      )}
    </div>
  );
}
