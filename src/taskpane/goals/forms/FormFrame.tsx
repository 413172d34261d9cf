import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Subtitle2,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ActionMessage } from '../../common/ActionMessage';
import { useStyles } from '../../common/styles';
import { useTexts } from '../../common/texts';
import type { Action } from '../../common/useAction';
import { useReturnFocus } from '../../common/useReturnFocus';
import { useFormStyles } from './styles';

interface Frame {
  heading: string;
  /** The button that writes; none where there is nothing to write. */
  submit?: string;
  /** Whether something has been typed or chosen, so that closing loses it. */
  dirty: boolean;
  action: Action;
  onSubmit(): void;
  onCancel(): void;
  children: ReactNode;
}

/**
 * Heading, fields, buttons and what came of it. Enter submits, Escape closes, and asks first where something would be lost. The first field has the
 * focus; whoever had it before gets it back.
 */
export function FormFrame({ heading, submit, dirty, action, onSubmit, onCancel, children }: Frame) {
  const styles = useStyles();
  const own = useFormStyles();
  const t = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const [asking, setAsking] = useState(false);
  useFocus(form);

  const cancel = () => (dirty ? setAsking(true) : onCancel());
  const followKeys = (event: KeyboardEvent<HTMLFormElement>) => {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    // An open list closes first.
    if (event.key === 'Escape' && target.getAttribute('aria-expanded') !== 'true') {
      event.preventDefault();
      cancel();
    }
    const isLong = target instanceof HTMLTextAreaElement;
    if (event.key === 'Enter' && isLong && (event.ctrlKey || event.metaKey || target.dataset['enter'] === 'submits') && !event.shiftKey) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };
  return (
    <section className={styles.section} aria-label={heading}>
      <Subtitle2 as="h3">{heading}</Subtitle2>
      <form
        ref={form}
        noValidate
        className={own.form}
        onKeyDown={followKeys}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
          // After the errors have been drawn.
          setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
        }}
      >
        {children}
        <ActionMessage action={action} />
        <div className={styles.buttons}>
          {submit !== undefined && (
            <Button type="submit" appearance="primary" disabledFocusable={action.busy}>
              {submit}
            </Button>
          )}
          <Button onClick={cancel}>{t(submit === undefined ? 'pane.form.close' : 'pane.form.cancel')}</Button>
        </div>
      </form>
      {asking && <DiscardDialog onStay={() => setAsking(false)} onLeave={onCancel} />}
    </section>
  );
}

function useFocus(form: React.RefObject<HTMLFormElement | null>): void {
  useReturnFocus();
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, [form]);
}

function DiscardDialog({ onStay, onLeave }: { onStay(): void; onLeave(): void }) {
  useReturnFocus();
  const styles = useStyles();
  const t = useTexts();
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onStay()}>
      <DialogSurface className={styles.dialog}>
        <DialogBody>
          <DialogTitle>{t('pane.form.discard.title')}</DialogTitle>
          <DialogContent>{t('pane.form.discard.text')}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onStay}>
              {t('pane.form.discard.stay')}
            </Button>
            <Button onClick={() => onLeave()}>{t('pane.form.discard.leave')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
