import type { DocumentSheet, WorkbookDocument } from '../document/types';
import { writeCorners } from './areas';
import { besideOf, filterOf } from './beside';
import { type FreePaths, writeDrawing } from './charts/writeDrawing';
import { writeConditionalFormats } from './conditionalFormats';
import { writeCustomProperties } from './customProperties';
import { writeLinks } from './links';
import { writeNoteBoxes, writeNotes } from './notes';
import type { PackageBuilder } from './packPackage';
import { writePrint } from './print';
import { writeSheetProtection } from './protection';
import { measureRows } from './rowHeights';
import { writeColumns, writeProperties, writeUsualSizes, writeView } from './sheetShape';
import { writeFilter, writeTable } from './tables';
import { writeValidations } from './validations';
import { writeCells, type CellWriter } from './writeCells';
import { MAIN_NAMESPACE, RELATIONSHIPS_NAMESPACE, tag } from './xml';

export interface SheetWriter extends CellWriter {
  builder: PackageBuilder;
  document: Pick<WorkbookDocument, 'styles' | 'defaultFont'>;
  /** Where new drawings and charts may stand in the file. */
  paths: FreePaths;
  /** Number of tables written so far in the workbook. */
  tables: number;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Writes the sheet's part and those that hang on it. `number` is its place in the workbook, from 1. */
export function writeSheet(sheet: DocumentSheet, number: number, isActive: boolean, writer: SheetWriter): string {
  const path = `xl/worksheets/sheet${number}.xml`;
  const { builder, styles, customFunctions } = writer;
  const relate = (type: string, target: string, external = false) =>
    builder.relate(path, `${RELATIONSHIPS_NAMESPACE}/${type}`, target, external);
  const place = { customFunctions };

  // The order is the schema's; Excel repairs a sheet whose elements stand in another.
  const elements = [
    writeProperties(sheet),
    writeView(sheet, isActive),
    writeUsualSizes(sheet, writer.document.defaultFont),
    writeColumns(sheet, styles),
    writeCells(sheet, writer, measureRows(sheet, writer.document)),
    writeSheetProtection(sheet.protection),
    writeSheetFilter(sheet),
    sheet.merges.length === 0
      ? ''
      : tag(
          'mergeCells',
          { count: sheet.merges.length },
          sheet.merges.map((area) => tag('mergeCell', { ref: writeCorners(area) })).join(''),
        ),
    writeConditionalFormats(sheet.conditionalFormats, styles, place),
    writeValidations(sheet.validations, place),
    writeLinks(sheet.links, (address) => relate('hyperlink', address, true)),
    writePrint(sheet.print),
    writeCustomProperties(sheet, builder, number, relate),
    writeDrawingPart(sheet, relate, writer),
    writeNoteParts(sheet, number, relate, builder),
    writeTables(sheet, relate, writer),
    writeExtensions(sheet),
  ];
  builder.add(
    path,
    `${TYPE}.worksheet+xml`,
    tag('worksheet', { xmlns: MAIN_NAMESPACE, 'xmlns:r': RELATIONSHIPS_NAMESPACE }, elements.join('')),
  );
  return path;
}

type Relate = (type: string, target: string, external?: boolean) => string;

function writeSheetFilter(sheet: DocumentSheet): string {
  const own = filterOf(sheet);
  if (!own) return '';
  const { filter, sort } = writeFilter(own.area, own.content, own.area);
  return filter + sort;
}

function writeDrawingPart(sheet: DocumentSheet, relate: Relate, { builder, paths }: SheetWriter): string {
  const path = writeDrawing(sheet, builder, paths);
  return path === undefined ? '' : tag('drawing', { 'r:id': relate('drawing', path) });
}

function writeNoteParts({ notes }: DocumentSheet, number: number, relate: Relate, builder: PackageBuilder): string {
  if (notes.length === 0) return '';
  const sorted = [...notes].sort((a, b) => a.row - b.row || a.column - b.column);
  const comments = `xl/comments${number}.xml`;
  const boxes = `xl/drawings/vmlDrawing${number}.vml`;
  builder.add(comments, `${TYPE}.comments+xml`, writeNotes(sorted));
  builder.add(boxes, 'application/vnd.openxmlformats-officedocument.vmlDrawing', writeNoteBoxes(sorted));
  relate('comments', comments);
  return tag('legacyDrawing', { 'r:id': relate('vmlDrawing', boxes) });
}

function writeTables(sheet: DocumentSheet, relate: Relate, writer: SheetWriter): string {
  const parts = sheet.tables.map((table) => {
    const id = ++writer.tables;
    const path = `xl/tables/table${id}.xml`;
    writer.builder.add(
      path,
      `${TYPE}.table+xml`,
      writeTable(table, id, besideOf(sheet).tableFilters?.[table.name], writer.customFunctions),
    );
    return tag('tablePart', { 'r:id': relate('table', path) });
  });
  return parts.length === 0 ? '' : tag('tableParts', { count: parts.length }, parts.join(''));
}

function writeExtensions(sheet: DocumentSheet): string {
  const extensions = besideOf(sheet).extensions ?? [];
  return extensions.length === 0 ? '' : tag('extLst', {}, extensions.join(''));
}
