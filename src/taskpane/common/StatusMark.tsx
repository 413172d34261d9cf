import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Status } from '../../goals/types';
import { STATUS_SYMBOLS } from '../../locales/words';
import { useTexts } from './texts';
import { useStatusColours } from './statusColours';

const useStyles = makeStyles({
  mark: {
    display: 'inline-block',
    padding: '1px 8px',
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'nowrap',
    // In forced colours the tint is gone, and this border is drawn in the colour of the text: it keeps the mark together.
    border: '1px solid transparent',
  },
  small: { padding: '0 6px', fontSize: tokens.fontSizeBase200 },
});

/** A status as symbol and word on its colour: the colour is never alone. */
export function StatusMark({ status, small = false }: { status: Status; small?: boolean }) {
  const styles = useStyles();
  const t = useTexts();
  const { ink, tint } = useStatusColours()[status];
  return (
    <span className={mergeClasses(styles.mark, small && styles.small)} style={{ color: ink, backgroundColor: tint }}>
      <span aria-hidden="true">{STATUS_SYMBOLS[status]} </span>
      {t(`word.status.${status}`)}
    </span>
  );
}
