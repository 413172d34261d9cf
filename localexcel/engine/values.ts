import type { CellContent } from '../document/types';

const ERRORS = new Set([
  '#REF!',
  '#NAME?',
  '#N/A',
  '#VALUE!',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
  '#BLOCKED!',
  '#FIELD!',
  '#CONNECT!',
]);

export const isErrorText = (value: CellContent): value is string => typeof value === 'string' && value.startsWith('#') && ERRORS.has(value);

/** What is typed, made of a text: a formula, or a value with the number format that the typing gives the cell. */
export type TypedContent = ({ formula: string } | { value: CellContent; numberFormat?: string }) & {
  /** The text itself, for cells of the format Text, where nothing is read into it. */
  typed?: string;
};

const DAY = 86_400_000;

/** Excel's serial number of a day; 1900-03-01 and later are the same in Excel and in the calendar. */
export function serialOfDate(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const serial = Math.round((time - Date.UTC(1899, 11, 30)) / DAY);
  return serial > 60 ? serial : undefined;
}

/** A text given through the API's `values`: Excel reads it as if typed in US English. */
export function parseUsText(text: string): TypedContent {
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  if (isErrorText(trimmed.toUpperCase())) return { value: trimmed.toUpperCase() };
  const number = readNumber(trimmed, /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:E[+-]?\d+)?)(\s?%)?$/i, (digits) =>
    digits.replace(/,/g, ''),
  );
  if (number) return number;
  // What begins with a sign goes for a formula, and "@" is what was before "=" in another program.
  if (/^[+\-@]./.test(trimmed)) return { formula: `=${trimmed.replace(/^@/, '')}` };
  return readIsoDate(trimmed) ?? readUsDate(trimmed) ?? readMonth(trimmed) ?? readTime(trimmed) ?? { value: text };
}

/** What a person types into a cell of a Swedish Excel: "12,5", "12,5 %", "−3", "1 000", "2026-08-31", "SANT". */
export function parseSwedishText(text: string): TypedContent {
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  const trimmed = text.trim();
  if (/^(sant|falskt)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'sant' };
  const error = SWEDISH_ERRORS.get(trimmed.toUpperCase()) ?? trimmed.toUpperCase();
  if (isErrorText(error)) return { value: error };
  const plain = trimmed.replace(/\u2212/g, '-').replace(/(?<=\d)[\u00a0\u202f ](?=\d{3})/g, '');
  const number = readNumber(plain, /^([+-]?)(\d*(?:,\d*)?(?:E[+-]?\d+)?)([\s\u00a0]?%)?$/i, (digits) => digits.replace(',', '.'));
  return number ?? readIsoDate(trimmed) ?? { value: text };
}

const SWEDISH_ERRORS = new Map([
  ['#SAKNAS!', '#N/A'],
  ['#REFERENS!', '#REF!'],
  ['#NAMN?', '#NAME?'],
  ['#VÄRDEFEL!', '#VALUE!'],
  ['#DIVISION/0!', '#DIV/0!'],
  ['#OGILTIGT!', '#NUM!'],
  ['#SKÄRNING!', '#NULL!'],
]);

function readNumber(text: string, pattern: RegExp, clean: (digits: string) => string): TypedContent | undefined {
  const match = pattern.exec(text);
  const digits = clean(match?.[2] ?? '');
  if (!match || !/\d/.test(digits)) return undefined;
  const number = Number(digits) * (match[1] === '-' ? -1 : 1);
  if (!Number.isFinite(number)) return undefined;
  if (!match[3]) return { value: number };
  return { value: Number((number / 100).toPrecision(15)), numberFormat: /[.]/.test(digits) ? '0.00%' : '0%' };
}

function readIsoDate(text: string): TypedContent | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const serial = match && serialOfDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return serial ? { value: serial, numberFormat: 'yyyy-mm-dd' } : undefined;
}

/** "8/31/2026"; "8/31" and "8-31" are days of this year. */
function readUsDate(text: string): TypedContent | undefined {
  const match = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/.exec(text);
  if (!match) return undefined;
  const serial = serialOfDate(Number(match[3] ?? new Date().getFullYear()), Number(match[1]), Number(match[2]));
  return serial ? { value: serial, numberFormat: match[3] ? 'm/d/yyyy' : 'd-mmm' } : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** "April 2027", "Mar-27", "MAR1", "5 May", "5-May-2027". */
function readMonth(text: string): TypedContent | undefined {
  const [, before, month = '', after] = new RegExp(`^(?:(\\d{1,2})[ -]?)?(${MONTH})(?:[ ,-]*(\\d{1,4}))?$`, 'i').exec(text) ?? [];
  if (month === '' || (before === undefined && after === undefined)) return undefined;
  const place = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const isDay = before === undefined && after !== undefined && after.length < 3 && Number(after) <= 31;
  const year = isDay || after === undefined ? new Date().getFullYear() : Number(after) < 100 ? 2000 + Number(after) : Number(after);
  const serial = serialOfDate(year, place, Number(before ?? (isDay ? after : 1)));
  return serial ? { value: serial, numberFormat: before !== undefined || isDay ? 'd-mmm' : 'mmm-yy' } : undefined;
}

function readTime(text: string): TypedContent | undefined {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : { value: (Number(hours) * 60 + Number(minutes)) / 1440, numberFormat: 'h:mm' };
}
