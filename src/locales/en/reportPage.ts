import type { reportPage as swedish } from '../sv/reportPage';

export const reportPage: Record<keyof typeof swedish, string> = {
  'reportPage.skip': 'Skip to the contents',
  'reportPage.contents': 'Contents',
  'reportPage.page': 'Page',
  'reportPage.pageOf': 'of',
  'reportPage.creator': 'Målbok',
};
