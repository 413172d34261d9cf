import { Button, Subtitle2 } from '@fluentui/react-components';
import { checkBook, showPlace } from '../../commands';
import type { Finding, Severity } from '../../goals/types';
import type { ReadyBook } from '../../live';
import { isTextKey } from '../../locales';
import { locate } from '../../workbook/tables';
import { ActionMessage } from '../common/ActionMessage';
import { CommandMessage } from '../shell/CommandMessage';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useAction } from '../common/useAction';

/** More than a person reads here; the sheet Kontroll holds them all. */
const SHOWN = 50;
const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** What the rules say, the most serious first; each finding is a button that selects its cell. */
export default function ChecksView({ state }: { state: ReadyBook }) {
  const styles = useStyles();
  const t = useTexts();
  const action = useAction();
  const findings = [...state.findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const check = () => action.run(() => checkBook().then(() => ({ key: 'pane.check.done' })));
  const show = (finding: Finding) => action.run(() => showPlace(finding.place).then(() => null));
  const summary =
    findings.length === 0
      ? t('pane.check.none')
      : t('pane.check.summary', { error: count('error'), warning: count('warning'), info: count('info') });
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3">{t('pane.check.heading')}</Subtitle2>
      <CommandMessage place="findings" />
      <span className={styles.second}>{summary}</span>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={action.busy} onClick={() => void check()}>
          {t('pane.check.run')}
        </Button>
      </div>
      <ActionMessage action={action} />
      <ul className={styles.plainList}>
        {findings.slice(0, SHOWN).map((finding, index) => (
          <li key={index}>
            <FindingButton finding={finding} state={state} onClick={() => void show(finding)} />
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && <span className={styles.second}>{t('pane.check.more', { shown: SHOWN, total: findings.length })}</span>}
    </section>
  );
}

function FindingButton({ finding, state, onClick }: { finding: Finding; state: ReadyBook; onClick: () => void }) {
  const styles = useStyles();
  const t = useTexts();
  const place = locate(state.layout, finding.place);
  const sentence = isTextKey(finding.message) ? t(finding.message, finding.params) : finding.message;
  return (
    <Button appearance="subtle" className={styles.finding} title={t('pane.check.show')} onClick={onClick}>
      <span>
        <strong>{t(`severity.${finding.severity}`)}</strong> {sentence}
        {place && <span className={styles.place}>{t('pane.check.place', place)}</span>}
      </span>
    </Button>
  );
}
