import { FunctionBridge } from '../../localexcel/functions/functionBridge';
import { startOffice } from '../../localexcel/shell/office';
import { forgetEventHandlers } from '../../localexcel/shell/officeInternals';
import { CUSTOM_FUNCTIONS_SERVICE, HostBridge } from '../../localexcel/wire/hostBridge';
import { countBytes } from '../../localexcel/wire/traffic';
import { Workbook } from './wireObjects';

const bridge = new HostBridge();
let book: Workbook;

beforeAll(async () => {
  const functions = new FunctionBridge({ functions: [] }, (entry) => bridge.push(entry));
  bridge.services.set(CUSTOM_FUNCTIONS_SERVICE, functions.service);
  bridge.root = new Workbook('Start');
  await startOffice(bridge);
});
beforeEach(() => {
  bridge.discardPushes();
  forgetEventHandlers();
  book = new Workbook('Start', 'Kontroll');
  book.listener = (event) => bridge.raise(event);
  bridge.root = book;
  bridge.traffic.reset();
  bridge.problems.length = 0;
});

const tick = (milliseconds = 5) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** What office.js does by itself takes the time it takes: on a busy machine that is long. */
async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 5) {
    if (waited > 5000) throw new Error(`It never came: ${condition.toString()}`);
    await tick();
  }
}
/** A change that a handler has to hear of before the test goes on. */
async function change(row: number, isHeard: () => boolean): Promise<void> {
  book.sheets[0]!.GetRange(`A${row}`).Values = [[row]];
  await until(isHeard);
}
const start = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Start');

describe('the shell', () => {
  test('office.js finds desktop Excel, in Swedish, with the requirement sets', () => {
    expect(Office.context.diagnostics.host).toBe('Excel');
    expect(Office.context.platform).toBe('PC');
    expect(Office.context.contentLanguage.toLowerCase()).toBe('sv-se');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.17')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(false);
    expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
  });

  test('a second start in the same process is refused', async () => {
    await expect(startOffice(new HostBridge())).rejects.toThrow('already');
  });
});

describe('loading', () => {
  test('what was not loaded cannot be read', async () => {
    await Excel.run(async (context) => {
      const sheet = start(context).load('position');
      await context.sync();
      expect(sheet.position).toBe(0);
      expect(() => sheet.name).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });

  test('a load without names, or with an empty object, gives every scalar', async () => {
    await Excel.run(async (context) => {
      const sheet = start(context).load();
      const other = context.workbook.worksheets.getItem('Kontroll').load({});
      await context.sync();
      expect([sheet.name, sheet.position, other.name]).toEqual(['Start', 0, 'Kontroll']);
    });
  });

  test('members of members, by path, by object and with $all', async () => {
    book.sheets[0]!.format.Fill.Color = '#0B5C56';
    await Excel.run(async (context) => {
      const byPath = start(context).getRange('A1').load('address, format/fill/color');
      const byObject = start(context)
        .getRange('A2')
        .load({ format: { wrapText: true, fill: { $all: true } } });
      await context.sync();
      expect(byPath.format.fill.color).toBe('#0B5C56');
      expect([byObject.format.wrapText, byObject.format.fill.color]).toEqual([false, '#0B5C56']);
    });
  });

  test.each([
    ['all', {}, ['Start', 'Kontroll']],
    ['the first', { $top: 1 }, ['Start']],
    ['all but the first', { $skip: 1 }, ['Kontroll']],
  ])('items of a collection: %s', async (_, window, expected) => {
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load({ name: true, ...window });
      await context.sync();
      expect(sheets.items.map((sheet) => sheet.name)).toEqual(expected);
      // Items are addressed by their ids afterwards, whatever happens to names and order.
      const item = sheets.items[0]!;
      const found = book.sheets.find((sheet) => sheet.Name === expected[0])!;
      found.Name = 'Omdöpt';
      item.load('name');
      await context.sync();
      expect(item.name).toBe('Omdöpt');
    });
  });

  test('reading waits until formulas are calculated, writing does not', async () => {
    await Excel.run(async (context) => {
      start(context).getRange('A1').values = [[1]];
      await context.sync();
      expect(book.settledCalls).toBe(0);
      start(context).getRange('A1').load('values');
      await context.sync();
      expect(book.settledCalls).toBe(1);
      context.workbook.worksheets.getItem('Start').getUsedRangeOrNullObject();
      await context.sync();
      expect(book.settledCalls).toBe(2);
    });
  });
});

describe('objects', () => {
  test('a null object answers isNullObject, and so does what is asked of it', async () => {
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('Saknas').load('name');
      const below = missing.getRange('A1').load('values');
      const there = context.workbook.worksheets.getItemOrNullObject('Start').load('name');
      await context.sync();
      expect([missing.isNullObject, below.isNullObject, there.isNullObject]).toEqual([true, true, false]);
    });
  });

  test('a range lives through several syncs and is let go of at the end', async () => {
    let left: Excel.Range | undefined;
    await Excel.run(async (context) => {
      const range = (left = start(context).getRange('B2'));
      await context.sync();
      range.values = [[7]];
      await context.sync();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[7]]);
      book.sheets[0]!.Name = 'Annat';
      range.load('address');
      await context.sync();
      expect(range.address).toBe('B2');
    });
    await until(() => ![...book.references.keys()].some((id) => id.startsWith('ref')));
    expect(() => left!.load('values')).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }));
  });

  test('a method behind a path runs once, in its place among the actions', async () => {
    await Excel.run(async (context) => {
      const before = context.workbook.worksheets.getCount();
      const added = context.workbook.worksheets.add('Ny').load('name');
      const range = added.getRange('A1');
      range.values = [['x']];
      const after = context.workbook.worksheets.getCount();
      added.load('position');
      await context.sync();
      expect([before.value, added.name, added.position, after.value]).toEqual([2, 'Ny', 2, 3]);
    });
    expect(book.sheets.map((sheet) => sheet.Name)).toEqual(['Start', 'Kontroll', 'Ny']);
  });

  test('objects as arguments', async () => {
    await Excel.run(async (context) => {
      const range = start(context).getRange('A1');
      const both = range.getBoundingRect(start(context).getRange('C3')).load('address');
      const cell = range.getCell(2, 1).load('address');
      await context.sync();
      expect([both.address, cell.address]).toEqual(['A1:C3', 'B3']);
    });
  });

  test('a write of more than 1,500 cells comes whole, in pieces', async () => {
    const values = Array.from({ length: 4000 }, (_, row) => [row, `rad ${row}`]);
    await Excel.run(async (context) => {
      start(context).getRange('A1:B4000').values = values;
      await context.sync();
      const read = start(context).getRange('A1:B4000').load('values');
      await context.sync();
      expect(read.values).toEqual(values);
    });
    expect(book.writes.length).toBeGreaterThan(1);
    expect(book.writes.reduce((sum, rows) => sum + rows)).toBe(4000);
  });
});

describe('errors', () => {
  test('code, message, place and statement, and what came before stays done', async () => {
    const error = await Excel.run(async (context) => {
      start(context).getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('Saknas').getRange('A1').values = [[2]];
      start(context).getRange('A3').values = [[3]];
      await context.sync();
    }).catch((caught: OfficeExtension.Error) => caught);
    expect(error).toMatchObject({
      code: 'ItemNotFound',
      message: "The requested resource doesn't exist.",
      debugInfo: { errorLocation: 'WorksheetCollection.getItem', statement: expect.stringContaining('getItem') },
    });
    expect(book.sheets[0]!.GetRange('A1:A3').Values).toEqual([[1], [''], ['']]);
  });

  test.each<[string, (context: Excel.RequestContext) => unknown, string, string]>([
    ['a method', (context) => start(context).copy(), 'ApiNotFound', 'Worksheet.copy'],
    ['a property', (context) => start(context).load('tabColor'), 'ApiNotFound', 'Worksheet.tabColor'],
    ['a set', (context) => (start(context).getRange('A1').format.columnWidth = 9), 'ApiNotFound', 'RangeFormat.columnWidth'],
    ['an object', (context) => context.workbook.tables.load('name'), 'ApiNotFound', 'Workbook.tables'],
    ['a taken name', (context) => context.workbook.worksheets.add('Start'), 'ItemAlreadyExists', 'WorksheetCollection.add'],
    ['a wrong shape', (context) => (start(context).getRange('A1:A3').values = [[1]]), 'InvalidArgument', 'Range.values'],
  ])('%s that the host lacks or refuses', async (_, act, code, place) => {
    await expect(
      Excel.run(async (context) => {
        act(context);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code, debugInfo: { errorLocation: place } });
    expect(bridge.problems).toEqual([]);
  });

  test('a slip in the host is a GeneralException and is reported', async () => {
    const call = Excel.run(async (context) => {
      const workbook = context.workbook as unknown as { _context: unknown; _objectPath: unknown };
      const factory = (OfficeExtension as unknown as { ActionFactory: { createMethodAction(...args: unknown[]): void } }).ActionFactory;
      factory.createMethodAction(context, workbook, 'Explode', 0, [], 0);
      await context.sync();
    });
    await expect(call).rejects.toMatchObject({ code: 'GeneralException', message: expect.stringContaining('a slip in the host') });
    expect(bridge.problems).toMatchObject([{ where: 'Method explode', error: { message: 'a slip in the host' } }]);
  });

  test('ensureUnchanged', async () => {
    const check = (name: string) =>
      Excel.run(async (context) => {
        const sheet = start(context);
        (sheet as unknown as { ensureUnchanged(state: object): void }).ensureUnchanged({ name });
        await context.sync();
      });
    await expect(check('Start')).resolves.toBeUndefined();
    await expect(check('Annat')).rejects.toMatchObject({ code: 'Conflict' });
  });

  test('a deleted sheet is not found', async () => {
    await expect(
      Excel.run(async (context) => {
        const sheet = start(context).load('name');
        await context.sync();
        sheet.delete();
        sheet.load('name');
        await context.sync();
        sheet.load('name');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

describe('settings', () => {
  test('JSON values and dates come back as they were', async () => {
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('modell', { namn: 'ljungby', antal: [1, 2] });
      settings.add('dag', new Date(Date.UTC(2026, 7, 31)) as unknown as string);
      await context.sync();
      const model = settings.getItem('modell').load('value');
      const day = settings.getItem('dag').load('value');
      const missing = settings.getItemOrNullObject('saknas').load('value');
      await context.sync();
      expect(model.value).toEqual({ namn: 'ljungby', antal: [1, 2] });
      expect(new Date(day.value as string).toISOString()).toBe('2026-08-31T00:00:00.000Z');
      expect(missing.isNullObject).toBe(true);
    });
  });
});

describe('events', () => {
  test('a change reaches its handler after the request, with its payload and its range', async () => {
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        const { address, changeType, triggerSource, worksheetId, type } = event;
        seen.push({ address, changeType, triggerSource, worksheetId, type });
        await Excel.run(async (inner) => {
          const range = event.getRange(inner).load('address');
          await inner.sync();
          seen.push(range.address);
        });
      });
      await context.sync();
      start(context).getRange('C3').values = [[5]];
      await context.sync();
      expect(seen).toEqual([]);
    });
    await until(() => seen.length === 2);
    expect(seen).toEqual([
      {
        address: 'C3',
        changeType: 'RangeEdited',
        triggerSource: 'ThisLocalAddin',
        worksheetId: book.sheets[0]!.Id,
        type: 'WorksheetChanged',
      },
      'C3',
    ]);
  });

  test('a handler that was removed hears nothing', async () => {
    let heard = 0;
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async () => void (heard += 1));
      await context.sync();
      return added;
    });
    await change(1, () => heard === 1);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    book.sheets[0]!.GetRange('A1').Values = [[2]];
    await tick();
    expect(heard).toBe(1);
  });
});

test('the handlers of a workbook that was closed hear nothing of the next', async () => {
  const heard: string[] = [];
  const listen = (name: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => void heard.push(`${name} ${event.address}`));
      await context.sync();
    });
  await listen('first');
  await change(1, () => heard.length === 1);
  forgetEventHandlers();
  book.sheets[0]!.GetRange('A2').Values = [[2]];
  await until(() => bridge.quiet);
  await listen('second');
  await change(3, () => heard.length > 1);
  expect(heard).toEqual(['first A1', 'second A3']);
});

describe('traffic', () => {
  test('a request is a sync; bytes are those of UTF-8; a sync with nothing to say is none', async () => {
    await Excel.run(async (context) => {
      start(context).getRange('A1').values = [['ä'.repeat(1000)]];
      await context.sync();
      const { syncs, bytesSent } = bridge.traffic;
      expect(syncs).toBe(1);
      expect(bytesSent).toBeGreaterThan(2000);
      await context.sync();
      expect(bridge.traffic.syncs).toBe(1);
    });
    bridge.traffic.reset();
    expect(bridge.traffic).toMatchObject({ syncs: 0, bytesSent: 0, bytesReceived: 0 });
  });

  test.each(['', 'abc', 'åäö', '−3 %', '🎯 mål'])('bytes of %j', (text) => {
    expect(countBytes(text)).toBe(Buffer.byteLength(text));
  });

  test('requests are served one after another', async () => {
    const order: string[] = [];
    await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        Excel.run(async (context) => {
          start(context).getRange('A1').load('values');
          context.workbook.worksheets.add(name);
          await context.sync();
          order.push(name);
        }),
      ),
    );
    expect(order).toEqual(['a', 'b', 'c']);
    expect(book.sheets.map((sheet) => sheet.Name).slice(2)).toEqual(['a', 'b', 'c']);
  });

  test('a batch that waits for cell editing says so', async () => {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      start(context).load('name');
      await context.sync();
    });
    expect(book.requests.some((flags) => (flags & 64) !== 0)).toBe(true);
  });
});
