/** Texts of the view Rapport. */
export const report = {
  'pane.report.heading': 'Rapport',
  'pane.report.occasion': 'Tillfälle',
  'pane.report.run': 'Skapa rapport',
  'pane.report.done': 'Rapporten står på bladet {sheet}.',
} as const;
