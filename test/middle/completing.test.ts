/**
 * A person acts while the goal book is completed: what is added comes into the right rows and columns, and nothing of the person's is written over. CI tries
 * the worst moment of some acts; MALBOK_MIDDLE=all every act before every request.
 */
import type { LocalExcel } from '../../localexcel/localExcel';
import { columnName } from '../../localexcel/document/address';
import type { DocumentSheet, DocumentTable, WorkbookDocument } from '../../localexcel/document/types';
import { GOAL_COLUMNS } from '../../src/goals';
import * as work from '../../src/commands/work';
import { SETTING_NAMES } from '../../src/locales/words';
import { stopLive } from '../../src/live';
import { describeError } from '../../src/workbook/problem';
import { openLocalExcel } from '../support/localExcel';
import { makeNewBook } from '../workbook/support/structure';

const ALL = process.env.MALBOK_MIDDLE === 'all';
/** Offset of the first column under the band that is missing. */
const BAND = GOAL_COLUMNS.indexOf('actualInterim');

type Act = (excel: LocalExcel) => void;
const ACTS: Readonly<Record<string, Act>> = {
  'puts in rows over the settings': ({ person }) => person.insertRows('Styrning', 2, 2),
  'puts in a row among the settings': (excel) => excel.person.insertRows('Styrning', rowOf(excel, 'Styrning', 5)),
  'sorts the rules': (excel) => sort(excel, 'Regler', 0),
  'writes in the empty row of the settings': (excel) =>
    excel.person.type('Styrning', `A${rowOf(excel, 'Styrning', -1)}`, 'Personens egen rad'),
  'writes where a band is missing': (excel) =>
    excel.person.type('Omsorgen', `${columnOf(excel, 'MalSN', BAND)}${rowOf(excel, 'MalSN', 0) - 1}`, 'Personens egen rubrik'),
  'puts in rows over the overview': (excel) => excel.person.insertRows('Start', rowOf(excel, 'Oversikt', 0)),
  'sorts the overview': (excel) => sort(excel, 'Oversikt', 1),
  'puts in rows beneath the overview': (excel) => excel.person.insertRows('Start', rowOf(excel, 'Oversikt', -1) + 1, 2),
  'puts in rows over the goals': ({ person }) => person.insertRows('Omsorgen', 2, 2),
  'puts in a column before the goals': ({ person }) => person.insertColumns('Omsorgen', 'A'),
  'puts in a column among the goals': ({ person }) => person.insertColumns('Omsorgen', 'C'),
  'deletes a column of the goals': ({ person }) => person.deleteColumns('Omsorgen', 'A'),
  'puts in a row among the areas over the goals': ({ person }) => person.insertRows('Omsorgen', 5),
  'writes beside an area': ({ person }) => person.type('Omsorgen', 'B4', 'Personens egen text'),
  'sorts the areas': (excel) => sort(excel, 'Omraden', 1),
  'puts in a column before the rules': (excel) => excel.person.insertColumns('Styrning', columnOf(excel, 'Regler', 0)),
  'deletes a setting': (excel) => excel.person.deleteRows('Styrning', rowOf(excel, 'Styrning', 3)),
  'deletes the table of rules': ({ person }) => person.deleteTable('Regler'),
  'deletes the lists': ({ person }) => person.deleteSheet('Listor'),
  'renames a sheet': ({ person }) => person.renameSheet('Omsorgen', 'Vården'),
};
/** How many requests after the first write each is at its worst. */
const WORST: Readonly<Record<string, number>> = {
  'puts in rows over the settings': 0,
  'sorts the rules': 0,
  'writes where a band is missing': 0,
  // What is done once more finds what it has done already elsewhere.
  'puts in a column before the goals': 1,
};

let whole: WorkbookDocument;
let book: WorkbookDocument;
let alone: Outcome;

beforeAll(async () => {
  whole = await makeNewBook();
  const excel = await openLocalExcel(whole);
  await Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    const settings = tables.getItem('Styrning');
    // A level that has got another name has its colours made anew, in more than one request.
    settings.getDataBodyRange().getCell(findRow(SETTING_NAMES['levelName.measure']), 1).values = [['Nyckeltal']];
    settings.columns.getItem('Förklaring').delete();
    settings.rows.getItemAt(findRow(SETTING_NAMES.occasion)).delete();
    settings.rows.add(undefined, [['', '']]);
    const rules = tables.getItem('Regler');
    rules.columns.getItem('Förklaring').delete();
    rules.columns.getItem('Regel').delete();
    rules.rows.getItemAt(4).delete();
    tables.getItem('Omraden').rows.add(undefined, [[9, 'Ett nytt område', '', '']]);
    tables.getItem('Oversikt').rows.getItemAt(2).delete();
    tables.getItem('MalSN').getHeaderRowRange().getOffsetRange(-1, 0).getCell(0, BAND).values = [['']];
    worksheets.getItem('Socialnämnden').name = 'Omsorgen';
    await context.sync();
  });
  await excel.settled();
  book = excel.toDocument();
  alone = await run('', null);

  function findRow(name: string): number {
    const { sheet, table } = find(excel, 'Styrning');
    const { row, column, lastRow } = table.area;
    for (let at = row + 1; at <= lastRow; at++) if (sheet.cells.get(at)?.get(column)?.value === name) return at - row - 1;
    throw new Error(`No setting ${name}`);
  }
});

interface Outcome {
  content: string[];
  problem: string | null;
  requests: number;
  firstWrite: number;
}

test('columns of tables that stand beside each other come back together, each row with its own', () => {
  const rulesOf = (content: readonly string[]) => content.filter((line) => line.startsWith('Regler: '));
  expect(rulesOf(alone.content)).toEqual(rulesOf(readContent(whole)));
});

test.each(Object.keys(ACTS).filter((act) => ALL || act in WORST))(
  'who %s',
  async (act) => {
    const before = await run(act, 'before');
    const faults: string[] = [];
    for (const moment of ALL ? Array.from({ length: alone.requests }, (_, index) => index + 1) : [alone.firstWrite + (WORST[act] ?? 0)]) {
      const { content, problem } = await run(act, moment);
      const told = `before ${moment} of ${alone.requests}${problem ? `, told ${problem}` : ''}`;
      const compared = [describeDifference(content, before.content)];
      if (compared[0] !== '') compared.push(describeDifference(content, (await run(act, 'after')).content));
      if (compared.every((difference) => difference !== '')) faults.push(`${told}: ${compared.join(' | ')}`);
    }
    expect(faults).toEqual([]);
  },
  600_000,
);

/** Where it was told that something stopped it, the button is pressed once more, as a person would. */
async function run(act: string, moment: number | 'before' | 'after' | null): Promise<Outcome> {
  const excel = (await openLocalExcel(book)) as LocalExcel;
  const outcome: Outcome = { content: [], problem: null, requests: 0, firstWrite: 0 };
  if (moment === 'before') ACTS[act]!(excel);
  const plan = await work.planBook();
  excel.interfere({
    onRequest: ({ number, body }) => {
      outcome.requests = number;
      if (outcome.firstWrite === 0 && body.Actions.some(({ ActionType: type, Name: name }) => type === 4 && name === 'Values'))
        outcome.firstWrite = number;
      if (number === moment) ACTS[act]!(excel);
      return undefined;
    },
  });
  try {
    await work.makeBook(plan);
  } catch (error) {
    outcome.problem = describeError(error).key;
  }
  excel.interfere();
  if (moment === 'after') ACTS[act]!(excel);
  // What the act itself has taken away is asked for too, in every order.
  for (let left = 4; left > 0 && (await work.planBook()).steps.length > 0; left--) await work.makeBook(await work.planBook());
  expect((await work.planBook()).steps).toEqual([]);
  await excel.settled();
  await stopLive();
  expect(excel.problems).toEqual([]);
  outcome.content = readContent(excel.toDocument());
  return outcome;
}

/** Every row of every table by its headers, and every cell outside of them, wherever they stand. */
function readContent(document: WorkbookDocument): string[] {
  return document.sheets
    .flatMap((sheet) => {
      const inTables = new Set<string>();
      const rows = sheet.tables.flatMap(({ name, area, columns }) => {
        const lines: string[] = [];
        for (let row = area.row; row <= area.lastRow; row++) {
          const cells = columns.map((column, offset) => {
            inTables.add(`${row} ${area.column + offset}`);
            return `${column.name}: ${contentOf(sheet, row, area.column + offset)}`;
          });
          // Empty rows are as many as they are.
          if (row > area.row && cells.some((cell) => !cell.endsWith(': '))) lines.push(`${name}: ${cells.sort().join(', ')}`);
        }
        return lines;
      });
      const others = [...sheet.cells].flatMap(([row, line]) =>
        [...line.keys()].flatMap((column) => {
          const content = contentOf(sheet, row, column);
          return content === '' || inTables.has(`${row} ${column}`) ? [] : [`${sheet.name}: ${content}`];
        }),
      );
      return [...rows, ...others];
    })
    .sort();
}

function describeDifference(present: readonly string[], wanted: readonly string[]): string {
  const without = (some: readonly string[], others: readonly string[]) =>
    some.filter((line) => !others.includes(line)).map((line) => line.slice(0, 160));
  const [more, less] = [without(present, wanted), without(wanted, present)];
  return more.length + less.length === 0 && present.length === wanted.length
    ? ''
    : JSON.stringify({ more, less, count: present.length - wanted.length });
}

function contentOf(sheet: DocumentSheet, row: number, column: number): string {
  const cell = sheet.cells.get(row)?.get(column);
  return String(cell?.formula ?? cell?.value ?? '');
}

function find(excel: LocalExcel, name: string): { sheet: DocumentSheet; table: DocumentTable } {
  for (const sheet of excel.toDocument().sheets) for (const table of sheet.tables) if (table.name === name) return { sheet, table };
  throw new Error(`No table ${name}`);
}

/** Excel's row of a row of the table: 0 the header, -1 the last one. */
function rowOf(excel: LocalExcel, table: string, row: number): number {
  const { area } = find(excel, table).table;
  return (row < 0 ? area.lastRow : area.row + row) + 1;
}

function columnOf(excel: LocalExcel, table: string, offset: number): string {
  return columnName(find(excel, table).table.area.column + offset);
}

function sort(excel: LocalExcel, name: string, offset: number): void {
  const { sheet, table } = find(excel, name);
  const { area } = table;
  const address = `${columnName(area.column)}${area.row + 2}:${columnName(area.lastColumn)}${area.lastRow + 1}`;
  excel.person.sortRows(sheet.name, address, columnName(area.column + offset));
}
