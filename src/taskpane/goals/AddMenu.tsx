import { makeStyles, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { LEVELS, type GoalRow, type Level, type Settings } from '../../goals/types';
import { useTexts } from '../common/texts';

interface AddMenuProps {
  /** Which levels can be added here. */
  levels: readonly Level[];
  settings: Settings;
  primary?: boolean;
  onAdd(level: Level): void;
}

// Over the tree's lines, which stand in places of their own.
const useStyles = makeStyles({ popover: { zIndex: tokens.zIndexPopup } });

/** What can be added, by the municipality's own names. */
export function AddMenu({ levels, settings, primary = false, onAdd }: AddMenuProps) {
  const styles = useStyles();
  const t = useTexts();
  return (
    // Beside its button, so that it stands within the page's main part.
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance={primary ? 'primary' : 'secondary'} icon={<AddRegular />}>
          {t('pane.goals.add')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {levels.map((level) => (
            <MenuItem key={level} onClick={() => onAdd(level)}>
              {settings.levels[level].name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What may be added directly beneath a row. */
export function listLevelsBeneath(row: GoalRow, settings: Settings): Level[] {
  switch (row.level) {
    case 'overarching':
      return LEVELS.filter((level) => level !== 'overarching' && (level !== 'measure' || settings.overarchingMayHaveMeasures));
    case 'goal':
      return LEVELS.filter((level) => level !== 'overarching' && level !== 'goal');
    default:
      return [];
  }
}
