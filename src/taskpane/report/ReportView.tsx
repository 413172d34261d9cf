import { Button, Field, Select, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import { makeReport } from '../../commands';
import { OCCASIONS, type Occasion } from '../../goals/types';
import type { ReadyBook } from '../../live';
import { OCCASION_WORDS } from '../../locales/words';
import { ActionMessage } from '../common/ActionMessage';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useAction } from '../common/useAction';

/** At the budget there is nothing to report yet. */
const REPORTED = OCCASIONS.filter((occasion) => occasion !== 'budget');

export default function ReportView({ state }: { state: ReadyBook }) {
  const styles = useStyles();
  const t = useTexts();
  const action = useAction();
  const { occasion: current } = state.book.settings;
  const [occasion, setOccasion] = useState<Occasion>(current === 'budget' ? 'interim' : current);
  const create = () => action.run(async () => ({ key: 'pane.report.done', params: { sheet: await makeReport(occasion) } }));
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3">{t('pane.report.heading')}</Subtitle2>
      <Field label={t('pane.report.occasion')}>
        <Select value={occasion} onChange={(_event, { value }) => setOccasion(value as Occasion)}>
          {REPORTED.map((item) => (
            <option key={item} value={item}>
              {OCCASION_WORDS[item]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button disabled={action.busy} onClick={() => void create()}>
          {t('pane.report.run')}
        </Button>
      </div>
      <ActionMessage action={action} />
    </section>
  );
}
