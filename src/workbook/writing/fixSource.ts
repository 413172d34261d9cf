/** What fixes are planned from: the book as it was read, its cells and the words of its lists. Pure. */
import type { FixSource } from '../../goals/fixes';
import { LATER_LISTS, listWords } from '../layout/lists';
import type { BookReading } from '../reading/read';

type Reading = Pick<Extract<BookReading, { kind: 'book' }>, 'book' | 'layout' | 'cells' | 'highest'>;

export function makeFixSource({ book, layout, cells, highest }: Reading): FixSource {
  // Kontroll is the add-in's own.
  const tables = [...layout.tables].filter(([, { kind }]) => kind !== 'findings');
  const { assessment: status, ...words } = listWords((level) => book.settings.levels[level].name);
  return {
    book,
    highest,
    tables: new Map(tables.map(([key, { columns }]) => [key, { columns, body: cells.get(key) ?? [] }])),
    words: { ...words, status, ...LATER_LISTS },
  };
}
