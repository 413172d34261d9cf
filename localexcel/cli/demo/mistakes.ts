/** Ten different mistakes that people make in the Ljungby sample, and what the check ought to say of each. */
import type { GoalColumn, GoalRow } from '../../../src/goals';
import type { ReadyBook } from '../../../src/live';
import { goalTableName, locate } from '../../../src/workbook/tables';
import { TABLE_NAMES } from '../../../src/locales/words';

/** A cell with what somebody puts into it. Pasted, since a paste goes past the lists of choices, as in Excel. */
export interface Edit {
  sheet: string;
  cell: string;
  text: string;
}
export interface Mistake {
  edits: Edit[];
  /** The finding that names it, and its cell. */
  message: string;
  sheet: string;
  cell: string;
}

export function planMistakes(book: ReadyBook): Mistake[] {
  const row = (text: string): GoalRow => {
    const found = book.book.rows.find((candidate) => candidate.text === text);
    if (!found) throw new Error(`The sample has no row "${text}".`);
    return found;
  };
  const cellOf = ({ table, row: index }: GoalRow, column: GoalColumn) => locate(book.layout, { table, row: index, column })!;
  /** One cell of a row changed, and found there. */
  const change = (message: string, text: string, column: GoalColumn, value: string): Mistake => {
    const place = cellOf(row(text), column);
    return { edits: [{ ...place, text: value }], message, ...place };
  };

  const overarching = cellOf(row('Företag och invånare vet vad som gäller och gör rätt från början.'), 'parent');
  const lonelyMeasure = cellOf(row('Matsvinn, gram per portion'), 'parent');
  const header = locate(book.layout, { table: goalTableName('MBN'), column: 'parent' })!;
  const units = book.layout.tables.get(TABLE_NAMES.units)!;
  const newUnit = { table: TABLE_NAMES.units, row: units.rows };
  return [
    { edits: [{ ...overarching, text: '3' }], message: 'overarching-count.none', ...header },
    change('hierarchy.levelUnknown', 'Öppna en gemensam väg in för företagens ärenden', 'level', 'Aktivitett'),
    change('hierarchy.numberTwice', 'Anställa två skolkuratorer', 'nr', row('Läxhjälp två dagar i veckan på varje högstadieskola').nr),
    change(
      'hierarchy.circle',
      'Barn och unga växer upp under trygga förhållanden.',
      'parent',
      row('Familjer ska få tidigt stöd utan lång väntan.').nr,
    ),
    change('value-type.number', 'Utläckage från ledningsnätet', 'target', 'cirka 15'),
    change('value-type.error', 'Nystartade företag per 1 000 invånare', 'actualInterim', '=#REF!'),
    {
      ...change('assessment-motive.missing', 'Berättarfestivalen ska växa och sprida sig till fler orter.', 'assessment', 'Ej uppfyllt'),
      ...cellOf(row('Berättarfestivalen ska växa och sprida sig till fler orter.'), 'comment'),
    },
    change('measure-complete.target', 'Påbörjade lägenheter', 'target', ''),
    {
      edits: [
        { ...locate(book.layout, { ...newUnit, column: 'committee' })!, text: 'KFN' },
        { ...locate(book.layout, { ...newUnit, column: 'name' })!, text: 'Simhall och bad' },
      ],
      message: 'unit-coverage.missing',
      ...locate(book.layout, { ...newUnit, column: 'name' })!,
    },
    {
      edits: [{ ...lonelyMeasure, text: row('Elever ska känna sig trygga i skolan.').nr }],
      message: 'goal-measurable.unmeasured',
      ...cellOf(row('Maten i förskolan ska ätas upp, inte kastas.'), 'nr'),
    },
  ];
}
