import { activity, committee, development, goal, measure, overarching, yesNo } from '../parts';

export const miljoOchByggnamnden = committee(
  {
    code: 'MBN',
    name: 'Miljö- och byggnämnden',
    kind: 'nämnd',
    budget: 31_700,
    units: [
      ['Bygglov och kart', 'Bygglovschef'],
      ['Miljö och hälsoskydd', 'Miljöchef'],
      ['Plan', 'Planchef'],
    ],
  },
  [
    overarching('1', 'Den som vill bygga eller driva verksamhet får snabba och begripliga besked.', [
      goal(
        'Bygglov och kart',
        'Bygglov ska ges snabbt utan att kvaliteten sjunker.',
        'Bygglovschef',
        [
          measure('Handläggningstid för bygglov, median', 'dagar', 34, 25, 'decrease', [27, 25, 24], { weight: 2 }),
          measure('Sökande som är nöjda med bemötandet', '%', 74, 82, 'increase', [81, 82, 83]),
          activity('Ta emot alla ansökningar i e-tjänst', 'Bygglovschef', '2026-03-01', 'done', 280),
          development('Bygglovshandläggare: kurs i klarspråk för beslut', 'Bygglovschef', '2026-04-24', 'done', 35),
        ],
        { comment: 'En vakans förlängde tiderna under våren. Den är tillsatt nu.' },
      ),
      goal(
        'Plan',
        'Det ska finnas planlagd mark för bostäder och verksamheter.',
        'Planchef',
        [
          measure('Byggklara tomter för småhus', 'antal', 41, 60, 'increase', [46, 52, 50], {
            comment: 'Planen för Södra ängarna överklagades i mars.',
          }),
          measure('Planlagd verksamhetsmark', 'hektar', 12.5, 18, 'increase', [18.4, 18.4, 18.4]),
          activity('Lämna detaljplanen för Norra porten till antagande', 'Planarkitekt', '2026-10-15', 'ongoing', 240),
        ],
        { comment: 'Marken för verksamheter räcker. Tomterna för småhus dröjer, eftersom en plan har överklagats.' },
      ),
    ]),
    overarching('2', 'Företag och invånare vet vad som gäller och gör rätt från början.', [
      goal(
        'Miljö och hälsoskydd',
        'Livsmedelsföretagen ska klara kontrollen utan anmärkning.',
        'Miljöchef',
        [
          measure('Livsmedelskontroller utan avvikelse', '%', 58, 68, 'increase', [66, 68, 68]),
          activity('Bjuda in nya krögare till frukostmöte om egenkontroll', 'Livsmedelsinspektör', '2026-05-20', 'done', 12),
        ],
        { comment: 'Avvikelserna är få och gäller oftast märkning. Rådgivningen riktas till nystartade företag.' },
      ),
      goal(
        'Plan',
        'Invånarna ska kunna förstå och påverka detaljplaner.',
        'Planchef',
        [
          measure('Detaljplaner med lättläst sammanfattning', '%', 10, 100, 'increase', [100, 100, 100]),
          measure('Synpunkter från unga under 25 år', 'antal', 8, 40, 'increase', [22, 31, 34]),
          activity('Hålla plansamråd på två skolor', 'Planarkitekt', '2026-10-09', 'ongoing', 15),
        ],
        { comment: 'Sammanfattningarna är lättlästa, men få unga lämnar synpunkter. Samråd hålls nu på gymnasiet.' },
      ),
      goal(
        'Bygglov och kart',
        'Ansökningar ska vara fullständiga när de kommer in.',
        'Bygglovschef',
        [
          measure('Kompletta ansökningar vid första inlämning', '%', 35, 55, 'increase', [40, 44, 43]),
          yesNo('Alla vanliga frågor om bygglov besvaras på webbplatsen', [true, true, true]),
          activity('Visa exempelritningar för carport, uterum och plank', 'Bygglovshandläggare', '2026-06-12', 'done', 18),
          activity('Ha drop-in på biblioteket varannan onsdag', 'Bygglovshandläggare', '2026-11-25', 'ongoing'),
        ],
        { comment: 'Webbplatsen besvarar de vanliga frågorna. Många väljer ändå blanketten på papper, som förenklas.' },
      ),
    ]),
    overarching('3', 'Miljön är frisk och sjöar och vattendrag mår bra.', [
      goal(
        'Miljö och hälsoskydd',
        'Enskilda avlopp ska inte förorena sjöar och vattendrag.',
        'Miljöchef',
        [
          measure('Enskilda avlopp med godkänd rening', '%', 64, 72, 'increase', [69, 70, 70], { weight: 2 }),
          measure('Inventerade avlopp under året', 'antal', 210, 350, 'increase', [240, 350, 362]),
          activity('Inventera avlopp kring Exempelåns tillflöden', 'Miljöinspektör', '2026-09-30', 'ongoing', 190),
        ],
        { comment: 'Inventeringen följer planen, men åtgärderna dröjer hos fastighetsägarna.' },
      ),
      goal('Plan', 'Nya bostadsområden ska ha natur nära dörren.', 'Planchef', [
        measure('Nya bostäder med grönområde inom 300 meter', '%', 91, 95, 'increase', [97, 97, 97]),
        activity('Ta fram riktlinjer för grönytor i detaljplan', 'Planarkitekt', '2026-11-30', 'notStarted', 60),
      ]),
      goal(
        'Miljö och hälsoskydd',
        'Inomhusmiljön i skolor och förskolor ska vara god.',
        'Miljöchef',
        [
          measure('Kontrollerade skolor och förskolor utan brist i ventilation', '%', 70, 85, 'increase', [null, null, 79], {
            comment: 'Kontrollerna görs under hösten och kan inte redovisas vid delåret.',
          }),
          activity('Kontrollera ventilation och städning på 18 skolor', 'Hälsoskyddsinspektör', '2026-11-20', 'notStarted', 70),
        ],
        { comment: 'Kontrollerna görs under hösten. Bristerna gäller äldre ventilation, som ligger i underhållsplanen.' },
      ),
    ]),
  ],
);
