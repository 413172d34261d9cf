import { Button, Subtitle1, useRestoreFocusTarget } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { makeReport, planReportSheet, showReport } from '../../commands';
import { dismissOutcome } from '../../commands/outcome';
import { outlineReport } from '../../workbook/report/outline';
import { planReport, type ReportOptions } from '../../workbook/report/plan';
import { ActionMessage } from '../common/ActionMessage';
import { ConfirmDialog } from '../common/ConfirmDialog';
import { useNavigation } from '../common/navigation';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import type { ViewProps } from '../common/viewProps';
import { useAction } from '../common/useAction';
import { hasParts, ReportChoices } from './ReportChoices';
import { ReportContents } from './ReportContents';
import { ReportState } from './ReportState';

/** What goes into a report, what it will hold, and the making of it. */
export default function ReportView({ state }: ViewProps) {
  const styles = useStyles();
  const t = useTexts();
  const action = useAction();
  // The dialog gives the focus back to the button that opened it.
  const focusTarget = useRestoreFocusTarget();
  const [options, setOptions] = useState<ReportOptions>({ occasion: state.book.settings.occasion });
  /** Name of the sheet that a report would get; asked for before it is confirmed. */
  const [asked, setAsked] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);
  // A committee may be taken out of the book while its report is being chosen.
  const { committee } = options;
  const gone = committee !== undefined && !state.book.committees.some(({ code }) => code === committee);
  const chosen = useMemo(() => (gone ? { ...options, committee: undefined } : options), [gone, options]);
  const outline = useMemo(() => outlineReport(planReport(state.rollUp(chosen.occasion), chosen)), [state, chosen]);
  const isEmpty = !state.book.rows.some((row) => chosen.committee === undefined || row.committee === chosen.committee);
  const stopped = isEmpty ? t('pane.report.empty') : hasParts(chosen) ? null : t('pane.report.noParts');

  const ask = (wanted: ReportOptions) =>
    action.run(async () => {
      setMade(null);
      setAsked(await planReportSheet(wanted));
      return null;
    });
  const make = () => {
    setAsked(null);
    return action.run(async (onProgress) => {
      const sheet = await makeReport(chosen, onProgress);
      setMade(sheet);
      return { key: 'pane.report.done', params: { sheet } };
    });
  };
  // The ribbon's Skapa rapport: the whole book at the occasion that it stands at now.
  const { target } = useNavigation();
  const askForOwn = useEffectEvent(() => {
    dismissOutcome();
    const own = { occasion: state.book.settings.occasion };
    setOptions(own);
    if (state.book.rows.length > 0) void ask(own);
  });
  useEffect(() => {
    if (target.ask) askForOwn();
  }, [target]);
  const show = (sheet: string) => action.run(() => showReport(sheet).then(() => null));
  return (
    <>
      <Subtitle1 as="h2">{t('pane.report.heading')}</Subtitle1>
      <span className={styles.second}>{t('pane.report.intro')}</span>
      <ReportChoices state={state} options={chosen} onChange={setOptions} />
      {stopped ? (
        <span className={styles.second}>{stopped}</span>
      ) : (
        <>
          <ReportContents state={state} options={chosen} outline={outline} />
          <ReportState state={state} options={chosen} outline={outline} />
        </>
      )}
      <div className={styles.buttons}>
        <Button
          {...focusTarget}
          appearance="primary"
          disabled={stopped !== null}
          disabledFocusable={action.busy}
          onClick={() => void ask(chosen)}
        >
          {t('pane.report.run')}
        </Button>
        {made !== null && (
          <Button disabledFocusable={action.busy} onClick={() => void show(made)}>
            {t('pane.report.show')}
          </Button>
        )}
      </div>
      <ActionMessage action={action} />
      {asked !== null && (
        <ConfirmDialog
          title={t('pane.report.confirm')}
          confirm={t('pane.report.run')}
          onConfirm={() => void make()}
          onCancel={() => setAsked(null)}
        >
          {t('pane.report.newSheet', { sheet: asked })}
        </ConfirmDialog>
      )}
    </>
  );
}
