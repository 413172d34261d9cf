import type { Book } from './book';
import { copyData } from './copyData';
import { sameData } from './sameData';
import type { Sheet } from './sheet';
import type { BookTable } from './table';

/** A part of the book beside its cells, of which pictures can be taken and put back. */
export interface Part {
  /** Whether formulas may mean something else when the part changes: it holds tables or names. */
  readonly naming: boolean;
  /** Whether the part stands as in the picture. */
  isAsIn(picture: unknown): boolean;
  takePicture(): unknown;
  putBack(picture: unknown): void;
}

const SHEET_PARTS = [
  'columns',
  'rows',
  'merges',
  'validations',
  'links',
  'notes',
  'print',
  'charts',
  'frozen',
  'tabColor',
  'showGridlines',
  'showHeadings',
  'zoom',
  'defaultColumnWidth',
  'defaultRowHeight',
] as const satisfies readonly (keyof Sheet)[];

/** All of a book that can be undone, but for its cells. What concerns the file only (settings, properties) is not among it. */
export function partsOf(book: Book): Part[] {
  const ofSheets = book.sheets.flatMap((sheet) => [
    ...SHEET_PARTS.map((key) => dataPart(sheet, key)),
    listPart(sheet, 'conditionalFormats', (format) => format, refill),
  ]);
  const tables = listPart<Book, BookTable>(book, 'tables', (table) => table.state, Object.assign);
  return [{ ...tables, naming: true }, { ...listPart(book, 'names', (name) => name, refill), naming: true }, ...ofSheets];
}

/** Plain data under one key. */
function dataPart<T extends object>(owner: T, key: keyof T): Part {
  return {
    naming: false,
    isAsIn: (picture) => sameData(owner[key], picture),
    takePicture: () => copyData(owner[key]),
    putBack: (picture) => void (owner[key] = copyData(picture) as T[keyof T]),
  };
}

type ListPicture<I> = readonly { item: I; state: object }[];

/** A list of objects that others know by themselves, not by what they hold: they come back as the same objects. */
function listPart<T extends object, I extends object>(
  owner: T,
  key: keyof { [K in keyof T as T[K] extends I[] ? K : never]: T[K] } & keyof T,
  stateOf: (item: I) => object,
  putState: (item: I, state: object) => void,
): Part {
  const list = () => owner[key] as I[];
  return {
    naming: false,
    isAsIn(picture) {
      const kept = picture as ListPicture<I>;
      const items = list();
      return kept.length === items.length && items.every((item, at) => item === kept[at]?.item && sameData(stateOf(item), kept[at].state));
    },
    takePicture: (): ListPicture<I> => list().map((item) => ({ item, state: copyData(stateOf(item)) })),
    putBack(picture) {
      owner[key] = (picture as ListPicture<I>).map(({ item, state }) => {
        putState(item, copyData(state));
        return item;
      }) as T[typeof key];
    },
  };
}

function refill(item: object, state: object): void {
  for (const key of Object.keys(item)) if (!(key in state)) delete (item as Record<string, unknown>)[key];
  Object.assign(item, state);
}
