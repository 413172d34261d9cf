/** Files do not need each other in a circle, where nothing can be read or tried without all the rest. Types may: they are gone when the program runs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const VALUE_IMPORT = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)'/gm;

function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(ROOT, folder, name));
}

/** The files of ours that a file needs when it runs. */
function listNeeds(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(VALUE_IMPORT)].flatMap(([, path = '']) => {
    const target = resolve(dirname(file), path);
    return [`${target}.ts`, `${target}.tsx`, join(target, 'index.ts')].filter(existsSync).slice(0, 1);
  });
}

/** The first circle that is come upon, as a path that ends where it began. */
function findCircle(needs: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of needs.get(file) ?? []) {
      const circle = follow(next, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of needs.keys()) {
    const circle = follow(file, []);
    if (circle.length > 0) return circle.map((each) => relative(ROOT, each));
  }
  return [];
}

test.each(['src', 'localexcel', 'samples'])('no file of %s needs itself by way of others', (folder) => {
  expect(findCircle(new Map(listFiles(folder).map((file) => [file, listNeeds(file)])))).toEqual([]);
});

test('a circle is found', () => {
  const needs = { a: ['b'], b: ['c', 'd'], c: [], d: ['b'] };
  expect(findCircle(new Map(Object.entries(needs))).map((path) => path.slice(-1))).toEqual(['b', 'd', 'b']);
});
