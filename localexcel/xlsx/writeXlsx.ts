import type { WorkbookDocument } from '../document/types';
import { FreePaths } from './charts/writeDrawing';
import { writeCustomXml } from './customXml';
import { isKeptParts, putParts } from './keptParts';
import { writeNames } from './names';
import { OFFICE_THEME_TYPE, writeOfficeTheme } from './officeTheme';
import { PackageBuilder } from './packPackage';
import { writePropertyParts } from './properties';
import { writeBookProtection } from './protection';
import { writeSettings } from './settings';
import { SharedStrings } from './sharedStrings';
import { writeSheet, type SheetWriter } from './writeSheet';
import { StyleBook } from './writeStyles';
import { MAIN_NAMESPACE, RELATIONSHIPS_NAMESPACE, tag } from './xml';

export interface WriteOptions {
  /** Names of the add-in's functions, which the file marks as such: `_xldudf_GOALSTATUS(…)`. */
  customFunctions?: readonly string[];
}

const WORKBOOK = 'xl/workbook.xml';
const OFFICE_THEME_PATH = 'xl/theme/theme1.xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Writes an .xlsx file. Equal documents give equal files: no times, no chance. */
export async function writeXlsx(document: WorkbookDocument, options: WriteOptions = {}): Promise<Uint8Array> {
  const builder = new PackageBuilder();
  const customFunctions = new Set((options.customFunctions ?? []).map((name) => name.toUpperCase()));
  const writer: SheetWriter = {
    builder,
    styles: new StyleBook(document),
    texts: new SharedStrings(),
    customFunctions,
    hasDynamicArrays: false,
    document,
    tables: 0,
    paths: new FreePaths(document.sheets),
  };
  const relate = (type: string, target: string) => builder.relate(WORKBOOK, `${RELATIONSHIPS_NAMESPACE}/${type}`, target);
  builder.relate('', `${RELATIONSHIPS_NAMESPACE}/officeDocument`, WORKBOOK);

  const active = findActive(document);
  const sheets: string[] = [];
  for (const [index, sheet] of document.sheets.entries()) {
    const path = writeSheet(sheet, index + 1, index === active, writer);
    const state = sheet.visibility === 'Hidden' ? 'hidden' : sheet.visibility === 'VeryHidden' ? 'veryHidden' : undefined;
    sheets.push(tag('sheet', { name: sheet.name, sheetId: index + 1, state, 'r:id': relate('worksheet', path) }));
    await Promise.resolve();
  }

  builder.add('xl/styles.xml', `${TYPE}.styles+xml`, writer.styles.write());
  relate('styles', 'xl/styles.xml');
  if (!writer.texts.isEmpty) {
    builder.add('xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`, writer.texts.write());
    relate('sharedStrings', 'xl/sharedStrings.xml');
  }
  if (writer.hasDynamicArrays) {
    builder.add('xl/metadata.xml', `${TYPE}.sheetMetadata+xml`, DYNAMIC_ARRAYS);
    relate('sheetMetadata', 'xl/metadata.xml');
  }
  writeTheme(document, builder, relate);
  writeCustomXml([...document.customXml, ...writeSettings(document.settings)], builder);
  writePropertyParts(document.properties, builder);

  const content = [
    // A program that did not write the file itself recalculates it, unless Excel did: functions it does not know would lose their values.
    tag('fileVersion', { appName: 'xl', lastEdited: 7, lowestEdited: 7, rupBuild: 22228 }),
    tag('workbookPr', { date1904: document.dateSystem === 1904 || undefined }),
    writeBookProtection(document.protection),
    tag('bookViews', {}, tag('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000, activeTab: active })),
    tag('sheets', {}, sheets.join('')),
    writeNames(document, { customFunctions }),
    // The number of Excel's present way of calculating: a lower one makes Excel calculate all formulas on opening.
    tag('calcPr', { calcId: 191029 }),
  ];
  builder.add(
    WORKBOOK,
    `${TYPE}.sheet.main+xml`,
    tag('workbook', { xmlns: MAIN_NAMESPACE, 'xmlns:r': RELATIONSHIPS_NAMESPACE }, content.join('')),
  );
  return builder.pack();
}

function findActive({ sheets, activeSheet }: WorkbookDocument): number {
  const active = sheets.findIndex((sheet) => sheet.name === activeSheet && sheet.visibility === 'Visible');
  return active >= 0
    ? active
    : Math.max(
        0,
        sheets.findIndex((sheet) => sheet.visibility === 'Visible'),
      );
}

function writeTheme({ beside, sheets }: WorkbookDocument, builder: PackageBuilder, relate: (type: string, target: string) => string): void {
  const theme = typeof beside === 'object' && beside !== null && 'theme' in beside ? beside.theme : undefined;
  if (isKeptParts(theme)) {
    putParts(theme, builder);
    relate('theme', theme.path);
  } else if (sheets.some(({ charts }) => charts.length > 0)) {
    builder.add(OFFICE_THEME_PATH, OFFICE_THEME_TYPE, writeOfficeTheme());
    relate('theme', OFFICE_THEME_PATH);
  }
}

/** One record, which cells name by cm="1": their formula is a dynamic array ([MS-XLSX] 2.3.7). */
const DYNAMIC_ARRAYS = tag(
  'metadata',
  { xmlns: MAIN_NAMESPACE, 'xmlns:xda': 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray' },
  tag(
    'metadataTypes',
    { count: 1 },
    tag('metadataType', {
      name: 'XLDAPR',
      minSupportedVersion: 120000,
      copy: true,
      pasteAll: true,
      pasteValues: true,
      merge: true,
      splitFirst: true,
      rowColShift: true,
      clearFormats: true,
      clearComments: true,
      assign: true,
      coerce: true,
      cellMeta: true,
    }),
  ) +
    tag(
      'futureMetadata',
      { name: 'XLDAPR', count: 1 },
      tag(
        'bk',
        {},
        tag(
          'extLst',
          {},
          tag(
            'ext',
            { uri: '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}' },
            tag('xda:dynamicArrayProperties', { fDynamic: true, fCollapsed: false }),
          ),
        ),
      ),
    ) +
    tag('cellMetadata', { count: 1 }, tag('bk', {}, tag('rc', { t: 1, v: 0 }))),
);
