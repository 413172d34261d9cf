/** The table Regler in the sheet Styrning: made with the book, added to an older one, read, and put right. */
import type { WorkbookDocument } from '../../localexcel/document/types';
import { RULES, checkRules } from '../../src/goals';
import type { GoalBook } from '../../src/goals/types';
import { describeProblem, describeStep } from '../../src/workbook/structure';
import { readBook } from '../../src/workbook/reading/read';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument, makeFamily } from './support/bookDocument';
import {
  cellOf,
  findDifference,
  findTable,
  freeze,
  headersOf,
  kindsOf,
  makeNewBook,
  plan,
  readTable,
  structure,
} from './support/structure';

let made: WorkbookDocument;

beforeAll(async () => {
  made = await makeNewBook();
});

async function read(): Promise<GoalBook> {
  const reading = await Excel.run(readBook);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  return reading.book;
}
/** The new book without its table of rules, as an older version made it. */
async function openOld() {
  const excel = await openLocalExcel(made);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Regler');
    table.getRange().getEntireColumn().delete('Left');
    await context.sync();
  });
  await excel.settled();
  return excel;
}
const rowOf = (document: WorkbookDocument, id: string) => readTable(document, 'Regler').findIndex(([name]) => name === id);
async function typeInRules(excel: Awaited<ReturnType<typeof openLocalExcel>>, id: string, header: string, text: string) {
  const { sheet, cell } = cellOf(excel.toDocument(), 'Regler', rowOf(made, id), header);
  await excel.person.type(sheet, cell, text);
}

test('a new book has it to the right of the settings, an empty column between, a row for each rule', () => {
  const { sheet, table } = findTable(made, 'Regler');
  const settings = findTable(made, 'Styrning');
  expect(sheet.name).toBe('Styrning');
  expect(table.area.row).toBe(settings.table.area.row);
  expect(table.area.column).toBe(settings.table.area.lastColumn + 2);
  expect(headersOf(made, 'Regler')).toEqual(['Regel', 'Rubrik', 'Gäller', 'Allvar', 'Parameter', 'Förklaring']);
  const [, ...rows] = readTable(made, 'Regler');
  expect(rows.map(([id]) => id)).toEqual(RULES.map(({ id }) => id));
  expect(rows.every(([, title, on, severity, , why]) => title !== '' && on === 'Ja' && severity !== '' && why !== '')).toBe(true);
});

test('a rule applies or not, and is as serious, by lists', () => {
  const { sheet, table } = findTable(made, 'Regler');
  const { column, row, lastRow } = table.area;
  const lists = sheet.validations.filter(({ areas }) => areas.some((area) => area.column >= column));
  const places = lists.flatMap(({ areas }) => areas).map((area) => [area.column - column, area.row, area.lastRow]);
  expect(places.sort()).toEqual([
    [2, row + 1, lastRow],
    [3, row + 1, lastRow],
  ]);
});

test('settings and rules print on pages of their own', () => {
  expect(findTable(made, 'Regler').sheet.print?.fitToWidth).toBe(2);
});

test('a table that nobody has changed is like no table', async () => {
  await openLocalExcel(made);
  const { ruleSettings, invalid } = await read();
  expect(invalid).toEqual([]);
  expect(ruleSettings).toHaveLength(RULES.length);
  expect(ruleSettings.every(({ on, severity }) => on === true && severity === null)).toBe(true);
});

describe('what the municipality changes', () => {
  const BOOK = { rows: { SN: [...makeFamily('SN', 1, 1, 10), { nr: 'SN-N9', level: 'Nämndsmål', text: 'Utan mått', parent: 'SN-Ö1' }] } };
  const HEADERS = ['Regel', 'Rubrik', 'Gäller', 'Allvar', 'Parameter', 'Förklaring'];
  async function readWith(...rows: (readonly (string | number | boolean)[])[]) {
    const { makeTableSheet } = await import('./support/bookDocument');
    const document = makeBookDocument(BOOK);
    document.sheets.push(makeTableSheet('Mina regler', 'Regler', HEADERS, rows));
    await openLocalExcel(document);
    return read();
  }
  const findingsOf = (book: GoalBook, id: string) => checkRules(book).filter(({ rule }) => rule === id);

  test('a rule that does not apply finds nothing, wherever the table stands', async () => {
    expect(findingsOf(await readWith(), 'goal-measurable')).toHaveLength(1);
    expect(findingsOf(await readWith(['goal-measurable', '', 'Nej', '', '', '']), 'goal-measurable')).toEqual([]);
  });
  test.each([
    ['Varning', 'warning'],
    ['tips', 'info'],
    ['Fel', 'error'],
    ['', 'error'],
  ])('severity %s', async (word, severity) => {
    const book = await readWith(['goal-measurable', '', 'Ja', word, '', '']);
    expect(findingsOf(book, 'goal-measurable').map((finding) => finding.severity)).toEqual([severity]);
  });
  test('a rule may be named by its title, and letter case and spaces do not matter', async () => {
    const book = await readWith([' mål utan  mått ', '', 'nej', '', '', ''], ['HIERARCHY', '', false, '', '', '']);
    expect(book.ruleSettings.map(({ rule, on, row }) => [rule, on, row])).toEqual([
      ['goal-measurable', false, 0],
      ['hierarchy', false, 1],
    ]);
    expect(book.invalid).toEqual([]);
  });
  test('of two rows that name the same rule the first counts; a row without rule is a person’s own', async () => {
    const book = await readWith(
      ['hierarchy', '', 'Nej', '', '', ''],
      ['hierarchy', '', 'Ja', '', '', ''],
      ['', 'En rubrik', '', '', '', ''],
    );
    expect(book.ruleSettings).toEqual([expect.objectContaining({ rule: 'hierarchy', on: false, row: 0 })]);
    expect(book.invalid).toEqual([]);
  });
  test('an unknown rule, a bad severity and a bad answer are found in their cells, and nothing else is changed by them', async () => {
    const book = await readWith(['no-such-rule', '', 'Nej', '', '', ''], ['goal-measurable', '', 'kanske', 'Katastrof', '', '']);
    expect(book.invalid.map(({ place, expected, value }) => [place.row, place.column, expected, value])).toEqual([
      [0, 'rule', 'rule', 'no-such-rule'],
      [1, 'severity', 'severity', 'Katastrof'],
      [1, 'on', 'yesNo', 'kanske'],
    ]);
    expect(findingsOf(book, 'goal-measurable')).toHaveLength(1);
    expect(findingsOf(book, 'value-type').map(({ place }) => place.table)).toEqual(['Regler', 'Regler', 'Regler']);
  });
  test.each([-1, 'många', '3'])('a parameter that must be a number from 0 and is %j is found in its cell', async (parameter) => {
    const book = await readWith(['reported', '', 'Ja', '', parameter, '']);
    expect(book.invalid.map(({ place, expected, value }) => [place.row, place.column, expected, value])).toEqual([
      [0, 'parameter', 'number', parameter],
    ]);
    expect(book.ruleSettings.map((setting) => setting.parameter)).toEqual(['']);
  });
  test('somebody’s own table that is called Regler is none of ours', async () => {
    const { makeTableSheet } = await import('./support/bookDocument');
    const document = makeBookDocument(BOOK);
    document.sheets.push(makeTableSheet('Mina', 'Regler', ['Spel', 'Antal'], [['Fia', 4]]));
    const excel = await openLocalExcel(document);
    const reading = await Excel.run(readBook);
    expect(reading.kind === 'book' && reading.damages).toEqual([]);
    const { problems } = await plan();
    expect(problems.map((problem) => describeProblem('sv', problem)).join()).toContain('heter redan Regler');
    expect(excel.problems).toEqual([]);
  });
});

describe('an older book', () => {
  test('works as it did, and nothing is said to be missing', async () => {
    await openOld();
    const reading = await Excel.run(readBook);
    expect(reading.kind === 'book' && [reading.damages, reading.book.ruleSettings]).toEqual([[], []]);
  });

  test('gets the table by a step of its own, in its place, and then nothing more', async () => {
    const excel = await openOld();
    const { steps } = await plan();
    expect(steps.map((step) => describeStep('sv', step))).toEqual([
      'Tabellen Regler läggs till i bladet Styrning, till höger om inställningarna.',
    ]);
    await structure();
    await excel.settled();
    expect(readTable(excel.toDocument(), 'Regler')).toEqual(readTable(made, 'Regler'));
    expect(findTable(excel.toDocument(), 'Regler').table.area).toEqual(findTable(made, 'Regler').table.area);
    expect(await structure()).toEqual([]);
    expect(excel.problems).toEqual([]);
  });

  test('a list of severities comes after the committees’ own lists, which stay where they are', async () => {
    const excel = await openOld();
    const { sheet, table } = findTable(excel.toDocument(), 'Listor');
    const severity = table.columns.findIndex(({ name }) => name === 'Allvar');
    const column = String.fromCharCode(65 + severity);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet.name).getRange(`${column}:${column}`).delete('Left');
      await context.sync();
    });
    await excel.settled();
    const before = headersOf(excel.toDocument(), 'Listor');
    expect(kindsOf(await structure()).sort()).toEqual(['addRules', 'refreshLists']);
    await excel.settled();
    expect(headersOf(excel.toDocument(), 'Listor')).toEqual([...before, 'Allvar']);
    expect(await structure()).toEqual([]);
  });

  test('what a person has beside the settings stays, and the table goes to the right of it', async () => {
    const excel = await openOld();
    await excel.person.type('Styrning', 'F30', 'Min anteckning');
    await structure();
    await excel.settled();
    const document = excel.toDocument();
    expect(findTable(document, 'Regler').table.area.column).toBe(7);
    expect(findTable(document, 'Styrning').sheet.cells.get(29)?.get(5)?.value).toBe('Min anteckning');
  });

  test('a protected sheet is named, and nothing is written', async () => {
    const excel = await openOld();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Styrning').protection.protect();
      await context.sync();
    });
    await excel.settled();
    const before = freeze(excel.toDocument());
    await expect(structure()).rejects.toMatchObject({ key: 'structure.problem.sheetProtected', params: { sheet: 'Styrning' } });
    await excel.settled();
    expect(findDifference(before, freeze(excel.toDocument()))).toBe('');
  });
});

describe('what is put right', () => {
  test('a rule whose row is gone comes back beneath the others, and the settings keep their rows', async () => {
    const excel = await openLocalExcel(made);
    const before = readTable(made, 'Styrning');
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Regler').rows.getItemAt(1).delete();
      await context.sync();
    });
    await excel.settled();
    const { steps } = await plan();
    expect(steps.map((step) => describeStep('sv', step))).toEqual([
      `Regler som saknas läggs till i bladet Styrning: ${readTable(made, 'Regler')[2]?.[1]}.`,
    ]);
    await structure();
    await excel.settled();
    const [headers, first, gone, ...others] = readTable(made, 'Regler');
    expect(readTable(excel.toDocument(), 'Regler')).toEqual([headers, first, ...others, gone]);
    expect(readTable(excel.toDocument(), 'Styrning')).toEqual(before);
    expect(await structure()).toEqual([]);
  });

  test.each(['Regel', 'Gäller', 'Allvar', 'Förklaring'])('the column %s comes back with what stood in it', async (header) => {
    const excel = await openLocalExcel(made);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Regler').columns.getItem(header).delete();
      await context.sync();
    });
    await excel.settled();
    expect(kindsOf(await structure())).toEqual(['addColumn']);
    await excel.settled();
    expect(readTable(excel.toDocument(), 'Regler')).toEqual(readTable(made, 'Regler'));
    expect(await structure()).toEqual([]);
  });

  test('a column of the settings comes back, and the rules stand beside as before', async () => {
    const excel = await openLocalExcel(made);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Styrning').columns.getItem('Värde').delete();
      await context.sync();
    });
    await structure();
    await excel.settled();
    expect(readTable(excel.toDocument(), 'Regler')).toEqual(readTable(made, 'Regler'));
    expect(headersOf(excel.toDocument(), 'Styrning')).toEqual(headersOf(made, 'Styrning'));
    expect(await structure()).toEqual([]);
  });

  test('what the municipality has chosen stays as it is', async () => {
    const excel = await openLocalExcel(made);
    await typeInRules(excel, 'goal-measurable', 'Gäller', 'Nej');
    await typeInRules(excel, 'hierarchy', 'Allvar', 'Varning');
    expect(await structure()).toEqual([]);
    const book = await read();
    expect(book.ruleSettings.find(({ rule }) => rule === 'goal-measurable')?.on).toBe(false);
    expect(book.ruleSettings.find(({ rule }) => rule === 'hierarchy')?.severity).toBe('warning');
  });
});
