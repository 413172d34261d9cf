/** What a person may ask for: each does one thing in the workbook and leaves the live state fresh. Errors go to the caller. */
export { makeBook, planBook } from './book';
export { checkBook, numberRows } from './checks';
export { recalculate, STREAMING_FUNCTIONS } from './formulas';
export { showPlace } from './places';
export { makeOwnReport, makeReport } from './report';
