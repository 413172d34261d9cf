/** Kinds of requests that Excel's own proxies seldom or never make, straight to the wire. */
import { executeRequest, type HostProblem } from '../../localexcel/wire/execute';
import { type Action, ActionType, type ObjectPath, ObjectPathType } from '../../localexcel/wire/protocol';
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

async function ask(action: Partial<Action>, path: ObjectPath = SHEET) {
  const paths = Object.fromEntries([ROOT, SHEETS, SHEET, path].map((item) => [item.Id, item]));
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
])('%s', async (_, action, path, error) => {
  expect((await ask(action, path)).Error).toMatchObject(error);
  expect(problems).toEqual([]);
});

test('a trace is answered with its id', async () => {
  expect(await ask({ ActionType: ActionType.Trace })).toEqual({ Results: [{ ActionId: 9, Value: null }], TraceIds: [9] });
});
