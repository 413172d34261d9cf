/** Texts of the view Mer. */
export const more = {
  'pane.recalculate.run': 'Räkna om',
  'pane.recalculate.done': 'Målboken är läst på nytt och {count} formler är omräknade.',
} as const;
