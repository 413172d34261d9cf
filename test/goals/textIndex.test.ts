import fc from 'fast-check';
import { makeKey } from '../../src/goals/compare';
import { TextIndex } from '../../src/goals/textIndex';

const build = (texts: readonly string[]) => {
  const index = new TextIndex();
  return { index, firsts: texts.map((text) => index.add(text)) };
};

it.each([
  ['n1-m1', 'N1-M1'],
  ['N1-Ö1', ' n1-ö1 '],
  ['SN-Ö1', 'SN-O\u03081'],
  ['Ångström', '\u212Bngstro\u0308m'],
  ['ÀÞ×÷ß', 'àþ×÷ß'],
  ['ΑΒΓ', 'αβγ'],
])('takes %j and %j for the same', (one, other) => {
  expect(makeKey(one)).toBe(makeKey(other));
  expect(build([one, 'x', other]).firsts).toEqual([0, 1, 0]);
  expect(build([other, 'x', one]).firsts).toEqual([0, 1, 0]);
});

it('takes an empty text for no other, and never finds it', () => {
  const { index, firsts } = build(['', ' ', '\t']);
  expect(firsts).toEqual([0, 1, 2]);
  expect(index.get('')).toBeUndefined();
});

it('answers as a map of keys does, for any texts', () => {
  const letters = fc.constantFrom(
    'a',
    'A',
    'ö',
    'Ö',
    'O\u0308',
    '\u00d7',
    '\u00f7',
    'ÿ',
    'Ÿ',
    'İ',
    'ß',
    '1',
    '-',
    ' ',
    '\u00a0',
    'Σ',
    'ς',
    '\u212B',
  );
  const texts = fc.array(fc.string({ unit: letters, maxLength: 4 }), { maxLength: 200 });
  fc.assert(
    fc.property(texts, (all) => {
      const { index, firsts } = build(all);
      const map = new Map<string, number>();
      all.forEach((text, place) => {
        const key = makeKey(text);
        if (key !== '' && !map.has(key)) map.set(key, place);
        expect(firsts[place]).toBe(map.get(key) ?? place);
      });
      for (const text of [...all, 'zz']) {
        expect(index.get(text)).toBe(map.get(makeKey(text)));
        expect(index.get(makeKey(text))).toBe(map.get(makeKey(text)));
      }
    }),
  );
});

it('finds each of 5,000 numbers again', () => {
  const numbers = Array.from({ length: 5_000 }, (_, place) => `N${place % 7}-M${place}`);
  const { index, firsts } = build(numbers);
  expect(firsts).toEqual(numbers.map((_, place) => place));
  expect(numbers.map((nr) => index.get(makeKey(nr)))).toEqual(firsts);
});

it('finds texts by a key that leaves out spaces and full stops, wherever and of whatever kind they are', () => {
  const keyOf = (text: string) => makeKey(text).replace(/[\s.]/g, '');
  const index = new TextIndex(0, keyOf);
  const texts = [
    'Trygga barn',
    '...',
    '. ',
    'trygga\u2003 barn. ',
    '\u3000TRYGGA\u00a0BARN',
    'Trygga ba\u030arn',
    'trygga bårn .',
    'Ω. 1',
    '\ufeffω1',
  ];
  expect(texts.map((text) => index.add(text))).toEqual([0, 1, 2, 0, 0, 5, 5, 7, 7]);
});
