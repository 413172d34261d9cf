import { activity, committee, contribution, development, goal, measure, yesNo } from '../parts';

export const socialnamnden = committee(
  {
    code: 'SN',
    name: 'Socialnämnden',
    kind: 'nämnd',
    budget: 251_800,
    units: [
      ['Äldreomsorg', 'Verksamhetschef äldreomsorg'],
      ['Funktionshinderomsorg', 'Verksamhetschef funktionshinder'],
      ['Individ- och familjeomsorg', 'Verksamhetschef individ och familj'],
    ],
  },
  [
    contribution('kvalitet', [
      goal(
        'Äldreomsorg',
        'De äldre är nöjda med sin omsorg och känner sig trygga.',
        'Verksamhetschef äldreomsorg',
        [
          measure('Nöjda eller mycket nöjda med särskilt boende', '%', 79, 86, 'increase', [84, 85, 85], { weight: 2 }),
          measure('Nöjda eller mycket nöjda med hemtjänst', '%', 88, 91, 'increase', [91, 91, 92], { weight: 2 }),
          measure('Personal som en hemtjänstkund möter på 14 dagar', 'antal', 15, 12, 'decrease', [14, 14, 14], {
            comment: 'Många timanställda under sommaren.',
          }),
          activity('Dela in hemtjänsten i fyra mindre lag', 'Enhetschef', '2026-04-13', 'done', 130),
        ],
        { comment: 'Hemtjänstens kunder är nöjda men möter för många olika personer. Planeringen görs om.' },
      ),
      goal(
        'Funktionshinderomsorg',
        'Den som har stöd hos oss bestämmer själv i sin vardag.',
        'Verksamhetschef funktionshinder',
        [
          measure('Genomförandeplaner gjorda tillsammans med den enskilde', '%', 72, 95, 'increase', [91, 95, 96]),
          development('Stödassistenter: utbildning i samtal med bildstöd', 'Enhetschef', '2026-10-09', 'ongoing', 45),
          activity('Se över alla genomförandeplaner tillsammans med den enskilde', 'Enhetschef', '2026-11-20', 'ongoing'),
        ],
        { comment: 'Planerna görs tillsammans på de flesta boenden. Resterande gör det under hösten.' },
      ),
    ]),
    contribution('forsorjning', [
      goal(
        'Individ- och familjeomsorg',
        'Hushåll klarar sig utan försörjningsstöd.',
        'Verksamhetschef individ och familj',
        [
          measure('Hushåll som fått stöd i mer än tio månader', 'antal', 96, 75, 'decrease', [84, 80, 79]),
          activity('Gemensam handläggning med Arbetsförmedlingen varje onsdag', 'Enhetschef', '2026-02-25', 'done'),
        ],
        { comment: 'Hushåll med ohälsa behöver stöd längre. Samordning med vården prövas.' },
      ),
    ]),
    contribution('arbetsgivare', [
      goal(
        'Äldreomsorg',
        'Heltid är det vanliga, och fler vill arbeta i omsorgen.',
        'Verksamhetschef äldreomsorg',
        [
          measure('Månadsavlönade som arbetar heltid', '%', 54, 65, 'increase', [62, 64, 64]),
          measure('Sommarvikarier med tidigare erfarenhet', '%', 40, 55, 'increase', [57, 57, 57]),
          activity('Erbjuda heltid vid varje ny anställning', 'Enhetschef', '2026-03-02', 'done', 260),
          development('Undersköterskor: specialistutbildning i demensvård', 'Enhetschef', '2026-12-04', 'ongoing', 180),
        ],
        { comment: 'Heltid erbjuds alla, men en del väljer deltid. Schemana ses över.' },
      ),
    ]),
    contribution('ekonomi', [
      goal(
        'Individ- och familjeomsorg',
        'Placeringar ersätts av stöd på hemmaplan när det är bäst för barnet.',
        'Verksamhetschef individ och familj',
        [
          measure('Dygn på institution per 1 000 invånare 0–20 år', 'antal', 690, 500, 'decrease', [610, 570, 560]),
          yesNo('Hemmaplansteamet är bemannat med fyra tjänster', [true, true, true]),
          activity('Bygga upp hemmaplansteamet', 'Enhetschef barn och familj', '2026-05-04', 'done', 1900),
        ],
        {
          assessment: 'partial',
          comment: 'Dygnen minskar tydligt sedan teamet startade, men målvärdet nås inte i år.',
        },
      ),
      goal(
        'Äldreomsorg',
        'Hjälpmedel och förbrukningsmaterial används utan onödigt svinn.',
        'Verksamhetschef äldreomsorg',
        [
          measure('Kostnad för förbrukningsmaterial per boende', 'kr', 9800, 8800, 'decrease', [9100, 8900, 8850]),
          activity('Gemensamt förråd för tre boenden', 'Enhetschef', '2026-09-18', 'ongoing', 70),
        ],
        { comment: 'Lagren är samlade, och kostnaden minskar mot årets slut.' },
      ),
    ]),
  ],
);
