import { Link } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ReadyBook } from '../../live';
import type { ReportOptions, ReportOutline } from '../../report';
import { useNavigation } from '../common/navigation';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';

/** What is not ready: goals without judgement, and errors that Kontroll has. Neither stops the report. */
export function ReportState({ state, options, outline }: { state: ReadyBook; options: ReportOptions; outline: ReportOutline }) {
  const styles = useStyles();
  const t = useTexts();
  const { open } = useNavigation();
  const { occasion, committee } = options;
  const errors = useMemo(
    () => state.findings.filter(({ severity, committee: of }) => severity === 'error' && (committee === undefined || of === committee)),
    [state, committee],
  );
  const { goals, notAssessed } = outline;
  return (
    <div className={styles.section}>
      {occasion !== 'budget' && goals > 0 && (
        <span>
          {notAssessed === 0
            ? t('pane.report.allAssessed', { goals })
            : t('pane.report.notAssessed', { count: notAssessed, goals, occasion: t(`word.occasion.${occasion}`).toLowerCase() })}
        </span>
      )}
      {errors.length > 0 && (
        <span>
          {t('pane.report.errors', { count: errors.length })}{' '}
          <Link as="button" inline onClick={() => open('checks', { committee })}>
            {t('pane.report.toChecks')}
          </Link>
        </span>
      )}
    </div>
  );
}
