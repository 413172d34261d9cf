import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type * as UniverBundle from './univer';

let loaded: typeof UniverBundle | undefined;

/**
 * Univer, from the file that localexcel/bundle makes of univer.ts (`.cache/univer.cjs` of the project's root, which is the
 * working directory, or the file that MALBOK_UNIVER names).
 */
export function loadUniver(): typeof UniverBundle {
  if (!loaded) {
    const root = process.cwd();
    const file = process.env['MALBOK_UNIVER'] ?? resolve(root, '.cache/univer.cjs');
    loaded = createRequire(resolve(root, 'package.json'))(file) as typeof UniverBundle;
  }
  return loaded;
}
