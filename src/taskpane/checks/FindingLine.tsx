import { Button } from '@fluentui/react-components';
import type { Finding } from '../../goals/types';
import { isTextKey } from '../../locales';
import { locate, type Layout } from '../../workbook/tables';
import { useTexts } from '../common/texts';
import { SeverityMark } from './SeverityMark';
import { useStyles } from './styles';

interface Line {
  finding: Finding;
  layout: Layout;
  onShow(finding: Finding): void;
  /** Where the finding can be mended by itself. */
  onFix?: (finding: Finding, opener: HTMLElement) => void;
}

/** A finding: press it to go to its cell. */
export function FindingLine({ finding, layout, onShow, onFix }: Line) {
  const styles = useStyles();
  const t = useTexts();
  const place = locate(layout, finding.place);
  const placeText = place ? t('pane.check.place', place) : '';
  return (
    <li className={styles.line}>
      {/* A plain button: there may be hundreds, and each must cost little. */}
      <button type="button" className={styles.finding} title={t('pane.check.show')} onClick={() => onShow(finding)}>
        <SeverityMark severity={finding.severity} />
        {isTextKey(finding.message) ? t(finding.message, finding.params) : finding.message}
        {place && <span className={styles.place}>{placeText}</span>}
      </button>
      {onFix && (
        <Button
          className={styles.fixOne}
          size="small"
          aria-label={t('fix.oneLabel', { place: placeText })}
          onClick={(event) => onFix(finding, event.currentTarget)}
        >
          {t('fix.one')}
        </Button>
      )}
    </li>
  );
}
