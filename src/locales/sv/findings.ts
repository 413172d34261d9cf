/** Rules and what they find: `<rule>.<variant>` is the sentence of a finding, with the rule's parameters in braces. */
export const findings = {
  'overarching-count.none': '{committee} saknar {overarching} under {area}. Minst {min} krävs.',
  'overarching-count.few': '{committee} har {count} {overarching} under {area}. Minst {min} krävs.',
  'overarching-count.many':
    '{committee} har {count} {overarching} under {area}. Högst {max} får finnas: slå ihop mål eller flytta dem till ett annat område.',
  'overarching-count.notBegun':
    '{committee} har inte börjat: bladet har inga mål. Minst {min} {overarching} krävs under varje område: {areas}.',

  'common-goal-count.none': '{committee} saknar gemensamma {overarching} under {area}. Minst {min} krävs.',
  'common-goal-count.few': '{committee}: antalet gemensamma {overarching} under {area} är {count}. Minst {min} krävs.',
  'common-goal-count.notBegun': '{committee} saknar gemensamma {overarching}. Minst {min} krävs under varje område: {areas}.',

  'broken-down.none': '{row} har inga {goalLevel} under sig. Minst {min} krävs.',
  'broken-down.few': '{row} har {count} {goalLevel} under sig. Minst {min} krävs.',

  'unit-coverage.missing':
    'Verksamheten {unit} i {committee} finns inte med på något {goalLevel}. Välj verksamheten i kolumnen Verksamhet på minst ett {goalLevel}.',
  'unit-coverage.notBegun':
    '{committee} har inte börjat: ingen verksamhet finns med på något {goalLevel} ({units}). Varje verksamhet ska vara vald på minst ett.',

  'overarching-measured.measured':
    '{row} hör till {overarching} {parent}, som inte ska ha egna mått. Flytta måttet till ett {goalLevel} genom att ändra Hör till.',

  'goal-measurable.unmeasured': '{row} saknar mått. Lägg till minst ett mått som hör till målet.',

  'measure-complete.unit': '{row} saknar enhet. Skriv vad som mäts i kolumnen Enhet, till exempel %, antal eller ja/nej.',
  'measure-complete.target': '{row} saknar målvärde. Skriv det värde som ska nås.',
  'measure-complete.direction': '{row} saknar riktning. Välj Öka, Minska eller Behåll.',
  'measure-complete.baseline': '{row} saknar utgångsvärde. Skriv det värde ni utgår från, så att utvecklingen syns.',

  'measure-direction.increase':
    '{row} ska öka, men målvärdet {target} är lägre än utgångsvärdet {baseline}. Ändra riktningen eller värdena.',
  'measure-direction.decrease':
    '{row} ska minska, men målvärdet {target} är högre än utgångsvärdet {baseline}. Ändra riktningen eller värdena.',

  'has-activities.none': '{row} saknar {activityLevel}. Lägg till minst en som hör till målet, så att det syns vad som ska göras.',

  'activity-complete.responsible': '{row} saknar ansvarig. Skriv en roll i kolumnen Ansvarig.',
  'activity-complete.date': '{row} saknar datum. Skriv i kolumnen Klart senast när det ska vara gjort.',
  'activity-complete.outside': '{row} ska vara klar {date}, men målboken gäller {year}. Skriv en dag under {year} i kolumnen Klart senast.',

  'hierarchy.numberMissing': '{row} saknar nummer. Numrera raderna, så får den ett.',
  'hierarchy.numberTwice':
    'Numret {nr} finns redan på en annan rad ({committee}). Ta bort numret på den här raden och numrera raderna, så får den ett eget.',
  'hierarchy.levelMissing': '{row}: raden saknar nivå. Välj en av {levels}.',
  'hierarchy.levelUnknown': '{row}: nivån ”{value}” finns inte. Välj en av {levels}.',
  'hierarchy.parentMissing.area': '{row} saknar område. Skriv områdets nummer i kolumnen Hör till.',
  'hierarchy.parentMissing.overarching': '{row} saknar ett {overarching} att höra till. Välj dess nummer i kolumnen Hör till.',
  'hierarchy.parentMissing.goal': '{row} saknar ett {goalLevel} att höra till. Välj dess nummer i kolumnen Hör till.',
  'hierarchy.parentUnknown.area': '{row} hör till ”{parent}”, som inte är något område. Skriv ett av områdenas nummer i kolumnen Hör till.',
  'hierarchy.parentUnknown.overarching':
    '{row} hör till ”{parent}”, som inte finns. Välj numret på ett {overarching} som finns i kolumnen Hör till.',
  'hierarchy.parentUnknown.goal':
    '{row} hör till ”{parent}”, som inte finns. Välj numret på ett {goalLevel} som finns i kolumnen Hör till.',
  'hierarchy.parentWrongLevel.area': '{row} hör till {parent} men ska höra till ett område. Skriv områdets nummer i kolumnen Hör till.',
  'hierarchy.parentWrongLevel.overarching':
    '{row} hör till {parent} men ska höra till ett {overarching}. Välj ett sådant nummer i kolumnen Hör till.',
  'hierarchy.parentWrongLevel.goal':
    '{row} hör till {parent} men ska höra till ett {goalLevel} eller {overarching}. Välj ett sådant nummer i kolumnen Hör till.',
  'hierarchy.circle':
    '{row} hör till {parent}, och därifrån leder Hör till tillbaka till samma rad. Välj ett annat nummer i kolumnen Hör till.',
  'hierarchy.unitUnknown':
    '{row}: verksamheten ”{unit}” finns inte i {committee}. Välj en ur listan, eller lägg till den på bladet Verksamheter.',

  'value-type.number': '{row}: ”{value}” är inte ett tal som går att använda här. Skriv ett tal, till exempel 12,5.',
  'value-type.share': '{row}: ”{value}” är inte en andel. Skriv ett värde mellan 0 % och 100 %, till exempel 80 %.',
  'value-type.date': '{row}: ”{value}” är inte ett datum. Skriv ett datum, till exempel 2026-08-31.',
  'value-type.year': '{row}: ”{value}” är inte ett årtal. Skriv året med fyra siffror, till exempel 2026.',
  'value-type.yesNo': '{row}: ”{value}” går inte att använda här. Skriv Ja eller Nej.',
  'value-type.yesTarget':
    '{row}: målvärdet är ”{value}”, men ett mått med enheten ja/nej är uppfyllt vid Ja. Skriv Ja eller lämna cellen tom.',
  'value-type.occasion': '{row}: ”{value}” är inget tillfälle. Välj Budget, Delår, Prognos eller Helår.',
  'value-type.method': '{row}: ”{value}” är ingen mätmetod. Välj Förflyttning eller Kvot.',
  'value-type.aggregation': '{row}: ”{value}” är ingen sammanvägning. Välj Viktat medel, Sämsta eller Andel uppfyllda.',
  'value-type.kind': '{row}: ”{value}” är ingen typ. Välj Nämnd, Styrelse eller Bolag.',
  'value-type.code':
    '{row}: koden ”{value}” går inte att använda. Skriv 1 till 10 tecken, A–Z och siffror med en bokstav först, som ingen annan nämnd har.',
  'value-type.codeEmpty':
    '{row}: en rad saknar kod. Skriv 1 till 10 tecken, A–Z och siffror med en bokstav först, som ingen annan nämnd har.',
  'value-type.committee': '{row}: nämnden ”{value}” finns inte på bladet Nämnder. Skriv koden för en nämnd som finns där.',
  'value-type.committeeEmpty': '{row}: nämnd saknas. Skriv koden för en nämnd som finns på bladet Nämnder.',
  'value-type.areaEmpty': '{row}: ett område saknar både nummer och namn. Skriv ett av dem, så kan mål höra till området.',
  'value-type.direction': '{row}: ”{value}” är ingen riktning. Välj Öka, Minska eller Behåll.',
  'value-type.status': '{row}: ”{value}” är ingen bedömning. Välj Uppfyllt, Delvis uppfyllt, Ej uppfyllt eller Ej bedömt.',
  'value-type.state': '{row}: ”{value}” är inget läge. Välj Ej påbörjad, Pågår, Klar eller Avbruten.',
  'value-type.geh': '{row}: ”{value}” går inte att använda i kolumnen GEH. Välj Finansiellt eller Verksamhet, eller lämna cellen tom.',
  'value-type.level': '{row}: ”{value}” är ingen nivå. Välj en nivå i listan.',
  'value-type.rule': '{row}: ”{value}” är ingen regel. Skriv regelns namn som det står i tabellen från början, eller ta bort raden.',
  'value-type.severity': '{row}: ”{value}” är inget allvar. Välj Fel, Varning eller Tips.',
  'value-type.text': '{row}: ”{value}” går inte att använda här. Skriv en text.',
  'value-type.error': '{row}: cellen visar felet {value}. Rätta formeln eller skriv värdet.',
  'value-type.negativeWeight': '{row}: vikten är {value}. Skriv 0 eller ett större tal. Tills dess räknas vikten som 1.',
  'value-type.negativeTolerance': '{row}: toleransen är {value}. Skriv 0 eller ett större tal. Tills dess räknas toleransen som 0.',

  'reported.interim': '{row} saknar utfall vid delåret. Skriv det i kolumnen Utfall delår, eller gör en bedömning och förklara i Analys.',
  'reported.forecast': '{row} saknar prognos. Skriv den i kolumnen Prognos helår, eller gör en bedömning och förklara i Analys.',
  'reported.year': '{row} saknar utfall för året. Skriv det i kolumnen Utfall helår, eller gör en bedömning och förklara i Analys.',
  'reported.interimNotBegun': '{committee} har inte rapporterat något av sina {count} mått vid delåret. Fyll i kolumnen Utfall delår.',
  'reported.forecastNotBegun': '{committee} har inte lämnat någon prognos för sina {count} mått. Fyll i kolumnen Prognos helår.',
  'reported.yearNotBegun': '{committee} har inte rapporterat något av sina {count} mått för året. Fyll i kolumnen Utfall helår.',
  'reported.partialUnexplained':
    '{row} har status Delvis uppfyllt men ingen analys. Skriv i kolumnen Analys varför målet inte nås helt och vad ni gör åt det.',
  'reported.notMetUnexplained':
    '{row} har status Ej uppfyllt men ingen analys. Skriv i kolumnen Analys varför målet inte nås och vad ni gör åt det.',
  'reported.noneExplained':
    '{committee} har inte skrivit någon analys för sina {count} mål som inte är helt uppfyllda. Skriv i kolumnen Analys varför de inte nås och vad ni gör åt det.',

  'assessment-motive.missing': '{row} har en bedömning men ingen analys. Skriv i kolumnen Analys varför målet bedöms så.',

  'goal-text.empty': '{row} saknar text. Skriv i kolumnen Beskrivning vad raden gäller.',
  'goal-text.twice': '{row} har samma text som {other}: ”{text}”. Skriv vad som skiljer dem åt, eller ta bort den ena raden.',
  'goal-text.vague':
    '{row}: ”{words}” säger inte vad som ska uppnås, och målet har inget mått. Skriv ett resultat som går att följa upp, eller lägg till ett mått.',
  'goal-text.vagueOverarching': '{row}: ”{words}” säger inte vad som ska uppnås. Skriv hur det ska vara när målet är nått.',
  'goal-text.activity':
    '{row} börjar med ”{words}” och låter som något som ska göras. Skriv hur det ska vara när målet är nått, till exempel ”{example}”.',

  'personal-data.row': '{row}: en text innehåller vad som ser ut som ett personnummer. Ta bort det, och skriv roll eller grupp i stället.',
  'personal-data.list':
    'En cell i listan innehåller vad som ser ut som ett personnummer. Ta bort det, och skriv roll eller grupp i stället.',

  'budget-frame.above':
    '{committee}: det som ska göras kostar {sum} tkr, {above} tkr mer än ramen på {frame} tkr. Minska budgeten eller rätta ramen.',

  'table-damage.tableMissing':
    'Tabellen {table} saknas. Om den har bytt namn eller gjorts om till vanliga celler: ge den namnet tillbaka på fliken Tabelldesign, eller gör cellerna till en tabell med det namnet. Välj annars Komplettera målboken på Start, så läggs en ny till.',
  'table-damage.columnMissing': 'Kolumnen {column} saknas i bladet {sheet}. Välj Komplettera målboken på Start, så läggs den till.',
  'table-damage.columnRenamed':
    'Kolumnen {column} saknas i bladet {sheet}. Om den har fått en annan rubrik ({headers}), skriv tillbaka namnet {column}. Välj annars Komplettera målboken på Start.',
  'table-damage.committeeMissing': 'Bladet {sheet} har mål för {code}, som inte finns på bladet Nämnder. Lägg till {code} där.',
  'table-damage.fulfilmentOverwritten':
    '{committee}: i den beräknade kolumnen Uppfyllelse har formeln skrivits över (celler: {count}). Välj Återställ formler under Mer.',
  'table-damage.statusOverwritten':
    '{committee}: i den beräknade kolumnen Status har formeln skrivits över (celler: {count}). Välj Återställ formler under Mer.',

  'expected.number': 'ett tal, till exempel 12,5',
  'expected.share': 'en andel mellan 0 % och 100 %, till exempel 80 %',
  'expected.date': 'ett datum, till exempel 2026-08-31',
  'expected.year': 'ett årtal med fyra siffror, till exempel 2026',
  'expected.yesNo': 'Ja eller Nej',
  'expected.occasion': 'Budget, Delår, Prognos eller Helår',
  'expected.method': 'Förflyttning eller Kvot',
  'expected.aggregation': 'Viktat medel, Sämsta eller Andel uppfyllda',
  'expected.kind': 'Nämnd, Styrelse eller Bolag',
  'expected.code': 'en kod med 1 till 10 tecken, A–Z och siffror med en bokstav först',
  'expected.direction': 'Öka, Minska eller Behåll',
  'expected.status': 'Uppfyllt, Delvis uppfyllt, Ej uppfyllt eller Ej bedömt',
  'expected.state': 'Ej påbörjad, Pågår, Klar eller Avbruten',
  'expected.geh': 'Finansiellt eller Verksamhet',
  'expected.level': 'en nivå ur listan',
  'expected.rule': 'namnet på en regel',
  'expected.severity': 'Fel, Varning eller Tips',
  'expected.text': 'en text',
} as const;
