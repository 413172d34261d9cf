/** Where a report's pages begin, how its columns share the sheet, and how a change of a person's is seen. */
import fc from 'fast-check';
import { planReport, type ReportSection, type ReportTable } from '../../src/report';
import { countTextLines } from '../../src/workbook/layout/textLines';
import { LINE, partText } from '../../src/workbook/report/canvas';
import { chooseGrid, placeColumns } from '../../src/workbook/report/grid';
import { layOutReport } from '../../src/workbook/report/layOut';
import { valueOf } from '../../src/workbook/report/layOutTable';
import { breakPages } from '../../src/workbook/report/pages';
import { countChangedRows, traceRows } from '../../src/workbook/report/traces';
import { SAMPLE_PLAN } from '../report/support/samplePlan';
import { makeSource, SMALL_BOOKS } from '../report/support/smallBooks';

const rows = (heights: number[], keep: number[] = [], pages: number[] = [], families: { first: number; last: number }[] = []) => ({
  heights,
  keep: heights.map((_, row) => keep.includes(row)),
  pages,
  families,
});

test.each<[string, Parameters<typeof breakPages>[0], Partial<Parameters<typeof breakPages>[1]>, number[]]>([
  ['all on one page', rows([10, 10, 10]), {}, []],
  ['before the row that is too much', rows([40, 40, 40]), {}, [2]],
  ['before the goal whose measure is too much', rows([40, 40, 40], [2]), {}, [1]],
  ['in the middle of what is longer than a page', rows([40, 40, 40], [1, 2]), {}, [2]],
  ['where a page is asked for', rows([10, 10, 10], [], [1]), {}, [1]],
  ['a table that fits on a page goes whole to the next', rows([60, 20, 20, 20], [], [], [{ first: 1, last: 3 }]), {}, [1]],
  ['but not from a page that would be left half empty', rows([20, 30, 30, 30], [], [], [{ first: 1, last: 3 }]), {}, [3]],
  ['a row that is printed again takes its room', rows([20, 40, 40, 40, 40]), { titleRow: 0 }, [3]],
  ['headers written again take theirs', rows([40, 40, 40, 40, 40]), { over: new Map([[2, 30]]) }, [2, 3]],
])('a page begins: %s', (_name, given, room, expected) => {
  expect(breakPages(given, { height: 100, titleRow: null, ...room })).toEqual(expected);
});

test('no page is too high, and none begins with what belongs to the row above, whatever the rows', () => {
  const row = fc.record({ height: fc.integer({ min: 1, max: 40 }), keep: fc.boolean() });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (given) => {
      const heights = given.map(({ height }) => height);
      const keep = given.map((each) => each.keep);
      const breaks = breakPages({ heights, keep, pages: [], families: [] }, { height: 100, titleRow: null });
      const ends = [...breaks, heights.length];
      [0, ...breaks].forEach((start, page) => {
        const height = heights.slice(start, ends[page]).reduce((sum, each) => sum + each, 0);
        expect(height).toBeLessThanOrEqual(100);
        // A family that is longer than a page has to be parted somewhere.
        if (keep[start] && start > 0)
          expect(
            heights.slice([0, ...breaks][page - 1], start + 1).every((_, at) => at === 0 || keep[at + ([0, ...breaks][page - 1] ?? 0)]),
          ).toBe(true);
      });
    }),
  );
});

test("every table's columns follow each other from the left, and none of numbers is too narrow", () => {
  const grid = chooseGrid(SAMPLE_PLAN);
  const tables = SAMPLE_PLAN.sections.flatMap(({ blocks, sections }) => [...blocks, ...sections.flatMap((each) => each.blocks)]);
  for (const table of tables.filter((block): block is ReportTable => block.kind === 'table')) {
    const spans = placeColumns(table, grid);
    let at = 0;
    for (const [place, { column, columns, width }] of spans.entries()) {
      expect(column).toBe(at);
      at += columns;
      if (table.columns[place]?.kind === 'count') expect(width).toBeGreaterThanOrEqual(10);
    }
    expect(at).toBeLessThanOrEqual(grid.widths.length);
  }
});

const findTables = (sections: readonly ReportSection[]): ReportTable[] =>
  sections.flatMap(({ blocks, sections: beneath }) => [...blocks.filter((block) => block.kind === 'table'), ...findTables(beneath)]);
/** The report of a small book whose committees have long names, and its table of how each status came about. */
function planAudit(occasion: 'interim' | 'forecast' | 'year') {
  const source = { ...makeSource(SMALL_BOOKS.likeLjungby), locate: () => 'Barn- och utbildningsnämnden!U142' };
  const plan = planReport(source, { occasion });
  const audit = findTables(plan.sections).find(({ id }) => id === 'audit')!;
  return { plan, audit, placeOf: (id: string) => audit.columns.findIndex((column) => column.id === id) };
}

test.each(['interim', 'forecast', 'year'] as const)(
  'the cell and the limits that a status rests on stand on one line at %s',
  (occasion) => {
    const { plan, audit, placeOf } = planAudit(occasion);
    const spans = placeColumns(audit, chooseGrid(plan));
    for (const id of ['source', 'thresholds']) {
      const place = placeOf(id);
      const lines = audit.rows.map(({ cells }) => countTextLines(cells[place]!.text, spans[place]!.width));
      expect(lines.filter((count) => count > 1)).toEqual([]);
    }
  },
);

test('a text that would be a tall pillar in a narrow column stands under its row', () => {
  const { plan, audit, placeOf } = planAudit('interim');
  const text = 'Utfallet når inte målvärdet, men alla boenden har en handlingsplan och skadorna minskar månad för månad. '.repeat(3).trim();
  const first = audit.rows.findIndex(({ look }) => look === 'goal');
  Object.assign(audit.rows[first]!.cells, { [placeOf('assessedBy')]: { kind: 'text', text } });
  const { values, heights, tables } = layOutReport(plan);
  const row = tables.get('audit')!.rows[first]!;
  expect(values[row]).not.toContain(text);
  expect(heights[row]).toBeLessThanOrEqual(4 * LINE);
  expect(values[row + 1]).toEqual(expect.arrayContaining(['Satt för hand', text]));
});

test.each<[string, Parameters<typeof valueOf>[0], number]>([
  ['a share that Excel rounds as the report does', { kind: 'share', value: 2 / 3, text: '67 %', decimals: 0 }, 2 / 3],
  ['one that must not seem to reach a limit', { kind: 'share', value: 0.8996, text: '89,9 %', decimals: 1 }, 0.899],
  ['a number with thousands', { kind: 'number', value: 12345.678, text: '12\u00a0345,7', decimals: 1 }, 12345.678],
  ['one below zero', { kind: 'number', value: -3.25, text: '−3,2', decimals: 1 }, -3.25],
  ['an English one', { kind: 'number', value: 1234.5, text: '1,234.5', decimals: 1 }, 1234.5],
])('what is written is what is read: %s', (_name, cell, value) => {
  expect(valueOf(cell)).toBe(value);
});

test('a long text in parts is the same text, each part within its lines', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 200 }), (words) => {
      const text = words.join(' ');
      const parts = partText(text, 40, {}, 5);
      expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const part of parts) expect(countTextLines(part, 40)).toBeLessThanOrEqual(5);
    }),
  );
});

test.each<[string, (string | number)[][], number]>([
  [
    'nothing',
    [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ],
    0,
  ],
  [
    'empty cells after the last',
    [
      ['a', 1, ''],
      ['b', 2],
      ['c', 3],
      ['', ''],
    ],
    0,
  ],
  [
    "a number's last bits",
    [
      ['a', 1 + 1e-15],
      ['b', 2],
      ['c', 3],
    ],
    0,
  ],
  [
    'a value',
    [
      ['a', 1],
      ['b', 9],
      ['c', 3],
    ],
    1,
  ],
  ['a row more', [['a', 1], ['x'], ['b', 2], ['c', 3]], 1],
  ['two rows fewer', [['b', 2]], 2],
  [
    'the order',
    [
      ['b', 2],
      ['a', 1],
      ['c', 3],
    ],
    1,
  ],
])('what a person changed is counted: %s', (_name, now, count) => {
  expect(
    countChangedRows(
      traceRows([
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ]),
      traceRows(now),
    ),
  ).toBe(count);
});
