/** `npm run rules`: writes docs/rules.md. */
import { writeFileSync } from 'node:fs';
import { writeRulesPage } from './rulesPage';

writeFileSync('docs/rules.md', writeRulesPage());
