/** `npm run validate`: what is told of what Microsoft's tool says. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

interface Said {
  status: number | null;
  stdout: string;
  stderr: string;
}

const SCRIPT = join(__dirname, '..', '..', 'scripts/validate.cjs');
/** Plain CommonJS: asked in a process of its own. */
const tell = (said: Said): Said =>
  JSON.parse(
    spawnSync(process.execPath, ['-e', `console.log(JSON.stringify(require(${JSON.stringify(SCRIPT)}).tell(${JSON.stringify(said)})))`], {
      encoding: 'utf8',
    }).stdout,
  ) as Said;

test('without a network one sentence says so', () => {
  const stderr =
    'Error: Unable to contact the manifest validation service.\nFetchError: request to https://validationgateway.omex.office.net/package/api/check?clientId=devx failed, reason: getaddrinfo ENOTFOUND validationgateway.omex.office.net\n';
  const told = tell({ status: 1, stdout: '', stderr });
  expect(told).toMatchObject({ status: 1, stdout: '' });
  expect(told.stderr).toMatch(/^Microsoft's validation service could not be reached[^\n]*\.\n$/);
});

test.each<Said>([
  { status: 0, stdout: 'The manifest is valid.\n\n', stderr: '' },
  { status: 1, stdout: 'Error # 1: \nXML Schema Violation\nThe manifest is not valid.\n\n', stderr: '' },
  { status: 1, stdout: 'Unable to validate the manifest.\n503\nService Unavailable\n', stderr: '' },
])('what the service answered is told as it is: $stdout', (said) => expect(tell(said)).toEqual(said));

test('a tool that was ended is no success', () => {
  expect(tell({ status: null, stdout: '', stderr: '' }).status).toBe(1);
});
