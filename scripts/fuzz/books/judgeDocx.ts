import { unzipSync } from 'fflate';
import { parseElement } from '../../../localexcel/xlsx/xml';
import { ensure } from './ensure';

/** A Word document whose every part is XML that another program takes. */
export function judgeDocx(bytes: Uint8Array): void {
  const parts = unzipSync(bytes);
  ensure(parts['word/document.xml'] !== undefined, () => 'There is no document in the document.');
  for (const [path, content] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    ensure(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text), () => `${path} has characters that XML has no place for.`);
    parseElement(text);
  }
}
