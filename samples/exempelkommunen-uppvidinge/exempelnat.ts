import { activity, committee, contribution, goal, measure } from '../parts';

export const exempelnat = committee(
  {
    code: 'NAT',
    name: 'Exempelnät AB',
    kind: 'bolag',
    budget: 21_300,
    units: [
      ['Fiber', 'Nätansvarig'],
      ['Kundservice', 'Kundansvarig'],
    ],
  },
  [
    contribution('boende', [
      goal(
        'Fiber',
        'Hushåll på landsbygden har samma uppkoppling som i tätorten.',
        'Nätansvarig',
        [
          measure('Landsbygdshushåll med möjlighet till fiber', '%', 76, 88, 'increase', [84, 86, 86]),
          activity('Bygga fiber i fyra byar', 'Projektledare fiber', '2026-10-30', 'ongoing', 5200),
        ],
        { comment: 'Utbyggnaden följer planen, men några områden saknar ännu bidrag.' },
      ),
    ]),
    contribution('foretag', [
      goal('Kundservice', 'Företagskunder får fel avhjälpta utan dröjsmål.', 'Kundansvarig', [
        measure('Fel hos företag avhjälpta inom åtta timmar', '%', 81, 92, 'increase', [92, 92, 93]),
        activity('Införa jour på helger', 'Kundansvarig', '2026-03-14', 'done', 240),
      ]),
    ]),
    contribution('ekonomi', [
      goal(
        'Kundservice',
        'Bolaget har en sund ekonomi utan tillskott från ägaren.',
        'Verkställande direktör',
        [
          measure('Rörelsemarginal', '%', 3.5, 6, 'increase', [4.1, 4.6, 4.4], {
            comment: 'Högre elkostnader än beräknat.',
          }),
          activity('Omförhandla avtalet om transmission', 'Verkställande direktör', '2026-06-30', 'stopped', 20),
        ],
        { geh: 'financial', comment: 'Elen har kostat mer än beräknat. Underhåll som kan vänta flyttas till nästa år.' },
      ),
    ]),
  ],
);
