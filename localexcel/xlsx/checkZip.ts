import { strFromU8 } from 'fflate';

/**
 * Names a file of the archive that lacks the checksum that its directory promises: fflate unpacks without looking, and a workbook with a
 * changed digit inside would be read as if nothing had happened. Undefined where all are whole.
 */
export function findBrokenFile(archive: Uint8Array, files: Record<string, Uint8Array>): string | undefined {
  const sums = readChecksums(archive);
  for (const [name, content] of Object.entries(files)) {
    const promised = sums.get(name);
    if (promised !== undefined && promised !== sumBytes(content)) return name;
  }
  return undefined;
}

/** CRC-32 by name, from the archive's central directory (PKWARE APPNOTE 4.3.12). */
function readChecksums(archive: Uint8Array): Map<string, number> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const sums = new Map<string, number>();
  let end = archive.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return sums;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count && at + 46 <= archive.length && view.getUint32(at, true) === 0x02014b50; index++) {
    const nameLength = view.getUint16(at + 28, true);
    const name = archive.subarray(at + 46, at + 46 + nameLength);
    sums.set(strFromU8(name), view.getUint32(at + 16, true));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sums;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function sumBytes(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let index = 0; index < bytes.length; index++) sum = (sum >>> 8) ^ TABLE[(sum ^ bytes[index]!) & 0xff]!;
  return (sum ^ 0xffffffff) >>> 0;
}
