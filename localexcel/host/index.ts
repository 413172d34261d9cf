import { emptyDocument } from '../document/create';
import type { WorkbookDocument } from '../document/types';
import { type Book, loadDocument, saveDocument, type Sheet } from '../engine';
import type { FunctionEngine, FunctionHost } from '../functions/types';
import type { HostEvent, HostObject, HostRoot } from '../wire/hostObject';
import { HostContext, type Place } from './context';
import { Person } from './person';
import { Range } from './range';
import { TableCollection } from './tables';
import { Workbook } from './workbook';
import { Worksheet } from './worksheet';

export type { Person } from './person';

/** A workbook that answers the wire, and the person at its keyboard. */
export interface WorkbookHost extends HostRoot, FunctionEngine {
  readonly person: Person;
  /** Somebody else who has the same workbook open. */
  readonly colleague: Person;
  /** What a screen shows of the workbook. To be read, not to be written to. */
  readonly view: WorkbookView;
  /** The workbook as it stands. Await `settled()` first. */
  toDocument(): WorkbookDocument;
  /** Tells what happens in the workbook; answers how to stop listening. */
  onEvent(listener: (event: HostEvent) => void): () => void;
  dispose(): void;
}

export interface WorkbookView {
  readonly book: Book;
  readonly activeSheet: Sheet;
  readonly selection: Readonly<Place>;
}

/** Opens a document (an empty one without), with the add-in's custom functions where there are any. */
export function createWorkbookHost(options: { document?: WorkbookDocument; functions: FunctionHost | null }): WorkbookHost {
  const document = options.document ?? emptyDocument();
  const book = loadDocument(document, options.functions);
  const context: HostContext = new HostContext(book, {
    worksheet: (sheet) => new Worksheet(context, sheet),
    tables: (sheet, area) => new TableCollection(context, sheet, area),
  });
  const active = book.sheetByName(document.activeSheet);
  if (active) {
    context.activeSheet = active;
    context.selection.sheet = active;
  }
  book.calculation.onCalculated = (sheetIds) => context.events.calculated(sheetIds);
  const workbook = new Workbook(context);
  let disposed = false;
  return {
    workbook,
    person: new Person(context),
    colleague: new Person(context, 'colleague'),
    view: {
      book,
      get activeSheet() {
        return context.activeSheet;
      },
      get selection() {
        return context.selection;
      },
    },
    service: (): HostObject | undefined => undefined,
    reference(id) {
      const place = context.kept(id);
      if (!place) return undefined;
      const range = new Range(context, place);
      range.referenceId = id;
      return range;
    },
    get cellEditing() {
      return context.cellEditing;
    },
    settled: () => book.calculation.settled(),
    recalculate: (cells) => book.calculation.recalculate(cells),
    beginRequest: () => undefined,
    endRequest() {
      context.history.commit();
      context.events.flush();
    },
    toDocument: () => saveDocument(book, context.activeSheet.name),
    onEvent: (listener) => context.events.listen(listener),
    dispose() {
      if (disposed) return;
      disposed = true;
      book.dispose();
    },
  };
}
