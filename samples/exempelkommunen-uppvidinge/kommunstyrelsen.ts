import { activity, committee, contribution, development, goal, measure, overarching, yesNo } from '../parts';

export const kommunstyrelsen = committee(
  {
    code: 'KS',
    name: 'Kommunstyrelsen',
    kind: 'styrelse',
    budget: 92_600,
    units: [
      ['Kommunledningskontoret', 'Kommunchef'],
      ['Personalenheten', 'Personalchef'],
      ['Ekonomienheten', 'Ekonomichef'],
      ['Tekniska enheten', 'Teknisk chef'],
    ],
  },
  [
    contribution('forsorjning', [
      goal(
        'Kommunledningskontoret',
        'Utrikes födda kvinnor har arbete eller studerar.',
        'Integrationssamordnare',
        [
          measure('Kvinnor i etablering som gått till arbete eller studier', '%', 29, 45, 'increase', [41, 44, 45]),
          activity('Ge språkstöd på fyra kommunala arbetsplatser', 'Integrationssamordnare', '2026-10-30', 'ongoing', 220),
        ],
        { comment: 'Språkstödet på arbetsplatserna började i augusti, och fler går vidare under hösten.' },
      ),
    ]),
    contribution('miljo', [
      goal(
        'Tekniska enheten',
        'Kommunens transporter är fossilfria.',
        'Teknisk chef',
        [
          measure('Fossilfria fordon i kommunens bilpark', '%', 42, 70, 'increase', [66, 70, 71]),
          measure('Tjänsteresor med egen bil', 'mil', 5400, 3500, 'decrease', [3900, 3700, 3600]),
          activity('Byta ut elva bilar mot elbilar', 'Fordonssamordnare', '2026-09-30', 'ongoing', 3400),
        ],
        { geh: 'operational', comment: 'Bilarna byts när avtalen går ut. Resor med egen bil minskar när fler bilar finns att låna.' },
      ),
    ]),
    contribution('boende', [
      goal(
        'Tekniska enheten',
        'Gator, torg och badplatser är hela och välskötta.',
        'Teknisk chef',
        [
          measure('Invånare som är nöjda med gator och gångvägar', '%', 51, 60, 'increase', [null, 58, 57], {
            comment: 'Medborgarundersökningen redovisas i november.',
          }),
          measure('Åtgärdade felanmälningar inom fem arbetsdagar', '%', 77, 90, 'increase', [89, 90, 91]),
          activity('Rusta torget i centralorten', 'Projektledare', '2026-08-31', 'done', 2100),
        ],
        { comment: 'Felanmälningar åtgärdas snabbare, men många är missnöjda med gångvägarna vintertid.' },
      ),
    ]),
    contribution('foretag', [
      goal('Kommunledningskontoret', 'Företagen möts av service, snabba svar och en samlad kontakt.', 'Näringslivsutvecklare', [
        measure('Företagens betyg på kommunens service', 'index', 67, 73, 'increase', [72, 73, 74]),
        yesNo('Företagsforum har hållits varje kvartal', [true, true, true]),
        activity('Ringa 60 företag inom en månad från deras ärende', 'Näringslivsutvecklare', '2026-11-30', 'ongoing'),
      ]),
    ]),
    contribution('arbetsgivare', [
      goal(
        'Personalenheten',
        'Medarbetarna är friska och stannar hos oss.',
        'Personalchef',
        [
          measure('Sjukfrånvaro i hela kommunen', '%', 7.9, 6.8, 'decrease', [7.4, 7.2, 7.3], {
            comment: 'Korttidsfrånvaron minskar, långtidsfrånvaron är oförändrad.',
            weight: 2,
          }),
          measure('Medarbetare som slutat på egen begäran', '%', 9.8, 8, 'decrease', [4.9, 8.4, 8.2], {
            comment: 'Delårets siffra avser åtta månader.',
          }),
          development('Skyddsombud och chefer: gemensam arbetsmiljöutbildning', 'Personalchef', '2026-05-29', 'done', 110),
          activity('Samtal med varje medarbetare som säger upp sig', 'Personalchef', '2026-12-11', 'ongoing'),
        ],
        { geh: 'operational', comment: 'Fler stannar, men sjukfrånvaron är hög i omsorgen. Arbetet med hälsosamma scheman fortsätter.' },
      ),
    ]),
    contribution('ekonomi', [
      goal(
        'Ekonomienheten',
        'Kommunens ekonomi är i balans över hela mandatperioden.',
        'Ekonomichef',
        [
          measure('Soliditet', '%', 47, 50, 'increase', [50.2, 50, 50.1], { weight: 2 }),
          measure('Investeringar betalda med egna medel', '%', 88, 100, 'increase', [100, 97, 96]),
          activity('Lämna ekonomisk prognos till kommunstyrelsen varje månad', 'Ekonomichef', '2026-12-11', 'ongoing'),
        ],
        { geh: 'financial', comment: 'Soliditeten är god. Investeringarna i skolan kräver lån i år.' },
      ),
    ]),
    overarching('3', 'Kommunens beslut är öppna, begripliga och lätta att följa.', [
      goal('Kommunledningskontoret', 'Invånarna hittar handlingar och svar på webbplatsen.', 'Kommunikatör', [
        measure('Besökare som hittade det de sökte', '%', 63, 75, 'increase', [74, 75, 76]),
        activity('Skriva om de femtio mest besökta sidorna', 'Kommunikatör', '2026-06-30', 'done', 60),
      ]),
      goal(
        'Kommunledningskontoret',
        'Nämndernas handlingar är skrivna på klarspråk.',
        'Kansliansvarig',
        [
          measure('Granskade tjänsteskrivelser som når kraven på klarspråk', '%', 40, 80, 'increase', [58, 65, 63]),
          development('Nämndsekreterare: kurs i klarspråk, två dagar', 'Kansliansvarig', '2026-04-17', 'done', 40),
          activity('Gå igenom mallarna för tjänsteskrivelser', 'Kansliansvarig', '2026-06-12', 'done'),
        ],
        { comment: 'Utbildningen har nått en del av handläggarna. Resten går den nästa år.' },
      ),
    ]),
  ],
);
