import type { SteeringModel } from './types';

/**
 * Ljungby kommun's model: vision, three strategic areas and goals (structure) together with values (culture). The goals are
 * decided with the budget in June and followed up in the interim and the annual accounts.
 * Source: Ljungby kommun's published description of its goal management (vision, strategiska områden, övergripande mål,
 * nämndsmål, handlingsplan, individuell utvecklingsplan) and its list of committees. Lists may have changed since.
 */
export const ljungby: SteeringModel = {
  id: 'ljungby',
  name: 'Ljungby',
  municipality: 'Ljungby kommun',
  term: '',
  vision: 'I Ljungby kommun formar vi framtiden tillsammans. 35 000 invånare år 2035.',
  focusAreas: [
    'Attraktivitet för unga vuxna och attraktiva boendemiljöer',
    'Utveckling kring vattenfrågor',
    'Sagobygden och berättartraditionen',
  ],
  values: ['Vi är öppna', 'Vi är framåt', 'Vi vill'],
  parts: [
    { name: 'Struktur', text: 'Vision, strategiska områden och mål.' },
    { name: 'Kultur', text: 'Värdegrund: vi är öppna, vi är framåt, vi vill.' },
  ],
  levels: {
    overarching: { name: 'Övergripande mål', letter: 'Ö' },
    goal: { name: 'Nämndsmål', letter: 'N' },
    measure: { name: 'Mått', letter: 'M' },
    activity: { name: 'Aktivitet', letter: 'A' },
    development: { name: 'Utvecklingsinsats', letter: 'U' },
  },
  guidance: {
    overarching:
      'Beslutas av kommunfullmäktige med budgeten i juni. Varje nämnd och styrelse har ett eller två under varje strategiskt område. De mäts inte för sig: uppfyllelsen räknas fram från målen under.',
    goal: 'Beslutas av nämnden för den egna verksamheten. Målen ska vara konkreta och mätbara, och varje verksamhet ska ingå. Uppfyllelsen redovisas i delårsbokslut och årsbokslut.',
    measure: 'Det som visar om nämndsmålet nås, med utgångsvärde, målvärde och utfall.',
    activity: 'Handlingsplanen: konkreta åtgärder under året som chef och medarbetare tar fram för varje mål.',
    development:
      'Från den individuella utvecklingsplanen: den utveckling och kunskap som behövs för att verksamheten ska nå sina mål. Skriv roll eller grupp och behov, aldrig namn eller personnummer.',
  },
  areas: [
    { nr: '1', name: 'Tillväxt', text: '', subAreas: ['Näringsliv och entreprenörskap', 'Sysselsättning', 'Infrastruktur'] },
    { nr: '2', name: 'Kunskap', text: '', subAreas: ['Lärande', 'Kompetensutveckling', 'Förnyelse'] },
    { nr: '3', name: 'Livskvalitet', text: '', subAreas: ['Hälsa och omsorg', 'Attraktiva miljöer', 'Hållbarhet'] },
  ],
  committees: [
    { code: 'KS', name: 'Kommunstyrelsen', kind: 'styrelse', covered: true },
    { code: 'BUN', name: 'Barn- och utbildningsnämnden', kind: 'nämnd', covered: true },
    { code: 'SN', name: 'Socialnämnden', kind: 'nämnd', covered: true },
    { code: 'KFN', name: 'Kultur- och fritidsnämnden', kind: 'nämnd', covered: true },
    { code: 'MBN', name: 'Miljö- och byggnämnden', kind: 'nämnd', covered: true },
    { code: 'TN', name: 'Tekniska nämnden', kind: 'nämnd', covered: true },
    // These four may be outside the rules about goals; the municipality says so itself in the table Nämnder.
    { code: 'OFN', name: 'Gemensamma överförmyndarnämnden', kind: 'nämnd', covered: false },
    { code: 'FRN', name: 'Gemensamma nämnden för familjerättsliga frågor', kind: 'nämnd', covered: false },
    { code: 'KRN', name: 'Krisledningsnämnden', kind: 'nämnd', covered: false },
    { code: 'VDN', name: 'Val- och demokratinämnden', kind: 'nämnd', covered: false },
    // The rule of one or two overarching goals is about committees and boards; companies are steered by owner directives.
    { code: 'LJBO', name: 'Ljungbybostäder AB', kind: 'bolag', covered: false },
    { code: 'LEAB', name: 'Ljungby Energi AB', kind: 'bolag', covered: false },
  ],
  rules: {
    minOverarching: 1,
    maxOverarching: 2,
    minGoalsBeneath: 1,
    allUnitsCovered: true,
    measuresRequired: true,
    actionPlanRequired: true,
    overarchingMayHaveMeasures: false,
  },
  commonGoals: [],
};
