import { DEFAULT_SETTINGS, findModel, LEVELS, makeSettings, STEERING_MODELS, type SteeringModel } from '../../src/goals';

function getModel(id: string): SteeringModel {
  const model = findModel(id);
  if (!model) throw new Error(`no model ${id}`);
  return model;
}

describe('the model of Ljungby', () => {
  const model = getModel('ljungby');
  it('has the vision, the three focus areas and the values', () => {
    expect(model.vision).toBe('I Ljungby kommun formar vi framtiden tillsammans. 35 000 invånare år 2035.');
    expect(model.focusAreas).toEqual([
      'Attraktivitet för unga vuxna och attraktiva boendemiljöer',
      'Utveckling kring vattenfrågor',
      'Sagobygden och berättartraditionen',
    ]);
    expect(model.values).toEqual(['Vi är öppna', 'Vi är framåt', 'Vi vill']);
    expect(model.parts.map(({ name }) => name)).toEqual(['Struktur', 'Kultur']);
  });
  it('has three strategic areas with three sub-areas each', () => {
    expect(model.areas.map(({ nr, name, subAreas }) => [nr, name, ...subAreas])).toEqual([
      ['1', 'Tillväxt', 'Näringsliv och entreprenörskap', 'Sysselsättning', 'Infrastruktur'],
      ['2', 'Kunskap', 'Lärande', 'Kompetensutveckling', 'Förnyelse'],
      ['3', 'Livskvalitet', 'Hälsa och omsorg', 'Attraktiva miljöer', 'Hållbarhet'],
    ]);
  });
  it('asks for one or two overarching goals per area, goals beneath each, and no measures on them', () => {
    expect(makeSettings(model)).toMatchObject({
      minOverarching: 1,
      maxOverarching: 2,
      minCommonGoals: null,
      minGoalsBeneath: 1,
      overarchingMayHaveMeasures: false,
      allUnitsCovered: true,
      measuresRequired: true,
      actionPlanRequired: true,
    });
  });
  it('calls its levels and letters as Ljungby does', () => {
    expect(LEVELS.map((level) => `${model.levels[level].letter} ${model.levels[level].name}`)).toEqual([
      'Ö Övergripande mål',
      'N Nämndsmål',
      'M Mått',
      'A Aktivitet',
      'U Utvecklingsinsats',
    ]);
  });
  it('has ten committees, of which the last four are outside the rules, and two companies', () => {
    const committees = model.committees.filter(({ kind }) => kind !== 'bolag');
    expect(committees.map(({ name }) => name)).toEqual([
      'Kommunstyrelsen',
      'Barn- och utbildningsnämnden',
      'Socialnämnden',
      'Kultur- och fritidsnämnden',
      'Miljö- och byggnämnden',
      'Tekniska nämnden',
      'Gemensamma överförmyndarnämnden',
      'Gemensamma nämnden för familjerättsliga frågor',
      'Krisledningsnämnden',
      'Val- och demokratinämnden',
    ]);
    expect(committees.map(({ covered }) => covered)).toEqual([...Array<boolean>(6).fill(true), ...Array<boolean>(4).fill(false)]);
    expect(model.committees.filter(({ kind }) => kind === 'bolag').map(({ name }) => name)).toEqual([
      'Ljungbybostäder AB',
      'Ljungby Energi AB',
    ]);
  });
});

describe('the model of Uppvidinge', () => {
  const model = getModel('Uppvidinge');
  it('has four goal areas, each with its text', () => {
    expect(model.areas.map(({ nr, name }) => `${nr} ${name}`)).toEqual([
      '1 Uppvidingebon',
      '2 Samhällsutveckling',
      '3 Medarbetare och organisation',
      '4 Ekonomi',
    ]);
    expect(model.areas.map(({ text }) => text)).toEqual([
      'God kvalitet i skola, vård och omsorg, och möjlighet till egen försörjning.',
      'Hållbar miljö, tillväxt och en kommun som är attraktiv för företag.',
      'Attraktiv arbetsgivare med hälsa, mod, tolerans och kreativitet.',
      'God ekonomisk hushållning, effektivt använda resurser och god beredskap.',
    ]);
  });
  it('has the common goals in its areas', () => {
    expect(model.commonGoals.map(({ area, text }) => `${area} ${text}`)).toEqual([
      '2 Vi bidrar till en ekologiskt hållbar miljö',
      '2 Vi är en attraktiv boendekommun',
      '2 Vi har ett gott företagsklimat',
      '3 Vi är en attraktiv arbetsgivare med engagerade medarbetare',
    ]);
  });
  it('asks for common goals in every area, each broken down into several', () => {
    expect(makeSettings(model)).toMatchObject({
      minOverarching: null,
      maxOverarching: null,
      minCommonGoals: 1,
      minGoalsBeneath: 2,
      allUnitsCovered: true,
      measuresRequired: true,
      actionPlanRequired: true,
      term: '2019–2022',
      vision: 'Vision 2020. En ny vision mot 2040 tas fram.',
    });
  });
  it('covers committees and companies', () => {
    expect(model.committees.map(({ name }) => name)).toEqual([
      'Kommunstyrelsen',
      'Barn- och utbildningsnämnden',
      'Socialnämnden',
      'Miljö- och byggnadsnämnden',
      'Uppcom AB',
    ]);
    expect(model.committees.every(({ covered }) => covered)).toBe(true);
    expect(new Set(model.committees.map(({ kind }) => kind))).toEqual(new Set(['styrelse', 'nämnd', 'bolag']));
  });
  it('calls its levels Inriktningsmål and Fokusmål', () => {
    expect(model.levels.overarching).toEqual({ name: 'Inriktningsmål', letter: 'I' });
    expect(model.levels.goal).toEqual({ name: 'Fokusmål', letter: 'F' });
  });
});

describe.each(STEERING_MODELS.map((model) => [model.id, model] as const))('every model: %s', (_id, model) => {
  it('is found by its id and its name, in any case', () => {
    expect(findModel(model.id)).toBe(model);
    expect(findModel(` ${model.name.toUpperCase()} `)).toBe(model);
  });
  it('has committee codes that can be table names, each once', () => {
    const codes = model.committees.map(({ code }) => code);
    for (const code of codes) expect(code).toMatch(/^[A-Z][A-Z0-9]{0,9}$/);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).not.toContain('KOMMUN');
  });
  it('has areas numbered from 1 and common goals in them', () => {
    expect(model.areas.map(({ nr }) => nr)).toEqual(model.areas.map((_area, index) => String(index + 1)));
    const numbers = model.areas.map(({ nr }) => nr);
    for (const { area } of model.commonGoals) expect(numbers).toContain(area);
  });
  it('says of every level what it is, with a letter of its own', () => {
    expect(new Set(LEVELS.map((level) => model.levels[level].letter)).size).toBe(LEVELS.length);
    for (const level of LEVELS) expect(model.guidance[level]).toMatch(/\.$/);
  });
});

describe('settings', () => {
  it('have the defaults of the design', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({
      occasion: 'budget',
      interimDate: null,
      minOverarching: null,
      maxOverarching: null,
      minCommonGoals: null,
      allUnitsCovered: true,
      measuresRequired: true,
      actionPlanRequired: true,
      overarchingMayHaveMeasures: false,
      method: 'progress',
      aggregation: 'weightedMean',
      measureMetFrom: 1,
      measurePartialFrom: 0.8,
      goalMetFrom: 0.9,
      goalPartialFrom: 0.5,
      minCoverage: 0.5,
    });
  });
  it('call the levels by the names and letters that are usual', () => {
    expect(DEFAULT_SETTINGS.levels).toEqual({
      overarching: { name: 'Övergripande mål', letter: 'Ö' },
      goal: { name: 'Nämndsmål', letter: 'N' },
      measure: { name: 'Mått', letter: 'M' },
      activity: { name: 'Aktivitet', letter: 'A' },
      development: { name: 'Utvecklingsinsats', letter: 'U' },
    });
  });
  it('of an unknown model are not there', () => {
    expect(findModel('Atlantis')).toBeUndefined();
    expect(findModel('')).toBeUndefined();
  });
  it('of a model hold its name and its lists, one item a line', () => {
    expect(makeSettings(getModel('ljungby'))).toMatchObject({
      model: 'Ljungby',
      municipality: 'Ljungby kommun',
      values: 'Vi är öppna\nVi är framåt\nVi vill',
    });
  });
});
