/** Milliseconds of the processor. */
export interface Taken {
  median: number;
  least: number;
}

/**
 * What each piece of work takes, all of them in turns, so that what else the machine does, and what each leaves in its caches, meets all alike. Counted is
 * the time of the processor with all threads (also those that collect garbage), not the clock's: waiting for others is no work.
 */
export function takeTurns<Name extends string>(
  pieces: Record<Name, () => unknown>,
  { rounds = 15, milliseconds = 1500 } = {},
): Record<Name, Taken> {
  const names = Object.keys(pieces) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  // Once beforehand, so that nothing is measured while it is still being compiled.
  for (const name of names) pieces[name]();
  const end = readProcessor() + milliseconds;
  for (let round = 0; round < rounds || readProcessor() < end; round++) {
    for (const name of names) {
      const start = readProcessor();
      pieces[name]();
      times.get(name)?.push(readProcessor() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, summarise(all)])) as Record<Name, Taken>;
}

/** Milliseconds of the processor that this process has taken. */
export function readProcessor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function summarise(times: number[]): Taken {
  const sorted = times.sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, least: sorted[0] ?? 0 };
}
