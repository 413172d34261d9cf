import { HostCollection, itemNotFound } from '../wire/hostObject';
import type { HostContext } from './context';
import { withEvents } from './eventMembers';
import { checkSheetName, guardFront, guardStructure } from './sheetActions';
import { Worksheet } from './worksheet';

export class WorksheetCollection extends HostCollection {
  override readonly scalars = ['Count'];
  constructor(private readonly context: HostContext) {
    super();
  }
  get Count() {
    return this.items.length;
  }
  get items(): Worksheet[] {
    return this.context.book.sheets.map((sheet) => new Worksheet(this.context, sheet));
  }
  GetItem(key: string | number): Worksheet {
    return this.GetItemOrNullObject(key) ?? fail('WorksheetCollection.getItem');
  }
  GetItemOrNullObject(key: string | number): Worksheet | null {
    const { book } = this.context;
    const sheet = typeof key === 'number' ? book.sheets[key] : (book.sheetById(key) ?? book.sheetByName(key));
    return sheet ? new Worksheet(this.context, sheet) : null;
  }
  GetItemAt(index: number): Worksheet {
    return this.items[index] ?? fail('WorksheetCollection.getItemAt');
  }
  GetActiveWorksheet() {
    return new Worksheet(this.context, this.context.activeSheet);
  }
  GetCount(visibleOnly = false) {
    return this.context.book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible').length;
  }
  GetFirst(visibleOnly = false) {
    return this.items.find(({ sheet }) => !visibleOnly || sheet.visibility === 'Visible') ?? fail('WorksheetCollection.getFirst');
  }
  GetLast(visibleOnly = false) {
    return this.items.reverse().find(({ sheet }) => !visibleOnly || sheet.visibility === 'Visible') ?? fail('WorksheetCollection.getLast');
  }
  Add(name: string | null = null) {
    const { context } = this;
    guardFront(context, 'WorksheetCollection.add');
    guardStructure(context, 'WorksheetCollection.add');
    if (name) checkSheetName(context, name, 'WorksheetCollection.add');
    const sheet = context.book.addSheet(name || freeSheetName(context));
    context.events.sheetAdded(sheet);
    return new Worksheet(context, sheet);
  }
  _GetSheetById(id: string) {
    return this.GetItem(id);
  }
}

function freeSheetName(context: HostContext): string {
  for (let number = 1; ; number++) if (!context.book.sheetByName(`Blad${number}`)) return `Blad${number}`;
}

function fail(location: string): never {
  throw itemNotFound(location);
}

withEvents(WorksheetCollection.prototype, [
  'DataChangedEvent',
  'ActivatedEvent',
  'DeactivatedEvent',
  'SelectionChangedEvent',
  'CalculatedEvent',
  'RowSortedEvent',
  'AddedEvent',
  'DeletedEvent',
  'EventNameChanged',
  'EventVisibilityChanged',
  'EventMoved',
  'ProtectionChangedEvent',
]);
