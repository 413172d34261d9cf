/** What a person undoes, the add-in follows: its state of the workbook and its functions, through Microsoft's office.js. */
import { currentState, startLive, stopLive } from '../../src/live';
import { associateFunctions } from '../../src/functions';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';
import { openLocalExcel, waitFor } from '../support/localExcel';

afterEach(stopLive);

const outcomes = () => {
  const state = currentState();
  return state.phase === 'ready' ? state.book.rows.map(({ actualInterim }) => actualInterim) : [];
};

test('an outcome that was typed, rows that were deleted, cells that the add-in wrote', async () => {
  const excel = await openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 10) } }));
  associateFunctions();
  await startLive();
  const status = async () => {
    await excel.settled();
    const cells = excel.toDocument().sheets.find(({ name }) => name === 'SN')?.cells;
    return [...(cells?.values() ?? [])].flatMap((line) => [...line.values()]).find(({ formula }) => formula?.includes('GOALFULFILMENT'))
      ?.value;
  };
  const follows = async (outcome: number | null | undefined, fulfilment: unknown) => {
    await waitFor(() => outcomes()[2] === outcome);
    await waitFor(async () => (await status()) === fulfilment);
  };
  await follows(10, 0.1);
  excel.person.type('SN', 'M12', '50');
  await follows(50, 0.5);
  excel.person.undo();
  await follows(10, 0.1);
  excel.person.redo();
  await follows(50, 0.5);
  excel.person.deleteRows('SN', 12);
  await waitFor(() => outcomes()[2] !== 50);
  excel.person.undo();
  await follows(50, 0.5);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('SN').getRange('M12').values = [[80]];
    await context.sync();
  });
  excel.person.undo();
  await follows(50, 0.5);
  expect(excel.problems).toEqual([]);
});
