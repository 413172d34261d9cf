import { emptyDocument, setCell } from '../../localexcel/document/create';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';

/** Seconds of the processor's time, which others on the machine do not lengthen much. Both take about three together; a slip to quadratic time takes minutes. */
const LONGEST = 15;

test('20 000 rows of 12 cells are written and read in seconds', async () => {
  const document = emptyDocument();
  document.styles = [{ wrap: true }, { numberFormat: '0%' }];
  const sheet = document.sheets[0]!;
  for (let row = 0; row < 20_000; row++) {
    for (let column = 0; column < 12; column++) {
      if (column === 11) setCell(sheet, row, column, { value: 'Uppfyllt', formula: `=GOALSTATUS(A${row + 1})` });
      else setCell(sheet, row, column, { value: column % 3 === 0 ? `Mål ${row} och ${column}` : row * column, style: column % 2 });
    }
  }
  const start = process.cpuUsage();
  const bytes = await writeXlsx(document, { customFunctions: ['GOALSTATUS'] });
  const read = await readXlsx(bytes);
  const { user, system } = process.cpuUsage(start);
  expect(read.sheets[0]!.cells.size).toBe(20_000);
  expect(read.sheets[0]!.cells.get(19_999)).toEqual(sheet.cells.get(19_999));
  expect((user + system) / 1e6).toBeLessThan(LONGEST);
});
