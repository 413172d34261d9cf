/** Copies a text that is still being made, with its headings and tables where they are understood. */

interface Content {
  html: string;
  text: string;
}

/**
 * Whether it was copied. To be called right when a button is pressed: the clipboard is asked for at once, since a browser gives it only then.
 * Throws what the making of the content throws.
 */
export async function copyRich(content: Promise<Content>): Promise<boolean> {
  // Whoever waits for it below is told; the clipboard's own copies of it complain to nobody.
  content.catch(ignore);
  if (await writeToClipboard(content)) return true;
  return copyByEvent(await content);
}

/** A framed page may be forbidden the clipboard: Excel on the web gives some add-ins none (OfficeDev/office-js#1991). */
async function writeToClipboard(content: Promise<Content>): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) return false;
  const part = (kind: keyof Content, type: string) => {
    const blob = content.then((made) => new Blob([made[kind]], { type }));
    blob.catch(ignore);
    return blob;
  };
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': part('html', 'text/html'), 'text/plain': part('text', 'text/plain') }),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** As Ctrl+C does it: needs no permission, but a press that was not long ago. */
function copyByEvent({ html, text }: Content): boolean {
  let isFilled = false;
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    isFilled = true;
  };
  const former = document.activeElement;
  // Some browsers copy only where something is marked.
  const marked = document.body.appendChild(document.createElement('textarea'));
  marked.value = text.slice(0, 1) || ' ';
  marked.setAttribute('aria-hidden', 'true');
  marked.style.cssText = 'position: fixed; opacity: 0; pointer-events: none';
  marked.select();
  document.addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand?.('copy') === true && isFilled;
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
    marked.remove();
    if (former instanceof HTMLElement) former.focus();
  }
}

function ignore(): void {}
