import { Button } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { SEVERITIES, type FindingGroup as Group } from '../../goals/groupFindings';
import type { Finding } from '../../goals/types';
import type { Layout } from '../../workbook/tables';
import { useStyles as useCommonStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { FindingLine } from './FindingLine';
import { useStyles } from './styles';

/** Findings that come at a time: more would make the pane slow, and nobody reads them. */
const STEP = 50;

interface Shown {
  group: Group;
  title: string;
  /** About the rule, where the group is one. */
  help: ReactNode;
  open: boolean;
  layout: Layout;
  onToggle(): void;
  onShow(finding: Finding): void;
  isFixable(finding: Finding): boolean;
  onFix(finding: Finding, opener: HTMLElement): void;
}

/** Findings under a heading that folds them. */
export function FindingGroup({ group, title, help, open, layout, onToggle, onShow, isFixable, onFix }: Shown) {
  const common = useCommonStyles();
  const styles = useStyles();
  const t = useTexts();
  const id = useId();
  const [most, setMost] = useState(STEP);
  const { findings, counts } = group;
  const shown = findings.slice(0, most);
  const left = findings.length - shown.length;
  const summary = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    t(`pane.check.count.${severity}`, { count: counts[severity] }),
  );
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <section className={styles.group}>
      <h3>
        <button type="button" className={styles.groupHeading} aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <Chevron className={styles.chevron} fontSize={20} aria-hidden="true" />
          <span className={styles.groupTitle}>{title} </span>
          <span className={styles.groupCounts}>{summary.join(', ')}</span>
        </button>
      </h3>
      <div id={id} hidden={!open}>
        {open && (
          <>
            {help}
            <ul className={common.plainList}>
              {shown.map((finding, index) => (
                <FindingLine key={index} finding={finding} layout={layout} onShow={onShow} {...(isFixable(finding) && { onFix })} />
              ))}
            </ul>
            {left > 0 && (
              <div className={styles.more}>
                <span>{t('pane.check.left', { shown: shown.length, total: findings.length })}</span>
                <Button size="small" onClick={() => setMost(most + STEP)}>
                  {t('pane.check.showMore', { count: Math.min(STEP, left) })}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </section>
  );
}
