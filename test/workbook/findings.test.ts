/** The sheet Kontroll through Microsoft's office.js. */
import { checkRules } from '../../src/goals';
import type { Finding } from '../../src/goals/types';
import { writeFindings } from '../../src/workbook/writing/findings';
import { readBook } from '../../src/workbook/reading/read';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument, makeFamily } from './support/bookDocument';

async function writeAll(choose: (findings: Finding[]) => readonly Finding[] = (findings) => findings, date = '2026-08-31') {
  const reading = await Excel.run(readBook);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  const findings = choose(checkRules(reading.book));
  await Excel.run((context) => writeFindings(context, reading, findings, date));
  return findings;
}
const readTable = () =>
  Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('Kontroll').getRange();
    range.load('values');
    await context.sync();
    return range.values as string[][];
  });

const FAULTY = makeBookDocument({
  rows: {
    SN: [
      ...makeFamily('SN', 1, 1, 'nästan'),
      { nr: 'SN-N9', level: 'Nämndsmål', text: 'Utan förälder', parent: 'SN-Ö99', assessment: 'Uppfyllt' },
      { nr: 'SN-N1', level: 'Nämndsmål', text: 'Samma nummer', parent: 'SN-Ö1' },
    ],
  },
});

test('every finding stands there with its place, errors first, and the table is as long as they are', async () => {
  const excel = await openLocalExcel(FAULTY);
  const findings = await writeAll();
  const [headers, ...rows] = await readTable();
  expect(headers).toEqual(['Allvar', 'Nämnd', 'Område', 'Nr', 'Iakttagelse', 'Blad', 'Cell']);
  expect(findings.length).toBeGreaterThan(4);
  expect(rows).toHaveLength(findings.length);
  const severities = rows.map(([severity]) => severity ?? '');
  expect(severities).toEqual([...severities].sort((a, b) => ['Fel', 'Varning', 'Tips'].indexOf(a) - ['Fel', 'Varning', 'Tips'].indexOf(b)));
  expect(rows.filter((row) => row[5] === 'SN' && row[6] === 'M12')).toHaveLength(1);
  expect(rows.every((row) => row[4] !== '' && !row[4]?.includes('{'))).toBe(true);
  expect(excel.problems).toEqual([]);
});

test('errors come first, and in the order of the rules among themselves, however they are given', async () => {
  await openLocalExcel(FAULTY);
  const given = await writeAll((findings) => {
    const [first, second, third] = findings as [Finding, Finding, Finding];
    return [
      { ...first, severity: 'info' },
      { ...second, severity: 'warning' },
      { ...third, severity: 'error' },
      { ...first, severity: 'error' },
    ];
  });
  const [, ...rows] = await readTable();
  expect(rows.map(([severity]) => severity)).toEqual(['Fel', 'Fel', 'Varning', 'Tips']);
  const listed = [given[2], given[3], given[1], given[0]].map((finding) => finding?.goal ?? '');
  expect(rows.map((row) => row[3])).toEqual(listed);
});

test('a person’s own column beside the findings keeps what stands in it', async () => {
  const excel = await openLocalExcel(FAULTY);
  await writeAll();
  await excel.person.type('Kontroll', 'H4', 'Vem tar den?');
  await excel.person.type('Kontroll', 'H5', 'Anna');
  await writeAll();
  expect((await readTable()).slice(0, 2).map((row) => row[7])).toEqual(['Vem tar den?', 'Anna']);
});

test('each finding links to its cell', async () => {
  const excel = await openLocalExcel(FAULTY);
  const findings = await writeAll();
  const sheet = excel.toDocument().sheets.find(({ name }) => name === 'Kontroll');
  expect(sheet?.links).toHaveLength(findings.length);
  expect(sheet?.links.map(({ documentReference }) => documentReference)).toContain("'SN'!M12");
});

test('fewer findings leave nothing of the earlier ones', async () => {
  const excel = await openLocalExcel(FAULTY);
  const all = await writeAll();
  const two = await writeAll((findings) => findings.slice(0, 2));
  expect(two).toHaveLength(2);
  expect(await readTable()).toHaveLength(3);
  const used = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Kontroll').getUsedRange(true);
    range.load('rowCount,rowIndex');
    await context.sync();
    return range.rowIndex + range.rowCount;
  });
  expect(used).toBe(6);
  expect(excel.toDocument().sheets.find(({ name }) => name === 'Kontroll')?.links).toHaveLength(2);
  await writeAll();
  expect(await readTable()).toHaveLength(all.length + 1);
});

test('no findings is one friendly row', async () => {
  await openLocalExcel(FAULTY);
  await writeAll();
  await writeAll(() => []);
  const [, ...rows] = await readTable();
  expect(rows).toEqual([['', '', '', '', 'Inga anmärkningar. Målboken följer alla regler som har kontrollerats.', '', '']]);
});

test('the day stands over the table, but not over what a person wrote there', async () => {
  const excel = await openLocalExcel(FAULTY);
  const readDay = () =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Kontroll').getRange('A3');
      cell.load('values');
      await context.sync();
      return cell.values[0]?.[0] as string;
    });
  await writeAll();
  expect(await readDay()).toBe('Kontrollerad 2026-08-31');
  await writeAll(undefined, '2026-09-01');
  expect(await readDay()).toBe('Kontrollerad 2026-09-01');
  await excel.person.type('Kontroll', 'A3', 'Min text');
  await writeAll(undefined, '2026-09-02');
  expect(await readDay()).toBe('Min text');
});

test('thousands of findings go in requests that Excel on the web takes', async () => {
  const excel = await openLocalExcel(FAULTY);
  const findings = await writeAll((some) => Array.from({ length: 9000 }, (_, index) => some[index % some.length] as Finding));
  expect(excel.traffic.largestSent).toBeLessThan(4_500_000);
  expect(await readTable()).toHaveLength(findings.length + 1);
});
