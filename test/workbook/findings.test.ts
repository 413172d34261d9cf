/** The sheet Kontroll through Microsoft's office.js. */
import { checkRules } from '../../src/goals';
import type { Finding } from '../../src/goals/types';
import { writeFindings } from '../../src/workbook/writing/findings';
import { readBook } from '../../src/workbook/reading/read';
import { openLocalExcel } from '../support/localExcel';
import { planStructure } from '../../src/workbook/structure';
import { makeBookDocument, makeFamily, makeTableSheet } from './support/bookDocument';
import { findTable } from './support/structure';

async function writeAll(choose: (findings: Finding[]) => readonly Finding[] = (findings) => findings, moment = '2026-08-31 kl. 14.05') {
  const reading = await Excel.run(readBook);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  const findings = choose(checkRules(reading.book));
  await Excel.run((context) => writeFindings(context, reading, findings, moment));
  return findings;
}
const readTable = () =>
  Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('Kontroll').getRange();
    range.load('values');
    await context.sync();
    return range.values as string[][];
  });
/** What stands over the table, without empty cells. */
const readAbove = () =>
  Excel.run(async (context) => {
    const header = context.workbook.tables.getItem('Kontroll').getHeaderRowRange();
    const above = header.worksheet.getRange('A1').getBoundingRect(header);
    above.load('values');
    await context.sync();
    return (above.values as (string | number)[][]).slice(0, -1).map((row) => row.filter((cell) => cell !== ''));
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
  await excel.settled();
  const [headers, ...rows] = await readTable();
  expect(headers).toEqual(['Allvar', 'Nämnd', 'Område', 'Nr', 'Regel', 'Iakttagelse', 'Att göra', 'Blad', 'Cell']);
  expect(findings.length).toBeGreaterThan(4);
  expect(rows).toHaveLength(findings.length);
  const severities = rows.map(([severity]) => severity ?? '');
  const order = ['✕ Fel', '▲ Varning', '○ Tips'];
  expect(severities).toEqual([...severities].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect(rows.filter((row) => row[7] === 'SN' && row[8] === 'M12')).toHaveLength(1);
  expect(rows.every((row) => [4, 5, 6].every((column) => row[column] !== '' && !row[column]?.includes('{')))).toBe(true);
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
  expect(rows.map(([severity]) => severity)).toEqual(['✕ Fel', '✕ Fel', '▲ Varning', '○ Tips']);
  const listed = [given[2], given[3], given[1], given[0]].map((finding) => finding?.goal ?? '');
  expect(rows.map((row) => row[3])).toEqual(listed);
});

describe('over the findings', () => {
  test('it says when they were made and for which occasion, and how many each committee has', async () => {
    await openLocalExcel(FAULTY);
    const [one] = await writeAll((findings) => {
      const [own] = findings as [Finding];
      return [
        { ...own, committee: 'SN', severity: 'error' },
        { ...own, committee: 'SN', severity: 'warning' },
        { ...own, committee: 'SN', severity: 'warning' },
        { ...own, committee: 'KOMMUN', severity: 'info' },
        { ...own, committee: null, severity: 'error' },
      ];
    });
    expect(one?.committee).toBe('SN');
    expect(await readAbove()).toEqual(
      [
        [],
        [],
        [],
        ['Kontrollerad 2026-08-31 kl. 14.05. Tillfälle: Delår.'],
        [],
        ['Nämnd', '✕ Fel', '▲ Varning', '○ Tips'],
        ['Nämnden SN', 1, 2, 0],
        ['Hela kommunen', 0, 0, 1],
        ['Utan nämnd', 1, 0, 0],
        ['Totalt', 2, 2, 1],
        [],
      ].slice(1),
    );
  });

  test('the numbers agree with the rows beneath', async () => {
    await openLocalExcel(FAULTY);
    const findings = await writeAll();
    const [, ...rows] = await readTable();
    const total = (await readAbove()).find(([name]) => name === 'Totalt');
    expect(total?.slice(1)).toEqual(['✕', '▲', '○'].map((symbol) => rows.filter(([severity]) => severity?.startsWith(symbol)).length));
    expect(rows).toHaveLength(findings.length);
  });

  test('it is written anew each time, in its place, also where there are more committees than before', async () => {
    const excel = await openLocalExcel(FAULTY);
    await writeAll();
    const before = await readAbove();
    await writeAll(() => [], '2026-09-01 kl. 08.00');
    const after = await readAbove();
    expect(after).toHaveLength(before.length);
    expect(after).toContainEqual(['Kontrollerad 2026-09-01 kl. 08.00. Tillfälle: Delår.']);
    expect(after).toContainEqual(['Totalt', 0, 0, 0]);
    await excel.person.type('Nämnder', 'A5', 'KS');
    await excel.person.type('Nämnder', 'B5', 'Kommunstyrelsen');
    await writeAll();
    expect(await readAbove()).toHaveLength(before.length + 1);
    expect(await readAbove()).toContainEqual(['Kommunstyrelsen', expect.any(Number), 0, 0]);
    expect((await readTable())[0]?.[0]).toBe('Allvar');
  });

  test('what a person has written there stays, above what the add-in writes', async () => {
    const excel = await openLocalExcel(FAULTY);
    await excel.person.type('Kontroll', 'A3', 'Min text');
    await writeAll();
    expect((await readAbove()).slice(2, 4)).toEqual([['Min text'], ['Kontrollerad 2026-08-31 kl. 14.05. Tillfälle: Delår.']]);
    await excel.person.type('Kontroll', 'A4', 'Skriven över');
    const all = await writeAll();
    const above = await readAbove();
    expect(above.slice(2, 5)).toEqual([['Min text'], ['Skriven över'], ['Kontrollerad 2026-08-31 kl. 14.05. Tillfälle: Delår.']]);
    expect(above.filter(([name]) => name === 'Totalt')).toHaveLength(1);
    expect(await readTable()).toHaveLength(all.length + 1);
  });

  test('the header is printed on every page, and nothing stands still over the findings', async () => {
    const excel = await openLocalExcel(FAULTY);
    await writeAll();
    const { sheet, table } = findTable(excel.toDocument(), 'Kontroll');
    expect(sheet.print).toMatchObject({
      orientation: 'landscape',
      fitToWidth: 1,
      titleRows: { first: table.area.row, last: table.area.row },
    });
    expect(sheet.frozen).toBeUndefined();
  });

  test('its numbers stand to the right, under their headers', async () => {
    const excel = await openLocalExcel(FAULTY);
    await writeAll();
    const document = excel.toDocument();
    const { sheet, table } = findTable(document, 'Kontroll');
    const alignOf = (row: number, column: number) => document.styles[sheet.cells.get(row)?.get(column)?.style ?? -1]?.horizontal;
    const total = table.area.row - 2;
    expect([2, 3, 4].map((column) => alignOf(total, table.area.column + column))).toEqual(['right', 'right', 'right']);
    const [first] = [...sheet.cells].find(([, cells]) => cells.get(table.area.column + 2)?.value === '✕ Fel') ?? [];
    expect(alignOf(first ?? -1, table.area.column + 2)).toBe('right');
  });
});

test('a person’s own column beside the findings keeps what stands in it', async () => {
  const excel = await openLocalExcel(FAULTY);
  await writeAll();
  const { row } = findTable(excel.toDocument(), 'Kontroll').table.area;
  await excel.person.type('Kontroll', `J${row + 1}`, 'Vem tar den?');
  await excel.person.type('Kontroll', `J${row + 2}`, 'Anna');
  await writeAll();
  expect((await readTable()).slice(0, 2).map((line) => line[9])).toEqual(['Vem tar den?', 'Anna']);
});

test('beside each finding stands which rule says it, and what to do, as the catalogue has it', async () => {
  await openLocalExcel(FAULTY);
  const findings = await writeAll((some) => some.filter(({ rule }) => rule === 'goal-measurable').slice(0, 1));
  expect(findings).toHaveLength(1);
  const [, row] = await readTable();
  expect([row?.[4], row?.[6]]).toEqual(['Mål utan mått', 'Lägg till ett mått på raden under målet.']);
});

describe('a table from before there were columns for the rule', () => {
  const OLD = ['Allvar', 'Nämnd', 'Område', 'Nr', 'Iakttagelse', 'Blad', 'Cell', 'Vem tar den?'];
  const openOld = () => {
    const document = makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 'nästan') } });
    const old = document.sheets.findIndex(({ name }) => name === 'Kontroll');
    document.sheets[old] = makeTableSheet('Kontroll', 'Kontroll', OLD, [['✕ Fel', 'Nämnden SN', '', '', 'Gammal', '', '', 'Anna']]);
    return openLocalExcel(document);
  };

  test('is not told as damaged, nor asks to be completed', async () => {
    await openOld();
    const reading = await Excel.run(readBook);
    expect(reading.kind === 'book' && reading.damages).toEqual([]);
    const { steps } = await Excel.run((context) => planStructure(context));
    expect(steps.filter(({ sheet }) => sheet === 'Kontroll')).toEqual([]);
  });

  test('gets them in their place when it is written, and a person’s own column stays', async () => {
    const excel = await openOld();
    const findings = await writeAll();
    await excel.settled();
    const [headers, ...rows] = await readTable();
    const ours = ['Allvar', 'Nämnd', 'Område', 'Nr', 'Regel', 'Iakttagelse', 'Att göra', 'Blad', 'Cell'];
    expect(headers).toEqual([...ours, 'Vem tar den?']);
    expect(rows).toHaveLength(findings.length);
    expect(rows[0]?.[9]).toBe('Anna');
    expect(rows.every((row) => row[4] !== '' && row[6] !== '' && row[5] !== 'Gammal')).toBe(true);
    const { sheet } = findTable(excel.toDocument(), 'Kontroll');
    const widths = [4, 5, 6].map((column) => Math.round(sheet.columns.get(column)?.width ?? 0));
    expect(widths[1]).toBeGreaterThan(widths[0]! * 2);
    expect(excel.problems).toEqual([]);
    await writeAll();
    expect((await readTable())[0]).toHaveLength(10);
  });
});

test('each finding links to its cell', async () => {
  const excel = await openLocalExcel(FAULTY);
  const findings = await writeAll();
  const { sheet, table } = findTable(excel.toDocument(), 'Kontroll');
  const formulas = findings.map((_finding, index) => sheet.cells.get(table.area.row + 1 + index)?.get(8)?.formula);
  expect(formulas.every((formula) => formula?.startsWith('=HYPERLINK('))).toBe(true);
  expect(formulas).toContain(`=HYPERLINK("#'SN'!M12","M12")`);
  // A link of its own would be one more thing for Excel to do for each.
  expect(sheet.links).toEqual([]);
});

test('a sheet’s name with apostrophes and quotation marks is linked to as it is', async () => {
  const excel = await openLocalExcel(FAULTY);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('SN').name = `Bo's "mål"`;
    await context.sync();
  });
  await writeAll((findings) => findings.filter(({ place }) => place.table === 'MalSN').slice(0, 1));
  await excel.settled();
  const { sheet, table } = findTable(excel.toDocument(), 'Kontroll');
  expect(sheet.cells.get(table.area.row + 1)?.get(8)?.formula).toMatch(/^=HYPERLINK\("#'Bo''s ""mål""'![A-Z]+\d+","[A-Z]+\d+"\)$/);
  expect((await readTable())[1]?.[8]).toMatch(/^[A-Z]+\d+$/);
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
  expect(used).toBe(findTable(excel.toDocument(), 'Kontroll').table.area.lastRow + 1);
  await writeAll();
  expect(await readTable()).toHaveLength(all.length + 1);
});

test('no findings is one friendly row', async () => {
  await openLocalExcel(FAULTY);
  await writeAll();
  await writeAll(() => []);
  const [, ...rows] = await readTable();
  expect(rows).toEqual([['', '', '', '', '', 'Inga anmärkningar. Målboken följer alla regler som har kontrollerats.', '', '', '']]);
});

test('thousands of findings go in a few requests, and each one that Excel on the web takes', async () => {
  const excel = await openLocalExcel(FAULTY);
  excel.traffic.reset();
  const findings = await writeAll((some) => Array.from({ length: 9000 }, (_, index) => some[index % some.length] as Finding));
  expect(excel.traffic.largestSent).toBeLessThan(4_500_000);
  expect(excel.traffic.syncs).toBeLessThanOrEqual(8);
  expect(await readTable()).toHaveLength(findings.length + 1);
});
