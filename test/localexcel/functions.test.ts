import { FunctionBridge } from '../../localexcel/functions/functionBridge';
import type { FunctionArgument, FunctionCaller, FunctionDescription } from '../../localexcel/functions/types';
import { startOffice } from '../../localexcel/shell/office';
import { connectFunctions } from '../../localexcel/shell/officeInternals';
import { CUSTOM_FUNCTIONS_SERVICE, HostBridge } from '../../localexcel/wire/hostBridge';
import { Workbook } from './wireObjects';

/** What a streaming function was given, and how it is driven from the test. */
interface Stream {
  args: unknown[];
  set(result: unknown): void;
  cancelled: boolean;
}
const streams: Stream[] = [];

const describeFunction = (name: string, parameters: FunctionDescription['parameters'], stream = false): FunctionDescription => ({
  id: name,
  name,
  parameters,
  ...(stream ? { options: { stream: true } } : {}),
});
const metadata = {
  functions: [
    describeFunction(
      'STATUS',
      [
        { name: 'goal', type: 'string' },
        { name: 'occasion', type: 'string', optional: true },
      ],
      true,
    ),
    describeFunction('ADD', [
      { name: 'a', type: 'number' },
      { name: 'b', type: 'number', optional: true },
    ]),
    describeFunction('SUMALL', [{ name: 'numbers', type: 'number', repeating: true }]),
    describeFunction('TWICE', [{ name: 'grid', type: 'number', dimensionality: 'matrix' }]),
    describeFunction('GIVE', [{ name: 'what', type: 'string' }]),
  ],
};

const bridge = new HostBridge();
const recalculated: FunctionCaller[][] = [];
const functions = new FunctionBridge(metadata, (entry) => bridge.push(entry));

beforeAll(async () => {
  bridge.root = new Workbook('Start');
  bridge.services.set(CUSTOM_FUNCTIONS_SERVICE, functions.service);
  attach();
  await startOffice(bridge);
  connectFunctions(functions);
});

/** A new workbook, whose cells these calls stand in. */
function attach(): void {
  functions.attach({ recalculate: (cells) => void recalculated.push([...cells]) });
  recalculated.length = streams.length = 0;
}

const cell = (row: number, column = 0): FunctionCaller => ({ sheetId: 'Blad1', row, column });
const tick = (milliseconds = 5) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const call = (name: string, args: FunctionArgument[], row = 0) => functions.call(name, args, cell(row));

/** office.js sends results at most twice a second. */
async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 5000) throw new Error('It never came.');
    await tick(10);
  }
}

test('calls wait for the add-in to give its functions', async () => {
  expect(call('ADD', [1, 2])).toBe('#BUSY!');
  // Nothing is started, so nothing is under way.
  await functions.idle();
  expect(call('ADD', [1, 2])).toBe('#BUSY!');

  CustomFunctions.associate('STATUS', (goal: string, occasion: string | null, invocation: CustomFunctions.StreamingInvocation<unknown>) => {
    const stream: Stream = { args: [goal, occasion], set: (result) => invocation.setResult(result), cancelled: false };
    invocation.onCanceled = () => (stream.cancelled = true);
    streams.push(stream);
  });
  CustomFunctions.associate('ADD', (a: number, b: number | null) => a + (b ?? 100));
  CustomFunctions.associate('SUMALL', (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0));
  CustomFunctions.associate('TWICE', (grid: number[][]) => grid.map((row) => row.map((value) => value * 2)));
  CustomFunctions.associate('GIVE', (what: string) => give(what));
  await functions.idle();
  expect(call('ADD', [1, 2])).toBe(3);
  expect(recalculated).toEqual([[cell(0)]]);
});

function give(what: string): unknown {
  switch (what) {
    case 'n/a':
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'Målet finns inte');
    case 'value':
      return Promise.reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'Fel tillfälle'));
    case 'returned':
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'Läses in');
    case 'div':
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero, 'text som Excel inte visar');
    case 'threw':
      throw new Error('ett fel');
    case 'nothing':
      return null;
    case 'infinity':
      return Infinity;
    case 'ragged':
      return [[1, 2], [3]];
    case 'line':
      return [1, 2];
    case 'mixed':
      return [
        ['Nr', true],
        [1.5, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable)],
      ];
  }
  return what;
}

describe('answers', () => {
  const grid = [
    [1, 2],
    [3, 4],
  ];
  const doubled = [
    [2, 4],
    [6, 8],
  ];
  const mixed = [
    ['Nr', true],
    [1.5, '#N/A'],
  ];
  const answers: { name: string; args: FunctionArgument[]; shown: unknown; message?: string }[] = [
    { name: 'ADD', args: [1], shown: 101 },
    { name: 'ADD', args: ['2', true], shown: 3 },
    { name: 'ADD', args: [[[4]], null], shown: 104 },
    { name: 'SUMALL', args: [1, 2, 3], shown: 6 },
    { name: 'SUMALL', args: [], shown: 0 },
    { name: 'TWICE', args: [grid], shown: doubled },
    { name: 'TWICE', args: [5], shown: [[10]] },
    { name: 'GIVE', args: ['text'], shown: 'text' },
    { name: 'GIVE', args: [12], shown: '12' },
    { name: 'GIVE', args: ['nothing'], shown: 0 },
    { name: 'GIVE', args: ['infinity'], shown: '#NUM!' },
    { name: 'GIVE', args: ['ragged'], shown: '#VALUE!' },
    { name: 'GIVE', args: ['line'], shown: '#VALUE!' },
    { name: 'GIVE', args: ['mixed'], shown: mixed },
    // Errors, with the text that Excel tells beside the cell.
    { name: 'GIVE', args: ['n/a'], shown: '#N/A', message: 'Målet finns inte' },
    { name: 'GIVE', args: ['value'], shown: '#VALUE!', message: 'Fel tillfälle' },
    { name: 'GIVE', args: ['returned'], shown: '#N/A', message: 'Läses in' },
    { name: 'GIVE', args: ['div'], shown: '#DIV/0!' },
    { name: 'GIVE', args: ['threw'], shown: '#VALUE!' },
  ];
  let first: unknown[];

  // All at once: office.js sends answers at most twice a second.
  beforeAll(async () => {
    attach();
    first = answers.map(({ name, args }, row) => call(name, args, row));
    await functions.idle();
  });

  test.each(answers.map((answer, row) => ({ ...answer, row })))('$name $args is $shown', ({ name, args, shown, message, row }) => {
    expect(first[row]).toBe('#BUSY!');
    expect(call(name, args, row)).toEqual(shown);
    expect(functions.messageAt(cell(row))).toBe(message);
  });
});

test.each<[string, FunctionArgument[], string]>([
  ['NOSUCH', [1], '#NAME?'],
  ['ADD', ['abc'], '#VALUE!'],
  ['ADD', [], '#VALUE!'],
  ['ADD', [1, 2, 3], '#VALUE!'],
  ['ADD', [[[1, 2]]], '#VALUE!'],
  ['ADD', ['#REF!'], '#REF!'],
  ['TWICE', [[[1, '#DIV/0!']]], '#DIV/0!'],
])('%s%j is answered %s without any call', (name, args, shown) => {
  attach();
  expect(call(name, args)).toBe(shown);
  expect(functions.running).toEqual([]);
});

describe('runs', () => {
  beforeEach(attach);

  test('a streaming function: one run for equal calls, its cells calculated anew at each new value', async () => {
    expect(call('STATUS', ['SN-Ö1'], 1)).toBe('#BUSY!');
    expect(call('STATUS', ['SN-Ö1', null], 2)).toBe('#BUSY!');
    expect(call('STATUS', ['SN-Ö1', 'Helår'], 3)).toBe('#BUSY!');
    await until(() => streams.length === 2);
    expect(streams.map((stream) => stream.args)).toEqual([
      ['SN-Ö1', null],
      ['SN-Ö1', 'Helår'],
    ]);
    streams[0]!.set('Uppfyllt');
    streams[1]!.set('Ej uppfyllt');
    await functions.idle();
    expect(recalculated.flat().sort((a, b) => a.row - b.row)).toEqual([cell(1), cell(2), cell(3)]);
    expect(call('STATUS', ['SN-Ö1'], 1)).toBe('Uppfyllt');

    recalculated.length = 0;
    streams[0]!.set('Delvis uppfyllt');
    await until(() => recalculated.length > 0);
    expect(recalculated).toEqual([[cell(1), cell(2)]]);
    expect(call('STATUS', ['SN-Ö1'], 2)).toBe('Delvis uppfyllt');
    expect(call('STATUS', ['SN-Ö1', 'Helår'], 3)).toBe('Ej uppfyllt');
  });

  test('idle waits for what has been set and not yet come', async () => {
    call('STATUS', ['A']);
    await until(() => streams.length === 1);
    for (const value of ['ett', 'två', 'tre']) {
      streams[0]!.set(value);
      await functions.idle();
      expect(call('STATUS', ['A'])).toBe(value);
    }
  });

  test('a run ends when no cell uses it any more', async () => {
    call('STATUS', ['A'], 1);
    call('STATUS', ['A'], 2);
    await until(() => streams.length === 1);
    functions.released(cell(1));
    await tick();
    expect(streams[0]!.cancelled).toBe(false);
    functions.released(cell(2));
    await until(() => streams[0]!.cancelled);
    expect(functions.running).toEqual([]);
    // Called again, it runs again.
    expect(call('STATUS', ['A'], 1)).toBe('#BUSY!');
    await until(() => streams.length === 2);
  });

  test('a formula that is moved keeps its run', async () => {
    call('STATUS', ['A'], 1);
    await until(() => streams.length === 1);
    functions.released(cell(1));
    await tick(100);
    call('STATUS', ['A'], 2);
    await tick(400);
    expect(streams.map((stream) => stream.cancelled)).toEqual([false]);
    functions.released(cell(2));
    await until(() => streams[0]!.cancelled);
  });

  test('a run ends when the cell calls with other arguments, and not when it calls with the same', async () => {
    call('STATUS', ['A'], 1);
    await tick();
    call('STATUS', ['A'], 1);
    await tick();
    expect(functions.running).toHaveLength(1);
    call('STATUS', ['B'], 1);
    await until(() => streams.some((stream) => stream.args[0] === 'A' && stream.cancelled));
    expect(functions.running).toEqual([{ name: 'STATUS', args: ['B', null] }]);
  });

  test('a formula may call several times: all its runs live on', async () => {
    const formula = () => [call('STATUS', ['A'], 1), call('STATUS', ['B'], 1)];
    formula();
    await tick();
    formula();
    await tick();
    expect(functions.running.map(({ args }) => args[0])).toEqual(['A', 'B']);
  });

  test('a cell whose argument became an error lets its run go', async () => {
    call('STATUS', ['A'], 1);
    await tick();
    expect(call('STATUS', ['#N/A'], 1)).toBe('#N/A');
    await until(() => functions.running.length === 0);
  });

  test('another workbook: every run of the former is cancelled', async () => {
    call('STATUS', ['A'], 1);
    await until(() => streams.length === 1);
    functions.attach({ recalculate: () => undefined });
    await until(() => streams[0]!.cancelled);
    // A waiting idle is not left hanging by what will never answer.
    await functions.idle();
  });

  test('the results are requests of their own, counted apart', async () => {
    bridge.traffic.reset();
    call('ADD', [20, 22]);
    await functions.idle();
    // The answer to the request is sent after the result was taken.
    await until(() => bridge.quiet);
    expect(bridge.traffic.syncs).toBe(0);
    expect(bridge.traffic.functions).toMatchObject({ syncs: 1, bytesSent: expect.any(Number) });
    expect(bridge.problems).toEqual([]);
  });
});
