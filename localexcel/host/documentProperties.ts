import type { Book } from '../engine';
import { HostObject, invalidArgument } from '../wire/hostObject';
import { KeyedCollection, KeyedValue, type KeyedStore } from './keyedValues';

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
    return new CustomPropertyCollection(storeOf(this.book));
  }
}

type Content = string | number | boolean;

/** The author's own properties; a document holds them as a plain object. */
function storeOf({ properties }: Book): KeyedStore<Content> {
  return {
    keys: () => Object.keys(properties.custom),
    has: (key) => Object.hasOwn(properties.custom, key),
    get: (key) => properties.custom[key],
    set: (key, value) => (properties.custom[key] = value),
    delete: (key) => delete properties.custom[key],
  };
}

class CustomPropertyCollection extends KeyedCollection<Content, CustomProperty> {
  protected open(key: string) {
    return new CustomProperty(this.store, key);
  }
  override Add(key: string, value: Content) {
    if (!key || key.length > 255) throw invalidArgument('CustomPropertyCollection.add');
    return super.Add(key, value);
  }
  DeleteAll() {
    for (const { Key } of this.items) this.store.delete(Key);
  }
}

class CustomProperty extends KeyedValue<Content> {
  override readonly scalars = ['Key', 'Value', 'Type'];
  get Type() {
    const type = typeof this.Value;
    return type === 'number' ? 'Number' : type === 'boolean' ? 'Boolean' : 'String';
  }
}
