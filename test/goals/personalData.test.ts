/** Where personal identity numbers stand, and that no finding repeats them: findings are written into the workbook and printed. */
import { checkRules } from '../../src/goals';
import { LANGUAGES, translate, type TextKey } from '../../src/locales';
import { goal, makeBook, makeRow, overarching } from './support/books';

const NUMBER = '811228-9874';
const book = makeBook(
  [
    overarching('SN-Ö1', '1'),
    goal('', 'SN-Ö1', { text: `Elin ${NUMBER}` }),
    goal('', 'SN-Ö1', { text: `Elin ${NUMBER}` }),
    goal('SN-N1', NUMBER, { unit: `Anna ${NUMBER}`, invalid: { target: NUMBER } }),
    makeRow({ text: `Ett mål som är så långt att det kortas i numret 19${NUMBER} nu`, invalid: { level: NUMBER } }),
  ],
  {},
  { invalid: [{ place: { table: 'Styrning', row: 1, column: 'value' }, value: NUMBER, expected: 'year' }] },
);

test('every cell with a number is found', () => {
  const places = checkRules(book).filter(({ rule }) => rule === 'personal-data');
  expect(places.map(({ place }) => [place.row, place.column])).toEqual([
    [1, 'text'],
    [2, 'text'],
    [3, 'parent'],
    [3, 'unit'],
    [3, 'target'],
    [4, 'text'],
    [4, 'level'],
    [1, 'value'],
  ]);
});

test.each(LANGUAGES)('no sentence of any rule repeats a number, whole or in part (%s)', (language) => {
  const sentences = checkRules(book).map(({ message, params }) => translate(language, message as TextKey, params));
  expect(sentences.join('\n')).toContain('Elin');
  expect(sentences.filter((sentence) => /8112|9874/.test(sentence))).toEqual([]);
});
