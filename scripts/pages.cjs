/**
 * A webpack plugin that makes the pages beside the pane: the guide in both languages from docs/, and the licences of what is shipped. Whole pages that need
 * no script and fetch nothing.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Marked } = require('marked');
const { findPackages } = require('./bundledPackages.cjs');

const ROOT = join(__dirname, '..');
const GUIDES = [
  { source: 'docs/guide.md', file: 'guide.html', language: 'sv', skip: 'Till innehållet', other: ['guide.en.html', 'en', 'In English'] },
  { source: 'docs/guide.en.md', file: 'guide.en.html', language: 'en', skip: 'To the contents', other: ['guide.html', 'sv', 'På svenska'] },
];

class Pages {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('Pages', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'Pages', stage }, () => {
        for (const guide of GUIDES) {
          compilation.fileDependencies.add(join(ROOT, guide.source));
          compilation.emitAsset(guide.file, new RawSource(makeGuide(guide)));
        }
        compilation.emitAsset('licences.html', new RawSource(makeLicences(findPackages(compilation.modules))));
      });
    });
  }
}

function makeGuide({ source, language, skip, other }) {
  const { title, body } = renderMarkdown(readFileSync(join(ROOT, source), 'utf8'));
  return makePage({ language, title, skip, other, body });
}

/** The page's body, its headings with addresses made from their words, and its title. */
function renderMarkdown(text) {
  const used = new Map();
  let title = '';
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens);
        const words = html.replace(/<[^>]*>/g, '');
        if (depth === 1) title = words;
        return `<h${depth} id="${makeId(words, used)}">${html}</h${depth}>\n`;
      },
      // A wide table is moved sideways by itself, with the keyboard too.
      table(token) {
        const line = (row, open, close) => `<tr>${row.map(({ tokens }) => open + this.parser.parseInline(tokens) + close).join('')}</tr>`;
        const body = token.rows.map((row) => line(row, '<td>', '</td>')).join('');
        return makeTable(line(token.header, '<th scope="col">', '</th>'), body);
      },
    },
  });
  return { body: marked.parse(text), title };
}

function makeTable(head, body) {
  return `<div class="table" tabindex="0"><table><thead>${head}</thead><tbody>${body}</tbody></table></div>\n`;
}

/** As GitHub makes them, so that a link works in both places. */
function makeId(words, used) {
  const id = words
    .toLowerCase()
    .replace(/&[a-z]+;|[^\p{L}\d\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
  const times = used.get(id) ?? 0;
  used.set(id, times + 1);
  return times === 0 ? id : `${id}-${times}`;
}

const STYLE = `
:root { color-scheme: light dark; --text: #1f1f1f; --second: #595959; --line: #d9d9d9; --accent: #0b5c56; --tint: #e3f0ee; --page: #ffffff }
@media (prefers-color-scheme: dark) { :root { --text: #f0f0f0; --second: #c8c8c8; --line: #4a4a4a; --accent: #7fd0c6; --tint: #17332f; --page: #1b1b1b } }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.6 'Segoe UI', system-ui, sans-serif }
header, main { max-width: 44rem; margin: 0 auto; padding: 0 1rem }
header { display: flex; justify-content: space-between; gap: 1rem; padding-top: 1rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line) }
main { padding-bottom: 4rem }
h1, h2, h3 { line-height: 1.25; color: var(--accent) }
h2 { margin-top: 2.5rem } h3 { margin-top: 1.75rem }
a { color: var(--accent) } a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.skip { position: absolute; left: -100rem } .skip:focus { left: 1rem; background: var(--page); padding: .25rem .5rem }
.table { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .9375rem }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line) } th { background: var(--tint) }
code, pre { font-family: Consolas, ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere } code { background: var(--tint); padding: 0 .2em }
pre { white-space: pre-wrap; color: var(--second) }
@media print { header, .skip { display: none } body { font-size: 11pt } h2, h3 { break-after: avoid } tr { break-inside: avoid } }
`;

function makePage({ language, title, skip, other: [address, otherLanguage, otherName] = [], body }) {
  const link = address ? `<a href="${address}" lang="${otherLanguage}" hreflang="${otherLanguage}">${otherName}</a>` : '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">${skip}</a>
<header><span>Målbok</span>${link}</header>
<main id="content">
${body}</main>
</body>
</html>
`;
}

/** In English, as the licences are. One text stands once, under all packages that have it. */
function makeLicences(packages) {
  const own = readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim();
  const texts = new Map();
  for (const each of packages) if (each.text) texts.set(each.text, [...(texts.get(each.text) ?? []), each.name]);
  const rows = packages.map(
    ({ name, version, licence }) => `<tr><td>${escapeHtml(name)}</td><td>${escapeHtml(version)}</td><td>${escapeHtml(licence)}</td></tr>`,
  );
  const sections = [...texts].map(([text, names]) => `<h2>${names.map(escapeHtml).join(', ')}</h2>\n<pre>${escapeHtml(text)}</pre>`);
  const body = `<h1>Licences</h1>
<h2>Målbok</h2>
<pre>${escapeHtml(own)}</pre>
<h2>Programs of others that are part of Målbok</h2>
${makeTable('<tr><th scope="col">Name</th><th scope="col">Version</th><th scope="col">Licence</th></tr>', rows.join(''))}${sections.join('\n')}
`;
  return makePage({ language: 'en', title: 'Målbok: licences', skip: 'To the contents', body });
}

function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

module.exports = { Pages, GUIDES, makeGuide, makeLicences };
