import { Button, MessageBar, MessageBarBody, Subtitle1 } from '@fluentui/react-components';
import { numberRows, recalculate } from '../../commands';
import type { ReadyBook } from '../../live';
import { OCCASION_WORDS } from '../../locales/words';
import { describeDamage } from '../../workbook/reading/damage';
import { ActionMessage } from '../common/ActionMessage';
import { CompleteBook } from '../common/CompleteBook';
import { StatusCounts } from '../followUp/StatusCounts';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useAction } from '../common/useAction';

/** For a goal book: where it stands, and what can be done with it. */
export function BookStart({ state }: { state: ReadyBook }) {
  const styles = useStyles();
  const t = useTexts();
  const action = useAction();
  const { settings } = state.book;
  const number = () =>
    action.run(async () => {
      const { numbered, parents } = await numberRows();
      return numbered + parents === 0 ? { key: 'pane.number.nothing' } : { key: 'pane.number.done', params: { numbered, parents } };
    });
  const calculate = () => action.run(async () => ({ key: 'pane.recalculate.done', params: { count: await recalculate() } }));
  return (
    <>
      <section className={styles.section}>
        <Subtitle1 as="h2">{t('pane.book.for', { municipality: settings.municipality, year: String(settings.year ?? '') })}</Subtitle1>
        <span className={styles.second}>{t('pane.book.occasion', { occasion: OCCASION_WORDS[settings.occasion] })}</span>
        {state.damages.map((damage) => {
          const { key, params } = describeDamage(damage);
          const sentence = t(key, params);
          return (
            <MessageBar key={sentence} intent="warning" layout="multiline">
              <MessageBarBody>{sentence}</MessageBarBody>
            </MessageBar>
          );
        })}
      </section>
      <StatusCounts state={state} />
      <section className={styles.section}>
        <div className={styles.buttons}>
          <Button disabled={action.busy} onClick={() => void number()}>
            {t('pane.number.run')}
          </Button>
          <Button disabled={action.busy} onClick={() => void calculate()}>
            {t('pane.recalculate.run')}
          </Button>
        </div>
        <ActionMessage action={action} />
      </section>
      <CompleteBook />
    </>
  );
}
