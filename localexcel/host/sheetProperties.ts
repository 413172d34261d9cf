import type { Sheet } from '../engine';
import { HostCollection, HostObject, itemNotFound } from '../wire/hostObject';

/** Texts that an add-in keeps with a sheet. */
export class WorksheetCustomPropertyCollection extends HostCollection {
  constructor(private readonly sheet: Sheet) {
    super();
  }
  get items(): WorksheetCustomProperty[] {
    return [...this.sheet.customProperties.keys()].map((key) => new WorksheetCustomProperty(this.sheet, key));
  }
  GetItem(key: string | number): WorksheetCustomProperty {
    return this.GetItemOrNullObject(key) ?? fail();
  }
  GetItemOrNullObject(key: string | number) {
    return this.sheet.customProperties.has(String(key)) ? new WorksheetCustomProperty(this.sheet, String(key)) : null;
  }
  GetCount() {
    return this.sheet.customProperties.size;
  }
  Add(key: string, value: string) {
    this.sheet.customProperties.set(key, value);
    return new WorksheetCustomProperty(this.sheet, key);
  }
}

class WorksheetCustomProperty extends HostObject {
  readonly scalars = ['Key', 'Value'];
  constructor(
    private readonly sheet: Sheet,
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
    return this.sheet.customProperties.get(this.key) ?? '';
  }
  set Value(value: string) {
    this.sheet.customProperties.set(this.key, value);
  }
  Delete() {
    this.sheet.customProperties.delete(this.key);
  }
}

function fail(): never {
  throw itemNotFound('WorksheetCustomPropertyCollection.getItem');
}
