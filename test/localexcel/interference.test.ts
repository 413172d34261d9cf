/** What can be made to go wrong between office.js and the local Excel. */
import { emptyDocument } from '../../localexcel/document/create';
import type { Fault } from '../../localexcel/wire/interference';
import { openLocalExcel } from '../support/localExcel';

/** Writes two cells in one request while the fault is there; answers the error's code, and what stands in them afterwards. */
async function writeWith(fault: Fault) {
  const excel = await openLocalExcel(emptyDocument('Blad1'));
  excel.interfere({ onRequest: ({ body }) => (body.Actions.some(({ ActionType }) => ActionType === 4) ? fault : undefined) });
  const code = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.getRange('A1').values = [['ett']];
    sheet.getRange('A2').values = [['två']];
    await context.sync();
  }).then(
    () => null,
    (error: { code: string }) => error.code,
  );
  excel.interfere();
  const cells = excel.toDocument().sheets[0]?.cells;
  return { code, written: [0, 1].map((row) => cells?.get(row)?.get(0)?.value ?? '') };
}

test.each<[string, Fault, string, string[]]>([
  ['a refused request does nothing', { kind: 'refused', code: 'AccessDenied' }, 'AccessDenied', ['', '']],
  ['a request that is cut off does not arrive', { kind: 'cut' }, 'ConnectionFailure', ['', '']],
  ['a lost answer tells nothing of what was done', { kind: 'lost' }, 'ConnectionFailure', ['ett', 'två']],
])('%s', async (_name, fault, code, written) => {
  expect(await writeWith(fault)).toEqual({ code, written });
});

test('a request that breaks keeps what came before', async () => {
  const tried: { code: string | null; written: string[] }[] = [];
  for (let after = 0; after < 8; after++) {
    const { code, written } = await writeWith({ kind: 'broken', code: 'GeneralException', after });
    tried.push({ code, written: written.map(String) });
  }
  expect(new Set(tried.map(({ code }) => code))).toEqual(new Set(['GeneralException']));
  expect(tried[0]?.written).toEqual(['', '']);
  expect(tried.map(({ written }) => written)).toContainEqual(['ett', '']);
});

test('when all is to go well again it does, and so it does in a workbook that is opened', async () => {
  const excel = await openLocalExcel();
  excel.interfere({ onRequest: () => ({ kind: 'refused', code: 'Timeout' }) });
  const read = () =>
    Excel.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
  await expect(read()).rejects.toMatchObject({ code: 'Timeout' });
  await openLocalExcel();
  await read();
});
