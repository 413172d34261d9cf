import { HostCollection, HostObject, itemNotFound } from '../wire/hostObject';

/** Where values are kept by key; a Map is one. */
export interface KeyedStore<V> {
  keys(): Iterable<string>;
  has(key: string): boolean;
  get(key: string): V | undefined;
  set(key: string, value: V): unknown;
  delete(key: string): unknown;
}

/** A collection of keys with values: settings, properties of a document or of a sheet. */
export abstract class KeyedCollection<V, T extends KeyedValue<V>> extends HostCollection {
  constructor(protected readonly store: KeyedStore<V>) {
    super();
  }
  /** The object that stands for one key. */
  protected abstract open(key: string): T;

  get items(): T[] {
    return [...this.store.keys()].map((key) => this.open(key));
  }
  GetItem(key: string | number): T {
    const item = this.GetItemOrNullObject(key);
    if (!item) throw itemNotFound(`${this.constructor.name}.getItem`);
    return item;
  }
  GetItemOrNullObject(key: string | number): T | null {
    return this.store.has(String(key)) ? this.open(String(key)) : null;
  }
  GetCount(): number {
    return this.items.length;
  }
  /** Sets a value; a key that is there already gets the new one. */
  Add(key: string, value: V): T {
    this.store.set(key, value);
    return this.open(key);
  }
}

/** One key and its value. */
export class KeyedValue<V> extends HostObject {
  readonly scalars: readonly string[] = ['Key', 'Value'];
  constructor(
    protected readonly store: KeyedStore<V>,
    protected readonly key: string,
  ) {
    super();
  }
  override get wireId() {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): V | '' {
    return this.store.get(this.key) ?? '';
  }
  set Value(value: V) {
    this.store.set(this.key, value);
  }
  Delete(): void {
    this.store.delete(this.key);
  }
}
