import type { TextKey, TextParams } from '../../locales';
import type { ReportSheetPlan } from '../../workbook/report/writeReport';
import { ConfirmDialog } from '../common/ConfirmDialog';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';

interface Question {
  plan: ReportSheetPlan;
  /** `ifChanged`: what is done with a sheet that a person has changed. */
  onMake(ifChanged: 'replace' | 'new'): void;
  onCancel(): void;
}

/** Asks before the report's sheet is added or replaced; where somebody has changed it, what would be lost. */
export function ReportQuestion({ plan, onMake, onCancel }: Question) {
  const styles = useStyles();
  const t = useTexts();
  const { sheet, replaces, concerns, newSheet } = plan;
  if (!replaces) {
    return (
      <ConfirmDialog title={t('pane.report.confirm')} confirm={t('pane.report.run')} onConfirm={() => onMake('new')} onCancel={onCancel}>
        {t('pane.report.newSheet', { sheet })}
      </ConfirmDialog>
    );
  }
  if (concerns.length === 0) {
    return (
      <ConfirmDialog
        title={t('pane.report.confirmReplace')}
        confirm={t('pane.report.replace')}
        // Agreed to where nothing would be lost: what somebody writes there meanwhile is not.
        onConfirm={() => onMake('new')}
        onCancel={onCancel}
      >
        {t('pane.report.replaced', { sheet })}
      </ConfirmDialog>
    );
  }
  const isProtected = concerns.some(({ kind }) => kind === 'protected');
  return (
    <ConfirmDialog
      title={t('pane.report.changed', { sheet })}
      // What keeps everything comes first.
      confirm={t('pane.report.makeNew')}
      other={isProtected ? undefined : { label: t('pane.report.replace'), onChoose: () => onMake('replace') }}
      onConfirm={() => onMake('new')}
      onCancel={onCancel}
    >
      {isProtected ? (
        <p>{t('pane.report.protected')}</p>
      ) : (
        <>
          <p>{t('pane.report.lost')}</p>
          <ul className={styles.list}>
            {concerns.map((concern) => (
              <li key={concern.kind}>{t(...describeConcern(concern))}</li>
            ))}
          </ul>
        </>
      )}
      <p>{t('pane.report.otherSheet', { sheet: newSheet })}</p>
      <p>{t('pane.report.keptComments')}</p>
    </ConfirmDialog>
  );
}

function describeConcern(concern: ReportSheetPlan['concerns'][number]): [TextKey, TextParams?] {
  switch (concern.kind) {
    case 'protected':
      return ['pane.report.protected'];
    case 'references':
      return concern.sheets.length > 0
        ? ['pane.report.concern.references', { count: concern.count, sheets: concern.sheets.join(', ') }]
        : ['pane.report.concern.names', { count: concern.count }];
    default:
      return [`pane.report.concern.${concern.kind}`, { count: concern.count }];
  }
}
