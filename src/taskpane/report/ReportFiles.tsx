import { Button, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import { makeReportCopy, makeReportFile, type ReportCopy, type ReportFormat } from '../../commands';
import type { ReportOptions } from '../../report';
import { ActionMessage } from '../common/ActionMessage';
import { CopyField } from '../common/CopyField';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useAction } from '../common/useAction';
import { copyRich } from './clipboard';
import { saveFile, takesDownloads } from './saveFile';

interface Files {
  options: ReportOptions;
  /** Whether there is nothing to write. */
  stopped: boolean;
}

/** The report as a page or a document: saved where Excel lets files out of the pane, copied everywhere. */
export function ReportFiles({ options, stopped }: Files) {
  const styles = useStyles();
  const t = useTexts();
  const action = useAction();
  const [made, setMade] = useState<{ of: ReportOptions; copy: ReportCopy } | null>(null);
  // Of what is chosen now: another choice makes another page.
  const source = made?.of === options ? made.copy : null;
  const canSave = takesDownloads();

  const save = (format: ReportFormat) =>
    action.run(async (onProgress) => {
      const file = await makeReportFile(options, format, onProgress);
      saveFile(file);
      return { key: 'pane.report.file.saved', params: { name: file.name } };
    });
  const copy = () =>
    action.run(async () => {
      const isCopied = await copyRich(makeReportCopy(options));
      return { key: isCopied ? 'pane.report.file.copied' : 'pane.report.file.notCopied' };
    });
  const showSource = () =>
    action.run(async () => {
      setMade({ of: options, copy: await makeReportCopy(options) });
      return null;
    });

  const saving = (['docx', 'html'] as const).map((format) => (
    <Button key={format} disabled={stopped} disabledFocusable={action.busy} onClick={() => void save(format)}>
      {t(`pane.report.file.${format}`)}
    </Button>
  ));
  const copying = (
    <Button key="copy" disabled={stopped} disabledFocusable={action.busy} onClick={() => void copy()}>
      {t('pane.report.file.copy')}
    </Button>
  );
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3">{t('pane.report.file.heading')}</Subtitle2>
      <span className={styles.second}>{t('pane.report.file.intro')}</span>
      {!canSave && <span>{t('pane.report.file.noDownloads')}</span>}
      <div className={styles.buttons}>
        {canSave ? [...saving, copying] : copying}
        <Button appearance="subtle" disabled={stopped} disabledFocusable={action.busy} onClick={() => void showSource()}>
          {t('pane.report.file.source')}
        </Button>
      </div>
      <ActionMessage action={action} />
      {source && (
        <>
          <span>{t('pane.report.file.sourceHint', { name: source.name })}</span>
          <CopyField
            text={source.html}
            label={t('pane.report.file.sourceLabel')}
            copy={t('pane.report.file.copySource')}
            copied={t('pane.report.file.sourceCopied')}
            copyYourself={t('pane.report.file.copyYourself')}
          />
        </>
      )}
    </section>
  );
}
