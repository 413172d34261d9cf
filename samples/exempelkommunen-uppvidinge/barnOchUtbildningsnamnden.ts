import { activity, committee, contribution, development, goal, measure, overarching } from '../parts';

export const barnOchUtbildningsnamnden = committee(
  {
    code: 'BUN',
    name: 'Barn- och utbildningsnämnden',
    kind: 'nämnd',
    budget: 268_300,
    units: [
      ['Förskola', 'Verksamhetschef förskola'],
      ['Grundskola', 'Verksamhetschef grundskola'],
      ['Gymnasium och vuxenutbildning', 'Rektor'],
    ],
  },
  [
    contribution('kvalitet', [
      goal(
        'Grundskola',
        'Hög måluppfyllelse i skolan: varje elev når målen i alla ämnen.',
        'Verksamhetschef grundskola',
        [
          measure('Elever i åk 9 som klarat alla ämnen', '%', 68, 78, 'increase', [74, 74, 74], {
            comment: 'Resultatet är vårterminens och ändras inte under året.',
          }),
          measure('Elever i åk 6 med godkänt i matematik', '%', 84, 90, 'increase', [90, 90, 90]),
          activity('Två lärare i matematik i åk 4–6', 'Rektor', '2026-08-17', 'done', 780),
          development('Lärare: handledning i läsförståelse en gång i månaden', 'Rektor', '2026-11-30', 'ongoing', 60),
        ],
        { comment: 'De yngre eleverna når målen i matematik. I åk 9 saknas oftast bara något ämne, och lovskolan utökas.' },
      ),
      goal(
        'Förskola',
        'Barnen i förskolan får lugn, ro och tid med vuxna.',
        'Verksamhetschef förskola',
        [
          measure('Barn per årsarbetare', 'antal', 5.4, 5, 'decrease', [5.1, 5, 5]),
          measure('Vårdnadshavare som är nöjda med förskolan', '%', 88, 92, 'increase', [93, 93, 93]),
          activity('Dela två stora barngrupper i Lindens förskola', 'Rektor förskola', '2026-08-10', 'done', 950),
        ],
        { comment: 'Grupperna var stora under våren och är mindre från höstterminen.' },
      ),
    ]),
    contribution('forsorjning', [
      goal(
        'Gymnasium och vuxenutbildning',
        'Studerande på svenska för invandrare går vidare till yrkesutbildning.',
        'Rektor',
        [
          measure('Studerande som gått vidare inom ett år', '%', 24, 36, 'increase', [28, 30, 29], {
            comment: 'Yrkespaketet mot vård startade en termin senare än planerat.',
          }),
          activity('Starta yrkespaket mot vård och industri', 'Rektor', '2026-08-24', 'done', 500),
        ],
        { comment: 'Få utbildningar passar den som är på väg att lära sig språket. En kombinerad utbildning planeras.' },
      ),
    ]),
    contribution('miljo', [
      goal(
        'Grundskola',
        'Skolmaten lagas med omsorg om klimatet.',
        'Kostchef',
        [
          measure('Matsvinn i skolorna, gram per portion', 'gram', 46, 32, 'decrease', [34, 33, 32]),
          activity('Låta eleverna rösta fram två klimaträtter per termin', 'Kostchef', '2026-10-16', 'ongoing', 10),
        ],
        { comment: 'Svinnet minskar i de skolor som mäter varje dag. Övriga börjar under hösten.' },
      ),
    ]),
    contribution('arbetsgivare', [
      goal(
        'Förskola',
        'Förskolans medarbetare har inflytande över sina scheman.',
        'Verksamhetschef förskola',
        [
          measure('Medarbetare som är nöjda med sitt schema', '%', 64, 80, 'increase', [78, 80, 81]),
          development('Förskolechefer: hälsofrämjande schemaläggning', 'Verksamhetschef förskola', '2026-03-27', 'done', 25),
          activity('Prova önskescheman på fyra förskolor', 'Verksamhetschef förskola', '2026-08-31', 'done'),
        ],
        { comment: 'Arbetssättet prövas på några förskolor och införs sedan på alla.' },
      ),
    ]),
    overarching('1', 'Varje barn blir sett och hör till.', [
      goal(
        'Grundskola',
        'Eleverna känner sig trygga och har arbetsro.',
        'Verksamhetschef grundskola',
        [
          measure('Elever i åk 8 som har arbetsro på lektionerna', '%', 58, 72, 'increase', [66, 68, 69]),
          activity('Gemensamma regler för mobiltelefoner på alla skolor', 'Rektor', '2026-01-12', 'done'),
        ],
        { comment: 'Eleverna är trygga, men arbetsron i åk 8 brister. Lärarna är två i fler klassrum.' },
      ),
      goal('Gymnasium och vuxenutbildning', 'Gymnasieeleverna har någon vuxen att vända sig till.', 'Rektor', [
        measure('Elever som har en mentor de litar på', '%', 79, 88, 'increase', [88, 88, 89]),
        activity('Mentorssamtal var tredje vecka', 'Biträdande rektor', '2026-12-16', 'ongoing'),
      ]),
    ]),
  ],
);
