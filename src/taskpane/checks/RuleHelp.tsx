import { Button } from '@fluentui/react-components';
import type { RuleSetting } from '../../goals/types';
import { isTextKey } from '../../locales';
import { useTexts } from '../common/texts';
import { useStyles } from './styles';

interface Help {
  rule: string;
  /** Its row in the table Regler; without one there is nowhere to change it. */
  setting: RuleSetting | undefined;
  onChange(setting: RuleSetting): void;
}

/** Why the rule is there, how what it finds is mended, and where the municipality changes it. */
export function RuleHelp({ rule, setting, onChange }: Help) {
  const styles = useStyles();
  const t = useTexts();
  const say = (part: 'title' | 'why' | 'mend') => {
    const key = `rule.${rule}.${part}`;
    return isTextKey(key) ? t(key) : '';
  };
  return (
    <div className={styles.why}>
      <p>{say('why')}</p>
      <p>{say('mend')}</p>
      {setting && (
        <Button
          size="small"
          className={styles.change}
          aria-label={t('pane.rule.changeLabel', { rule: say('title') })}
          onClick={() => onChange(setting)}
        >
          {t('pane.rule.change')}
        </Button>
      )}
    </div>
  );
}
