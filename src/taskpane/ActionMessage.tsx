import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTexts } from './texts';
import type { Action } from './useAction';

/** What came of a button's action, or why it takes its time; read out by screen readers when it appears. */
export function ActionMessage({ action: { slow, message } }: { action: Pick<Action, 'slow' | 'message'> }) {
  const t = useTexts();
  if (slow) return <Sentence intent="info">{t('pane.waiting')}</Sentence>;
  return message && <Sentence intent={message.intent}>{t(message.key, message.params)}</Sentence>;
}

function Sentence({ intent, children }: { intent: 'info' | 'success' | 'error'; children: string }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
