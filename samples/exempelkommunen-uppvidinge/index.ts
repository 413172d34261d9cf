import type { SampleBook } from '../types';
import { barnOchUtbildningsnamnden } from './barnOchUtbildningsnamnden';
import { exempelhus } from './exempelhus';
import { exempelnat } from './exempelnat';
import { helaKommunen } from './helaKommunen';
import { kommunstyrelsen } from './kommunstyrelsen';
import { miljoOchByggnadsnamnden } from './miljoOchByggnadsnamnden';
import { socialnamnden } from './socialnamnden';

/** Exempelkommunen on Uppvidinge's model: a whole group, with two companies, whose goals meet beneath common goals. */
export const exempelkommunenUppvidinge: SampleBook = {
  id: 'exempelkommunen-uppvidinge',
  model: 'uppvidinge',
  municipality: 'Exempelkommunen',
  year: 2026,
  term: '2023–2026',
  committees: [kommunstyrelsen, barnOchUtbildningsnamnden, socialnamnden, miljoOchByggnadsnamnden, exempelhus, exempelnat],
  wholeMunicipality: helaKommunen,
};
