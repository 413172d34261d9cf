import fc from 'fast-check';
import { buildTree, type GoalRow, type TreeProblem } from '../../src/goals';
import { arbitraryBook } from './support/arbitraryBook';
import { activity, goal, makeBook, makeRow, measure, overarching } from './support/books';

/** The parents as numbers of rows, "-" for none. */
function listParents(rows: GoalRow[]): string[] {
  const tree = buildTree(makeBook(rows));
  return rows.map((_row, index) => rows[tree.parent[index] ?? -1]?.nr ?? '-');
}

describe('where rows belong', () => {
  test.each<[string, GoalRow[], string[]]>([
    [
      'by the numbers written',
      [
        overarching('SN-Ö1', '1'),
        overarching('SN-Ö2', '2'),
        goal('SN-N1', 'SN-Ö1'),
        measure('SN-M1', 'SN-N1', 1),
        activity('SN-A1', 'SN-Ö2'),
      ],
      ['-', '-', 'SN-Ö1', 'SN-N1', 'SN-Ö2'],
    ],
    ['to a row in another table', [goal('BUN-N1', 'KOMMUN-Ö1'), overarching('KOMMUN-Ö1', '1')], ['KOMMUN-Ö1', '-']],
    ['regardless of case and spaces', [overarching('SN-Ö1', '1'), goal('SN-N1', ' sn-ö1 ')], ['-', 'SN-Ö1']],
    ['also where Ö is written as O with dots', [overarching('SN-Ö1', '1'), goal('SN-N1', 'SN-O\u03081')], ['-', 'SN-Ö1']],
    [
      'to the nearest fitting row above where nothing is written',
      [
        overarching('SN-Ö1', '1'),
        goal('SN-N1', ''),
        measure('SN-M1', '', 1),
        activity('SN-A1', ''),
        measure('SN-M2', '', 1),
        overarching('SN-Ö2', '2'),
        measure('SN-M3', '', 1),
        goal('SN-N2', ''),
      ],
      ['-', 'SN-Ö1', 'SN-N1', 'SN-N1', 'SN-N1', '-', 'SN-Ö2', 'SN-Ö2'],
    ],
    [
      'to the nearest row of the same table, whatever stands between',
      [overarching('SN-Ö1', '1'), overarching('BUN-Ö1', '1'), goal('SN-N1', ''), goal('BUN-N1', '')],
      ['-', '-', 'SN-Ö1', 'BUN-Ö1'],
    ],
    ['past rows whose level is not known', [overarching('SN-Ö1', '1'), makeRow({ nr: 'SN-X1' }), goal('SN-N1', '')], ['-', '-', 'SN-Ö1']],
    ['to a row above that has no number yet', [overarching('', '1'), goal('SN-N1', '')], ['-', '']],
    [
      'to the first where a number stands twice',
      [overarching('SN-Ö1', '1', { text: 'first' }), goal('SN-N1', 'SN-Ö1'), overarching('SN-Ö1', '2')],
      ['-', 'SN-Ö1', '-'],
    ],
  ])('%s', (_name, rows, parents) => {
    expect(listParents(rows)).toEqual(parents);
  });

  it('gives children in workbook order', () => {
    const { children } = buildTree(
      makeBook([measure('SN-M1', 'SN-N1', 1), goal('SN-N1', 'SN-Ö1'), overarching('SN-Ö1', '1'), measure('SN-M2', 'SN-N1', 1)]),
    );
    expect(children).toEqual([[], [0, 3], [1], []]);
  });

  it('finds the area by number or by name, and gives it to everything beneath', () => {
    const rows = [
      overarching('SN-Ö1', '2'),
      goal('SN-N1', 'SN-Ö1'),
      measure('SN-M1', '', 1),
      overarching('SN-Ö2', ' TILLVÄXT'),
      goal('SN-N2', 'borta'),
      activity('SN-A1', 'SN-N1'),
      makeRow({ nr: 'SN-U1', level: 'development', parent: 'SN-Ö2' }),
    ];
    const tree = buildTree(makeBook(rows));
    expect(tree.area).toEqual(['2', '2', '2', '1', '', '2', '1']);
    expect(tree.parentNr).toEqual(['2', 'SN-Ö1', 'SN-N1', '1', 'borta', 'SN-N1', 'SN-Ö2']);
  });

  it('takes an area by its number before one by its name', () => {
    const areas = [
      { nr: '2', name: '1', text: '', subAreas: [], row: 0 },
      { nr: '1', name: 'Kunskap', text: '', subAreas: [], row: 1 },
    ];
    expect(buildTree(makeBook([overarching('SN-Ö1', '1')], {}, { areas })).area).toEqual(['1']);
  });
});

describe('what is wrong with the hierarchy', () => {
  const circle = (row: number, other: number): TreeProblem => ({ kind: 'circle', row, other });
  test.each<[string, GoalRow[], TreeProblem[]]>([
    ['nothing in a sound one', [overarching('SN-Ö1', '1'), goal('SN-N1', ''), measure('SN-M1', '', 1)], []],
    ['a number is missing', [overarching('', '1')], [{ kind: 'numberMissing', row: 0 }]],
    ['a number stands twice', [overarching('SN-Ö1', '1'), overarching('sn-ö1', '2')], [{ kind: 'numberTwice', row: 1, other: 0 }]],
    ['a level is missing; the number is asked for afterwards', [makeRow({ text: 'Något' })], [{ kind: 'levelMissing', row: 0 }]],
    ['a level is unknown', [makeRow({ nr: 'SN-1', invalid: { level: 'Mål' } })], [{ kind: 'levelUnknown', row: 0 }]],
    ['an overarching goal says no area', [overarching('SN-Ö1', '1'), overarching('SN-Ö2', '')], [{ kind: 'parentMissing', row: 1 }]],
    ['nothing above fits', [goal('SN-N1', ''), overarching('SN-Ö1', '1')], [{ kind: 'parentMissing', row: 0 }]],
    ['a parent does not exist', [goal('SN-N1', 'SN-Ö9')], [{ kind: 'parentUnknown', row: 0 }]],
    ['an area does not exist', [overarching('SN-Ö1', '9')], [{ kind: 'parentUnknown', row: 0 }]],
    ['a goal points at an area', [overarching('SN-Ö1', '1'), goal('SN-N1', '1')], [{ kind: 'parentUnknown', row: 1 }]],
    [
      'a parent that shows an error is not taken for empty',
      [overarching('SN-Ö1', '1'), goal('SN-N1', '', { invalid: { parent: '#REF!' } })],
      [{ kind: 'parentUnknown', row: 1 }],
    ],
    [
      'a goal under a goal',
      [overarching('SN-Ö1', '1'), goal('SN-N1', ''), goal('SN-N2', 'SN-N1')],
      [{ kind: 'parentWrongLevel', row: 2, other: 1 }],
    ],
    [
      'a measure under a measure',
      [overarching('SN-Ö1', '1'), measure('SN-M1', '', 1), measure('SN-M2', 'SN-M1', 1)],
      [{ kind: 'parentWrongLevel', row: 2, other: 1 }],
    ],
    [
      'an activity under an activity',
      [overarching('SN-Ö1', '1'), activity('SN-A1', ''), activity('SN-A2', 'SN-A1')],
      [{ kind: 'parentWrongLevel', row: 2, other: 1 }],
    ],
    [
      'an overarching goal under another',
      [overarching('SN-Ö1', '1'), overarching('SN-Ö2', 'SN-Ö1')],
      [{ kind: 'parentWrongLevel', row: 1, other: 0 }],
    ],
    [
      'a parent whose level is not known',
      [makeRow({ nr: 'SN-1', invalid: { level: 'Mål' } }), measure('SN-M1', 'SN-1', 1)],
      [
        { kind: 'levelUnknown', row: 0 },
        { kind: 'parentWrongLevel', row: 1, other: 0 },
      ],
    ],
    ['a row under itself', [goal('SN-N1', 'SN-N1')], [circle(0, 0)]],
    ['two goals under each other', [goal('SN-N1', 'SN-N2'), goal('SN-N2', 'SN-N1')], [circle(0, 1), circle(1, 0)]],
    [
      'three in a circle, over two tables',
      [goal('SN-N1', 'BUN-N1'), goal('BUN-N1', 'SN-N3'), goal('SN-N3', 'SN-N1')],
      [circle(0, 1), circle(1, 2), circle(2, 0)],
    ],
    [
      'a circle is mended where the level does not fit',
      [overarching('SN-Ö1', 'SN-N1'), goal('SN-N1', 'SN-Ö1'), measure('SN-M1', 'SN-N1', 1)],
      [circle(0, 1)],
    ],
    [
      'a row that points into a circle is not in it',
      [goal('SN-N1', 'SN-N2'), goal('SN-N2', 'SN-N1'), goal('SN-N3', 'SN-N1'), measure('SN-M1', 'SN-N1', 1)],
      [circle(0, 1), circle(1, 0), { kind: 'parentWrongLevel', row: 2, other: 0 }],
    ],
  ])('%s', (_name, rows, problems) => {
    expect(buildTree(makeBook(rows)).problems).toEqual(problems);
  });

  it('lets a row with a problem of its parent hang loose, with what is beneath it', () => {
    const tree = buildTree(makeBook([goal('SN-N1', 'SN-N2'), goal('SN-N2', 'SN-N1'), measure('SN-M1', 'SN-N1', 1)]));
    expect([...tree.parent]).toEqual([-1, -1, 0]);
    expect(tree.children).toEqual([[2], [], []]);
    expect(tree.area).toEqual(['', '', '']);
  });

  it('handles a chain and a circle of 100,000 rows', () => {
    const count = 100_000;
    const chain = Array.from({ length: count }, (_row, index) => goal(`SN-N${index}`, `SN-N${index + 1}`));
    const circleRows = Array.from({ length: count }, (_row, index) => goal(`SN-N${index}`, `SN-N${(index + 1) % count}`));
    const kinds = (rows: GoalRow[]) => new Set(buildTree(makeBook(rows)).problems.map(({ kind }) => kind));
    expect(kinds(chain)).toEqual(new Set(['parentWrongLevel', 'parentUnknown']));
    expect(kinds(circleRows)).toEqual(new Set(['circle']));
  });

  it('gives for any book a tree without circles, in which parents and children agree', () => {
    fc.assert(
      fc.property(arbitraryBook, (book) => {
        const tree = buildTree(book);
        book.rows.forEach((_row, index) => {
          let at = index;
          for (let step = 0; at >= 0; step++) {
            expect(step).toBeLessThan(4);
            at = tree.parent[at] ?? -1;
          }
          for (const child of tree.children[index] ?? []) expect(tree.parent[child]).toBe(index);
        });
        const linked = [...tree.parent].filter((parent) => parent >= 0).length;
        expect(tree.children.flat()).toHaveLength(linked);
      }),
    );
  });
});
