import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReadyBook } from '../../live';
import { describeDamage } from '../../workbook/reading/damage';
import { CompleteBook } from '../common/CompleteBook';
import { useNavigation } from '../common/navigation';
import { useStyles as useCommonStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useStyles } from './styles';

/** What is gone or renamed in the book, and how it comes back. */
export function Repair({ damages }: Pick<ReadyBook, 'damages'>) {
  const common = useCommonStyles();
  const styles = useStyles();
  const t = useTexts();
  const { open } = useNavigation();
  const sentences = damages.map(describeDamage).map(({ key, params }) => t(key, params));
  return (
    <>
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
      <CompleteBook />
      <div className={styles.row}>
        <span className={common.second}>{t('pane.check.formulas')}</span>
        <Button size="small" onClick={() => open('more')}>
          {t('pane.check.toFormulas')}
        </Button>
      </div>
    </>
  );
}
