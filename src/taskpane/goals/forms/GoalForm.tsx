import { Button, Subtitle2 } from '@fluentui/react-components';
import type { ReadyBook } from '../../../live';
import { useStyles } from '../../common/styles';
import { useTexts } from '../../common/texts';
import type { FormRequest } from './request';

export interface GoalFormProps {
  state: ReadyBook;
  request: FormRequest;
  /** The form is done with; `nr` is the number of the row that it was about, none where it was cancelled. */
  onDone(nr?: string): void;
}

/** The form that a request asks for. */
export function GoalForm({ request, onDone }: GoalFormProps) {
  const styles = useStyles();
  const t = useTexts();
  return (
    <section className={styles.section} data-form={request.kind}>
      <Subtitle2 as="h3">{t('pane.view.goals')}</Subtitle2>
      <Button onClick={() => onDone()}>{t('pane.confirm.cancel')}</Button>
    </section>
  );
}
