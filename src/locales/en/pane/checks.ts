/** Texts of the view Kontroll. */
export const checks = {
  'pane.number.run': 'Number rows',
  'pane.number.done': '{numbered} rows got a number and {parents} got their Hör till.',
  'pane.number.nothing': 'All rows have numbers already.',
  'pane.check.heading': 'Check',
  'pane.check.run': 'Check',
  'pane.check.done': 'The check is done. The result also stands on the sheet Kontroll.',
  'pane.check.none': 'No errors or warnings.',
  'pane.check.summary': 'Errors: {error}. Warnings: {warning}. Hints: {info}.',
  'pane.check.more': 'Showing the first {shown} of {total}. All stand on the sheet Kontroll once you have chosen Check.',
  'pane.check.place': '{sheet}, cell {cell}',
  'pane.check.show': 'Show the cell',
} as const;
