import { STREAMING_FUNCTIONS } from '../../src/commands';
import { readFunctionsMetadata } from '../../scripts/functionsMetadata.cjs';

test('functions.json tells Excel of every function, its arguments and whether it streams', async () => {
  const { functions } = await readFunctionsMetadata();
  const signatures = functions.map(({ name, parameters, options }) => {
    const names = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
    return `${name}(${names.join(', ')})${options?.stream ? ' streams' : ''}`;
  });
  // Workbooks hold these names and orders: only append optional arguments.
  expect(signatures.sort()).toEqual([
    'GOALCOUNT(status, [committee], [area], [occasion]) streams',
    'GOALCOVERAGE(goal, [occasion]) streams',
    'GOALEXPLAIN(goal, [occasion]) streams',
    'GOALFINDINGS([committee]) streams',
    'GOALFULFILMENT(goal, [occasion]) streams',
    'GOALMEASURE(baseline, target, actual, [direction], [tolerance])',
    'GOALSTATUS(goal, [occasion]) streams',
  ]);
});

test('every function and argument is described, ids are the names, and only GOALEXPLAIN spills', async () => {
  const { functions } = await readFunctionsMetadata();
  for (const { id, name, description, parameters } of functions) {
    expect(id).toBe(name);
    expect(description).toMatch(/\.$/);
    for (const parameter of parameters) expect(parameter.description).toMatch(/\S{3,}/);
  }
  expect(functions.filter(({ result }) => result.dimensionality === 'matrix').map(({ name }) => name)).toEqual(['GOALEXPLAIN']);
});

test('Räkna om knows every function that streams', async () => {
  const { functions } = await readFunctionsMetadata();
  const streaming = functions.filter(({ options }) => options?.stream).map(({ name }) => name);
  expect([...STREAMING_FUNCTIONS].sort()).toEqual(streaming.sort());
});
