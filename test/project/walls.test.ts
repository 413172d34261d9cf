/** The lint rules that hold the walls between the folders: each is shown to fire, and the ways that are open to stay open. */
import { join } from 'node:path';
import { Linter } from 'eslint';

// A .js file without types; the linter's own type says what it is.
const config = jest.requireActual<Linter.Config[]>('../../eslint.config.js');

const ROOT = join(__dirname, '..', '..');

/** What lint says of `code` as if it were the file; nothing that needs the whole program's types. */
function lint(file: string, code: string): string[] {
  const untyped = {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: null } },
    rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  } as const;
  const messages = new Linter({ cwd: ROOT }).verify(code, [...config, untyped] as Linter.Config[], { filename: join(ROOT, file) });
  return messages.map(({ ruleId, message }) => ruleId ?? message);
}

const WALL = 'boundaries/dependencies';

test.each([
  ['the domain knows no texts', 'src/goals/tree.ts', `import { translate } from '../locales';`],
  ['the domain knows no workbook', 'src/goals/tree.ts', `import type { Layout } from '../workbook/tables';`],
  ['nor does a folder in the domain', 'src/goals/rules/valueType.ts', `import { translate } from '../../locales';`],
  ['texts take only types from the domain', 'src/locales/words.ts', `import { OCCASIONS } from '../goals/types';`],
  ['the workbook does not know the live state', 'src/workbook/reading/read.ts', `import { refreshLive } from '../../live';`],
  ['the live state does not know the functions', 'src/live/live.ts', `import { associateFunctions } from '../functions';`],
  ['nor does a folder in the workbook know the live state', 'src/workbook/layout/names.ts', `import { refreshLive } from '../../live';`],
  ['functions do not write in the workbook', 'src/functions/index.ts', `import { numberBook } from '../workbook/writing/number';`],
  ['functions and pane do not know each other', 'src/functions/index.ts', `import { Pane } from '../taskpane/Pane';`],
  [
    'the add-in knows nothing of the local Excel',
    'src/workbook/reading/read.ts',
    `import type { WorkbookDocument } from '../../../localexcel/document/types';`,
  ],
  ['the add-in knows nothing of the samples', 'src/taskpane/Pane.tsx', `import { x } from '../../samples';`],
  ['the engine does not know the host', 'localexcel/engine/book.ts', `import { x } from '../host';`],
  ['the engine does not know the add-in', 'localexcel/engine/book.ts', `import { rollUp } from '../../src/goals';`],
  ['the host does not know the add-in', 'localexcel/host/index.ts', `import { rollUp } from '../../src/goals';`],
  ['the wire does not know the host', 'localexcel/wire/execute.ts', `import { x } from '../host';`],
  ['files are read without the engine', 'localexcel/xlsx/xml.ts', `import { x } from '../engine';`],
])('%s', (_name, file, code) => {
  expect(lint(file, code)).toContain(WALL);
});

test.each([
  ['the workbook uses the domain', 'src/workbook/reading/read.ts', `import { rollUp } from '../../goals';`],
  ['texts take types from the domain', 'src/locales/words.ts', `import type { Occasion } from '../goals/types';`],
  ['functions read the live state', 'src/functions/index.ts', `import { subscribe } from '../live';`],
  ['the host uses the engine', 'localexcel/host/index.ts', `import { x } from '../engine';`],
  ['the command line runs the add-in', 'localexcel/cli/main.ts', `import { currentState } from '../../src/live';`],
])('%s', (_name, file, code) => {
  expect(lint(file, code)).not.toContain(WALL);
});

test.each([
  [
    'only the workbook speaks to Excel',
    'src/live/live.ts',
    'export const run = () => Excel.run(async () => undefined);',
    'no-restricted-globals',
  ],
  ['the domain has no clock', 'src/goals/tree.ts', 'export const now = () => Date.now();', 'no-restricted-globals'],
  ['the domain has no library', 'src/goals/tree.ts', `import { useState } from 'react';`, 'no-restricted-imports'],
  ['a text in the pane is translated', 'src/taskpane/Pane.tsx', 'export const X = () => <p>Hej</p>;', 'no-restricted-syntax'],
  [
    'a label in the pane is translated',
    'src/taskpane/Pane.tsx',
    'export const X = () => <input aria-label="Namn" />;',
    'no-restricted-syntax',
  ],
  [
    'no sync in a loop',
    'src/workbook/reading/read.ts',
    'export async function f(context: Excel.RequestContext) { for (const _ of [1]) await context.sync(); }',
    'office-addins/no-context-sync-in-loop',
  ],
])('%s', (_name, file, code, rule) => {
  expect(lint(file, code)).toContain(rule);
});

test('the workbook may speak to Excel', () => {
  expect(lint('src/workbook/reading/read.ts', 'export const run = () => Excel.run(async () => undefined);')).toEqual([]);
});
