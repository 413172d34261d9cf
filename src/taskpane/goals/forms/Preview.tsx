import { Caption1Strong } from '@fluentui/react-components';
import { useContext } from 'react';
import type { RowResult } from '../../../goals/results';
import type { Level, Occasion } from '../../../goals/types';
import { formatNumber } from '../../../locales';
import { StatusMark } from '../../common/StatusMark';
import { LanguageContext, useTexts } from '../../common/texts';
import { useFormStyles } from './styles';

interface PreviewedRow {
  result: RowResult;
  occasion: Occasion;
  level: Level;
}

/** How the row would be judged with what stands in the form; nothing for what is not judged. */
export function Preview({ result, occasion, level }: PreviewedRow) {
  const styles = useFormStyles();
  const t = useTexts();
  const { language } = useContext(LanguageContext);
  if (level === 'activity' || level === 'development') return null;
  const { fulfilment, derivation, status, byHand } = result;
  const params = { occasion: t(`word.occasion.${occasion}`) };
  const sentence =
    fulfilment !== null
      ? t('pane.form.preview.result', { ...params, percent: formatNumber(language, Math.round(fulfilment * 100)) })
      : occasion === 'budget'
        ? t('pane.form.preview.budget')
        : t(
            derivation === 'noTarget' || derivation === 'notReported' ? `pane.form.preview.${derivation}` : 'pane.form.preview.noValue',
            params,
          );
  return (
    <div className={styles.summary} data-part="preview">
      <Caption1Strong>{t('pane.form.preview')}</Caption1Strong>
      <div className={styles.result}>
        <span>{sentence}</span>
        {status !== null && <StatusMark status={status} small />}
        {byHand && <span>{t('pane.form.preview.byHand')}</span>}
      </div>
    </div>
  );
}
