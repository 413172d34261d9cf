/** The pane speaks to nobody but its own server, whatever is done in it, and no foreign address is built in but those that are known. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { browserTest, closeAfterwards } from './support/browserTest';
import { Visit } from './support/visit';

closeAfterwards();

/** What is asked of the network, and what of it is more than fetching a file: sockets, beacons, reports. */
function listen(page: Page): { asked: string[]; speaking: string[] } {
  const heard = { asked: [] as string[], speaking: [] as string[] };
  page.on('request', (request) => {
    heard.asked.push(request.url());
    // A beacon is a request of this kind, and so is the message of a broken policy.
    if (['fetch', 'xhr', 'ping', 'eventsource', 'websocket', 'cspviolationreport'].includes(request.resourceType()))
      heard.speaking.push(`${request.resourceType()} ${request.method()} ${request.url()}`);
  });
  page.on('websocket', (socket) => heard.speaking.push(`websocket ${socket.url()}`));
  return heard;
}

browserTest(
  'through its main tasks the pane asks its own server for its own files, and nobody for anything else',
  async (wb) => {
    const heard = listen(wb.page);
    await wb.page.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        violations.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    await wb.page.reload();
    await wb.page.waitForFunction(() => window.workbench?.ready instanceof Promise);
    await wb.page.evaluate(() => window.workbench.ready);
    const visit = new Visit(wb, 'sv');
    await visit.openLjungby();
    for (const view of ['goals', 'checks', 'followUp', 'report', 'more', 'start'] as const) await visit.open(view);
    await visit.open('checks');
    await visit.button('pane.check.run').click();
    await visit.followed();
    await visit.open('report');
    await visit.field('pane.report.scope').selectOption('SN');
    await visit.button('pane.report.run').click();
    await visit.pane
      .getByRole('alertdialog')
      .getByRole('button', { name: visit.say('pane.report.run') })
      .click();
    await visit.pane.getByRole('button', { name: visit.say('pane.report.show') }).waitFor();
    for (const format of ['html', 'docx'] as const) {
      const saved = wb.page.waitForEvent('download');
      await visit.button(`pane.report.file.${format}`).click();
      await saved;
    }
    const own = new URL(wb.page.url()).origin;
    const foreign = heard.asked.filter((url) => !/^(data|blob|about):/.test(url) && new URL(url).origin !== own);
    expect(heard.asked.length).toBeGreaterThan(10);
    expect(foreign).toEqual([]);
    expect(heard.speaking.filter((each) => !/^(?:fetch|xhr) GET /.test(each))).toEqual([]);
    // functions.json is the workbench's to read, as Excel does; the pane asks for scripts only.
    const pane = visit.pane;
    const entries = await pane.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((entry) => `${(entry as PerformanceResourceTiming).initiatorType} ${new URL(entry.name).pathname}`),
    );
    expect(entries.length).toBeGreaterThan(5);
    expect(entries.filter((entry) => !/^(?:script|link|img|css) /.test(entry))).toEqual([]);
    expect(await pane.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
    // The policy is in force: what nobody does is stopped.
    const stopped = await pane.evaluate(async () => {
      const answers = await Promise.all([
        fetch('https://x.example/').then(
          () => 'sent',
          () => 'stopped',
        ),
        // Later: what Playwright itself runs is let pass by the policy.
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              resolve(new Function('return "run"')());
            } catch {
              resolve('stopped');
            }
          });
        }),
        new Promise((resolve) => {
          const socket = new WebSocket('wss://x.example/');
          socket.onopen = () => resolve('sent');
          socket.onerror = () => resolve('stopped');
        }),
      ]);
      return { answers, violations: (window as unknown as { violations: string[] }).violations };
    });
    expect(stopped.answers).toEqual(['stopped', 'stopped', 'stopped']);
    expect(stopped.violations).toEqual(expect.arrayContaining(['connect-src https://x.example/', 'connect-src wss://x.example/']));
    wb.complaints.splice(0, wb.complaints.length, ...wb.complaints.filter((each) => !/Content Security Policy|x\.example/.test(each)));
  },
  { milliseconds: 60_000 },
);

test('in what is built no address stands but names of XML formats, documentation in messages, and the place of office.js', () => {
  const dist = process.env['MALBOK_DIST'] ?? 'dist';
  const files = readdirSync(dist).filter((name) => /\.(?:js|html|json)$/.test(name) && name !== 'bill-of-materials.json');
  expect(files.filter((name) => name.endsWith('.js')).length).toBeGreaterThan(10);
  const hosts = new Map<string, string>();
  for (const name of files)
    for (const [host] of readFileSync(join(dist, name), 'utf8').matchAll(/\b(?:https?|wss?|ftp):(?:\\?\/){2}[\w.-]+/g))
      hosts.set(host, name);
  const known = [
    // Namespaces and content types of SVG, MathML and of Word's files.
    ...[
      'http://www.w3.org',
      'http://schemas.openxmlformats.org',
      'http://schemas.microsoft.com',
      'http://purl.org',
      'http://purl.oclc.org',
    ],
    // Stands in the licences and in texts of errors in React, Fluent and docx; nobody asks for it.
    ...['http://www.apache.org', 'https://react.dev', 'https://aka.ms', 'https://answers.microsoft.com'],
    // office.js and what it loads: the policy of the page, and its script.
    ...['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'],
  ];
  expect([...hosts].filter(([host]) => !known.includes(host))).toEqual([]);
  const scripts = files.filter((name) => name.endsWith('.js')).map((name) => [name, readFileSync(join(dist, name), 'utf8')] as const);
  const speaking = /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|indexedDB)\b|\bfetch\(/;
  expect(scripts.filter(([, text]) => speaking.test(text)).map(([name]) => name)).toEqual([]);
});
