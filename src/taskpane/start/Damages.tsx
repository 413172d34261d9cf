import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReadyBook } from '../../live';
import { describeDamage } from '../../workbook/reading/damage';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';

/** What is gone or renamed in the book. It is added again by what stands last in the view. */
export function Damages({ damages }: Pick<ReadyBook, 'damages'>) {
  const common = useStyles();
  const t = useTexts();
  const sentences = damages.map(describeDamage).map(({ key, params }) => t(key, params));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <strong>{t('pane.book.damages')}</strong>
        <ul className={common.list}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
