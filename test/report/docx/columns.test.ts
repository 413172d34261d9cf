import fc from 'fast-check';
import { Packer, Document } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { measureColumns } from '../../../src/report/docx/columns';
import { TEXT_WIDTH } from '../../../src/report/docx/page';
import { makeTable } from '../../../src/report/docx/table';
import type { ColumnKind, ReportCell, ReportTable } from '../../../src/report/types';

const KINDS: readonly ColumnKind[] = ['nr', 'text', 'label', 'number', 'share', 'count', 'date', 'status', 'longText'];

function makeColumns(kinds: readonly ColumnKind[], words = 'ord'): ReportTable {
  const cell = (text: string): ReportCell => ({ kind: 'text', text });
  return {
    kind: 'table',
    id: 't',
    caption: '',
    columns: kinds.map((kind, at) => ({ id: String(at), header: `Rubrik ${at}`, kind })),
    rows: [{ id: 'r', look: 'goal', depth: 0, keepWithAbove: false, cells: kinds.map(() => cell(words)) }],
  };
}
const measure = (table: ReportTable, size = 10) =>
  measureColumns(
    table,
    table.columns.map((_, at) => at),
    size,
  );

test('no table is wider than the page, whatever its columns hold', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 30 }), fc.string(), (kinds, words) => {
      const widths = measure(makeColumns(kinds, words));
      expect(widths.every((width) => width > 0)).toBe(true);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(TEXT_WIDTH);
    }),
  );
});

test('what is left over goes to the texts, the long ones most', () => {
  const [nr, text, number, long] = measure(makeColumns(['nr', 'text', 'number', 'longText']));
  expect(nr).toBe(measure(makeColumns(['nr']))[0]);
  expect(number).toBe(measure(makeColumns(['number']))[0]);
  expect(text! > 2 * nr! && long! > text!).toBe(true);
});

test('a name of a committee is not broken within a word, and a long header does not become a tower', () => {
  const kinds: ColumnKind[] = ['text', 'text', ...Array.from({ length: 9 }, (): ColumnKind => 'number')];
  const [, short = 0] = measure(makeColumns(kinds));
  const [, long = 0] = measure(makeColumns(kinds, 'Barn- och utbildningsnämnden'));
  expect(long).toBeGreaterThan(short);
  const one = makeColumns(['text', 'number']);
  const headed: ReportTable = {
    ...one,
    columns: [one.columns[0]!, { ...one.columns[1]!, header: 'The activities’ budget, SEK thousand' }],
  };
  expect(measure(headed)[1]).toBeGreaterThan(1600);
});

test('a small table is not stretched over the page', () => {
  expect(measure(makeColumns(['text', 'count'])).reduce((sum, width) => sum + width, 0)).toBeLessThan(TEXT_WIDTH / 2);
});

test('a long text begins under the name of its row, wherever that stands', async () => {
  const table = makeTable(makeColumns(['label', 'nr', 'text', 'number', 'number', 'share', 'longText']));
  const bytes = await Packer.pack(new Document({ sections: [{ children: [table] }] }), 'uint8array');
  const rows = strFromU8(unzipSync(bytes)['word/document.xml']!).split('<w:tr>').slice(2);
  expect(rows.map((row) => [...row.matchAll(/<w:gridSpan w:val="(\d+)"/g)].map(([, span]) => Number(span)))).toEqual([[], [2, 4]]);
});
