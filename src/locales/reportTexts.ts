/** What stands in the report sheet and in Kontroll. Like the words they are Swedish whatever language the pane speaks. */
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

export const REPORT_TEXTS = {
  /** Before the municipality's name. */
  title: 'Måluppfyllelse i ',
  titleWithoutName: 'Måluppfyllelse',
  sentence: 'Så långt har målen nåtts enligt nämndernas egen rapportering. Allt här är fasta värden som inte ändras när målboken ändras.',
  municipality: 'Kommun',
  committee: 'Nämnd',
  year: 'År',
  occasion: 'Tillfälle',
  made: 'Skapad',
  summary: 'Sammanfattning',
  total: 'Antal',
  /** How to read the two shares. `{share}` is the lowest coverage, e.g. "50 %". */
  reading:
    'Uppfyllelse räknas upp från måtten. Täckning är den del av det som ska rapporteras som har rapporterats; under {share} sätts ingen status.',
  atBudget: 'Vid budget finns inga utfall ännu. Rapporten visar målen och vad de ska mätas mot.',
  byHand: 'satt för hand',
  noGoals: 'Inga övergripande mål.',
  loose: 'Rader utan plats bland målen',
  looseHint: 'De här raderna hör inte till något område eller mål som finns, och räknas inte in i något annat mål. Se över Hör till.',
  /** Over a committee's goals that stand under another's; `{goal}` is that one's number and text. */
  belongsTo: 'Hör till {goal}',
  notReported: 'Inte rapporterat',
  notReportedHint: 'Mått som saknar värde, nämnd för nämnd.',
  allReported: 'Alla mått är rapporterade.',
  /** `{missing}` of `{total}` measures. */
  missingOf: '{missing} av {total} mått saknar värde',
  /** Stands where there is nothing to show, so that it is not taken for 0. */
  nothing: '–',
  textHeader: 'Mål och mått',
  coverageHeader: 'Täckning',
  footer: 'Sida &P av &N',
} as const;
