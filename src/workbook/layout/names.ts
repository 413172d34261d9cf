/** Names of sheets that Excel takes. */

const LONGEST = 31;

/** A sheet's name made of `wanted`: no forbidden characters, at most 31, and none that `taken` (lower case) has; numbered then. */
export function chooseSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const clean = cleanSheetName(wanted);
  let name = clean;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = shorten(clean, ` (${number})`);
  return name;
}

/** The name without what Excel forbids: / \ ? * : [ ], apostrophes at the edges, more than 31 characters, the name "History". */
export function cleanSheetName(wanted: string): string {
  const text = wanted
    .replace(/[/\\?*:[\]\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  if (text === '') return 'Blad';
  if (text.toLowerCase() === 'history') return 'History (2)';
  return shorten(text, '');
}

/** A sheet's name as it is written in a formula or a link. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function shorten(text: string, suffix: string): string {
  const room = LONGEST - suffix.length;
  if (text.length <= room) return text + suffix;
  return text.slice(0, room - 1).replace(/[' ]+$/, '') + '…' + suffix;
}
