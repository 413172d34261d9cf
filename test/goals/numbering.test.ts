import fc from 'fast-check';
import {
  buildTree,
  DEFAULT_SETTINGS,
  findModel,
  makeSettings,
  numberRows,
  type GoalBook,
  type GoalRow,
  type HighestNumbers,
  type Numbering,
} from '../../src/goals';
import { arbitraryBook } from './support/arbitraryBook';
import { activity, goal, makeBook, makeRow, measure, overarching } from './support/books';

const inBun = { committee: 'BUN', table: 'MalBUN' };
const numbersOf = ({ numbers }: Numbering) => numbers.map(({ row, nr }) => `${row}: ${nr}`);
const parentsOf = ({ parents }: Numbering) => parents.map(({ row, parent }) => `${row}: ${parent}`);

function applyNumbering(book: GoalBook, { numbers, parents }: Numbering): GoalBook {
  const rows = [...book.rows];
  for (const { row, nr } of numbers) rows[row] = { ...(rows[row] as GoalRow), nr };
  for (const { row, parent } of parents) rows[row] = { ...(rows[row] as GoalRow), parent };
  return { ...book, rows };
}

describe('numbers', () => {
  test.each<[string, GoalRow[], HighestNumbers, string[]]>([
    [
      'are committee code, level letter and a running number of their own kind',
      [
        overarching('', '1'),
        goal('', ''),
        measure('', '', 1),
        measure('', '', 1),
        activity('', ''),
        makeRow({ level: 'development' }),
        goal('', '', inBun),
      ],
      {},
      ['0: SN-Ö1', '1: SN-N1', '2: SN-M1', '3: SN-M2', '4: SN-A1', '5: SN-U1', '6: BUN-N1'],
    ],
    ['go on from the highest in the book, not into its gaps', [goal('SN-N7', ''), goal('', ''), goal('SN-N2', '')], {}, ['1: SN-N8']],
    ['go on from the highest ever given, though its row is gone', [goal('SN-N2', ''), goal('', '')], { SN: { N: 9 } }, ['1: SN-N10']],
    ['go on from the book where it is ahead of what was kept', [goal('SN-N12', ''), goal('', '')], { SN: { N: 9 } }, ['1: SN-N13']],
    ['count a number that stands in the table of another committee', [goal('SN-N7', '', inBun), goal('', '')], {}, ['1: SN-N8']],
    ['count numbers in small letters and with zeros in front', [goal('sn-n07', ''), goal('', '')], {}, ['1: SN-N8']],
    [
      'count an Ö that another program has composed of two signs',
      [overarching('SN-O\u03084', '1'), overarching('', '1')],
      {},
      ['1: SN-Ö5'],
    ],
    ['are not given to rows of no level', [makeRow({ text: 'Något' })], {}, []],
    ['are not written over a cell that shows an error', [goal('', '', { invalid: { nr: '#REF!' } })], {}, []],
    ['pass over numbers too long to be meant', [goal('SN-N99999999999999999999', ''), goal('', '')], {}, ['1: SN-N1']],
    ['pass over what was kept wrongly', [goal('', '')], { SN: { N: Number.NaN } }, ['0: SN-N1']],
  ])('%s', (_name, rows, highest, expected) => {
    expect(numbersOf(numberRows(makeBook(rows), highest))).toEqual(expected);
  });

  it('use the letters of the model', () => {
    const uppvidinge = findModel('uppvidinge');
    if (!uppvidinge) throw new Error('no model');
    const book = makeBook([overarching('', '1', { committee: 'KOMMUN' }), goal('', '')], makeSettings(uppvidinge));
    expect(numbersOf(numberRows(book, {}))).toEqual(['0: KOMMUN-I1', '1: SN-F1']);
  });

  it('stay apart where two levels have the same letter', () => {
    const levels = { ...DEFAULT_SETTINGS.levels, measure: { name: 'Mått', letter: 'N' } };
    expect(numbersOf(numberRows(makeBook([goal('', ''), measure('', '', 1), goal('', '')], { levels }), {}))).toEqual([
      '0: SN-N1',
      '1: SN-N2',
      '2: SN-N3',
    ]);
  });

  it('are given once also where the letter of a level ends in a digit', () => {
    const levels = { ...DEFAULT_SETTINGS.levels, goal: { name: 'Mål', letter: 'N2' } };
    expect(numbersOf(numberRows(makeBook([goal('SN-N21', ''), goal('', '')], { levels }), {}))).toEqual(['1: SN-N22']);
  });

  it('are kept as the highest given, beside those of committees that are gone', () => {
    const { highest } = numberRows(makeBook([goal('SN-N3', ''), goal('', ''), measure('', '', 1)]), {
      sn: { M: 4, Ö: 2 },
      GAMMAL: { N: 6 },
    });
    expect(highest).toEqual({ SN: { N: 4, M: 5, Ö: 2 }, GAMMAL: { N: 6 } });
  });
});

describe('parents that were left empty', () => {
  test.each<[string, GoalRow[], string[]]>([
    [
      'are written out, with the numbers just given',
      [overarching('', '1'), goal('', ''), measure('', '', 1), goal('SN-N5', ''), activity('', '')],
      ['1: SN-Ö1', '2: SN-N6', '3: SN-Ö1', '4: SN-N5'],
    ],
    [
      'are left where a person wrote one, also a wrong one',
      [overarching('SN-Ö1', '1'), goal('SN-N1', 'SN-Ö9'), goal('SN-N2', ' sn-ö1')],
      [],
    ],
    ['are left where nothing above fits', [goal('SN-N1', ''), overarching('SN-Ö1', '')], []],
    ['are left where a cell shows an error', [overarching('SN-Ö1', '1'), goal('SN-N1', '', { invalid: { parent: '#REF!' } })], []],
    [
      'are left where the number of the row above belongs to another row',
      [goal('SN-N1', 'SN-Ö1'), overarching('SN-Ö1', '1'), goal('SN-N1', ''), measure('SN-M1', '', 1)],
      ['2: SN-Ö1'],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(parentsOf(numberRows(makeBook(rows), {}))).toEqual(expected);
  });
});

describe('numbering any book', () => {
  it('a second time gives nothing', () => {
    fc.assert(
      fc.property(arbitraryBook, (book) => {
        const first = numberRows(book, {});
        const second = numberRows(applyNumbering(book, first), first.highest);
        expect(second).toEqual({ numbers: [], parents: [], highest: first.highest });
      }),
    );
  });

  it('never gives a number that is or was there, nor one twice, and leaves what was written', () => {
    fc.assert(
      fc.property(arbitraryBook, fc.nat(50), (book, kept) => {
        const before = new Set(book.rows.map(({ nr }) => nr.trim().toLowerCase()));
        const { numbers, parents } = numberRows(book, { SN: { N: kept } });
        const given = numbers.map(({ nr }) => nr.toLowerCase());
        expect(new Set(given).size).toBe(given.length);
        for (const nr of given) expect(before).not.toContain(nr);
        for (const nr of given.filter((text) => text.startsWith('sn-n'))) expect(Number(nr.slice(4))).toBeGreaterThan(kept);
        for (const { row } of numbers) expect(book.rows[row]?.nr).toBe('');
        for (const { row } of parents) expect(book.rows[row]?.parent).toBe('');
      }),
    );
  });

  it('leaves every row that had a place where it was', () => {
    fc.assert(
      fc.property(arbitraryBook, (book) => {
        const before = buildTree(book);
        const after = buildTree(applyNumbering(book, numberRows(book, {})));
        before.parent.forEach((parent, index) => parent >= 0 && expect(after.parent[index]).toBe(parent));
      }),
    );
  });
});
