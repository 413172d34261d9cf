import { formatCell, LAST_COLUMN } from '../document/address';
import type { DocumentSheet, WorkbookDocument } from '../document/types';
import { besideOf } from './beside';
import { colorAttributes, readColor, type Theme } from './colors';
import type { FileStyles } from './readStyles';
import { UnusableFile } from './unusable';
import type { StyleBook } from './writeStyles';
import { childOf, childrenOf, readFlag, readNumber, tag, type XmlElement } from './xml';

/** Excel's own width of a column for Calibri 11, its padding included. */
const USUAL_WIDTH = 9.140625;

/** Tab, view, columns and usual sizes. */
export function readShape(worksheet: XmlElement, sheet: DocumentSheet, styles: FileStyles, theme: Theme): void {
  const properties = childOf(worksheet, 'sheetPr');
  const tabColor = readColor(childOf(properties, 'tabColor'), theme);
  if (tabColor !== undefined) sheet.tabColor = tabColor;

  const view = childOf(childOf(worksheet, 'sheetViews'), 'sheetView');
  sheet.showGridlines = readFlag(view?.attributes.showGridLines, true);
  sheet.showHeadings = readFlag(view?.attributes.showRowColHeaders, true);
  const zoom = readNumber(view?.attributes.zoomScale);
  if (zoom !== undefined && zoom !== 100) sheet.zoom = zoom;
  const pane = childOf(view, 'pane')?.attributes;
  if (pane && /^frozen/.test(pane.state ?? ''))
    sheet.frozen = { rows: readNumber(pane.ySplit) ?? 0, columns: readNumber(pane.xSplit) ?? 0 };

  const format = childOf(worksheet, 'sheetFormatPr')?.attributes ?? {};
  const usualWidth = readNumber(format.defaultColWidth);
  if (usualWidth !== undefined) sheet.defaultColumnWidth = usualWidth;
  const usualHeight = readNumber(format.defaultRowHeight);
  if (usualHeight !== undefined && readFlag(format.customHeight)) sheet.defaultRowHeight = usualHeight;
  readColumns(worksheet, sheet, styles);
}

function readColumns(worksheet: XmlElement, sheet: DocumentSheet, styles: FileStyles): void {
  for (const { attributes } of childrenOf(childOf(worksheet, 'cols'), 'col')) {
    const width = readNumber(attributes.width);
    const outline = readNumber(attributes.outlineLevel);
    const style = styles.styleOf(attributes.style);
    const isOwnWidth = width !== undefined && (readFlag(attributes.customWidth) || width !== (sheet.defaultColumnWidth ?? USUAL_WIDTH));
    const column = {
      ...(isOwnWidth ? { width } : {}),
      ...(readFlag(attributes.hidden) ? { hidden: true } : {}),
      ...(outline ? { outline } : {}),
      ...(readFlag(attributes.collapsed) ? { collapsed: true } : {}),
      ...(style === undefined ? {} : { style }),
    };
    if (Object.keys(column).length === 0) continue;
    const first = readNumber(attributes.min) ?? 1;
    const last = Math.min(readNumber(attributes.max) ?? 0, LAST_COLUMN + 1);
    if (!Number.isInteger(first) || first < 1) throw new UnusableFile('damaged');
    for (let number = first; number <= last; number++) {
      // No column is told of twice; so many that do would keep the reader busy for ever.
      if (sheet.columns.has(number - 1)) throw new UnusableFile('damaged');
      sheet.columns.set(number - 1, { ...column });
    }
  }
}

export function writeProperties(sheet: DocumentSheet): string {
  const { outline } = besideOf(sheet);
  const isFitted = sheet.print.fitToWidth !== undefined || sheet.print.fitToHeight !== undefined;
  return tag(
    'sheetPr',
    {},
    (sheet.tabColor === undefined ? '' : tag('tabColor', colorAttributes(sheet.tabColor))) +
      (outline ? tag('outlinePr', { ...outline }) : '') +
      (isFitted ? tag('pageSetUpPr', { fitToPage: true }) : ''),
  );
}

export function writeView(sheet: DocumentSheet, isActive: boolean): string {
  const { rows, columns } = sheet.frozen ?? { rows: 0, columns: 0 };
  const activePane = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const pane =
    rows > 0 || columns > 0
      ? tag('pane', {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: formatCell(rows, columns),
          activePane,
          state: 'frozen',
        }) + tag('selection', { pane: activePane })
      : '';
  return tag(
    'sheetViews',
    {},
    tag(
      'sheetView',
      {
        showGridLines: sheet.showGridlines ? undefined : false,
        showRowColHeaders: sheet.showHeadings ? undefined : false,
        tabSelected: isActive || undefined,
        zoomScale: sheet.zoom,
        zoomScaleNormal: sheet.zoom,
        workbookViewId: 0,
      },
      pane,
    ),
  );
}

export function writeUsualSizes(sheet: DocumentSheet, font: WorkbookDocument['defaultFont']): string {
  const deepest = (formats: Iterable<{ outline?: number }>) =>
    [...formats].reduce((most, { outline = 0 }) => Math.max(most, outline), 0) || undefined;
  return tag('sheetFormatPr', {
    defaultColWidth: sheet.defaultColumnWidth,
    // Excel's own height of a row is 15 points for Calibri 11, and grows with the font.
    defaultRowHeight: sheet.defaultRowHeight ?? Math.round(font.size * 1.364 * 4) / 4,
    customHeight: sheet.defaultRowHeight === undefined ? undefined : true,
    outlineLevelRow: deepest(sheet.rows.values()),
    outlineLevelCol: deepest(sheet.columns.values()),
  });
}

export function writeColumns(sheet: DocumentSheet, styles: StyleBook): string {
  const runs: { first: number; last: number; attributes: string }[] = [];
  for (const column of [...sheet.columns.keys()].sort((a, b) => a - b)) {
    const { width, hidden, outline, collapsed, style } = sheet.columns.get(column)!;
    const attributes = tag('col', {
      // Without a width Excel would bring a hidden column back with none.
      width: width ?? sheet.defaultColumnWidth ?? USUAL_WIDTH,
      style: styles.numberOf(style),
      hidden: hidden || undefined,
      customWidth: width === undefined ? undefined : true,
      outlineLevel: outline || undefined,
      collapsed: collapsed || undefined,
    }).slice('<col'.length);
    const last = runs.at(-1);
    if (last && last.last === column - 1 && last.attributes === attributes) last.last = column;
    else runs.push({ first: column, last: column, attributes });
  }
  return runs.length === 0
    ? ''
    : tag('cols', {}, runs.map(({ first, last, attributes }) => `<col min="${first + 1}" max="${last + 1}"${attributes}`).join(''));
}
