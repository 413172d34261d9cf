/** The commands on a whole sample book, through office.js. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeCounts } from '../../localexcel/cli/commands/check';
import { planMistakes } from '../../localexcel/cli/demo/mistakes';
import { fillBook } from '../../localexcel/cli/demo/fillBook';
import { saveWorkbook } from '../../localexcel/cli/files';
import { startAddin } from '../../localexcel/addin/startAddin';
import { emptyDocument } from '../../localexcel/document/create';
import { readXlsx } from '../../localexcel/xlsx';
import { exempelkommunenLjungby, exempelkommunenUppvidinge } from '../../samples';
import { makeGoalBook } from '../../samples/goalBook';
import { rollUp } from '../../src/goals';
import { makeFolder, runCli } from './support';

const folder = makeFolder();
const ljungby = join(folder, 'ljungby.xlsx');
const uppvidinge = join(folder, 'uppvidinge.xlsx');

beforeAll(async () => {
  for (const [sample, file] of [
    [exempelkommunenLjungby, ljungby],
    [exempelkommunenUppvidinge, uppvidinge],
  ] as const) {
    const { excel, functionNames } = await startAddin(emptyDocument(), 'sv');
    await fillBook(sample);
    await excel.settled();
    await saveWorkbook(excel.toDocument(), file, functionNames);
    expect(excel.problems).toEqual([]);
  }
}, 120_000);

describe('rollup', () => {
  it.each([
    ['Ljungby', exempelkommunenLjungby, () => ljungby],
    ['Uppvidinge', exempelkommunenUppvidinge, () => uppvidinge],
  ])('gives every row of the %s book as the domain judges the sample itself', async (_name, sample, file) => {
    const { code, out, error } = await runCli('rollup', file(), '--occasion', 'Helår', '--json');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const expected = rollUp(makeGoalBook(sample), 'year');
    const goals = expected.book.rows.map(({ nr, level, committee, text }, index) => {
      const { fulfilment, coverage, status, byHand } = expected.results[index]!;
      return {
        nr,
        level,
        committee,
        area: expected.tree.area[index],
        parent: expected.tree.parentNr[index],
        text,
        fulfilment,
        coverage,
        status,
        byHand,
      };
    });
    expect(JSON.parse(out)).toEqual({ occasion: 'year', goals });
  });

  it('takes the book’s own occasion where none is given', async () => {
    expect(JSON.parse((await runCli('rollup', ljungby, '--json')).out).occasion).toBe('interim');
  });

  it('agrees with the saved columns Uppfyllelse and Status', async () => {
    const { goals } = JSON.parse((await runCli('rollup', ljungby, '--occasion', 'Delår', '--json')).out) as {
      goals: { nr: string; fulfilment: number | null }[];
    };
    const saved = new Map<string, unknown>();
    for (const sheet of (await readXlsx(readFileSync(ljungby))).sheets) {
      const table = sheet.tables.find(({ name }) => name.startsWith('Mal'));
      if (!table) continue;
      const offset = table.columns.findIndex(({ name }) => name === 'Uppfyllelse');
      for (let row = table.area.row + 1; row <= table.area.lastRow; row++) {
        const cells = sheet.cells.get(row);
        saved.set(String(cells?.get(table.area.column)?.value ?? ''), cells?.get(table.area.column + offset)?.value);
      }
    }
    expect(goals.map(({ nr }) => [nr, saved.get(nr)])).toEqual(goals.map(({ nr, fulfilment }) => [nr, fulfilment ?? '']));
    expect(goals.length).toBeGreaterThan(200);
  });
});

describe('eval', () => {
  const evaluate = (formula: string, ...rest: string[]) => runCli('eval', ljungby, formula, ...rest);

  it.each([
    ['=GOALSTATUS("SN-Ö1")', /^(Uppfyllt|Delvis uppfyllt|Ej uppfyllt|Ej bedömt)$/],
    ['=IF(GOALSTATUS("SN-Ö1","Helår")="Uppfyllt",1,0)', /^[01]$/],
    ['=GOALSTATUS("")', /^$/],
    ['=GOALMEASURE(10,20,15)', /^0[.,]5$/],
    ['=1+1', /^2$/],
  ])('%s prints what Excel shows', async (formula, shown) => {
    expect(await evaluate(formula)).toEqual({ code: 0, out: expect.stringMatching(shown), error: '' });
  });

  it('nests: the outer formula sees the status that the inner one gives', async () => {
    const { out: status } = await evaluate('=GOALSTATUS("SN-Ö1")');
    expect((await evaluate(`=IF(GOALSTATUS("SN-Ö1")="${status}","ja","nej")`)).out).toBe('ja');
  });

  it('shows #N/A for a goal that does not exist, and why', async () => {
    expect(await evaluate('=GOALSTATUS("SN-Ö99")')).toEqual({ code: 0, out: '#N/A', error: expect.stringMatching(/SN-Ö99/) });
  });

  it('shows #VALUE! for an occasion that does not exist, and why', async () => {
    expect(await evaluate('=GOALSTATUS("SN-Ö1","Kvartal")')).toEqual({ code: 0, out: '#VALUE!', error: expect.stringMatching(/Kvartal/) });
  });

  it('prints a spilled table with a tab between columns', async () => {
    const lines = (await evaluate('=GOALEXPLAIN("SN-Ö1")')).out.split('\n').map((line) => line.split('\t'));
    expect(lines[0]!.slice(0, 3)).toEqual(['Nr', 'Nivå', 'Beskrivning']);
    expect(lines.slice(1, 4).map(([nr]) => nr)).toEqual(['SN-Ö1', 'SN-N1', 'SN-N2']);
  });

  it('gives the cells as JSON with --json, and what an error says of itself', async () => {
    expect(JSON.parse((await evaluate('={1,2;3,4}', '--json')).out)).toEqual({
      text: [
        ['1', '2'],
        ['3', '4'],
      ],
      message: null,
    });
    expect(JSON.parse((await evaluate('=GOALSTATUS("SN-Ö99")', '--json')).out)).toEqual({
      text: [['#N/A']],
      message: expect.stringMatching(/SN-Ö99/),
    });
  });

  it('leaves the file as it was', async () => {
    const before = readFileSync(ljungby);
    await evaluate('=1+1');
    expect(readFileSync(ljungby)).toEqual(before);
  });
});

describe('check', () => {
  it('finds no errors in the samples, and says what is only worth a thought', async () => {
    const { code, out } = await runCli('check', ljungby, '--json');
    const { findings, counts } = JSON.parse(out) as { findings: { severity: string }[]; counts: Record<string, number> };
    expect(code).toBe(0);
    expect(counts).toEqual({ error: 0, warning: findings.filter(({ severity }) => severity === 'warning').length, info: 0 });
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual(['rule', 'severity', 'committee', 'area', 'goal', 'sheet', 'cell', 'message']);
    }
  });

  it('prints the place and the sentence of each finding, and how many', async () => {
    const { out } = await runCli('check', uppvidinge);
    expect(out.split('\n').at(-1)).toMatch(/^0 fel, \d+ varningar, \d+ tips$/);
  });

  it('counts one in the singular, in both languages', () => {
    expect(describeCounts({ error: 1, warning: 1, info: 2 }, 'sv')).toBe('1 fel, 1 varning, 2 tips');
    expect(describeCounts({ error: 0, warning: 1, info: 1 }, 'en')).toBe('0 errors, 1 warning, 1 tip');
  });

  it('finds each of the ten planted mistakes at its cell, and ends with 1', async () => {
    const copy = join(folder, 'mistakes.xlsx');
    const planted = await runCli('demo-mistakes', ljungby, '--out', copy);
    expect(planted.error).toBe('');
    expect(planted.out).not.toMatch(/hittades inte/);
    expect(planted.code).toBe(0);
    const { code, out } = await runCli('check', copy, '--json');
    expect(code).toBe(1);
    const { findings } = JSON.parse(out) as { findings: { rule: string; sheet: string; cell: string }[] };
    const found = findings.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`);
    const { addin } = await openBook(ljungby);
    const expected = planMistakes(addin).map(({ message, sheet, cell }) => `${message.split('.')[0]} ${sheet}!${cell}`);
    expect(expected).toHaveLength(10);
    expect(expected.filter((place) => !found.includes(place))).toEqual([]);
  });
});

async function openBook(file: string) {
  await startAddin(await readXlsx(readFileSync(file)), 'sv');
  const { currentState } = await import('../../src/live');
  const state = currentState();
  if (state.phase !== 'ready') throw new Error('The book cannot be read.');
  return { addin: state };
}

describe('report', () => {
  it('adds a sheet in a new file and leaves the input alone', async () => {
    const before = readFileSync(ljungby);
    const out = join(folder, 'report.xlsx');
    const result = await runCli('report', ljungby, '--occasion', 'Delår', '--out', out, '--json');
    expect(result).toMatchObject({ code: 0, error: '' });
    expect(JSON.parse(result.out)).toEqual({
      file: out,
      sheet: 'Rapport Delår 2026',
      left: null,
      occasion: 'interim',
      committee: null,
      language: 'sv',
      html: null,
      docx: null,
    });
    const names = (file: string) => readXlsx(readFileSync(file)).then(({ sheets }) => sheets.map(({ name }) => name));
    expect((await names(out)).filter((name) => name.startsWith('Rapport'))).toEqual(['Rapport Delår 2026']);
    expect(await names(out)).toEqual(expect.arrayContaining(await names(ljungby)));
    expect(readFileSync(ljungby)).toEqual(before);
  });
});
