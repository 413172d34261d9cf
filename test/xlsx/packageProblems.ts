/** What is wrong with a file as a package (ECMA-376 part 2): what makes Excel offer to repair it. */
import { strFromU8, unzipSync } from 'fflate';
import { parseElement, descendantsOf } from '../../localexcel/xlsx/xml';

export function packageProblems(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const problems: string[] = [];
  const types = parseElement(strFromU8(files['[Content_Types].xml']!));
  const overrides = new Set(descendantsOf(types, 'Override').map(({ attributes }) => attributes.PartName));
  const defaults = new Set(descendantsOf(types, 'Default').map(({ attributes }) => attributes.Extension));
  const related = new Set<string>();
  for (const [path, content] of Object.entries(files)) {
    if (!path.endsWith('.rels')) continue;
    const source = path.replace('_rels/', '').replace(/\.rels$/, '');
    const ids = new Set<string>();
    for (const { attributes } of descendantsOf(parseElement(strFromU8(content)), 'Relationship')) {
      if (ids.has(attributes.Id!)) problems.push(`${path}: ${attributes.Id} stands twice`);
      ids.add(attributes.Id!);
      if (attributes.TargetMode === 'External') continue;
      const target = new URL(attributes.Target!, `file:///${source}`).pathname.slice(1);
      related.add(target);
      if (!files[target]) problems.push(`${path}: ${target} is not there`);
    }
    const text = source === '' ? '' : strFromU8(files[source] ?? new Uint8Array());
    for (const [, id] of text.matchAll(/r:(?:id|embed)="([^"]+)"/g)) if (!ids.has(id!)) problems.push(`${source}: ${id} names nothing`);
  }
  for (const path of Object.keys(files)) {
    if (path === '[Content_Types].xml' || path.endsWith('.rels')) continue;
    if (!related.has(path)) problems.push(`${path}: nothing names it`);
    if (!overrides.has(`/${path}`) && !defaults.has(path.slice(path.lastIndexOf('.') + 1))) problems.push(`${path}: has no type`);
  }
  for (const name of overrides) if (!files[name!.slice(1)]) problems.push(`${name}: has a type and is not there`);
  return problems;
}
