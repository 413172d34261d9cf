/** Files out of the pane, where Excel lets them out. */
import type { ReportFile } from '../../commands';

/** Milliseconds that a browser may take to fetch what it has been given. */
const KEPT = 60_000;

/** Gives a file to the browser as a download. Where Excel takes no downloads nothing happens, and nobody is told. */
export function saveFile({ name, content }: ReportFile): void {
  const address = URL.createObjectURL(content);
  const link = document.body.appendChild(document.createElement('a'));
  link.href = address;
  link.download = name;
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/** Excel on a Mac, an iPhone or an iPad takes no downloads from a pane (OfficeDev/office-js#2700, #3385, #4681). */
export function takesDownloads(): boolean {
  if (typeof Office === 'undefined') return true;
  const { platform } = Office.context;
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
}
