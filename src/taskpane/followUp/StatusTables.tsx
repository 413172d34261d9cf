import { mergeClasses } from '@fluentui/react-components';
import { STATUSES } from '../../goals/types';
import { STATUS_SYMBOLS } from '../../locales/words';
import { useTexts } from '../common/texts';
import type { NamedNumbers, StatusNumbers } from './numbers';
import { useFollowUpStyles } from './styles';

/** All goals by status, one row a status. */
export function StatusTable({ statuses, goals }: StatusNumbers) {
  const styles = useFollowUpStyles();
  const t = useTexts();
  return (
    <table className={styles.table}>
      <caption>{t('pane.status.all')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('pane.status.column')}</th>
          <th scope="col">{t('pane.status.count')}</th>
        </tr>
      </thead>
      <tbody>
        {STATUSES.map((status) => (
          <tr key={status}>
            <th scope="row">
              <span aria-hidden="true">{STATUS_SYMBOLS[status]} </span>
              {t(`word.status.${status}`)}
            </th>
            <td>{statuses[status]}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('pane.status.total')}</th>
          <td>{goals}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** One group after the other, its name over its numbers. */
export function GroupTable({ caption, groups }: { caption: string; groups: readonly NamedNumbers[] }) {
  const styles = useFollowUpStyles();
  const t = useTexts();
  return (
    <table className={mergeClasses(styles.table, styles.wide)}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {STATUSES.map((status) => (
            <th key={status} scope="col">
              <span aria-hidden="true">{STATUS_SYMBOLS[status]} </span>
              {t(`word.status.${status}`)}
            </th>
          ))}
          <th scope="col">{t('pane.status.total')}</th>
        </tr>
      </thead>
      {groups.map(({ id, name, goals, statuses }) => (
        <tbody key={id}>
          <tr>
            <th scope="rowgroup" colSpan={STATUSES.length + 1}>
              {name}
            </th>
          </tr>
          <tr>
            {STATUSES.map((status) => (
              <td key={status}>{statuses[status]}</td>
            ))}
            <td>{goals}</td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}
