import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { LanguageContext, useTexts } from '../common/texts';
import { CopyDetails } from './CopyDetails';
import { describeFailure } from './errorDetails';
import { keepStrayErrors } from './strayErrors';

const stray = keepStrayErrors();

/** A small bar over the view where an error came that no view could catch. */
export function StrayErrorBar({ view }: { view: string }) {
  const t = useTexts();
  const { language } = useContext(LanguageContext);
  const latest = useSyncExternalStore(stray.subscribe, stray.current);
  const [open, setOpen] = useState(false);
  useEffect(() => stray.listen(window), []);
  const details = useMemo(() => (latest ? describeFailure(latest.error, { view, language }) : ''), [latest, view, language]);
  if (!latest) return null;
  const close = () => {
    setOpen(false);
    stray.dismiss();
  };
  return (
    <div>
      <MessageBar key={details} intent="error" layout="multiline">
        <MessageBarBody>{t('pane.stray')}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => setOpen(!open)} aria-expanded={open}>
            {t('pane.failure.details')}
          </Button>
          <Button onClick={close}>{t('pane.dismiss')}</Button>
        </MessageBarActions>
      </MessageBar>
      {open && <CopyDetails details={details} />}
    </div>
  );
}
