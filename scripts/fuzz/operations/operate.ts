/** The add-in's operations, each with what it may change. */
import { parseCell } from '../../../localexcel/document/address';
import {
  addGoal,
  changeGoal,
  changeOccasion,
  checkBook,
  makeBook,
  makeFix,
  makeReport,
  moveGoal,
  numberRows,
  planBook,
  planRestoring,
  restoreFormulas,
} from '../../../src/commands/work';
import { findMoveTargets, findParents, LEVELS, OCCASIONS } from '../../../src/goals';
import { planFixes } from '../../../src/goals/fixes';
import type { ReadyBook } from '../../../src/live';
import { SHEET_NAMES, TABLE_NAMES } from '../../../src/locales/words';
import { goalTableName, locate, type TableLayout } from '../../../src/workbook/tables';
import { makeFixSource } from '../../../src/workbook/writing/fixSource';
import type { Action, Operation } from './actions';
import type { Difference } from './facts';
import { pick } from './places';

export interface Operating {
  run: () => Promise<unknown>;
  /** Whether what is another than before may be so; without it anything may. */
  allows?: (difference: Difference) => boolean;
  /** Things may move in their sheet, and none that stood in it may be gone. */
  moves?: boolean;
}

/** null where there is nothing to do it with. */
export function prepareOperation(kind: Exclude<Operation, 'saveAndOpen'>, action: Action, book: ReadyBook): Operating | null {
  const { row, column, text } = action;
  const state = book.rollUp();
  const chosen = pick([...book.book.rows.entries()], row);
  switch (kind) {
    case 'numberRows':
      return { run: numberRows, allows: (difference) => difference.before === null && inColumns(book, ['nr', 'parent'])(difference) };
    case 'makeFix': {
      const plan = pick(planFixes(makeFixSource(book)), column);
      if (!plan) return null;
      const places = new Set(plan.changes.map(({ place }) => cellKey(locate(book.layout, place))));
      return { run: () => makeFix(plan), allows: ({ sheet, key }) => places.has(`${sheet}!${key}`) };
    }
    case 'addGoal': {
      const committee = pick(book.book.committees, action.table)?.code ?? '';
      const level = pick(LEVELS, column)!;
      const parent = pick(findParents(state, level, committee), row)?.nr ?? 'finns inte';
      const table = book.layout.tables.get(goalTableName(committee));
      return {
        run: () => addGoal({ committee, level, parent, values: { text, comment: text } }),
        // What stands beneath the row moves down, over the table's width alone.
        allows: ({ sheet, key }) => table !== undefined && sheet === table.sheet && isBeneathHeader(table, key),
        moves: true,
      };
    }
    case 'changeGoal': {
      if (!chosen) return null;
      const [, seen] = chosen;
      const at = locate(book.layout, { table: seen.table, row: seen.row });
      return {
        run: () => changeGoal(seen, { text, weight: column, assessment: 'met' }),
        allows: ({ sheet, key }) =>
          sheet === at?.sheet && rowOf(key) === rowOf(at.cell) && inColumns(book, ['text', 'weight', 'assessment'])({ sheet, key }),
      };
    }
    case 'moveGoal': {
      if (!chosen) return null;
      const [index, seen] = chosen;
      const target = pick(findMoveTargets(state, index), column)?.nr ?? 'finns inte';
      return { run: () => moveGoal(seen, state.tree.parentNr[index] ?? '', target), allows: inColumns(book, ['parent']) };
    }
    case 'changeOccasion': {
      const at = cellKey(
        locate(book.layout, { table: TABLE_NAMES.settings, row: book.settingRows.get('occasion') ?? -1, column: 'value' }),
      );
      return { run: () => changeOccasion(pick(OCCASIONS, column)!), allows: ({ sheet, key }) => `${sheet}!${key}` === at };
    }
    case 'structure':
      return { run: async () => makeBook(await planBook()), moves: true };
    case 'checkBook': {
      const sheet = book.layout.tables.get(TABLE_NAMES.findings)?.sheet;
      return {
        run: () => checkBook({ addSheet: true }),
        allows: (difference) => difference.sheet === (sheet ?? SHEET_NAMES.findings) || isOwn(difference.sheet),
      };
    }
    case 'makeReport':
      return {
        run: () => makeReport({ occasion: pick(OCCASIONS, column)!, ...(row % 3 === 0 && { committee: book.book.committees[0]?.code }) }),
        allows: ({ sheet }) => sheet.startsWith(SHEET_NAMES.report),
      };
    case 'restoreFormulas': {
      // What a person has written stays; what looks like a function's answer is taken for one.
      let written = new Set<string>();
      return {
        run: async () => {
          written = new Set((await planRestoring()).written.map(({ cell }) => cell));
          await restoreFormulas();
        },
        allows: ({ sheet, key, after }) => after?.startsWith('=') === true && !written.has(`${sheet}!${key}`),
      };
    }
  }
}

/** Sheets that are the add-in's alone. */
export function isOwn(sheet: string): boolean {
  return sheet.startsWith(SHEET_NAMES.lists);
}

function cellKey(place: { sheet: string; cell: string } | null): string {
  return place ? `${place.sheet}!${place.cell}` : '';
}

/** Whether the cell that the fact is about stands in the table's columns, beneath its headers. */
function isBeneathHeader({ row, column, headers }: TableLayout, key: string): boolean {
  const cell = parseCell(/[A-Z]+\d+/.exec(key)?.[0] ?? '');
  return cell !== undefined && cell.row > row && cell.column >= column && cell.column < column + headers.length;
}

const rowOf = (cell: string) => cell.replace(/^[A-Z]+/, '');

/** Whether a cell stands in one of these columns of a goal table. */
function inColumns(book: ReadyBook, columns: readonly ('nr' | 'parent' | 'text' | 'weight' | 'assessment')[]) {
  return ({ sheet, key }: Pick<Difference, 'sheet' | 'key'>): boolean =>
    [...book.layout.tables].some(
      ([table, layout]) =>
        layout.kind === 'goals' &&
        layout.sheet === sheet &&
        columns.some((column) => {
          if (layout.columns[column] === undefined) return false;
          const header = locate(book.layout, { table, column });
          const row = Number(rowOf(key));
          return (
            header?.cell.replace(/\d+$/, '') === key.replace(/\d+$/, '') && row > layout.row + 1 && row <= layout.row + 1 + layout.rows
          );
        }),
    );
}
