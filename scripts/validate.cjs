/**
 * `npm run validate` asks Microsoft's validator about manifest.xml, over the network, and prints what it says. Exit codes: those of Microsoft's tool
 * (0 the manifest is valid, 1 it is not); 1 too where the service cannot be reached, which is said in one sentence.
 */
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
/** What the tool says then, before an error with its addresses. */
const NO_ANSWER = 'Unable to contact the manifest validation service';

function main() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/office-addin-manifest/cli.js'), 'validate', 'manifest.xml'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      // Its colours, which it leaves out where it is not read by a person.
      env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    },
  );
  const told = tell({ status, stdout, stderr });
  process.stdout.write(told.stdout);
  process.stderr.write(told.stderr);
  return told.status;
}

/** What is told of what the tool said. */
function tell({ status, stdout, stderr }) {
  if (!(stdout + stderr).includes(NO_ANSWER)) return { status: status ?? 1, stdout, stderr };
  const sentence =
    "Microsoft's validation service could not be reached, so nothing is known of the manifest: try again when there is a network.";
  return { status: 1, stdout: '', stderr: `${sentence}\n` };
}

module.exports = { tell };
if (require.main === module) process.exitCode = main();
