/** What Excel is told of the custom functions, made from the comments in the code and kept until the code changes. */
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FunctionsMetadata } from '../functions/types';

export async function readMetadata(): Promise<FunctionsMetadata> {
  const root = findRoot(__dirname);
  const kept = join(root, '.cache', 'functions.json');
  const sources = [join(root, 'scripts', 'functionsMetadata.cjs'), ...listFiles(join(root, 'src', 'functions'))];
  if (existsSync(kept) && sources.every((file) => statSync(file).mtimeMs < statSync(kept).mtimeMs)) {
    return JSON.parse(readFileSync(kept, 'utf8')) as FunctionsMetadata;
  }
  // Not bundled: it brings in the whole TypeScript compiler, which is only needed here.
  const load = createRequire(join(root, 'package.json'));
  const { readFunctionsMetadata } = load('./scripts/functionsMetadata.cjs') as { readFunctionsMetadata(): Promise<FunctionsMetadata> };
  const metadata = await readFunctionsMetadata();
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, JSON.stringify(metadata));
  return metadata;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

/** The project's folder, from the source as well as from a bundle. */
function findRoot(folder: string): string {
  if (existsSync(join(folder, 'scripts', 'functionsMetadata.cjs'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The folder of the project was not found.');
  return findRoot(parent);
}
