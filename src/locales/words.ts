/**
 * The words that stand in the workbook. They are Swedish whatever language the pane speaks: the workbook is shared by
 * everybody in the municipality, and tables and columns are found by these words.
 */
import type {
  Aggregation,
  AreaColumn,
  CommitteeColumn,
  CommitteeKind,
  Direction,
  GehKind,
  GoalColumn,
  MeasureMethod,
  Occasion,
  RuleColumn,
  SettingColumn,
  SettingKey,
  Severity,
  State,
  Status,
  UnitColumn,
} from '../goals/types';

/** Names that the sheets get when they are made; afterwards a person may rename them. */
export const SHEET_NAMES = {
  start: 'Start',
  settings: 'Styrning',
  areas: 'Områden',
  committees: 'Nämnder',
  units: 'Verksamheter',
  wholeMunicipality: 'Hela kommunen',
  findings: 'Kontroll',
  lists: 'Listor',
  report: 'Rapport',
} as const;

/** Names of the tables: ASCII letters and digits, and the anchor by which everything is found. */
export const TABLE_NAMES = {
  settings: 'Styrning',
  areas: 'Omraden',
  committees: 'Namnder',
  units: 'Verksamheter',
  findings: 'Kontroll',
  rules: 'Regler',
} as const;
/** "Mal" + the committee's code. */
export const GOAL_TABLE_PREFIX = 'Mal';

export const GOAL_HEADERS: Record<GoalColumn, string> = {
  nr: 'Nr',
  level: 'Nivå',
  text: 'Beskrivning',
  parent: 'Hör till',
  unit: 'Verksamhet',
  responsible: 'Ansvarig',
  measureUnit: 'Enhet',
  baseline: 'Utgångsvärde',
  target: 'Målvärde',
  direction: 'Riktning',
  tolerance: 'Tolerans',
  weight: 'Vikt',
  actualInterim: 'Utfall delår',
  forecastYear: 'Prognos helår',
  actualYear: 'Utfall helår',
  assessment: 'Bedömning',
  comment: 'Analys',
  dueDate: 'Klart senast',
  state: 'Läge',
  budget: 'Budget tkr',
  fulfilment: 'Uppfyllelse',
  status: 'Status',
  geh: 'GEH',
};
export const AREA_HEADERS: Record<AreaColumn, string> = { nr: 'Nr', name: 'Område', text: 'Beskrivning', subAreas: 'Delområden' };
export const COMMITTEE_HEADERS: Record<CommitteeColumn, string> = {
  code: 'Kod',
  name: 'Namn',
  kind: 'Typ',
  covered: 'Omfattas',
  budget: 'Budgetram tkr',
};
export const UNIT_HEADERS: Record<UnitColumn, string> = { committee: 'Nämnd', name: 'Verksamhet', manager: 'Chef (roll)' };
export const SETTING_HEADERS: Record<SettingColumn, string> = { setting: 'Inställning', value: 'Värde', explanation: 'Förklaring' };
/** The table Regler, in the sheet of the settings. */
export const RULE_HEADERS: Record<RuleColumn, string> = {
  rule: 'Regel',
  title: 'Rubrik',
  on: 'Gäller',
  severity: 'Allvar',
  parameter: 'Parameter',
  explanation: 'Förklaring',
};
/** The table Kontroll, which the add-in alone writes. */
export const FINDING_HEADERS = {
  severity: 'Allvar',
  committee: 'Nämnd',
  area: 'Område',
  goal: 'Nr',
  rule: 'Regel',
  message: 'Iakttagelse',
  mend: 'Att göra',
  sheet: 'Blad',
  cell: 'Cell',
} as const;

/** The bands over the headers of a goal table, each over the columns from its first to the next band's first. */
export const COLUMN_GROUPS: readonly { name: string; columns: readonly GoalColumn[] }[] = [
  { name: 'Mål', columns: ['nr', 'level', 'text', 'parent', 'unit', 'responsible'] },
  { name: 'Mätning', columns: ['measureUnit', 'baseline', 'target', 'direction', 'tolerance', 'weight'] },
  { name: 'Uppföljning', columns: ['actualInterim', 'forecastYear', 'actualYear', 'assessment', 'comment'] },
  { name: 'Genomförande', columns: ['dueDate', 'state', 'budget'] },
  { name: 'Resultat', columns: ['fulfilment', 'status'] },
  { name: 'Redovisning', columns: ['geh'] },
];

/** Column Inställning of the table Styrning, in the order of the sheet. */
export const SETTING_NAMES: Record<SettingKey, string> = {
  municipality: 'Kommun',
  year: 'År',
  term: 'Mandatperiod',
  model: 'Styrmodell',
  vision: 'Vision',
  focusAreas: 'Fokusområden',
  values: 'Värdegrund',
  occasion: 'Tillfälle',
  interimDate: 'Delårsdatum',
  minOverarching: 'Minst antal övergripande mål per nämnd och område',
  maxOverarching: 'Högst antal övergripande mål per nämnd och område',
  minCommonGoals: 'Minst antal gemensamma mål per område',
  minGoalsBeneath: 'Minst antal mål under varje övergripande mål',
  allUnitsCovered: 'Alla verksamheter ska ingå',
  measuresRequired: 'Mått krävs',
  actionPlanRequired: 'Handlingsplan krävs',
  overarchingMayHaveMeasures: 'Övergripande mål får ha egna mått',
  desiredState: 'Övergripande mål uttrycks som önskat läge',
  method: 'Mätmetod',
  aggregation: 'Sammanvägning',
  measureMetFrom: 'Mått uppfyllt från',
  measurePartialFrom: 'Mått delvis från',
  goalMetFrom: 'Mål uppfyllt från',
  goalPartialFrom: 'Mål delvis från',
  minCoverage: 'Lägsta täckning',
  'levelName.overarching': 'Benämning övergripande mål',
  'levelName.goal': 'Benämning nämndsmål',
  'levelName.measure': 'Benämning mått',
  'levelName.activity': 'Benämning aktivitet',
  'levelName.development': 'Benämning utvecklingsinsats',
  'levelLetter.overarching': 'Bokstav övergripande mål',
  'levelLetter.goal': 'Bokstav nämndsmål',
  'levelLetter.measure': 'Bokstav mått',
  'levelLetter.activity': 'Bokstav aktivitet',
  'levelLetter.development': 'Bokstav utvecklingsinsats',
};

export const OCCASION_WORDS: Record<Occasion, string> = { budget: 'Budget', interim: 'Delår', forecast: 'Prognos', year: 'Helår' };
export const STATUS_WORDS: Record<Status, string> = {
  met: 'Uppfyllt',
  partial: 'Delvis uppfyllt',
  notMet: 'Ej uppfyllt',
  notAssessed: 'Ej bedömt',
};
/** Stands beside every status colour, so that colour is never alone. */
export const STATUS_SYMBOLS: Record<Status, string> = { met: '✓', partial: '◐', notMet: '✕', notAssessed: '–' };
export const DIRECTION_WORDS: Record<Direction, string> = { increase: 'Öka', decrease: 'Minska', maintain: 'Behåll' };
export const METHOD_WORDS: Record<MeasureMethod, string> = { progress: 'Förflyttning', ratio: 'Kvot' };
export const AGGREGATION_WORDS: Record<Aggregation, string> = {
  weightedMean: 'Viktat medel',
  worst: 'Sämsta',
  shareMet: 'Andel uppfyllda',
};
export const STATE_WORDS: Record<State, string> = { notStarted: 'Ej påbörjad', ongoing: 'Pågår', done: 'Klar', stopped: 'Avbruten' };
/** What a goal is marked as for good economic management (god ekonomisk hushållning). */
export const GEH_WORDS: Record<GehKind, string> = { financial: 'Finansiellt', operational: 'Verksamhet' };
export const KIND_WORDS: Record<CommitteeKind, string> = { nämnd: 'Nämnd', styrelse: 'Styrelse', bolag: 'Bolag' };
export const SEVERITY_WORDS: Record<Severity, string> = { error: 'Fel', warning: 'Varning', info: 'Tips' };
/** Stands beside every severity's colour, so that colour is never alone. */
export const SEVERITY_SYMBOLS: Record<Severity, string> = { error: '✕', warning: '▲', info: '○' };
export const YES = 'Ja';
export const NO = 'Nej';
/** The unit of measurement of a measure that is answered with yes or no. */
export const YES_NO_UNIT = 'ja/nej';
/** Units of measurement that are suggested before a book has any of its own. */
export const USUAL_MEASURE_UNITS = ['%', 'antal', 'dagar', 'tkr', YES_NO_UNIT] as const;

/** The key whose word is `text`: spaces around and letter case do not matter. undefined where no word fits. */
export function keyOfWord<K extends string>(words: Record<K, string>, text: string): K | undefined {
  const wanted = text.trim().toLocaleLowerCase('sv');
  return (Object.keys(words) as K[]).find((key) => words[key].toLocaleLowerCase('sv') === wanted);
}
