import { DEFAULT_SETTINGS } from '../settings';
import type { SteeringModel } from './types';

/** A blank model: the levels and nothing else, for a municipality that fills in its own. */
export const egen: SteeringModel = {
  id: 'egen',
  name: 'Egen',
  municipality: '',
  term: '',
  vision: '',
  focusAreas: [],
  values: [],
  parts: [],
  levels: DEFAULT_SETTINGS.levels,
  guidance: {
    overarching: 'Vad kommunen vill uppnå inom ett område. Uppfyllelsen räknas fram från målen under.',
    goal: 'Nämndens mål för verksamheten. Det ska vara konkret och mätbart.',
    measure: 'Det som visar om målet nås, med utgångsvärde, målvärde och utfall.',
    activity: 'Det som ska göras under året för att nå målet.',
    development: 'Det som en roll eller grupp behöver lära sig för att nå målet. Skriv inga namn eller personnummer.',
  },
  areas: [],
  committees: [],
  rules: {},
  commonGoals: [],
};
