/** Making and changing a draft: codes suggested, areas moved, another model taken. */
import fc from 'fast-check';
import {
  addArea,
  addCommittee,
  carryFacts,
  findModel,
  makeDraft,
  moveArea,
  readPercent,
  suggestCode,
  writePercent,
} from '../../../src/goals';
import { isCommitteeCode } from '../../../src/workbook/tables';

test.each([
  ['Socialnämnden', 'SN'],
  ['Kommunstyrelsen', 'KS'],
  ['Barn- och utbildningsnämnden', 'BUN'],
  ['Kultur- och fritidsnämnden', 'KFN'],
  ['Tekniska nämnden', 'TN'],
  ['Gemensamma överförmyndarnämnden', 'ON'],
  ['Nämnden för äldre', 'NA'],
  ['Exempel Energi AB', 'EEAB'],
  ['Ångström AB', 'AAB'],
  ['3 nämnden', 'N'],
  ['École', 'E'],
  ['', ''],
  ['---', ''],
  ['2027', ''],
])('the code of "%s" is suggested as "%s"', (name, code) => {
  expect(suggestCode(name, [])).toBe(code);
});

test('a suggested code is none of those taken', () => {
  expect(suggestCode('Samhällsnämnden', ['SN', 'KS'])).toBe('SN2');
  expect(suggestCode('Samhällsnämnden', ['sn', ' SN2 '])).toBe('SN3');
  expect(suggestCode('K O M M U N', [])).toBe('KOMMUN2');
  expect(suggestCode('a b c d e f g h i j k l m n o', ['ABCDEFGHJK'])).toBe('ABCDEFGHJ2');
});

test('whatever the name, the suggested code can be used and is free', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(fc.constantFrom('S', 'SN', 'A', 'AB', 'A2')), (name, taken) => {
      const code = suggestCode(name, taken);
      const isFree = !taken.some((other) => other === code);
      return code === '' || (isCommitteeCode(code) && isFree);
    }),
  );
});

test('areas numbered in order are so after moving one; others keep their numbers', () => {
  const { areas } = makeDraft(findModel('Ljungby')!, 2027);
  const moved = moveArea(areas, areas[2]!.id, -1);
  expect(moved.map(({ nr, name, modelNr }) => [nr, name, modelNr])).toEqual([
    ['1', 'Tillväxt', '1'],
    ['2', 'Livskvalitet', '3'],
    ['3', 'Kunskap', '2'],
  ]);
  expect(moveArea(areas, areas[0]!.id, -1)).toBe(areas);
  expect(moveArea(areas, areas[2]!.id, 1)).toBe(areas);
  const own = areas.map((area, index) => ({ ...area, nr: 'CBA'[index]! }));
  expect(moveArea(own, own[0]!.id, 1).map(({ nr }) => nr)).toEqual(['B', 'C', 'A']);
});

test('what is added has an id of its own and the next number', () => {
  const draft = addArea(addCommittee(makeDraft(findModel('Uppvidinge')!, 2027)));
  const ids = [...draft.committees, ...draft.areas].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(draft.areas.at(-1)?.nr).toBe('5');
});

test('another model brings its own facts, but leaves what a person wrote', () => {
  const [ljungby, uppvidinge] = [findModel('Ljungby')!, findModel('Uppvidinge')!];
  const present = makeDraft(ljungby, 2030);
  const next = makeDraft(uppvidinge, 2027);
  expect(carryFacts(present, ljungby, next)).toMatchObject({ municipality: 'Uppvidinge kommun', term: '2019–2022', year: '2030' });
  expect(carryFacts({ ...present, municipality: 'Exempel', term: '2027–2030' }, ljungby, next)).toMatchObject({
    model: 'uppvidinge',
    municipality: 'Exempel',
    term: '2027–2030',
  });
});

test('per cent written is read as the same share', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000 }),
      (hundredths) => readPercent(writePercent(hundredths / 10_000)) === hundredths / 10_000,
    ),
  );
});
