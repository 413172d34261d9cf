/** Texts of the view Kontroll. */
export const checks = {
  'pane.number.run': 'Numrera rader',
  'pane.number.done': '{numbered} rader fick nummer och {parents} fick Hör till.',
  'pane.number.nothing': 'Alla rader har redan nummer.',
  'pane.check.heading': 'Kontroll',
  'pane.check.run': 'Kontrollera',
  'pane.check.done': 'Kontrollen är klar. Resultatet står också på bladet Kontroll.',
  'pane.check.none': 'Inga fel eller varningar.',
  'pane.check.summary': 'Fel: {error}. Varningar: {warning}. Tips: {info}.',
  'pane.check.more': 'Visar de {shown} första av {total}. Alla står på bladet Kontroll när du har valt Kontrollera.',
  'pane.check.place': '{sheet}, cell {cell}',
  'pane.check.show': 'Visa cellen',
} as const;
