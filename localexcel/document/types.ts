import type { DocumentChart } from './charts';

/**
 * A workbook as plain data: what the .xlsx reader gives and the writer takes, and what the engine loads and saves.
 * Rows and columns are 0-based and inclusive. Colours are "#RRGGBB". Widths are in Excel's character units, heights in points.
 * Formulas are stored as a person sees them in English, with "=" and without file prefixes: `=GOALSTATUS([@Nr])`.
 */
export type CellContent = string | number | boolean;

export interface Area {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

export interface DocumentCell {
  /** The value, or the formula's last result. "" where empty; errors as texts, "#REF!". */
  value: CellContent;
  formula?: string;
  /** Where the formula spills: the size of the result, this cell included. */
  spill?: { rows: number; columns: number };
  /** Index into `styles`. */
  style?: number;
  /** True where the value was spilled here by a formula in another cell: no content of this cell's own. */
  spilled?: boolean;
  /** Kept for texts with several fonts; the plain text stands in `value`. */
  richText?: unknown;
}

export interface CellStyle {
  numberFormat?: string;
  font?: { name?: string; size?: number; bold?: boolean; italic?: boolean; underline?: boolean; strike?: boolean; color?: string };
  fill?: string;
  borders?: Partial<Record<'top' | 'bottom' | 'left' | 'right', { style: BorderStyle; color?: string }>>;
  horizontal?: 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerAcross' | 'distributed';
  vertical?: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  wrap?: boolean;
  indent?: number;
  rotation?: number;
  shrink?: boolean;
  /** Default true. Matters where the sheet is protected. */
  locked?: boolean;
  hidden?: boolean;
}
export type BorderStyle =
  | 'thin'
  | 'medium'
  | 'thick'
  | 'dashed'
  | 'dotted'
  | 'double'
  | 'hair'
  | 'dashDot'
  | 'dashDotDot'
  | 'mediumDashed'
  | 'mediumDashDot'
  | 'mediumDashDotDot'
  | 'slantDashDot';

export interface DocumentTable {
  name: string;
  /** Header included. */
  area: Area;
  columns: { name: string; /** Calculated column: what new rows are filled with. */ formula?: string; totals?: unknown }[];
  style: string | null;
  showHeader: boolean;
  showTotals: boolean;
  bandedRows: boolean;
  bandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
}

export interface DocumentValidation {
  areas: Area[];
  type: 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom' | 'any';
  operator?: string;
  /**
   * Formulas with "=" ("=Listor!$A$2:$A$6"), constants without: a number or date serial ("5"), a literal list with its quotes ("\"Ja,Nej\"").
   */
  formula1?: string;
  formula2?: string;
  allowBlank: boolean;
  inCellDropDown: boolean;
  error?: { style: 'stop' | 'warning' | 'information'; title: string; message: string; show: boolean };
  prompt?: { title: string; message: string; show: boolean };
}

export interface DocumentConditionalFormat {
  areas: Area[];
  priority: number;
  stopIfTrue?: boolean;
  /** `custom` is a formula; everything else is kept as the file had it. */
  rule:
    | { type: 'custom'; formula: string }
    | { type: 'containsText'; text: string; operator: string }
    | { type: 'cellValue'; operator: string; formulas: string[] }
    | { type: 'other'; raw: unknown };
  style?: Pick<CellStyle, 'font' | 'fill' | 'borders' | 'numberFormat'>;
}

/** Something drawn in a sheet that is no chart. */
export interface DocumentShape {
  /** Its number in the drawing. */
  number: number;
  name: string;
  type: 'Image' | 'GeometricShape' | 'Group' | 'Line' | 'Unsupported';
  /** Alternative text. */
  title?: string;
  description?: string;
  visible: boolean;
}

export interface DocumentSheet {
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor?: string;
  showGridlines: boolean;
  showHeadings: boolean;
  zoom?: number;
  /** Row by row, sparse: `cells.get(row)?.get(column)`. */
  cells: Map<number, Map<number, DocumentCell>>;
  defaultColumnWidth?: number;
  defaultRowHeight?: number;
  columns: Map<number, { width?: number; hidden?: boolean; outline?: number; collapsed?: boolean; style?: number }>;
  rows: Map<number, { height?: number; hidden?: boolean; outline?: number; collapsed?: boolean; style?: number }>;
  merges: Area[];
  /** Number of frozen rows and columns. */
  frozen?: { rows: number; columns: number };
  tables: DocumentTable[];
  validations: DocumentValidation[];
  conditionalFormats: DocumentConditionalFormat[];
  links: { row: number; column: number; address?: string; documentReference?: string; tooltip?: string }[];
  notes: { row: number; column: number; text: string; author?: string }[];
  /**
   * Present where the sheet is protected; the attributes of the file's <sheetProtection>. For a right ("formatCells", "insertRows", "sort" …)
   * true means forbidden.
   */
  protection?: Record<string, unknown>;
  print: {
    orientation?: 'portrait' | 'landscape';
    paperSize?: number;
    /** Pages; 0 means as many as are needed. */
    fitToWidth?: number;
    fitToHeight?: number;
    /** Per cent; not used where the sheet is fitted to pages. */
    scale?: number;
    /** Inches. */
    margins?: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
    area?: Area[];
    titleRows?: { first: number; last: number };
    titleColumns?: { first: number; last: number };
    centerHorizontally?: boolean;
    header?: string;
    footer?: string;
    gridlines?: boolean;
    /** Rows that begin a new page. */
    rowBreaks?: number[];
    columnBreaks?: number[];
  };
  /** In the order they were drawn. */
  charts: DocumentChart[];
  /** Pictures, boxes and lines of the drawing kept beside: read only, they are kept with it. */
  shapes?: DocumentShape[];
  /** Texts that programs keep with the sheet, by their names. */
  customProperties?: Record<string, string>;
  /** Anything the engine has no place for and the writer can still write (images, charts), by the library's own model. */
  beside?: unknown;
}

export interface WorkbookDocument {
  sheets: DocumentSheet[];
  styles: CellStyle[];
  /** The workbook's own font. */
  defaultFont: { name: string; size: number };
  names: {
    name: string;
    formula: string;
    /** Sheet name where the name is local to it. */ sheet?: string;
    visible: boolean;
    comment?: string;
  }[];
  activeSheet: string;
  dateSystem: 1900 | 1904;
  /** The add-in's settings kept in the document (Office's `workbook.settings`), JSON values. */
  settings: Record<string, unknown>;
  customXml: { id: string; xml: string }[];
  properties: { title?: string; author?: string; subject?: string; custom: Record<string, string | number | boolean> };
  protection?: Record<string, unknown>;
  /** Parts of the file that belong to no sheet and are written back as they were (theme). */
  beside?: unknown;
  /** What the file holds that cannot be kept, in words for the person ("en pivottabell i bladet Budget"): code and detail. */
  lost: {
    kind: 'pivotTable' | 'macro' | 'chart' | 'image' | 'drawing' | 'comment' | 'externalLink' | 'slicer' | 'form' | 'other';
    sheet?: string;
    part: string;
  }[];
}
