import { Inflate, strFromU8 } from 'fflate';
import { UnusableFile } from './unusable';

/** Bytes that a file may unpack to in all. A goal book is a few megabytes; a file made to fill the memory is refused. */
export const MOST_BYTES = 1e9;
/** How many times smaller a part may be in the file than unpacked. Deflate reaches 1,032 with nothing but zeros; a sheet stays under 100. */
export const MOST_RATIO = 300;
/** Parts that unpack to less than this are no danger, however small they are in the file. */
const SMALL = 20e6;
/** Bytes unpacked at a time: what a part may give beyond what its directory says before that is seen. */
const STEP = 16384;

/** A file in the archive, as the directory at its end tells. Sizes in bytes. */
interface Entry {
  name: string;
  method: number;
  sum: number;
  packedSize: number;
  size: number;
  /** Where its own header begins. */
  offset: number;
}

/**
 * Unpacks a zip archive (PKWARE APPNOTE 6.3), folders left out. Throws UnusableFile: "tooLarge" before anything is unpacked where the directory
 * promises more than `MOST_BYTES` or a part shrinks beyond `MOST_RATIO`; "damaged" where the archive contradicts itself in any way - names, sizes,
 * places or checksums that differ, parts that overlap or stand twice -, for then nobody knows what the workbook held. `limit` lowers MOST_BYTES.
 */
export function unzip(archive: Uint8Array, limit = MOST_BYTES): Map<string, Uint8Array> {
  const entries = readDirectory(archive);
  checkSizes(entries, limit);
  const parts = new Map<string, Uint8Array>();
  const names = new Set<string>();
  for (const entry of entries) {
    const packed = findContent(archive, entry);
    if (entry.name.endsWith('/')) continue;
    const name = readPartName(entry.name);
    // Part names are the same whatever their case (ECMA-376 part 2, 6.2.2.3); which of two is meant nobody can say.
    if (names.has(name.toLowerCase())) throw new UnusableFile('damaged', name);
    names.add(name.toLowerCase());
    parts.set(name, unpack(packed, entry));
  }
  return parts;
}

function checkSizes(entries: Entry[], limit: number): void {
  let total = 0;
  for (const { name, size, packedSize } of entries) {
    total += size;
    if (total > limit || (size > SMALL && size > packedSize * MOST_RATIO)) throw new UnusableFile('tooLarge', name);
  }
  const places = entries.map(({ offset, packedSize }) => ({ offset, end: offset + 30 + packedSize })).sort((a, b) => a.offset - b.offset);
  // Parts that share their bytes make a small file large: "a better zip bomb".
  places.forEach(({ end }, index) => {
    if (end > (places[index + 1]?.offset ?? Infinity)) throw new UnusableFile('damaged');
  });
}

function readDirectory(archive: Uint8Array): Entry[] {
  const view = viewOf(archive);
  const { start, end, count } = findDirectory(archive, view);
  const entries: Entry[] = [];
  let at = start;
  while (at < end) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new UnusableFile('damaged');
    const flags = view.getUint16(at + 8, true);
    if (flags & 1) throw new UnusableFile('encrypted');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const entry: Entry = {
      name: readName(archive.subarray(at + 46, nameEnd), flags),
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    readLargeSizes(viewOf(archive.subarray(nameEnd, extraEnd)), entry);
    if (entry.offset + 30 + entry.packedSize > start) throw new UnusableFile('damaged', entry.name);
    entries.push(entry);
    at = extraEnd + view.getUint16(at + 32, true);
  }
  if (at !== end || entries.length !== count) throw new UnusableFile('damaged');
  return entries;
}

/** Where the directory lies and how many files it names. The record that tells it stands last, before a comment of up to 65,535 bytes. */
function findDirectory(archive: Uint8Array, view: DataView): { start: number; end: number; count: number } {
  const lowest = Math.max(0, archive.length - 22 - 0xffff);
  let record = archive.length - 22;
  while (
    record >= lowest &&
    (view.getUint32(record, true) !== 0x06054b50 || record + 22 + view.getUint16(record + 20, true) > archive.length)
  )
    record--;
  if (record < lowest) throw new UnusableFile('damaged');
  let count = view.getUint16(record + 10, true);
  let size = view.getUint32(record + 12, true);
  let start = view.getUint32(record + 16, true);
  let last = record;
  if (view.getUint16(record + 8, true) !== count) throw new UnusableFile('damaged');
  // Archives made as a stream tell larger numbers in a record of their own, whether or not they need it (Zip64).
  if (record >= 20 && view.getUint32(record - 20, true) === 0x07064b50) {
    last = readLarge(view, record - 12);
    if (last + 56 > record - 20 || view.getUint32(last, true) !== 0x06064b50) throw new UnusableFile('damaged');
    count = readLarge(view, last + 32);
    size = readLarge(view, last + 40);
    start = readLarge(view, last + 48);
  }
  if (start + size !== last) throw new UnusableFile('damaged');
  return { start, end: start + size, count };
}

/** Sizes that do not fit in 32 bits stand in an extra field (APPNOTE 4.5.3), each only where its usual place is filled with ones. */
function readLargeSizes(extra: DataView, entry: Entry): void {
  let at = 0;
  while (at + 4 <= extra.byteLength && extra.getUint16(at, true) !== 1) at += 4 + extra.getUint16(at + 2, true);
  at += 4;
  for (const key of ['size', 'packedSize', 'offset'] as const) {
    if (entry[key] !== 0xffffffff) continue;
    if (at + 8 > extra.byteLength) throw new UnusableFile('damaged', entry.name);
    entry[key] = readLarge(extra, at);
    at += 8;
  }
}

/** A number of 64 bits; one that a computer cannot count to exactly is larger than any file. */
function readLarge(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** The packed bytes of a file. Its own header must say the same as the directory, as far as it says anything. */
function findContent(archive: Uint8Array, entry: Entry): Uint8Array {
  const view = viewOf(archive);
  const { offset, packedSize, name, method } = entry;
  const flags = view.getUint16(offset + 6, true);
  const nameEnd = offset + 30 + view.getUint16(offset + 26, true);
  const start = nameEnd + view.getUint16(offset + 28, true);
  const isSame =
    view.getUint32(offset, true) === 0x04034b50 &&
    view.getUint16(offset + 8, true) === method &&
    start + packedSize <= archive.length &&
    readName(archive.subarray(offset + 30, nameEnd), flags) === name;
  if (!isSame) throw new UnusableFile('damaged', name);
  return archive.subarray(start, start + packedSize);
}

function unpack(packed: Uint8Array, { name, method, size, sum }: Entry): Uint8Array {
  const content = method === 8 ? inflate(packed, size) : method === 0 ? packed : undefined;
  if (content?.length !== size || sumBytes(content) !== sum) throw new UnusableFile('damaged', name);
  return content;
}

/** undefined where the bytes are no deflate, or give another size. Never takes more memory than `size` and a step more. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  // No size can come of fewer bytes than this: memory is taken only for what may be there.
  if (size > packed.length * 1033 + 1024) return undefined;
  const content = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((bytes) => {
    // Throws where there is more than the directory says.
    content.set(bytes, filled);
    filled += bytes.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return undefined;
  }
  return filled === size ? content : undefined;
}

/** The path of a part, without a leading slash. One that leads out of the file ("../") is no part name (ECMA-376 part 2, 6.2.2.2). */
function readPartName(name: string): string {
  const path = name.replaceAll('\\', '/').replace(/^\/+/, '');
  if (path.split('/').some((step) => step === '' || step === '.' || step === '..')) throw new UnusableFile('damaged', name);
  return path;
}

const readName = (bytes: Uint8Array, flags: number) => strFromU8(bytes, !(flags & 0x800));

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32, as the directory promises it. */
function sumBytes(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let index = 0; index < bytes.length; index++) sum = (sum >>> 8) ^ TABLE[(sum ^ bytes[index]!) & 0xff]!;
  return (sum ^ 0xffffffff) >>> 0;
}
