import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useNavigation, VIEWS, type ViewId } from '../common/navigation';
import { useTexts } from '../common/texts';

const useStyles = makeStyles({
  // At 200 % zoom the tabs stand on two rows rather than out of sight.
  tabs: { flexWrap: 'wrap', margin: '0 -8px', rowGap: '2px' },
  // In the narrowest pane smaller letters keep them on one.
  tab: {
    padding: '6px 7px',
    '@media (max-width: 379px)': {
      padding: '6px 5px',
      // Its words, and their bold twin that keeps the width.
      '& > span': { fontSize: tokens.fontSizeBase200, padding: '0 1px' },
    },
    // The line under the tab that is open is a colour, which forced colours take away.
    '@media (forced-colors: active)': { '&[aria-selected="true"]': { outline: '1px solid Highlight', outlineOffset: '-1px' } },
  },
});

/** The views, one tab each. */
export function Navigation() {
  const styles = useStyles();
  const t = useTexts();
  const { view, open } = useNavigation();
  return (
    <nav aria-label={t('pane.views')}>
      <TabList className={styles.tabs} size="small" selectedValue={view} onTabSelect={(_event, { value }) => open(value as ViewId)}>
        {VIEWS.map((id) => (
          <Tab key={id} value={id} className={styles.tab}>
            {t(`pane.view.${id}`)}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
