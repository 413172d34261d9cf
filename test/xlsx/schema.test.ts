/** What Excel asks of a file that other programs do not: the order of the schema, and what it keeps beside a rule. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { emptyDocument, setCell } from '../../localexcel/document/create';
import type { DocumentSheet } from '../../localexcel/document/types';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';
import { findLostInSheet, findLostInWorkbook } from '../../localexcel/xlsx/lost';
import type { OpenPackage } from '../../localexcel/xlsx/openPackage';

/** ISO/IEC 29500-1, CT_Worksheet: Excel repairs a sheet whose elements stand in another order. */
const ORDER = [
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState',
  'dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins',
  'pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF',
  'picture oleObjects controls webPublishItems tableParts extLst',
].flatMap((line) => line.split(' '));

const AREA = { row: 3, column: 1, lastRow: 5, lastColumn: 1 };

function fill(sheet: DocumentSheet): void {
  setCell(sheet, 0, 0, { value: 'Nr' });
  setCell(sheet, 1, 0, { value: 'a' });
  const table = { style: null, showHeader: true, showTotals: false, bandedRows: false, bandedColumns: false };
  const more = { highlightFirstColumn: false, highlightLastColumn: false, showFilterButton: true };
  sheet.tables.push({
    ...table,
    ...more,
    name: 'Mal',
    area: { row: 0, column: 0, lastRow: 1, lastColumn: 0 },
    columns: [{ name: 'Nr' }],
  });
  sheet.protection = { objects: true };
  sheet.merges.push({ row: 8, column: 0, lastRow: 8, lastColumn: 2 });
  sheet.validations.push({ areas: [AREA], type: 'list', formula1: '=$A$1:$A$2', allowBlank: true, inCellDropDown: true });
  for (const [index, operator] of ['contains', 'notContains', 'beginsWith', 'endsWith'].entries()) {
    const rule = { type: 'containsText', text: 'Ej "nu"', operator } as DocumentSheet['conditionalFormats'][number]['rule'];
    sheet.conditionalFormats.push({ areas: [AREA], priority: index + 1, rule, style: { font: { bold: true } } });
  }
  sheet.links.push({ row: 4, column: 4, documentReference: "'Mål'!A1" });
  sheet.notes.push({ row: 5, column: 5, text: 'Anteckning', author: 'Någon' });
  sheet.frozen = { rows: 1, columns: 0 };
  sheet.columns.set(0, { width: 20 });
  sheet.print = {
    orientation: 'landscape',
    margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    centerHorizontally: true,
    header: 'Mål',
    rowBreaks: [5],
    columnBreaks: [2],
  };
}

async function writeSheet(): Promise<string> {
  const document = emptyDocument('Mål');
  fill(document.sheets[0]!);
  return strFromU8(unzipSync(await writeXlsx(document))['xl/worksheets/sheet1.xml']!);
}

test('a sheet’s elements stand in the order of the schema', async () => {
  const root = listChildren(await writeSheet());
  expect(root.length).toBeGreaterThan(15);
  const places = root.map((name) => ORDER.indexOf(name));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('beside a rule about texts stands the formula that Excel goes by', async () => {
  const formulas = [...(await writeSheet()).matchAll(/<cfRule[^>]*type="(\w+)"[^>]*><formula>(.*?)<\/formula>/g)];
  expect(formulas.map(([, type, formula]) => [type, formula?.replaceAll('&quot;', '"')])).toEqual([
    ['containsText', 'NOT(ISERROR(SEARCH("Ej ""nu""",B4)))'],
    ['notContainsText', 'ISERROR(SEARCH("Ej ""nu""",B4))'],
    ['beginsWith', 'LEFT(B4,LEN("Ej ""nu"""))="Ej ""nu"""'],
    ['endsWith', 'RIGHT(B4,LEN("Ej ""nu"""))="Ej ""nu"""'],
  ]);
});

test.each([
  ['sheet="1"', true],
  ['sheet="0"', false],
  ['', false],
])('protection that says %p is on: %p', async (flag, isOn) => {
  const document = emptyDocument('Mål');
  document.sheets[0]!.protection = { objects: true };
  const files = unzipSync(await writeXlsx(document));
  const path = 'xl/worksheets/sheet1.xml';
  files[path] = strToU8(strFromU8(files[path]!).replace(/ sheet="(1|true)"/, ` ${flag}`));
  const [sheet] = (await readXlsx(zipSync(files))).sheets;
  expect(sheet?.protection !== undefined).toBe(isOn);
});

describe('what cannot be kept is named by what it hangs on', () => {
  const makePackage = (...types: string[]) =>
    ({
      workbook: 'xl/workbook.xml',
      paths: [],
      relationships: () => types.map((type, index) => ({ id: `rId${index}`, type, target: `xl/${type}.xml`, external: false })),
    }) as unknown as OpenPackage;
  test.each([
    ['pivotTable', 'pivotTable'],
    ['slicer', 'slicer'],
    ['timeline', 'slicer'],
    ['control', 'form'],
    ['ctrlProp', 'form'],
    ['oleObject', 'form'],
    ['threadedComment', 'comment'],
    ['image', 'image'],
    ['queryTable', 'other'],
  ])('%s of a sheet: %s', (type, kind) =>
    expect(findLostInSheet(makePackage(type, 'table', 'hyperlink'), 'xl/worksheets/sheet1.xml', 'Mål')).toEqual([
      { kind, part: `xl/${type}.xml`, sheet: 'Mål' },
    ]),
  );
  test.each([
    ['vbaProject', 'macro'],
    ['xlMacrosheet', 'macro'],
    ['dialogsheet', 'form'],
    ['chartsheet', 'chart'],
    ['externalLink', 'externalLink'],
    ['slicerCache', 'slicer'],
    ['connections', 'other'],
    ['powerPivotData', 'other'],
  ])('%s of the workbook: %s', (type, kind) =>
    expect(findLostInWorkbook(makePackage(type, 'worksheet', 'styles'), [])).toEqual([{ kind, part: `xl/${type}.xml` }]),
  );
});

/** The names of the root's children, in order. */
function listChildren(xml: string): string[] {
  const children: string[] = [];
  let depth = 0;
  for (const [, close, name, empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (close) depth -= 1;
    else {
      if (depth === 1 && name) children.push(name);
      if (!empty) depth += 1;
    }
  }
  return children;
}
