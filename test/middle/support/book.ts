/** A goal book in which every row can be told from the others whatever happens to it, and what stands in such a book. */
import { setCell } from '../../../localexcel/document/create';
import type { DocumentSheet, WorkbookDocument } from '../../../localexcel/document/types';
import { GOAL_HEADERS } from '../../../src/locales/words';
import { makeBookDocument, type Row } from '../../workbook/support/bookDocument';

/** A column of the person's own, which nothing of ours writes in: it says which row it is. */
export const MARK = 'Märke';
/** Excel's row of the first row of the goal tables. */
export const FIRST_ROW = 10;

const SN: readonly Row[] = [
  { nr: 'SN-A9', level: 'Aktivitet', text: 'Överst', parent: 'SN-N1' },
  { nr: 'SN-Ö1', level: 'Övergripande mål', text: 'Trygghet', parent: 1 },
  { nr: 'SN-N1', level: 'Nämndsmål', text: 'Hemtjänst', parent: 'SN-Ö1', unit: 'Hemtjanst' },
  {
    nr: 'SN-M1',
    level: 'Mått',
    text: 'Nöjda',
    parent: 'SN-N1',
    measureUnit: '%',
    baseline: 0,
    target: 100,
    direction: 'Öka',
    actualInterim: 10,
  },
  { level: 'Mått', text: 'Lutar på ovan', measureUnit: '%', baseline: 0, target: '12,5', direction: 'öka', actualInterim: 5 },
  { nr: 'SN-Ö2', level: 'Övergripande mål', text: 'Hälsa ', parent: 2 },
  { level: 'Nämndsmål', text: 'Utan nummer', parent: 'SN-Ö2' },
  { nr: 'SN-M2', level: 'Mått', text: 'Friska', measureUnit: '%', baseline: 0, target: 100, direction: 'Öka', actualInterim: 20 },
  { nr: 'SN-A1', level: 'Aktivitet', text: 'Utbilda', parent: 'SN-N1', dueDate: '2026-08-31' },
  { nr: 'SN-A1', level: 'Aktivitet', text: 'Utbilda igen', parent: 'SN-N1' },
];
const KS: readonly Row[] = [
  { nr: 'KS-Ö1', level: 'Övergripande mål', text: 'Ekonomi', parent: 1 },
  { level: 'Nämndsmål', text: 'Budget i balans', parent: 'KS-Ö1' },
];
/** Empty rows at the end of each goal table. */
const SPARE = 2;
export const LAST_ROW = FIRST_ROW + SN.length - 1;

/** Row of Excel's of the row with the text. */
export function rowOf(text: string): number {
  return FIRST_ROW + SN.findIndex((row) => row.text === text);
}

/** "M" for the header, as the columns stand at first. */
export function columnOf(key: keyof typeof GOAL_HEADERS): string {
  return String.fromCharCode(65 + Object.keys(GOAL_HEADERS).indexOf(key));
}

/** The person has written over, beside and under the table of SN, and on Kontroll. */
export function makeMiddleBook(): WorkbookDocument {
  const headers = [...Object.values(GOAL_HEADERS), MARK];
  const document = makeBookDocument({
    committees: ['SN', 'KS'],
    rows: { SN, KS },
    spare: SPARE,
    units: [['SN', 'Hemtjänst']],
    headers,
  });
  for (const [name, rows] of [
    ['SN', SN],
    ['KS', KS],
  ] as const) {
    const sheet = findSheet(document, name);
    rows.forEach((row, index) => setCell(sheet, FIRST_ROW - 1 + index, headers.length - 1, { value: `märke ${row.text}` }));
  }
  const sheet = findSheet(document, 'SN');
  setCell(sheet, 2, 1, { value: 'över tabellen' });
  setCell(sheet, FIRST_ROW + 1, headers.length + 1, { value: 'bredvid tabellen' });
  setCell(sheet, FIRST_ROW + SN.length + SPARE + 3, 2, { value: 'under tabellen' });
  setCell(findSheet(document, 'Kontroll'), 1, 0, { value: 'över kontrollen' });
  return document;
}

/** What persons have written in the tables of goals and settings, row by row under the headers, and what stands outside of them. */
export interface Content {
  /** By table, then by the row's mark, then by header: the formula where there is one. */
  tables: Map<string, Map<string, Map<string, unknown>>>;
  /** Rows of a goal table without mark that are not empty, as texts. */
  unmarked: string[];
  /** Every cell outside our tables, in all sheets that the add-in does not write whole. */
  outside: string[];
}

/** Sheets that the add-in writes whole. */
const OWN_SHEETS = /^(Start|Kontroll|Listor|Rapport)/;

export function readContent(document: WorkbookDocument): Content {
  const content: Content = { tables: new Map(), unmarked: [], outside: [] };
  for (const sheet of document.sheets) readSheet(sheet, content);
  nameNewNumbers(content);
  content.unmarked.sort();
  content.outside.sort();
  return content;
}

const OLD_NUMBERS = new Set([...SN, ...KS].map(({ nr }) => nr));

/** Which number a row gets does not matter, only that it gets one that no other has, of its kind, and what points at it. */
function nameNewNumbers({ tables, unmarked }: Content): void {
  const owners = new Map<unknown, string>();
  for (const rows of tables.values())
    for (const [mark, line] of rows) {
      const nr = line.get(GOAL_HEADERS.nr);
      if (nr === undefined || OLD_NUMBERS.has(nr as string)) continue;
      line.set(GOAL_HEADERS.nr, owners.has(nr) ? `${String(nr)}, twice` : String(nr).replace(/\d+$/, ' new'));
      owners.set(nr, mark);
    }
  for (const rows of tables.values())
    for (const line of rows.values()) {
      const owner = owners.get(line.get(GOAL_HEADERS.parent));
      if (owner) line.set(GOAL_HEADERS.parent, `under ${owner}`);
    }
  unmarked.forEach((text, index) => (unmarked[index] = text.replace(/"Nr","(\w+-[A-ZÖ])\d+"/, '"Nr","$1 new"')));
}

function readSheet(sheet: DocumentSheet, { tables, unmarked, outside }: Content): void {
  const covered = new Set<string>();
  for (const { name, area, columns, showHeader } of sheet.tables) {
    const header = showHeader ? area.row : -1;
    const body = new Map<string, Map<string, unknown>>();
    for (let row = area.row; row <= area.lastRow; row++) {
      const line = new Map<string, unknown>();
      columns.forEach((column, offset) => {
        covered.add(`${row} ${area.column + offset}`);
        const content = contentOf(sheet, row, area.column + offset);
        if (content !== '' && row !== header) line.set(column.name, content);
      });
      if (row === header || OWN_SHEETS.test(sheet.name)) continue;
      const isGoals = columns.some((column) => column.name === MARK);
      const mark = String(line.get(isGoals ? MARK : (columns[0]?.name ?? '')) ?? '');
      if (mark !== '') body.set(mark, line);
      else {
        const written = [...line].filter(([, value]) => !String(value).startsWith('='));
        if (written.length > 0) unmarked.push(`${name}: ${JSON.stringify(written)}`);
      }
    }
    tables.set(name, body);
  }
  for (const [row, line] of sheet.cells)
    for (const column of line.keys()) {
      const content = contentOf(sheet, row, column);
      if (content === '' || covered.has(`${row} ${column}`)) continue;
      if (!OWN_SHEETS.test(sheet.name)) outside.push(String(content));
      else if (content === 'över kontrollen') outside.push(content);
    }
}

function contentOf(sheet: DocumentSheet, row: number, column: number): unknown {
  const cell = sheet.cells.get(row)?.get(column);
  return cell?.formula ?? cell?.value ?? '';
}

function findSheet(document: WorkbookDocument, name: string): DocumentSheet {
  const sheet = document.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}
