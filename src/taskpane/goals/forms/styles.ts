import { makeStyles, tokens } from '@fluentui/react-components';

export const useFormStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  // Short fields stand two and two where there is room for a word and a number in each.
  grid: { display: 'grid', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fill, minmax(min(128px, 100%), 1fr))', gap: '12px' },
  wide: { gridColumn: '1 / -1' },
  // Fluent's own least widths are wider than half the pane.
  input: { minWidth: 0, width: '100%' },
  // Of a list's field: its arrow stands beside the text.
  search: { minWidth: 0 },
  option: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  number: { fontWeight: tokens.fontWeightSemibold },
  listbox: { maxHeight: '300px' },
  summary: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '& p': { margin: 0 },
  },
  result: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', fontVariantNumeric: 'tabular-nums' },
});
