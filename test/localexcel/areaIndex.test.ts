import fc from 'fast-check';
import type { Area } from '../../localexcel/document/types';
import { intersect } from '../../localexcel/engine/address';
import { AreaIndex } from '../../localexcel/engine/areaIndex';

const interval = (limit: number) =>
  fc
    .tuple(fc.oneof(fc.nat({ max: 70 }), fc.nat({ max: limit })), fc.oneof(fc.nat({ max: 70 }), fc.nat({ max: limit })))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const area: fc.Arbitrary<Area> = fc
  .tuple(interval(1_048_575), interval(16_383))
  .map(([[row, lastRow], [column, lastColumn]]) => ({ row, lastRow, column, lastColumn }));

it('finds what belongs to the areas that share a cell with the one asked for, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(area), fc.array(fc.nat({ max: 20 })), area, (areas, deleted, asked) => {
      const index = new AreaIndex<number>();
      areas.forEach((each, item) => index.add(each, item));
      for (const item of deleted) if (areas[item]) index.delete(areas[item], item);
      const found = [...index.meeting(asked)].flatMap(({ items }) => [...items]);
      const expected = areas.flatMap((each, item) => (intersect(each, asked) && !deleted.includes(item) ? [item] : []));
      expect(found.sort((a, b) => a - b)).toEqual(expected);
    }),
  );
});

it('keeps equal areas as one', () => {
  const index = new AreaIndex<string>();
  const column = { row: 0, lastRow: 1_048_575, column: 2, lastColumn: 2 };
  index.add({ ...column }, 'a');
  index.add({ ...column }, 'b');
  index.add(column, 'b');
  expect([...index.meeting({ row: 7, lastRow: 7, column: 2, lastColumn: 2 })]).toEqual([{ area: column, items: new Set(['a', 'b']) }]);
});
