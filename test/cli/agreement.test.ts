/**
 * The report's sheet, page and Word document say the same, and what `rollup` says: every goal and measure of both sample books at each kind of
 * report, and every word and number besides.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { startAddin } from '../../localexcel/addin/startAddin';
import type { RolledUpBook, RolledUpGoal } from '../../localexcel/cli/commands/rollup';
import { fillBook } from '../../localexcel/cli/demo/fillBook';
import { saveWorkbook } from '../../localexcel/cli/files';
import { emptyDocument } from '../../localexcel/document/create';
import type { CellContent } from '../../localexcel/document/types';
import { readXlsx } from '../../localexcel/xlsx';
import { exempelkommunenLjungby, exempelkommunenUppvidinge } from '../../samples';
import { STATUS_SYMBOLS, STATUS_WORDS } from '../../src/locales/words';
import type { ReportPlan } from '../../src/report';
import { writeDocx } from '../../src/report/docx';
import { writeHtml } from '../../src/report/html';
import { writeReport } from '../../src/workbook/report/writeReport';
import { findMissing, flatten, listNumbers, listWords } from '../report/support/words';
import { makeFolder, runCli } from './support';

const SAMPLES = [exempelkommunenLjungby, exempelkommunenUppvidinge];
const KINDS = [
  ['Budget', 'budget'],
  ['Delår', 'interim'],
  ['Helår', 'year'],
] as const;
/** Levels that are judged. */
const JUDGED: readonly unknown[] = ['overarching', 'goal', 'measure'];

/** One line of a table: its cells by their headers. */
type Line = ReadonlyMap<string, string>;
interface Medium {
  lines: Line[];
  /** Every text, the smallest blocks apart. */
  words: string[];
}

describe.each(SAMPLES.map((sample) => [sample.model, sample] as const))('%s', (_model, sample) => {
  const folder = makeFolder();
  const book = join(folder, 'bok.xlsx');
  const plans = new Map<string, { plan: ReportPlan; sheet: string }>();

  beforeAll(async () => {
    const { excel, functionNames } = await startAddin(emptyDocument(), 'sv');
    await fillBook(sample);
    for (const [, occasion] of KINDS) plans.set(occasion, await Excel.run((context) => writeReport(context, { occasion })));
    await excel.settled();
    await saveWorkbook(excel.toDocument(), book, functionNames);
    expect(excel.problems).toEqual([]);
  }, 120_000);

  describe.each(KINDS)('%s', (word, occasion) => {
    let media: Record<'sheet' | 'page' | 'document', Medium>;
    let rolledUp: RolledUpBook;
    let plan: ReportPlan;

    beforeAll(async () => {
      const made = plans.get(occasion)!;
      ({ plan } = made);
      media = { sheet: await readSheet(book, made.sheet), page: readPage(writeHtml(plan)), document: readDocument(await writeDocx(plan)) };
      rolledUp = JSON.parse((await runCli('rollup', book, '--occasion', word, '--json')).out) as RolledUpBook;
    }, 120_000);

    it.each(['sheet', 'page', 'document'] as const)('the %s has every goal and measure as rollup judges it', (name) => {
      const judged = rolledUp.goals.filter(({ level }) => JUDGED.includes(level));
      expect(judged.length).toBeGreaterThan(80);
      const problems = judged.flatMap((goal) => compare(goal, media[name].lines, occasion === 'budget'));
      expect(problems).toEqual([]);
    });

    it.each(['page', 'document'] as const)('every word of the plan stands in the %s, and no number besides', (name) => {
      const { words } = media[name];
      expect(
        findMissing(
          listWords(plan).filter((each) => each !== plan.footer),
          words,
        ),
      ).toEqual([]);
      const known = new Set(listNumbers(listWords(plan)));
      expect(listNumbers(words).filter((number) => !known.has(number))).toEqual([]);
    });

    it('every word and number of the plan stands in the sheet', () => {
      const { words } = media.sheet;
      const read = words.join('\n');
      expect(listWords(plan).filter((each) => each !== plan.footer && !read.includes(each))).toEqual([]);
    });
  });
});

/** What is another than `rollup` says, wherever the goal's number stands in a table that judges it. */
function compare(goal: RolledUpGoal, lines: readonly Line[], isBudget: boolean): string[] {
  const own = lines.filter((line) => line.get('Nr') === goal.nr);
  const text = flatten(goal.text);
  if (!own.some((line) => [...line.values()].some((cell) => cell === text))) return [`${goal.nr} does not stand with its text`];
  if (isBudget) return own.some((line) => line.has('Status')) ? [`${goal.nr} is judged at the budget`] : [];
  const judged = own.filter((line) => line.has('Status'));
  if (judged.length === 0) return [`${goal.nr} is not judged`];
  const status =
    goal.status === null ? '' : `${STATUS_SYMBOLS[goal.status]} ${STATUS_WORDS[goal.status]}${goal.byHand ? ' (satt för hand)' : ''}`;
  return judged.flatMap((line) => [
    ...(line.get('Status') === status ? [] : [`${goal.nr} is ${line.get('Status')} and not ${status}`]),
    ...compareShare(goal.nr, 'Uppfyllelse', line, goal.fulfilment),
    // A measure is reported or it is not: what share of it would say nothing.
    ...(goal.level === 'measure' && line.get('Täckning') === '' ? [] : compareShare(goal.nr, 'Täckning', line, goal.coverage)),
  ]);
}

/** A share is written in whole per cent, or with one decimal where it would else look like a threshold that it has not reached. */
function compareShare(nr: string, header: string, line: Line, share: number | null): string[] {
  const written = line.get(header);
  if (written === undefined) return [];
  const [, number, decimals = ''] = /^(\d+(?:,(\d))?) %$/.exec(written) ?? [];
  const isSame =
    share === null
      ? ['–', ''].includes(written)
      : number !== undefined && Math.abs(Number(number.replace(',', '.')) - 100 * share) < 10 ** -decimals.length;
  return isSame ? [] : [`${nr}: ${header} is ${written} and not ${share}`];
}

/** Headers stand in the columns; one that spans several has its cells in the first of them, or in the last where they are numbers. */
async function readSheet(file: string, name: string): Promise<Medium> {
  const { sheets, styles } = await readXlsx(readFileSync(file));
  const sheet = sheets.find((each) => each.name === name)!;
  const lines: Line[] = [];
  const words: string[] = [];
  let headers: [column: number, text: string][] = [];
  for (const [, cells] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    const texts = [...cells]
      .sort(([a], [b]) => a - b)
      .map(([column, cell]) => [column, showCell(cell.value, styles[cell.style ?? 0]?.numberFormat)] as const);
    words.push(...texts.map(([, text]) => text));
    if (texts[0]?.[1] === 'Nr') headers = texts.flatMap(([column, text]) => (text === '' ? [] : [[column, text]]));
    else {
      const headerOf = (column: number) => headers.findLast(([at]) => at <= column)?.[1] ?? '';
      const line = new Map<string, string>();
      // A column that spans several has empty cells beside its own.
      for (const [column, text] of texts) line.set(headerOf(column), line.get(headerOf(column)) || text);
      lines.push(line);
    }
  }
  return { lines, words };
}

/** As Excel shows the cell, in Swedish. */
function showCell(value: CellContent, format = 'General'): string {
  if (typeof value !== 'number') return flatten(String(value));
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const share = format.endsWith('%');
  if (/y/i.test(format)) return new Date(Math.round((value - 25569) * 86_400_000)).toISOString().slice(0, 10);
  const number = new Intl.NumberFormat('sv-SE', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: /,/.test(format),
  }).format(share ? 100 * value : value);
  return flatten(`${format.startsWith('+') ? '+' : ''}${number}${share ? ' %' : ''}`);
}

function readPage(html: string): Medium {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const lines = [...page.querySelectorAll('table')].flatMap((table) => {
    const headers = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => flatten(cell.textContent ?? ''));
    return [...table.querySelectorAll('tbody tr')].map((row) => pair(headers, [...(row as HTMLTableRowElement).cells].map(textOf)));
  });
  const blocks = [...page.querySelectorAll('h1, h2, h3, h4, p, li, dt, dd, caption, figcaption, th, td')].filter(
    (each) => !each.closest('nav') && !each.querySelector('p, li'),
  );
  // A long text under its row stands after its header.
  const under = [...page.querySelectorAll('tr.under p')].flatMap((each) => splitLabel(textOf(each), textOf(each.querySelector('b')!)));
  return { lines, words: [...blocks.map(textOf), ...under] };
}

function readDocument(bytes: Uint8Array): Medium {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const tags = (within: Document | Element, name: string) => [...within.getElementsByTagName(name)];
  const lines = tags(parsed, 'w:tbl').flatMap((table) => {
    const rows = tags(table, 'w:tr').map((row) => tags(row, 'w:tc').map((cell) => flatten(runsOf(cell))));
    return rows.slice(1).map((cells) => pair(rows[0] ?? [], cells));
  });
  const paragraphs = tags(parsed, 'w:p').map((each) => tags(each, 'w:r').map(runsOf));
  const words = paragraphs.flatMap((runs) => {
    const whole = flatten(runs.join(''));
    const [first = ''] = runs;
    // A fact, or a long text under its row: the label's run stands first.
    return runs.length > 1 ? [whole, ...splitLabel(whole, flatten(first))] : [whole];
  });
  const pictures = tags(parsed, 'wp:docPr').flatMap((each) => [each.getAttribute('title') ?? '', each.getAttribute('descr') ?? '']);
  return { lines, words: [...words, ...pictures.map(flatten)] };
}

function pair(headers: readonly string[], cells: readonly string[]): Line {
  return new Map(cells.map((text, index) => [headers[index] ?? '', text]));
}

function splitLabel(whole: string, label: string): string[] {
  return [label.replace(/:$/, ''), whole.slice(label.length).trim()];
}

function textOf(element: Element): string {
  return flatten(element.textContent ?? '');
}

/** The runs' texts; a line break or a tab is white space. */
function runsOf(element: Element): string {
  const texts = [...element.getElementsByTagName('*')].map(({ tagName, textContent }) =>
    tagName === 'w:t' ? (textContent ?? '') : tagName === 'w:br' || tagName === 'w:tab' ? ' ' : '',
  );
  return texts.join('');
}
