import { activity, committee, contribution, development, goal, measure, yesNo } from '../parts';

export const exempelhus = committee(
  {
    code: 'HUS',
    name: 'Exempelhus AB',
    kind: 'bolag',
    budget: 58_000,
    units: [
      ['Uthyrning', 'Marknadschef'],
      ['Drift och underhåll', 'Driftchef'],
    ],
  },
  [
    contribution('boende', [
      goal('Uthyrning', 'Fler trivs som hyresgäster och rekommenderar oss.', 'Marknadschef', [
        measure('Hyresgäster som rekommenderar bolaget', '%', 72, 80, 'increase', [79, 80, 81]),
        measure('Uthyrningsgrad', '%', 98, 98, 'maintain', [97.6, 98, 98.2], { tolerance: 0.5 }),
        activity('Rusta tvättstugor i kvarteret Smeden', 'Driftchef', '2026-10-23', 'ongoing', 1450),
      ]),
    ]),
    contribution('miljo', [
      goal(
        'Drift och underhåll',
        'Husen behöver mindre energi varje år.',
        'Driftchef',
        [
          measure('Energi per kvadratmeter', 'kWh', 139, 125, 'decrease', [131, 128, 127]),
          yesNo('Alla oljepannor är borttagna', [false, false, true]),
          activity('Byta fönster i två flerbostadshus', 'Projektledare', '2026-11-06', 'ongoing', 3900),
        ],
        { comment: 'Oljepannorna byts under sommaren, och energin minskar först därefter.' },
      ),
    ]),
    contribution('ekonomi', [
      goal(
        'Uthyrning',
        'Bolaget är lönsamt och kan underhålla sina hus.',
        'Verkställande direktör',
        [
          measure('Bolagets soliditet', '%', 17, 20, 'increase', [19.8, 20, 20.3]),
          measure('Underhåll per kvadratmeter', 'kr', 145, 170, 'increase', [null, 165, 168], {
            comment: 'Redovisas först när sommarens arbeten är avräknade.',
          }),
          development('Förvaltare: utbildning i underhållsplanering', 'Verkställande direktör', '2026-05-08', 'done', 35),
          activity('Besiktiga alla hus inför nästa underhållsplan', 'Förvaltare', '2026-10-30', 'ongoing'),
        ],
        { geh: 'financial' },
      ),
    ]),
  ],
);
