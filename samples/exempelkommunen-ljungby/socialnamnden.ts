import { activity, committee, development, goal, measure, overarching, yesNo } from '../parts';

export const socialnamnden = committee(
  {
    code: 'SN',
    name: 'Socialnämnden',
    kind: 'nämnd',
    budget: 694_200,
    units: [
      ['Hemtjänst', 'Verksamhetschef hemtjänst'],
      ['Särskilt boende', 'Verksamhetschef särskilt boende'],
      ['Hälso- och sjukvård', 'Chef hemsjukvård'],
      ['Individ- och familjeomsorg', 'Verksamhetschef individ och familj'],
      ['Funktionsstöd', 'Verksamhetschef funktionsstöd'],
    ],
  },
  [
    overarching('1', 'Människor med behov av stöd har en plats i arbetslivet.', [
      goal(
        'Funktionsstöd',
        'Fler personer i daglig verksamhet ska få praktik eller arbete.',
        'Verksamhetschef funktionsstöd',
        [
          measure('Deltagare som gått till praktik eller anställning under året', 'antal', 6, 14, 'increase', [11, 14, 15]),
          activity('Teckna avtal om praktikplatser med tio arbetsgivare', 'Enhetschef daglig verksamhet', '2026-09-30', 'ongoing', 75),
        ],
        { comment: 'Överenskommelserna med företagen blev klara efter sommaren, och flera personer börjar under hösten.' },
      ),
      goal(
        'Individ- och familjeomsorg',
        'Hushåll ska behöva försörjningsstöd under kortare tid.',
        'Verksamhetschef individ och familj',
        [
          measure('Genomsnittlig bidragstid', 'månader', 7.8, 6.5, 'decrease', [7.5, 7.2, 7.3], {
            comment: 'Bidragstiden minskar långsammare än planerat. Samarbetet med arbetsmarknadsenheten kom i gång först i april.',
          }),
          measure('Nybesök inom fem arbetsdagar', '%', 82, 95, 'increase', [90, 93, 94]),
          activity('Gemensam planering med arbetsmarknadsenheten för varje nytt hushåll', 'Enhetschef försörjning', '2026-04-15', 'done'),
        ],
        { comment: 'Hushåll som behövt stöd länge drar upp tiden. De får nu en egen handläggare.' },
      ),
    ]),
    overarching('2', 'Vård och omsorg utförs av medarbetare som har rätt kunskap för uppdraget.', [
      goal(
        'Särskilt boende',
        'Fler medarbetare ska ha undersköterskeutbildning.',
        'Verksamhetschef särskilt boende',
        [
          measure('Tillsvidareanställda med undersköterskeutbildning', '%', 71, 80, 'increase', [76, 78, 78]),
          activity('Tjugo medarbetare läser Äldreomsorgslyftet', 'Enhetschef', '2026-12-18', 'ongoing', 400),
          development('Vårdbiträden: utbildning till undersköterska på arbetstid', 'Enhetschef', '2026-12-18', 'ongoing', 400),
        ],
        { comment: 'Flera medarbetare studerar på deltid och blir klara först nästa år.' },
      ),
      goal(
        'Hälso- och sjukvård',
        'Hygienrutinerna ska följas vid varje vårdmöte.',
        'Medicinskt ansvarig sjuksköterska',
        [
          measure('Följsamhet till basala hygienrutiner och klädregler', '%', 81, 95, 'increase', [93, 95, 95]),
          development('Hygienombuden: fördjupningsdag med vårdhygien', 'Chef hemsjukvård', '2026-03-20', 'done', 30),
          activity('Mäta följsamheten på alla enheter varje kvartal', 'Chef hemsjukvård', '2026-11-30', 'ongoing'),
        ],
        { comment: 'Klädreglerna följs, men handdesinfektion före mötet glöms ibland. Arbetslagen går igenom egna mätningar.' },
      ),
      goal(
        'Hemtjänst',
        'Digital teknik ska ge tryggare nätter och frigöra tid.',
        'Verksamhetschef hemtjänst',
        [
          measure('Kunder med nattillsyn som valt digital tillsyn', '%', 22, 45, 'increase', [38, 43, 41]),
          yesNo('Alla arbetslag har fått utbildning i den nya planeringen', [true, true, true]),
          activity('Erbjuda digital tillsyn vid varje nytt beslut om nattinsats', 'Biståndschef', '2026-06-30', 'done', 230),
        ],
        { comment: 'Fler väljer digital tillsyn när de fått prova den. Besöken hos dem som tvekar fortsätter.' },
      ),
    ]),
    overarching('3', 'Äldre i Exempelkommunen känner sig trygga och väljer själva hur deras dag ska se ut.', [
      goal(
        'Hemtjänst',
        'Brukarna ska vara nöjda eller mycket nöjda med sin hemtjänst.',
        'Verksamhetschef hemtjänst',
        [
          measure('Brukare som är nöjda eller mycket nöjda med hemtjänsten', '%', 86, 91, 'increase', [90, 91, 91], { weight: 2 }),
          measure('Antal personal som en kund möter under 14 dagar', 'antal', 16, 12, 'decrease', [14, 13, 13], {
            comment: 'Sommarens vikarier höjde antalet.',
          }),
          activity('Införa fast omsorgskontakt för alla kunder', 'Enhetschef hemtjänst', '2026-03-31', 'done', 150),
        ],
        {
          geh: 'operational',
          comment: 'Brukarna är nöjda med bemötandet men möter för många olika personer. Mindre arbetslag införs stegvis.',
        },
      ),
      goal(
        'Särskilt boende',
        'De boende ska ha en meningsfull dag.',
        'Verksamhetschef särskilt boende',
        [
          measure('Boende som är nöjda med de aktiviteter som erbjuds', '%', 62, 75, 'increase', [65, 66, 64], {
            comment: 'Två boenden har saknat aktivitetssamordnare sedan i februari.',
          }),
          measure('Boende som har kommit ut varje dag, egen mätning', '%', 34, 50, 'increase', [39, 42, 40]),
          activity('Anställa aktivitetssamordnare på Almgården och Björkbacken', 'Enhetschef', '2026-10-01', 'ongoing', 620),
        ],
        { comment: 'Aktiviteterna är för få på kvällar och helger. Schemat läggs om, så att fler kommer ut varje dag.' },
      ),
      goal(
        'Hälso- och sjukvård',
        'Ingen ska behöva falla och skada sig i våra boenden.',
        'Chef hemsjukvård',
        [
          measure('Fallskador per 1 000 boende', 'antal', 64, 50, 'decrease', [56, 51, 49]),
          activity('Göra riskbedömning inom två veckor från inflyttning', 'Sjuksköterska', '2026-12-18', 'ongoing'),
        ],
        {
          assessment: 'partial',
          comment: 'Utfallet når inte målvärdet vid delåret, men alla boenden har nu handlingsplaner och skadorna minskar månad för månad.',
        },
      ),
    ]),
    overarching('3', 'Barn och unga växer upp under trygga förhållanden.', [
      goal(
        'Individ- och familjeomsorg',
        'Familjer ska få tidigt stöd utan lång väntan.',
        'Verksamhetschef individ och familj',
        [
          measure('Utredningar av barn avslutade inom fyra månader', '%', 77, 95, 'increase', [83, 88, 87]),
          measure('Familjer som fått öppet stöd inom två veckor', '%', 70, 85, 'increase', [84, 85, 86]),
          activity('Öppna familjecentral tillsammans med regionen', 'Enhetschef barn och familj', '2026-09-15', 'ongoing', 1800),
        ],
        { comment: 'Öppet stöd ges snabbt, men utredningarna tar för lång tid när handläggare slutar.' },
      ),
      goal('Funktionsstöd', 'Ungdomar med funktionsnedsättning ska ha en aktiv fritid.', 'Verksamhetschef funktionsstöd', [
        measure('Ungdomar med ledsagning eller kontaktperson som fått insatsen inom två månader', '%', 58, 90, 'increase', [88, 90, 90]),
        activity('Rekrytera femton kontaktpersoner', 'Enhetschef funktionsstöd', '2026-06-30', 'done', 110),
      ]),
    ]),
  ],
);
