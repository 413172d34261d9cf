import { run } from './run';

void run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
}).then((code) => {
  // Timers of the local Excel must not keep the process alive, and what has been printed must first leave it.
  process.stdout.write('', () => process.exit(code));
});
