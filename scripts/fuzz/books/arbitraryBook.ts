/** Books as they may be when a hundred persons have been in them. */
import fc from 'fast-check';
import { GOAL_COLUMNS, type CellValue, type GoalColumn } from '../../../src/goals';
import {
  AREA_HEADERS,
  COMMITTEE_HEADERS,
  FINDING_HEADERS,
  GOAL_HEADERS,
  RULE_HEADERS,
  SETTING_HEADERS,
  SETTING_NAMES,
  UNIT_HEADERS,
} from '../../../src/locales/words';
import { RULES } from '../../../src/goals/rules';
import { anyCell, mostly } from './cells';
import type { BookSketch, TableSketch } from './sketch';

const CODES = ['SN', 'BUN', 'KOMMUN'];
const LEVELS = ['Övergripande mål', 'Nämndsmål', 'Nämndsmål', 'Mått', 'Mått', 'Mått', 'Aktivitet', 'Utvecklingsinsats'];
/** Few, so that rows point at each other, twice at the same, in circles, at themselves and into other tables. */
const NUMBERS = CODES.flatMap((code) => ['Ö1', 'Ö2', 'N1', 'N2', 'M1', 'A1'].map((end) => `${code}-${end}`));
const VALUES: CellValue[] = ['', 0, 1, 12.5, 50, 80, 100, -3];

const FITTING: Partial<Record<GoalColumn, readonly CellValue[]>> = {
  nr: ['', '', ...NUMBERS, ' sn-n1 ', '7', 7],
  level: [...LEVELS, '', 'namndsmal', ' MÅTT', 'Strategi'],
  text: ['', 'Trygga brukare', 'Trygga elever', 'Nöjda medarbetare.', 'Verka för trygghet', 'Genomföra en utredning', 'Ring 811228-9874'],
  parent: ['', '', '', 1, 2, '1', 'Kunskap', 'saknas', ...NUMBERS],
  unit: ['', 'Hemtjänst', 'hemtjanst', 'Södra boendet', 'Sötra boendet', 'Okänd'],
  responsible: ['', 'Enhetschef', '  Rektor '],
  measureUnit: ['', '%', 'antal', 'ja/nej', ' Ja / Nej '],
  baseline: VALUES,
  target: VALUES,
  direction: ['', 'Öka', 'minska', 'Behåll', 'Sidledes'],
  tolerance: VALUES,
  weight: ['', '', 1, 2, 0, -1, 1e308],
  actualInterim: [...VALUES, 'Ja', 'nej'],
  forecastYear: [...VALUES, 'Ja'],
  actualYear: [...VALUES, 'Nej', true],
  assessment: ['', '', '', '', 'Uppfyllt', 'Delvis uppfyllt', 'Ej uppfyllt', 'Ej bedömt', 'kanske'],
  comment: ['', 'Därför', '  '],
  dueDate: ['', 46265, 46100.5, '2026-08-31', '31/8 2026'],
  state: ['', 'Pågår', 'klar', 'Pagar'],
  budget: ['', 100, 2500.75, 'mycket'],
  geh: ['', '', 'Finansiellt', 'verksamhet'],
};

/** Rows are drawn as one number a column: quick to make, and they shrink towards the first, which is the plainest. */
const goalCells = fc.tuple(...GOAL_COLUMNS.map((column) => mostly(FITTING[column] ?? [''], column === 'level' ? 60 : 40)));

/** What has befallen a table's columns. */
type Mishap = { kind: 'drop' | 'double' | 'rename' | 'own'; at: number } | { kind: 'turn' };
const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop', 'double', 'rename', 'own'), at: fc.nat(30) }),
  fc.constant({ kind: 'turn' as const }),
);
const mishaps = fc.oneof({ weight: 3, arbitrary: fc.constant<Mishap[]>([]) }, { weight: 1, arbitrary: fc.array(mishap, { maxLength: 4 }) });

function makeTable(
  name: string,
  headers: readonly string[],
  rows: fc.Arbitrary<readonly CellValue[]>,
  maxLength: number,
): fc.Arbitrary<TableSketch> {
  return fc
    .record({ body: fc.array(rows, { maxLength }), befallen: mishaps, own: anyCell, name: fc.constantFrom(name, name, name.toUpperCase()) })
    .map(({ body, befallen, own, name: called }) =>
      befallen.reduce((table, each) => befall(table, each, own), {
        name: called,
        headers: [...headers],
        body: body.map((line) => headers.map((_header, at) => line[at] ?? '')),
      } as TableSketch),
    );
}

function befall({ headers, body, ...rest }: TableSketch, mishapped: Mishap, own: CellValue): TableSketch {
  if (mishapped.kind === 'turn') return { ...rest, headers: headers.toReversed(), body: body.map((line) => line.toReversed()) };
  const at = mishapped.at % headers.length;
  switch (mishapped.kind) {
    case 'drop':
      return headers.length < 2
        ? { ...rest, headers, body }
        : { ...rest, headers: headers.toSpliced(at, 1), body: body.map((line) => line.toSpliced(at, 1)) };
    case 'double':
      return { ...rest, headers: [...headers, `${headers[at]} `], body: body.map((line) => [...line, own]) };
    case 'rename':
      return { ...rest, headers: headers.with(at, `Kolumn${headers.length}`), body };
    case 'own':
      return { ...rest, headers: headers.toSpliced(at, 0, `Eget${headers.length}`), body: body.map((line) => line.toSpliced(at, 0, own)) };
  }
}

function makeGoalTable(code: string, maxLength: number): fc.Arbitrary<TableSketch> {
  const formula = fc.constantFrom<CellValue>('=GOALSTATUS([@Nr])', '=GOALSTATUS([@Nr])', '', 0.5, 'Uppfyllt', '#N/A', '=A1');
  return fc
    .record({
      table: makeTable(`Mal${code}`, Object.values(GOAL_HEADERS), goalCells, maxLength),
      formulas: fc.array(formula, { minLength: 3, maxLength: 3 }),
    })
    .map(({ table, formulas }) => {
      const column = table.body.map((_line, row) => formulas[row % formulas.length]!);
      return { ...table, calculated: { fulfilment: column, status: column.toReversed() } };
    });
}

const SETTING_VALUES: readonly CellValue[] = [
  '',
  'Budget',
  'Delår',
  'Prognos',
  'Helår',
  'delar',
  'Kvot',
  'Sämsta',
  'Andel uppfyllda',
  'Förflyttning',
  'Ja',
  'Nej',
  0,
  1,
  2,
  0.5,
  0.9,
  1.5,
  -0.2,
  -1,
  2026,
  46265,
  '50 %',
  'Ö',
  'N',
  'Mått',
  'Strategi',
];
const settings = fc.tuple(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...Object.values(SETTING_NAMES)) }, { weight: 1, arbitrary: anyCell }),
  mostly(SETTING_VALUES),
  mostly(['', 'Förklaring'], 30),
);
const occasion = fc.constantFrom('Budget', 'Delår', 'Prognos', 'Helår', 'delar', '').map((word): CellValue[] => ['Tillfälle', word, '']);

const areas = fc.tuple(
  mostly([1, 2, '3', '', 1]),
  mostly(['Tillväxt', 'Kunskap', '', 'kunskap ']),
  mostly(['', 'Om området']),
  mostly(['', 'Jobb; Företag']),
);
const committees = fc.tuple(
  mostly(['SN', 'BUN', 'KFN', 'sn', '', 'KOMMUN', 'ÅÄÖ', 'FÖRLÅNGKODSOMINTEGÅR']),
  mostly(['Socialnämnden', 'Barn- och utbildningsnämnden', '']),
  mostly(['Nämnd', 'Styrelse', 'Bolag', 'Förening', '']),
  mostly(['Ja', 'Nej', '', 'kanske']),
  mostly(['', 1000, '1 200', 0]),
);
const units = fc.tuple(
  mostly(['SN', 'BUN', 'Socialnämnden', 'XX', '']),
  mostly(['Hemtjänst', 'Södra boendet', 'Norra boendet', '']),
  mostly(['', 'Enhetschef']),
);
const rules = fc.tuple(
  mostly([...RULES.map(({ id }) => id), 'no-such', '']),
  mostly(['', 'En rubrik']),
  mostly(['Ja', 'Nej', '', 'kanske']),
  mostly(['Fel', 'Varning', 'Tips', '', 'Hemskt']),
  mostly(['', 2, 'fem', -1]),
  mostly(['']),
);
const finding = fc.tuple(...Object.keys(FINDING_HEADERS).map(() => mostly(['', 'Något'])));

const numbers = fc.oneof(
  fc.constant(null),
  fc.constant({ SN: { N: 3 } }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>({ SN: { N: -1 } }, { SN: { N: 1e300 } }, 'x', [], { SN: [] }, JSON.parse('{"__proto__": {"N": 4}}')),
);

/** `rows`: the most rows of each goal table. */
export function arbitraryBook(rows = 9): fc.Arbitrary<BookSketch> {
  const settingsTable = fc
    .tuple(makeTable('Styrning', Object.values(SETTING_HEADERS), settings, 8), occasion)
    .map(([table, line]): TableSketch =>
      table.headers[0] === 'Inställning' ? { ...table, body: [table.headers.map((_header, at) => line[at] ?? ''), ...table.body] } : table,
    );
  return fc
    .record({
      numbers,
      tables: fc.tuple(
        settingsTable,
        makeTable('Omraden', Object.values(AREA_HEADERS), areas, 4),
        makeTable('Namnder', Object.values(COMMITTEE_HEADERS), committees, 4),
        makeTable('Verksamheter', Object.values(UNIT_HEADERS), units, 4),
        makeTable('Regler', Object.values(RULE_HEADERS), rules, 4),
        makeTable('Kontroll', Object.values(FINDING_HEADERS), finding, 2),
        makeGoalTable('SN', rows),
        makeGoalTable('BUN', Math.ceil(rows / 2)),
        makeGoalTable('KOMMUN', Math.ceil(rows / 2)),
        makeGoalTable('XX', 2),
        makeTable('Malmo', ['Ort', 'Antal'], fc.tuple(anyCell, anyCell), 2),
      ),
      gone: fc.oneof({ weight: 3, arbitrary: fc.constant<number[]>([]) }, { weight: 1, arbitrary: fc.array(fc.nat(10), { maxLength: 3 }) }),
      isTurned: fc.boolean(),
    })
    .map(({ numbers: kept, tables, gone, isTurned }) => {
      const there = tables.filter((_table, at) => !gone.includes(at));
      return { numbers: kept, tables: isTurned ? there.toReversed() : there };
    });
}
