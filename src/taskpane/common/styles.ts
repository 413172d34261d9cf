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
    // Fluent's own bar grows and shrinks whatever the person has chosen.
    '@media (prefers-reduced-motion: reduce)': { '& .fui-ProgressBar__bar': { transitionDuration: '0.01ms' } },
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
  // Fluent lets it reach from edge to edge of a narrow pane.
  dialog: { '@media (max-width: 480px)': { maxWidth: 'calc(100vw - 24px)' } },
});
