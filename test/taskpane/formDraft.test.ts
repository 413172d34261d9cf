import { readDraft } from '../../src/taskpane/goals/forms/draft';

describe('what is typed in the fields of a form', () => {
  test.each([
    ['target', '85 %', 85],
    ['target', '1.200', 1.2],
    ['target', '1 200,5', 1200.5],
    ['weight', '2', 2],
    ['weight', '85 %', undefined],
    ['budget', '1 200 000', 1200000],
    ['budget', '10 procent', undefined],
    ['target', 'tolv', undefined],
  ] as const)('%s “%s” is %p', (column, text, value) => {
    const { values, errors } = readDraft({ [column]: text }, [column], { yesNo: false, year: 2027 });
    expect(values[column]).toBe(value);
    expect(errors[column]).toEqual(value === undefined ? { key: 'pane.form.error.number' } : undefined);
  });

  test.each([
    ['2027-08-31', 46630],
    ['31/8 2027', undefined],
    ['', null],
  ])('the day “%s” is %p', (dueDate, serial) => {
    expect(readDraft({ dueDate }, ['dueDate'], { yesNo: false, year: 2027 }).values.dueDate).toBe(serial);
  });
});
