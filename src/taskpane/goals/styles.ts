import { makeStyles, tokens } from '@fluentui/react-components';

const HAIRLINE = `1px solid ${tokens.colorNeutralStroke2}`;

/** The view Mål: tree above, panel beneath, one column from 288 px. */
export const useGoalStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  heading: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', flexWrap: 'wrap' },
  second: { color: tokens.colorNeutralForeground2 },

  filterRow: {
    display: 'flex',
    gap: '8px',
    '& > :first-child': { flexGrow: 1, minWidth: 0 },
    '& > button': { minWidth: 'auto', flexShrink: 0, whiteSpace: 'nowrap' },
  },
  filterFields: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', '& > *, & select': { minWidth: 0, width: '100%' } },
  filterState: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', flexWrap: 'wrap' },

  tree: {
    overflowY: 'auto',
    overflowX: 'hidden',
    border: HAIRLINE,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: 'max(240px, calc(100vh - 230px))',
    ':focus-visible': { outline: 'none' },
    ':focus-visible [data-active]': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // Beside an open panel the tree leaves room for it.
  treeShort: { maxHeight: 'max(200px, 42vh)' },
  sizer: { position: 'relative', width: '100%' },
  line: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'flex-start',
    gap: '2px',
    padding: '6px 8px 6px 4px',
    borderBottom: HAIRLINE,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  area: { backgroundColor: tokens.colorNeutralBackground2, fontWeight: tokens.fontWeightSemibold },
  strong: { fontWeight: tokens.fontWeightSemibold },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  // Wide enough for a finger; the keyboard opens and closes by its arrows.
  chevron: { flexShrink: 0, width: '20px', height: '20px', display: 'flex', alignItems: 'center', justifyContent: 'center' },
  content: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  text: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  nr: {
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '2px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },

  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    paddingTop: '8px',
    overflowWrap: 'anywhere',
  },
  panelHead: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '8px' },
  panelTitle: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, ':focus': { outline: 'none' } },
  panelText: { margin: 0 },
  part: { display: 'flex', flexDirection: 'column', gap: '6px', '& p, & h4': { margin: 0 } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', '& > button': { minWidth: 'auto' } },
  factList: { display: 'grid', gridTemplateColumns: 'minmax(84px, auto) 1fr', columnGap: '12px', rowGap: '4px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, minWidth: 0, fontVariantNumeric: 'tabular-nums', whiteSpace: 'pre-line' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '6px' },
  formula: { fontVariantNumeric: 'tabular-nums' },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: '10px', rowGap: '2px' },
});
