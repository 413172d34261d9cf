/** The report as data: from a judged book to everything that its readers read. */
export { planReport } from './plan';
export { outlineReport, type OutlineHeading, type ReportOutline } from './outline';
export type { ReportSource } from './material';
export { writeText } from './text';
export * from './types';
