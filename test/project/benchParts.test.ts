import { drawPart, type BenchLine } from '../../scripts/bench/part';
import { benchSizes } from '../../scripts/bench/sizes';
import { judgeFigures, TARGETS } from '../../scripts/bench/targets';
import { takeTurns } from '../../scripts/bench/turns';

it('a part of the bench is drawn as a table', () => {
  const lines: BenchLine[] = [
    { what: 'few', cells: { ms: 0.12345, kind: 'a' } },
    { what: 'many', cells: { ms: 1234.5, times: 7 } },
  ];
  expect(drawPart({ title: 'Time', lines, figures: {}, notes: ['Said beneath.'] }).split('\n')).toEqual([
    'Time',
    '----',
    '         ms  kind  times',
    'few   0.123     a       ',
    'many   1235            7',
    'Said beneath.',
    '',
  ]);
});

it('the figures are held against their targets, and what was not measured is told apart', () => {
  const judge = (figures: Record<string, number>) =>
    Object.fromEntries(judgeFigures(figures).map(({ met }, at) => [TARGETS[at]!.figure, met]));
  expect(
    judge({ fullPassRatio100k: 9, editMs100k: 1.5, nativeLibreOfficeRatio10k: 99, syncsStructure10: 7, syncsStructure200: 8 }),
  ).toMatchObject({
    fullPassRatio100k: true,
    editMs100k: false,
    nativeLibreOfficeRatio10k: false,
    nativeUniverRatio10k: undefined,
    syncsStructure200: false,
  });
});

it('pieces of work are done in turns', () => {
  const done: string[] = [];
  const taken = takeTurns({ a: () => done.push('a'), b: () => done.push('b') }, { rounds: 2, milliseconds: 0 });
  expect(done.slice(0, 6).join('')).toBe('ababab');
  expect(taken.a.least).toBeLessThanOrEqual(taken.a.median);
});

it('without a build the weight of the scripts is left out and said so', async () => {
  const { figures, notes } = await benchSizes('/nowhere');
  expect(figures).toEqual({});
  expect(notes).toHaveLength(1);
});
