import { makeStyles } from '@fluentui/react-components';

export const useReportStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column' },
  // As wide as the pane, not as its longest option.
  field: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)', '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
  // Part of the choice above it.
  under: { marginLeft: '24px' },
  summary: { cursor: 'pointer', paddingBottom: '4px' },
  contents: { overflowWrap: 'anywhere' },
});
