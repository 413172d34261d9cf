import { TABLE_NAMES } from '../../locales/words';
import { isCommitteeCode } from '../tables';
import { WHOLE_MUNICIPALITY } from '../../goals/types';
import type { CellValue } from '../../goals/types';
import { tableOfStep } from './journal';
import { readColumn } from './readWorkbook';
import type { WorkbookReading } from './readWorkbook';
import type { BookContent, Step, StructureProblem } from './types';

/** What must be mended before the steps can be taken. Protection is looked at first, never taken away. */
export function findProblems(reading: WorkbookReading, content: BookContent, steps: readonly Step[]): StructureProblem[] {
  return [
    ...(reading.is1904 ? [{ kind: 'dateSystem1904' } as const] : []),
    ...reading.headless.map((place) => ({ kind: 'headerHidden', ...place }) as const),
    ...findProtection(reading, steps),
    ...findTakenNames(reading, steps),
    ...findBadCodes(reading, content),
  ];
}

/** All tables that the steps make: with the settings come the rules. */
export function findNewTables(reading: WorkbookReading, steps: readonly Step[]): string[] {
  return steps.flatMap((step) => {
    const table = tableOfStep(step);
    const rules = step.kind === 'addRules' || (table === TABLE_NAMES.settings && !reading.tables.has(TABLE_NAMES.rules));
    return [...(table === null ? [] : [table]), ...(rules ? [TABLE_NAMES.rules] : [])];
  });
}

function findProtection(reading: WorkbookReading, steps: readonly Step[]): StructureProblem[] {
  const touched = new Set(steps.filter((step) => tableOfStep(step) === null && step.kind !== 'finishSheets').map((step) => step.sheet));
  // New lists are pointed at from the sheets that use them.
  const sheets = reading.sheets.filter((sheet) => sheet.protected && touched.has(sheet.name));
  const needsSheets = steps.some((step) => tableOfStep(step) !== null || step.kind === 'adoptSheet');
  return [
    ...(reading.structureProtected && needsSheets ? [{ kind: 'workbookProtected' } as const] : []),
    ...sheets.map((sheet) => ({ kind: 'sheetProtected', sheet: sheet.name }) as const),
  ];
}

function findTakenNames(reading: WorkbookReading, steps: readonly Step[]): StructureProblem[] {
  return findNewTables(reading, steps).flatMap((table): StructureProblem[] => {
    const foreign = reading.foreign.find((other) => other.table.toLowerCase() === table.toLowerCase());
    if (foreign) return [{ kind: 'tableNameTaken', ...foreign }];
    return reading.names.has(table.toLowerCase()) ? [{ kind: 'nameTaken', name: table }] : [];
  });
}

function findBadCodes(reading: WorkbookReading, content: BookContent): StructureProblem[] {
  const table = reading.tables.get(TABLE_NAMES.committees);
  const codes: CellValue[] = table ? readColumn(table, 'code') : content.rows.committees.map((row) => row.code ?? '');
  const names: CellValue[] = table ? readColumn(table, 'name') : content.rows.committees.map((row) => row.name ?? '');
  const seen = new Set<string>();
  return codes.flatMap((cell, row): StructureProblem[] => {
    const code = String(cell).trim();
    const name = String(names[row] ?? '').trim();
    if (code === '') return name === '' ? [] : [{ kind: 'codeMissing', name }];
    if (!isCommitteeCode(code) || code === WHOLE_MUNICIPALITY) return [{ kind: 'codeInvalid', code }];
    if (seen.has(code)) return [{ kind: 'codeTwice', code }];
    seen.add(code);
    return [];
  });
}
