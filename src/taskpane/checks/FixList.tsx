import { Button } from '@fluentui/react-components';
import type { FixId, FixPlan } from '../../goals/fixes';
import { useTexts } from '../common/texts';
import { useStyles } from './styles';

/** The fixes that have something to do, each with all that it would do. */
export function FixList({ plans, onFix }: { plans: readonly FixPlan[]; onFix: (id: FixId, opener: HTMLElement) => void }) {
  const styles = useStyles();
  const t = useTexts();
  if (plans.length === 0) return null;
  return (
    <section className={styles.fixes}>
      <h3 className={styles.part}>{t('fix.heading')}</h3>
      {plans.map(({ id, changes }) => {
        const title = t(`fix.${id}.title`);
        return (
          <div key={id} className={styles.fix}>
            <span className={styles.fixTitle}>{title}</span>
            <Button
              size="small"
              aria-label={t('fix.allLabel', { fix: title, count: changes.length })}
              onClick={(event) => onFix(id, event.currentTarget)}
            >
              {t('fix.all', { count: changes.length })}
            </Button>
          </div>
        );
      })}
    </section>
  );
}
