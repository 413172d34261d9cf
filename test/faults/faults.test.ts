/** A fault at every single request of every operation: nothing of a person's is lost, and the same button finishes what remains. */
import { associateFunctions } from '../../src/functions';
import { describeFault, listFaults, takeSample } from './support/faultList';
import { runCase, runClean } from './support/cases';
import { OPERATIONS } from './support/operations';
import { openLocalExcel } from '../support/localExcel';

/** MALBOK_FAULTS=all takes every one, MALBOK_FAULTS=name those of operations whose name contains it; otherwise a sample of this many an operation. */
const CHOSEN = process.env.MALBOK_FAULTS;
const SAMPLE = 1;
const LIMITS = { codes: Number(process.env.MALBOK_CODES ?? 12), breaks: Number(process.env.MALBOK_BREAKS ?? 24) };

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  await openLocalExcel();
  associateFunctions();
});

const operations = OPERATIONS.filter(({ name }) => !CHOSEN || CHOSEN === 'all' || name.includes(CHOSEN));
let cases = 0;

test.each(operations)(
  '$name',
  async (operation) => {
    const clean = await runClean(operation);
    const all = listFaults(clean.requests, LIMITS);
    const faults = CHOSEN ? all : takeSample(all, SAMPLE, operation.name);
    const failures: Record<string, string[]> = {};
    for (const { request, fault } of faults) {
      cases += 1;
      const verdict = await runCase({ operation, request, fault }, clean);
      if (verdict.length > 0) failures[describeFault(request, fault)] = verdict.slice(0, 4).map((line) => line.slice(0, 150));
    }
    if (CHOSEN)
      process.stdout.write(
        `${operation.name}: ${clean.requests.length} requests, ${faults.length} faults, ${Object.keys(failures).length} failed\n${Object.entries(
          failures,
        )
          .map(([fault, verdict]) => `  ${fault}: ${verdict.join('; ')}\n`)
          .join('')}`,
      );
    expect(failures).toEqual({});
  },
  3_600_000,
);

afterAll(() => process.stdout.write(`${operations.length} operations, ${cases} faults\n`));
