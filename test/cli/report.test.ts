/** `malbok report`: what it takes, what it refuses, what it writes. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';
import { alterBook, makeFolder, runCli } from './support';

const folder = makeFolder();
const book = join(folder, 'bok.xlsx');
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  const rows = { SN: makeFamily('SN', 1, 1, 95), KS: makeFamily('KS', 2, 1, 30) };
  writeFileSync(book, await writeXlsx(makeBookDocument({ committees: ['SN', 'KS'], rows })));
});

const report = (...rest: string[]) => runCli('report', book, '--occasion', 'Delår', ...rest);
const readDocx = (file: string) => strFromU8(unzipSync(readFileSync(file))['word/document.xml']!);

test('the sheet, the page and the document are written, and named', async () => {
  const [out, html, docx] = [at('r.xlsx'), at('r.html'), at('r.docx')];
  const { code, out: said, error } = await report('--out', out, '--html', html, '--docx', docx);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(said.split('\n')).toEqual([`Sparad: ${out} (bladet Rapport Delår 2026)`, `Sparad: ${html}`, `Sparad: ${docx}`]);
  expect((await readXlsx(readFileSync(out))).sheets.map(({ name }) => name)).toContain('Rapport Delår 2026');
  for (const text of [readFileSync(html, 'utf8'), readDocx(docx)]) {
    expect(text).toContain('SN-M1');
    expect(text).toContain('KS-M1');
    expect(text).toContain('Sammanfattning');
  }
});

test('one committee, in English, without two of its parts', async () => {
  const [out, html] = [at('one.xlsx'), at('one.html')];
  const choice = ['--committee', 'sn', '--language', 'EN', '--without', 'audit, notReported'];
  const { code, out: said } = await report('--out', out, '--html', html, ...choice, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(said)).toEqual({
    file: out,
    sheet: 'Rapport Delår 2026 SN',
    left: null,
    occasion: 'interim',
    committee: 'SN',
    language: 'en',
    html,
    docx: null,
  });
  const page = readFileSync(html, 'utf8');
  expect(page).toContain('lang="en"');
  expect(page).toContain('SN-M1');
  expect(page).not.toContain('KS-M1');
  expect(page).not.toContain('id="section-audit"');
});

test('what a person has written in the comment cell is kept in the sheet and comes into page and document', async () => {
  const [out, again, html, docx] = [at('first.xlsx'), at('again.xlsx'), at('again.html'), at('again.docx')];
  await report('--out', out);
  const document = await readXlsx(readFileSync(out));
  const sheet = document.sheets.find(({ name }) => name.startsWith('Rapport'))!;
  const row = [...sheet.cells].find(([, cells]) => cells.get(0)?.value === 'Kommentar')![0] + 1;
  const cells = sheet.cells.get(row) ?? new Map();
  cells.set(0, { ...cells.get(0), value: 'Eget <b>omdöme</b> & skäl' });
  sheet.cells.set(row, cells);
  writeFileSync(out, await writeXlsx(document));
  const { code } = await runCli('report', out, '--occasion', 'Delår', '--out', again, '--html', html, '--docx', docx);
  expect(code).toBe(0);
  const kept = (await readXlsx(readFileSync(again))).sheets.filter(({ name }) => name.startsWith('Rapport'));
  expect(kept).toHaveLength(1);
  expect(kept[0]?.cells.get(row)?.get(0)?.value).toBe('Eget <b>omdöme</b> & skäl');
  for (const text of [readFileSync(html, 'utf8'), readDocx(docx)]) expect(text).toContain('Eget &lt;b&gt;omdöme&lt;/b&gt; &amp; skäl');
});

test('a sheet that somebody has changed is left beside the new one, and that is told', async () => {
  const [out, changed, again] = [at('to-change.xlsx'), at('changed.xlsx'), at('beside.xlsx')];
  await report('--out', out);
  await alterBook(out, changed, ({ sheets }) => {
    const cells = sheets.find(({ name }) => name === 'Rapport Delår 2026')!.cells.get(0)!;
    cells.set(0, { ...cells.get(0), value: 'Egen rubrik' });
  });
  const { code, out: said } = await runCli('report', changed, '--occasion', 'Delår', '--out', again);
  expect(code).toBe(0);
  expect(said.split('\n')).toEqual([
    `Sparad: ${again} (bladet Rapport Delår 2026 (2))`,
    'Bladet Rapport Delår 2026 är kvar som det var, eftersom någon har ändrat i det. Den nya rapporten står i bladet Rapport Delår 2026 (2).',
  ]);
  const old = (await readXlsx(readFileSync(again))).sheets.find(({ name }) => name === 'Rapport Delår 2026');
  expect(old?.cells.get(0)?.get(0)?.value).toBe('Egen rubrik');
});

describe('nothing at all is written where', () => {
  it.each([
    ['the committee does not exist', ['--committee', 'XN'], /Nämnden XN finns inte i målboken\. Välj en av SN, KS/],
    ['a part does not exist', ['--without', 'audit,bilder'], /Delen bilder finns inte i rapporten\. Välj bland summary, areas, /],
    [
      'every part is left out',
      ['--without', 'summary,areas,committees,measures,notMet,notReported,activities,budget,financial,audit'],
      /Alla delar av rapporten är bortvalda/,
    ],
    ['the language does not exist', ['--language', 'fi'], /Språket fi finns inte\. Välj sv eller en för rapporten/],
    ['the page has the name of a workbook', ['--html', at('no.xlsx')], /ska ha ett namn som slutar på \.html/],
    ['the document has the name of a page', ['--docx', at('no.html')], /ska ha ett namn som slutar på \.docx/],
    ['the page would take another file', ['--html', at('taken.html')], /finns redan\. Välj ett annat namn, eller lägg till --force/],
    ['the page’s folder does not exist', ['--html', join(folder, 'missing', 'no.html')], /Mappen .*missing finns inte/],
  ])('%s', async (_what, choice, sentence) => {
    writeFileSync(at('taken.html'), 'annat');
    const before = readdirSync(folder);
    const { code, out, error } = await report('--out', at('no-report.xlsx'), ...choice);
    expect({ code, out, error }).toEqual({ code: 2, out: '', error: expect.stringMatching(sentence) });
    expect(error).not.toContain('\n');
    expect(readdirSync(folder)).toEqual(before);
    expect(readFileSync(at('taken.html'), 'utf8')).toBe('annat');
  });

  it('is told in English where that is asked for', async () => {
    const { error } = await report('--out', at('no-report.xlsx'), '--committee', 'XN', '--lang', 'en');
    expect(error).toMatch(/There is no committee XN in the goal book\. Choose one of SN, KS/);
    expect(existsSync(at('no-report.xlsx'))).toBe(false);
  });
});
