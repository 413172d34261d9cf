/** Kinds of requests that Excel's own proxies seldom or never make, straight to the wire. */
import { executeRequest, type HostProblem } from '../../localexcel/wire/execute';
import { type Action, ActionType, type ArgumentInfo, type ObjectPath, ObjectPathType } from '../../localexcel/wire/protocol';
import { Workbook } from './wireObjects';

const ROOT: ObjectPath = { Id: 1, ObjectPathType: ObjectPathType.Root, Name: '' };
const SHEETS: ObjectPath = { Id: 2, ObjectPathType: ObjectPathType.Property, Name: 'Worksheets', ParentObjectPathId: 1 };
const SHEET: ObjectPath = {
  Id: 3,
  ObjectPathType: ObjectPathType.Indexer,
  Name: '',
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: ['Start'] },
};
const problems: HostProblem[] = [];
let book: Workbook;
beforeEach(() => {
  problems.length = 0;
  book = new Workbook('Start', 'Kontroll');
});

async function ask(action: Partial<Action>, path: ObjectPath = SHEET, others: ObjectPath[] = []) {
  const paths = Object.fromEntries([ROOT, SHEETS, SHEET, path, ...others].map((item) => [item.Id, item]));
  const actions = [{ Id: 9, ActionType: 0, Name: '', ObjectPathId: path.Id, ...action }];
  return executeRequest(book, { Actions: actions, ObjectPaths: paths }, (problem) => problems.push(problem));
}

test('a query as JSON answers in the names of the client', async () => {
  const one = await ask({ ActionType: ActionType.QueryAsJson, QueryInfo: { Select: ['name', 'position'] } });
  expect(one.Results).toEqual([{ ActionId: 9, Value: { _Id: 'sheet1', name: 'Start', position: 0 } }]);
  const all = await ask({ ActionType: ActionType.QueryAsJson, QueryInfo: { Select: ['id'], Top: 1 } }, SHEETS);
  expect(all.Results[0]?.Value).toEqual({ items: [{ _Id: 'sheet1', id: 'sheet1' }] });
});

test('a recursive query asks every object by the query of its type, as deep as it is told', async () => {
  const queries = {
    'Excel.Workbook': { Select: ['name'], Expand: ['worksheets'] },
    'Excel.WorksheetCollection': { Skip: 1 },
    Worksheet: { Select: ['name'] },
  };
  const deep = await ask({ ActionType: ActionType.RecursiveQuery, RecursiveQueryInfo: { Queries: queries, MaxDepth: 1 } }, ROOT);
  expect(deep.Results[0]?.Value).toEqual({ Name: 'Bok.xlsx', Worksheets: { _Items: [{ _Id: 'sheet2', Name: 'Kontroll' }] } });
  const shallow = await ask({ ActionType: ActionType.RecursiveQuery, RecursiveQueryInfo: { Queries: queries, MaxDepth: 0 } }, ROOT);
  expect(shallow.Results[0]?.Value).toEqual({ Name: 'Bok.xlsx' });
});

test('an update sets several properties, and stops at one that cannot be set', async () => {
  expect(await ask({ ActionType: ActionType.Update, ObjectState: { name: 'Annat' } })).toEqual({
    Results: [{ ActionId: 9, Value: null }],
    TraceIds: [],
  });
  expect(book.sheets[0]?.Name).toBe('Annat');
  const path: ObjectPath = { ...SHEET, ArgumentInfo: { Arguments: ['Annat'] } };
  const refused = await ask({ ActionType: ActionType.Update, ObjectState: { name: 'Tredje', position: 1 } }, path);
  expect(refused.Error).toMatchObject({ Code: 'ApiNotFound', Location: 'Worksheet.position' });
  expect(book.sheets[0]?.Name).toBe('Tredje');
});

test.each<[string, Partial<Action>, ObjectPath, object]>([
  ['an unknown kind of action', { ActionType: 99 }, SHEET, { Code: 'NotImplemented', HttpStatusCode: 501 }],
  [
    'an unknown service',
    { ActionType: ActionType.Instantiate },
    { Id: 4, ObjectPathType: ObjectPathType.NewObject, Name: 'Microsoft.Saknas' },
    { Code: 'ApiNotFound', Message: expect.stringContaining('Microsoft.Saknas') },
  ],
  [
    'a reference that is gone',
    { ActionType: ActionType.Instantiate },
    { Id: 4, ObjectPathType: ObjectPathType.Reference, Name: 'R7' },
    { Code: 'InvalidObjectPath' },
  ],
  ['a path that is not there', { ActionType: ActionType.Instantiate, ObjectPathId: 77 }, SHEET, { Code: 'InvalidRequest' }],
  // The contract's own fields are no part of the wire.
  ['a member of the host itself', { ActionType: ActionType.Query, QueryInfo: { Select: ['cells'] } }, SHEET, { Code: 'ApiNotFound' }],
  ['a method of the host itself', { ActionType: ActionType.Method, Name: 'nextId' }, ROOT, { Code: 'ApiNotFound' }],
  ['what every object has', { ActionType: ActionType.Method, Name: 'constructor' }, ROOT, { Code: 'ApiNotFound' }],
])('%s', async (_, action, path, error) => {
  expect((await ask(action, path)).Error).toMatchObject(error);
  expect(problems).toEqual([]);
});

test('a trace is answered with its id', async () => {
  expect(await ask({ ActionType: ActionType.Trace })).toEqual({ Results: [{ ActionId: 9, Value: null }], TraceIds: [9] });
});

test('what hangs on a null object answers nothing, and does nothing', async () => {
  const nothing: ObjectPath = { Id: 4, ObjectPathType: ObjectPathType.NullObject, Name: '' };
  const below: ObjectPath = { Id: 5, ObjectPathType: ObjectPathType.Property, Name: 'Worksheets', ParentObjectPathId: 4 };
  for (const path of [nothing, below]) {
    for (const action of [
      { ActionType: ActionType.Instantiate },
      { ActionType: ActionType.Query },
      { ActionType: ActionType.QueryAsJson },
      { ActionType: ActionType.RecursiveQuery },
      { ActionType: ActionType.Method, Name: 'Delete' },
      { ActionType: ActionType.SetProperty, Name: 'Name', ArgumentInfo: { Arguments: ['Annat'] } },
      { ActionType: ActionType.Update, ObjectState: { name: 'Annat' } },
      { ActionType: ActionType.EnsureUnchanged, ObjectState: { name: 'Annat' } },
    ]) {
      expect(await ask(action, path, [nothing])).toEqual({ Results: [{ ActionId: 9, Value: null }], TraceIds: [] });
    }
  }
});

test('a method that gives an object answers what the object is found by', async () => {
  const added = await ask({ ActionType: ActionType.Method, Name: 'Add', ArgumentInfo: { Arguments: ['Ny'] } }, SHEETS);
  expect(added.Results[0]?.Value).toEqual({ Id: 'sheet3' });
});

describe('objects among the arguments', () => {
  const SETTINGS: ObjectPath = { Id: 4, ObjectPathType: ObjectPathType.Property, Name: 'Settings', ParentObjectPathId: 1 };
  test.each<[string, unknown, ArgumentInfo['ReferencedObjectPathIds'], (sheet: unknown) => unknown]>([
    ['themselves', 3, [0, 3], (sheet) => sheet],
    ['in an array', [7, 3], [0, [0, 3]], (sheet) => [7, sheet]],
    ['in an array of arrays', [[3], [8]], [0, [[3], [0]]], (sheet) => [[sheet], [8]]],
    ['in a plain object', { list: { source: { _ObjectPathId: 3 } } }, null, (sheet) => ({ list: { source: sheet } })],
    ['in plain objects in an array', [1, { source: { _ObjectPathId: 3 } }], null, (sheet) => [1, { source: sheet }]],
    [
      'none at all',
      [
        [1, 'a'],
        [true, null],
      ],
      undefined,
      () => [
        [1, 'a'],
        [true, null],
      ],
    ],
  ])('%s', async (_, value, ReferencedObjectPathIds, expected) => {
    const ArgumentInfo = { Arguments: ['nyckel', value], ReferencedObjectPathIds };
    expect((await ask({ ActionType: ActionType.Method, Name: 'Add', ArgumentInfo }, SETTINGS)).Error).toBeUndefined();
    expect(book.settings.get('nyckel')).toEqual(expected(book.sheets[0]));
  });
});

test('items without an id are found by their place in the whole collection', async () => {
  const rows: ObjectPath = { Id: 4, ObjectPathType: ObjectPathType.Property, Name: 'Rows', ParentObjectPathId: 3 };
  const answer = await ask({ ActionType: ActionType.Query, QueryInfo: { Select: ['address'], Skip: 1 } }, rows);
  expect(answer.Results[0]?.Value).toEqual({
    _Items: [
      { _Index: 1, Address: 'A2' },
      { _Index: 2, Address: 'A3' },
    ],
  });
});

test('a member that is expanded gives all its scalars, whatever is selected in it besides', async () => {
  const cell: ObjectPath = {
    Id: 4,
    ObjectPathType: ObjectPathType.Method,
    Name: 'GetRange',
    ParentObjectPathId: 3,
    ArgumentInfo: { Arguments: ['A1'] },
  };
  const answer = await ask({ ActionType: ActionType.Query, QueryInfo: { Select: ['format/fill/color'], Expand: ['format'] } }, cell);
  expect(answer.Results[0]?.Value).toEqual({ Format: { WrapText: false, Fill: { Color: '#FFFFFF' } } });
});

test.each([
  ['a query', { ActionType: ActionType.Query }, 1],
  ['a query as JSON', { ActionType: ActionType.QueryAsJson }, 1],
  ['a recursive query', { ActionType: ActionType.RecursiveQuery }, 1],
  ['a comparison', { ActionType: ActionType.EnsureUnchanged, ObjectState: { name: 'Start' } }, 1],
  ['a method that looks for used cells', { ActionType: ActionType.Method, Name: 'GetUsedRangeOrNullObject' }, 1],
  ['any other method', { ActionType: ActionType.Method, Name: 'GetRange', ArgumentInfo: { Arguments: ['A1'] } }, 0],
  ['a set', { ActionType: ActionType.SetProperty, Name: 'Name', ArgumentInfo: { Arguments: ['Annat'] } }, 0],
  ['a trace', { ActionType: ActionType.Trace }, 0],
])('%s waits for what is calculated where it needs it', async (_, action, waits) => {
  await ask(action);
  expect(book.settledCalls).toBe(waits);
});
