import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { convertWithLibreOffice } from '../../../localexcel/xlsx/witness';
import { writeDocx } from '../../../src/report/docx';
import type { ReportBlock, ReportPlan, ReportRow, ReportSection, ReportTable } from '../../../src/report/types';
import { HARD_PLAN, HARD_TEXTS } from '../support/hardPlan';
import { SAMPLE_PLAN } from '../support/samplePlan';
import { findMissing, flatten, listNumbers, listWords } from '../support/words';

const PLANS: [string, ReportPlan][] = [
  ['a small report', SAMPLE_PLAN],
  ['what is hard to write', HARD_PLAN],
];

interface Package {
  files: Record<string, Uint8Array>;
  /** The part as XML; throws where it is not well-formed. */
  read(path: string): Document;
}

async function open(plan: ReportPlan): Promise<Package> {
  const files = unzipSync(await writeDocx(plan));
  return { files, read: (path) => new JSDOM(strFromU8(files[path]!), { contentType: 'application/xml' }).window.document };
}

function all(root: Document | Element, name: string): Element[] {
  return [...root.getElementsByTagName(name)];
}

/** The text of a paragraph, a line feed for a break. */
function readParagraph(paragraph: Element): string {
  return all(paragraph, 'w:r')
    .flatMap((run) => [...run.children])
    .map(({ tagName, textContent }) => ({ 'w:t': textContent, 'w:br': '\n', 'w:tab': '\t' })[tagName] ?? '')
    .join('');
}

function styleOf(paragraph: Element): string | null {
  return paragraph.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? null;
}

describe.each(PLANS)('%s', (_name, plan) => {
  let document: Package;
  let body: Document;
  let paragraphs: Element[];
  beforeAll(async () => {
    document = await open(plan);
    body = document.read('word/document.xml');
    paragraphs = all(body, 'w:p');
  });

  test('every part is well-formed XML and has a type', () => {
    const types = document.read('[Content_Types].xml');
    const defaults = all(types, 'Default').map((each) => each.getAttribute('Extension'));
    const named = all(types, 'Override').map((each) => each.getAttribute('PartName')!.slice(1));
    for (const path of Object.keys(document.files)) {
      if (/\.(xml|rels)$/.test(path)) document.read(path);
      if (path !== '[Content_Types].xml')
        expect(named.includes(path) || defaults.includes(path.split('.').pop()!) ? null : path).toBeNull();
    }
    expect(named.filter((path) => !(path in document.files))).toEqual([]);
  });

  test('every relation leads to a part, and every relation that is used is there', () => {
    for (const path of Object.keys(document.files).filter((each) => each.endsWith('.rels'))) {
      const part = posix.join(dirname(dirname(path)), path.split('/').pop()!.replace('.rels', ''));
      const relations = all(document.read(path), 'Relationship');
      const lost = relations.filter((each) => {
        const target = each.getAttribute('Target')!;
        const file = target.startsWith('/') ? target.slice(1) : posix.join(dirname(part), target);
        return each.getAttribute('TargetMode') !== 'External' && !(file in document.files);
      });
      expect(lost.map((each) => each.getAttribute('Target'))).toEqual([]);
      // Nothing leads out of the document.
      expect(relations.filter((each) => each.getAttribute('TargetMode') === 'External')).toEqual([]);
      if (!(part in document.files)) continue;
      const ids = relations.map((each) => each.getAttribute('Id'));
      const used = [...strFromU8(document.files[part]!).matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map(([, id]) => id!);
      expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  test('every word of the plan stands in it, long texts after their header', () => {
    const footer = all(document.read('word/footer1.xml'), 'w:p').map((each) => readParagraph(each).split('\t')[0]!);
    const found = [...footer, ...paragraphs.map(readParagraph)].flatMap((text) => {
      const fact = text.split('\t');
      const long = /^Analys: (?=\S)/.exec(text) ? ['Analys', text.slice('Analys: '.length)] : [text];
      return fact.length === 2 ? fact : long;
    });
    // The table without rows has nothing to say in its column of long texts.
    const silent = plan === HARD_PLAN ? ['Analys'] : [];
    expect(findMissing(listWords(plan), [...found.map(flatten), ...silent])).toEqual([]);
  });

  test('no number stands in it but those of the plan', () => {
    const known = new Set(listNumbers(listWords(plan)));
    expect(listNumbers(paragraphs.map(readParagraph)).filter((number) => !known.has(number))).toEqual([]);
  });

  test('has Word’s own styles, a heading one level at most under the one before', () => {
    expect(paragraphs.filter((each) => styleOf(each) === 'Title').map(readParagraph)).toEqual([flatten(plan.title)]);
    const levels = paragraphs.flatMap(
      (each) =>
        /^Heading(\d)$/
          .exec(styleOf(each) ?? '')
          ?.slice(1)
          .map(Number) ?? [],
    );
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    const known = all(document.read('word/styles.xml'), 'w:style').map((each) => each.getAttribute('w:styleId'));
    const used = paragraphs.map(styleOf).filter((style) => style !== null);
    expect([...new Set(used)].filter((style) => !known.includes(style))).toEqual([]);
  });

  test('a table has a header that is repeated, rows that no page cuts, and as wide a row as its columns', () => {
    for (const table of all(body, 'w:tbl')) {
      const rows = all(table, 'w:tr');
      const columns = all(table, 'w:gridCol').length;
      expect(all(rows[0]!, 'w:tblHeader')).toHaveLength(1);
      expect(rows.slice(1).flatMap((row) => all(row, 'w:tblHeader'))).toEqual([]);
      expect(rows.filter((row) => all(row, 'w:cantSplit').length !== 1)).toEqual([]);
      for (const row of rows) {
        const spans = all(row, 'w:tc').map((cell) => Number(cell.getElementsByTagName('w:gridSpan')[0]?.getAttribute('w:val') ?? 1));
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns);
      }
      const width = all(table, 'w:gridCol').reduce((sum, each) => sum + Number(each.getAttribute('w:w')), 0);
      expect(width).toBeLessThanOrEqual(16838 - 2 * 1134);
    }
  });

  test('a chart says in words what it shows, and has a number of its own', () => {
    const charts = all(body, 'wp:docPr');
    const alternatives = listCharts(plan);
    expect(charts.map((each) => each.getAttribute('descr'))).toEqual(alternatives);
    expect(new Set(charts.map((each) => each.getAttribute('id'))).size).toBe(charts.length);
  });

  test('no field stands in it but its list of contents and its page numbers', () => {
    const fields = Object.keys(document.files)
      .filter((path) => /^word\/[^/]*\.xml$/.test(path))
      .flatMap((path) => all(document.read(path), '*'))
      .flatMap((each) =>
        each.tagName === 'w:instrText' ? [each.textContent!.trim().split(' ')[0]!] : each.tagName === 'w:fldSimple' ? ['simple'] : [],
      );
    expect([...new Set(fields)].sort()).toEqual(['NUMPAGES', 'PAGE', 'TOC']);
  });
});

function listCharts({ sections }: Pick<ReportPlan, 'sections'>): string[] {
  return sections.flatMap((section) => [
    ...section.blocks.flatMap((block) => (block.kind === 'chart' ? [block.alternative] : [])),
    ...listCharts(section),
  ]);
}

test('texts stay texts, character by character, with their line breaks', async () => {
  const facts = all((await open(HARD_PLAN)).read('word/document.xml'), 'w:p').filter((each) => styleOf(each) === 'ReportFact');
  expect(facts.slice(3).map((each) => readParagraph(each).split('\t')[1])).toEqual(
    Object.values(HARD_TEXTS).map((text) => text.replace(/\r\n/g, '\n')),
  );
});

test('what XML cannot carry is left out', async () => {
  const body = (await open({ ...SAMPLE_PLAN, intro: 'a\u0000b\u0007c\u001bd\uD800e\uFFFEf\u{1F600}' })).read('word/document.xml');
  expect(all(body, 'w:p').map(readParagraph)).toContain('abcdef\u{1F600}');
});

test('texts from the right stand from the right', async () => {
  const cells = all((await open(HARD_PLAN)).read('word/document.xml'), 'w:tc');
  const marked = cells.filter((each) => all(each, 'w:bidi').length > 0).map((each) => flatten(each.textContent!));
  expect(marked).toEqual([HARD_TEXTS.rightToLeft]);
});

test.each([
  ['sv', 'sv-SE', 'Innehåll', 'Sida '],
  ['en', 'en-GB', 'Contents', 'Page '],
] as const)('says that it is written in %s', async (language, tag, contents, page) => {
  const { read } = await open({ ...SAMPLE_PLAN, language });
  expect(all(read('word/styles.xml').getElementsByTagName('w:docDefaults')[0]!, 'w:lang')[0]!.getAttribute('w:val')).toBe(tag);
  expect(all(read('word/document.xml'), 'w:p').map(readParagraph)).toContain(contents);
  expect(readParagraph(all(read('word/footer1.xml'), 'w:p')[0]!)).toMatch(new RegExp(`^Helår 2026, skapad 2026-11-22\\t${page}`));
});

test('its properties are the report’s, and its day', async () => {
  const properties = (await open(SAMPLE_PLAN)).read('docProps/core.xml');
  expect(flatten(properties.documentElement.textContent!)).toBe(
    'Måluppfyllelse i Exempelkommunen, Helårsuppföljning 2026Helårsuppföljning 2026MålbokMålboksv2026-11-22T00:00:00Z2026-11-22T00:00:00Z',
  );
});

test('a goal stands on the page of its measures', async () => {
  const table = all((await open(SAMPLE_PLAN)).read('word/document.xml'), 'w:tbl')[1]!;
  const kept = all(table, 'w:tr').map((row) => all(row, 'w:keepNext').some((each) => each.getAttribute('w:val') !== 'false'));
  // The header, the goal, its analysis; the measure is the last.
  expect(kept).toEqual([true, true, true, false]);
});

describe('a table and the page', () => {
  const makeRow = (at: number): ReportRow => ({
    id: `r${at}`,
    look: 'plain',
    depth: 0,
    keepWithAbove: false,
    cells: [{ kind: 'text', text: `Rad ${at}` }],
  });
  const readKept = async (rows: number, note: boolean) => {
    const table: ReportTable = {
      kind: 'table',
      id: 't',
      caption: 'Tabell',
      columns: [{ id: 'a', header: 'Namn', kind: 'text' }],
      rows: Array.from({ length: rows }, (_, at) => makeRow(at)),
    };
    const said: ReportBlock = { kind: 'text', role: 'note', text: 'Det som sägs om tabellen.' };
    const section = { ...SAMPLE_PLAN.sections[0]!, blocks: note ? [table, said] : [table], sections: [] };
    const body = (await open({ ...SAMPLE_PLAN, sections: [section] })).read('word/document.xml');
    const gap = all(body, 'w:p').find((each) => styleOf(each) === 'ReportGap')!;
    // The rows under the header, and what stands between the table and the sentence.
    return [...all(body, 'w:tr').slice(1), gap].map((each) => (all(each, 'w:keepNext').length > 0 ? 'K' : '.')).join('');
  };
  test.each([
    ['a short one is whole', 4, false, 'KKK..'],
    ['what is said of it stands on its page', 4, true, 'KKKKK'],
    ['the last three rows of a longer one stand together', 14, false, '...........KK..'],
    ['and with what is said of it', 14, true, '...........KKKK'],
  ])('%s', async (_name, rows, note, expected) => {
    expect(await readKept(rows, note)).toBe(expected);
  });
});

test('a heading and what is said first stand on the page of the table that follows', async () => {
  const section = SAMPLE_PLAN.sections.find(({ blocks }) => blocks[0]?.kind === 'text' && blocks.some(({ kind }) => kind === 'table'))!;
  const [first] = section.blocks;
  const words = first?.kind === 'text' ? first.text : '';
  const document = (await open(SAMPLE_PLAN)).read('word/document.xml');
  const lead = all(document, 'w:p').find((each) => readParagraph(each) === words)!;
  expect(all(lead, 'w:keepNext')).toHaveLength(1);
});

test('what must follow a table is so low that it makes no page of its own', async () => {
  const styles = (await open(SAMPLE_PLAN)).read('word/styles.xml');
  const gap = all(styles, 'w:style').find((style) => style.getAttribute('w:styleId') === 'ReportGap')!;
  const [spacing] = all(gap, 'w:spacing');
  expect([spacing?.getAttribute('w:line'), spacing?.getAttribute('w:lineRule')]).toEqual(['20', 'exact']);
});

test('the same plan gives the same parts, but for the names that the library invents for links', async () => {
  const [first, second] = [await open(HARD_PLAN), await open(structuredClone(HARD_PLAN))];
  const read = ({ files }: Package, path: string) =>
    strFromU8(files[path]!).replace(/rId[\w-]{21}|_Toc\d+|(?<=<w:bookmark(?:Start|End)[^>]*w:id=")\d+/g, 'invented');
  const paths = Object.keys(first.files).filter((path) => /\.(xml|rels)$/.test(path));
  expect(Object.keys(second.files)).toEqual(Object.keys(first.files));
  expect(paths.filter((path) => read(first, path) !== read(second, path))).toEqual([]);
});

test('the pane has time to paint while a long report is written, and a short one is not held up but before it is packed', async () => {
  const longer = (section: ReportSection): ReportSection => ({
    ...section,
    blocks: section.blocks.map((block) => (block.kind === 'table' ? { ...block, rows: Array(300).fill(block.rows).flat() } : block)),
    sections: section.sections.map(longer),
  });
  const countTables = (sections: readonly ReportSection[]): number =>
    sections.reduce(
      (sum, { blocks, sections: beneath }) => sum + blocks.filter(({ kind }) => kind === 'table').length + countTables(beneath),
      0,
    );
  const countPauses = async (plan: ReportPlan) => {
    let pauses = 0;
    await writeDocx(plan, () => Promise.resolve(void pauses++));
    return pauses;
  };
  expect(await countPauses(SAMPLE_PLAN)).toBe(1);
  expect(await countPauses({ ...SAMPLE_PLAN, sections: SAMPLE_PLAN.sections.map(longer) })).toBe(countTables(SAMPLE_PLAN.sections) + 1);
});

/** Whether LibreOffice is on this machine, with the part that knows documents. */
function hasWriter(): boolean {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'soffice'))
    .some((path) => existsSync(path) && existsSync(join(dirname(realpathSync(path)), 'libswlo.so')));
}
if (!hasWriter()) console.warn('LibreOffice Writer is not on this machine: the test that needs it as a witness is skipped.');

(hasWriter() ? test : test.skip)(
  'LibreOffice opens it and reads every word of the plan',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'malbok-docx-test-'));
    try {
      const file = join(folder, 'rapport.docx');
      writeFileSync(file, await writeDocx(SAMPLE_PLAN));
      const [made] = convertWithLibreOffice(file, 'txt:Text (encoded):UTF8', folder);
      const text = flatten(readFileSync(made!, 'utf8'));
      // Headers and footers are no part of a text file.
      const words = listWords(SAMPLE_PLAN).filter((each) => each !== SAMPLE_PLAN.footer);
      expect(words.filter((each) => !text.includes(each))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  240_000,
);
