import { planReplacing, replaceFormulas, type ReplacePlan } from '../../commands';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { PlannedChange } from './PlannedChange';
import { shorten } from './shorten';

const countCells = ({ sheets }: ReplacePlan) => sheets.reduce((sum, { cells }) => sum + cells, 0);

/** Ersätt formler med värden. */
export function ReplaceFormulas() {
  return (
    <PlannedChange
      heading="pane.more.replace"
      explanation="pane.more.replaceHint"
      show="pane.more.replaceShow"
      run="pane.more.replaceRun"
      nothing="pane.more.replaceNone"
      plan={planReplacing}
      count={countCells}
      isEmpty={({ sheets, errors }) => sheets.length === 0 && errors.length === 0}
      preview={(plan) => <Preview plan={plan} />}
      apply={async () => ({ key: 'pane.more.replaceDone', params: { count: countCells(await replaceFormulas()) } })}
    />
  );
}

function Preview({ plan }: { plan: ReplacePlan }) {
  const styles = useStyles();
  const t = useTexts();
  const { first, rest } = shorten(plan.errors, 20);
  return (
    <>
      <span>{t('pane.more.replacePreview', { count: countCells(plan) })}</span>
      <ul className={styles.list}>
        {plan.sheets.map(({ sheet, cells }) => (
          <li key={sheet}>{t('pane.more.cells', { sheet, count: cells })}</li>
        ))}
      </ul>
      {first.length > 0 && (
        <span>
          {t('pane.more.replaceErrors', { cells: [...first, ...(rest > 0 ? [t('pane.more.rest', { count: rest })] : [])].join(', ') })}
        </span>
      )}
      <span>{t('pane.more.replaceOwn')}</span>
    </>
  );
}
