import { makeStyles, tokens } from '@fluentui/react-components';

/** One column from 320 px. Excel's own menu covers 34 x 32 px of the pane's top right corner. */
export const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 16px 24px',
    boxSizing: 'border-box',
    '& h1, & h2, & h3': { margin: 0 },
  },
  main: { display: 'flex', flexDirection: 'column', gap: '20px' },
  header: { paddingRight: '40px' },
  section: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'stretch' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  // When scrolled to the top it stays clear of Excel's menu.
  command: { scrollMarginTop: '40px' },
  partHeading: { margin: 0 },
  second: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  plainList: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '4px' },
  counts: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    rowGap: '4px',
    columnGap: '12px',
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  count: { margin: 0, textAlign: 'right' },
  status: { padding: '1px 8px', borderRadius: tokens.borderRadiusMedium, justifySelf: 'start' },
  // A finding is a whole sentence: as a button it wraps and is set to the left.
  finding: {
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: '8px',
    width: '100%',
    // A hairline tells one finding from the next.
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: 0,
  },
  place: { display: 'block', color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase200 },
});
