/** Calls of custom functions wait for both: the add-in's code, and office.js that takes them. What is pushed to it before is lost. */
import { BUSY, FunctionBridge } from '../../localexcel/functions/functionBridge';
import type { PushedEntry } from '../../localexcel/wire/protocol';

const METADATA = { functions: [{ id: 'DOUBLE', name: 'DOUBLE', parameters: [{ name: 'value', type: 'number' }], result: {} }] };
const CELL = { sheetId: 'one', row: 0, column: 0 };

function open() {
  const pushed: PushedEntry[] = [];
  const bridge = new FunctionBridge(METADATA, (entry) => pushed.push(entry));
  const listens = () =>
    (
      bridge.service as unknown as { _SetOsfControlContainerReadyForCustomFunctions(): void }
    )._SetOsfControlContainerReadyForCustomFunctions();
  return { bridge, pushed, listens };
}

test.each([
  ['the code comes first', ['start', 'listens']],
  ['office.js comes first', ['listens', 'start']],
] as const)('a call is pushed once, when both are there: %s', (_name, [first, second]) => {
  const { bridge, pushed, listens } = open();
  const come = { start: () => bridge.start(), listens };
  expect(bridge.call('DOUBLE', [2], CELL)).toBe(BUSY);
  come[first]();
  expect(pushed).toEqual([]);
  come[second]();
  expect(pushed).toHaveLength(1);
  bridge.call('DOUBLE', [3], { ...CELL, row: 1 });
  expect(pushed).toHaveLength(2);
});
