import { randomUUID } from 'node:crypto';
import type { Book } from '../engine';
import { HostCollection, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';

/** The add-in's settings in the workbook: JSON values by key. (office.js itself makes texts of dates and dates of them.) */
export class SettingCollection extends HostCollection {
  constructor(private readonly book: Book) {
    super();
  }
  get items(): Setting[] {
    return [...this.book.settings.keys()].map((key) => new Setting(this.book, key));
  }
  GetItem(key: string | number): Setting {
    const setting = this.GetItemOrNullObject(String(key));
    if (!setting) throw itemNotFound('SettingCollection.getItem');
    return setting;
  }
  GetItemOrNullObject(key: string): Setting | null {
    return this.book.settings.has(key) ? new Setting(this.book, key) : null;
  }
  GetCount() {
    return this.book.settings.size;
  }
  /** Sets a value; a key that is there already gets the new one. */
  Add(key: string, value: unknown): Setting {
    if (typeof key !== 'string' || key === '') throw invalidArgument('SettingCollection.add');
    this.book.settings.set(key, value ?? null);
    return new Setting(this.book, key);
  }
}

class Setting extends HostObject {
  readonly scalars = ['Key', 'Value'];
  constructor(
    private readonly book: Book,
    private readonly key: string,
  ) {
    super();
  }
  override get wireId() {
    return this.key;
  }
  get Key() {
    return this.key;
  }
  get Value() {
    return this.book.settings.get(this.key);
  }
  set Value(value: unknown) {
    this.book.settings.set(this.key, value);
  }
  Delete() {
    this.book.settings.delete(this.key);
  }
}

/** The file's properties: title, author, and the author's own. */
export class DocumentProperties extends HostObject {
  readonly scalars = ['Title', 'Subject', 'Author'];
  constructor(private readonly book: Book) {
    super();
  }
  get Title() {
    return this.book.properties.title ?? '';
  }
  set Title(title: string) {
    this.book.properties.title = title;
  }
  get Subject() {
    return this.book.properties.subject ?? '';
  }
  set Subject(subject: string) {
    this.book.properties.subject = subject;
  }
  get Author() {
    return this.book.properties.author ?? '';
  }
  set Author(author: string) {
    this.book.properties.author = author;
  }
  get Custom() {
    return new CustomPropertyCollection(this.book);
  }
}

class CustomPropertyCollection extends HostCollection {
  constructor(private readonly book: Book) {
    super();
  }
  get items(): CustomProperty[] {
    return Object.keys(this.book.properties.custom).map((key) => new CustomProperty(this.book, key));
  }
  GetItem(key: string | number): CustomProperty {
    const property = this.GetItemOrNullObject(String(key));
    if (!property) throw itemNotFound('CustomPropertyCollection.getItem');
    return property;
  }
  GetItemOrNullObject(key: string): CustomProperty | null {
    return key in this.book.properties.custom ? new CustomProperty(this.book, key) : null;
  }
  GetCount() {
    return this.items.length;
  }
  Add(key: string, value: string | number | boolean): CustomProperty {
    if (!key || key.length > 255) throw invalidArgument('CustomPropertyCollection.add');
    this.book.properties.custom[key] = value;
    return new CustomProperty(this.book, key);
  }
  DeleteAll() {
    this.book.properties.custom = {};
  }
}

class CustomProperty extends HostObject {
  readonly scalars = ['Key', 'Value', 'Type'];
  constructor(
    private readonly book: Book,
    private readonly key: string,
  ) {
    super();
  }
  override get wireId() {
    return this.key;
  }
  get Key() {
    return this.key;
  }
  get Value() {
    return this.book.properties.custom[this.key] ?? '';
  }
  set Value(value: string | number | boolean) {
    this.book.properties.custom[this.key] = value;
  }
  get Type() {
    const type = typeof this.Value;
    return type === 'number' ? 'Number' : type === 'boolean' ? 'Boolean' : 'String';
  }
  Delete() {
    delete this.book.properties.custom[this.key];
  }
}

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
    const part = { id: `{${randomUUID().toUpperCase()}}`, xml };
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
