/** docs/rules.md is what the catalogue says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeRulesPage } from '../../scripts/rulesPage';
import { RULES } from '../../src/goals';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'rules.md'), 'utf8');

test('the page is as `npm run rules` writes it', () => expect(page).toBe(writeRulesPage()));

test.each(RULES.map(({ id }) => id))('%s stands there in both languages, whole', (id) => {
  const parts = page.split('\n## ').filter((part) => part.includes(`(${id})`));
  expect(parts).toHaveLength(2);
  for (const part of parts) expect(part).not.toMatch(/undefined|: $|\n\n\n/m);
});
