/** Texts of the view Rapport. */
export const report = {
  'pane.report.heading': 'Report',
  'pane.report.occasion': 'Occasion',
  'pane.report.run': 'Create report',
  'pane.report.done': 'The report stands on the sheet {sheet}.',
} as const;
