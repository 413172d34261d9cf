import type { reportSheet as swedish } from '../sv/reportSheet';

export const reportSheet: Record<keyof typeof swedish, string> = {
  'reportSheet.commentTitle': 'Write here',
  'reportSheet.commentPrompt': 'The text stays when the report is made again.',
  /** In the cell of a text that is too long for its column. */
  'reportSheet.beneath': 'The text is long and stands below the row.',
  /** In the footer, with Excel's own codes of the page and of how many there are. */
  'reportSheet.page': 'Page &P of &N',
};
