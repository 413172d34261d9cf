import { Button, Field, Input, Select, Subtitle1 } from '@fluentui/react-components';
import { useState } from 'react';
import { makeBook, planBook } from '../../commands';
import { STEERING_MODELS } from '../../goals';
import type { StructurePlan } from '../../workbook/structure';
import { ActionMessage } from '../common/ActionMessage';
import { PlanSteps } from '../common/PlanSteps';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useAction } from '../common/useAction';

/** For a workbook that is no goal book: three choices, then what they lead to, then the making of it. */
export function SetUp() {
  const styles = useStyles();
  const t = useTexts();
  const action = useAction();
  const [modelId, setModelId] = useState<string>(STEERING_MODELS[0]!.id);
  const [municipality, setMunicipality] = useState(STEERING_MODELS[0]!.municipality);
  const [yearText, setYearText] = useState(String(new Date().getFullYear() + 1));
  const [plan, setPlan] = useState<StructurePlan | null>(null);

  const model = STEERING_MODELS.find(({ id }) => id === modelId)!;
  const year = readYear(yearText);
  const name = municipality.trim();

  const chooseModel = (id: string) => {
    setModelId(id);
    // A name that came with the other model goes with it; a name of one's own stays.
    if (STEERING_MODELS.some((item) => item.municipality === municipality)) {
      setMunicipality(STEERING_MODELS.find((item) => item.id === id)?.municipality ?? '');
    }
  };
  const showPlan = () =>
    action.run(async () => {
      setPlan(await planBook({ model, municipality: name, year: year! }));
      return null;
    });
  const create = (ready: StructurePlan) =>
    action.run(async () => {
      await makeBook(ready);
      return { key: 'pane.create.done' };
    });

  if (plan) {
    return (
      <section className={styles.section}>
        <Subtitle1 as="h2">{t('pane.create.heading')}</Subtitle1>
        <PlanSteps plan={plan} />
        <div className={styles.buttons}>
          {plan.problems.length === 0 && (
            <Button appearance="primary" disabled={action.busy} onClick={() => void create(plan)}>
              {t('pane.create.run')}
            </Button>
          )}
          <Button disabled={action.busy} onClick={() => setPlan(null)}>
            {t('pane.create.back')}
          </Button>
        </div>
        <ActionMessage action={action} />
      </section>
    );
  }
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        if (year !== null && name !== '') void showPlan();
      }}
    >
      <Subtitle1 as="h2">{t('pane.create.heading')}</Subtitle1>
      <span className={styles.second}>{t('pane.create.intro')}</span>
      <Field label={t('pane.create.model')} hint={t('pane.create.modelHint')}>
        <Select value={modelId} onChange={(_event, { value }) => chooseModel(value)}>
          {STEERING_MODELS.map(({ id, name: modelName }) => (
            <option key={id} value={id}>
              {modelName}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('pane.create.municipality')} {...(name === '' && { validationMessage: t('pane.create.municipalityWrong') })}>
        <Input value={municipality} onChange={(_event, { value }) => setMunicipality(value)} />
      </Field>
      <Field
        label={t('pane.create.year')}
        {...(year === null && { validationMessage: t('pane.create.yearWrong', { example: String(new Date().getFullYear() + 1) }) })}
      >
        <Input value={yearText} inputMode="numeric" onChange={(_event, { value }) => setYearText(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={action.busy || year === null || name === ''}>
          {t('pane.create.plan')}
        </Button>
      </div>
      <ActionMessage action={action} />
    </form>
  );
}

function readYear(text: string): number | null {
  return /^(19|20)\d\d$/.test(text.trim()) ? Number(text) : null;
}
