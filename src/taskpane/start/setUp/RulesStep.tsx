import { Checkbox, Field, Input, Select, Subtitle2 } from '@fluentui/react-components';
import { COUNT_RULES, defaultShare, SHARE_RULES, writePercent, YES_NO_RULES, type DraftRules } from '../../../goals';
import { useTexts } from '../../common/texts';
import { useStyles } from '../../common/styles';
import { changeDraft } from './store';
import { useSetUpStyles } from './styles';
import { useFieldMessages, useSetUp } from './useSetUp';

const METHODS = ['progress', 'ratio'] as const;
const AGGREGATIONS = ['weightedMean', 'worst', 'shareMet'] as const;

/** What the municipality asks of its goals, and from when a goal is met. */
export function RulesStep() {
  const styles = useSetUpStyles();
  const common = useStyles();
  const t = useTexts();
  const { rules } = useSetUp().draft;
  const messageOf = useFieldMessages('rules');
  const change = (values: Partial<DraftRules>) => changeDraft((draft) => ({ ...draft, rules: { ...draft.rules, ...values } }));
  return (
    <div className={styles.fields}>
      <span className={common.second}>{t('pane.create.rulesIntro')}</span>
      <Subtitle2 as="h3">{t('pane.create.counts')}</Subtitle2>
      {COUNT_RULES.map((rule) => (
        <Field key={rule} label={t(`pane.create.rule.${rule}`)} hint={t(`pane.create.ruleHint.${rule}`)} {...messageOf(`rule.${rule}`)}>
          <Input
            className={styles.fill}
            value={rules.counts[rule]}
            inputMode="numeric"
            onChange={(_event, { value }) => change({ counts: { ...rules.counts, [rule]: value } })}
          />
        </Field>
      ))}
      <Subtitle2 as="h3">{t('pane.create.demands')}</Subtitle2>
      {YES_NO_RULES.map((rule) => (
        <Checkbox
          key={rule}
          checked={rules.yesNo[rule]}
          label={
            <>
              {t(`pane.create.rule.${rule}`)}
              <span className={styles.itemFacts}>{t(`pane.create.ruleHint.${rule}`)}</span>
            </>
          }
          onChange={(_event, { checked }) => change({ yesNo: { ...rules.yesNo, [rule]: checked === true } })}
        />
      ))}
      <Subtitle2 as="h3">{t('pane.create.judging')}</Subtitle2>
      <Field label={t('pane.create.rule.method')} hint={t(`pane.create.method.${rules.method}`)}>
        <Select
          className={styles.fill}
          value={rules.method}
          onChange={(_event, { value }) => METHODS.filter((each) => each === value).forEach((method) => change({ method }))}
        >
          {METHODS.map((method) => (
            <option key={method} value={method}>
              {t(`word.method.${method}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('pane.create.rule.aggregation')} hint={t(`pane.create.aggregation.${rules.aggregation}`)}>
        <Select
          className={styles.fill}
          value={rules.aggregation}
          onChange={(_event, { value }) => AGGREGATIONS.filter((each) => each === value).forEach((aggregation) => change({ aggregation }))}
        >
          {AGGREGATIONS.map((aggregation) => (
            <option key={aggregation} value={aggregation}>
              {t(`word.aggregation.${aggregation}`)}
            </option>
          ))}
        </Select>
      </Field>
      {SHARE_RULES.map((rule) => (
        <Field
          key={rule}
          label={t(`pane.create.rule.${rule}`)}
          hint={t(`pane.create.ruleHint.${rule}`, { share: writePercent(defaultShare(rule)) })}
          {...messageOf(`rule.${rule}`)}
        >
          <Input
            className={styles.fill}
            value={rules.shares[rule]}
            inputMode="decimal"
            contentAfter="%"
            onChange={(_event, { value }) => change({ shares: { ...rules.shares, [rule]: value } })}
          />
        </Field>
      ))}
    </div>
  );
}
