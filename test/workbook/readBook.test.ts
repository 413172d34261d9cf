import { GOAL_COLUMNS, type CellValue } from '../../src/goals/types';
import { AREA_HEADERS, COMMITTEE_HEADERS, FINDING_HEADERS, GOAL_HEADERS, SETTING_HEADERS, UNIT_HEADERS } from '../../src/locales/words';
import { describeDamage } from '../../src/workbook/reading/damage';
import { understandBook } from '../../src/workbook/reading/read';
import type { BookReading, RawBook, RawTable } from '../../src/workbook/reading/read';
import { columnName, layOutTable, locate, recogniseTable } from '../../src/workbook/tables';
import { translate } from '../../src/locales';

function makeTable(
  name: string,
  values: CellValue[][],
  options: { sheet?: string; row?: number; column?: number; showTotals?: boolean } = {},
): RawTable {
  const { sheet = name, row = 3, column = 0, showTotals = false } = options;
  const recognised = recogniseTable(name);
  if (!recognised) throw new Error(`${name} is no table of ours`);
  const layout = layOutTable({ name, showTotals, worksheet: { id: sheet, name: sheet } }, recognised.kind, {
    rowIndex: row,
    columnIndex: column,
    values,
  });
  return { key: recognised.key, code: recognised.code, layout, body: values.slice(1, 1 + layout.rows) };
}

const STANDARD: Record<string, CellValue[][]> = {
  Styrning: [Object.values(SETTING_HEADERS), ['Kommun', 'Exempelkommunen', ''], ['År', 2026, ''], ['Tillfälle', 'Delår', '']],
  Omraden: [Object.values(AREA_HEADERS), [1, 'Tillväxt', 'Vi växer', 'Näringsliv\nInfrastruktur'], ['2', 'Kunskap', '', '']],
  Namnder: [Object.values(COMMITTEE_HEADERS), ['SN', 'Socialnämnden', 'Nämnd', 'Ja', 1000]],
  Verksamheter: [Object.values(UNIT_HEADERS), ['SN', 'Hemtjänst', 'Verksamhetschef'], ['', '', '']],
  Kontroll: [Object.values(FINDING_HEADERS), Object.values(FINDING_HEADERS).map(() => '')],
  MalSN: [Object.values(GOAL_HEADERS), ['SN-Ö1', 'Övergripande mål', 'Trygg', '1', ...new Array<string>(18).fill('')]],
  MalKOMMUN: [Object.values(GOAL_HEADERS), new Array<string>(GOAL_COLUMNS.length).fill('')],
};

function read(changes: Record<string, CellValue[][] | null> = {}, raw: Partial<RawBook> = {}): BookReading {
  const tables = Object.entries({ ...STANDARD, ...changes }).flatMap(([name, values]) => (values ? [makeTable(name, values)] : []));
  return understandBook({ dateProbe: 36526, numbers: null, tables, ...raw });
}
function readAsBook(...args: Parameters<typeof read>) {
  const reading = read(...args);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  return reading;
}

test('a whole book is read without damages', () => {
  const { book, damages, highest, settingRows } = readAsBook({}, { numbers: { SN: { Ö: 4, bad: -1 }, x: 3 } });
  expect(damages).toEqual([]);
  expect(book.settings).toMatchObject({ municipality: 'Exempelkommunen', year: 2026, occasion: 'interim', method: 'progress' });
  expect(book.areas).toEqual([
    { nr: '1', name: 'Tillväxt', text: 'Vi växer', subAreas: ['Näringsliv', 'Infrastruktur'], row: 0 },
    { nr: '2', name: 'Kunskap', text: '', subAreas: [], row: 1 },
  ]);
  expect(book.committees.map(({ code, row }) => [code, row])).toEqual([
    ['SN', 0],
    ['KOMMUN', -1],
  ]);
  expect(book.units).toEqual([{ committee: 'SN', name: 'Hemtjänst', manager: 'Verksamhetschef', row: 0 }]);
  expect(book.rows).toHaveLength(1);
  expect(book.invalid).toEqual([]);
  expect(highest).toEqual({ SN: { Ö: 4 } });
  expect(settingRows.get('year')).toBe(1);
});

describe('a workbook that is no goal book', () => {
  test('has no goal tables', () => expect(read({ MalSN: null, MalKOMMUN: null })).toEqual({ kind: 'none' }));
  test('may have a table whose name begins as ours', () =>
    expect(
      read({
        MalSN: null,
        MalKOMMUN: null,
        Malmo: [
          ['Gata', 'Hus'],
          ['Storgatan', 1],
        ],
      }),
    ).toEqual({ kind: 'none' }));
});

test('a book that counts dates from 1904 cannot be used', () =>
  expect(read({}, { dateProbe: 35064 })).toMatchObject({ kind: 'unusable', problem: 'book.dateSystem1904' }));

test('a goal table of a committee without the headers that tell what a row is cannot be used', () =>
  expect(
    read({
      MalSN: [
        ['Nr', 'Annat'],
        ['SN-Ö1', 'x'],
      ],
    }),
  ).toMatchObject({ kind: 'unusable', problem: 'book.tableUnreadable', params: { table: 'MalSN' } }));

describe('damages', () => {
  const texts = (reading: ReturnType<typeof readAsBook>) =>
    reading.damages.map((damage) => {
      const { key, params } = describeDamage(damage);
      return translate('sv', key, params);
    });

  test('a table that is missing reads as empty', () => {
    const reading = readAsBook({ Omraden: null });
    expect(reading.book.areas).toEqual([]);
    expect(reading.damages).toEqual([{ kind: 'tableMissing', table: 'Omraden' }]);
  });

  test('a committee without its goal table is named', () => {
    expect(readAsBook({ MalSN: null }).damages).toEqual([{ kind: 'tableMissing', table: 'MalSN' }]);
  });

  test('a renamed header is a missing column, and the unknown header is named beside it', () => {
    const headers = Object.values(GOAL_HEADERS).map((header) => (header === 'Målvärde' ? 'Mål 2026' : header));
    const reading = readAsBook({ MalSN: [headers, ['', 'Mått', 'Kö', '', '', '', '', 1, 5, ...new Array<string>(13).fill('')]] });
    expect(reading.book.rows[0]).toMatchObject({ baseline: 1, target: null });
    expect(reading.damages).toEqual([
      { kind: 'columnMissing', table: 'MalSN', sheet: 'MalSN', header: 'Målvärde', unknownHeaders: ['Mål 2026'] },
    ]);
    expect(texts(reading)[0]).toContain('Målvärde saknas i bladet MalSN. Om den har fått en annan rubrik (Mål 2026)');
  });

  test('a goal table without the column GEH is from before there was one: nothing is missing', () => {
    const headers = Object.values(GOAL_HEADERS).filter((header) => header !== 'GEH');
    const reading = readAsBook({ MalSN: [headers, ['', 'Nämndsmål', 'Kö', ...new Array<string>(19).fill('')]] });
    expect(reading.damages).toEqual([]);
    expect(reading.book.rows[0]).toMatchObject({ level: 'goal', geh: null, invalid: {} });
  });

  test.each<[CellValue, object]>([
    ['Finansiellt', { geh: 'financial', invalid: {} }],
    [' verksamhet ', { geh: 'operational', invalid: {} }],
    ['', { geh: null, invalid: {} }],
    ['Finansiell', { geh: null, invalid: { geh: 'Finansiell' } }],
    [1, { geh: null, invalid: { geh: 1 } }],
  ])('%p in the column GEH is read as %p', (geh, expected) => {
    const cells = Object.keys(GOAL_HEADERS).map((column) => (column === 'text' ? 'Kö' : column === 'geh' ? geh : ''));
    expect(readAsBook({ MalSN: [Object.values(GOAL_HEADERS), cells] }).book.rows[0]).toMatchObject(expected);
  });

  test('a goal table whose committee is not listed still counts', () => {
    const reading = readAsBook({ MalKFN: STANDARD.MalSN ?? [] });
    expect(reading.book.committees.map(({ code }) => code)).toEqual(['SN', 'KFN', 'KOMMUN']);
    expect(reading.damages).toEqual([{ kind: 'committeeMissing', table: 'MalKFN', sheet: 'MalKFN', code: 'KFN' }]);
  });

  test('of two columns with the same header, as the headers read, the first counts', () => {
    const { book } = readAsBook({
      Omraden: [
        ['Nr', 'Område', 'område '],
        [1, 'Tillväxt', 'Annat'],
      ],
    });
    expect(book.areas[0]?.name).toBe('Tillväxt');
  });

  test('own columns are no damage', () => {
    const values = (STANDARD.MalSN ?? []).map((row, index) => [index === 0 ? 'Minnesanteckning' : 'x', ...row]);
    expect(readAsBook({ MalSN: values }).damages).toEqual([]);
  });
});

describe('cells of settings and lists that cannot be what they should', () => {
  test.each<[string, CellValue, string]>([
    ['År', 'tjugosex', 'year'],
    ['År', '2026', 'year'],
    ['År', 26, 'year'],
    ['År', 2201, 'year'],
    ['År', 2026.5, 'year'],
    ['Tillfälle', 'Höst', 'occasion'],
    ['Delårsdatum', 'augusti', 'date'],
    ['Minst antal mål under varje övergripande mål', 1.5, 'number'],
    ['Minst antal mål under varje övergripande mål', -1, 'number'],
    ['Mått krävs', 'Kanske', 'yesNo'],
    ['Mätmetod', 'Annan', 'method'],
    ['Sammanvägning', 'Bästa', 'aggregation'],
    ['Mål uppfyllt från', 90, 'share'],
    ['Lägsta täckning', '#REF!', 'share'],
    ['Bokstav mått', 'MM', 'text'],
  ])('%s = %p', (name, value, expected) => {
    const { book } = readAsBook({ Styrning: [Object.values(SETTING_HEADERS), [name, value, '']] });
    expect(book.invalid).toEqual([{ place: { table: 'Styrning', row: 0, column: 'value' }, value, expected }]);
  });

  test('a missing or empty setting takes the default, and of two the first counts', () => {
    const { book } = readAsBook({
      Styrning: [
        Object.values(SETTING_HEADERS),
        ['lägsta täckning', '', ''],
        ['Mål uppfyllt från', 0.7, ''],
        ['Mål uppfyllt från', 0.8, ''],
      ],
    });
    expect(book.settings).toMatchObject({ minCoverage: 0.5, goalMetFrom: 0.7, occasion: 'budget', minOverarching: null });
    expect(book.invalid).toEqual([]);
  });

  test('levels are called as the book calls them', () => {
    const { book } = readAsBook({
      Styrning: [
        Object.values(SETTING_HEADERS),
        ['Benämning övergripande mål', 'Inriktningsmål', ''],
        ['Bokstav övergripande mål', 'i', ''],
      ],
      MalSN: [Object.values(GOAL_HEADERS), ['', 'inriktningsmål', 'Trygg', ...new Array<string>(19).fill('')]],
    });
    expect(book.settings.levels.overarching).toEqual({ name: 'Inriktningsmål', letter: 'I' });
    expect(book.rows[0]?.level).toBe('overarching');
  });

  test('an area without a name is called by its number', () => {
    const { book } = readAsBook({ Omraden: [Object.values(AREA_HEADERS), [3, '', '', '']] });
    expect(book.areas).toEqual([{ nr: '3', name: '3', text: '', subAreas: [], row: 0 }]);
  });

  test('a committee without a usable code, or with one that is taken, is left out and named', () => {
    const { book } = readAsBook({
      Namnder: [
        Object.values(COMMITTEE_HEADERS),
        ['sn', 'Socialnämnden', 'Förening', 'Jo', 'x'],
        ['Å1', 'Å', '', '', ''],
        ['SN', 'Igen', '', '', ''],
      ],
    });
    expect(book.committees.map(({ code, kind, covered }) => [code, kind, covered])).toEqual([
      ['SN', 'nämnd', true],
      ['KOMMUN', 'nämnd', false],
    ]);
    expect(book.invalid.map(({ place, value, expected }) => [place.row, place.column, value, expected])).toEqual([
      [0, 'kind', 'Förening', 'kind'],
      [0, 'covered', 'Jo', 'yesNo'],
      [0, 'budget', 'x', 'number'],
      [1, 'code', 'Å1', 'code'],
      [2, 'code', 'SN', 'code'],
    ]);
  });

  test('a unit may name its committee by code or by name', () => {
    const { book } = readAsBook({ Verksamheter: [Object.values(UNIT_HEADERS), ['socialnämnden', 'Hemtjänst', ''], ['XX', 'Okänd', '']] });
    expect(book.units.map(({ committee }) => committee)).toEqual(['SN', 'XX']);
    expect(book.invalid).toEqual([{ place: { table: 'Verksamheter', row: 1, column: 'committee' }, value: 'XX', expected: 'code' }]);
  });
});

test('a totals row is not a goal', () => {
  const values = [...(STANDARD.MalSN ?? []), ['Summa', ...new Array<string>(21).fill('')]];
  const table = makeTable('MalSN', values, { showTotals: true });
  expect(table.layout.rows).toBe(1);
  expect(table.body).toHaveLength(1);
});

describe('places', () => {
  const table = makeTable(
    'malsn',
    [
      ['Egen', 'Nr', 'Nivå', 'Beskrivning'],
      ['', '', '', ''],
    ],
    { sheet: "Soc 'ny'", row: 9, column: 25 },
  );
  const layout = { tables: new Map([[table.key, table.layout]]) };
  test.each([
    [{ table: 'MalSN', row: 0, column: 'nr' as const }, 'AA11'],
    [{ table: 'MalSN', column: 'text' as const }, 'AC10'],
    [{ table: 'MalSN', row: 2 }, 'Z13'],
    [{ table: 'MalSN', row: 0, column: 'target' as const }, 'Z11'],
  ])('%j is %s', (place, cell) => expect(locate(layout, place)).toEqual({ sheet: "Soc 'ny'", cell }));
  test('a table that is not there has no place', () => expect(locate(layout, { table: 'MalKS' })).toBeNull());
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('column %i is %s', (column, name) => expect(columnName(column)).toBe(name));
});
