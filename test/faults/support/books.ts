/** The workbooks that operations start from: goal books as the add-in makes them, with something of a person's own in every corner. */
import type { WorkbookDocument } from '../../../localexcel/document/types';
import { GOAL_COLUMNS, WHOLE_MUNICIPALITY, findModel, type GoalColumn } from '../../../src/goals';
import { makeReport } from '../../../src/commands';
import { startLive, stopLive } from '../../../src/live';
import { structureWorkbook, type StructureChoice } from '../../../src/workbook/structure';
import { openLocalExcel } from '../../support/localExcel';

/** What a person has written begins so, and must stand beside the same description afterwards. */
export const OWN = 'Eget: ';

export const CHOICE: StructureChoice = {
  model: findModel('Ljungby')!,
  municipality: 'Exempelkommunen',
  year: 2026,
  committees: [
    { code: 'KS', name: 'Kommunstyrelsen', kind: 'styrelse', covered: true },
    { code: 'SN', name: 'Socialnämnden', kind: 'nämnd', covered: true },
  ],
  units: [{ committee: 'SN', name: 'Äldreomsorg', manager: 'Verksamhetschef' }],
};

type Line = Partial<Record<GoalColumn, string | number>>;
/** Numbered and not, with words to mend, a date as text and a number that stands twice. */
const LINES: readonly Line[] = [
  { nr: 'SN-Ö1', level: 'Övergripande mål', text: 'Trygg omsorg', parent: 1 },
  { nr: 'SN-N1', level: 'Nämndsmål', text: 'Fler är nöjda', parent: 'SN-Ö1', unit: 'Äldreomsorg' },
  {
    nr: 'SN-M1',
    level: 'Mått',
    text: 'Nöjda brukare',
    parent: 'SN-N1',
    measureUnit: '%',
    baseline: 0,
    target: 100,
    direction: 'Öka',
    actualInterim: 40,
  },
  { level: 'namndsmal', text: ' Fler  besök ', parent: 'SN-Ö1' },
  { level: 'Mått', text: 'Besök', measureUnit: 'antal', baseline: "'70", target: "'85", direction: 'öka', actualInterim: "'80" },
  { nr: 'SN-M1', level: 'Mått', text: 'Stod två gånger', measureUnit: '%', baseline: 0, target: 50, direction: 'Öka' },
  { level: 'Aktivitet', text: 'Utbilda', dueDate: "'31/8 2026", state: 'Pågår' },
];

/** A workbook that is no goal book yet, in which a person has a sheet. */
export async function makeOrdinary(): Promise<WorkbookDocument> {
  const excel = await openLocalExcel();
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.add('Anteckningar');
    own.getRange('B2').values = [[`${OWN}minns detta`]];
    context.workbook.names.add('EgetNamn', own.getRange('B2'));
    await context.sync();
  });
  return excel.toDocument();
}

/** A goal book in use. */
export async function makeUsed(): Promise<WorkbookDocument> {
  const excel = await openLocalExcel(await makeOrdinary());
  await structureWorkbook(CHOICE);
  const row = (await findTable('MalSN')) + 1;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Socialnämnden');
    context.workbook.tables.getItem('MalSN').columns.add(undefined, undefined, 'Egen kolumn');
    for (const [index, line] of LINES.entries()) {
      for (const [column, value] of Object.entries(line) as [GoalColumn, string | number][]) {
        sheet.getCell(row + index, GOAL_COLUMNS.indexOf(column)).values = [[value]];
      }
      sheet.getCell(row + index, GOAL_COLUMNS.length).values = [[`${OWN}${index}`]];
      sheet.getCell(row + index, GOAL_COLUMNS.length + 2).values = [[`${OWN}bredvid ${index}`]];
    }
    sheet.getCell(row + 60, 2).values = [[`${OWN}under`]];
    const kommun = context.workbook.tables
      .getItem(`Mal${WHOLE_MUNICIPALITY}`)
      .getDataBodyRange()
      .getCell(0, GOAL_COLUMNS.indexOf('comment'));
    kommun.values = [[`${OWN}kommentar`]];
    const settings = context.workbook.tables.getItem('Styrning').getRange().getLastRow();
    settings.getCell(0, 0).getOffsetRange(2, 0).values = [[`${OWN}under Styrning`]];
    await context.sync();
    await structureWorkbook();
  });
  await excel.settled();
  return excel.toDocument();
}

/** The book after what `change` does to it. */
export async function changeBook(
  document: WorkbookDocument,
  change: (excel: Awaited<ReturnType<typeof openLocalExcel>>, context: Excel.RequestContext) => Promise<void> | void,
): Promise<WorkbookDocument> {
  const excel = await openLocalExcel(document);
  await Excel.run(async (context) => {
    await change(excel, context);
    await context.sync();
  });
  await excel.settled();
  return excel.toDocument();
}

/** The book with a report in whose comment cell a person has written. */
export async function addReport(document: WorkbookDocument): Promise<WorkbookDocument> {
  const excel = await openLocalExcel(document);
  await startLive();
  const name = await makeReport({ occasion: 'interim' });
  await stopLive();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.names.load('items/name');
    await context.sync();
    const comment = sheet.names.items.find((item) => item.name.startsWith('Malbok_kommentar_'));
    if (comment) comment.getRange().values = [[`${OWN}nämndens kommentar`]];
    await context.sync();
  });
  return excel.toDocument();
}

/** 0-based row of a table's header. */
export async function findTable(name: string): Promise<number> {
  return Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load('rowIndex');
    await context.sync();
    return range.rowIndex;
  });
}

/** What a person has written, each with the description that stands in its row: what must be the same whatever happened. */
export function readOwn(document: WorkbookDocument): string[] {
  return document.sheets
    .flatMap((sheet) =>
      [...sheet.cells.values()].flatMap((line) => {
        const texts = [...line.values()].flatMap(({ value }) => (typeof value === 'string' && value.startsWith(OWN) ? [value] : []));
        const beside = texts.length > 1 ? JSON.stringify(line.get(GOAL_COLUMNS.indexOf('text'))?.value ?? '') : '';
        // A report is replaced, and its comment goes with the text to another cell.
        return texts.map((text) => `${sheet.name}: ${text} ${beside.replaceAll(/\s+/g, '')}`);
      }),
    )
    .sort();
}
