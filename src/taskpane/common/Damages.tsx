import type { ReadyBook } from '../../live';
import { describeDamage } from '../../workbook/reading/damage';
import { useTexts } from './texts';
import { WarningList } from './WarningList';

/** What is gone or renamed in the book; CompleteBook adds it again. */
export function Damages({ damages }: Pick<ReadyBook, 'damages'>) {
  const t = useTexts();
  const sentences = damages.map(describeDamage).map(({ key, params }) => t(key, params));
  return <WarningList heading={t('pane.book.damages')} sentences={sentences} />;
}
