// Serves the workbench on localhost: its page, the built add-in as the pane, and Microsoft's office.js as it is in node_modules.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { root } from './bundle.mjs';
import { PANE_SCRIPTS, servePanePage } from './panePage.mjs';
import { findSample } from './samples.mjs';

const OFFICE_JS = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Starts the server; `port` 0 takes a free one. Answers the server when it listens. `dist`: the built add-in, `page`: the bundled files. */
export function startServer({ port, dist, page }) {
  const server = createServer((request, response) => {
    answer(new URL(request.url ?? '/', 'http://localhost').pathname, { dist, page }, response).catch((error) => {
      send(response, 500, 'text/plain; charset=utf-8', String(error.message));
    });
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    // Only this machine: the pages are for whoever sits at it.
    server.listen(port, 'localhost', () => resolve(server));
  });
}

async function answer(path, { dist, page }, response) {
  if (path === '/') return sendFile(response, join(root, 'localexcel/workbench/page.html'));
  const bundled = page.get(path.slice(1));
  if (bundled) return send(response, 200, TYPES[extname(path)], bundled);
  if (path === '/manifest.xml') return sendFile(response, join(root, 'manifest.xml'));
  if (path === '/pane/taskpane.html')
    return send(response, 200, TYPES['.html'], servePanePage(readFileSync(join(dist, 'taskpane.html'), 'utf8')));
  const script = path.startsWith('/pane/') && PANE_SCRIPTS[path.slice('/pane/'.length)];
  if (script) return send(response, 200, TYPES['.js'], script);
  if (path.startsWith('/pane/')) return sendFile(response, findWithin(dist, path.slice('/pane/'.length)));
  if (path.startsWith('/office-js/')) return sendFile(response, findWithin(OFFICE_JS, path.slice('/office-js/'.length)));
  const sample = /^\/samples\/([a-z-]+)\.xlsx$/.exec(path)?.[1];
  if (sample) return sendFile(response, await findSample(sample));
  return sendFile(response, undefined);
}

/** The file of that name in the folder; undefined for what lies outside. */
function findWithin(folder, name) {
  const file = normalize(join(folder, decodeURIComponent(name)));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
}

function sendFile(response, file) {
  if (!file || !existsSync(file) || !statSync(file).isFile()) return send(response, 404, 'text/plain; charset=utf-8', 'Not here.');
  response.writeHead(200, headers(TYPES[extname(file)] ?? 'application/octet-stream'));
  createReadStream(file).pipe(response);
}

function send(response, status, type, text) {
  response.writeHead(status, headers(type));
  response.end(text);
}

const headers = (type) => ({ 'Content-Type': type, 'Cache-Control': 'no-cache' });
