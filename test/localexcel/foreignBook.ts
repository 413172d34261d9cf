/** A book with everything that the local Excel is to keep, written by excelts' own workbook, which shares nothing with the writer here. */
import { Workbook } from '@cj-tech-master/excelts';

export async function makeForeignBook(): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = 'Ekonomiavdelningen';
  workbook.title = 'Budgetbok';
  const sheet = workbook.addWorksheet('Nämndens mål', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 3, showGridLines: false, showRowColHeaders: false, zoomScale: 85 }],
    properties: { tabColor: { argb: 'FF00AA00', theme: undefined }, outlineLevelCol: 1 },
    pageSetup: {
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: 'A1:G20',
      printTitlesRow: '3:3',
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&CSida &P av &N' },
  });
  sheet.getCell('A1').value = 'Målstyrning';
  sheet.getCell('A1').font = { bold: true, italic: true, size: 16, name: 'Georgia', color: { argb: 'FF0B5C56' } };
  sheet.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3F0EE' } };
  sheet.getCell('A1').alignment = { horizontal: 'center', vertical: 'middle', wrapText: true, indent: 0 };
  sheet.getCell('A1').border = { bottom: { style: 'double', color: { argb: 'FFD9D9D9' } }, left: { style: 'thin' } };
  sheet.mergeCells('A1:C1');
  sheet.addTable({
    name: 'MalSN',
    ref: 'A3',
    headerRow: true,
    totalsRow: false,
    style: { theme: 'TableStyleMedium2', showRowStripes: true },
    columns: [
      { name: 'Namn', filterButton: true },
      { name: 'Hör till', filterButton: true },
      { name: 'Dubbelt', filterButton: true, calculatedColumnFormula: 'MalSN[[#This Row],[Hör till]]*2' },
    ],
    rows: [
      ['a', 0.1, null],
      ['b', 0.5, null],
    ],
  });
  for (const row of [4, 5]) {
    sheet.getCell(`C${row}`).value = { formula: 'MalSN[[#This Row],[Hör till]]*2', result: row === 4 ? 0.2 : 1 };
  }
  sheet.getCell('F1').value = { formula: '_xldudf_GOALSTATUS("SN-Ö1")', result: 'Uppfyllt' };
  sheet.getCell('F2').value = { formula: '_xlfn.XLOOKUP("b",A4:A5,B4:B5)', result: 0.5 };
  sheet.getCell('F3').value = { formula: 'SUM(MalSN[Hör till])', result: 0.6 };
  sheet.getCell('F4').value = { formula: 'COUNTIFS(MalSN[Namn],"a",MalSN[Hör till],"<>")', result: 1 };
  sheet.getCell('F5').value = { formula: 'Listor!A1&" "&\'Nämndens mål\'!A4', result: 'Öka a' };
  sheet.getCell('G1').value = new Date(Date.UTC(2026, 7, 31));
  sheet.getCell('G2').value = { richText: [{ text: 'fet ' }, { text: 'text', font: { bold: true } }] };
  sheet.getCell('G3').value = true;
  sheet.getCell('G4').value = { error: '#N/A' };
  sheet.getCell('G5').value = '=inte en formel';
  sheet.getCell('B4').numFmt = '0 %';
  sheet.getCell('B5').numFmt = '#,##0.0" tkr"';
  sheet.getCell('B5').protection = { locked: false };
  sheet.getColumn(1).width = 31.5;
  for (const column of [4, 5]) Object.assign(sheet.getColumn(column), { outlineLevel: 1, width: 12 });
  sheet.getColumn(9).hidden = true;
  sheet.getRow(1).height = 42;
  sheet.getRow(9).outlineLevel = 1;
  sheet.getRow(10).hidden = true;
  sheet.getCell('A9').value = 'i en grupp';
  sheet.getCell('A10').value = 'gömd';
  sheet.getCell('A4').dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: ['Listor!$A$1:$A$3'],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Riktning',
    error: 'Välj ur listan.',
    showInputMessage: true,
    promptTitle: 'Riktning',
    prompt: 'Åt vilket håll?',
  };
  sheet.getCell('B4').dataValidation = { type: 'decimal', operator: 'between', allowBlank: true, formulae: [0, 1], showErrorMessage: true };
  sheet.addConditionalFormatting({
    ref: 'A4:C5',
    rules: [
      { type: 'dataBar', cfvo: [{ type: 'min' }, { type: 'max' }], color: { argb: 'FF00FF00' }, priority: 3 },
      { type: 'cellIs', operator: 'greaterThan', formulae: ['0.4'], style: { font: { bold: true } }, priority: 2 },
      {
        type: 'expression',
        formulae: ['$B4>0.4'],
        style: { font: { color: { argb: 'FF9C0006' } }, fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFBEED3' } } },
        priority: 1,
      },
    ],
  });
  sheet.getCell('A12').value = { text: 'ut', hyperlink: 'https://example.se' };
  sheet.getCell('A13').value = { text: 'in', hyperlink: '#Listor!A1', tooltip: 'Öppna listorna' };
  sheet.getCell('B12').note = 'anteckning åäö';
  const lists = workbook.addWorksheet('Listor', { state: 'veryHidden' });
  ['Öka', 'Minska', 'Behåll'].forEach((word, row) => (lists.getCell(row + 1, 1).value = word));
  const locked = workbook.addWorksheet('Skyddat', { state: 'hidden' });
  locked.getCell('A1').value = 12;
  await locked.protect('', { formatCells: true, sort: true });
  workbook.definedNames.add("'Nämndens mål'!$C$4:$C$5", 'Dubbla');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
