/** Pieces of the bench that run in processes of their own: their memory and compiled code are nobody else's, and they can be stopped. */
import { fork, spawnSync } from 'node:child_process';

const FLAG = '--task';

/** What a task answered, or how many milliseconds of the processor it had taken when it was stopped. */
export type Outcome = { answer: unknown } | { stopped: number };

/**
 * Runs a task of this very program in a new process and stops it after `longest` milliseconds by the clock. The answer is what it answers, as JSON has it.
 * Throws where it failed.
 */
export function runTask(task: string, args: readonly string[] = [], longest = 600_000): Promise<Outcome> {
  const program = process.argv[1];
  if (program === undefined) throw new Error('The bench does not know its own file.');
  return new Promise((resolve, reject) => {
    const child = fork(program, [FLAG, task, ...args], { execArgv: ['--expose-gc', '--enable-source-maps', '--max-old-space-size=6000'] });
    const timer = setTimeout(() => {
      resolve({ stopped: readTime(child.pid) });
      child.kill('SIGKILL');
    }, longest);
    child.on('message', (answer) => resolve({ answer }));
    child.on('exit', (code) => {
      clearTimeout(timer);
      // After an answer or a stop this changes nothing.
      reject(new Error(`The bench's task ${task} ended with ${code} and no answer.`));
    });
  });
}

/** Milliseconds of the processor that a process has taken, to the second; 0 where nobody can tell. `ps` writes [[days-]hours:]minutes:seconds. */
function readTime(pid: number | undefined): number {
  const { stdout } = spawnSync('ps', ['-o', 'time=', '-p', String(pid)], { encoding: 'utf8' });
  const parts = (stdout ?? '').trim().split(/[-:]/).map(Number).reverse();
  return [1, 60, 3600, 86_400].reduce((sum, seconds, place) => sum + seconds * (parts[place] || 0), 0) * 1000;
}

/** Where this process was started for a task: does it, answers and ends. False where it was not. */
export async function answerTask(tasks: Record<string, (...args: string[]) => Promise<unknown>>): Promise<boolean> {
  const [flag, name = '', ...args] = process.argv.slice(2);
  if (flag !== FLAG) return false;
  const task = tasks[name];
  if (!task) throw new Error(`The bench has no task ${name}.`);
  const answer = await task(...args);
  process.send?.(answer, () => process.exit(0));
  return true;
}
