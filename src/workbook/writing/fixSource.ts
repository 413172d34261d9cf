/** What fixes are planned from: the book as it was read, its cells and the words of its lists. Pure. */
import type { FixSource } from '../../goals/fixes';
import { COMMITTEE_KINDS, LEVELS, OCCASIONS } from '../../goals/types';
import {
  AGGREGATION_WORDS,
  DIRECTION_WORDS,
  KIND_WORDS,
  METHOD_WORDS,
  NO,
  OCCASION_WORDS,
  STATE_WORDS,
  STATUS_WORDS,
  YES,
} from '../../locales/words';
import type { BookReading } from '../reading/read';

type Reading = Pick<Extract<BookReading, { kind: 'book' }>, 'book' | 'layout' | 'cells' | 'highest'>;

export function makeFixSource({ book, layout, cells, highest }: Reading): FixSource {
  // Kontroll is the add-in's own.
  const tables = [...layout.tables].filter(([, { kind }]) => kind !== 'findings');
  return {
    book,
    highest,
    tables: new Map(tables.map(([key, { columns }]) => [key, { columns, body: cells.get(key) ?? [] }])),
    words: {
      level: LEVELS.map((level) => book.settings.levels[level].name),
      direction: Object.values(DIRECTION_WORDS),
      status: Object.values(STATUS_WORDS),
      state: Object.values(STATE_WORDS),
      kind: COMMITTEE_KINDS.map((kind) => KIND_WORDS[kind]),
      yesNo: [YES, NO],
      occasion: OCCASIONS.map((occasion) => OCCASION_WORDS[occasion]),
      method: Object.values(METHOD_WORDS),
      aggregation: Object.values(AGGREGATION_WORDS),
    },
  };
}
