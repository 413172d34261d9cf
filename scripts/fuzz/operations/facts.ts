/** What a person would miss or wonder at, each thing by where it stands. */
import { formatCell } from '../../../localexcel/document/address';
import type { DocumentSheet, WorkbookDocument } from '../../../localexcel/document/types';

/** By the sheet's name; in it by the cell's address and what the fact is about. */
export type Facts = Map<string, Map<string, string>>;

/** Formulas are told by what they say and not by what they show, which others' cells may change. */
export function listFacts({ sheets }: WorkbookDocument): Facts {
  return new Map(sheets.map((sheet) => [sheet.name, listSheet(sheet)]));
}

function listSheet(sheet: DocumentSheet): Map<string, string> {
  const facts = new Map<string, string>();
  for (const [row, cells] of sheet.cells)
    for (const [column, { value, formula, spilled }] of cells)
      if (!spilled && (formula !== undefined || value !== '')) facts.set(formatCell(row, column), formula ?? JSON.stringify(value));
  for (const { row, column, text } of sheet.notes) facts.set(`note at ${formatCell(row, column)}`, text);
  for (const { row, column, lastRow, lastColumn } of sheet.merges)
    facts.set(`merged ${formatCell(row, column)}:${formatCell(lastRow, lastColumn)}`, '');
  return facts;
}

/** A fact that is another than before; null: there is none. */
export interface Difference {
  sheet: string;
  key: string;
  before: string | null;
  after: string | null;
}

export function compareFacts(before: Facts, after: Facts): Difference[] {
  const differences: Difference[] = [];
  for (const sheet of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(sheet), after.get(sheet)];
    for (const key of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
      const difference = { sheet, key, before: old?.get(key) ?? null, after: now?.get(key) ?? null };
      if (difference.before !== difference.after) differences.push(difference);
    }
  }
  return differences;
}

export function describeDifference({ sheet, key, before, after }: Difference): string {
  return `${sheet}!${key}: ${before ?? 'nothing'} became ${after ?? 'nothing'}`;
}

/** How often each constant stands in a sheet, wherever. */
export function countConstants(facts: ReadonlyMap<string, string> | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [key, fact] of facts ?? []) if (!fact.startsWith('=') && !key.includes(' ')) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return counts;
}
