import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { planRestoring, restoreFormulas, type RestorePlan } from '../../commands';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { PlannedChange } from './PlannedChange';
import { shorten } from './shorten';

const countCells = ({ columns }: RestorePlan) => columns.reduce((sum, { cells }) => sum + cells, 0);

/** Återställ formler: what a person has written in the columns stays unless it is chosen otherwise. */
export function RestoreFormulas() {
  const [overwrite, setOverwrite] = useState(false);
  return (
    <PlannedChange
      heading="pane.more.restore"
      explanation="pane.more.restoreHint"
      show="pane.more.restoreShow"
      run="pane.more.restoreRun"
      nothing="pane.more.restoreNone"
      plan={() => {
        setOverwrite(false);
        return planRestoring();
      }}
      count={(plan) => countCells(plan) + (overwrite ? plan.written.length : 0)}
      isEmpty={({ columns, written }) => columns.length === 0 && written.length === 0}
      preview={(plan) => <Preview plan={plan} overwrite={overwrite} onOverwrite={setOverwrite} />}
      apply={async ({ written }) => {
        const done = await restoreFormulas(overwrite ? written.map(({ cell }) => cell) : []);
        return { key: 'pane.more.restoreDone', params: { count: countCells(done) } };
      }}
    />
  );
}

interface Choice {
  plan: RestorePlan;
  overwrite: boolean;
  onOverwrite(overwrite: boolean): void;
}

function Preview({ plan, overwrite, onOverwrite }: Choice) {
  const styles = useStyles();
  const t = useTexts();
  const { first, rest } = shorten(plan.written, 20);
  return (
    <>
      {plan.columns.length > 0 && (
        <>
          <span>{t('pane.more.restorePreview', { count: countCells(plan) })}</span>
          <ul className={styles.list}>
            {plan.columns.map(({ sheet, header, cells }) => (
              <li key={`${sheet} ${header}`}>{t('pane.more.columnCells', { sheet, header, count: cells })}</li>
            ))}
          </ul>
        </>
      )}
      {first.length > 0 && (
        <>
          <span>{t('pane.more.restoreWritten')}</span>
          <ul className={styles.list}>
            {first.map(({ cell, content }) => (
              <li key={cell}>{t('pane.more.writtenCell', { cell, content })}</li>
            ))}
            {rest > 0 && <li>{t('pane.more.rest', { count: rest })}</li>}
          </ul>
          <Checkbox
            checked={overwrite}
            onChange={(_event, { checked }) => onOverwrite(checked === true)}
            label={t('pane.more.restoreOverwrite', { count: plan.written.length })}
          />
        </>
      )}
    </>
  );
}
