/** Texts that look like formulas, days or markup on every road through the rows of a goal book: they stay the texts that a person wrote. */
import type { WorkbookDocument } from '../../localexcel/document/types';
import { planReplacing, planRestoring, recalculate, replaceFormulas, restoreFormulas } from '../../src/commands';
import { associateFunctions } from '../../src/functions';
import { checkRules } from '../../src/goals';
import { planFixes } from '../../src/goals/fixes';
import type { GoalRow } from '../../src/goals/types';
import { startLive, stopLive } from '../../src/live';
import { readBook } from '../../src/workbook/reading/read';
import { addGoalRow } from '../../src/workbook/writing/addRow';
import { changeGoalRow } from '../../src/workbook/writing/changeRow';
import { writeFindings } from '../../src/workbook/writing/findings';
import { applyFix } from '../../src/workbook/writing/fix';
import { makeFixSource } from '../../src/workbook/writing/fixSource';
import { appendRows, appendUnits, writeSettings } from '../../src/workbook/writing/write';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument, makeFamily, type BookChoice } from './support/bookDocument';
import { MARKUP, TAKEN_OTHERWISE } from './support/strangeTexts';

const TEXTS = [...TAKEN_OTHERWISE, ...MARKUP];
/** A form and the reading both take the space around a text away. */
const READ = TEXTS.map((text) => text.trim());
/** Tells two texts of one cell apart from two cells of one text. */
const FIELDS = ['text', 'unit', 'responsible', 'measureUnit', 'comment'] as const;

async function readNow() {
  const reading = await Excel.run(readBook);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  return reading;
}
const open = (choice: BookChoice = {}) => openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 50) }, ...choice }));
/** Formulas in the cells of all sheets, each once. */
const listFormulas = ({ sheets }: WorkbookDocument) => [
  ...new Set(
    sheets.flatMap(({ cells }) => [...cells.values()].flatMap((line) => [...line.values()].flatMap(({ formula }) => formula ?? []))),
  ),
];
const OURS = ['=GOALFULFILMENT([@Nr])', '=GOALSTATUS([@Nr])'];
const fieldsOf = (row: GoalRow) => FIELDS.map((field) => row[field]);
const valuesOf = (index: number) => Object.fromEntries(FIELDS.map((field, at) => [field, TEXTS[(index + at) % TEXTS.length]!]));
const readOf = (index: number) => FIELDS.map((_, at) => READ[(index + at) % TEXTS.length]!);

test('a form adds and changes them', async () => {
  const excel = await open();
  // Each text in each field, some of them one after another.
  const indexes = TEXTS.map((_, index) => index).filter((index) => index % FIELDS.length === 0);
  for (const index of indexes)
    await Excel.run((context) => addGoalRow(context, { committee: 'SN', level: 'measure', parent: 'SN-N1', values: valuesOf(index) }));
  const added = (await readNow()).book.rows.filter(({ nr }) => /^SN-M/.test(nr) && nr !== 'SN-M1');
  expect(added.map(fieldsOf)).toEqual(indexes.map(readOf));
  for (const [at, row] of added.entries()) await Excel.run((context) => changeGoalRow(context, row, valuesOf(indexes[at]! + 1)));
  const changed = (await readNow()).book.rows.filter(({ nr }) => /^SN-M/.test(nr) && nr !== 'SN-M1');
  expect(changed.map(fieldsOf)).toEqual(indexes.map((index) => readOf(index + 1)));
  expect(listFormulas(excel.toDocument())).toEqual(OURS);
  expect(excel.problems).toEqual([]);
});

test('rows, units and settings are written with them', async () => {
  const excel = await open({ settings: { municipality: '', vision: '', 'levelName.goal': 'Nämndsmål' } });
  const { layout } = await readNow();
  await Excel.run(async (context) => {
    await appendRows(
      context,
      layout,
      'SN',
      TEXTS.map((_, index) => ({ level: 'Mått', parent: 'SN-N1', ...valuesOf(index) })),
    );
    await appendUnits(
      context,
      layout,
      TEXTS.map((name, index) => ({ committee: 'SN', name, manager: TEXTS.at(-index)! })),
    );
  });
  const { book } = await readNow();
  expect(book.rows.filter(({ nr }) => nr === '').map(fieldsOf)).toEqual(TEXTS.map((_, index) => readOf(index)));
  expect(book.units.map(({ name, manager }) => [name, manager])).toEqual(READ.map((name, index) => [name, READ.at(-index)]));
  for (const text of TEXTS) {
    await Excel.run((context) => writeSettings(context, layout, { vision: text }));
    expect((await readNow()).book.settings.vision).toBe(text.trim());
  }
  expect(listFormulas(excel.toDocument())).toEqual(OURS);
});

describe('what a person has written behind an apostrophe', () => {
  /** The texts typed into Beskrivning and Analys of rows that hold nothing else, after the goals. */
  async function openTyped() {
    const excel = await open({ spare: TEXTS.length + 2 });
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('MalSN');
      for (const header of ['Beskrivning', 'Analys'])
        table.columns
          .getItem(header)
          .getDataBodyRange()
          .getCell(3, 0)
          .getResizedRange(TEXTS.length - 1, 0).values = TEXTS.map((text) => [`'${text}`]);
      await context.sync();
    });
    return excel;
  }
  const readTyped = async () => (await readNow()).book.rows.slice(3, 3 + TEXTS.length).map(({ text, comment }) => [text, comment]);

  test('is no free row to a row that is added in its place, or after the last', async () => {
    await openTyped();
    expect(await readTyped()).toEqual(READ.map((text) => [text, text]));
    const { layout } = await readNow();
    // After the last of its family: where the first of the texts stands.
    await Excel.run((context) => addGoalRow(context, { committee: 'SN', level: 'measure', parent: 'SN-N1', values: { text: 'Ny' } }));
    await Excel.run((context) => appendRows(context, layout, 'SN', [{ level: 'Mått', text: 'Sist' }]));
    const texts = (await readNow()).book.rows.slice(3).map(({ text, comment }) => [text, comment]);
    expect(texts).toEqual([['Ny', ''], ...READ.map((text) => [text, text]), ['Sist', '']]);
  });

  test('is mended only in what is wrong with it, and stays a text', async () => {
    const excel = await open({ spare: TEXTS.length + 2 });
    const spaced = TEXTS.map((text) => ` ${text.trim().replace(/\s+/g, ' ')}  x `);
    await Excel.run(async (context) => {
      const body = (header: string) => context.workbook.tables.getItem('MalSN').columns.getItem(header).getDataBodyRange();
      for (const header of ['Nr', 'Beskrivning', 'Hör till', 'Verksamhet', 'Analys'])
        body(header)
          .getCell(3, 0)
          .getResizedRange(TEXTS.length - 1, 0).values = spaced.map((text) => [`'${text}`]);
      await context.sync();
    });
    for (const id of ['trim', 'number-rows', 'words', 'unit-names', 'duplicates'] as const) {
      const reading = await readNow();
      const changes = planFixes(makeFixSource(reading)).find((fix) => fix.id === id)?.changes ?? [];
      if (id === 'trim') expect(changes.length).toBeGreaterThan(TEXTS.length);
      await Excel.run((context) => applyFix(context, { id, changes }));
    }
    expect(listFormulas(excel.toDocument())).toEqual(OURS);
    const { cells } = await readNow();
    const rows = cells.get('MalSN')!.slice(3, 3 + TEXTS.length);
    expect(rows.flatMap((row) => [0, 2, 3, 4].map((offset) => row[offset])).filter((cell) => typeof cell !== 'string')).toEqual([]);
  });

  test('stays where formulas are entered anew, replaced by values and put back', async () => {
    const excel = await open();
    const typed = ['=GOALSTATUS("SN-Ö1")', '=_xldudf_GOALSTATUS("SN-Ö1")', '=GOALEXPLAIN("SN-Ö1")', '+GOALSTATUS(1)'];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Så här skriver man');
      sheet.getRange('A1:A4').values = typed.map((text) => [`'${text}`]);
      await context.sync();
    });
    associateFunctions();
    await startLive();
    await excel.settled();
    const before = listFormulas(excel.toDocument());
    await recalculate();
    await excel.settled();
    expect(listFormulas(excel.toDocument())).toEqual(before);
    expect((await planReplacing()).sheets.map(({ sheet }) => sheet)).not.toContain('Så här skriver man');
    await replaceFormulas();
    expect((await planRestoring()).written).toEqual([]);
    await restoreFormulas();
    await stopLive();
    const cells = excel.toDocument().sheets.find(({ name }) => name === 'Så här skriver man')!.cells;
    expect([0, 1, 2, 3].map((row) => cells.get(row)?.get(0))).toMatchObject(typed.map((value) => ({ value })));
    expect([0, 1, 2, 3].map((row) => cells.get(row)?.get(0)?.formula)).toEqual(typed.map(() => undefined));
  });
});

test('the sheet Kontroll holds them as texts, and leads nowhere but into the book', async () => {
  const rows = TEXTS.map((text, index) => ({
    nr: `SN-N${index + 1}`,
    level: 'Nämndsmål',
    text,
    parent: text,
    unit: text,
    responsible: text,
    weight: text,
  }));
  const excel = await open({ rows: { SN: rows }, units: [['SN', 'Hemtjänst']], areas: [...TAKEN_OTHERWISE.slice(0, 8)] });
  const reading = await readNow();
  const findings = checkRules(reading.book);
  expect(findings.length).toBeGreaterThan(3 * TEXTS.length);
  await Excel.run((context) => writeFindings(context, reading, findings, '=1+1'));
  await excel.settled();
  const sheet = excel.toDocument().sheets.find(({ name }) => name === 'Kontroll')!;
  const formulas = [...sheet.cells.values()].flatMap((line) => [...line.values()].flatMap(({ formula }) => formula ?? []));
  expect(formulas).toHaveLength(findings.length);
  expect(
    formulas.filter((formula) => !/^=HYPERLINK\("#'(SN|Styrning|Områden|Nämnder|Verksamheter)'![A-Z]+\d+","[A-Z]+\d+"\)$/.test(formula)),
  ).toEqual([]);
  expect(sheet.links).toEqual([]);
});
