import { activity, committee, development, goal, measure, overarching, yesNo } from '../parts';

export const kulturOchFritidsnamnden = committee(
  {
    code: 'KFN',
    name: 'Kultur- och fritidsnämnden',
    kind: 'nämnd',
    budget: 88_300,
    units: [
      ['Bibliotek', 'Bibliotekschef'],
      ['Kultur och kulturskola', 'Kulturchef'],
      ['Fritid och anläggningar', 'Fritidschef'],
      ['Ungdomsverksamhet', 'Enhetschef ungdom'],
    ],
  },
  [
    overarching('1', 'Kultur och evenemang gör kommunen känd och lockar besökare året om.', [
      goal('Kultur och kulturskola', 'Berättarfestivalen ska växa och sprida sig till fler orter.', 'Kulturchef', [
        measure('Besök på Berättarfestivalen', 'antal', 3100, 4000, 'increase', [4150, 4150, 4150]),
        measure('Orter som har egna festivalprogram', 'antal', 4, 7, 'increase', [7, 7, 7]),
        activity('Engagera hembygdsföreningarna som medarrangörer', 'Kultursamordnare', '2026-05-15', 'done', 140),
      ]),
      goal(
        'Fritid och anläggningar',
        'Fler stora idrottsevenemang ska förläggas till kommunen.',
        'Fritidschef',
        [
          measure('Evenemang med mer än 300 deltagare', 'antal', 5, 9, 'increase', [6, 8, 7], {
            comment: 'Två evenemang ställdes in på grund av värmebölja.',
          }),
          activity('Ta fram ett värdskapspaket för arrangörer', 'Evenemangssamordnare', '2026-04-30', 'done', 55),
        ],
        { comment: 'Evenemang ställdes in i sommarvärmen. Arrangörerna söker nya datum.' },
      ),
    ]),
    overarching('2', 'Barn, unga och vuxna har nära till läsning, bildning och eget skapande.', [
      goal(
        'Bibliotek',
        'Fler barn ska låna och läsa böcker.',
        'Bibliotekschef',
        [
          measure('Barnbokslån per barn 0–17 år', 'antal', 17.5, 20, 'increase', [19.4, 20, 20.3]),
          measure('Meröppet bibliotek, timmar per vecka', 'timmar', 56, 70, 'increase', [70, 70, 70], { weight: 0.5 }),
          activity('Låta varje förskoleklass få sitt första lånekort', 'Barnbibliotekarie', '2026-10-30', 'ongoing', 35),
          development('Bibliotekarier: utbildning i läsfrämjande för nyanlända familjer', 'Bibliotekschef', '2026-09-30', 'ongoing', 40),
        ],
        { comment: 'Lånen ökar efter sommarens läskampanj, som räknas först i årets siffror.' },
      ),
      goal(
        'Kultur och kulturskola',
        'Kulturskolan ska nå barn i hela kommunen.',
        'Rektor kulturskolan',
        [
          measure('Elever från orter utanför centralorten', '%', 27, 38, 'increase', [33, 35, 34]),
          measure('Väntande i kö till kulturskolan', 'antal', 94, 40, 'decrease', [61, 48, 45]),
          activity('Öppna undervisning på tre byskolor', 'Rektor kulturskolan', '2026-08-24', 'done', 310),
        ],
        { comment: 'Undervisning i ytterorterna kom i gång sent, eftersom lokaler saknades. Kön minskar långsamt.' },
      ),
    ]),
    overarching('3', 'Invånarna har en aktiv och meningsfull fritid, oavsett ålder och plånbok.', [
      goal(
        'Fritid och anläggningar',
        'Anläggningarna ska användas av fler, och lika mycket av flickor som av pojkar.',
        'Fritidschef',
        [
          measure('Flickors andel av bokade timmar för barn och unga', '%', 39, 50, 'maintain', [44, 46, 48], {
            tolerance: 5,
            comment: 'Målet är jämn fördelning: 50 procent, med fem procentenheters tolerans.',
          }),
          measure('Utnyttjande av idrottshallar kl. 16–21', '%', 81, 88, 'increase', [87, 88, 89]),
          activity('Fördela halltider efter nya principer', 'Bokningsansvarig', '2026-05-01', 'done'),
        ],
        { comment: 'De nya fördelningsreglerna för tider gäller från höstsäsongen.' },
      ),
      goal(
        'Ungdomsverksamhet',
        'Unga ska ha en trygg mötesplats på kvällar och lov.',
        'Enhetschef ungdom',
        [
          measure('Ungdomar som känner sig trygga på fritidsgården', '%', 88, 93, 'increase', [94, 94, 94]),
          measure('Öppna lovdagar per år', 'dagar', 31, 40, 'increase', [28, 40, 41]),
          activity('Ta fram lovprogrammet tillsammans med ungdomsrådet', 'Fritidsledare', '2026-06-01', 'done', 180),
          activity('Öppna fritidsgården en söndag i månaden', 'Fritidsledare', '2026-09-06', 'ongoing', 65),
        ],
        { comment: 'Ungdomarna är trygga. De flesta lovdagarna ligger på hösten.' },
      ),
      goal(
        'Kultur och kulturskola',
        'Äldre på särskilt boende ska få ta del av kultur.',
        'Kulturchef',
        [
          measure('Kulturtillfällen på särskilda boenden', 'antal', 38, 60, 'increase', [52, 60, 61]),
          activity('Boka sångare, berättare och dansare till varje boende', 'Kultursamordnare', '2026-11-27', 'ongoing', 95),
        ],
        { comment: 'Besöken pausades under våren och tas igen under hösten.' },
      ),
      goal(
        'Bibliotek',
        'Biblioteken ska vara öppna mötesplatser för äldre.',
        'Bibliotekschef',
        [
          measure('Deltagare på träffar för seniorer', 'antal', 620, 800, 'increase', [510, 820, 845]),
          yesNo('Boken kommer erbjuds i alla orter', [true, true, true]),
          activity('Erbjuda digital hjälp varje torsdag', 'Bibliotekarie', '2026-12-11', 'ongoing', 10),
        ],
        { comment: 'Träffarna för seniorer börjar i september och når då fler.' },
      ),
    ]),
  ],
);
