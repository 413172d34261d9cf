import type { Severity, Status } from '../../goals/types';
import { SEVERITY_SYMBOLS } from '../../locales/words';
import { useStatusColours } from '../common/statusColours';
import { useTexts } from '../common/texts';
import { useStyles } from './styles';

const COLOURS: Record<Severity, Status> = { error: 'notMet', warning: 'partial', info: 'notAssessed' };

/** How serious a finding is, as symbol and word on its colour: the colour is never alone. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const styles = useStyles();
  const t = useTexts();
  const { ink, tint } = useStatusColours()[COLOURS[severity]];
  return (
    <span className={styles.mark} style={{ color: ink, backgroundColor: tint }}>
      <span aria-hidden="true">{SEVERITY_SYMBOLS[severity]} </span>
      {t(`severity.${severity}`)}
    </span>
  );
}
