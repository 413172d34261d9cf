import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useStyles } from './styles';

/** What is wrong, in sentences under one heading. */
export function WarningList({ heading, sentences }: { heading: string; sentences: readonly string[] }) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <strong>{heading}</strong>
        <ul className={styles.list}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
