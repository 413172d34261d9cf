import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { OCCASIONS, type Occasion } from '../../goals/types';
import type { ReadyBook } from '../../live';
import { REPORT_PARTS, type ReportOptions, type ReportPart } from '../../workbook/report/plan';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useReportStyles } from './styles';

interface Choices {
  state: ReadyBook;
  options: ReportOptions;
  onChange(options: ReportOptions): void;
}

/** Occasion, committee and parts. The occasion is the report's alone: the book's own stays as it is. */
export function ReportChoices({ state, options, onChange }: Choices) {
  const common = useStyles();
  const styles = useReportStyles();
  const t = useTexts();
  const legend = useId();
  const { occasion, committee, include = {} } = options;
  return (
    <section className={common.section}>
      <Field
        className={styles.field}
        label={t('pane.report.occasion')}
        hint={occasion === 'budget' ? t('pane.report.atBudget') : undefined}
      >
        <Select value={occasion} onChange={(_event, { value }) => onChange({ ...options, occasion: value as Occasion })}>
          {OCCASIONS.map((item) => (
            <option key={item} value={item}>
              {t(`word.occasion.${item}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.field} label={t('pane.report.scope')}>
        <Select value={committee ?? ''} onChange={(_event, { value }) => onChange({ ...options, committee: value || undefined })}>
          <option value="">{t('pane.report.wholeBook')}</option>
          {state.book.committees.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div role="group" aria-labelledby={legend} className={styles.parts}>
        <span id={legend}>{t('pane.report.include')}</span>
        {listParts(occasion).map((part) => (
          <Checkbox
            key={part}
            className={part === 'measures' ? styles.under : undefined}
            label={t(`pane.report.part.${part}`)}
            checked={isIn(options, part)}
            disabled={part === 'measures' && !isIn(options, 'goals')}
            onChange={(_event, { checked }) => onChange({ ...options, include: { ...include, [part]: checked === true } })}
          />
        ))}
      </div>
    </section>
  );
}

/** Whether anything is left to write. */
export function hasParts(options: ReportOptions): boolean {
  return listParts(options.occasion).some((part) => isIn(options, part));
}

/** At the budget no measure has a value, and to list them all says nothing. */
function listParts(occasion: Occasion): readonly ReportPart[] {
  return REPORT_PARTS.filter((part) => part !== 'notReported' || occasion !== 'budget');
}

/** Measures stand under their goals, and go where those go. */
function isIn({ include }: ReportOptions, part: ReportPart): boolean {
  return (include?.[part] ?? true) && (part !== 'measures' || (include?.goals ?? true));
}
