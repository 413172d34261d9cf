/** The report sheet through Microsoft's office.js. */
import type { ReportCell, ReportPlan, ReportSection } from '../../src/report';
import { describeError } from '../../src/workbook/problem';
import { planReportSheet } from '../../src/workbook/report/writeReport';
import { SAMPLE_PLAN } from '../report/support/samplePlan';
import { layOutReport } from '../../src/workbook/report/layOut';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument, makeFamily, type Row } from './support/bookDocument';
import { makeReportDocument, readSheet, write } from './support/reportSheet';

/** Everything that a plan says, as texts. */
function listTexts(plan: ReportPlan): string[] {
  const ofSection = ({ heading, blocks, sections }: ReportSection): string[] => [
    heading,
    ...blocks.flatMap((block) => {
      switch (block.kind) {
        case 'text':
          return [block.text];
        case 'list':
          return block.items.map((item) => `•  ${item}`);
        case 'table':
          return [block.caption, ...block.columns.map(({ header }) => header)];
        case 'chart':
          return [block.alternative];
        case 'comment':
          return [block.label, block.text];
      }
    }),
    ...sections.flatMap(ofSection),
  ];
  const { title, subtitle, intro, facts, sections } = plan;
  return [title, subtitle, intro, ...facts.flatMap(({ label, text }) => [label, text]), ...sections.flatMap(ofSection)].filter(
    (text) => text !== '',
  );
}

function listTables({ sections }: Pick<ReportPlan, 'sections'>): Extract<ReportSection['blocks'][number], { kind: 'table' }>[] {
  return sections.flatMap((section) => [...section.blocks.filter((block) => block.kind === 'table'), ...listTables(section)]);
}

test.each(['budget', 'interim', 'forecast', 'year'] as const)(
  'every word of the plan stands in the sheet at %s, and each table row',
  async (occasion) => {
    const excel = await openLocalExcel(makeReportDocument());
    const { sheet, plan } = await write({ occasion });
    const { values } = await readSheet(sheet);
    const texts = new Set(values.flat().map(String));
    expect(listTexts(plan).filter((text) => !texts.has(text))).toEqual([]);
    const lines = values.map((line) =>
      line
        .filter((cell) => cell !== '')
        .map(String)
        .join('|'),
    );
    const valueOf = (cell: ReportCell) =>
      cell.kind === 'number' || cell.kind === 'share' || cell.kind === 'date' ? String(cell.value) : cell.text;
    for (const { rows } of listTables(plan))
      for (const { cells } of rows)
        expect(lines).toContain(
          cells
            .map(valueOf)
            .filter((text) => text !== '')
            .join('|'),
        );
    expect(excel.problems).toEqual([]);
  },
);

test('what is read in a cell is what the report says, per cent and days too', async () => {
  await openLocalExcel(makeReportDocument());
  const { sheet, plan } = await write({ occasion: 'interim' });
  const { text } = await readSheet(sheet);
  const lines = text.map((line) => line.filter((cell) => cell !== '').join('|'));
  for (const { rows } of listTables(plan))
    for (const { cells } of rows.slice(0, 40)) {
      const told = cells
        .map((cell) => cell.text.replaceAll('\u00a0', ' '))
        .filter((each) => each !== '')
        .join('|');
      expect(lines.map((line) => line.replaceAll('\u00a0', ' '))).toContain(told);
    }
});

test('it holds plain values only', async () => {
  await openLocalExcel(makeReportDocument());
  const { sheet } = await write({ occasion: 'year' });
  const { values, formulas } = await readSheet(sheet);
  expect(formulas.flat().filter((cell) => typeof cell === 'string' && cell.startsWith('='))).toEqual([]);
  expect(values.flat().filter((cell) => typeof cell === 'string' && /^#[A-Z]/.test(cell))).toEqual([]);
});

test.each<[string, string]>([
  ['a formula', "=cmd|'/c calc'!A1"],
  ['a plus', '+1+1'],
  ['an at sign', '@SUM(A1)'],
  ['a minus', '-2+3'],
  ['markup', '<script>alert("x")</script> & mer'],
  ['line breaks', 'En rad\nen till\n\nen tredje'],
  ['an emoji', 'Bra 👩🏽‍🚒 gjort'],
  ['from right to left', 'שלום עולם'],
  ['a number', '0012'],
  ['a date', '2026-01-02'],
  ['an apostrophe', "'citat'"],
  ['two thousand characters', 'Ett långt ord och några till. '.repeat(70).trim()],
])('a text that is %s stands as it was written', async (_name, text) => {
  const [top, ...others] = makeFamily('SN', 1, 1, 95);
  await openLocalExcel(
    makeBookDocument({
      rows: { SN: [{ ...top, text: `'${text}` } as Row, ...others.map((row): Row => ({ ...row, comment: `'${text}` }))] },
    }),
  );
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('MalSN');
    table.columns.getItem('Analys').getDataBodyRange().values = [[`'${text}`], [`'${text}`], [`'${text}`], [''], [''], ['']];
    await context.sync();
  });
  const { sheet } = await write({ occasion: 'year' });
  const { values, formulas } = await readSheet(sheet);
  expect(values.flat()).toContain(text);
  expect(formulas.flat().filter((cell) => typeof cell === 'string' && /^=/.test(cell) && cell !== text)).toEqual([]);
});

test('a text of any length is all there, in rows that Excel can show', async () => {
  const long = Array.from({ length: 4000 }, (_, index) => `ord${index}`).join(' ');
  const plan: ReportPlan = {
    ...SAMPLE_PLAN,
    sections: [
      {
        ...(SAMPLE_PLAN.sections[1]?.sections[0] as ReportSection),
        blocks: [
          { kind: 'text', role: 'body', text: long },
          ...listTables(SAMPLE_PLAN)
            .slice(-1)
            .map((table) => ({
              ...table,
              rows: table.rows.map((row) => ({ ...row, cells: [...row.cells.slice(0, -1), { kind: 'text', text: long } as const] })),
            })),
          { kind: 'comment', key: 'x', label: 'Kommentar', text: long, generated: null },
        ],
      },
    ],
  };
  const { values, heights } = layOutReport(plan);
  expect(Math.max(...heights)).toBeLessThanOrEqual(409);
  const words = values
    .flat()
    .join(' ')
    .split(/\s+/)
    .filter((word) => /^ord\d+$/.test(word));
  // The text, one in each of two rows, and the comment.
  expect(words).toHaveLength(4 * 4000);
});

test('it is set up to be read and printed', async () => {
  const excel = await openLocalExcel(makeReportDocument());
  const { sheet: name } = await write({ occasion: 'interim' });
  const sheet = excel.toDocument().sheets.find((each) => each.name === name);
  expect(sheet).toMatchObject({ showGridlines: false, tabColor: '#0B5C56', frozen: { rows: 1, columns: 0 } });
  expect(sheet?.print).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 1, fitToHeight: 0 });
  expect(sheet?.print.footer).toBe('&CDelår 2026, skapad 2026-08-31   ·   Sida &P av &N');
  const { values } = await readSheet(name);
  expect(values[sheet?.print.titleRows?.first ?? -1]).toContain('Så räknades det');
  expect(sheet?.print.rowBreaks?.length).toBeGreaterThan(2);
});

test('rows can be folded by their depth, and all of them are shown', async () => {
  const excel = await openLocalExcel(makeReportDocument());
  const { sheet: name } = await write({ occasion: 'interim' });
  const sheet = excel.toDocument().sheets.find((each) => each.name === name);
  const { values } = await readSheet(name);
  const depthOf = (nr: string) =>
    sheet?.rows.get(values.findIndex((line) => line[0] === nr && line.includes('Hela') === false && line.length > 3 && line[1] !== ''))
      ?.outline ?? 0;
  expect([...(sheet?.rows.values() ?? [])].filter(({ hidden }) => hidden)).toEqual([]);
  expect(Math.max(...[...(sheet?.rows.values() ?? [])].map(({ outline }) => outline ?? 0))).toBe(2);
  expect(depthOf('SN-Ö1')).toBe(0);
});

test("its charts are Excel's own, named, over no cell, and told in words right under", async () => {
  const excel = await openLocalExcel(makeReportDocument());
  const { sheet: name, plan } = await write({ occasion: 'interim' });
  const charts = excel.toDocument().sheets.find((each) => each.name === name)?.charts ?? [];
  const planned = plan.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'));
  expect(charts.map((chart) => chart.name)).toEqual(planned.map(({ title }) => `Målbok: ${title}`));
  expect(charts).not.toHaveLength(0);
  const { values } = await readSheet(name);
  charts.forEach(({ from, to }, place) => {
    const covered = values.slice(from.row, to.row).flatMap((line) => line.slice(from.column, to.column));
    expect(covered.every((cell) => cell === '')).toBe(true);
    expect(values[to.row]?.[0]).toBe(planned[place]?.alternative);
  });
});

test('a goal leads to its row', async () => {
  const excel = await openLocalExcel(makeReportDocument());
  const { sheet: name } = await write({ occasion: 'interim' });
  const { values } = await readSheet(name);
  const links = excel.toDocument().sheets.find((each) => each.name === name)?.links ?? [];
  const toGoal = links.filter(({ row, column }) => values[row]?.[column] === 'SN-N1').map(({ documentReference }) => documentReference);
  expect(toGoal).not.toHaveLength(0);
  expect(new Set(toGoal)).toEqual(new Set(["'SN'!A11"]));
});

test('a protected workbook gets no new sheet', async () => {
  await openLocalExcel(makeReportDocument());
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  expect(await write({ occasion: 'interim' }).catch(describeError)).toEqual({ key: 'book.workbookProtected', params: {} });
});

test('a book without goals, and a committee without, is nothing to report', async () => {
  await openLocalExcel(makeBookDocument());
  expect(await write({ occasion: 'interim' }).catch(describeError)).toEqual({ key: 'book.noGoals', params: {} });
  await openLocalExcel(makeBookDocument({ committees: ['SN', 'KS'], rows: { KS: makeFamily('KS', 1, 1, 30) } }));
  expect(await write({ occasion: 'interim', committee: 'SN' }).catch(describeError)).toEqual({ key: 'book.noGoals', params: {} });
});

test('progress is told step by step and ends at its total', async () => {
  await openLocalExcel(makeReportDocument());
  const told: { done: number; total: number }[] = [];
  await write({ occasion: 'interim', onProgress: (progress) => told.push(progress) });
  const total = told.at(-1)?.total ?? 0;
  expect(total).toBeGreaterThanOrEqual(3);
  expect(told).toEqual(Array.from({ length: total }, (_each, place) => ({ done: place + 1, total })));
});

test('the sheet that is promised is the one that a report gets', async () => {
  await openLocalExcel(makeReportDocument());
  const promise = () => Excel.run((context) => planReportSheet(context, { occasion: 'year', committee: 'SN' }));
  expect(await promise()).toEqual({ sheet: 'Rapport Helår 2026 SN', replaces: false, concerns: [], newSheet: 'Rapport Helår 2026 SN' });
  expect((await write({ occasion: 'year', committee: 'SN' })).sheet).toBe('Rapport Helår 2026 SN');
  expect(await promise()).toEqual({ sheet: 'Rapport Helår 2026 SN', replaces: true, concerns: [], newSheet: 'Rapport Helår 2026 SN (2)' });
});

test('forty committees with three thousand goals go in requests that Excel on the web takes, in no more of them than the bytes ask for', async () => {
  const makeBook = (committeeCount: number, familyCount: number) => {
    const committees = Array.from({ length: committeeCount }, (_, index) => `N${index + 1}`);
    const listFamilies = (code: string) => Array.from({ length: familyCount }, (_, index) => makeFamily(code, 1, index + 1, 10)).flat();
    return makeBookDocument({ committees, rows: Object.fromEntries(committees.map((code) => [code, listFamilies(code)])) });
  };
  const small = await openLocalExcel(makeBook(1, 3));
  await write({ occasion: 'interim' });
  const { syncs } = small.traffic;
  const excel = await openLocalExcel(makeBook(40, 38));
  const { sheet } = await write({ occasion: 'interim' });
  expect(excel.traffic.largestSent).toBeLessThan(4_000_000);
  expect(excel.traffic.syncs).toBeLessThanOrEqual(syncs + Math.ceil(excel.traffic.bytesSent / 2_000_000));
  const { values } = await readSheet(sheet);
  expect(new Set(values.map(([nr]) => String(nr)).filter((nr) => /^N\d+-[ÖNM]\d+$/.test(nr))).size).toBe(40 * 38 * 3);
});
