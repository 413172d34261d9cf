import { UnusableFile } from './unusable';

/** Bytes of the longest part that is read: a text in V8 holds half a thousand million characters. */
const MOST_BYTES_OF_TEXT = 4e8;

/**
 * The text of an XML part. Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5); what says that it is in another encoding is read in that. Throws
 * UnusableFile: "damaged" where bytes are no text in it, for put right by guess a name would be another; "tooLarge" beyond 400 MB.
 */
export function decodeXml(bytes: Uint8Array, path: string): string {
  if (bytes.length > MOST_BYTES_OF_TEXT) throw new UnusableFile('tooLarge', path);
  try {
    return new TextDecoder(findEncoding(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableFile('damaged', path);
  }
}

/** As XML 1.0 appendix F tells it: by the mark at the beginning, by how "<?" is stored, by the declaration. */
function findEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef) return 'utf-8';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const named = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1] ?? 'utf-8';
  // Two bytes a letter, and the declaration could not have been read: .NET's writers of text say so of what is saved as UTF-8.
  return /^(utf-?16|ucs-?2|unicode)/i.test(named) ? 'utf-8' : named;
}
