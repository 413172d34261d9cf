import { Subtitle2 } from '@fluentui/react-components';
import { changeOccasion } from '../../commands';
import { OCCASIONS, type Occasion } from '../../goals/types';
import { ActionMessage } from '../common/ActionMessage';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useAction } from '../common/useAction';
import { Segments } from './Segments';

/** Which occasion the book is judged at. It writes Tillfälle in Styrning, so it is everybody's; that is said beside it. */
export function OccasionSwitch({ occasion }: { occasion: Occasion }) {
  const styles = useStyles();
  const t = useTexts();
  const action = useAction();
  const change = (chosen: Occasion) =>
    action.run(async () => {
      await changeOccasion(chosen);
      return { key: 'pane.occasion.changed', params: { occasion: t(`word.occasion.${chosen}`) } };
    });
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3">{t('pane.occasion.label')}</Subtitle2>
      <Segments
        label={t('pane.occasion.label')}
        options={OCCASIONS.map((value) => ({ value, text: t(`word.occasion.${value}`) }))}
        value={occasion}
        disabled={action.busy}
        onChoose={(chosen) => void change(chosen)}
      />
      <span className={styles.second}>{t('pane.occasion.shared')}</span>
      <ActionMessage action={action} />
    </section>
  );
}
