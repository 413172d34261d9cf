/** What stands in the report's sheet besides the report itself. */
export const reportSheet = {
  'reportSheet.commentTitle': 'Skriv här',
  'reportSheet.commentPrompt': 'Texten finns kvar när rapporten görs om.',
  /** In the cell of a text that is too long for its column. */
  'reportSheet.beneath': 'Texten är lång och står under raden.',
  /** In the footer, with Excel's own codes of the page and of how many there are. */
  'reportSheet.page': 'Sida &P av &N',
} as const;
