import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { checkBook, lacksFindingSheet, showPlace } from '../../commands';
import { SEVERITIES } from '../../goals/groupFindings';
import { RULES_TABLE } from '../../goals/places';
import type { Finding, RuleSetting } from '../../goals/types';
import { ActionMessage } from '../common/ActionMessage';
import { ConfirmDialog } from '../common/ConfirmDialog';
import { useStyles as useCommonStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import type { ViewProps } from '../common/viewProps';
import { useAction } from '../common/useAction';
import { CommandMessage } from '../shell/CommandMessage';
import { Findings } from './Findings';
import { FixList } from './FixList';
import { FixPreview } from './FixPreview';
import { Repair } from './Repair';
import { RuleList } from './RuleList';
import { useStyles } from './styles';
import { useFix } from './useFix';

/** What the rules say of the book as it stands, where to go to mend it, and what can be mended here. */
export default function ChecksView({ state }: ViewProps) {
  const common = useCommonStyles();
  const styles = useStyles();
  const t = useTexts();
  const action = useAction();
  const heading = useRef<HTMLHeadingElement>(null);
  const [asking, setAsking] = useState(false);
  const fixing = useFix(state, action, () => heading.current);
  const { findings, damages, layout } = state;
  const [error, warning, info] = SEVERITIES.map((severity) => findings.filter((finding) => finding.severity === severity).length);
  const check = (addSheet: boolean) => {
    setAsking(false);
    void action.run(() => checkBook({ addSheet }).then(() => ({ key: 'pane.check.done' })));
  };
  const show = (finding: Finding) => void action.run(() => showPlace(finding.place).then(() => null));
  const showRule = ({ row }: RuleSetting) => void action.run(() => showPlace({ table: RULES_TABLE, row, column: 'on' }).then(() => null));
  return (
    <section className={styles.top}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {t('pane.check.heading')}
      </h2>
      <CommandMessage place="findings" />
      {damages.length > 0 && <Repair />}
      {/* Findings come and go while others write: the count is read out, and no more. */}
      <span className={common.second} role="status">
        {findings.length === 0 ? t('pane.check.none') : t('pane.check.summary', { error: error!, warning: warning!, info: info! })}
      </span>
      <ActionMessage action={action} />
      {fixing.shown && (
        <FixPreview
          fix={fixing.shown}
          layout={layout}
          question={fixing.question}
          busy={action.busy}
          onAnswer={fixing.answer}
          onApply={fixing.apply}
          onCancel={fixing.cancel}
        />
      )}
      {/* Kept while a fix is shown: what was unfolded and scrolled to stands as it was. */}
      <div className={styles.top} hidden={fixing.shown !== null}>
        <div className={common.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={action.busy}
            onClick={() => (lacksFindingSheet(state) ? setAsking(true) : check(false))}
          >
            {t('pane.check.run')}
          </Button>
        </div>
        <FixList plans={fixing.plans} onFix={fixing.showAll} />
        <Findings state={state} onShow={show} isFixable={fixing.isFixable} onFix={fixing.showOne} onRule={showRule} />
        <RuleList book={state.book} onChange={showRule} />
      </div>
      {asking && (
        <ConfirmDialog
          title={t('pane.check.addSheet')}
          confirm={t('pane.check.addSheetRun')}
          onConfirm={() => check(true)}
          onCancel={() => setAsking(false)}
        >
          {t('pane.check.addSheetText')}
        </ConfirmDialog>
      )}
    </section>
  );
}
