/** The counts that every Excel shows by itself, calculated: over each goal table by area, and on Start by committee. */
import type { WorkbookDocument } from '../../localexcel/document/types';
import type { CellValue, SettingKey } from '../../src/goals';
import { OVERVIEW_HEADERS } from '../../src/locales/sheetTexts';
import { SETTING_NAMES } from '../../src/locales/words';
import { openLocalExcel } from '../support/localExcel';
import { CHOICE, cellOf, findSheet, findTable, readTable, structure } from './support/structure';

let made: WorkbookDocument;
let excel: Awaited<ReturnType<typeof openLocalExcel>>;

beforeAll(async () => {
  excel = await openLocalExcel();
  await structure(CHOICE);
  await excel.settled();
  made = excel.toDocument();
});

async function set(settings: Partial<Record<SettingKey, CellValue>>): Promise<void> {
  for (const [key, value] of Object.entries(settings) as [SettingKey, CellValue][]) {
    const row = readTable(made, 'Styrning').findIndex(([name]) => name === SETTING_NAMES[key]);
    const { sheet, cell } = cellOf(made, 'Styrning', row, 'Värde');
    await excel.person.paste(sheet, cell, [[value]]);
  }
}
async function fill(table: string, row: number, cells: Record<string, CellValue>): Promise<void> {
  for (const [header, value] of Object.entries(cells)) {
    const { sheet, cell } = cellOf(made, table, row, header);
    await excel.person.paste(sheet, cell, [[value]]);
  }
}
async function show(): Promise<WorkbookDocument> {
  await excel.settled();
  return excel.toDocument();
}

describe('the count over a goal table', () => {
  const LIMITS = { minOverarching: 1, maxOverarching: 2 };
  type Case = [name: string, table: string, parents: CellValue[], settings: Partial<Record<SettingKey, CellValue>>, text: string];
  const cases: Case[] = [
    ['none where one is asked for', 'MalSN', [], LIMITS, '0 övergripande mål ✕ minst 1 krävs'],
    ['as many as the least', 'MalSN', [1], LIMITS, '1 övergripande mål ✓ inom regeln (1–2)'],
    ['as many as the most', 'MalSN', [1, 1], LIMITS, '2 övergripande mål ✓ inom regeln (1–2)'],
    ['more than the most', 'MalSN', [1, 1, 1], LIMITS, '3 övergripande mål ✕ högst 2 tillåts'],
    ['areas by number, as a text too, and by name', 'MalSN', ['1', 'Tillväxt'], LIMITS, '2 övergripande mål ✓ inom regeln (1–2)'],
    ['those of other areas are not counted', 'MalSN', [2, 'Kunskap', 1], LIMITS, '1 övergripande mål ✓ inom regeln (1–2)'],
    ['no upper limit', 'MalSN', [1, 1, 1], { ...LIMITS, maxOverarching: '' }, '3 övergripande mål ✓ inom regeln (minst 1)'],
    ['no lower limit', 'MalSN', [], { ...LIMITS, minOverarching: '' }, '0 övergripande mål ✓ inom regeln (högst 2)'],
    ['no limits', 'MalSN', [1], { minOverarching: '', maxOverarching: '' }, '1 övergripande mål'],
    ['a committee that the rules do not cover', 'MalVDN', [1], LIMITS, '1 övergripande mål'],
    ['common goals, too few', 'MalKOMMUN', [1], { minCommonGoals: 2 }, '1 övergripande mål ✕ minst 2 krävs'],
    ['common goals, enough', 'MalKOMMUN', [1, 1], { minCommonGoals: 2 }, '2 övergripande mål ✓ inom regeln (minst 2)'],
    ['common goals without a rule', 'MalKOMMUN', [1], { minCommonGoals: '' }, '1 övergripande mål'],
  ];
  test.each(cases)('%s', async (_name, table, parents, settings, text) => {
    await excel.open(made);
    await set(settings);
    for (const [index, parent] of parents.entries()) await fill(table, index + 1, { Nivå: 'Övergripande mål', 'Hör till': parent });
    // A goal of another level is none of them.
    await fill(table, 5, { Nivå: 'Nämndsmål', 'Hör till': 1 });
    const document = await show();
    const { sheet } = findTable(document, table);
    expect([sheet.cells.get(2)?.get(0)?.value, sheet.cells.get(2)?.get(2)?.value]).toEqual(['Tillväxt', text]);
  });

  test('says nothing of an area that has lost its number', async () => {
    await excel.open(made);
    const { sheet, cell } = cellOf(made, 'Omraden', 1, 'Nr');
    await excel.person.clear(sheet, cell);
    const cells = findSheet(await show(), 'Socialnämnden').cells;
    expect([cells.get(2)?.get(2)?.value, cells.get(3)?.get(2)?.value]).toEqual(['', '0 övergripande mål ✕ minst 1 krävs']);
  });
});

describe('Start', () => {
  const row = async (): Promise<Record<string, CellValue>> => {
    const [headers = [], ...rows] = readTable(await show(), 'Oversikt');
    const found = rows.find((cells) => cells.includes('SN')) ?? [];
    return Object.fromEntries(headers.map((header, index) => [String(header), found[index] ?? '']));
  };
  const ROWS: Record<string, CellValue>[] = [
    { Nivå: 'Övergripande mål' },
    { Nivå: 'Nämndsmål' },
    { Nivå: 'Nämndsmål' },
    { Nivå: 'Mått', 'Utfall delår': 0, 'Utfall helår': 3 },
    { Nivå: 'Mått', 'Utfall delår': 1 },
    { Nivå: 'Mått', 'Utfall delår': 1, 'Prognos helår': 1, 'Utfall helår': 'Ja' },
    { Nivå: 'Mått' },
    { Nivå: 'Aktivitet', 'Utfall delår': 7 },
  ];
  test.each([
    ['Budget', '–'],
    ['Delår', 3],
    ['Prognos', 1],
    ['Helår', 2],
  ])('at %s counts the measures that are reported then', async (occasion, reported) => {
    await excel.open(made);
    await set({ occasion });
    for (const [index, cells] of ROWS.entries()) await fill('MalSN', index + 1, cells);
    expect(await row()).toMatchObject({
      [OVERVIEW_HEADERS.overarching]: 1,
      [OVERVIEW_HEADERS.goals]: 2,
      [OVERVIEW_HEADERS.measures]: 4,
      [OVERVIEW_HEADERS.reported]: reported,
    });
  });
});
