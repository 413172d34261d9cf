import { activity, committee, contribution, development, goal, measure } from '../parts';

export const miljoOchByggnadsnamnden = committee(
  {
    code: 'MBN',
    name: 'Miljö- och byggnadsnämnden',
    kind: 'nämnd',
    budget: 14_900,
    units: [
      ['Miljö', 'Miljöchef'],
      ['Bygg och plan', 'Stadsarkitekt'],
    ],
  },
  [
    contribution('miljo', [
      goal(
        'Miljö',
        'Sjöar och vattendrag har god vattenkvalitet.',
        'Miljöchef',
        [
          measure('Badplatser med utmärkt badvatten', 'antal', 7, 9, 'increase', [9, 9, 9]),
          measure('Åtgärdade bristfälliga avlopp', 'antal', 24, 60, 'increase', [38, 52, 49], {
            comment: 'Entreprenörerna hinner inte med under hösten.',
          }),
          activity('Skicka åtgärdskrav till 70 fastighetsägare', 'Miljöinspektör', '2026-04-30', 'done', 90),
        ],
        { comment: 'Badvattnet är bra. Åtgärderna av avlopp dröjer, eftersom entreprenörerna inte hinner med.' },
      ),
      goal(
        'Miljö',
        'Våtmarker återställs där de gör störst nytta.',
        'Miljöchef',
        [
          measure('Återställd våtmark', 'hektar', 0, 15, 'increase', [12, 15, 16.5]),
          activity('Skriva avtal med fem markägare', 'Vattensamordnare', '2026-06-12', 'done', 340),
        ],
        { comment: 'Arbetet görs när marken är torr, och det mesta sker under hösten.' },
      ),
    ]),
    contribution('boende', [
      goal(
        'Bygg och plan',
        'Det finns tomter att köpa i varje tätort.',
        'Stadsarkitekt',
        [
          measure('Tätorter med lediga småhustomter', 'antal', 5, 8, 'increase', [6, 7, 7]),
          measure('Tid från ansökan till bygglov', 'veckor', 6, 4, 'decrease', [4, 4, 4]),
          activity('Göra detaljplan för strandnära tomter', 'Planarkitekt', '2026-11-27', 'ongoing', 200),
        ],
        { comment: 'Byggloven går snabbt. I några tätorter saknas ännu tomter i väntan på detaljplan.' },
      ),
    ]),
    contribution('foretag', [
      goal('Miljö', 'Tillsynen är rättvis, förutsägbar och lätt att förstå.', 'Miljöchef', [
        measure('Företag som förstod sitt inspektionsbeslut', '%', 70, 85, 'increase', [84, 85, 86]),
        development('Inspektörer: samtalsmetodik vid tillsyn', 'Miljöchef', '2026-09-11', 'ongoing', 30),
        activity('Skriva om mallarna för inspektionsbeslut', 'Miljöchef', '2026-05-29', 'done'),
      ]),
      goal('Bygg och plan', 'Företag som vill bygga får en fast handläggare.', 'Stadsarkitekt', [
        measure('Företagsärenden med en och samma handläggare', '%', 60, 100, 'increase', [100, 100, 100]),
        activity('Erbjuda förmöte inom en vecka', 'Byggnadsinspektör', '2026-02-27', 'done'),
      ]),
    ]),
  ],
);
