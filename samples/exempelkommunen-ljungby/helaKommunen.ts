import { activity, goal, measure, overarching } from '../parts';

export const helaKommunen = [
  overarching('1', 'Exempelkommunen växer, och unga vuxna väljer att bo här.', [
    goal(
      '',
      'Fler ska flytta in än ut.',
      'Kommundirektör',
      [
        measure('Flyttnetto', 'antal', -35, 60, 'increase', [18, 40, 36], { comment: 'Inflyttningen bromsar i takt med byggandet.' }),
        measure('Andel invånare 20–34 år', '%', 16.1, 17, 'increase', [16.4, 16.5, 16.5]),
        activity('Samla erbjudandet till hemvändare på en webbplats', 'Kommunikationschef', '2026-05-31', 'done', 130),
      ],
      { comment: 'Unga vuxna flyttar för att studera, och för få flyttar tillbaka. Fler bostäder för unga planeras.' },
    ),
  ]),
  overarching('2', 'Kommunen är en arbetsgivare där människor lär av varandra.', [
    goal(
      '',
      'Medarbetarna ska ha inflytande och vilja rekommendera sin arbetsplats.',
      'Kommundirektör',
      [
        measure('Hållbart medarbetarengagemang (HME)', 'index', 78, 81, 'increase', [80.8, 81, 81]),
        activity('Hålla arbetsplatsträffar om enkätens svar på alla enheter', 'Förvaltningschef', '2026-06-30', 'done'),
      ],
      { geh: 'operational' },
    ),
  ]),
  overarching('3', 'Kommunens ekonomi är i balans och välfärden räcker till alla.', [
    goal(
      '',
      'Kommunen ska ha god ekonomisk hushållning.',
      'Ekonomichef',
      [
        measure('Soliditet', '%', 48.2, 50, 'increase', [50.4, 50.1, 50.3], { weight: 2 }),
        measure('Självfinansiering av investeringar', '%', 82, 100, 'increase', [96, 91, 90], { weight: 2 }),
        measure('Resultatets andel av skatter och bidrag', '%', 1.1, 2, 'increase', [2.6, 1.9, 1.8]),
        activity('Följa upp investeringsplanen varje månad', 'Ekonomichef', '2026-12-18', 'ongoing'),
      ],
      { geh: 'financial', comment: 'Soliditeten är god. Årets investeringar är stora och kan inte betalas enbart med egna medel.' },
    ),
  ]),
];
