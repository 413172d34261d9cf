import { Button, Subtitle1, useRestoreFocusTarget } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { makeReport, planReportSheet, showReport } from '../../commands';
import { dismissOutcome, type Done } from '../../commands/outcome';
import type { ReadyBook } from '../../live';
import { outlineReport, planReport, type ReportOptions, type ReportOutline } from '../../report';
import type { ReportSheetPlan } from '../../workbook/report/writeReport';
import { ActionMessage } from '../common/ActionMessage';
import { useNavigation } from '../common/navigation';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import type { ViewProps } from '../common/viewProps';
import { useAction } from '../common/useAction';
import { hasParts, ReportChoices } from './ReportChoices';
import { ReportContents } from './ReportContents';
import { ReportFiles } from './ReportFiles';
import { ReportQuestion } from './ReportQuestion';
import { ReportState } from './ReportState';

/** What goes into a report, what it will hold, and the making of it. */
export default function ReportView({ state }: ViewProps) {
  const styles = useStyles();
  const t = useTexts();
  const action = useAction();
  // The dialog gives the focus back to the button that opened it.
  const focusTarget = useRestoreFocusTarget();
  const [options, setOptions] = useState<ReportOptions>({ occasion: state.book.settings.occasion });
  /** What making the report would do to the workbook; asked for before it is confirmed. */
  const [asked, setAsked] = useState<ReportSheetPlan | null>(null);
  const [made, setMade] = useState<string | null>(null);
  // A committee may be taken out of the book while its report is being chosen.
  const { committee } = options;
  const gone = committee !== undefined && !state.book.committees.some(({ code }) => code === committee);
  const chosen = useMemo(() => (gone ? { ...options, committee: undefined } : options), [gone, options]);
  // A large book takes a moment to plan: a box is checked at once, and the contents follow.
  const [outlined, wanted] = [useDeferredValue(state), useDeferredValue(chosen)];
  const outline = useMemo(() => outlineBook(outlined, wanted), [outlined, wanted]);
  const isEmpty = !state.book.rows.some((row) => chosen.committee === undefined || row.committee === chosen.committee);
  const stopped = isEmpty ? t('pane.report.empty') : hasParts(chosen) ? null : t('pane.report.noParts');

  const ask = (wanted: ReportOptions) =>
    action.run(async () => {
      setMade(null);
      setAsked(await planReportSheet(wanted));
      return null;
    });
  const make = (ifChanged: 'replace' | 'new') => {
    setAsked(null);
    return action.run(async (onProgress) => {
      const sheet = await makeReport({ ...chosen, ifChanged }, onProgress);
      setMade(sheet);
      return tellDone(sheet);
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
  const show = (sheet: string) => action.run(() => showReport(sheet).then(() => tellDone(sheet)));
  return (
    <>
      <Subtitle1 as="h2">{t('pane.report.heading')}</Subtitle1>
      <span className={styles.second}>{t('pane.report.intro')}</span>
      <ReportChoices state={state} options={chosen} onChange={setOptions} />
      {stopped ? (
        <span className={styles.second}>{stopped}</span>
      ) : (
        <>
          <ReportContents state={state} outline={outline} />
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
      <ReportFiles options={chosen} stopped={stopped !== null} />
      {asked !== null && <ReportQuestion plan={asked} onMake={(ifChanged) => void make(ifChanged)} onCancel={() => setAsked(null)} />}
    </>
  );
}

function tellDone(sheet: string): Done {
  return { key: 'pane.report.done', params: { sheet } };
}

/** Headings and counts of the report as it would be now; what stands in its cells is not shown, so nobody asks where they are. */
function outlineBook({ rollUp, findings }: ReadyBook, options: ReportOptions): ReportOutline {
  return outlineReport(planReport({ rollUp, findings, locate: () => null, made: '' }, options));
}
