/** The whole of the local Excel: office.js, the host, the engine and custom functions together. */
import { type LocalExcel, startLocalExcel } from '../../localexcel/localExcel';
import { waitFor } from '../support/localExcel';

interface Stream {
  goal: string;
  set(result: unknown): void;
  cancelled: boolean;
}
const streams: Stream[] = [];
let excel: LocalExcel;

beforeAll(async () => {
  excel = await startLocalExcel({
    functionsMetadata: {
      functions: [
        { id: 'STATUS', name: 'STATUS', parameters: [{ name: 'goal', type: 'string' }], options: { stream: true } },
        {
          id: 'ADD',
          name: 'ADD',
          parameters: [
            { name: 'a', type: 'number' },
            { name: 'b', type: 'number' },
          ],
        },
        { id: 'TABLE', name: 'TABLE', parameters: [{ name: 'rows', type: 'number' }], result: { dimensionality: 'matrix' } },
        { id: 'REFUSE', name: 'REFUSE', parameters: [{ name: 'what', type: 'string' }] },
      ],
    },
  });
  CustomFunctions.associate('STATUS', (goal: string, invocation: CustomFunctions.StreamingInvocation<unknown>) => {
    const stream: Stream = { goal, set: (result) => invocation.setResult(result), cancelled: false };
    invocation.onCanceled = () => (stream.cancelled = true);
    invocation.setResult('väntar');
    streams.push(stream);
  });
  CustomFunctions.associate('ADD', (a: number, b: number) => a + b);
  CustomFunctions.associate('TABLE', (rows: number) => Array.from({ length: rows }, (_, row) => [row + 1, `rad ${row + 1}`]));
  CustomFunctions.associate('REFUSE', (what: string) => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, `Målet ${what} finns inte`);
  });
});
beforeEach(async () => {
  await excel.open();
  streams.length = 0;
});
afterEach(() => expect(excel.problems).toEqual([]));

async function write(address: string, values: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values;
    await context.sync();
  });
  await excel.settled();
}

const read = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load('values');
    await context.sync();
    return range.values;
  });

test('a cell shows #BUSY! until its function has answered', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.formulas = [['=ADD(20,22)']];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([['#BUSY!']]);
  });
  await excel.settled();
  expect(await read('A1')).toEqual([[42]]);
});

test('functions within functions, among native ones and over references', async () => {
  await write('A1:A4', [[1], [2], ['=ADD(A1,ADD(A2,10))'], ['=IF(STATUS("SN-Ö1")="väntar",1,0)+ADD(A1,A2)']]);
  expect(await read('A3:A4')).toEqual([[13], [4]]);
  await write('A1', [[100]]);
  expect(await read('A3:A4')).toEqual([[112], [103]]);
});

test('a streaming function updates its cells and what depends on them, and ends with them', async () => {
  await write('A1:B2', [
    ['=STATUS("M1")', '=A1&"!"'],
    ['=STATUS("M1")', '=STATUS("M2")'],
  ]);
  expect(await read('A1:B2')).toEqual([
    ['väntar', 'väntar!'],
    ['väntar', 'väntar'],
  ]);
  expect(streams.map((stream) => stream.goal).sort()).toEqual(['M1', 'M2']);

  const [first] = streams.filter((stream) => stream.goal === 'M1');
  first!.set('Uppfyllt');
  await excel.settled();
  expect(await read('A1:B2')).toEqual([
    ['Uppfyllt', 'Uppfyllt!'],
    ['Uppfyllt', 'väntar'],
  ]);

  await write('A1', [['']]);
  expect(first!.cancelled).toBe(false);
  await write('A2', [['=STATUS("M2")']]);
  await waitFor(() => first!.cancelled);
  expect(excel.functions.running).toEqual([{ name: 'STATUS', args: ['M2'] }]);
});

test('a matrix spills, and shrinks', async () => {
  await write('A1:C1', [['=TABLE(C1)', '', 3]]);
  expect(await read('A1:B4')).toEqual([
    [1, 'rad 1'],
    [2, 'rad 2'],
    [3, 'rad 3'],
    ['', ''],
  ]);
  await write('C1', [[1]]);
  expect(await read('A1:B2')).toEqual([
    [1, 'rad 1'],
    ['', ''],
  ]);
});

test('an error shows in the cell, its text beside it', async () => {
  await write('A1', [['=REFUSE("SN-X9")']]);
  expect(await read('A1')).toEqual([['#N/A']]);
  const [sheet] = excel.functions.running;
  expect(sheet).toEqual({ name: 'REFUSE', args: ['SN-X9'] });
  const id = await Excel.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load('id');
    await context.sync();
    return active.id;
  });
  expect(excel.functions.messageAt({ sheetId: id, row: 0, column: 0 })).toBe('Målet SN-X9 finns inte');
});

test('a name that no function has is #NAME?', async () => {
  await write('A1', [['=FINNSINTE(1)']]);
  expect(await read('A1')).toEqual([['#NAME?']]);
});

test('a deleted sheet takes its runs with it', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Annat').getRange('A1').formulas = [['=STATUS("M9")']];
    await context.sync();
  });
  await excel.settled();
  expect(excel.functions.running).toHaveLength(1);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Annat').delete();
    await context.sync();
  });
  await excel.settled();
  await waitFor(() => streams[0]!.cancelled);
});

test('events tell the add-in’s own changes from a person’s', async () => {
  const heard: unknown[] = [];
  const name = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    context.workbook.worksheets.onChanged.add(async ({ address, triggerSource }) => void heard.push([address, triggerSource]));
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    return sheet.name;
  });
  await excel.settled();
  await excel.person.type(name, 'B2', '12,5');
  await excel.settled();
  expect(heard).toEqual([
    ['A1', 'ThisLocalAddin'],
    ['B2', expect.not.stringContaining('ThisLocalAddin')],
  ]);
  expect(await read('B2')).toEqual([[12.5]]);
});

test('opening another workbook leaves nothing of the former', async () => {
  let heard = 0;
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async () => void (heard += 1));
    await context.sync();
  });
  await write('A1', [['=STATUS("M1")']]);
  expect(heard).toBe(1);
  const before = new Excel.RequestContext();
  const range = before.workbook.worksheets.getActiveWorksheet().getRange('A1');
  before.trackedObjects.add(range);
  await before.sync();

  await excel.open();
  expect(streams[0]!.cancelled).toBe(true);
  expect(await read('A1')).toEqual([['']]);
  await write('A1', [[1]]);
  expect(heard).toBe(1);
  range.load('values');
  await expect(before.sync()).rejects.toMatchObject({ code: 'InvalidObjectPath' });
});

test('a large write is one change', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
  });
  await write(
    'A1:C2000',
    Array.from({ length: 2000 }, (_, row) => [row, row * 2, `=A${row + 1}+B${row + 1}`]),
  );
  expect(heard).toEqual(['A1:C2000']);
  expect(await read('C2000')).toEqual([[3 * 1999]]);
});
