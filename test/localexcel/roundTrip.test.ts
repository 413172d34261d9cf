/**
 * @jest-environment node
 *
 * What a book holds that another program wrote is still there when it has been opened in the local Excel and saved: not only read and written, but
 * taken through the engine and the host, which know far less than a file can hold.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { WorkbookDocument } from '../../localexcel/document/types';
import { createWorkbookHost } from '../../localexcel/host';
import type { Workbook } from '../../localexcel/host/workbook';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';
import { convertWithLibreOffice, hasLibreOffice } from '../../localexcel/xlsx/witness';
import { makeForeignBook } from './foreignBook';
import { codeOf } from './hostBook';

/** Opens a file in the local Excel and saves it. */
async function openAndSave(bytes: Uint8Array): Promise<{ before: WorkbookDocument; saved: Uint8Array; after: WorkbookDocument }> {
  const before = await readXlsx(bytes);
  const host = createWorkbookHost({ document: before, functions: null });
  try {
    await host.settled();
    const saved = await writeXlsx(host.toDocument(), { customFunctions: ['GOALSTATUS'] });
    return { before: await readXlsx(bytes), saved, after: await readXlsx(saved) };
  } finally {
    host.dispose();
  }
}

/** The document with each look in the place of its number, which is another in every file. */
function comparable({ styles, ...document }: WorkbookDocument) {
  // Which letters LibreOffice writes in a function's name that it does not know is no matter.
  const write = <T extends { formula?: string }>(cell: T) =>
    cell.formula === undefined ? cell : { ...cell, formula: cell.formula.toUpperCase() };
  const readable = (_key: string, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value);
  const dress = <T extends { style?: number }>(item: T) => ({ ...item, style: item.style === undefined ? {} : (styles[item.style] ?? {}) });
  const dressAll = <T extends { style?: number }>(items: Map<number, T>) =>
    [...items].sort(([a], [b]) => a - b).map(([at, item]) => [at, dress(item)] as const);
  return {
    ...document,
    beside: JSON.stringify(document.beside, readable),
    sheets: document.sheets.map((sheet) => ({
      ...sheet,
      beside: JSON.stringify(sheet.beside, readable),
      columns: dressAll(sheet.columns),
      rows: dressAll(sheet.rows),
      cells: [...sheet.cells]
        .sort(([a], [b]) => a - b)
        .map(([row, line]) => [row, dressAll(new Map([...line].map(([at, cell]) => [at, write(cell)])))]),
      // Written in the order of their priorities.
      conditionalFormats: sheet.conditionalFormats.toSorted((a, b) => a.priority - b.priority),
    })),
  };
}

describe('protection', () => {
  const rights = { allowSort: true, allowFormatColumns: true, selectionMode: 'Unlocked' };

  test('by the API is what the file says, right by right, and its password is no open text', async () => {
    const host = createWorkbookHost({ functions: null });
    const sheet = (host.workbook as Workbook).Worksheets.GetActiveWorksheet();
    sheet.Protection.Protect(rights, 'hemligt');
    (host.workbook as Workbook).Protection.Protect('hemligt');
    const [saved] = (await readXlsx(await writeXlsx(host.toDocument()))).sheets;
    host.dispose();
    expect(saved!.protection).toMatchObject({ sort: false, formatColumns: false, formatCells: true, selectLockedCells: true });
    expect(saved!.protection!.password).toMatch(/^[0-9A-F]{4}$/);
  });

  test('of a file is what the API says, and its password opens it', async () => {
    const first = createWorkbookHost({ functions: null });
    (first.workbook as Workbook).Worksheets.GetActiveWorksheet().Protection.Protect(rights, 'hemligt');
    const host = createWorkbookHost({ document: await readXlsx(await writeXlsx(first.toDocument())), functions: null });
    first.dispose();
    const { Protection } = (host.workbook as Workbook).Worksheets.GetActiveWorksheet();
    expect(Protection.Options).toMatchObject({ ...rights, allowFormatCells: false });
    expect(codeOf(() => Protection.Unprotect('fel'))).toBe('AccessDenied');
    expect(codeOf(() => Protection.Unprotect('hemligt'))).toBe('');
    expect(Protection.Protected).toBe(false);
    host.dispose();
  });
});

describe('a book that another program wrote', () => {
  test('keeps what add-ins and macros keep in it', async () => {
    const before = await readXlsx(await makeForeignBook());
    before.settings = { 'malbok.numbers': { SN: { N: 3 } } };
    before.customXml = [{ id: '{3F2504E0-4F89-11D3-9A0C-0305E82C3301}', xml: '<a xmlns="urn:a">å</a>' }];
    before.properties.custom = { Diarienummer: 'KS 2026/17' };
    before.sheets[0]!.customProperties = { ursprung: 'Budgetmallen – 2026', tom: '' };
    const { after, saved } = await openAndSave(await writeXlsx(before));
    expect(after.settings).toEqual(before.settings);
    expect(after.customXml).toMatchObject(before.customXml);
    expect(after.properties.custom).toEqual(before.properties.custom);
    expect(after.sheets[0]!.customProperties).toEqual(before.sheets[0]!.customProperties);
    expect(Object.keys(unzipSync(saved)).filter((path) => /theme/.test(path))).not.toEqual([]);
    expect(after.lost).toEqual([]);
  });

  test('loses nothing in the local Excel', async () => {
    const { before, after } = await openAndSave(await makeForeignBook());
    expect(comparable(after)).toEqual(comparable(before));
  });
});

const isThere = hasLibreOffice();
if (!isThere) console.warn('LibreOffice (soffice) is not on this machine: its book is not taken through the local Excel.');

(isThere ? describe : describe.skip)('a book that LibreOffice wrote', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'malbok-round-trip-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('loses nothing in the local Excel', async () => {
    const file = join(folder, 'bok.xlsx');
    writeFileSync(file, await makeForeignBook());
    const [made] = convertWithLibreOffice(file, 'xlsx', join(folder, 'made'));
    const { before, after } = await openAndSave(readFileSync(made!));
    expect(comparable(after)).toEqual(comparable(before));
  }, 180_000);
});
