/** The host's end of the transport: what comes when, without office.js. */
import { HostBridge } from '../../localexcel/wire/hostBridge';
import { type Action, ActionType, type ObjectPath, ObjectPathType } from '../../localexcel/wire/protocol';
import { Workbook } from './wireObjects';

const ROOT: ObjectPath = { Id: 1, ObjectPathType: ObjectPathType.Root, Name: '' };
const QUERY: Action = { Id: 9, ActionType: ActionType.Query, Name: '', ObjectPathId: 1 };

function connect(change: (book: Workbook) => void = () => {}) {
  const bridge = new HostBridge();
  const book = new Workbook('Start');
  change(book);
  bridge.root = book;
  const heard: string[] = [];
  bridge.native.onMessageFromHost = (text) => {
    const message = JSON.parse(text) as { id?: number; type: number; message: { body?: string; entries?: { message: string }[] } };
    if (message.type === 3) heard.push(...(message.message.entries ?? []).map((entry) => `event ${entry.message}`));
    else heard.push(`answer ${message.id}`);
  };
  const send = (id: number, body: unknown = { Actions: [QUERY], ObjectPaths: { 1: ROOT } }) =>
    bridge.native.sendMessageToHost(JSON.stringify({ id, type: 1, flags: 0, message: { body } }));
  const raise = (name: string) => bridge.raise({ type: 10, target: 'Workbook', payload: { name } });
  const quiet = async () => {
    do await new Promise((resolve) => setTimeout(resolve, 5));
    while (!bridge.quiet);
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { bridge, book, heard, send, raise, quiet };
}

test('what was raised before a request waits until the request is answered', async () => {
  const { heard, send, raise, quiet } = connect();
  raise('1');
  // The request comes before the push has had its turn.
  send(1);
  send(2);
  await quiet();
  expect(heard).toEqual(['answer 1', 'answer 2', 'event {"name":"1"}']);
});

test('what a request raises comes after its answer, and several in their order', async () => {
  const { book, heard, send, raise, quiet } = connect();
  book.beginRequest = () => ['1', '2'].forEach(raise);
  send(1);
  await quiet();
  expect(heard).toEqual(['answer 1', 'event {"name":"1"}', 'event {"name":"2"}']);
});

test('without a request it comes by itself, and not at once', async () => {
  const { heard, raise, quiet } = connect();
  raise('1');
  expect(heard).toEqual([]);
  await quiet();
  expect(heard).toEqual(['event {"name":"1"}']);
});

test('a request ends where it began, also when it fails', async () => {
  const steps: string[] = [];
  const { send, quiet } = connect((book) => {
    book.beginRequest = () => void steps.push('begin');
    book.endRequest = () => void steps.push('end');
  });
  send(1);
  send(2, { Actions: [{ ...QUERY, ObjectPathId: 77 }], ObjectPaths: {} });
  await quiet();
  expect(steps).toEqual(['begin', 'end', 'begin', 'end']);
});

test('a workbook that cannot begin a request refuses it and is reported; the next is served', async () => {
  let calls = 0;
  const { bridge, heard, send, quiet } = connect((book) => {
    book.beginRequest = () => {
      if (++calls === 1) throw new Error('not now');
    };
  });
  send(1);
  send(2);
  await quiet();
  expect(heard).toEqual(['answer 1', 'answer 2']);
  expect(bridge.problems).toMatchObject([{ where: 'beginning or ending a request', error: { message: 'not now' } }]);
});

test('a message that is no request is reported, and the next is served', async () => {
  const { bridge, heard, send, quiet } = connect();
  bridge.native.sendMessageToHost('{');
  send(2);
  await quiet();
  expect(heard).toEqual(['answer 2']);
  expect(bridge.problems).toMatchObject([{ where: 'serving a request' }]);
});
