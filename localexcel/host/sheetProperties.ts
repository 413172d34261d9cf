import { KeyedCollection, KeyedValue } from './keyedValues';

/** Texts that an add-in keeps with a sheet. */
export class WorksheetCustomPropertyCollection extends KeyedCollection<string, WorksheetCustomProperty> {
  protected open(key: string) {
    return new WorksheetCustomProperty(this.store, key);
  }
}

class WorksheetCustomProperty extends KeyedValue<string> {}
