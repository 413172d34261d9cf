import type { Book } from '../engine';
import { HostCollection, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';

/** XML that add-ins keep in the file, found by id or by the root's namespace. */
export class CustomXmlPartCollection extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly namespace?: string,
  ) {
    super();
  }
  get items(): CustomXmlPart[] {
    return this.book.customXml
      .map((part) => new CustomXmlPart(this.book, part))
      .filter((part) => this.namespace === undefined || part.NamespaceUri === this.namespace);
  }
  GetItem(id: string | number): CustomXmlPart {
    const part = this.GetItemOrNullObject(String(id));
    if (!part) throw itemNotFound('CustomXmlPartCollection.getItem');
    return part;
  }
  GetItemOrNullObject(id: string): CustomXmlPart | null {
    return this.items.find((part) => part.Id === id) ?? null;
  }
  GetCount() {
    return this.items.length;
  }
  GetByNamespace(namespace: string) {
    return new CustomXmlPartCollection(this.book, namespace);
  }
  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    const [first, ...others] = this.items;
    return first && !others.length ? first : null;
  }
  GetOnlyItem(): CustomXmlPart {
    const part = this.GetOnlyItemOrNullObject();
    if (!part) throw itemNotFound('CustomXmlPartScopedCollection.getOnlyItem');
    return part;
  }
  Add(xml: string): CustomXmlPart {
    if (typeof xml !== 'string' || !/^\s*(<\?xml[^>]*>\s*)?<[\p{L}_]/u.test(xml)) throw invalidArgument('CustomXmlPartCollection.add');
    const part = { id: `{${crypto.randomUUID().toUpperCase()}}`, xml };
    this.book.customXml.push(part);
    return new CustomXmlPart(this.book, part);
  }
}

class CustomXmlPart extends HostObject {
  readonly scalars = ['Id', 'NamespaceUri'];
  constructor(
    private readonly book: Book,
    private readonly part: { id: string; xml: string },
  ) {
    super();
  }
  override get wireId() {
    return this.part.id;
  }
  get Id() {
    return this.part.id;
  }
  /** The namespace of the root element. */
  get NamespaceUri() {
    const root = /<(?![?!])(?:([\p{L}\d_.-]+):)?[\p{L}\d_.-]+([^>]*)>/u.exec(this.part.xml);
    const attribute = root?.[1] ? `xmlns:${root[1]}` : 'xmlns';
    return new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? '')?.[1] ?? '';
  }
  GetXml() {
    return this.part.xml;
  }
  SetXml(xml: string) {
    this.part.xml = xml;
  }
  Delete() {
    this.book.customXml = this.book.customXml.filter((part) => part !== this.part);
  }
}
