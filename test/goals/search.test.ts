import { foldSwedish, matchesSearch, splitSearch } from '../../src/goals/search';

test.each([
  ['å is not a', 'ar', 'Ett år', false],
  ['å is å in any case', 'ÅR', 'Varje år', true],
  ['ö is not o', 'mote', 'Möte', false],
  ['an accent that makes no Swedish letter does not matter', 'ide', 'En idé', true],
  ['nor does it where it is typed', 'idé', 'En ide', true],
  ['a composed and a decomposed ö are one', 'o\u0308ka', 'Öka', true],
  ['the Danish and Norwegian letters are ours', 'hälsa', 'Hælsa', true],
  ['every word must stand somewhere, in any order', 'trygg sn-n1', 'SN-N1 Trygg hemma', true],
  ['one word that is missing is enough to miss', 'trygg borta', 'SN-N1 Trygg hemma', false],
  ['spaces are nothing to look for', '   ', 'anything', true],
])('%s', (_name, wanted, text, expected) => {
  expect(matchesSearch(splitSearch(wanted), [text])).toBe(expected);
});

test('words do not run from one text into the next', () => {
  expect(matchesSearch(splitSearch('ab'), ['a', 'b'])).toBe(false);
});

test('letters of other alphabets stay', () => {
  expect(foldSwedish('Ž Ñ 中 Ü')).toBe('z n 中 u');
});
