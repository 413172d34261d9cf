import { layOutTree, openFromStart, rollUp } from '../../src/goals';
import { decideMove } from '../../src/taskpane/goals/treeKeys';
import { AREAS, goal, makeBook, measure, overarching } from '../goals/support/books';

const book = makeBook([
  overarching('SN-Ö1', '1'),
  goal('SN-N1', 'SN-Ö1'),
  goal('SN-N2', 'SN-Ö1'),
  measure('SN-M2', 'SN-N2', 1),
  goal('SN-N3', 'SN-Ö1'),
  measure('SN-M3', 'SN-N3', 1),
]);
// Tillväxt, SN-Ö1, SN-N1, SN-N2 (closed), SN-N3 (closed), Kunskap (empty)
const { lines } = layOutTree(rollUp(book, 'interim'), { expanded: new Set([...openFromStart(AREAS), 'row:sn-ö1']) });

test.each<[string, string, number, unknown]>([
  ['down goes to the next line', 'ArrowDown', 0, { kind: 'go', line: 1 }],
  ['and stays at the last', 'ArrowDown', 5, { kind: 'go', line: 5 }],
  ['up goes to the line before', 'ArrowUp', 2, { kind: 'go', line: 1 }],
  ['and stays at the first', 'ArrowUp', 0, { kind: 'go', line: 0 }],
  ['Home is the first', 'Home', 4, { kind: 'go', line: 0 }],
  ['End is the last', 'End', 0, { kind: 'go', line: 5 }],
  ['Page Down stays within', 'PageDown', 1, { kind: 'go', line: 5 }],
  ['right opens what is closed', 'ArrowRight', 3, { kind: 'open', ids: ['row:sn-n2'] }],
  ['right goes into what is open', 'ArrowRight', 0, { kind: 'go', line: 1 }],
  ['right does nothing on a leaf', 'ArrowRight', 2, null],
  ['left closes what is open', 'ArrowLeft', 1, { kind: 'close', ids: ['row:sn-ö1'] }],
  ['left goes out of what is closed', 'ArrowLeft', 3, { kind: 'go', line: 1 }],
  ['left does nothing at the outermost that is closed', 'ArrowLeft', 5, null],
  ['Enter chooses a row', 'Enter', 2, { kind: 'choose', line: 2 }],
  ['Space chooses it too', ' ', 2, { kind: 'choose', line: 2 }],
  ['Enter closes an open area', 'Enter', 0, { kind: 'close', ids: ['area:0'] }],
  ['Enter does nothing on an empty area', 'Enter', 5, null],
  ['a star opens all closed siblings', '*', 2, { kind: 'open', ids: ['row:sn-n2', 'row:sn-n3'] }],
  ['other keys are not the tree’s', 'F6', 0, null],
  ['nothing happens in an empty tree', 'ArrowDown', -1, null],
])('%s', (_name, key, active, expected) => {
  expect(decideMove(key, lines, active)).toEqual(expected);
});
