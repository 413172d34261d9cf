/**
 * `npm run size [-- FOLDER]` prints every script of the build, raw and compressed, and what the first view needs: runtime.js and the scripts that it fetches
 * at once. Exit codes: 0 within the budget, 1 above it, 2 there is no build in the folder (dist/).
 */
const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { gzipSync } = require('node:zlib');

/** Bytes of JavaScript, gzip, that the first view may need. */
const BUDGET = 250_000;
/** Written by the build: which scripts the page needs before it can show anything, and which the views at the start need. */
const LIST = 'first-view.json';

function main([folder = join(__dirname, '..', 'dist')]) {
  if (!existsSync(join(folder, LIST))) {
    console.error(`${folder} holds no build; run npm run build first.`);
    return 2;
  }
  const first = JSON.parse(readFileSync(join(folder, LIST), 'utf8'));
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const sizes = files.map((name) => measure(name, readFileSync(join(folder, name)), first));
  const { lines, over } = report(sizes);
  lines.forEach((line) => console.log(line));
  return over ? 1 : 0;
}

function measure(name, content, first) {
  const view = Object.keys(first).find((key) => first[key].includes(name));
  return { name, raw: content.length, gzip: gzipSync(content, { level: 9 }).length, first: view ?? null };
}

/** Lines to print, the largest script first, and whether the heaviest of the first views is over the budget. */
function report(sizes, budget = BUDGET) {
  const write = ({ name, raw, gzip, first }) => `${kilobytes(gzip)}  ${kilobytes(raw)}  ${name}${first ? `  (${first})` : ''}`;
  const sum = (view) => sizes.filter(({ first }) => first === 'page' || first === view).reduce((total, { gzip }) => total + gzip, 0);
  const views = [...new Set(sizes.map(({ first }) => first).filter((view) => view && view !== 'page'))];
  const heaviest = Math.max(sum('page'), ...views.map(sum));
  const over = heaviest > budget;
  return {
    over,
    lines: [
      '  gzip       raw',
      ...[...sizes].sort((a, b) => b.gzip - a.gzip).map(write),
      `First view: ${kilobytes(heaviest).trim()} of at most ${kilobytes(budget).trim()} gzip${over ? ': too much' : ''}.`,
    ],
  };
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}

module.exports = { report };
if (require.main === module) process.exitCode = main(process.argv.slice(2));
