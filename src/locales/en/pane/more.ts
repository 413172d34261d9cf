/** Texts of the view Mer. */
export const more = {
  'pane.recalculate.run': 'Recalculate',
  'pane.recalculate.done': 'The goal book has been read again and {count} formulas recalculated.',
} as const;
