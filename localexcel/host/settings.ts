import { invalidArgument } from '../wire/hostObject';
import { KeyedCollection, KeyedValue } from './keyedValues';

/** The add-in's settings in the workbook: JSON values by key. (office.js itself makes texts of dates and dates of them.) */
export class SettingCollection extends KeyedCollection<unknown, Setting> {
  protected open(key: string) {
    return new Setting(this.store, key);
  }
  override Add(key: string, value: unknown) {
    if (typeof key !== 'string' || key === '') throw invalidArgument('SettingCollection.add');
    return super.Add(key, value ?? null);
  }
}

class Setting extends KeyedValue<unknown> {
  override get Value() {
    return this.store.get(this.key);
  }
  override set Value(value: unknown) {
    this.store.set(this.key, value);
  }
}
