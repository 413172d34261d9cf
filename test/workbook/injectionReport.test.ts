/** A report of a book full of texts that look like formulas, markup and fields: as sheet, page, document and copy it holds them as texts. */
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { WorkbookDocument } from '../../localexcel/document/types';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';
import { writeText, type ReportPlan } from '../../src/report';
import { writeDocx } from '../../src/report/docx';
import { writeHtml } from '../../src/report/html';
import { readReport } from '../../src/workbook/report/writeReport';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument, type Row } from './support/bookDocument';
import { inSheet, readSheet, write } from './support/reportSheet';
import { MARKUP, TAKEN_OTHERWISE, UNPRINTABLE } from './support/strangeTexts';

const TEXTS = [...TAKEN_OTHERWISE, ...MARKUP];
const CHOICE = { occasion: 'year', date: '2026-08-31' } as const;
const at = (index: number) => TEXTS[index % TEXTS.length]!;

/** Every text in a goal, a measure with its analysis or an activity; as names of areas, units and committees; as settings. */
function makeStrangeBook(): WorkbookDocument {
  const goals = TEXTS.flatMap((text, index): Row[] =>
    index % 5 > 0
      ? []
      : [
          {
            nr: `SN-N${index + 1}`,
            level: 'Nämndsmål',
            text,
            parent: 'SN-Ö1',
            unit: at(index + 1),
            responsible: at(index + 2),
            comment: at(index + 3),
          },
          {
            nr: `SN-M${index + 1}`,
            level: 'Mått',
            text: at(index + 4),
            parent: `SN-N${index + 1}`,
            measureUnit: at(index + 5),
            baseline: 0,
            target: 100,
            actualInterim: at(index + 6),
            actualYear: index,
            comment: at(index + 7),
          },
          {
            nr: `SN-A${index + 1}`,
            level: 'Aktivitet',
            text: at(index + 8),
            parent: `SN-N${index + 1}`,
            responsible: at(index + 9),
            state: 'Pågår',
          },
        ],
  );
  const book = makeBookDocument({
    committees: ['SN', 'KS'],
    rows: {
      SN: [{ nr: 'SN-Ö1', level: at(10), text: at(11), parent: 1 }, ...goals],
      KS: [{ nr: '=1+1', level: 'Mått', text: at(1), parent: '@SUM(1)' }],
    },
    settings: {
      municipality: at(12),
      term: at(13),
      vision: at(2),
      focusAreas: at(35),
      values: at(36),
      occasion: 'Helår',
      'levelName.overarching': at(10),
    },
    areas: TEXTS,
    units: TEXTS.map((name) => ['SN', name] as const),
  });
  const names = book.sheets.find(({ name }) => name === 'Nämnder')!;
  names.cells.get(4)!.get(1)!.value = at(0);
  names.cells.get(5)!.get(1)!.value = at(33);
  return book;
}

/** The plan's own texts, where nothing is cut or joined. */
function listTexts({ sections, facts }: Pick<ReportPlan, 'sections' | 'facts'>): string[] {
  return [
    ...facts.map(({ text }) => text),
    ...sections.flatMap((section): string[] => [
      section.heading,
      ...section.blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [],
      ),
      ...listTexts({ sections: section.sections, facts: [] }),
    ]),
  ];
}
const spaceless = (text: string) => text.replace(/[\s\p{Cc}\p{Cs}\uFFFE]+/gu, '');

let excel: Awaited<ReturnType<typeof openLocalExcel>>;
let sheet: string;
let plan: ReportPlan;
beforeAll(async () => {
  excel = await openLocalExcel(makeStrangeBook());
  ({ sheet } = await write(CHOICE));
  // Into every cell that is meant for a person's own words.
  const comments = excel.toDocument().names.filter(({ name }) => name.startsWith('Malbok_kommentar_'));
  expect(comments.length).toBeGreaterThan(2);
  const all = [...TEXTS, ...UNPRINTABLE].join('\n');
  await inSheet(sheet, (own) =>
    comments.forEach(({ formula }, index) => {
      own.getRange(formula.slice(formula.lastIndexOf('!') + 1)).values = [[`'${index === 0 ? all : at(index)}`]];
    }),
  );
  plan = await Excel.run((context) => readReport(context, CHOICE));
}, 60_000);

test('what is tried is in it', () => {
  const found = new Set(listTexts(plan).map(spaceless));
  expect(TEXTS.map(spaceless).filter((text) => ![...found].some((each) => each.includes(text)))).toEqual([]);
});

describe('in the sheet', () => {
  test('no cell is a formula, and all texts stand there, made again and saved and opened too', async () => {
    const expected = listTexts(plan).map(spaceless);
    const check = async () => {
      const { values, formulas } = await readSheet(sheet);
      const document = excel.toDocument().sheets.find(({ name }) => name === sheet)!;
      expect([...document.cells.values()].flatMap((line) => [...line.values()].flatMap(({ formula }) => formula ?? []))).toEqual([]);
      expect(formulas).toEqual(values);
      const shown = new Set(values.flat().map((cell) => spaceless(String(cell))));
      const numbers = /^[\d\s.,%–−-]*$/;
      expect(
        [...new Set(expected)].filter((text) => text !== '' && !numbers.test(text) && ![...shown].some((cell) => cell.includes(text))),
      ).toEqual([]);
      return values;
    };
    await write({ ...CHOICE, ifChanged: 'replace' });
    const again = await check();
    await write({ ...CHOICE, ifChanged: 'replace' });
    expect(await check()).toEqual(again);
    excel = await openLocalExcel(await readXlsx(await writeXlsx(excel.toDocument())));
    await check();
    expect(excel.problems).toEqual([]);
  });

  test('a link leads to a sheet of the book', () => {
    const { sheets } = excel.toDocument();
    const links = sheets.flatMap(({ links }) => links);
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter(({ address }) => address !== undefined)).toEqual([]);
    expect(links.filter(({ documentReference = '' }) => !sheets.some(({ name }) => documentReference.startsWith(`'${name}'!`)))).toEqual(
      [],
    );
  });
});

test('the page has no script, no handler, no address, and every text as it was written', () => {
  const html = writeHtml(plan);
  const page = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
  const elements = [...page.querySelectorAll('*')];
  const known =
    /^(html|head|meta|title|style|body|a|header|h[1-6]|p|dl|dt|dd|div|nav|ol|ul|li|main|section|footer|table|caption|thead|tbody|tr|th|td|span|b|figure|figcaption|svg|g|rect|text|desc|defs|pattern|path|line|circle)$/;
  expect([...new Set(elements.map(({ tagName }) => tagName.toLowerCase()))].filter((name) => !known.test(name))).toEqual([]);
  const attributes = elements.flatMap((element) => [...element.attributes].map(({ name, value }) => ({ name, value })));
  expect(
    attributes.filter(({ name }) => /^on|^(src|action|formaction|srcdoc|data|poster|background|ping|xlink:href)$/i.test(name)),
  ).toEqual([]);
  expect(attributes.filter(({ name, value }) => name === 'href' && !/^#[\w-]+$/.test(value))).toEqual([]);
  expect(page.querySelectorAll('style')).toHaveLength(1);
  expect(page.querySelector('meta[http-equiv]')!.getAttribute('content')).toMatch(
    /^default-src 'none'; style-src 'unsafe-inline'; img-src data:;/,
  );
  const words = spaceless(page.body.textContent!);
  expect(TEXTS.map(spaceless).filter((text) => !words.includes(text))).toEqual([]);
  // eslint-disable-next-line no-control-regex -- they are what no page may hold
  expect(html).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Cs}/u);
});

test('a text of the page is a text too where a spreadsheet takes it in', () => {
  // What Excel goes by when a table is pasted into it or the page is opened in it; browsers pass it by.
  const html = writeHtml(plan);
  const text = 'mso-number-format: "\\@"; }';
  expect(html).toContain(`th, td { ${text}\n.number, .share, .count, .date { mso-number-format: General; }\n.words { ${text}`);
  const page = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
  const cells = [...page.querySelectorAll('td.number, td.share, td.count, td.date')].filter(({ textContent }) =>
    /^\s*[=+@]/.test(textContent!),
  );
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.filter(({ classList }) => !classList.contains('words'))).toEqual([]);
});

test('the document is well-formed, has no field but its own and leads nowhere, and every text as it was written', async () => {
  const files = unzipSync(await writeDocx(plan));
  const parts = Object.keys(files).filter((path) => /\.(xml|rels)$/.test(path));
  const read = (path: string) => new JSDOM(strFromU8(files[path]!), { contentType: 'application/xml' }).window.document;
  const elements = parts.flatMap((path) => [...read(path).querySelectorAll('*')]);
  expect(elements.filter((each) => each.getAttribute('TargetMode') === 'External')).toEqual([]);
  const fields = elements
    .filter(({ tagName }) => /^w:(instrText|fldSimple)$/.test(tagName))
    .map(({ textContent }) => textContent!.trim().split(' ')[0]!);
  expect([...new Set(fields)].sort()).toEqual(['NUMPAGES', 'PAGE', 'TOC']);
  expect(
    elements.filter(({ tagName }) => /^(w:(object|altChunk|control|attachedTemplate|dataSource|subDoc)|o:OLEObject)$/.test(tagName)),
  ).toEqual([]);
  const links = elements.filter(({ tagName }) => tagName === 'w:hyperlink');
  expect(links.filter((link) => link.getAttribute('w:anchor') === null || link.getAttribute('r:id') !== null)).toEqual([]);
  const words = spaceless(read('word/document.xml').documentElement.textContent!);
  expect(TEXTS.map(spaceless).filter((text) => !words.includes(text))).toEqual([]);
});

test('the copy as plain text has them all, character by character', () => {
  const words = spaceless(writeText(plan));
  expect(TEXTS.map(spaceless).filter((text) => !words.includes(text))).toEqual([]);
});
