/** What stands in Kontroll. Like the words they are Swedish whatever language the pane speaks. */
export const FINDING_TEXTS = {
  none: 'Inga anmärkningar. Målboken följer alla regler som har kontrollerats.',
  /** Followed by the moment and the occasion; it also tells our own line from a person's. */
  checked: 'Kontrollerad ',
  occasion: 'Tillfälle: {occasion}',
  committee: 'Nämnd',
  /** Findings about settings and lists. */
  noCommittee: 'Utan nämnd',
  total: 'Totalt',
} as const;
