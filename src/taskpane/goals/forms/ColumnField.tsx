import { Field, Input, mergeClasses, Select, Textarea, type FieldProps } from '@fluentui/react-components';
import { useId } from 'react';
import { GEH_KINDS, STATES, STATUSES } from '../../../goals/types';
import type { TextKey } from '../../../locales';
import { STATUS_SYMBOLS } from '../../../locales/words';
import type { ValueColumn } from '../../../workbook/writing/goalCells';
import { useTexts } from '../../common/texts';
import { DIRECTIONS, findKind, type FieldKind } from './draft';
import { useFormStyles } from './styles';

interface ColumnInput {
  column: ValueColumn;
  yesNo: boolean;
  value: string;
  required?: boolean;
  hint?: string | undefined;
  error?: string | undefined;
  warning?: string | undefined;
  /** What may be chosen, or is suggested: units of the committee, units of measurement. */
  suggestions?: readonly string[];
  /** Enter in the field submits the form, for a text that is one sentence. */
  enterSubmits?: boolean;
  onChange(text: string): void;
  onBlur?(): void;
}

const WIDE: readonly FieldKind[] = ['long', 'text', 'unit', 'measureUnit'];

/** One column's field, of the kind that its values are. */
export function ColumnField({ column, yesNo, hint, error, warning, required = false, ...input }: ColumnInput) {
  const styles = useFormStyles();
  const t = useTexts();
  const kind = findKind(column, yesNo);
  const message: Partial<FieldProps> =
    error !== undefined
      ? { validationMessage: error, validationState: 'error' }
      : warning !== undefined
        ? { validationMessage: warning, validationState: 'warning' }
        : {};
  return (
    <Field
      label={t(`pane.form.column.${column}`)}
      required={required}
      hint={hint}
      className={mergeClasses(WIDE.includes(kind) && styles.wide)}
      data-column={column}
      {...message}
    >
      {(control) => <Control kind={kind} control={control} {...input} />}
    </Field>
  );
}

type ControlProps = Omit<ColumnInput, 'column' | 'yesNo' | 'hint' | 'error' | 'warning' | 'required'> & {
  kind: FieldKind;
  control: object;
};

function Control({ kind, control, value, suggestions = [], enterSubmits = false, onChange, onBlur }: ControlProps) {
  const styles = useFormStyles();
  const t = useTexts();
  const listId = useId();
  const choose = (options: readonly { value: string; text: string }[], none: TextKey) => (
    <Select
      {...control}
      value={value}
      onChange={(_event, data) => onChange(data.value)}
      onBlur={onBlur}
      select={{ className: styles.input }}
    >
      <option value="">{t(none)}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </Select>
  );
  switch (kind) {
    case 'long':
      return (
        <Textarea
          {...control}
          value={value}
          rows={3}
          resize="vertical"
          textarea={(enterSubmits ? { 'data-enter': 'submits' } : {}) as object}
          onChange={(_event, data) => onChange(data.value)}
          onBlur={onBlur}
        />
      );
    case 'unit':
      return choose(
        listWith(suggestions, value).map((name) => ({ value: name, text: name })),
        'pane.form.noUnit',
      );
    case 'direction':
      return choose(
        DIRECTIONS.map((direction) => ({ value: direction, text: t(`word.direction.${direction}`) })),
        'pane.form.notChosen',
      );
    case 'assessment':
      return choose(
        STATUSES.map((status) => ({ value: status, text: `${STATUS_SYMBOLS[status]} ${t(`word.status.${status}`)}` })),
        'pane.form.notChosen',
      );
    case 'state':
      return choose(
        STATES.map((state) => ({ value: state, text: t(`word.state.${state}`) })),
        'pane.form.notChosen',
      );
    case 'geh':
      return choose(
        GEH_KINDS.map((mark) => ({ value: mark, text: t(`word.geh.${mark}`) })),
        'pane.form.notMarked',
      );
    case 'yesNo':
      return choose(
        [
          { value: 'yes', text: t('word.yes') },
          { value: 'no', text: t('word.no') },
        ],
        'pane.form.notChosen',
      );
    default:
      return (
        <>
          <Input
            {...control}
            className={styles.input}
            input={{ className: styles.input, ...(suggestions.length > 0 && { list: listId }) }}
            value={value}
            type={kind === 'date' ? 'date' : 'text'}
            {...(kind === 'number' && { inputMode: 'decimal' as const })}
            onChange={(_event, data) => onChange(data.value)}
            onBlur={onBlur}
          />
          {suggestions.length > 0 && (
            <datalist id={listId}>
              {suggestions.map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          )}
        </>
      );
  }
}

/** What stands in the row is among the choices, also where it is no longer in the list. */
function listWith(names: readonly string[], value: string): readonly string[] {
  return value === '' || names.includes(value) ? names : [...names, value];
}
