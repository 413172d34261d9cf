import type { SampleBook, SampleCommittee } from '../types';
import { barnOchUtbildningsnamnden } from './barnOchUtbildningsnamnden';
import { exempelbostader } from './exempelbostader';
import { exempelEnergi } from './exempelEnergi';
import { helaKommunen } from './helaKommunen';
import { kommunstyrelsen } from './kommunstyrelsen';
import { kulturOchFritidsnamnden } from './kulturOchFritidsnamnden';
import { miljoOchByggnamnden } from './miljoOchByggnamnden';
import { socialnamnden } from './socialnamnden';
import { tekniskaNamnden } from './tekniskaNamnden';

/** Exempelkommunen on Ljungby's model. Four committees stand outside the goal rules, as they may in Ljungby. */
export const exempelkommunenLjungby: SampleBook = {
  id: 'exempelkommunen-ljungby',
  model: 'ljungby',
  municipality: 'Exempelkommunen',
  year: 2026,
  term: '2023–2026',
  committees: [
    kommunstyrelsen,
    barnOchUtbildningsnamnden,
    socialnamnden,
    kulturOchFritidsnamnden,
    miljoOchByggnamnden,
    tekniskaNamnden,
    exempelbostader,
    exempelEnergi,
    outsideTheRules('GON', 'Gemensamma överförmyndarnämnden'),
    outsideTheRules('GFN', 'Gemensamma nämnden för familjerättsliga frågor'),
    outsideTheRules('KLN', 'Krisledningsnämnden'),
    outsideTheRules('VDN', 'Val- och demokratinämnden'),
  ],
  wholeMunicipality: helaKommunen,
};

function outsideTheRules(code: string, name: string): SampleCommittee {
  return { code, name, kind: 'nämnd', covered: false, budget: null, units: [], goals: [] };
}
