import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { RULES, type Rule } from '../../goals';
import type { GoalBook, RuleSetting } from '../../goals/types';
import { isTextKey } from '../../locales';
import { useStyles as useCommonStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { RuleHelp } from './RuleHelp';
import { useStyles } from './styles';

/** All rules as the municipality has them, also those that find nothing and those that are switched off; folded until asked for. */
export function RuleList({ book, onChange }: { book: GoalBook; onChange(setting: RuleSetting): void }) {
  const common = useCommonStyles();
  const styles = useStyles();
  const t = useTexts();
  const id = useId();
  const [open, setOpen] = useState(false);
  const settings = new Map(book.ruleSettings.map((setting) => [setting.rule, setting]));
  const off = RULES.filter((rule) => settings.get(rule.id)?.on === false).length;
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <section className={styles.group}>
      <h3>
        <button type="button" className={styles.groupHeading} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <Chevron className={styles.chevron} fontSize={20} aria-hidden="true" />
          <span className={styles.groupTitle}>{t('pane.rule.heading')} </span>
          <span className={styles.groupCounts}>{off > 0 ? t('pane.rule.countOff', { count: off }) : ''}</span>
        </button>
      </h3>
      <ul id={id} className={common.plainList} hidden={!open}>
        {open && RULES.map((rule) => <RuleLine key={rule.id} rule={rule} setting={settings.get(rule.id)} onChange={onChange} />)}
      </ul>
    </section>
  );
}

function RuleLine({ rule, setting, onChange }: { rule: Rule; setting: RuleSetting | undefined; onChange(setting: RuleSetting): void }) {
  const styles = useStyles();
  const t = useTexts();
  const title = `rule.${rule.id}.title`;
  const severity = t(`severity.${setting?.severity ?? rule.severity}`);
  return (
    <li className={styles.rule}>
      <h4 className={styles.ruleHeading}>
        <span className={styles.groupTitle}>{isTextKey(title) ? t(title) : rule.id} </span>
        {/* In words alone: the marks are for what has been found. */}
        <span className={styles.groupCounts}>{setting?.on === false ? t('pane.rule.off') : t('pane.rule.severity', { severity })}</span>
      </h4>
      <RuleHelp rule={rule.id} setting={setting} onChange={onChange} />
    </li>
  );
}
