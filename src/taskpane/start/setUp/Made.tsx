import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { openSheet } from '../../../commands';
import { SHEET_NAMES } from '../../../locales/words';
import { ActionMessage } from '../../common/ActionMessage';
import { useNavigation } from '../../common/navigation';
import { useTexts } from '../../common/texts';
import { useStyles } from '../../common/styles';
import { useAction } from '../../common/useAction';
import { countSheets, countTables } from '../describeAdded';
import { endSetUp, type SetUpState } from './store';
import { useSetUpStyles } from './styles';

/** What was made, and what to do next. */
export function Made({ made }: { made: NonNullable<SetUpState['made']> }) {
  const styles = useSetUpStyles();
  const common = useStyles();
  const t = useTexts();
  const action = useAction();
  const navigation = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { startSheet } = made;
  const open = (sheet: string) => action.run(() => openSheet(sheet).then(() => null));
  const leave = endSetUp;
  return (
    <section className={common.section}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {t('pane.create.done')}
      </h2>
      <span>{t('pane.create.made', { sheets: countSheets(t, made.summary.sheets), tables: countTables(t, made.summary.tables) })}</span>
      <h3 className={styles.itemName}>{t('pane.create.nextHeading')}</h3>
      <ol className={common.list}>
        <li>{t('pane.create.next.settings', { sheet: SHEET_NAMES.settings })}</li>
        <li>{t('pane.create.next.units', { sheet: SHEET_NAMES.units })}</li>
        <li>{t('pane.create.next.goals')}</li>
      </ol>
      <ActionMessage action={action} />
      <div className={common.buttons}>
        {startSheet !== null && (
          <Button appearance="primary" disabledFocusable={action.busy} onClick={() => void open(startSheet)}>
            {t('pane.create.openStart', { sheet: startSheet })}
          </Button>
        )}
        <Button
          onClick={() => {
            leave();
            navigation.open('goals');
          }}
        >
          {t('pane.create.writeGoals')}
        </Button>
        <Button onClick={leave}>{t('pane.create.close')}</Button>
      </div>
    </section>
  );
}
