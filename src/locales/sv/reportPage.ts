/** What a report's page and Word document say of themselves; what the report says stands in its plan. */
export const reportPage = {
  'reportPage.skip': 'Hoppa till innehållet',
  'reportPage.contents': 'Innehåll',
  /** After it comes the page's number, and after `pageOf` how many there are. */
  'reportPage.page': 'Sida',
  'reportPage.pageOf': 'av',
  'reportPage.creator': 'Målbok',
} as const;
