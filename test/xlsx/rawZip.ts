/** Zip archives byte by byte, so that they can lie. */
import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync } from 'fflate';
import { emptyDocument, setCell } from '../../localexcel/document/create';
import type { WorkbookDocument } from '../../localexcel/document/types';
import { readXlsx, UnusableFile, writeXlsx } from '../../localexcel/xlsx';

export type Files = Record<string, Uint8Array>;

export interface RawEntry {
  name: string;
  content: Uint8Array;
  /** 8 is deflate, 0 is stored. */
  method?: number;
  /** What the directory says where that is not the truth. */
  size?: number;
  packedSize?: number;
  flags?: number;
  /** Name in the file's own header. */
  ownName?: string;
  /** Where the directory says that the file begins. */
  offset?: number;
}

export function rawZip(entries: RawEntry[], { zip64 = false, comment = '', count = entries.length } = {}): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const put = (bytes: Uint8Array, list = chunks) => {
    list.push(bytes);
    if (list === chunks) at += bytes.length;
  };
  for (const entry of entries) {
    const { name, content, method = 8, flags = 0x800, ownName = name } = entry;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const sum = crc32(content);
    const size = entry.size ?? content.length;
    const packedSize = entry.packedSize ?? packed.length;
    const header = [u16(20), u16(flags), u16(method), u32(0), u32(sum)];
    const extra = zip64 ? join(u16(1), u16(16), u64(size), u64(packedSize)) : new Uint8Array();
    const sizes = zip64 ? [u32(0xffffffff), u32(0xffffffff)] : [u32(packedSize), u32(size)];
    const offset = entry.offset ?? at;
    put(join(u32(0x04034b50), ...header, ...sizes, u16(strToU8(ownName).length), u16(extra.length), strToU8(ownName), extra, packed));
    const places = [u16(0), u16(0), u16(0), u32(0), u32(offset)];
    const names = [u16(strToU8(name).length), u16(extra.length)];
    put(join(u32(0x02014b50), u16(20), ...header, ...sizes, ...names, ...places, strToU8(name), extra), directory);
  }
  const start = at;
  const all = join(...directory);
  put(all);
  const large = at;
  if (zip64) {
    put(join(u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), u64(count), u64(count), u64(all.length), u64(start)));
    put(join(u32(0x07064b50), u32(0), u64(large), u32(1)));
  }
  const [number, size, place] = zip64 ? [u16(0xffff), u32(0xffffffff), u32(0xffffffff)] : [u16(count), u32(all.length), u32(start)];
  put(join(u32(0x06054b50), u16(0), u16(0), number, number, size, place, u16(strToU8(comment).length), strToU8(comment)));
  return join(...chunks);
}

/** The parts of a small book with a text in A1, as files of an archive. */
export async function bookParts(change: (document: WorkbookDocument) => void = () => undefined): Promise<Files> {
  const document = emptyDocument('Mål');
  setCell(document.sheets[0]!, 0, 0, { value: 'text' });
  change(document);
  return unzipSync(await writeXlsx(document));
}

export const entriesOf = (files: Files): RawEntry[] => Object.entries(files).map(([name, content]) => ({ name, content }));

/** What comes of reading: the workbook, or why it cannot be read. Anything else that is thrown is a fault. */
export async function tryToRead(bytes: Uint8Array): Promise<WorkbookDocument | UnusableFile> {
  try {
    return await readXlsx(bytes);
  } catch (error) {
    if (error instanceof UnusableFile) return error;
    throw error;
  }
}

export function join(...pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const number = (value: number, length: number) => Uint8Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) % 256);
const u16 = (value: number) => number(value, 2);
const u32 = (value: number) => number(value, 4);
const u64 = (value: number) => number(value, 8);
