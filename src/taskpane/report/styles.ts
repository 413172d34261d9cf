import { makeStyles } from '@fluentui/react-components';

export const useReportStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column' },
  // Part of the choice above it.
  under: { marginLeft: '24px' },
  contents: { overflowWrap: 'anywhere' },
});
