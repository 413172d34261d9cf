import { strToU8, zipSync, type Zippable } from 'fflate';
import { plainTag, tag, XML_START } from './xml';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** An .xlsx file in the making. Paths without a leading slash. */
export class PackageBuilder {
  private readonly parts = new Map<string, { content: Uint8Array; contentType: string }>();
  private readonly links = new Map<string, { id: string; type: string; target: string; external: boolean }[]>();

  /** Adds a part; `content` may be XML without its declaration. */
  add(path: string, contentType: string, content: string | Uint8Array): void {
    this.parts.set(path, { contentType, content: typeof content === 'string' ? strToU8(XML_START + content) : content });
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  /** Relates a part ("" is the package itself) to another part or to an address; answers the relationship's id. */
  relate(source: string, type: string, target: string, external = false, id?: string): string {
    const links = this.links.get(source) ?? [];
    this.links.set(source, links);
    const given = id ?? `rId${links.length + 1}`;
    links.push({ id: given, type, target, external });
    return given;
  }

  pack(): Uint8Array {
    // Excel wants the content types first; a fixed time makes equal workbooks equal files (1980 is where zip's time begins).
    const mtime = new Date(1980, 0, 1);
    const files: Zippable = { '[Content_Types].xml': [strToU8(XML_START + this.writeContentTypes()), { mtime }] };
    for (const [source, links] of this.links) {
      const slash = source.lastIndexOf('/');
      const path = `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
      const content = links.map(({ id, type, target, external }) =>
        plainTag('Relationship', {
          Id: id,
          Type: type,
          Target: external ? target : relativePath(source, target),
          ...(external && { TargetMode: 'External' }),
        }),
      );
      files[path] = [strToU8(XML_START + tag('Relationships', { xmlns: RELATIONSHIPS }, content.join(''))), { mtime }];
    }
    for (const [path, { content }] of this.parts) files[path] = [content, { mtime, level: /\.(png|jpe?g|gif)$/i.test(path) ? 0 : 6 }];
    return zipSync(files);
  }

  private writeContentTypes(): string {
    const defaults = [
      tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      tag('Default', { Extension: 'vml', ContentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing' }),
    ];
    const overrides = [...this.parts]
      .filter(([path]) => !path.endsWith('.vml'))
      .map(([path, { contentType }]) => plainTag('Override', { PartName: `/${path}`, ContentType: contentType }));
    return tag('Types', { xmlns: CONTENT_TYPES }, [...defaults, ...overrides].join(''));
  }
}

/** A part's path as seen from another's folder: the form that every reader understands. */
function relativePath(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
