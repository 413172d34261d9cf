import { activity, committee, development, goal, measure, overarching, yesNo } from '../parts';
import { KLIPPAN_NOTE } from './sources';

export const barnOchUtbildningsnamnden = committee(
  {
    code: 'BUN',
    name: 'Barn- och utbildningsnämnden',
    kind: 'nämnd',
    budget: 742_900,
    units: [
      ['Förskola', 'Verksamhetschef förskola'],
      ['Grundskola', 'Verksamhetschef grundskola'],
      ['Gymnasieskola', 'Gymnasiechef'],
      ['Vuxenutbildning', 'Rektor vuxenutbildning'],
      ['Elevhälsa', 'Chef elevhälsa'],
    ],
  },
  [
    overarching('1', 'Skolan och arbetslivet möts, så att elever ser sin framtid i kommunen.', [
      goal(
        'Gymnasieskola',
        'Elever på yrkesprogram ska få arbetsplatsförlagt lärande av hög kvalitet.',
        'Gymnasiechef',
        [
          measure('Elever på yrkesprogram som är nöjda med sin praktikplats', '%', 78, 88, 'increase', [86, 88, 89]),
          measure('Företag som tar emot elever', 'antal', 112, 140, 'increase', [131, 140, 138]),
          activity('Utbilda handledare på företagen, fyra tillfällen', 'Yrkeslärare med samordningsuppdrag', '2026-10-15', 'ongoing', 85),
        ],
        { comment: 'Eleverna är nöjda, men flera företag väntade med att ta emot elever till höstterminen.' },
      ),
      goal(
        'Vuxenutbildning',
        'Vuxna ska kunna utbilda sig till yrken där det saknas arbetskraft.',
        'Rektor vuxenutbildning',
        [
          measure('Studerande som har arbete sex månader efter yrkesutbildning', '%', 61, 75, 'increase', [null, 70, 69], {
            comment: 'Kan inte mätas vid delåret: uppföljningen görs i november.',
          }),
          measure('Yrkesutbildningar som ges på orten', 'antal', 5, 7, 'increase', [7, 7, 7]),
          activity('Starta utbildning till industrioperatör med tre lokala företag', 'Rektor vuxenutbildning', '2026-08-24', 'done', 900),
          activity('Vägleda sökande vid öppet hus i Arbetsmarknadens hus', 'Studie- och yrkesvägledare', '2026-11-15', 'notStarted', 15),
        ],
        { comment: 'Utbildningarna är i gång. Flera studerande väntar ännu på sitt första arbete inom yrket.' },
      ),
    ]),
    overarching('2', 'Alla barn och elever når sin fulla förmåga.', [
      goal(
        'Grundskola',
        'Fler elever ska lämna årskurs 9 med behörighet till gymnasiet.',
        'Verksamhetschef grundskola',
        [
          measure('Elever i åk 9 behöriga till yrkesprogram, hemkommun', '%', 72, 78, 'increase', [75, 75, 74], {
            source: `Klippans kommun, 72 % (2018), 75 % (2019), 74 % (2020). ${KLIPPAN_NOTE} Målvärdet 78 % är fiktivt.`,
            weight: 2,
          }),
          measure('Elever i åk 3 som når kravnivån i alla prov i svenska och matematik', '%', 66, 76, 'increase', [71, 71, 72]),
          activity('Läxhjälp två dagar i veckan på varje högstadieskola', 'Rektor', '2026-12-18', 'ongoing', 520),
          development('Lärare i åk 7–9: ämnesdidaktik i matematik, 10 dagar', 'Rektor', '2026-11-30', 'ongoing', 240),
        ],
        {
          geh: 'operational',
          comment: 'Matematiken är svårast. Läxhjälp och ämnesutbildning av lärare är i gång men ger effekt först om några år.',
        },
      ),
      goal(
        'Gymnasieskola',
        'Fler elever ska ta examen inom fyra år.',
        'Gymnasiechef',
        [
          measure('Gymnasieexamen inom 4 år, hemkommun', '%', 78, 80, 'increase', [74, 76, 76], {
            source: `Klippans kommun, 78 % (2018), 74 % (2019), 76 % (2020). ${KLIPPAN_NOTE} Målvärdet 80 % är fiktivt.`,
          }),
          measure('Elever med mindre än 10 procents frånvaro', '%', 69, 82, 'increase', [75, 77, 76]),
          activity('Följa upp frånvaro varje vecka i elevhälsoteamet', 'Biträdande rektor', '2026-12-18', 'ongoing'),
        ],
        { comment: 'Frånvaron är den vanligaste orsaken till att examen dröjer. Elevhälsan följer den nu varje vecka.' },
      ),
      goal('Förskola', 'Alla barn i förskolan ska utveckla sitt språk varje dag.', 'Verksamhetschef förskola', [
        measure('Förskolor med en aktuell plan för språkutveckling', '%', 60, 100, 'increase', [100, 100, 100]),
        measure('Högläsningsstunder per avdelning och vecka', 'antal', 3.5, 5, 'increase', [4.8, 5, 5.2]),
        activity('Öppna ett litet bibliotek på varje förskola', 'Rektor förskola', '2026-05-31', 'done', 160),
        development('Barnskötare: grundkurs i tecken som stöd', 'Rektor förskola', '2026-10-30', 'ongoing', 95),
      ]),
    ]),
    overarching('3', 'Barn och elever är trygga, friska och har roligt tillsammans.', [
      goal(
        'Grundskola',
        'Elever ska känna sig trygga i skolan.',
        'Verksamhetschef grundskola',
        [
          measure('Elever i åk 5 som svarar: Jag är trygg i skolan', '%', 84, 92, 'increase', [91, 92, 92]),
          measure('Elever i åk 8 som svarar: Jag är trygg i skolan', '%', 76, 86, 'increase', [80, 82, 81], {
            comment: 'Två skolor drar ner resultatet. Åtgärder beslutades i juni.',
          }),
          activity('Vuxna ute på alla raster enligt rastschema', 'Rektor', '2026-08-31', 'done'),
        ],
        { comment: 'De yngre eleverna är trygga. I åk 8 är korridorerna det som oroar, och där finns nu vuxna på rasterna.' },
      ),
      goal(
        'Elevhälsa',
        'Elever som behöver stöd ska få det snabbt.',
        'Chef elevhälsa',
        [
          measure('Veckor från anmälan till första möte med elevhälsan', 'veckor', 5.5, 3, 'decrease', [3.6, 3.2, 3]),
          yesNo('Samtliga skolor har skolsköterska på plats varje vecka', [true, true, true]),
          activity('Anställa två skolkuratorer', 'Chef elevhälsa', '2026-03-31', 'done', 1150),
        ],
        { comment: 'Tjänster i elevhälsan var obesatta under våren. Sedan augusti är alla tillsatta.' },
      ),
      goal(
        'Förskola',
        'Maten i förskolan ska ätas upp, inte kastas.',
        'Verksamhetschef förskola',
        [
          measure('Matsvinn, gram per portion', 'gram', 52, 35, 'decrease', [39, 36, 36]),
          activity('Väga svinnet två veckor per termin och visa barnen', 'Rektor förskola', '2026-11-13', 'ongoing', 20),
        ],
        { comment: 'Svinnet minskar när barnen tar maten själva. Alla förskolor har ännu inte börjat.' },
      ),
    ]),
  ],
);
