/** What the demo prints of a finished book. */
import { countGoals, LEVELS, OCCASIONS, STATUSES, type Occasion } from '../../../src/goals';
import type { ReadyBook } from '../../../src/live';
import type { Language } from '../../../src/locales';
import { OCCASION_WORDS, STATUS_SYMBOLS, STATUS_WORDS } from '../../../src/locales/words';
import { describeCounts, listFindings } from '../commands/check';
import { say } from '../texts';

export function describeBook(book: ReadyBook, sheets: readonly string[], language: Language): string[] {
  const { settings, rows } = book.book;
  const levels = LEVELS.map((level) => `${settings.levels[level].name} ${rows.filter((row) => row.level === level).length}`).join(', ');
  const { counts } = listFindings(book, language);
  return [
    say(language, 'demoSheets', { count: sheets.length, names: sheets.join(', ') }),
    say(language, 'demoLevels', { levels }),
    say(language, 'demoFindings', { counts: describeCounts(counts, language) }),
    ...OCCASIONS.filter((occasion) => occasion === 'interim' || occasion === 'year').map((occasion) =>
      describeStatuses(book, occasion, language),
    ),
  ];
}

function describeStatuses(book: ReadyBook, occasion: Occasion, language: Language): string {
  const rollUp = book.rollUp(occasion);
  const counts = STATUSES.map((status) => `${STATUS_SYMBOLS[status]} ${STATUS_WORDS[status]} ${countGoals(rollUp, { status })}`).join(', ');
  return say(language, 'demoStatus', { occasion: OCCASION_WORDS[occasion], counts });
}
