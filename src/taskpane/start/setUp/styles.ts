import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useSetUpStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
  fields: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: {
    ...typographyStyles.subtitle1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    ':focus': { outlineStyle: 'none' },
  },
  stepOf: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  // Back to the left, on to the right, as one reads.
  ends: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: '12px',
  },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 100px', gap: '8px', alignItems: 'start' },
  numberFirst: { display: 'grid', gridTemplateColumns: '72px minmax(0, 1fr)', gap: '8px', alignItems: 'start' },
  // An input is as wide as its column, never wider.
  fill: { minWidth: 0, width: '100%' },
  list: { margin: 0, padding: 0, listStyleType: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  itemHead: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    padding: '8px 4px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderRadius: 0,
  },
  itemText: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  itemName: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  itemFacts: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  itemProblem: { display: 'block', color: tokens.colorStatusDangerForeground3, fontSize: tokens.fontSizeBase200 },
  itemBody: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '4px 4px 12px' },
  steps: { '& summary': { cursor: 'pointer', padding: '4px 0', color: tokens.colorBrandForeground1 } },
});
