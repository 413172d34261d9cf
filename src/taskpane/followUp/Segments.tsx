import { ToggleButton } from '@fluentui/react-components';
import { useFollowUpStyles } from './styles';

interface Choice<T extends string> {
  label: string;
  options: readonly { value: T; text: string }[];
  value: T;
  disabled?: boolean;
  onChoose(value: T): void;
}

/** One of a few, all in sight. Buttons, not radio buttons: an arrow key must not choose on its way past. */
export function Segments<T extends string>({ label, options, value, disabled = false, onChoose }: Choice<T>) {
  const styles = useFollowUpStyles();
  return (
    <div role="group" aria-label={label} className={styles.segments}>
      {options.map((option) => (
        <ToggleButton
          key={option.value}
          className={styles.segment}
          checked={option.value === value}
          // Disabled but still in focus: the person who pressed it stays where they are.
          disabledFocusable={disabled}
          onClick={() => option.value !== value && onChoose(option.value)}
        >
          {option.text}
        </ToggleButton>
      ))}
    </div>
  );
}
