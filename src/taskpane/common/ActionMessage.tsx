import { Field, MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import { useTexts } from './texts';
import type { Action } from './useAction';

/** What came of a button's action, how far it has come, or why it takes its time; read out by screen readers when it appears. */
export function ActionMessage({ action }: { action: Pick<Action, 'slow' | 'message'> & Partial<Pick<Action, 'progress'>> }) {
  const t = useTexts();
  const { slow, message, progress } = action;
  if (slow) return <Sentence key="slow" intent="info" text={t('pane.waiting')} />;
  if (progress) {
    const { done, total, note } = progress;
    return (
      <>
        {note && <Sentence key={note} intent="info" text={t(note)} />}
        <Field validationState="none" validationMessage={t('pane.progress', { done, total })}>
          <ProgressBar value={done} max={Math.max(total, 1)} />
        </Field>
      </>
    );
  }
  if (!message) return null;
  const text = t(message.key, message.params);
  // A bar is read out when it comes: another text is another bar.
  return <Sentence key={text} intent={message.intent} text={text} />;
}

function Sentence({ intent, text }: { intent: 'info' | 'success' | 'error'; text: string }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
