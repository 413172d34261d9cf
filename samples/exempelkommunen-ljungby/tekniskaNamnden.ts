import { activity, committee, development, goal, measure, overarching, yesNo } from '../parts';

export const tekniskaNamnden = committee(
  {
    code: 'TN',
    name: 'Tekniska nämnden',
    kind: 'nämnd',
    budget: 121_500,
    units: [
      ['Gata och park', 'Gatu- och parkchef'],
      ['VA och renhållning', 'VA-chef'],
      ['Fastighet', 'Fastighetschef'],
      ['Kost och lokalvård', 'Kost- och lokalvårdschef'],
    ],
  },
  [
    overarching('1', 'Gator, vatten och lokaler håller för att kommunen växer.', [
      goal(
        'VA och renhållning',
        'Dricksvattnet ska räcka och vara av god kvalitet.',
        'VA-chef',
        [
          measure('Vattenprover utan anmärkning', '%', 98.2, 99.5, 'increase', [99.6, 99.5, 99.5]),
          measure('Utläckage från ledningsnätet', '%', 19, 15, 'decrease', [17.5, 16.5, 16.8], {
            comment: 'Läcksökningen i centralorten är klar, byarna återstår.',
          }),
          activity('Byta 3,2 kilometer huvudledning', 'Projektledare VA', '2026-11-30', 'ongoing', 8400),
        ],
        { comment: 'Vattnet är bra, men gamla ledningar läcker. De sämsta sträckorna byts först.' },
      ),
      goal(
        'Gata och park',
        'Gator och cykelvägar ska vara i gott skick.',
        'Gatu- och parkchef',
        [
          measure('Gatunät utan akut underhållsbehov', '%', 82, 88, 'increase', [85, 88, 88]),
          measure('Ny cykelväg', 'meter', 0, 2400, 'increase', [1500, 2400, 2400]),
          activity('Bygga cykelväg längs Storgatan till resecentrum', 'Projektledare gata', '2026-10-15', 'ongoing', 6100),
        ],
        { comment: 'Arbetena görs under sommar och höst och syns först i årets utfall.' },
      ),
    ]),
    overarching('2', 'Medarbetarna utvecklar ny teknik och nya arbetssätt som sparar resurser.', [
      goal(
        'Fastighet',
        'Driften av lokalerna ska styras digitalt.',
        'Fastighetschef',
        [
          measure('Byggnader med uppkopplad styrning', '%', 48, 70, 'increase', [63, 70, 71]),
          activity('Koppla upp ventilationen i tolv förskolor', 'Driftchef fastighet', '2026-09-15', 'done', 1350),
          development('Drifttekniker: certifiering i energioptimering', 'Fastighetschef', '2026-10-31', 'ongoing', 70),
        ],
        { comment: 'Leveransen av utrustning blev försenad till efter sommaren.' },
      ),
      goal('Kost och lokalvård', 'Måltidspersonalen ska ha kunskap om klimatsmart mat.', 'Kost- och lokalvårdschef', [
        measure('Kökspersonal som gått utbildningen', '%', 20, 90, 'increase', [86, 92, 93]),
        development('Kockar och måltidsbiträden: två dagar om grön matlagning', 'Kost- och lokalvårdschef', '2026-08-14', 'done', 120),
        activity('Servera två nya klimatsmarta rätter i veckan', 'Kost- och lokalvårdschef', '2026-09-30', 'done'),
      ]),
    ]),
    overarching('3', 'Kommunens byggnader, måltider och parker gör vardagen hållbar och trivsam.', [
      goal(
        'Fastighet',
        'Energianvändningen i kommunens lokaler ska minska.',
        'Fastighetschef',
        [
          measure('Köpt energi per kvadratmeter', 'kWh', 148, 130, 'decrease', [136, 133, 132], { weight: 2 }),
          measure('Egen solel', 'MWh', 210, 400, 'increase', [330, 400, 415]),
          activity('Byta till LED i skolornas matsalar och korridorer', 'Driftchef fastighet', '2026-12-18', 'ongoing', 900),
        ],
        { geh: 'operational', comment: 'Solcellerna togs i drift i juni. Uppvärmningen minskar när injusteringen av husen är klar.' },
      ),
      goal(
        'Kost och lokalvård',
        'Maten ska vara god, näringsriktig och lagas med hänsyn till klimatet.',
        'Kost- och lokalvårdschef',
        [
          measure('Klimatavtryck per kilo livsmedel', 'kg CO2e', 2.1, 1.7, 'decrease', [1.8, 1.75, 1.7]),
          measure('Ekologiska livsmedel av inköpsvärdet', '%', 30, 30, 'maintain', [29, 30, 31], { tolerance: 2 }),
          activity('Servera två nya växtbaserade rätter i veckan', 'Kostekonom', '2026-05-04', 'done'),
        ],
        { comment: 'De nya matsedlarna gäller från höstterminen.' },
      ),
      goal(
        'Gata och park',
        'Parker och lekplatser ska vara rena, trygga och tillgängliga.',
        'Gatu- och parkchef',
        [
          measure('Lekplatser som är tillgängliga för alla', 'antal', 9, 14, 'increase', [10, 11, 11], {
            comment: 'Upphandlingen av lekutrustning gjordes om, vilket försenar tre lekplatser till nästa år.',
          }),
          measure('Invånare som är nöjda med skötseln av parker', '%', 68, 75, 'increase', [69, 70, 70]),
          activity('Bygga om fem lekplatser', 'Parkingenjör', '2026-10-30', 'ongoing', 2700),
        ],
        { comment: 'Upphandlingen av lekutrustning gjordes om, så färre lekplatser hinner bli klara i år.' },
      ),
      goal(
        'VA och renhållning',
        'Avloppsvattnet ska renas så att sjöarna inte tar skada.',
        'VA-chef',
        [
          measure('Fosfor i utgående vatten', 'mg/l', 0.28, 0.2, 'decrease', [0.19, 0.19, 0.2]),
          yesNo('Bräddning har rapporterats inom ett dygn vid varje tillfälle', [true, true, false], {
            comment: 'En bräddning i november rapporterades efter tre dygn.',
          }),
          activity('Byta doseringsutrustning vid Sjöverkets reningsverk', 'Driftingenjör VA', '2026-04-30', 'done', 750),
        ],
        { comment: 'Reningen fungerar. En bräddning i november rapporterades för sent, och rutinen är ändrad.' },
      ),
    ]),
  ],
);
