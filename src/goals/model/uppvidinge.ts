import type { SteeringModel } from './types';

/**
 * Uppvidinge kommun's model: goals for the whole group, committees, administrations and companies alike, worded as a desired
 * future state. Common goals for the group are broken down into several more focused ones.
 * Source: Uppvidinge kommun's published goal document for the term 2019-2022, with vision 2020 and a new vision towards 2040.
 */
export const uppvidinge: SteeringModel = {
  id: 'uppvidinge',
  name: 'Uppvidinge',
  municipality: 'Uppvidinge kommun',
  term: '2019–2022',
  vision: 'Vision 2020. En ny vision mot 2040 tas fram.',
  focusAreas: [],
  values: [],
  parts: [
    { name: 'Koncern', text: 'Målstyrningen omfattar hela kommunkoncernen: nämnder, förvaltningar och kommunala bolag.' },
    { name: 'Önskat läge', text: 'Målen formuleras som ett önskat framtida läge.' },
    { name: 'Vad och hur', text: 'Politikerna beslutar vad som ska uppnås. Ledning och medarbetare avgör hur.' },
    { name: 'Resultat', text: 'Resultaten ska visa invånaren hur väl kommunen når sina mål.' },
  ],
  levels: {
    overarching: { name: 'Inriktningsmål', letter: 'I' },
    goal: { name: 'Fokusmål', letter: 'F' },
    measure: { name: 'Mått', letter: 'M' },
    activity: { name: 'Aktivitet', letter: 'A' },
    development: { name: 'Utvecklingsinsats', letter: 'U' },
  },
  guidance: {
    overarching:
      'Beskriver ett önskat framtida läge inom ett målområde. De gemensamma gäller hela kommunkoncernen. Varje inriktningsmål bryts ned i flera mer fokuserade mål.',
    goal: 'Ett mer fokuserat mål under ett inriktningsmål, för en nämnd eller ett bolag. Det ska vara konkret och mätbart.',
    measure: 'Det som visar invånaren hur väl målet nås, med utgångsvärde, målvärde och utfall.',
    activity: 'Det som ledning och medarbetare gör under året för att nå målet.',
    development: 'Den kunskap som en roll eller grupp behöver för att nå målet. Skriv inga namn eller personnummer.',
  },
  areas: [
    {
      nr: '1',
      name: 'Uppvidingebon',
      text: 'God kvalitet i skola, vård och omsorg, och möjlighet till egen försörjning.',
      subAreas: [],
    },
    {
      nr: '2',
      name: 'Samhällsutveckling',
      text: 'Hållbar miljö, tillväxt och en kommun som är attraktiv för företag.',
      subAreas: [],
    },
    {
      nr: '3',
      name: 'Medarbetare och organisation',
      text: 'Attraktiv arbetsgivare med hälsa, mod, tolerans och kreativitet.',
      subAreas: [],
    },
    {
      nr: '4',
      name: 'Ekonomi',
      text: 'God ekonomisk hushållning, effektivt använda resurser och god beredskap.',
      subAreas: [],
    },
  ],
  committees: [
    { code: 'KS', name: 'Kommunstyrelsen', kind: 'styrelse', covered: true },
    { code: 'BUN', name: 'Barn- och utbildningsnämnden', kind: 'nämnd', covered: true },
    { code: 'SN', name: 'Socialnämnden', kind: 'nämnd', covered: true },
    { code: 'MBN', name: 'Miljö- och byggnadsnämnden', kind: 'nämnd', covered: true },
    { code: 'UPPCOM', name: 'Uppcom AB', kind: 'bolag', covered: true },
  ],
  rules: {
    minOverarching: null,
    maxOverarching: null,
    minCommonGoals: 1,
    minGoalsBeneath: 2,
    allUnitsCovered: true,
    measuresRequired: true,
    actionPlanRequired: true,
    desiredState: true,
  },
  commonGoals: [
    { area: '2', text: 'Vi bidrar till en ekologiskt hållbar miljö' },
    { area: '2', text: 'Vi är en attraktiv boendekommun' },
    { area: '2', text: 'Vi har ett gott företagsklimat' },
    { area: '3', text: 'Vi är en attraktiv arbetsgivare med engagerade medarbetare' },
  ],
};
