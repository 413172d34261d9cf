/**
 * Watching the workbook: one handler for changes in all sheets, debounced, then the whole book is read again. Events get lost
 * in bursts (OfficeDev/office-js#1760), so an event only says that something changed, never what. Nothing polls.
 */
import { errorCode } from './problem';
import { readBook } from './reading/read';
import type { BookReading } from './reading/read';
import { runInWorkbook } from './runInWorkbook';

export interface WatchOptions {
  /** Milliseconds of silence before a burst of changes is read. */
  delay?: number;
  /** Milliseconds after which a burst that has no end is read nevertheless. */
  longest?: number;
  /** Milliseconds after which a reading is old enough to be made anew when somebody looks. */
  stale?: number;
  /** Called when a read fails; it is then tried again by itself a few times. */
  onFailure?: (error: unknown) => void;
}
export interface BookWatch {
  /**
   * Reads at once, as after own writes. Resolves when a reading that began after the call has settled, well or badly. With `waits` it waits until
   * no cell is being edited, as what a person has asked for may; else it is refused then, and tried again by itself.
   */
  refresh(waits?: boolean): Promise<void>;
  /** Somebody looks at the book: reads it where the latest reading is old, for the last event of all may have been lost. */
  freshen(): void;
  stop(): Promise<void>;
}

const DELAY = 250;
const LONGEST = 2000;
const STALE = 10_000;
/** Waits before a failed read is tried again, e.g. while a cell is being edited; after the last, the next change tries anew. */
const RETRY_DELAYS = [500, 1000, 2000, 4000, 8000, 16000, 30000];

/** Reads the book now and after every change, and answers when the first reading has settled. `onReading` gets each reading in turn. */
export async function watchBook(onReading: (reading: BookReading) => void, options: WatchOptions = {}): Promise<BookWatch> {
  const { delay = DELAY, longest = LONGEST, stale = STALE, onFailure } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let failures = 0;
  /** When the latest reading began, and the first change that came after it. */
  let begun = 0;
  let changed: number | undefined;
  /** The read under way, and the one that has to follow it. */
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let nextWaits = false;

  const schedule = (wait: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void refresh(), wait);
  };
  const noteChange = () => {
    const now = Date.now();
    changed ??= now;
    schedule(Math.max(0, Math.min(delay, changed + longest - now)));
  };
  const freshen = () => {
    if (Date.now() - begun > stale) noteChange();
  };
  let unregister: (() => Promise<void>) | undefined;
  const read = async (waits: boolean) => {
    clearTimeout(timer);
    begun = Date.now();
    changed = undefined;
    try {
      // Before the first reading, so that nothing is missed between; Excel may refuse it too, e.g. while a cell is being edited.
      unregister ??= await registerHandlers(noteChange, freshen, waits);
      const reading = await loadBook(waits);
      if (stopped) return;
      failures = 0;
      onReading(reading);
    } catch (error) {
      if (stopped) return;
      onFailure?.(error);
      const wait = RETRY_DELAYS[failures++];
      if (wait === undefined) failures = 0;
      else schedule(wait);
    }
  };
  const refresh = (waits = false): Promise<void> => {
    if (stopped) return Promise.resolve();
    if (!running) {
      running = read(waits).finally(() => (running = undefined));
      return running;
    }
    nextWaits ||= waits;
    next ??= running.then(() => {
      const waiting = nextWaits;
      next = undefined;
      nextWaits = false;
      return refresh(waiting);
    });
    return next;
  };

  await refresh();
  return {
    refresh,
    freshen,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
      await unregister?.();
    },
  };
}

/** One reading in a request context of its own. */
function loadBook(waits: boolean): Promise<BookReading> {
  return waits ? runInWorkbook(readBook) : Excel.run(readBook);
}

/** Registers everything that may change a reading, in one sync; answers how to take it away. Handlers die with the page, so every start registers anew. */
async function registerHandlers(onEvent: () => void, onLook: () => void, waits: boolean): Promise<() => Promise<void>> {
  const changed = async (event: { triggerSource?: string; source?: string }) => {
    // Own writes are followed by a refresh of the one who made them. A remote change and an undo carry another source.
    if (event.triggerSource !== 'ThisLocalAddin' || event.source === 'Remote') onEvent();
  };
  const happened = async () => onEvent();
  const run = waits ? runInWorkbook : <T>(work: (context: Excel.RequestContext) => Promise<T>) => Excel.run(work);
  return run(async (context) => {
    const { tables, worksheets } = context.workbook;
    const handlers: { remove(): void }[] = [
      worksheets.onChanged.add(changed),
      // Sorting moves rows, and has an event of its own.
      worksheets.onRowSorted.add(happened),
      tables.onAdded.add(happened),
      tables.onDeleted.add(happened),
      worksheets.onDeleted.add(happened),
      // Events get lost, and the last one is missed by nobody: who goes to another sheet is about to look.
      worksheets.onActivated.add(async () => onLook()),
    ];
    // An older Excel lacks it; a sheet's new name is then read after the next change.
    if (Office.context.requirements.isSetSupported('ExcelApi', '1.17')) handlers.push(worksheets.onNameChanged.add(happened));
    await context.sync();
    return () => removeHandlers(context, handlers);
  });
}

/** A handler is taken away through the context that it was registered in; one whose context is gone is gone with it. */
async function removeHandlers(registered: Excel.RequestContext, handlers: readonly { remove(): void }[]): Promise<void> {
  try {
    await Excel.run(registered, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  } catch (error) {
    if (errorCode(error) === null) throw error;
  }
}
