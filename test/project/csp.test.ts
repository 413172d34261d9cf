/** What the pane may load and whom it may speak to: only its own server and Microsoft's office.js, by its policy and by its code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'src/taskpane/taskpane.html'), 'utf8');
const SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => [name, readFileSync(join(ROOT, 'src', name), 'utf8')] as const);

test("the pane's policy forbids everything but its own files, office.js, and inline styles", () => {
  const { document } = new JSDOM(PAGE).window;
  const [meta, ...others] = document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]');
  expect(others).toEqual([]);
  const policy = Object.fromEntries(
    meta!
      .getAttribute('content')!
      .split(';')
      .map((line) => line.trim().split(/\s+/))
      .map(([name, ...sources]) => [name!, sources]),
  );
  expect(policy).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'", 'https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  });
  // It holds from where it stands: nothing is loaded before it.
  const loaders = [...document.querySelectorAll('script, link, img, iframe')];
  expect(loaders.map((each) => each.getAttribute('src') ?? each.outerHTML)).toEqual([
    'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  ]);
  expect(loaders.filter((each) => meta!.compareDocumentPosition(each) !== 4)).toEqual([]);
  const attributes = [...document.querySelectorAll('*')].flatMap((each) => [...each.attributes]);
  expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
});

test('the pages beside the pane forbid every script and every address', () => {
  const pages = readFileSync(join(ROOT, 'scripts/pages.cjs'), 'utf8');
  expect(pages).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`);
  expect(pages).not.toMatch(/<script|<link|<img|<iframe/);
});

/** What speaks to somebody, keeps something beside the workbook, or makes code or markup of a text. */
const FORBIDDEN = new Set([
  ...['XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'RTCPeerConnection', 'WebTransport', 'importScripts'],
  ...[
    'Worker',
    'SharedWorker',
    'serviceWorker',
    'BroadcastChannel',
    'postMessage',
    'displayDialogAsync',
    'messageParent',
    'getAccessToken',
  ],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookie', 'cookieStore', 'OfficeRuntime', 'roamingSettings'],
  ...[
    'eval',
    'Function',
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'dangerouslySetInnerHTML',
    'createContextualFragment',
    'DOMParser',
  ],
  'srcdoc',
]);
/** Where a window or a page is led elsewhere, or written. */
const LED_ELSEWHERE = /\b(?:window|globalThis|document|location)\??\.(?:open|assign|replace|write|writeln)\b|\blocation(?:\.href)?\s*=[^=]/;

/** Each use of a name of the list as a property or as a name that the file does not declare. */
function findUses(name: string, text: string, forbidden: ReadonlySet<string>): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const declared = new Set<string>();
  const uses: { word: string; whole: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isVariableDeclaration(node) ||
        ts.isParameter(node) ||
        ts.isFunctionDeclaration(node) ||
        ts.isBindingElement(node) ||
        ts.isImportSpecifier(node)) &&
      node.name &&
      ts.isIdentifier(node.name)
    )
      declared.add(node.name.text);
    if (ts.isTypeNode(node)) return;
    if (ts.isPropertyAccessExpression(node) && forbidden.has(node.name.text))
      uses.push({ word: '', whole: node.getText(file).replace(/[?!]|\s/g, '') });
    else if (ts.isIdentifier(node) && forbidden.has(node.text) && !isName(node)) uses.push({ word: node.text, whole: node.text });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses.filter(({ word }) => word === '' || !declared.has(word)).map(({ whole }) => `${name}: ${whole}`);
}

/** Names of properties and declarations are no uses. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent)) &&
      parent.name === node)
  );
}

test('no code of ours speaks to anybody, keeps anything but the language, or makes code or markup of a text', () => {
  expect(SOURCES.length).toBeGreaterThan(200);
  const uses = SOURCES.flatMap(([name, text]) => findUses(name, text, new Set([...FORBIDDEN, 'fetch'])));
  // Only the choice of language is kept in the browser.
  const language = `${join('taskpane', 'common', 'language.ts')}: window.localStorage`;
  expect([...new Set(uses)].sort()).toEqual([language]);
  expect(SOURCES.filter(([, text]) => LED_ELSEWHERE.test(text)).map(([name]) => name)).toEqual([]);
});

test.each([
  ['fetch("/x")', 'fetch'],
  ['window.fetch("/x")', 'window.fetch'],
  ['navigator.sendBeacon("/x", y)', 'navigator.sendBeacon'],
  ['new WebSocket("wss://x")', 'WebSocket'],
  ['element.innerHTML = text', 'element.innerHTML'],
  ['document.cookie', 'document.cookie'],
  ['const view = <p dangerouslySetInnerHTML={{ __html: text }} />', 'dangerouslySetInnerHTML'],
])('such a use is found: %s', (code, use) => {
  expect(findUses('x.tsx', code, new Set([...FORBIDDEN, 'fetch']))).toContain(`x.tsx: ${use}`);
});

test('addresses in our code are names of XML formats and the place of office.js, and nothing else', () => {
  const hosts = SOURCES.flatMap(([name, text]) => {
    const code = text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
    return [...code.matchAll(/\b(?:https?|wss?|ftp|file):\/\/[^\s"'`<>/\\]*/g)].map(([host]) => `${name}: ${host}`);
  });
  const known = /: http:\/\/(?:www\.w3\.org|schemas\.openxmlformats\.org|purl\.org)$/;
  expect(hosts.filter((host) => !known.test(host))).toEqual([]);
});
