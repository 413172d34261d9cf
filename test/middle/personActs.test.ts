/**
 * A person, or a colleague elsewhere, acts before one of the requests of an operation. CI tries the moments that are worst: between the last reading
 * and the first write. MALBOK_MIDDLE=all tries every act before every request; MALBOK_OPERATION and MALBOK_ACT (regular expressions) choose among them.
 */
import { ACTS } from './support/acts';
import { OPERATIONS } from './support/operations';
import { judge, run } from './support/try';

const ALL = process.env.MALBOK_MIDDLE === 'all';
const choose = (names: readonly string[], wanted = '') => names.filter((name) => new RegExp(wanted).test(name));
const WORST = ['writes in the same cell', 'puts in a row above', 'loses a row above to a colleague', 'sorts the table'];
const OFTEN = /^(changeGoal|moveGoal|addGoal|numberRows|makeFix (words|duplicates)|changeOccasion|replaceFormulas)/;

const operations = choose(Object.keys(OPERATIONS), process.env.MALBOK_OPERATION).filter((name) => ALL || OFTEN.test(name));
const acts = choose(ALL ? Object.keys(ACTS) : WORST, process.env.MALBOK_ACT);
let cases = 0;
const told = new Map<string, number>();

test.each(operations)(
  '%s',
  async (operation) => {
    const plain = await run(operation, '', null);
    expect([plain.problem, plain.problems]).toEqual([null, []]);
    const moments = ALL ? Array.from({ length: plain.requests }, (_, index) => index + 1) : plain.writes.slice(0, 1);
    const faults: string[] = [];
    for (const act of acts) {
      const alone = await run(operation, act, 'alone');
      const whole = [await run(operation, act, 'before'), await run(operation, act, 'after')];
      for (const n of moments) {
        const outcome = await run(operation, act, n);
        cases += 1;
        if (outcome.problem) told.set(outcome.problem, (told.get(outcome.problem) ?? 0) + 1);
        faults.push(...judge(outcome, alone, whole).map((fault) => `${act}, before ${n} of ${plain.requests}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  },
  ALL ? 3_000_000 : 60_000,
);

afterAll(() => {
  if (ALL) console.log(`${cases} cases; told: ${JSON.stringify([...told])}`);
});
