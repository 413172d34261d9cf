import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useContext, useEffect, useRef } from 'react';
import { writeDate } from '../../goals';
import type { FixChange, FixQuestion } from '../../goals/fixes';
import { formatNumber } from '../../locales';
import { locate, type Layout } from '../../workbook/tables';
import type { ShownFix } from '../../workbook/writing/fix';
import { useStyles as useCommonStyles } from '../common/styles';
import { LanguageContext, useTexts } from '../common/texts';
import { useStyles } from './styles';

/** Rows that a person may want to read; the rest is counted. */
const SHOWN = 100;

interface Preview {
  fix: ShownFix;
  layout: Layout;
  /** Where a person has to say which of several words is meant. */
  question: FixQuestion | null;
  busy: boolean;
  onAnswer(choice: string): void;
  onApply(): void;
  onCancel(): void;
}

/** What a fix would change, cell by cell, before anything is written. */
export function FixPreview({ fix, layout, question, busy, onAnswer, onApply, onCancel }: Preview) {
  const common = useCommonStyles();
  const styles = useStyles();
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { id, changes } = fix;
  const rest = changes.length - SHOWN;
  return (
    <section className={common.section}>
      <h3 ref={heading} tabIndex={-1} className={styles.part}>
        {t(`fix.${id}.title`)}
      </h3>
      <span>{t(`fix.${id}.what`)}</span>
      {question && <Question question={question} layout={layout} answer={String(changes[0]?.after ?? '')} onAnswer={onAnswer} />}
      {changes.length > 0 && <span>{t('fix.count', { count: changes.length })}</span>}
      <div className={common.buttons}>
        <Button appearance="primary" disabledFocusable={busy || changes.length === 0} onClick={onApply}>
          {t('fix.one')}
        </Button>
        <Button disabledFocusable={busy} onClick={onCancel}>
          {t('pane.confirm.cancel')}
        </Button>
      </div>
      {changes.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.cellHead}>
                {t('fix.cell')}
              </th>
              <th scope="col">{t('fix.before')}</th>
              <th scope="col">{t('fix.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, SHOWN).map((change) => (
              <ChangeRow key={`${change.place.table} ${change.place.row} ${change.place.column}`} change={change} layout={layout} />
            ))}
          </tbody>
        </table>
      )}
      {rest > 0 && <span>{t('fix.rest', { shown: SHOWN, count: rest })}</span>}
    </section>
  );
}

interface Asked {
  question: FixQuestion;
  layout: Layout;
  /** "": none yet. */
  answer: string;
  onAnswer(choice: string): void;
}

function Question({ question, layout, answer, onAnswer }: Asked) {
  const t = useTexts();
  const place = locate(layout, question.place);
  return (
    <>
      <span>{t('fix.questionCell', { place: place ? t('pane.check.place', place) : '', text: String(question.before) })}</span>
      <Field label={t('fix.question')}>
        <RadioGroup value={answer} onChange={(_event, { value }) => onAnswer(value)}>
          {question.choices.map((choice) => (
            <Radio key={choice} value={choice} label={choice} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}

function ChangeRow({ change, layout }: { change: FixChange; layout: Layout }) {
  const styles = useStyles();
  const t = useTexts();
  const { language } = useContext(LanguageContext);
  const place = locate(layout, change.place);
  const write = (value: FixChange['before']): string => {
    if (value === '') return t('fix.empty');
    if (typeof value === 'number') return formatNumber(language, value);
    return t('fix.text', { text: String(value) });
  };
  return (
    <tr>
      <td className={styles.cell}>{place && t('pane.check.place', place)}</td>
      <td className={styles.content}>{write(change.before)}</td>
      <td className={styles.content}>
        {change.becomes === 'date' && typeof change.after === 'number' ? writeDate(change.after) : write(change.after)}
      </td>
    </tr>
  );
}
