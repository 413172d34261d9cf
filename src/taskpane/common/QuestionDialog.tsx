import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStyles } from './styles';
import { useTexts } from './texts';
import { useReturnFocus } from './useReturnFocus';

export interface Question {
  title: string;
  /** What it will do; stands over the sentence about undo. */
  children?: ReactNode;
  /** The button that goes on. */
  confirm: string;
  /** Another way to go on. */
  other?: { label: string; onChoose(): void };
  /** Whether Excel forgets what could be undone; then that is said. */
  clearsUndo?: boolean;
  onConfirm(): void;
  onCancel(): void;
}

/** The dialog of ConfirmDialog. It is the pane's own: one of Office's would stall the functions. */
export default function QuestionDialog({ title, children, confirm, other, clearsUndo = true, onConfirm, onCancel }: Question) {
  const styles = useStyles();
  const t = useTexts();
  useReturnFocus();
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onCancel()}>
      <DialogSurface className={styles.dialog}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {children}
            {clearsUndo && <p>{t('pane.confirm.undo')}</p>}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onConfirm}>
              {confirm}
            </Button>
            {other && <Button onClick={other.onChoose}>{other.label}</Button>}
            <Button onClick={onCancel}>{t('pane.confirm.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
