/** A workbook as lines of text, one a fact, so that two can be compared whatever the order that things were made in. */
import type { Area, DocumentSheet, WorkbookDocument } from '../../../localexcel/document/types';

/** Every fact about the workbook that a person could see or a program could read; values of formulas and the order of styles do not count. */
export function readLines(document: WorkbookDocument): string[] {
  const { names, settings, customXml, protection } = document;
  return [
    `sheets ${JSON.stringify(document.sheets.map(({ name }) => name))}`,
    ...document.sheets.flatMap((sheet) => readSheet(document, sheet).map((line) => `${sheet.name}: ${line}`)),
    ...names.map((name) => `name ${write(name)}`),
    // How many sheets an unfinished run has drawn says nothing once the run is ended; the next one begins by writing it.
    ...Object.entries(settings)
      .filter(([key]) => key !== 'malbok.unfinished.drawn' || 'malbok.unfinished' in settings)
      .map(([key, value]) => `setting ${key} ${write(value)}`),
    ...customXml.map((part) => `xml ${write(part)}`),
    ...(protection ? [`protection ${write(protection)}`] : []),
  ].sort();
}

/** Lines of the one that the other lacks, "-" of the first and "+" of the second; empty where they say the same. */
export function findDifferences(before: readonly string[], after: readonly string[]): string[] {
  return [...lacking(before, after).map((line) => `- ${line}`), ...lacking(after, before).map((line) => `+ ${line}`)];
}

function lacking(these: readonly string[], those: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of those) left.set(line, (left.get(line) ?? 0) + 1);
  return these.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}

function readSheet({ styles }: WorkbookDocument, sheet: DocumentSheet): string[] {
  const { name: _name, cells, columns, rows, merges, tables, validations, conditionalFormats, links, notes, charts, ...rest } = sheet;
  const { customProperties = {}, ...look } = rest;
  return [
    `sheet ${write(look)}`,
    ...Object.entries(customProperties).map(([key, value]) => `property ${key} ${hideIds(value)}`),
    ...[...cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, { value, formula, spilled, style }]) => {
        const content = spilled ? '' : (formula ?? hideMoments(value));
        const painted = write(style === undefined ? {} : (styles[style] ?? {}));
        return [
          ...(content === '' ? [] : [`cell ${row},${column} ${write(content)}`]),
          ...(painted === '{}' ? [] : [`style ${row},${column} ${painted}`]),
        ];
      }),
    ),
    ...[...columns].flatMap(([column, { style: _style, ...of }]) => (write(of) === '{}' ? [] : [`column ${column} ${write(of)}`])),
    ...[...rows].flatMap(([row, { style: _style, ...of }]) => (write(of) === '{}' ? [] : [`row ${row} ${write(of)}`])),
    ...merges.map((area) => `merge ${write(area)}`),
    ...tables.map((table) => `table ${write(table)}`),
    ...validations.flatMap(({ areas, ...rule }) => listCells(areas).map((cell) => `validation ${cell} ${write(rule)}`)),
    ...conditionalFormats.flatMap(({ areas, priority: _priority, ...rule }) => areas.map((area) => `format ${write(area)} ${write(rule)}`)),
    ...links.map((link) => `link ${write(link)}`),
    ...notes.map((note) => `note ${write(note)}`),
    ...charts.map((chart) => `chart ${write(chart)}`),
  ];
}

/** One line a column of cells that hangs together would depend on how they were parted. */
function listCells(areas: readonly Area[]): string[] {
  return areas.flatMap(({ row, column, lastRow, lastColumn }) => {
    const cells: string[] = [];
    for (let line = row; line <= lastRow; line++) for (let at = column; at <= lastColumn; at++) cells.push(`${line},${at}`);
    return cells;
  });
}

/** The time of day that a check was made. */
function hideMoments(value: string | number | boolean): string | number | boolean {
  return typeof value === 'string' ? value.replace(/kl\. \d\d[:.]\d\d/, 'kl. nu') : value;
}

/** A report's mark names its sheet by an id, which is another each time. */
function hideIds(value: string): string {
  return value.replace(/"(sheet|replaces)":"[^"]*"/g, '"$1":"id"');
}

/** Without what is undefined, false or empty, and with the keys in order. */
function write(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => {
    if (each instanceof Map) return [...each];
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
