/** The live state through Microsoft's office.js. */
import { currentState, refreshLive, startLive, stopLive, subscribe } from '../../src/live';
import type { LiveChange } from '../../src/live';
import { RULE_HEADERS } from '../../src/locales/words';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily, makeTableSheet } from '../workbook/support/bookDocument';

const DOCUMENT = () => makeBookDocument({ rows: { SN: [...makeFamily('SN', 1, 1, 10), ...makeFamily('SN', 2, 2, 60)] } });
let changes: LiveChange['changed'][] = [];
let unsubscribe: () => void;

beforeEach(() => {
  changes = [];
  unsubscribe = subscribe(({ changed }) => changes.push(changed));
});
afterEach(async () => {
  unsubscribe();
  await stopLive();
});
function ready() {
  const state = currentState();
  if (state.phase !== 'ready') throw new Error(`The live state is ${state.phase}`);
  return state;
}
const write = (cell: string, value: unknown) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('SN').getRange(cell).values = [[value]];
    await context.sync();
  });

test('it goes from idle by loading to ready, and says so once', async () => {
  await openLocalExcel(DOCUMENT());
  expect(currentState()).toEqual({ phase: 'idle' });
  const starting = startLive();
  expect(currentState()).toEqual({ phase: 'loading' });
  expect(startLive()).toBe(starting);
  await starting;
  expect(ready().rollUp().results[2]?.fulfilment).toBe(0.1);
  expect(changes).toEqual(['all']);
});

test('what a person types changes only the goals above it', async () => {
  const excel = await openLocalExcel(DOCUMENT());
  await startLive();
  const before = ready().rollUp();
  await excel.person.type('SN', 'M12', '90');
  await waitFor(() => changes.length > 1);
  expect(changes[1]).toEqual(new Set(['SN-M1', 'SN-N1', 'SN-Ö1']));
  const after = ready().rollUp();
  expect(after.results[0]?.fulfilment).toBe(0.9);
  expect(after.tree).toBe(before.tree);
});

test('a start that is stopped before it has read comes to nothing', async () => {
  const excel = await openLocalExcel(DOCUMENT());
  const starting = startLive();
  await stopLive();
  await starting;
  await excel.person.type('SN', 'M12', '90');
  await excel.settled();
  expect(currentState()).toEqual({ phase: 'idle' });
  expect(changes).toEqual([]);
});

test('own writes show after a refresh', async () => {
  await openLocalExcel(DOCUMENT());
  await startLive();
  await write('M12', 80);
  await refreshLive();
  expect(ready().book.rows[2]?.actualInterim).toBe(80);
  await refreshLive();
  expect(changes).toEqual(['all', new Set(['SN-M1'])]);
});

test('another Tillfälle is another judgement of everything', async () => {
  await openLocalExcel(DOCUMENT());
  await startLive();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Styrning').getRange('B7').values = [['Helår']];
    await context.sync();
  });
  await refreshLive();
  expect(changes).toEqual(['all', 'all']);
  expect(ready().rollUp().occasion).toBe('year');
});

test('a listener that fails does not stop the others, and one that has left is not called', async () => {
  const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  unsubscribe();
  const leave = subscribe(() => {
    throw new Error('broken');
  });
  unsubscribe = subscribe(({ changed }) => changes.push(changed));
  const left = jest.fn();
  subscribe(left)();
  await openLocalExcel(DOCUMENT());
  await startLive();
  leave();
  expect(changes).toEqual(['all']);
  expect(left).not.toHaveBeenCalled();
  expect(complaint).toHaveBeenCalledTimes(1);
  complaint.mockRestore();
});

test('an ordinary workbook is none, until it becomes a goal book', async () => {
  await openLocalExcel();
  await startLive();
  expect(currentState()).toEqual({ phase: 'none' });
  await refreshLive();
  expect(changes).toEqual(['all']);
});

test('a workbook that counts from 1904 is unusable, with the reason', async () => {
  await openLocalExcel({ ...DOCUMENT(), dateSystem: 1904 });
  await startLive();
  expect(currentState()).toEqual({ phase: 'unusable', problem: 'book.dateSystem1904', params: {} });
});

test('where Excel refuses, the state is failed with the reason, and the next refresh tries again', async () => {
  await openLocalExcel(DOCUMENT());
  const refuse = jest.spyOn(Excel, 'run').mockRejectedValue(Object.assign(new Error('no'), { code: 'InvalidOperationInCellEditMode' }));
  await startLive();
  expect(currentState()).toEqual({ phase: 'failed', problem: 'book.error.cellEditing', params: {} });
  refuse.mockRestore();
  await refreshLive();
  expect(currentState().phase).toBe('ready');
});

test('a failed read leaves the last good state standing', async () => {
  await openLocalExcel(DOCUMENT());
  await startLive();
  const refuse = jest.spyOn(Excel, 'run').mockRejectedValueOnce(new Error('no'));
  await refreshLive();
  refuse.mockRestore();
  expect(ready().book.rows).toHaveLength(6);
  expect(changes).toEqual(['all']);
});

test('a refresh of what is not started starts it', async () => {
  await openLocalExcel(DOCUMENT());
  await refreshLive();
  expect(ready().book.rows).toHaveLength(6);
});

describe('the rules as the municipality wants them', () => {
  const open = async () => {
    const document = makeBookDocument({
      rows: { SN: [{ nr: 'SN-Ö1', level: 'Övergripande mål', text: 'Ett', parent: 1 }] },
      settings: { minGoalsBeneath: 1 },
    });
    document.sheets.push(makeTableSheet('Regler', 'Regler', Object.values(RULE_HEADERS), [['broken-down', '', 'Ja', 'Fel', '', '']]));
    const excel = await openLocalExcel(document);
    await startLive();
    return excel;
  };
  const severities = () =>
    ready()
      .findings.filter(({ rule }) => rule === 'broken-down')
      .map(({ severity }) => severity);

  test('a rule that is switched off is heard of no more, and comes back', async () => {
    const excel = await open();
    expect(severities()).toEqual(['error']);
    await excel.person.type('Regler', 'C5', 'Nej');
    await waitFor(() => severities().length === 0);
    expect(changes.at(-1)).toBe('all');
    await excel.person.type('Regler', 'C5', 'Ja');
    await waitFor(() => severities().length === 1);
  });

  test('another severity is followed at once', async () => {
    const excel = await open();
    await excel.person.type('Regler', 'D5', 'Tips');
    await waitFor(() => severities()[0] === 'info');
  });
});

test('a value where a formula should stand is found, with how many there are', async () => {
  const excel = await openLocalExcel(DOCUMENT());
  await startLive();
  const damages = () => ready().findings.filter(({ rule }) => rule === 'table-damage');
  expect(damages()).toEqual([]);
  await excel.person.type('SN', 'V11', 'Uppfyllt');
  await excel.person.type('SN', 'V12', 'Uppfyllt');
  await waitFor(() => damages()[0]?.params.count === 2);
  expect(damages()).toEqual([
    expect.objectContaining({ message: 'table-damage.statusOverwritten', place: { table: 'MalSN', row: 1, column: 'status' } }),
  ]);
  // It is nothing that completing the goal book would bring back.
  expect(ready().damages).toEqual([]);
});
