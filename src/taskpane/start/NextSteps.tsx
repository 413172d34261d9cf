import { Button, Subtitle2 } from '@fluentui/react-components';
import { numberRows, openSheet } from '../../commands';
import type { Done } from '../../commands/outcome';
import type { NextStep } from '../../goals';
import type { ReadyBook } from '../../live';
import { isTextKey, type TextParams } from '../../locales';
import { TABLE_NAMES } from '../../locales/words';
import { ActionMessage } from '../common/ActionMessage';
import { useNavigation } from '../common/navigation';
import { useStyles } from '../common/styles';
import { useTexts, type Translate } from '../common/texts';
import { useAction } from '../common/useAction';
import { useStartStyles } from './styles';

interface Props {
  steps: readonly NextStep[];
  state: ReadyBook;
  /** Shows what is missing, last in this view. */
  onRepair: () => void;
}

/** What to do next, each one click. */
export function NextSteps({ steps, state, onRepair }: Props) {
  const styles = useStartStyles();
  const common = useStyles();
  const t = useTexts();
  const action = useAction();
  const navigation = useNavigation();
  const take = (step: NextStep): void => {
    switch (step.kind) {
      case 'repair':
        return onRepair();
      case 'listUnits': {
        const sheet = state.layout.tables.get(TABLE_NAMES.units)?.sheet;
        if (sheet !== undefined) void action.run(() => openSheet(sheet).then(() => null));
        return;
      }
      case 'number':
      case 'writeParents':
        void action.run(async (): Promise<Done> => {
          const { numbered, parents, left } = await numberRows();
          if (left > 0) return { key: 'fix.someLeft', params: { changed: numbered + parents, left } };
          return numbered + parents === 0 ? { key: 'pane.number.nothing' } : { key: 'pane.number.done', params: { numbered, parents } };
        });
        return;
      case 'writeGoals':
        return navigation.open('goals');
      case 'goalCounts':
      case 'errors':
        return navigation.open('checks', step.committee === null ? {} : { committee: step.committee });
      case 'fillOutcomes':
      case 'changeOccasion':
        return navigation.open('followUp');
      case 'report':
        return navigation.open('report');
    }
  };
  return (
    <section className={common.section}>
      <Subtitle2 as="h3">{t('pane.book.next')}</Subtitle2>
      <ActionMessage action={action} />
      <ul className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.kind} className={styles.step}>
            <span>{describeStep(t, step, state)}</span>
            <Button appearance={index === 0 ? 'primary' : 'secondary'} disabledFocusable={action.busy} onClick={() => take(step)}>
              {t(`pane.next.${step.kind}.do`)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function describeStep(t: Translate, step: NextStep, { book }: ReadyBook): string {
  const params: TextParams = 'count' in step ? { count: step.count } : {};
  if ('occasion' in step) params.occasion = t(`word.occasion.${step.occasion}`);
  const committee = 'committee' in step ? book.committees.find(({ code }) => code === step.committee) : undefined;
  if (committee) params.committee = committee.name;
  // Where a text is written for one committee, or for one thing, it is taken.
  const isOne = 'count' in step && step.count === 1;
  const wanted = [committee && isOne && '.of.one', committee && '.of', isOne && '.one'].filter((end) => typeof end === 'string');
  return t(wanted.map((end) => `pane.next.${step.kind}${end}`).find(isTextKey) ?? `pane.next.${step.kind}`, params);
}
