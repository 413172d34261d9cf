/** The tables Omraden, Namnder and Verksamheter. Empty rows are left out. */
import type { Area, CellValue, Committee, InvalidCell, Place, Unit } from '../../goals/types';
import { WHOLE_MUNICIPALITY } from '../../goals/types';
import { KIND_WORDS, SHEET_NAMES, TABLE_NAMES } from '../../locales/words';
import { isEmpty, parseNumber, parseText, parseWord, parseYesNo } from './parseCells';
import type { Parsed } from './parseCells';
import { isCommitteeCode } from '../tables';
import type { TableLayout } from '../tables';

/** A table's body; a table that is missing has no columns and no rows. */
export interface Body {
  columns: TableLayout['columns'];
  body: readonly (readonly CellValue[])[];
}

/** An area without number and name is left out, for nothing can belong to it; the cell for its name is among the invalid ones. */
export function parseAreas(table: Body): { areas: Area[]; invalid: InvalidCell[] } {
  const invalid: InvalidCell[] = [];
  const areas: Area[] = [];
  for (const read of readRows(table, TABLE_NAMES.areas, invalid)) {
    const area = {
      nr: read('nr', 'text', parseText),
      name: read('name', 'text', parseText),
      text: read('text', 'text', parseText),
      subAreas: splitItems(read('subAreas', 'text', parseText)),
      row: read.row,
    };
    const name = area.name || area.nr;
    if (name !== '') areas.push({ ...area, name });
    else if (invalid.at(-1)?.place.row !== read.row)
      invalid.push({ place: { table: TABLE_NAMES.areas, row: read.row, column: 'name' }, value: '', expected: 'text' });
  }
  return { areas, invalid };
}

/**
 * The committees, the whole municipality last. One whose code is none, or stands twice, has no table that could be its own and is
 * left out; its cell is among the invalid ones.
 */
export function parseCommittees(table: Body): { committees: Committee[]; invalid: InvalidCell[] } {
  const invalid: InvalidCell[] = [];
  const committees: Committee[] = [];
  const taken = new Set<string>();
  const parseCode = (cell: CellValue): Parsed<string> => {
    const code = parseText(cell).value.toUpperCase();
    return isCommitteeCode(code) && !taken.has(code) ? { value: code, bad: false } : { value: '', bad: true };
  };
  for (const read of readRows(table, TABLE_NAMES.committees, invalid)) {
    const code = read('code', 'code', parseCode);
    if (code === '') continue;
    taken.add(code);
    committees.push({
      code,
      name: read('name', 'text', parseText) || code,
      kind: read('kind', 'kind', (cell) => parseWord(KIND_WORDS, cell)) ?? 'nämnd',
      covered: read('covered', 'yesNo', parseYesNo) ?? true,
      budget: read('budget', 'number', parseNumber),
      row: read.row,
    });
  }
  const whole = committees.find(({ code }) => code === WHOLE_MUNICIPALITY) ?? wholeMunicipality();
  return { committees: [...committees.filter((committee) => committee !== whole), whole], invalid };
}

/** The units; their committee may be written by its code or by its name. */
export function parseUnits(table: Body, committees: readonly Committee[]): { units: Unit[]; invalid: InvalidCell[] } {
  const invalid: InvalidCell[] = [];
  const codes = new Map(committees.flatMap(({ code, name }) => [name, code].map((word) => [normalise(word), code])));
  const parseCommittee = (cell: CellValue): Parsed<string> => {
    const { value } = parseText(cell);
    const code = codes.get(normalise(value));
    return { value: code ?? value, bad: code === undefined };
  };
  const units: Unit[] = [];
  for (const read of readRows(table, TABLE_NAMES.units, invalid)) {
    const unit = {
      committee: read('committee', 'code', parseCommittee),
      name: read('name', 'text', parseText),
      manager: read('manager', 'text', parseText),
      row: read.row,
    };
    if (unit.name !== '') units.push(unit);
  }
  return { units, invalid };
}

interface RowReader {
  <T>(column: NonNullable<Place['column']>, expected: InvalidCell['expected'], parse: (cell: CellValue) => Parsed<T>): T;
  row: number;
}

/** A reader for each row that holds anything in a column of ours; what cannot be read is added to `invalid`. */
function* readRows(table: Body, name: string, invalid: InvalidCell[]): Generator<RowReader> {
  const offsets = Object.values(table.columns);
  for (const [row, cells] of table.body.entries()) {
    if (!offsets.some((offset) => !isEmpty(cells[offset]))) continue;
    const read: RowReader = Object.assign(
      <T>(column: NonNullable<Place['column']>, expected: InvalidCell['expected'], parse: (cell: CellValue) => Parsed<T>): T => {
        const offset = table.columns[column];
        const cell = (offset === undefined ? '' : cells[offset]) ?? '';
        const { value, bad } = parse(cell);
        if (bad) invalid.push({ place: { table: name, row, column }, value: cell, expected });
        return value;
      },
      { row },
    );
    yield read;
  }
}

/** Sub-areas stand in one cell, one a line or parted by semicolons. */
function splitItems(text: string): string[] {
  return text
    .split(/[\n;]/)
    .map((item) => item.replace(/^[-–•·]\s*/, '').trim())
    .filter((item) => item !== '');
}

function wholeMunicipality(): Committee {
  return { code: WHOLE_MUNICIPALITY, name: SHEET_NAMES.wholeMunicipality, kind: 'nämnd', covered: false, budget: null, row: -1 };
}

function normalise(word: string): string {
  return word.trim().toLocaleLowerCase('sv');
}
