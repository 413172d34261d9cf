import { Field, MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import { useTexts } from './texts';
import type { Action } from './useAction';

/** What came of a button's action, how far it has come, or why it takes its time; read out by screen readers when it appears. */
export function ActionMessage({ action }: { action: Pick<Action, 'slow' | 'message'> & Partial<Pick<Action, 'progress'>> }) {
  const t = useTexts();
  const { slow, message, progress } = action;
  if (slow) return <Sentence intent="info">{t('pane.waiting')}</Sentence>;
  if (progress) {
    const { done, total } = progress;
    return (
      <Field validationState="none" validationMessage={t('pane.progress', { done, total })}>
        <ProgressBar value={done} max={Math.max(total, 1)} />
      </Field>
    );
  }
  return message && <Sentence intent={message.intent}>{t(message.key, message.params)}</Sentence>;
}

function Sentence({ intent, children }: { intent: 'info' | 'success' | 'error'; children: string }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
