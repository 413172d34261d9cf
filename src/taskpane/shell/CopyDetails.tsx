import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useAnnounce } from '../common/announce';
import { useTexts } from '../common/texts';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start' },
  text: {
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '96px',
    resize: 'vertical',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The details of an error, to be seen and copied. */
export function CopyDetails({ details }: { details: string }) {
  const styles = useStyles();
  const t = useTexts();
  const announce = useAnnounce();
  const text = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    const done = await copyText(details, text.current);
    setCopied(done);
    announce(t(done ? 'pane.failure.copied' : 'pane.failure.copyYourself'));
  };
  return (
    <div className={styles.box}>
      <Button onClick={() => void copy()}>{t('pane.failure.copy')}</Button>
      {copied !== null && <span>{t(copied ? 'pane.failure.copied' : 'pane.failure.copyYourself')}</span>}
      <textarea ref={text} className={styles.text} readOnly value={details} aria-label={t('pane.failure.details')} />
    </div>
  );
}

/** A framed page may be forbidden the clipboard; then the text is at least marked, so that Ctrl+C takes it. */
async function copyText(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    return document.execCommand?.('copy') ?? false;
  }
}
