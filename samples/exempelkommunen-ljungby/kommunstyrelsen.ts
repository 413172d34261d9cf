import { activity, committee, development, goal, measure, overarching, yesNo } from '../parts';
import { VANSBRO_NOTE } from './sources';

export const kommunstyrelsen = committee(
  {
    code: 'KS',
    name: 'Kommunstyrelsen',
    kind: 'styrelse',
    budget: 186_400,
    units: [
      ['Tillväxtavdelningen', 'Tillväxtchef'],
      ['Arbetsmarknadsenheten', 'Enhetschef arbetsmarknad'],
      ['HR-avdelningen', 'HR-chef'],
      ['Ekonomiavdelningen', 'Ekonomichef'],
      ['Kommunikation och digitalisering', 'Kommunikations- och digitaliseringschef'],
    ],
  },
  [
    overarching('1', 'Exempelkommunen är en plats där företag startar, växer och stannar kvar.', [
      goal(
        'Tillväxtavdelningen',
        'Fler företag ska starta i kommunen med stöd av vår företagslots.',
        'Näringslivschef',
        [
          measure('Nystartade företag per 1 000 invånare', 'antal', 4.2, 5, 'increase', [4.9, 5, 5.1], {
            comment: 'Starkt första halvår efter satsningen på unga företagare.',
            weight: 2,
          }),
          measure('Företag som fått svar av lotsen inom två arbetsdagar', '%', 71, 95, 'increase', [92, 95, 96]),
          activity('Öppna en gemensam väg in för företagens ärenden', 'Näringslivschef', '2026-04-30', 'done', 350),
          activity('Besöka minst 40 företag i kommunens alla tätorter', 'Näringslivsutvecklare', '2026-11-30', 'ongoing', 60),
          development(
            'Näringslivsutvecklarna: utbildning i offentlig upphandling för små företag',
            'Tillväxtchef',
            '2026-05-29',
            'done',
            25,
          ),
        ],
        { comment: 'Lotsen blev fulltalig först till sommaren. Under hösten får fler företag svar i tid.' },
      ),
      goal(
        'Arbetsmarknadsenheten',
        'Fler invånare ska gå från försörjningsstöd till arbete eller studier.',
        'Enhetschef arbetsmarknad',
        [
          measure('Öppet arbetslösa, andel av befolkningen', '%', null, 3, 'decrease', [2.7, 2.7, 2.7], {
            source: `Vansbro kommun, årsredovisning 2021 (utfall 2,7 %, målvärde 3 %). ${VANSBRO_NOTE}`,
          }),
          measure('Deltagare som gått vidare till arbete eller studier', '%', 38, 50, 'increase', [44, 47, 46], {
            comment: 'Färre platser på vuxenutbildningen än planerat under våren.',
          }),
          activity('Starta en gemensam mottagning med Arbetsförmedlingen', 'Enhetschef arbetsmarknad', '2026-09-01', 'done', 480),
        ],
        { comment: 'Arbetslösheten är låg, men de som är kvar behöver längre stöd än tidigare. Samarbetet med vuxenutbildningen utökas.' },
      ),
    ]),
    overarching('1', 'Invånare och företag har den infrastruktur som krävs för att bo och verka i hela kommunen.', [
      goal('Kommunikation och digitalisering', 'Alla orter ska ha tillgång till snabbt bredband.', 'Digitaliseringsstrateg', [
        measure('Hushåll med tillgång till bredband', '%', null, 70, 'increase', [87, 87, 87], {
          source: `Vansbro kommun, årsredovisning 2021 (utfall 87 %, målvärde 70 %). ${VANSBRO_NOTE}`,
        }),
        activity('Ta fram utbyggnadsplan för de sju byar som saknar fiber', 'Digitaliseringsstrateg', '2026-06-15', 'done', 120),
      ]),
    ]),
    overarching('2', 'Unga människor har ett arbete eller en utbildning att gå till.', [
      goal(
        'Arbetsmarknadsenheten',
        'Ungdomar mellan 17 och 24 år ska vara etablerade eller studera.',
        'Samordnare kommunalt aktivitetsansvar',
        [
          measure('Ungdomar som är etablerade på arbetsmarknaden eller studerar', '%', null, 72.4, 'increase', [77.6, 77.6, 77.6], {
            source: `Vansbro kommun, årsredovisning 2021 (utfall 77,6 %, målvärde 72,4 %). ${VANSBRO_NOTE}`,
          }),
          activity(
            'Ringa upp varje ungdom som lämnat gymnasiet utan examen',
            'Samordnare kommunalt aktivitetsansvar',
            '2026-10-15',
            'ongoing',
            90,
          ),
        ],
      ),
      goal(
        'HR-avdelningen',
        'Kommunens chefer ska ha det stöd och den kunskap som uppdraget kräver.',
        'HR-chef',
        [
          measure('Chefer som genomgått kommunens ledarprogram', '%', 45, 80, 'increase', [66, 80, 82]),
          measure('Antal medarbetare per chef, median', 'antal', 29, 25, 'decrease', [26, 25, 25]),
          activity('Genomföra tre omgångar av ledarprogrammet', 'HR-strateg', '2026-11-20', 'ongoing', 640),
          development('Nya chefer: handledning i arbetsrätt och rehabilitering', 'HR-chef', '2026-10-01', 'ongoing', 80),
        ],
        { comment: 'Ledarprogrammet går i omgångar och avslutas till hösten. De största arbetsgrupperna delas under året.' },
      ),
    ]),
    overarching('3', 'Kommunens ekonomi är stark och medarbetarna mår bra, så att välfärden håller över tid.', [
      goal(
        'HR-avdelningen',
        'Sjukfrånvaron bland kommunens medarbetare ska minska.',
        'HR-chef',
        [
          measure('Sjukfrånvaro av ordinarie arbetstid', '%', 7.4, 6.2, 'decrease', [6.9, 6.7, 6.8], {
            comment: 'Minskningen är störst inom administrationen. Vård och omsorg ligger kvar på förra årets nivå.',
          }),
          activity('Pröva friskvårdstimme vid tre arbetsplatser', 'HR-konsult', '2026-12-15', 'ongoing', 210),
        ],
        {
          geh: 'operational',
          comment: 'Korttidsfrånvaron minskar, men den långa är kvar på en hög nivå. Rehabiliteringen börjar nu tidigare.',
        },
      ),
      goal(
        'Ekonomiavdelningen',
        'Leverantörsfakturor ska betalas i rätt tid och avtalen följas.',
        'Redovisningschef',
        [
          measure('Fakturor betalda före förfallodagen', '%', 93, 98, 'increase', [97.2, 98, 98.1], { weight: 1 }),
          measure('Inköp gjorda mot gällande avtal', '%', 74, 85, 'increase', [81, 83, null], {
            comment: 'Mätningen för helåret är klar först i mars.',
            weight: 2,
          }),
          activity('Införa elektronisk beställning på samtliga förvaltningar', 'Upphandlingschef', '2026-09-30', 'ongoing', 300),
        ],
        { comment: 'Fakturorna betalas i tid, men inköp utanför avtal är vanliga i små verksamheter. Beställarna utbildas under hösten.' },
      ),
      goal(
        'Tillväxtavdelningen',
        'Kommunen ska vara en trygg plats att bo och vistas på.',
        'Säkerhetssamordnare',
        [
          measure('Anmälda våldsbrott per 100 000 invånare', 'antal', null, 700, 'decrease', [632, 632, 632], {
            source: `Vansbro kommun, årsredovisning 2021 (utfall 632, målvärde 700). ${VANSBRO_NOTE}`,
          }),
          yesNo('Krisledningen har övat under året', [false, true, true]),
          activity('Trygghetsvandra i fyra orter tillsammans med polisen', 'Säkerhetssamordnare', '2026-10-31', 'ongoing', 40),
        ],
        { comment: 'Anmälningarna minskar. Krisledningens övning ligger i november.' },
      ),
    ]),
  ],
);
