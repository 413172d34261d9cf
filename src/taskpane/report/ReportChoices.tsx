import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { OCCASIONS, type Occasion } from '../../goals/types';
import type { ReadyBook } from '../../live';
import { LANGUAGES, type Language } from '../../locales';
import { REPORT_PARTS, type ReportOptions, type ReportPart } from '../../report';
import { LANGUAGE_NAMES } from '../common/language';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useReportStyles } from './styles';

interface Choices {
  state: ReadyBook;
  options: ReportOptions;
  onChange(options: ReportOptions): void;
}

/** Occasion, committee, parts and language. The occasion is the report's alone: the book's own stays as it is. */
export function ReportChoices({ state, options, onChange }: Choices) {
  const common = useStyles();
  const styles = useReportStyles();
  const t = useTexts();
  const legend = useId();
  const { occasion, committee, include = {}, language = 'sv' } = options;
  return (
    <section className={common.section}>
      <Field className={styles.field} label={t('pane.report.occasion')} hint={t(`pane.report.hint.${occasion}`)}>
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
            disabled={part === 'measures' && !isIn(options, 'committees')}
            onChange={(_event, { checked }) => onChange({ ...options, include: { ...include, [part]: checked === true } })}
          />
        ))}
      </div>
      <Field className={styles.field} label={t('pane.report.language')}>
        <Select value={language} onChange={(_event, { value }) => onChange({ ...options, language: value as Language })}>
          {LANGUAGES.map((item) => (
            <option key={item} value={item} lang={item}>
              {LANGUAGE_NAMES[item]}
            </option>
          ))}
        </Select>
      </Field>
    </section>
  );
}

/** Whether anything is left to write. */
export function hasParts(options: ReportOptions): boolean {
  return listParts(options.occasion).some((part) => isIn(options, part));
}

/** What is judged has no place in a report where nothing is judged yet. */
const JUDGED: readonly ReportPart[] = ['notMet', 'notReported', 'audit'];

function listParts(occasion: Occasion): readonly ReportPart[] {
  return REPORT_PARTS.filter((part) => occasion !== 'budget' || !JUDGED.includes(part));
}

/** Measures stand under the goals of the committees, and go where those go. */
function isIn({ include }: ReportOptions, part: ReportPart): boolean {
  return (include?.[part] ?? true) && (part !== 'measures' || (include?.committees ?? true));
}
