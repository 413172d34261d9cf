import { useMemo, useState } from 'react';
import { groupFindings, type FindingGroup as Group } from '../../goals/groupFindings';
import type { Finding, RuleSetting } from '../../goals/types';
import type { ReadyBook } from '../../live';
import { isTextKey } from '../../locales';
import { useTexts } from '../common/texts';
import { FindingFilters } from './FindingFilters';
import { FindingGroup } from './FindingGroup';
import { RuleHelp } from './RuleHelp';
import { useStyles } from './styles';
import { useChoices } from './useChoices';

/** With more findings than this the groups are folded at first: their headings and counts are what gives an overview. */
const OPEN_UP_TO = 60;

interface Shown {
  state: ReadyBook;
  onShow(finding: Finding): void;
  isFixable(finding: Finding): boolean;
  onFix(finding: Finding, opener: HTMLElement): void;
  /** Where a rule is changed. */
  onRule(setting: RuleSetting): void;
}

/** The findings in groups, and the committees of which there is nothing to say. */
export function Findings({ state, onRule, ...onFinding }: Shown) {
  const styles = useStyles();
  const t = useTexts();
  const [choices, setChoices] = useChoices();
  const [folded, setFolded] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { book, findings, layout } = state;
  const { grouping } = choices;
  const grouped = useMemo(() => groupFindings(book, findings, grouping, choices), [book, findings, grouping, choices]);
  const isFolded = ({ key }: Group) => folded.get(`${grouping} ${key}`) ?? (grouped.shown > OPEN_UP_TO && grouped.groups.length > 1);
  const nameRule = (rule: string) => {
    const key = `rule.${rule}.title`;
    return isTextKey(key) ? t(key) : rule;
  };
  const settingOf = (rule: string) => book.ruleSettings.find((setting) => setting.rule === rule);
  const nameCommittee = (code: string) => book.committees.find((committee) => committee.code === code)?.name ?? code;
  const nameGroup = ({ key }: Group) => {
    if (grouping === 'rule') return nameRule(key);
    return key === '' ? t('pane.check.others') : nameCommittee(key);
  };
  return (
    <>
      {findings.length > 0 && (
        <FindingFilters
          choices={choices}
          committees={book.committees}
          counts={grouped.counts}
          hidden={grouped.hidden}
          total={findings.length}
          onChange={setChoices}
        />
      )}
      <div className={styles.groups}>
        {grouped.groups.map((group) => (
          <FindingGroup
            key={`${grouping} ${group.key}`}
            group={group}
            title={nameGroup(group)}
            help={grouping === 'rule' && <RuleHelp rule={group.key} setting={settingOf(group.key)} onChange={onRule} />}
            open={!isFolded(group)}
            layout={layout}
            onToggle={() => setFolded(new Map(folded).set(`${grouping} ${group.key}`, !isFolded(group)))}
            {...onFinding}
          />
        ))}
        {grouping === 'committee' &&
          grouped.clean.map(({ code, name }) => (
            <div key={code} className={styles.clean}>
              {t('pane.check.clean', { committee: name })}
            </div>
          ))}
      </div>
    </>
  );
}
