import { activity, committee, development, goal, measure, overarching, yesNo } from '../parts';

export const exempelEnergi = committee(
  {
    code: 'ENAB',
    name: 'Exempel Energi AB',
    kind: 'bolag',
    budget: 74_500,
    units: [
      ['Elnät och fiber', 'Nätchef'],
      ['Värme', 'Värmechef'],
    ],
  },
  [
    overarching('1', 'Företag och hushåll får el, värme och uppkoppling när de behöver det.', [
      goal(
        'Elnät och fiber',
        'Strömavbrotten ska bli färre och kortare.',
        'Nätchef',
        [
          measure('Avbrottstid per kund och år', 'minuter', 68, 45, 'decrease', [31, 44, 43]),
          measure('Nyanslutningar klara inom utlovad tid', '%', 88, 97, 'increase', [95, 96, 96]),
          activity('Gräva ner 14 kilometer luftledning', 'Projektledare elnät', '2026-11-30', 'ongoing', 9200),
        ],
        { comment: 'Avbrotten är korta. Nyanslutningarna försenades av brist på material.' },
      ),
      goal(
        'Elnät och fiber',
        'Det ska finnas laddplatser i varje tätort.',
        'Affärsutvecklare',
        [
          measure('Tätorter med publik laddplats', 'antal', 6, 11, 'increase', [8, 9, 9]),
          activity('Bygga laddplatser vid fem torg och badplatser', 'Affärsutvecklare', '2026-09-30', 'ongoing', 1700),
        ],
        { comment: 'Marken är klar, men elnätet måste först förstärkas i några orter.' },
      ),
    ]),
    overarching('2', 'Kunderna förstår sin energi och kan påverka den.', [
      goal(
        'Värme',
        'Kunderna ska få råd som sänker deras förbrukning.',
        'Kundchef',
        [
          measure('Energirådgivningar', 'antal', 140, 220, 'increase', [165, 220, 231]),
          yesNo('Kunderna kan följa sin värmeanvändning dag för dag', [true, true, true]),
          activity('Hålla sex energikvällar i samlingslokaler', 'Energirådgivare', '2026-11-12', 'ongoing', 50),
          development('Kundtjänst: utbildning i effekttariffer', 'Kundchef', '2026-03-13', 'done', 20),
        ],
        { comment: 'De flesta rådgivningarna bokas inför vintern.' },
      ),
    ]),
    overarching('3', 'Energin är fossilfri och till för kommande generationer.', [
      goal(
        'Värme',
        'Fjärrvärmen ska vara helt fossilfri.',
        'Värmechef',
        [
          measure('Fossilfritt bränsle i fjärrvärmen', '%', 96.5, 100, 'increase', [99.1, 99.3, 99.2]),
          activity('Ersätta spetsoljan med bioolja', 'Driftchef värme', '2026-10-01', 'ongoing', 3100),
        ],
        { comment: 'Olja används ännu vid stark kyla. Den nya pannan tas i drift nästa år.' },
      ),
      goal(
        'Värme',
        'Mer värme ska tas till vara i stället för att gå till spillo.',
        'Värmechef',
        [
          measure('Spillvärme från industrin i fjärrvärmenätet', 'MWh', 3400, 5000, 'increase', [4700, 5100, 5150]),
          measure('Värmeförlust i nätet', '%', 14.5, 12, 'decrease', [13.1, 12.8, 12.7]),
          activity('Teckna avtal om spillvärme med sågverket', 'Värmechef', '2026-03-31', 'done', 150),
        ],
        { comment: 'Industrin levererar mer värme, men de äldsta ledningarna förlorar fortfarande för mycket.' },
      ),
      goal(
        'Elnät och fiber',
        'Lokalproducerad förnybar el ska öka.',
        'Nätchef',
        [
          measure('Inmatad solel från kunder', 'MWh', 5200, 7000, 'increase', [null, null, null], {
            comment: 'Mätvärdena saknas tills den nya insamlingen är i drift.',
          }),
          activity('Förenkla anmälan om solceller', 'Elingenjör', '2026-06-30', 'done', 25),
        ],
        {
          assessment: 'partial',
          comment: 'Antalet anmälda solcellsanläggningar ökar, men mätvärdena saknas än. Bolaget bedömer målet som delvis uppfyllt.',
        },
      ),
    ]),
  ],
);
