/** A report made again: its own sheet is replaced, and nothing of a person's is lost. */
import { planReportSheet, type ReportSheetPlan } from '../../src/workbook/report/writeReport';
import { openLocalExcel } from '../support/localExcel';
import { findCell, inSheet, makeReportDocument, readSheet, write } from './support/reportSheet';

const OCCASION = { occasion: 'interim' } as const;
const NAME = 'Rapport Delår 2026';
const plan = (): Promise<ReportSheetPlan> => Excel.run((context) => planReportSheet(context, OCCASION));
/** Writes in the comment cell of a label, and answers where it is. */
async function writeComment(sheet: string, label: string, text: string): Promise<void> {
  const { values } = await readSheet(sheet);
  const labels = values.flatMap(([cell], row) => (cell === label ? [row] : []));
  // A suggestion's section may be called the same as its box; of the comments the first is meant.
  const row = (label === 'Kommentar' ? labels[0] : labels.at(-1)) ?? 0;
  await inSheet(sheet, (each) => (each.getRangeByIndexes(row + 1, 0, 1, 1).values = [[text]]));
}

test('the same cells, in the same sheet', async () => {
  const excel = await openLocalExcel(makeReportDocument());
  await write(OCCASION);
  const before = await readSheet(NAME);
  const looks = () => excel.toDocument().sheets.find(({ name }) => name === NAME)?.rows;
  const rows = looks();
  expect(await write(OCCASION)).toMatchObject({ sheet: NAME });
  expect(await readSheet(NAME)).toEqual(before);
  expect(looks()).toEqual(rows);
  expect(excel.toDocument().sheets.filter(({ name }) => name.startsWith('Rapport'))).toHaveLength(1);
  expect(excel.problems).toEqual([]);
});

test('after an edit only what the edit changed is another', async () => {
  await openLocalExcel(makeReportDocument());
  await write(OCCASION);
  const before = await readSheet(NAME);
  await inSheet('SN', (sheet) => (sheet.getRange('A12').getEntireRow().getUsedRange().getCell(0, 12).values = [[94]]));
  await write(OCCASION);
  const after = await readSheet(NAME);
  expect(after.values).toHaveLength(before.values.length);
  const changed = after.values.filter((line, row) => JSON.stringify(line) !== JSON.stringify(before.values[row]));
  expect(changed).not.toHaveLength(0);
  // The measure, its goals, and what sums them up; nothing of the other committee.
  expect(changed.filter((line) => /^KS-|^SN-.2/.test(String(line[0])))).toEqual([]);
});

test("a renamed and moved sheet is still the report's own, and keeps its name and place", async () => {
  const excel = await openLocalExcel(makeReportDocument());
  await write(OCCASION);
  await inSheet(NAME, (sheet) => {
    sheet.name = 'Till fullmäktige';
    sheet.position = 1;
  });
  expect((await plan()).sheet).toBe('Till fullmäktige');
  expect(await write(OCCASION)).toMatchObject({ sheet: 'Till fullmäktige' });
  expect(
    excel
      .toDocument()
      .sheets.map(({ name }) => name)
      .filter((_, place) => place < 3),
  ).toEqual(['Start', 'Till fullmäktige', 'Styrning']);
});

test('other reports have sheets of their own', async () => {
  await openLocalExcel(makeReportDocument());
  const names = [
    await write(OCCASION),
    await write({ occasion: 'year' }),
    await write({ ...OCCASION, committee: 'SN' }),
    await write(OCCASION),
  ];
  expect(names.map(({ sheet }) => sheet)).toEqual([NAME, 'Rapport Helår 2026', 'Rapport Delår 2026 SN', NAME]);
});

test('what is written in a comment cell stays, wherever rows were put in above', async () => {
  await openLocalExcel(makeReportDocument());
  await write(OCCASION);
  await writeComment(NAME, 'Kommentar', 'Året präglades av\n=oro & <b>tillväxt</b>.');
  expect((await plan()).concerns).toEqual([]);
  await inSheet(NAME, (sheet) => sheet.getRange('3:4').insert('Down'));
  const { sheet, plan: made } = await write({ ...OCCASION, ifChanged: 'replace' });
  expect(sheet).toBe(NAME);
  const { values } = await readSheet(NAME);
  const { row } = await findCell(NAME, 'Kommentar');
  expect(values[row + 1]?.[0]).toBe('Året präglades av\n=oro & <b>tillväxt</b>.');
  expect(JSON.stringify(made)).toContain('oro & <b>tillväxt</b>.');
});

test('a suggested text that nobody touched is renewed, an edited one stays, an emptied one stays empty', async () => {
  await openLocalExcel(makeReportDocument());
  const one = { ...OCCASION, committee: 'SN' } as const;
  const { sheet, plan: first } = await write(one);
  const suggested = first.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'comment' && block.generated ? [block] : []));
  const [decision] = suggested;
  if (!decision) throw new Error('Nothing is suggested');
  const standing = async () => {
    const { values } = await readSheet(sheet);
    // Its section may be called the same.
    return values[values.findLastIndex(([cell]) => cell === decision.label) + 1]?.[0];
  };
  expect(await standing()).toBe(decision.text);
  await write(one);
  expect(await standing()).toBe(decision.generated);
  await writeComment(sheet, decision.label, 'Nämnden beslutar annat.');
  await write(one);
  await write(one);
  expect(await standing()).toBe('Nämnden beslutar annat.');
  await writeComment(sheet, decision.label, '');
  await write(one);
  expect(await standing()).toBe('');
});

test.each<[string, (sheet: Excel.Worksheet) => void, ReportSheetPlan['concerns']]>([
  ['a changed cell', (sheet) => (sheet.getRange('A1').values = [['Min rubrik']]), [{ kind: 'changedRows', count: 1 }]],
  ['a formula where a value was', (sheet) => (sheet.getRange('A3').formulas = [['="Så"&" här"']]), [{ kind: 'changedRows', count: 1 }]],
  [
    'rows put in',
    (sheet) => (sheet.getRange('2:3').insert('Down').getCell(0, 0).getResizedRange(1, 0).values = [['x'], ['y']]),
    [{ kind: 'changedRows', count: 2 }],
  ],
  ['cells beside', (sheet) => (sheet.getRange('AA5:AB5').values = [[1, 'min']]), [{ kind: 'cellsBeside', count: 2 }]],
  ['a chart of their own', (sheet) => (sheet.charts.add('Pie', sheet.getRange('A1:B4')).name = 'Mitt'), [{ kind: 'drawings', count: 1 }]],
  ['protection', (sheet) => sheet.protection.protect(), [{ kind: 'protected' }]],
])('%s is told of before, and left where nothing is said', async (_name, change, concerns) => {
  await openLocalExcel(makeReportDocument());
  await write(OCCASION);
  await inSheet(NAME, change);
  const changed = await readSheet(NAME);
  expect(await plan()).toEqual({ sheet: NAME, replaces: true, concerns, newSheet: `${NAME} (2)` });
  expect(await write(OCCASION)).toMatchObject({ sheet: `${NAME} (2)` });
  expect(await readSheet(NAME)).toEqual(changed);
  // From now on the new one is the report's own.
  expect(await write(OCCASION)).toMatchObject({ sheet: `${NAME} (2)` });
  expect(await readSheet(NAME)).toEqual(changed);
});

test('formulas that point at the sheet are told of, and the sheet is replaced where that is chosen', async () => {
  const excel = await openLocalExcel(makeReportDocument());
  await write(OCCASION);
  await inSheet('Start', (sheet) => (sheet.getRange('C3:C4').formulas = [[`='${NAME}'!A1`], [`=LEN('${NAME}'!A2)`]]));
  expect((await plan()).concerns).toEqual([{ kind: 'references', count: 2, sheets: ['Start'] }]);
  expect(await write({ ...OCCASION, ifChanged: 'replace' })).toMatchObject({ sheet: NAME });
  expect(excel.toDocument().sheets.filter(({ name }) => name.startsWith('Rapport'))).toHaveLength(1);
});

test('a copy that a person keeps of the sheet is left alone', async () => {
  const excel = await openLocalExcel(makeReportDocument());
  await write(OCCASION);
  await inSheet(NAME, (sheet) => (sheet.copy('Beginning').name = 'Min kopia'));
  await write(OCCASION);
  const names = excel.toDocument().sheets.map(({ name }) => name);
  expect(names[0]).toBe('Min kopia');
  expect(names.filter((name) => name.startsWith('Rapport'))).toEqual([NAME]);
});

test('a sheet from before reports were made again is left alone', async () => {
  await openLocalExcel(makeReportDocument());
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(NAME).getRange('A1').values = [['Gammal rapport']];
    await context.sync();
  });
  expect(await write(OCCASION)).toMatchObject({ sheet: `${NAME} (2)` });
  expect((await readSheet(NAME)).values).toEqual([['Gammal rapport']]);
});

test.each([1, 2, 3, 4])('where it fails after step %i the old one is as it was', async (step) => {
  const excel = await openLocalExcel(makeReportDocument());
  await write(OCCASION);
  const before = await readSheet(NAME);
  const names = excel.toDocument().sheets.map(({ name }) => name);
  const onProgress = ({ done }: { done: number }) => {
    if (done === step) throw new Error('Stopped');
  };
  await expect(write({ ...OCCASION, onProgress })).rejects.toThrow('Stopped');
  expect(excel.toDocument().sheets.map(({ name }) => name)).toEqual(names);
  expect(await readSheet(NAME)).toEqual(before);
});

test('it is found again after saving and opening', async () => {
  const excel = await openLocalExcel(makeReportDocument());
  await write(OCCASION);
  await writeComment(NAME, 'Kommentar', 'Mitt');
  await openLocalExcel(excel.toDocument());
  expect(await plan()).toMatchObject({ sheet: NAME, replaces: true, concerns: [] });
  await write(OCCASION);
  expect((await readSheet(NAME)).values.flat()).toContain('Mitt');
});
