import { isErrorValue } from '../../src/goals/errorValue';
import type { CellValue } from '../../src/goals/types';

describe('an error value of Excel', () => {
  test.each([
    '#REF!',
    '#DIV/0!',
    '#N/A',
    '#NAME?',
    '#NULL!',
    '#NUM!',
    '#VALUE!',
    '#SPILL!',
    '#CALC!',
    '#GETTING_DATA',
    '#BUSY!',
    '#BLOCKED!',
    '#CONNECT!',
    '#FIELD!',
    '#UNKNOWN!',
    '#EXTERNAL!',
    '#PYTHON!',
  ])('%s is one', (value) => expect(isErrorValue(value)).toBe(true));
  test.each(['#REFERENS!', '#DIVISION/0!', '#SAKNAS!', '#NAMN?', '#SKÄRNING!', '#OGILTIGT!', '#VÄRDEFEL!'])(
    '%s is one, in Swedish',
    (value) => expect(isErrorValue(value)).toBe(true),
  );
  test('spaces about it change nothing', () => expect(isErrorValue(' #REF! ')).toBe(true));
  test.each<CellValue>([
    '',
    '#',
    '#1',
    '#!',
    '#hållbarhet',
    '#Hållbarhet!',
    '#AGENDA2030',
    'Se #REF! i bladet',
    '# REF!',
    '#REF! igen',
    0,
    false,
  ])('%p is none', (value) => expect(isErrorValue(value)).toBe(false));
});
