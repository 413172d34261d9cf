/**
 * Runs Microsoft's office.js, unmodified, from node_modules, in a realm that has a `window` and a `document`. The loader
 * adds script elements for the host's own file and the texts; jsdom does not load those, so they are read from disk here.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the loader believes that it comes from; nothing is ever asked of this address. */
const SCRIPT_ADDRESS = 'http://localhost/office-js/';

/** Loads office.js and answers when `Office.onReady` does. Throws where the host is not Excel. */
export async function loadOffice(): Promise<void> {
  const tag = document.createElement('script');
  tag.setAttribute('src', `${SCRIPT_ADDRESS}office.js`);
  document.head.appendChild(tag);
  const stopServing = serveScripts();
  try {
    runScript('office.js');
    const info = await Office.onReady();
    if (String(info.host) !== 'Excel') throw new Error(`office.js did not find Excel but ${String(info.host)}.`);
  } finally {
    stopServing();
  }
}

function runScript(file: string): void {
  // An indirect eval runs in the global scope, as a script element does; within jest this is the realm of the test.
  const run = globalThis.eval;
  run(`${readFileSync(join(findDistribution(), file), 'utf8')}\n//# sourceURL=office-js/${file}`);
}

function findDistribution(): string {
  // From this file, or from the bundle in .cache that holds it: either way within the project.
  return join(dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')), 'dist');
}

type Insert = (node: globalThis.Node, ...rest: unknown[]) => globalThis.Node;

function serveScripts(): () => void {
  const prototype = document.defaultView?.Node.prototype as unknown as Record<'appendChild' | 'insertBefore', Insert>;
  const original = { appendChild: prototype.appendChild, insertBefore: prototype.insertBefore };
  const serveBehind = (insert: Insert): Insert =>
    function (this: unknown, node, ...rest) {
      const inserted = insert.call(this, node, ...rest);
      const source = (node as Partial<HTMLScriptElement>).src;
      if (node.nodeName === 'SCRIPT' && source?.startsWith(SCRIPT_ADDRESS)) setTimeout(() => serve(node as HTMLScriptElement), 0);
      return inserted;
    };
  prototype.appendChild = serveBehind(original.appendChild);
  prototype.insertBefore = serveBehind(original.insertBefore);
  return () => void Object.assign(prototype, original);
}

function serve(script: HTMLScriptElement): void {
  const file = script.src.slice(SCRIPT_ADDRESS.length).split('?')[0] ?? '';
  runScript(file);
  // dispatchEvent also calls a handler set as `onload`.
  const EventOfDocument = script.ownerDocument.defaultView?.Event ?? Event;
  script.dispatchEvent(new EventOfDocument('load'));
}
