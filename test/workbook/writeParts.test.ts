import { partRows } from '../../src/workbook/writing/parts';
import { keepText } from '../../src/workbook/plainText';
import { WorkbookProblem, describeError, errorCode } from '../../src/workbook/problem';

describe('a large write', () => {
  const rows = Array.from({ length: 10 }, (_, index) => [index, 'x'.repeat(90)]);
  test('is parted by its size, in order and with nothing lost', () => {
    const parts = [...partRows(rows, 350)];
    expect(parts.map(({ row, rows: part }) => [row, part.length])).toEqual([
      [0, 3],
      [3, 3],
      [6, 3],
      [9, 1],
    ]);
    expect(parts.flatMap(({ rows: part }) => part)).toEqual(rows);
  });
  test('a row larger than a part goes by itself', () => expect([...partRows(rows, 1)]).toHaveLength(10));
  test('nothing is no part', () => expect([...partRows([])]).toEqual([]));
});

describe('a text that Excel would take for something else gets an apostrophe', () => {
  test.each(['=1+1', '+46', '-3', '−3', '@kommun', '#REF!', "'citat", '2026', '12,5 %', '  7', '1/2', 'TRUE', 'sant', '(3)'])(
    '%s',
    (text) => expect(keepText(text)).toBe(`'${text}`),
  );
  test.each(['', 'Trygg vård', 'SN-Ö1', '✓ Uppfyllt', '–', 'Mål 2026', 'Sant är det'])('but %s is left', (text) =>
    expect(keepText(text)).toBe(text),
  );
  test('and so are numbers and truth values', () => expect([keepText(3), keepText(false)]).toEqual([3, false]));
});

describe('an error in words', () => {
  test.each([
    ['InvalidOperationInCellEditMode', 'book.error.cellEditing'],
    ['AccessDenied', 'book.error.accessDenied'],
    ['ItemNotFound', 'book.error.itemNotFound'],
    ['RequestPayloadSizeLimitExceeded', 'book.error.tooLarge'],
    ['ApiNotFound', 'book.error.unsupported'],
  ])('%s', (code, key) => expect(describeError(Object.assign(new Error('x'), { code }))).toEqual({ key, params: {} }));

  test('one that is not known keeps Excel’s own explanation', () => {
    expect(describeError(Object.assign(new Error('Något hände'), { code: 'Underligt' }))).toEqual({
      key: 'book.error.other',
      params: { message: 'Något hände' },
    });
    expect(describeError('bara text')).toEqual({ key: 'book.error.other', params: { message: 'bara text' } });
  });

  test('our own problems keep their text and parameters', () => {
    const problem = new WorkbookProblem('book.sheetProtected', { sheets: 'SN' });
    expect(describeError(problem)).toEqual({ key: 'book.sheetProtected', params: { sheets: 'SN' } });
    expect(problem.message).toBe('Bladet SN är skyddat och kan inte ändras. Ta bort skyddet under Granska i Excel och försök igen.');
    expect(errorCode(problem)).toBeNull();
  });
});
