import { activity, committee, development, goal, measure, overarching, yesNo } from '../parts';

export const exempelbostader = committee(
  {
    code: 'BOAB',
    name: 'Exempelbostäder AB',
    kind: 'bolag',
    budget: 96_000,
    units: [
      ['Förvaltning och uthyrning', 'Förvaltningschef'],
      ['Bygg och underhåll', 'Byggchef'],
    ],
  },
  [
    overarching('1', 'Det finns lediga bostäder för den som vill flytta till kommunen.', [
      goal(
        'Bygg och underhåll',
        'Nya hyresrätter ska byggas i flera orter.',
        'Byggchef',
        [
          measure('Påbörjade lägenheter', 'antal', 12, 48, 'increase', [24, 48, 48]),
          measure('Orter med nyproduktion', 'antal', 1, 3, 'increase', [2, 2, 2], {
            comment: 'Den tredje orten väntar på detaljplan.',
          }),
          activity('Upphandla 48 lägenheter i kvarteret Lärkan', 'Projektledare', '2026-05-29', 'done', 1200),
        ],
        { comment: 'Bygget i centralorten är i gång. I den tredje orten väntar bygget på detaljplan.' },
      ),
      goal(
        'Förvaltning och uthyrning',
        'Lägenheter ska inte stå tomma mellan hyresgäster.',
        'Uthyrningschef',
        [
          measure('Outhyrda lägenheter', '%', 3.1, 1.5, 'decrease', [1.6, 1.5, 1.4]),
          activity('Visa lediga lägenheter med film', 'Uthyrare', '2026-04-15', 'done', 45),
        ],
        { geh: 'financial' },
      ),
    ]),
    overarching('2', 'Bolagets medarbetare och hyresgäster har kunskap om sitt hus.', [
      goal(
        'Förvaltning och uthyrning',
        'Nya hyresgäster ska veta hur de sorterar, sparar energi och anmäler fel.',
        'Förvaltningschef',
        [
          measure('Felanmälningar gjorda i appen', '%', 41, 60, 'increase', [57, 60, 62]),
          measure('Inflyttade som fått genomgång på plats', '%', 55, 95, 'increase', [90, 95, 95]),
          development('Bovärdar: kurs i bemötande och lättläst information', 'Förvaltningschef', '2026-05-22', 'done', 30),
          activity('Visa appen och miljörummet vid varje inflyttning', 'Förvaltningschef', '2026-06-30', 'done'),
        ],
        { comment: 'Genomgångarna görs vid inflyttning och blir fler under hösten.' },
      ),
      goal('Bygg och underhåll', 'Lärlingar ska få sitt första yrkesår hos oss.', 'Byggchef', [
        measure('Lärlingar under året', 'antal', 1, 4, 'increase', [4, 4, 4]),
        activity('Ta emot fyra lärlingar från gymnasiets byggprogram', 'Arbetsledare', '2026-08-24', 'done', 380),
      ]),
    ]),
    overarching('3', 'Hyresgästerna trivs och känner sig trygga i sitt område.', [
      goal(
        'Förvaltning och uthyrning',
        'Hyresgästerna ska känna sig trygga i trapphus, källare och på gård.',
        'Förvaltningschef',
        [
          measure('Trygghetsindex i hyresgästenkäten', 'index', 76, 80, 'increase', [null, 79, 79], {
            comment: 'Enkäten skickas ut i oktober och kan inte redovisas vid delåret.',
          }),
          activity('Byta belysning på sex gårdar', 'Bovärd', '2026-10-30', 'ongoing', 420),
        ],
        { comment: 'Enkäten görs under hösten. Belysningen i källarna är det som flest vill ha bättre.' },
      ),
      goal('Förvaltning och uthyrning', 'Fler hyresgäster ska delta i hur deras område utvecklas.', 'Förvaltningschef', [
        measure('Hyresgäster som deltagit i områdesträffar', 'antal', 85, 200, 'increase', [198, 210, 216]),
        yesNo('Alla områden har en husvärd med mottagningstid', [true, true, true]),
        activity('Odla tillsammans: anlägga odlingslådor på tre gårdar', 'Husvärd', '2026-05-20', 'done', 40),
      ]),
      goal(
        'Bygg och underhåll',
        'Husens klimatpåverkan ska minska.',
        'Byggchef',
        [
          measure('Energi för uppvärmning per kvadratmeter', 'kWh', 126, 115, 'decrease', [119, 117, 116]),
          measure('Lägenheter med egen mätning av varmvatten', '%', 33, 50, 'increase', [45, 50, 52]),
          activity('Tilläggsisolera vindar i kvarteret Ugglan', 'Projektledare', '2026-11-15', 'ongoing', 2600),
        ],
        { comment: 'Mätning av varmvatten installeras hus för hus. Effekten syns när fler är klara.' },
      ),
    ]),
  ],
);
