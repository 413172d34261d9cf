import fc from 'fast-check';
import {
  layOutTree,
  listAncestorIds,
  makeRowId,
  openFromStart,
  rollUp,
  type RollUp,
  type TreeFilter,
  type TreeLine,
} from '../../src/goals';
import { generateBook } from '../../scripts/generateBook';
import { exempelkommunenUppvidinge } from '../../samples';
import { makeGoalBook } from '../../samples/goalBook';
import { arbitraryBook } from './support/arbitraryBook';
import { activity, AREAS, goal, makeBook, makeRow, measure, overarching } from './support/books';

const state = rollUp(
  makeBook([
    overarching('SN-Ö1', '1', { text: 'Trygghet' }),
    goal('SN-N1', 'SN-Ö1', { text: 'Tryggt hemma', responsible: 'Förvaltningschef' }),
    measure('SN-M1', 'SN-N1', 100),
    activity('SN-A1', 'SN-N1', { text: 'Utbilda' }),
    measure('SN-M2', 'SN-N1', 0),
    overarching('KOMMUN-Ö1', '1', { text: 'Gemensamt' }),
    goal('BUN-N1', 'KOMMUN-Ö1', { text: 'År i skolan' }),
    goal('BUN-N2', 'borta', { text: 'Hör inte hemma' }),
    measure('BUN-M1', 'BUN-N2', 10),
  ]),
  'interim',
);
const ALL = (of: RollUp) => new Set([...openFromStart(of.book.areas), ...of.book.rows.map((_row, index) => makeRowId(of, index))]);
const name = (line: TreeLine) =>
  '  '.repeat(line.depth - 1) + (line.kind === 'row' ? state.book.rows[line.row]!.nr : line.kind === 'area' ? line.area.name : 'loose');
const draw = (expanded: ReadonlySet<string>, filter?: TreeFilter, folded?: ReadonlySet<string>) =>
  layOutTree(state, { expanded, filter, folded }).lines.map(name);

describe('the tree as lines', () => {
  it('has areas, then what is beneath, and what hangs loose last with what is beneath it', () => {
    expect(draw(ALL(state))).toEqual([
      'Tillväxt',
      '  SN-Ö1',
      '    SN-N1',
      '      SN-M1',
      '      SN-A1',
      '      SN-M2',
      '  KOMMUN-Ö1',
      '    BUN-N1',
      'Kunskap',
      'loose',
      '  BUN-N2',
      '    BUN-M1',
    ]);
  });
  it('shows overarching goals from the start', () => {
    expect(draw(openFromStart(AREAS))).toEqual(['Tillväxt', '  SN-Ö1', '  KOMMUN-Ö1', 'Kunskap', 'loose', '  BUN-N2']);
  });
  it('shows the areas alone where nothing is open', () => {
    expect(draw(new Set())).toEqual(['Tillväxt', 'Kunskap', 'loose']);
  });
  it('tells what a screen reader says of each line', () => {
    const { lines } = layOutTree(state, { expanded: openFromStart(AREAS) });
    expect(lines.map(({ depth, posInSet, setSize, parentLine, expanded }) => [depth, posInSet, setSize, parentLine, expanded])).toEqual([
      [1, 1, 3, -1, true],
      [2, 1, 2, 0, false],
      [2, 2, 2, 0, false],
      [1, 2, 3, -1, null],
      [1, 3, 3, -1, true],
      [2, 1, 1, 4, false],
    ]);
  });
  it('counts the statuses of each area, and the rows that hang loose', () => {
    const { lines } = layOutTree(state, { expanded: new Set() });
    expect(lines.map((line) => (line.kind === 'area' ? line.counts : line.kind === 'loose' ? line.count : null))).toEqual([
      { met: 0, partial: 2, notMet: 0, notAssessed: 2 },
      { met: 0, partial: 0, notMet: 0, notAssessed: 0 },
      1,
    ]);
  });
  it('gives the first of two areas with one number the rows, and shows both', () => {
    const areas = [AREAS[0]!, { ...AREAS[1]!, nr: '1' }];
    const twice = rollUp(makeBook([overarching('SN-Ö1', '1')], {}, { areas }), 'interim');
    expect(layOutTree(twice, { expanded: openFromStart(areas) }).lines.map(({ id }) => id)).toEqual(['area:0', 'row:sn-ö1', 'area:1']);
  });
  it('knows the second of two rows with one number by its place', () => {
    const twice = rollUp(makeBook([overarching('SN-Ö1', '1'), overarching('SN-Ö1', '1'), makeRow({ text: 'utan nummer' })]), 'interim');
    expect([0, 1, 2].map((row) => makeRowId(twice, row))).toEqual(['row:sn-ö1', 'row:MalSN:1', 'row:MalSN:2']);
  });
  it('names what must be open for a row to show', () => {
    expect(listAncestorIds(state, 2)).toEqual(['area:0', 'row:sn-ö1', 'row:sn-n1']);
    expect(listAncestorIds(state, 8)).toEqual(['loose', 'row:bun-n2']);
  });
});

describe('the filter', () => {
  test.each<[string, TreeFilter, string[], number]>([
    ['finds words in the text and shows the way there', { text: 'tryggt' }, ['Tillväxt', '  SN-Ö1', '    SN-N1'], 1],
    ['finds numbers', { text: 'sn-m' }, ['Tillväxt', '  SN-Ö1', '    SN-N1', '      SN-M1', '      SN-M2'], 2],
    ['finds who is responsible', { text: 'förvaltnings' }, ['Tillväxt', '  SN-Ö1', '    SN-N1'], 1],
    ['does not find å by a', { text: 'ar i skolan' }, [], 0],
    [
      'shows the common goal above a goal of the committee',
      { committee: 'BUN', level: 'goal' },
      ['Tillväxt', '  KOMMUN-Ö1', '    BUN-N1', 'loose', '  BUN-N2'],
      2,
    ],
    [
      'leaves loose rows out where an area is asked for',
      { area: '1', level: 'goal' },
      ['Tillväxt', '  SN-Ö1', '    SN-N1', '  KOMMUN-Ö1', '    BUN-N1'],
      2,
    ],
    ['finds by the status shown', { status: 'met' }, ['Tillväxt', '  SN-Ö1', '    SN-N1', '      SN-M1'], 1],
    ['finds nothing under an area without rows', { area: '2' }, [], 0],
  ])('%s', (_name, filter, expected, matches) => {
    expect(draw(new Set(), filter)).toEqual(expected);
    expect(layOutTree(state, { expanded: new Set(), filter }).matches).toBe(matches);
  });
  it('lets a line be closed all the same', () => {
    expect(draw(new Set(), { text: 'sn-m' }, new Set(['row:sn-n1']))).toEqual(['Tillväxt', '  SN-Ö1', '    SN-N1']);
  });
  it('counts the statuses of what it finds', () => {
    const { lines } = layOutTree(state, { expanded: new Set(), filter: { committee: 'SN' } });
    expect(lines[0]).toMatchObject({ kind: 'area', counts: { met: 0, partial: 2, notMet: 0, notAssessed: 0 } });
  });
  it('is none where only spaces are written', () => {
    expect(layOutTree(state, { expanded: new Set(), filter: { text: '  ', committee: '' } }).matches).toBeNull();
  });
});

describe('whatever the book', () => {
  it('shows every row once, after the row above it', () => {
    fc.assert(
      fc.property(arbitraryBook, (book) => {
        const any = rollUp(book, 'interim');
        const { lines } = layOutTree(any, { expanded: ALL(any) });
        const rows = lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
        expect([...rows].sort((a, b) => a - b)).toEqual(book.rows.map((_row, index) => index));
        expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
        for (const line of lines) {
          if (line.kind !== 'row') continue;
          const above = lines[line.parentLine]!;
          expect(above.depth).toBe(line.depth - 1);
          expect(above.expanded).toBe(true);
          const parent = any.tree.parent[line.row]!;
          expect(above.kind === 'row' ? above.row : -1).toBe(parent);
          expect(listAncestorIds(any, line.row).at(-1)).toBe(above.id);
        }
      }),
    );
  });
  it('keeps what stands above everything that a filter finds, and nothing else', () => {
    const filter = fc.record({
      text: fc.constantFrom('', 'sn', 'n1'),
      committee: fc.constantFrom('', 'SN', 'KOMMUN'),
      status: fc.constantFrom('met', 'partial', undefined),
      level: fc.constantFrom('goal', 'measure', undefined),
    });
    fc.assert(
      fc.property(arbitraryBook, filter, (book, wanted) => {
        const any = rollUp(book, 'interim');
        const whole = layOutTree(any, { expanded: ALL(any) });
        const { lines, matches } = layOutTree(any, { expanded: new Set(), filter: wanted as TreeFilter });
        if (matches === null) return;
        const shown = new Set(lines.flatMap((line) => (line.kind === 'row' ? [line.row] : [])));
        const fits = (row: number) =>
          (!wanted.committee || book.rows[row]!.committee === wanted.committee) &&
          (!wanted.level || book.rows[row]!.level === wanted.level) &&
          (!wanted.status || any.results[row]!.status === wanted.status) &&
          book.rows[row]!.nr.toLowerCase().includes(wanted.text);
        const found = book.rows.map((_row, index) => index).filter(fits);
        expect(matches).toBe(found.length);
        const expected = new Set(found);
        for (const row of found) for (let at = row; at >= 0; at = any.tree.parent[at]!) expected.add(at);
        expect(shown).toEqual(expected);
        const order = whole.lines.map(({ id }) => id);
        const places = lines.map(({ id }) => order.indexOf(id));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
  it('gathers common goals of the whole group with what all committees have beneath them', () => {
    const sample = rollUp(makeGoalBook(exempelkommunenUppvidinge), 'interim');
    const { lines } = layOutTree(sample, { expanded: ALL(sample) });
    const beneath = new Set<string>();
    for (const line of lines) {
      if (line.kind !== 'row' || line.depth !== 3) continue;
      const above = lines[line.parentLine]!;
      if (above.kind === 'row' && sample.book.rows[above.row]!.committee === 'KOMMUN') beneath.add(sample.book.rows[line.row]!.committee);
    }
    expect(beneath.size).toBeGreaterThan(2);
    expect(lines.at(-1)!.kind).toBe('row');
  });
  it('lays out 20,000 rows in a moment: its work does not grow by the square of the rows', () => {
    const large = rollUp(generateBook(20_000), 'interim');
    const expanded = ALL(large);
    // About 20 ms; the best of several, since a machine that has other things to do is only ever slower.
    const rounds = Array.from({ length: 5 }, () => {
      const start = performance.now();
      layOutTree(large, { expanded, filter: { text: 'exempelby' } });
      return performance.now() - start;
    });
    expect(Math.min(...rounds)).toBeLessThan(500);
  });
});
