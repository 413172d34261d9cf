import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useAnnounce } from './announce';

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

interface Field {
  text: string;
  /** What the field holds, for those who cannot see it. */
  label: string;
  /** The button's text. */
  copy: string;
  copied: string;
  /** Where the browser will not copy: how one does it oneself. */
  copyYourself: string;
}

/** A long text to be seen and copied. */
export function CopyField({ text, label, copy, copied, copyYourself }: Field) {
  const styles = useStyles();
  const announce = useAnnounce();
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState<string | null>(null);
  const copyAll = async () => {
    const outcome = (await copyText(text, field.current)) ? copied : copyYourself;
    setTold(outcome);
    announce(outcome);
  };
  return (
    <div className={styles.box}>
      <Button onClick={() => void copyAll()}>{copy}</Button>
      {told !== null && <span>{told}</span>}
      <textarea ref={field} className={styles.text} readOnly value={text} aria-label={label} />
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
