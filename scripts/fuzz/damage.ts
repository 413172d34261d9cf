import fc from 'fast-check';

/** One thing done to some bytes. `at` is a place, counted round the end; `piece` and `length` are what is put there or taken away. */
export interface Damage {
  kind: 'flip' | 'delete' | 'insert' | 'overwrite' | 'repeat' | 'value';
  at: number;
  length: number;
  piece: Uint8Array;
}

/** What readers of XML and of workbooks trip over. */
const PIECES = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '/',
    '=',
    ' ',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?x ',
    '<!DOCTYPE a>',
    '&#0;',
    '&#xD800;',
    '&lol;',
    '&amp;',
    '\0',
    '\u00ff',
    '_x0000_',
  ],
  ...[
    '0',
    '-1',
    '1e308',
    'NaN',
    '99999999999',
    '1.5',
    '',
    'true',
    'A1',
    'A0',
    'XFE1',
    'A1:XFD1048576',
    'XFD1048576',
    '$A$1',
    '#REF!',
    '../..',
    '/',
    'rId1',
    'rId99',
  ],
  ...[
    '<c r="A1"><v>1</v></c>',
    '</row>',
    '<row r="1">',
    '<f>',
    '</sheetData>',
    '<v/>',
    's="999"',
    't="s"',
    't="zz"',
    ' xmlns="x"',
    'constructor',
    '__proto__',
    '[1]A!B1',
  ],
];

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('flip', 'delete', 'insert', 'overwrite', 'repeat', 'value', 'value'),
  at: fc.nat(),
  length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 400 })),
  piece: fc.oneof(
    fc.constantFrom(...PIECES.map((piece) => new TextEncoder().encode(piece))),
    fc.uint8Array({ minLength: 1, maxLength: 6 }),
  ),
});

/** What is damaged: a part (counted round the end) before the archive is packed again, or the archive itself where `part` is null. */
export interface DamagedFile {
  part: number | null;
  damages: Damage[];
}

export const damagedFile: fc.Arbitrary<DamagedFile> = fc.record({
  part: fc.oneof({ arbitrary: fc.nat(), weight: 3 }, { arbitrary: fc.constant(null), weight: 1 }),
  damages: fc.array(damage, { minLength: 1, maxLength: 4 }),
});

export function damageBytes(bytes: Uint8Array, damages: readonly Damage[]): Uint8Array {
  return damages.reduce((whole, { kind, at, length, piece }) => {
    const place = whole.length === 0 ? 0 : at % whole.length;
    if (kind === 'flip') return whole.map((byte, index) => (index === place ? byte ^ (1 << (length % 8)) : byte));
    if (kind === 'delete') return splice(whole, place, place + length, new Uint8Array());
    if (kind === 'insert') return splice(whole, place, place, piece);
    if (kind === 'overwrite') return splice(whole, place, place + piece.length, piece);
    if (kind === 'repeat') return splice(whole, place, place, whole.slice(place, place + length));
    const value = findValue(whole, place);
    return splice(whole, value.start, value.end, piece);
  }, bytes);
}

function splice(whole: Uint8Array, start: number, end: number, piece: Uint8Array): Uint8Array {
  return Uint8Array.from([...whole.subarray(0, start), ...piece, ...whole.subarray(end)]);
}

/** The attribute's value or the text nearest after a place: changed as a whole, the XML mostly stays XML. */
function findValue(bytes: Uint8Array, place: number): { start: number; end: number } {
  const text = Buffer.from(bytes).toString('latin1');
  for (const from of [place, 0]) {
    const found = /="([^"<>]*)"|>([^<>]+)</.exec(text.slice(from));
    if (!found) continue;
    const start = from + found.index + (found[1] === undefined ? 1 : 2);
    return { start, end: start + (found[1] ?? found[2])!.length };
  }
  return { start: place, end: place };
}
