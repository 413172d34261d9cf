/**
 * Texts that the goal book's sheets carry. Like the words they are Swedish whatever language the pane speaks: the workbook is
 * shared by everybody in the municipality.
 */
import type { RuleId } from '../goals/rules/rule';
import type { GoalColumn, Occasion, SettingKey } from '../goals/types';

/** Each sheet's title (A1) and the sentence that says what one does there (A2). `{name}` is the committee's name. */
export const SHEET_TEXTS = {
  settings: {
    title: 'Styrning',
    sentence: 'Här bestämmer kommunen vision, regler och gränser. Ändra i kolumnen Värde. Till höger väljs vad kontrollen ska titta efter.',
  },
  areas: { title: 'Områden', sentence: 'Här står de områden som alla mål sorteras under. Skriv ett område på varje rad.' },
  committees: {
    title: 'Nämnder',
    sentence: 'Här står nämnder, styrelser och bolag. Lägg till en rad och välj Komplettera målboken i Målbok, så får den ett eget blad.',
  },
  units: {
    title: 'Verksamheter',
    sentence: 'Här står varje nämnds verksamheter. Skriv nämndens kod, verksamhetens namn och chefens roll.',
  },
  goals: { title: '{name}', sentence: 'Skriv ett mål, ett mått eller en aktivitet på varje rad. Välj Nivå först, sedan Beskrivning.' },
  wholeMunicipality: {
    title: 'Hela kommunen',
    sentence: 'Skriv de mål som är gemensamma för hela kommunen, ett på varje rad. Välj Nivå först, sedan Beskrivning.',
  },
  findings: {
    title: 'Kontroll',
    sentence: 'Här står vad som behöver rättas. Välj Kontrollera i Målbok, så skrivs hela bladet om. Skriv därför inget eget här.',
  },
  lists: { title: 'Listor', sentence: 'Målboks egna listor. De skrivs om av sig själva och behöver inte ändras här.' },
} as const;

/** The table Regler, beside the settings: its title, its sentence, and what its column Förklaring says besides the rule's own words. */
export const RULES_TEXTS = {
  title: 'Regler',
  sentence:
    'Här bestämmer kommunen vad kontrollen tittar efter. Välj Nej i Gäller för att stänga av en regel. Ändra i Allvar hur tungt den väger.',
  /** `{settings}` are names of settings. */
  limits: 'Se även till vänster: {settings}.',
  always: 'Det som är fel i Styrning och Regler visas även när regeln är avstängd.',
} as const;

/** What the column Parameter of the table Regler means for the rules that have one. */
export const RULE_PARAMETERS: Partial<Record<RuleId, string>> = {
  reported: 'Parameter: från hur många mått utan utfall, eller mål utan analys, som nämnden får en samlad iakttagelse.',
};

/** At the foot of every printed page: the sheet's name, the page's number and how many there are. */
export const PAGE_FOOTER = '&A   ·   Sida &P av &N';

/** Tables that only the add-in keeps: how far each committee has come (on Start), and the lists of the drop-downs. */
export const OWN_TABLES = { overview: 'Oversikt', lists: 'Listor' } as const;

export const OVERVIEW_HEADERS = {
  sheet: 'Nämnd',
  code: 'Kod',
  overarching: 'Övergripande mål',
  goals: 'Mål under dem',
  measures: 'Mått',
  reported: 'Rapporterade mått',
  errors: 'Fel',
} as const;

export const LIST_HEADERS = {
  level: 'Nivå',
  direction: 'Riktning',
  assessment: 'Bedömning',
  state: 'Läge',
  kind: 'Typ',
  yesNo: 'Ja eller nej',
  occasion: 'Tillfälle',
  method: 'Mätmetod',
  aggregation: 'Sammanvägning',
  committee: 'Nämndkod',
  severity: 'Allvar',
  geh: 'GEH',
  parent: 'Hör till {code}',
  unit: 'Verksamhet {code}',
} as const;

export const START_TEXTS = {
  title: 'Målbok',
  titleOf: 'Målbok för ',
  sentence: 'Här ser ni vad som ska göras nu och hur långt varje nämnd har kommit.',
  model: 'Styrmodell: ',
  term: 'Mandatperiod: ',
  occasion: 'Tillfälle: ',
  toDo: 'Att göra nu',
  progress: 'Så långt har nämnderna kommit',
  sheets: 'Bladen',
  vision: 'Vision',
  focusAreas: 'Fokusområden',
  values: 'Värdegrund',
  about: 'Så är målen uppbyggda',
  notWritten: 'Inte ifyllt ännu. Fyll i det i bladet Styrning.',
  notReportedNow: '–',
  openSheet: 'Öppna bladet {name}',
} as const;

/** What to do at each occasion, in order. Each under 255 characters: they stand as texts in a formula. */
export const START_STEPS: Record<Occasion, readonly [string, string, string, string]> = {
  budget: [
    'Gå igenom Styrning och Områden: stämmer vision, regler och områden för året?',
    'Skriv målen under varje område: de gemensamma i Hela kommunen, de andra i nämndernas blad.',
    'Bryt ner dem i mål för verksamheterna, och ge varje mål mått med utgångsvärde och målvärde.',
    'Skriv aktiviteter med ansvarig och datum. Välj sedan Numrera rader och Kontrollera.',
  ],
  interim: [
    'Fyll i Utfall delår för varje mått. Lämna cellen tom om värdet saknas.',
    'Skriv i Analys varför målet nås eller inte nås.',
    'Sätt Bedömning bara där måtten inte räcker, och motivera den i Analys.',
    'Välj Kontrollera, rätta det som står i Kontroll och skapa sedan rapporten för delåret.',
  ],
  forecast: [
    'Fyll i Prognos helår för varje mått. Lämna cellen tom om det inte går att göra en prognos.',
    'Skriv i Analys vad prognosen bygger på.',
    'Se över aktiviteterna: ändra Läge och Klart senast där det behövs.',
    'Välj Kontrollera, rätta det som står i Kontroll och skapa sedan rapporten för prognosen.',
  ],
  year: [
    'Fyll i Utfall helår för varje mått. Lämna cellen tom om värdet saknas.',
    'Skriv i Analys vad som gjorde att målet nåddes eller inte nåddes.',
    'Sätt Läge på varje aktivitet: Klar eller Avbruten.',
    'Välj Kontrollera, rätta det som står i Kontroll och skapa sedan rapporten för helåret.',
  ],
};

/** The line beside each link on Start. */
export const SHEET_PURPOSES = {
  settings: 'Vision, regler, gränser och vilket tillfälle som gäller',
  areas: 'Områdena som alla mål sorteras under',
  committees: 'Nämnder, styrelser och bolag',
  units: 'Nämndernas verksamheter',
  findings: 'Det som behöver rättas',
} as const;

/** The band over a goal table: `{min}`, `{max}` are put in by the formula. */
export const BAND_TEXTS = {
  within: '✓ inom regeln',
  tooFew: '✕ minst ',
  tooFewEnd: ' krävs',
  tooMany: '✕ högst ',
  tooManyEnd: ' tillåts',
  atLeast: 'minst ',
  atMost: 'högst ',
} as const;

/** Column Förklaring of the table Styrning. */
export const SETTING_EXPLANATIONS: Record<SettingKey, string> = {
  municipality: 'Kommunens namn. Det står på Start och i rapporterna.',
  year: 'Året som målboken gäller.',
  term: 'Mandatperioden, till exempel 2027–2030.',
  model: 'Styrmodellen som målboken bygger på.',
  vision: 'Visionen som alla mål ska leda mot.',
  focusAreas: 'Det som kommunen arbetar särskilt med. Skriv en sak på varje rad (Alt+Enter ger ny rad i cellen).',
  values: 'Värdegrunden. Skriv en sats på varje rad (Alt+Enter ger ny rad i cellen).',
  occasion: 'Styr vilket värde måtten bedöms efter: Delår, Prognos eller Helår. Vid Budget bedöms inget.',
  interimDate: 'Dagen som delårsrapporten avser. Tom cell betyder 31 augusti.',
  minOverarching: 'Så många övergripande mål måste varje nämnd ha under varje område. Tom cell: ingen regel.',
  maxOverarching: 'Så många övergripande mål får varje nämnd ha under varje område. Tom cell: ingen regel.',
  minCommonGoals: 'Så många gemensamma mål måste finnas under varje område i Hela kommunen. Tom cell: ingen regel.',
  minGoalsBeneath: 'Så många mål måste varje övergripande mål brytas ner i. Tom cell: ingen regel.',
  allUnitsCovered: 'Ja: varje verksamhet måste stå vid minst ett mål.',
  measuresRequired: 'Ja: varje mål måste ha minst ett mått.',
  actionPlanRequired: 'Ja: varje mål bör ha minst en aktivitet.',
  overarchingMayHaveMeasures: 'Nej: övergripande mål bedöms bara genom målen under dem.',
  desiredState: 'Ja: övergripande mål beskriver hur det ska vara, inte vad som ska göras.',
  method: 'Förflyttning: hur stor del av vägen från utgångsvärde till målvärde som är gången. Kvot: utfallet delat med målvärdet.',
  aggregation: 'Hur målen vägs samman: Viktat medel, Sämsta eller Andel uppfyllda.',
  measureMetFrom: 'Ett mått är uppfyllt från denna uppfyllelse.',
  measurePartialFrom: 'Ett mått är delvis uppfyllt från denna uppfyllelse.',
  goalMetFrom: 'Ett mål är uppfyllt från denna uppfyllelse.',
  goalPartialFrom: 'Ett mål är delvis uppfyllt från denna uppfyllelse.',
  minCoverage: 'Så stor del av måtten måste vara rapporterad för att ett mål ska få en status.',
  'levelName.overarching': 'Vad nivån under området kallas. Välj Komplettera målboken när namnet har ändrats.',
  'levelName.goal': 'Vad nämndens egna mål kallas. Välj Komplettera målboken när namnet har ändrats.',
  'levelName.measure': 'Vad det som mäts kallas. Välj Komplettera målboken när namnet har ändrats.',
  'levelName.activity': 'Vad det som görs under året kallas. Välj Komplettera målboken när namnet har ändrats.',
  'levelName.development': 'Vad en insats från de individuella utvecklingsplanerna kallas. Skriv aldrig namn på personer.',
  'levelLetter.overarching': 'Bokstaven i numret, till exempel SN-Ö1.',
  'levelLetter.goal': 'Bokstaven i numret, till exempel SN-N3.',
  'levelLetter.measure': 'Bokstaven i numret, till exempel SN-M7.',
  'levelLetter.activity': 'Bokstaven i numret, till exempel SN-A12.',
  'levelLetter.development': 'Bokstaven i numret, till exempel SN-U2.',
};

/** Hints that show when a cell of the column is chosen. Title at most 32 characters, text at most 255 (Excel's limits). */
export const COLUMN_HINTS: Partial<Record<GoalColumn, { title: string; text: string }>> = {
  parent: { title: 'Hör till', text: 'Numret på raden ovanför i hierarkin, eller områdets nummer. Tom cell: närmaste rad ovanför.' },
  measureUnit: { title: 'Enhet', text: 'Till exempel %, antal eller dagar. Skriv ja/nej om måttet besvaras med Ja eller Nej.' },
  weight: { title: 'Vikt', text: 'Hur tungt raden väger i målet ovanför. Tom cell betyder 1.' },
  assessment: { title: 'Bedömning', text: 'Fyll i bara när måtten inte räcker. Skriv skälet i Analys.' },
  geh: { title: 'God ekonomisk hushållning', text: 'Markera mål som prövar god ekonomisk hushållning. Tom cell: målet hör inte dit.' },
};

/** What Excel says when a cell is given something that is not in its list. Title at most 32 characters, text at most 255. */
export const LIST_ALERTS = {
  level: { title: 'Nivån finns inte', text: 'Välj en av nivåerna i listan. Nivåernas namn står i bladet Styrning.' },
  direction: { title: 'Riktningen finns inte', text: 'Välj Öka, Minska eller Behåll.' },
  assessment: { title: 'Bedömningen finns inte', text: 'Välj en av bedömningarna i listan, eller lämna cellen tom.' },
  state: { title: 'Läget finns inte', text: 'Välj Ej påbörjad, Pågår, Klar eller Avbruten.' },
  geh: { title: 'Markeringen finns inte', text: 'Välj Finansiellt eller Verksamhet, eller lämna cellen tom.' },
  unit: {
    title: 'Verksamheten finns inte',
    text: 'Namnet står inte i bladet Verksamheter för den här nämnden. Lägg till det där, eller välj ett i listan.',
  },
  parent: {
    title: 'Numret är inte i listan',
    text: 'Listan visar den här nämndens mål. Ett nummer från en annan nämnds blad går också bra.',
  },
  kind: { title: 'Typen finns inte', text: 'Välj Nämnd, Styrelse eller Bolag.' },
  yesNo: { title: 'Välj Ja eller Nej', text: 'Skriv Ja eller Nej.' },
  occasion: { title: 'Tillfället finns inte', text: 'Välj Budget, Delår, Prognos eller Helår.' },
  method: { title: 'Metoden finns inte', text: 'Välj Förflyttning eller Kvot.' },
  severity: { title: 'Allvaret finns inte', text: 'Välj Fel, Varning eller Tips.' },
  aggregation: { title: 'Sammanvägningen finns inte', text: 'Välj Viktat medel, Sämsta eller Andel uppfyllda.' },
  committee: { title: 'Koden finns inte', text: 'Skriv en kod som står i bladet Nämnder, eller lägg till nämnden där först.' },
} as const;
