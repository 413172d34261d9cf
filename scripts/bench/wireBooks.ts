/** Goal books of any number of committees in the local Excel, for what is measured over the wire. */
import { getCell, setCell } from '../../localexcel/document/create';
import type { DocumentSheet, DocumentTable, WorkbookDocument } from '../../localexcel/document/types';
import { findModel } from '../../src/goals';
import { WHOLE_MUNICIPALITY, type CellValue, type GoalColumn } from '../../src/goals/types';
import { GOAL_HEADERS } from '../../src/locales/words';
import { readBook, type BookReading } from '../../src/workbook/reading/read';
import { applyStructure, planStructure } from '../../src/workbook/structure';
import type { StructureChoice } from '../../src/workbook/structure';
import { recogniseTable } from '../../src/workbook/tables';

type Row = Partial<Record<GoalColumn, CellValue>>;
const KEYS = Object.fromEntries(Object.entries(GOAL_HEADERS).map(([key, header]) => [header, key as GoalColumn]));
type Reading = Extract<BookReading, { kind: 'book' }>;

/** A workbook of Ljungby's model with so many committees, each with two units. */
export function chooseBook(committees: number): StructureChoice {
  const model = findModel('Ljungby');
  if (!model) throw new Error("Ljungby's model is not there.");
  const listed = Array.from({ length: committees }, (_, index) => ({
    code: `N${index + 1}`,
    name: `Nämnden för område ${index + 1}`,
    kind: 'nämnd' as const,
    covered: true,
  }));
  const units = listed.flatMap(({ code }) =>
    [1, 2].map((unit) => ({ committee: code, name: `Verksamhet ${code}.${unit}`, manager: 'Chef' })),
  );
  return { model, municipality: 'Exempelkommunen', year: 2026, committees: listed, units };
}

export async function structure(choice?: StructureChoice): Promise<void> {
  await Excel.run(async (context) => applyStructure(context, await planStructure(context, choice)));
}

/**
 * Fills the committees' tables in a saved book with so many rows each, without numbers; `counts` says where there are others. Far quicker than through
 * Excel, which would calculate after every committee.
 */
export function fillDocument(document: WorkbookDocument, rows: number, counts: Readonly<Record<string, number>> = {}): void {
  for (const sheet of document.sheets)
    for (const table of sheet.tables) {
      const code = recogniseTable(table.name)?.code;
      if (code && code !== WHOLE_MUNICIPALITY) fillTable(sheet, table, makeRows(counts[code] ?? rows));
    }
}

function fillTable(sheet: DocumentSheet, table: DocumentTable, rows: readonly Row[]): void {
  const { area, columns } = table;
  const keys = columns.map(({ name }) => KEYS[name]);
  const formulas = keys.map((_key, offset) => getCell(sheet, area.row + 1, area.column + offset)?.formula);
  rows.forEach((row, index) =>
    keys.forEach((key, offset) => {
      const value = (key && row[key]) ?? '';
      const formula = formulas[offset];
      if (value !== '' || formula) setCell(sheet, area.row + 1 + index, area.column + offset, { value, ...(formula && { formula }) });
    }),
  );
  area.lastRow = Math.max(area.lastRow, area.row + rows.length);
}

export async function read(context: Excel.RequestContext): Promise<Reading> {
  const reading = await readBook(context);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}.`);
  return reading;
}

/** Families of an overarching goal, two goals with two measures each, and an activity, in the words of Ljungby's model. */
function makeRows(count: number): Row[] {
  return Array.from({ length: count }, (_, row) => {
    const text = `${TEXTS[row % TEXTS.length]} (${row + 1})`;
    switch (row % 8) {
      case 0:
        return { level: 'Övergripande mål', text, parent: (Math.floor(row / 8) % 4) + 1 };
      case 1:
      case 4:
        return { level: 'Nämndsmål', text };
      case 7:
        return { level: 'Aktivitet', text, responsible: 'Förvaltningschefen', state: 'Pågår' };
      default:
        return { level: 'Mått', text, ...measure(row) };
    }
  });
}

function measure(row: number): Row {
  const baseline = 40 + (row % 17);
  return {
    measureUnit: '%',
    baseline,
    target: baseline + 10,
    direction: 'Öka',
    actualInterim: row % 11 === 0 ? '' : baseline + (row % 12),
    forecastYear: baseline + (row % 9),
    comment: row % 4 === 0 ? 'Utfallet följer planen, men underlaget är litet och ska tolkas med försiktighet.' : '',
  };
}

const TEXTS = [
  'Invånarna är nöjda med det bemötande de får när de söker kontakt med kommunen',
  'Andelen ärenden som avgörs inom utlovad tid ökar varje år',
  'Elever som lämnar grundskolan är behöriga till gymnasiets yrkesprogram',
  'Sjukfrånvaron bland medarbetarna minskar och är lägre än i jämförbara kommuner',
  'Förvaltningen tar fram en plan tillsammans med dem som berörs',
] as const;
