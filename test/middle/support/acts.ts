/** What a person, or a colleague elsewhere, does while an operation of ours runs. */
import type { LocalExcel } from '../../../localexcel/localExcel';
import { columnOf, FIRST_ROW, LAST_ROW, rowOf } from './book';

/** The cell that the operation is about, as it stands when the operation begins. */
export interface Concerned {
  text: string;
  column: Parameters<typeof columnOf>[0];
}
export type Act = (excel: LocalExcel, concerned: Concerned) => unknown;

const row = ({ text }: Concerned) => rowOf(text);
const cell = (concerned: Concerned) => `${columnOf(concerned.column)}${row(concerned)}`;

function headerRow(excel: LocalExcel): number {
  const sheet = excel.toDocument().sheets.find(({ name }) => name === 'SN');
  return (sheet?.tables[0]?.area.row ?? 0) + 1;
}

export const ACTS: Readonly<Record<string, Act>> = {
  'writes in the same cell': ({ person }, it) => person.type('SN', cell(it), '77'),
  'empties the same cell': ({ person }, it) => person.clear('SN', cell(it)),
  'writes a formula in the same cell': ({ person }, it) => person.type('SN', cell(it), '=7*11'),
  'writes in the same row': ({ person }, it) => person.type('SN', `${columnOf('comment')}${row(it)}`, 'Skrivet under tiden'),
  'writes another text in the same row': ({ person }, it) => person.type('SN', `${columnOf('text')}${row(it)}`, 'Ny text'),
  'writes in another row': ({ person }) => person.type('SN', `${columnOf('comment')}${rowOf('Trygghet')}`, 'Skrivet under tiden'),
  'writes a goal in an empty row': ({ person }) => person.type('SN', `${columnOf('text')}${LAST_ROW + 1}`, 'Personens eget mål'),
  'writes under the table': ({ person }) => person.type('SN', `${columnOf('text')}${LAST_ROW + 3}`, 'Skrivet under tabellen'),
  'deletes a row above': ({ person }) => person.deleteRows('SN', FIRST_ROW),
  'puts in a row above': ({ person }, it) => person.insertRows('SN', row(it)),
  'puts in rows over the table': ({ person }) => person.insertRows('SN', 3, 2),
  'deletes rows over the table': ({ person }) => person.deleteRows('SN', 5, 2),
  'deletes the row': ({ person }, it) => person.deleteRows('SN', row(it)),
  'deletes the empty rows': ({ person }) => person.deleteRows('SN', LAST_ROW + 1, 2),
  'deletes the table': ({ person }) => person.deleteTable('MalSN'),
  'hides the header': ({ person }) => person.showHeader('MalSN', false),
  'deletes the sheet': ({ person }) => person.deleteSheet('SN'),
  'renames the sheet': ({ person }) => person.renameSheet('SN', 'Socialnämnden'),
  // It may have been pushed down meanwhile.
  'renames the header': (excel, it) => excel.person.type('SN', `${columnOf(it.column)}${headerRow(excel)}`, 'Eget namn'),
  'sorts the table': ({ person }) => person.sortRows('SN', `A${FIRST_ROW}:Y${LAST_ROW}`, columnOf('text')),
  'hides the row, as a filter does': ({ person }, it) => person.hideRows('SN', row(it)),
  'puts in a column before it': ({ person }, it) => person.insertColumns('SN', columnOf(it.column)),
  'puts in a column before the table': ({ person }) => person.insertColumns('SN', 'A'),
  'deletes a column before it': ({ person }) => person.deleteColumns('SN', columnOf('unit')),
  undoes: ({ person }) => person.undo(),
  'puts in rows on Kontroll': ({ person }) => person.insertRows('Kontroll', 2, 2),
  'deletes Kontroll': ({ person }) => person.deleteSheet('Kontroll'),
  'puts in rows among the settings': ({ person }) => person.insertRows('Styrning', 5),
  'writes the same by a colleague': ({ colleague }, it) => colleague.type('SN', cell(it), '78'),
  'gets a row above from a colleague': ({ colleague }, it) => colleague.insertRows('SN', row(it)),
  'loses a row above to a colleague': ({ colleague }) => colleague.deleteRows('SN', FIRST_ROW),
  'loses the row to a colleague': ({ colleague }, it) => colleague.deleteRows('SN', row(it)),
};
