import { Button } from '@fluentui/react-components';
import type { ReadyBook } from '../../live';
import { CompleteBook } from '../common/CompleteBook';
import { Damages } from '../common/Damages';
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
  return (
    <>
      <Damages damages={damages} />
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
