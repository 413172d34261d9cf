import type { OpenPackage } from './openPackage';
import type { PackageBuilder } from './packPackage';

/** Parts of a file that nothing here understands, kept byte by byte with all that they name. */
export interface KeptParts {
  /** Path of the part that the others hang on. */
  path: string;
  parts: {
    path: string;
    contentType: string;
    content: Uint8Array;
    links: { id: string; type: string; target: string; external: boolean }[];
  }[];
}

export function keepParts(file: OpenPackage, path: string): KeptParts {
  const kept: KeptParts = { path, parts: [] };
  const waiting = [path];
  const seen = new Set<string>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next) || !file.has(next)) continue;
    seen.add(next);
    // What is no XML is found now, and not by whoever opens what is written. VML is seldom XML, whatever it says.
    if (/\.xml$/i.test(next)) file.xml(next);
    const links = file.relationships(next).map(({ id, fullType, target, external }) => ({ id, type: fullType, target, external }));
    kept.parts.push({ path: next, contentType: file.contentType(next), content: file.bytes(next), links });
    waiting.push(...links.filter((link) => !link.external).map((link) => link.target));
  }
  return kept;
}

/** Puts kept parts into a new file; parts that several sheets name are put there once. */
export function putParts(kept: KeptParts, builder: PackageBuilder): void {
  for (const part of kept.parts) {
    if (builder.has(part.path)) continue;
    builder.add(part.path, part.contentType, part.content);
    for (const link of part.links) builder.relate(part.path, link.type, link.target, link.external, link.id);
  }
}

export function isKeptParts(value: unknown): value is KeptParts {
  return typeof value === 'object' && value !== null && 'path' in value && 'parts' in value && Array.isArray(value.parts);
}
