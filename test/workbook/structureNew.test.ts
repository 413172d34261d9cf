/** A new goal book, made through Microsoft's office.js in the local Excel. */
import type { WorkbookDocument } from '../../localexcel/document/types';
import { GOAL_COLUMNS, findModel, type SettingKey } from '../../src/goals';
import { COLUMN_GROUPS, GOAL_HEADERS, SETTING_NAMES } from '../../src/locales/words';
import { OVERVIEW_HEADERS } from '../../src/locales/sheetTexts';
import { ACCENT, COLOURS } from '../../src/looks/palette';
import { heightOfLines } from '../../src/workbook/layout/measures';
import { PLAIN_SHEETS } from '../../src/workbook/layout/sheets';
import { countTextLines } from '../../src/workbook/layout/textLines';
import { openLocalExcel } from '../support/localExcel';
import { CHOICE, findDifference, findSheet, findTable, freeze, headersOf, kindsOf, plan, readTable, structure } from './support/structure';

let document: WorkbookDocument;
let traffic: { plan: number; all: number };

beforeAll(async () => {
  const excel = await openLocalExcel();
  const planned = await plan(CHOICE);
  traffic = { plan: excel.traffic.syncs, all: 0 };
  expect(planned.problems).toEqual([]);
  excel.traffic.reset();
  await structure(CHOICE);
  traffic.all = excel.traffic.syncs;
  await excel.settled();
  expect(excel.problems).toEqual([]);
  document = excel.toDocument();
});

describe('a new goal book', () => {
  test('has its sheets in order, the lists hidden', () => {
    expect(document.sheets.map(({ name }) => name)).toEqual([
      'Start',
      'Styrning',
      'Områden',
      'Nämnder',
      'Verksamheter',
      'Hela kommunen',
      'Kommunstyrelsen',
      'Socialnämnden',
      'Val- och demokratinämnden',
      'Kontroll',
      'Listor',
    ]);
    expect(document.sheets.filter(({ visibility }) => visibility !== 'Visible').map(({ name }) => name)).toEqual(['Listor']);
    expect(document.activeSheet).toBe('Start');
  });

  test('is made in few syncs', () => {
    // Two that read, and one in which office.js lets go of its ranges when the run ends.
    expect(traffic.plan).toBeLessThanOrEqual(3);
    expect(traffic.all).toBeLessThanOrEqual(8);
  });

  test('every sheet begins with its title and a sentence', () => {
    for (const sheet of document.sheets) {
      expect(String(sheet.cells.get(0)?.get(0)?.value)).not.toBe('');
      expect(String(sheet.cells.get(1)?.get(0)?.value)).toMatch(/\.$/);
      const title = document.styles[sheet.cells.get(0)?.get(0)?.style ?? -1];
      expect(title?.font?.size).toBe(20);
    }
    expect(findSheet(document, 'Start').cells.get(0)?.get(0)?.value).toBe('Målbok för Exempelkommunen 2027');
  });

  test('Styrning has every setting with its value and explanation', () => {
    const rows = readTable(document, 'Styrning');
    expect(rows.slice(1).map((row) => row[0])).toEqual(Object.values(SETTING_NAMES));
    const valueOf = (name: string): unknown => rows.find((row) => row[0] === name)?.[1];
    expect(valueOf('Kommun')).toBe('Exempelkommunen');
    expect(valueOf('År')).toBe(2027);
    expect(valueOf('Tillfälle')).toBe('Budget');
    expect(valueOf('Delårsdatum')).toBe(46630);
    expect(valueOf('Högst antal övergripande mål per nämnd och område')).toBe(2);
    expect(valueOf('Mål uppfyllt från')).toBe(0.9);
    expect(valueOf('Fokusområden')).toBe(findModel('Ljungby')!.focusAreas.join('\n'));
    for (const row of rows) expect(row[2]).not.toBe('');
  });

  test('settings and rules that share a row have even rows, in which every text has room', () => {
    const { sheet, table } = findTable(document, 'Styrning');
    const rules = readTable(document, 'Regler').slice(1);
    const names = readTable(document, 'Styrning').slice(1, rules.length + 1);
    const rowOf = (name: string) => table.area.row + 1 + names.findIndex((row) => row[0] === name);
    const [first, ...others] = names
      .filter(([name]) => !['vision', 'focusAreas', 'values'].some((key) => SETTING_NAMES[key as SettingKey] === name))
      .map(([name]) => sheet.rows.get(rowOf(String(name)))?.height);
    expect(others).toEqual(others.map(() => first));
    const width = PLAIN_SHEETS.settings.columns.find(({ key }) => key === 'explanation')!.width;
    const lines = [
      ...rules.map((row) => countTextLines(String(row[5]), 104)),
      ...names.map((row) => countTextLines(String(row[2]), width)),
    ];
    expect(first).toBeGreaterThanOrEqual(heightOfLines(Math.max(...lines)));
    // A person writes them at whatever length: Excel fits their rows.
    expect(sheet.rows.get(rowOf('Fokusområden'))?.height).toBeUndefined();
  });

  test('base tables hold the model and the choice', () => {
    expect(readTable(document, 'Omraden').map((row) => row.slice(0, 2))).toEqual([
      ['Nr', 'Område'],
      ...findModel('Ljungby')!.areas.map((area) => [Number(area.nr), area.name]),
    ]);
    expect(readTable(document, 'Namnder').slice(1, 4)).toEqual([
      ['KS', 'Kommunstyrelsen', 'Styrelse', 'Ja', ''],
      ['SN', 'Socialnämnden', 'Nämnd', 'Ja', ''],
      ['VDN', 'Val- och demokratinämnden', 'Nämnd', 'Nej', ''],
    ]);
    expect(readTable(document, 'Verksamheter')[1]).toEqual(['SN', 'Äldreomsorg', 'Verksamhetschef']);
    expect(headersOf(document, 'Kontroll')).toEqual([
      'Allvar',
      'Nämnd',
      'Område',
      'Nr',
      'Regel',
      'Iakttagelse',
      'Att göra',
      'Blad',
      'Cell',
    ]);
  });

  describe('a committee’s sheet', () => {
    const get = (): ReturnType<typeof findTable> => findTable(document, 'MalSN');
    test('has the columns in order, twelve empty rows and calculated columns', () => {
      const { table, sheet } = get();
      expect(headersOf(document, 'MalSN')).toEqual(GOAL_COLUMNS.map((column) => GOAL_HEADERS[column]));
      expect(table.area.lastRow - table.area.row).toBe(12);
      for (let row = table.area.row + 1; row <= table.area.lastRow; row++) {
        expect(sheet.cells.get(row)?.get(20)?.formula).toBe('=GOALFULFILMENT([@Nr])');
        expect(sheet.cells.get(row)?.get(21)?.formula).toBe('=GOALSTATUS([@Nr])');
      }
      expect(table.columns[20]?.formula).toBe('=GOALFULFILMENT([@Nr])');
    });
    test('counts the overarching goals of each area and says whether the rule is kept', () => {
      const { sheet, table } = get();
      const first = table.area.row - 4;
      expect(sheet.cells.get(first)?.get(0)?.value).toBe('Tillväxt');
      expect(sheet.cells.get(first)?.get(2)?.value).toBe('0 övergripande mål ✕ minst 1 krävs');
      expect(findTable(document, 'MalVDN').sheet.cells.get(first)?.get(2)?.value).toBe('0 övergripande mål');
      expect(findTable(document, 'MalKOMMUN').sheet.cells.get(first)?.get(2)?.value).toBe('0 övergripande mål');
    });
    test('is frozen at the header and the first three columns', () => {
      expect(get().sheet.frozen).toEqual({ rows: get().table.area.row + 1, columns: 3 });
    });
    test('has its bands over their columns, and folds all but the first of each', () => {
      const { sheet, table } = get();
      const band = sheet.cells.get(table.area.row - 1);
      for (const { name, columns } of COLUMN_GROUPS) expect(band?.get(GOAL_COLUMNS.indexOf(columns[0]!))?.value).toBe(name);
      const folded = GOAL_COLUMNS.filter((_, column) => (sheet.columns.get(column)?.outline ?? 0) > 0);
      expect(folded).not.toContain('text');
      for (const { columns } of COLUMN_GROUPS) expect(folded).not.toContain(columns[0]);
      expect(folded.length).toBe(GOAL_COLUMNS.length - COLUMN_GROUPS.length - 2);
    });
    test('has lists from ranges, and says in plain words what is wrong', () => {
      const { sheet, table } = get();
      const at = (column: number) =>
        sheet.validations.find((each) => each.areas.some((area) => area.column <= column && area.lastColumn >= column));
      expect(at(1)).toMatchObject({ type: 'list', error: { style: 'stop', title: 'Nivån finns inte', show: true } });
      expect(at(1)?.formula1).toMatch(/^='?Listor'?!\$A\$5:\$A\$9$/);
      expect(at(3)).toMatchObject({ type: 'list', error: { style: 'information' }, prompt: { title: 'Hör till' } });
      expect(at(4)).toMatchObject({ type: 'list', error: { style: 'warning' } });
      for (const column of [9, 15, 18]) expect(at(column)).toMatchObject({ type: 'list', error: { style: 'stop' } });
      expect(at(6)).toMatchObject({ prompt: { title: 'Enhet', show: true } });
      expect(at(1)?.areas).toEqual([{ row: table.area.row + 1, lastRow: table.area.lastRow, column: 1, lastColumn: 1 }]);
    });
    test('is coloured by level, the words most important', () => {
      const { sheet, table } = get();
      const formats = sheet.conditionalFormats
        .filter((each) => each.areas[0]!.row === table.area.row + 1)
        .sort((a, b) => a.priority - b.priority);
      const formulaOf = (index: number): string => (formats[index]?.rule.type === 'custom' ? formats[index].rule.formula : '');
      expect(formulaOf(0)).toBe(`=$V${table.area.row + 2}="Uppfyllt"`);
      const overarching = formats.find(
        (each) => each.rule.type === 'custom' && /^=\$B\d+="Övergripande mål"$/.test(each.rule.formula) && each.style?.font?.bold,
      );
      expect(overarching?.style).toMatchObject({ fill: ACCENT.tint, font: { bold: true } });
      expect(formats.some((each) => each.style?.fill === COLOURS.unused)).toBe(true);
    });
    test('prints on one page’s width with the header on every page', () => {
      const { sheet, table } = get();
      expect(sheet.print).toMatchObject({
        orientation: 'landscape',
        fitToWidth: 1,
        titleRows: { first: table.area.row, last: table.area.row },
      });
      expect(sheet.tabColor).toBe(ACCENT.ink);
    });
    test('has formats that show values as they should be', () => {
      const { sheet, table } = get();
      const formatOf = (column: number): string | undefined =>
        document.styles[sheet.cells.get(table.area.row + 1)?.get(column)?.style ?? -1]?.numberFormat;
      expect(formatOf(20)).toBe('0 %');
      expect(formatOf(17)).toBe('yyyy-mm-dd');
      expect(formatOf(19)).toBe('#,##0');
      expect(sheet.columns.get(2)?.width).toBeCloseTo(48, 0);
    });
  });

  test('Start shows every committee with a link to its sheet', () => {
    expect(headersOf(document, 'Oversikt')).toEqual(Object.values(OVERVIEW_HEADERS));
    const rows = readTable(document, 'Oversikt').slice(1);
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      ['Kommunstyrelsen', 'KS', 0, 0, 0, '–'],
      ['Socialnämnden', 'SN', 0, 0, 0, '–'],
      ['Val- och demokratinämnden', 'VDN', 0, 0, 0, '–'],
      ['Hela kommunen', 'KOMMUN', 0, 0, 0, '–'],
    ]);
    const { sheet, table } = findTable(document, 'Oversikt');
    const link = sheet.links.find((each) => each.row === table.area.row + 2 && each.column === 0);
    expect(link?.documentReference).toBe("'Socialnämnden'!A1");
    expect(sheet.links.map((each) => each.documentReference)).toContain("'Områden'!A1");
    expect(sheet.showGridlines).toBe(false);
    expect(findSheet(document, 'Kontroll').showGridlines).toBe(false);
  });

  test('a second run finds nothing to do and changes nothing', async () => {
    const excel = await openLocalExcel(document);
    const before = freeze(excel.toDocument());
    excel.traffic.reset();
    expect(await structure()).toEqual([]);
    expect(await structure(CHOICE)).toEqual([]);
    expect(excel.traffic.syncs).toBeLessThanOrEqual(6);
    await excel.settled();
    expect(findDifference(before, freeze(excel.toDocument()))).toBe('');
  });
});

describe('other models', () => {
  test('Uppvidinge’s common goals stand in the whole municipality’s table, and count', async () => {
    const excel = await openLocalExcel();
    await structure({ model: findModel('Uppvidinge')!, year: 2027 });
    await excel.settled();
    const made = excel.toDocument();
    const rows = readTable(made, 'MalKOMMUN');
    expect(rows[1]?.slice(0, 4)).toEqual(['KOMMUN-I1', 'Inriktningsmål', 'Vi bidrar till en ekologiskt hållbar miljö', 2]);
    const { sheet, table } = findTable(made, 'MalKOMMUN');
    const counts = [5, 4, 3, 2].map((up) => sheet.cells.get(table.area.row - up)?.get(2)?.value);
    expect(counts).toEqual([
      '0 inriktningsmål ✕ minst 1 krävs',
      '3 inriktningsmål ✓ inom regeln (minst 1)',
      '1 inriktningsmål ✓ inom regeln (minst 1)',
      '0 inriktningsmål ✕ minst 1 krävs',
    ]);
    expect(headersOf(made, 'Oversikt')).toContain('Inriktningsmål');
    const lists = readTable(made, 'Listor');
    const column = lists[0]!.indexOf('Hör till KS');
    expect(lists.slice(1).map((row) => row[column])).toEqual(expect.arrayContaining([1, 4, 'KOMMUN-I1', 'KOMMUN-I4']));
    expect(await structure()).toEqual([]);
  });

  test('an own model begins blank', async () => {
    const excel = await openLocalExcel();
    await structure({ model: findModel('Egen')!, year: 2027, municipality: 'Nya kommunen' });
    await excel.settled();
    expect(excel.problems).toEqual([]);
    expect(kindsOf(await structure())).toEqual([]);
  });
});

test('forty committees need no more syncs than ten', async () => {
  const syncs: number[] = [];
  for (const size of [10, 40]) {
    const excel = await openLocalExcel();
    const committees = Array.from({ length: size }, (_, index) => ({
      code: `N${index + 1}`,
      name: `Nämnd ${index + 1}`,
      kind: 'nämnd' as const,
      covered: true,
    }));
    await structure({ ...CHOICE, committees });
    syncs.push(excel.traffic.syncs);
    expect(excel.traffic.largestSent).toBeLessThan(4_500_000);
    expect(await structure()).toEqual([]);
  }
  expect(syncs[0]).toBeLessThanOrEqual(8);
  expect(syncs[1]).toBe(syncs[0]);
});
