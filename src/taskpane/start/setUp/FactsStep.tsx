import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { STEERING_MODELS } from '../../../goals';
import { useTexts } from '../../common/texts';
import { changeDraft, chooseModel } from './store';
import { useSetUpStyles } from './styles';
import { useFieldMessages, useSetUp } from './useSetUp';

/** Which model, whose book, and for when. */
export function FactsStep() {
  const styles = useSetUpStyles();
  const t = useTexts();
  const { draft } = useSetUp();
  const messageOf = useFieldMessages('facts');
  return (
    <div className={styles.fields}>
      <Field label={t('pane.create.model')}>
        <RadioGroup
          value={draft.model}
          onChange={(_event, { value }) => STEERING_MODELS.filter(({ id }) => id === value).forEach(chooseModel)}
        >
          {STEERING_MODELS.map(({ id }) => (
            <Radio
              key={id}
              value={id}
              label={
                <>
                  {t(`pane.create.model.${id}`)}
                  <span className={styles.itemFacts}>{t(`pane.create.modelText.${id}`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('pane.create.municipality')} required {...messageOf('municipality')}>
        <Input className={styles.fill} value={draft.municipality} onChange={(_event, { value }) => changeDraft({ municipality: value })} />
      </Field>
      <Field label={t('pane.create.year')} required {...messageOf('year')}>
        <Input
          className={styles.fill}
          value={draft.year}
          inputMode="numeric"
          onChange={(_event, { value }) => changeDraft({ year: value })}
        />
      </Field>
      <Field label={t('pane.create.term')} hint={t('pane.create.termHint')}>
        <Input className={styles.fill} value={draft.term} onChange={(_event, { value }) => changeDraft({ term: value })} />
      </Field>
    </div>
  );
}
