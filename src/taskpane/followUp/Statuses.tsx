import { Subtitle2 } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { countStatuses, type GoalGroup } from '../../goals';
import type { ReadyBook } from '../../live';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { Segments } from './Segments';
import { StatusBars, StatusDonut } from './StatusCharts';
import { GroupTable, StatusTable } from './StatusTables';

type ShownAs = 'chart' | 'table';
/** Kept while the pane lives: who wants tables wants them the next time too. */
let lastShownAs: ShownAs = 'chart';

/** How the goals stand: in all, by area and by committee, as charts or as tables with the same numbers. */
export function Statuses({ state }: { state: ReadyBook }) {
  const styles = useStyles();
  const t = useTexts();
  const [shownAs, setShownAs] = useState(lastShownAs);
  const { all, areas: allAreas, committees } = useMemo(() => countStatuses(state.rollUp()), [state]);
  // A measure that hangs loose is told of in Kontroll; here goals are counted, and it is none.
  const areas = allAreas.filter(({ id, goals }) => id !== '' || goals > 0);
  const choose = (chosen: ShownAs) => {
    lastShownAs = chosen;
    setShownAs(chosen);
  };
  const { overarching, goal } = state.book.settings.levels;
  const named = (groups: readonly GoalGroup[]) => groups.map((group) => ({ ...group, name: nameGroup(group, t('pane.status.loose')) }));
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3">{t('pane.status.heading')}</Subtitle2>
      {all.goals === 0 ? (
        <span className={styles.second}>{t('pane.status.empty')}</span>
      ) : (
        <>
          <span className={styles.second}>{t('pane.status.hint', { overarching: overarching.name, goal: goal.name })}</span>
          <Segments
            label={t('pane.status.shownAs')}
            options={(['chart', 'table'] as const).map((value) => ({ value, text: t(`pane.status.${value}`) }))}
            value={shownAs}
            onChoose={choose}
          />
          {shownAs === 'chart' ? (
            <>
              <StatusDonut {...all} />
              <StatusBars heading={t('pane.status.byArea')} groups={named(areas)} />
              <StatusBars heading={t('pane.status.byCommittee')} groups={named(committees)} />
            </>
          ) : (
            <>
              <StatusTable {...all} />
              <GroupTable caption={t('pane.status.byArea')} groups={named(areas)} />
              <GroupTable caption={t('pane.status.byCommittee')} groups={named(committees)} />
            </>
          )}
        </>
      )}
    </section>
  );
}

function nameGroup({ id, name }: GoalGroup, loose: string): string {
  return id === '' ? loose : name || id;
}
