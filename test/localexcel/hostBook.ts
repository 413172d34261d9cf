/** A book of the local Excel for tests of the host's objects, spoken to without the wire. */
import { emptyDocument } from '../../localexcel/document/create';
import type { CellContent, WorkbookDocument } from '../../localexcel/document/types';
import { createWorkbookHost, type WorkbookHost } from '../../localexcel/host';
import type { Range } from '../../localexcel/host/range';
import type { Table } from '../../localexcel/host/tables';
import type { Workbook } from '../../localexcel/host/workbook';
import type { Worksheet } from '../../localexcel/host/worksheet';
import { HostError, type HostEvent } from '../../localexcel/wire/hostObject';

export interface TestBook {
  host: WorkbookHost;
  workbook: Workbook;
  sheet: Worksheet;
  events: HostEvent[];
  at(address: string): Range;
  values(address: string): Promise<CellContent[][]>;
  /** A table of the grid at A1, named Mal. */
  table(grid: CellContent[][], address?: string): Table;
  saved(): Promise<WorkbookDocument>;
}

const open: WorkbookHost[] = [];

export function openBook(document = emptyDocument('Blad1')): TestBook {
  const host = createWorkbookHost({ document, functions: null });
  open.push(host);
  const workbook = host.workbook as Workbook;
  const sheet = workbook.Worksheets.GetActiveWorksheet();
  const events: HostEvent[] = [];
  host.onEvent((event) => events.push(event));
  const book: TestBook = {
    host,
    workbook,
    sheet,
    events,
    at: (address) => sheet.GetRange(address),
    async values(address) {
      await host.settled();
      return book.at(address).Values as CellContent[][];
    },
    table(grid, address = `A1:${String.fromCharCode(64 + grid[0]!.length)}${grid.length}`) {
      book.at(address).Values = grid;
      const table = sheet.Tables.Add(address, true);
      table.Name = 'Mal';
      return table;
    },
    async saved() {
      await host.settled();
      return host.toDocument();
    },
  };
  return book;
}

/** Closes what the tests opened. */
export function closeBooks(): void {
  for (const host of open.splice(0)) host.dispose();
}

/** The code of the error that an action ends in; "" where it does not. */
export function codeOf(action: () => unknown): string {
  try {
    action();
    return '';
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}
