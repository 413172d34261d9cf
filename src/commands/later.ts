import { WorkbookProblem } from '../workbook/problem';
import type * as work from './work';

type Work = typeof work;
type CommandName = { [K in keyof Work]: Work[K] extends (...args: never[]) => Promise<unknown> ? K : never }[keyof Work];

/** The command of this name, whose program is fetched when it is first called: a pane that is only read needs none of it. */
export function later<K extends CommandName>(name: K): Work[K] {
  const run = async (...args: never[]): Promise<unknown> => {
    const command = (await fetchWork())[name] as (...args: never[]) => Promise<unknown>;
    return command(...args);
  };
  return run as unknown as Work[K];
}

/** Fetches what the commands do. A problem where it cannot be fetched now; the next call asks again. */
export async function fetchWork(): Promise<Work> {
  try {
    return await import('./work');
  } catch (error) {
    console.error(error);
    throw new WorkbookProblem('pane.notFetched.command');
  }
}
