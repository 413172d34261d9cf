import { Button, Field, Select, ToggleButton } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { SEVERITIES, type Grouping } from '../../goals/groupFindings';
import type { Committee, Severity } from '../../goals/types';
import { useTexts } from '../common/texts';
import { useStyles } from './styles';

export interface Choices {
  grouping: Grouping;
  severities: ReadonlySet<Severity>;
  /** Code; null: all. */
  committee: string | null;
}

interface Filters {
  choices: Choices;
  committees: readonly Committee[];
  /** Of those that the choice of committee lets through. */
  counts: Record<Severity, number>;
  hidden: number;
  total: number;
  onChange(choices: Choices): void;
}

const GROUPINGS: readonly Grouping[] = ['committee', 'rule'];
export const ALL_SEVERITIES: ReadonlySet<Severity> = new Set(SEVERITIES);

/** What is shown of the findings, and in which groups. What is hidden is said. */
export function FindingFilters({ choices, committees, counts, hidden, total, onChange }: Filters) {
  const styles = useStyles();
  const t = useTexts();
  const toggle = (severity: Severity) => {
    const severities = new Set(choices.severities);
    if (!severities.delete(severity)) severities.add(severity);
    onChange({ ...choices, severities });
  };
  return (
    <>
      <div className={styles.toggles} role="group" aria-label={t('pane.check.severities')}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            className={styles.toggle}
            size="small"
            checked={choices.severities.has(severity)}
            {...(choices.severities.has(severity) && { icon: <CheckmarkRegular /> })}
            onClick={() => toggle(severity)}
          >
            {t(`pane.check.count.${severity}`, { count: counts[severity] })}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.filters}>
        <Field label={t('pane.check.groupBy')}>
          <Select
            className={styles.select}
            value={choices.grouping}
            onChange={(_event, { value }) => onChange({ ...choices, grouping: value as Grouping })}
          >
            {GROUPINGS.map((grouping) => (
              <option key={grouping} value={grouping}>
                {t(`pane.check.by.${grouping}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('pane.check.committee')}>
          <Select
            className={styles.select}
            value={choices.committee ?? ''}
            onChange={(_event, { value }) => onChange({ ...choices, committee: value === '' ? null : value })}
          >
            <option value="">{t('pane.check.allCommittees')}</option>
            {committees.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {hidden > 0 && (
        <div className={styles.row}>
          <span>{t('pane.check.hidden', { count: hidden, total })}</span>
          <Button size="small" onClick={() => onChange({ ...choices, severities: ALL_SEVERITIES, committee: null })}>
            {t('pane.check.showAll')}
          </Button>
        </div>
      )}
    </>
  );
}
