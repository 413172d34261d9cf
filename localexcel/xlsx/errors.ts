/** Errors that a cell can hold, as Excel shows them. */
const ERRORS = new Set(
  '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #BUSY! #UNKNOWN! #EXTERNAL!'.split(
    ' ',
  ),
);
/** Those that the file format knows (ECMA-376 18.18.11, ST_CellType "e"); Excel stores the younger ones as #VALUE! with a note beside. */
const IN_FILE = new Set('#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A'.split(' '));

export const isError = (value: unknown): value is string => typeof value === 'string' && ERRORS.has(value);

export const errorInFile = (error: string) => (IN_FILE.has(error) ? error : '#VALUE!');
