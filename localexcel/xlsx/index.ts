/**
 * Opening and saving .xlsx files. The mapping between the file's XML (ECMA-376) and a document is written here, on excelts' XML parser and
 * fflate: through the library's own workbook model dates would become times, texts with links lose their type, validations their drop-down and formulas,
 * names their scope and formula, empty rows their outline. The library's workbook is the second opinion in the tests.
 */
export { readXlsx, type ReadOptions } from './readXlsx';
export { writeXlsx, type WriteOptions } from './writeXlsx';
export { UnusableFile, type UnusableReason } from './unusable';
