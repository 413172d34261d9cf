/** Texts about making, reading and writing the goal book: steps of a plan, problems met. */
export const workbook = {
  // Reading and writing the goal book.
  'book.dateSystem1904':
    'Arbetsboken räknar datum från 1904, och då kan Målbok inte läsa datumen rätt. Stäng av 1904 års datumsystem i Excel under Arkiv, Alternativ, Avancerat. Kontrollera sedan datumen i arbetsboken.',
  'book.tableUnreadable':
    'Tabellen {table} i bladet {sheet} saknar rubrikerna Nr, Nivå och Beskrivning, så målen kan inte läsas. Skriv tillbaka rubrikerna i tabellens första rad.',
  'book.headerHidden':
    'Tabellen {table} i bladet {sheet} visar inte sin rubrikrad, och utan den kan Målbok inte läsa den. Markera en cell i tabellen och kryssa i Rubrikrad på fliken Tabelldesign i Excel.',
  'book.none': 'Arbetsboken är ingen målbok: den saknar måltabeller. Skapa en målbok i den först.',
  'book.damage.tableMissing':
    'Tabellen {table} saknas. Om den har bytt namn eller gjorts om till vanliga celler: ge den namnet tillbaka på fliken Tabelldesign, eller gör cellerna till en tabell med det namnet. Välj annars Komplettera målboken på Start, så läggs en ny till.',
  'book.damage.columnMissing': 'Kolumnen {column} saknas i bladet {sheet}. Välj Komplettera målboken, så läggs den till.',
  'book.damage.columnRenamed':
    'Kolumnen {column} saknas i bladet {sheet}. Om den har fått en annan rubrik ({headers}), skriv tillbaka namnet {column}. Välj annars Komplettera målboken på Start, så läggs den till.',
  'book.damage.committeeMissing': 'Bladet {sheet} har mål för {code}, som inte finns i tabellen Namnder. Lägg till {code} där.',
  'book.tableGone': 'Tabellen {table} finns inte längre i arbetsboken. Välj Komplettera målboken, så läggs den till.',
  'book.columnGone': 'Kolumnen {column} finns inte i bladet {sheet}. Välj Komplettera målboken, så läggs den till.',
  'book.sheetsProtected': 'Bladen {sheets} är skyddade och kan inte ändras. Ta bort skyddet under Granska i Excel och försök igen.',
  'book.sheetProtected': 'Bladet {sheets} är skyddat och kan inte ändras. Ta bort skyddet under Granska i Excel och försök igen.',
  'book.workbookProtected':
    'Arbetsbokens struktur är skyddad, så inget nytt blad kan läggas till. Ta bort skyddet under Granska i Excel och försök igen.',
  'book.noRoom':
    'Tabellen i bladet {sheet} kan inte växa, eftersom raderna under den inte är tomma. Flytta det som står under tabellen (cell {cell}) och försök igen.',
  'book.settingMissing': 'Inställningen {setting} finns inte i tabellen Styrning. Välj Komplettera målboken, så läggs den till.',
  'book.rowGone': 'Rad {row} finns inte i tabellen {table}. Läs in målboken igen.',
  'book.noGoals': 'Det finns inga mål att redovisa ännu. Fyll i mål i nämndernas blad först.',
  'book.changesMeanwhile': 'Arbetsboken ändrades medan den lästes. Vänta tills de andra har skrivit klart och försök igen.',
  'book.changedSince': 'Arbetsboken har ändrats sedan du fick se vad som läggs till. Gå tillbaka, visa det igen och fortsätt därifrån.',
  'book.movedMeanwhile':
    'Rader eller celler ändrades i arbetsboken medan ändringen gjordes, så den är inte gjord. Vänta tills det är lugnt i bladet och försök igen.',
  'book.error.cellEditing': 'Avsluta cellredigeringen (Enter) och försök igen. Excel kan inte ändra något medan en cell redigeras.',
  'book.error.accessDenied':
    'Excel tillåter inte ändringen. Kontrollera att arbetsboken inte är skrivskyddad och att bladen inte är skyddade.',
  'book.error.itemNotFound': 'Ett blad eller en tabell som skulle användas finns inte längre. Läs in målboken igen.',
  'book.error.tooLarge': 'Det är för mycket på en gång för Excel. Dela upp arbetet i mindre delar.',
  'book.error.nameTaken': 'Namnet används redan i arbetsboken. Välj ett annat namn och försök igen.',
  'book.error.inactive': 'En annan arbetsbok är framme i Excel. Gå tillbaka till målboken och försök igen.',
  'book.error.busy': 'Excel är upptaget just nu. Vänta ett ögonblick och försök igen.',
  'book.error.filtered': 'Ett filter döljer rader som skulle ändras. Ta bort filtret i bladet och försök igen.',
  'book.error.merged': 'Sammanfogade celler är i vägen. Dela upp dem i bladet och försök igen.',
  'book.error.connection':
    'Förbindelsen med Excel bröts, så det är osäkert om allt blev gjort. Kontrollera nätverket och tryck på samma knapp igen: då görs det som återstår, och inget görs två gånger.',
  'book.error.timeout':
    'Excel svarade inte i tid, så det är osäkert om allt blev gjort. Vänta ett ögonblick och tryck på samma knapp igen: då görs det som återstår, och inget görs två gånger.',
  'book.error.general':
    'Något gick fel i Excel innan allt var gjort. Tryck på samma knapp igen: då görs det som återstår, och inget görs två gånger. Går det inte då heller, spara arbetsboken och öppna den på nytt.',
  'book.error.argument':
    'Excel tog inte emot något av det som skulle skrivas, så allt blev inte gjort. Tryck på samma knapp igen: då görs det som återstår, och inget görs två gånger. Går det inte då heller, spara arbetsboken och öppna den på nytt.',
  'book.error.unsupported':
    'Den här versionen av Excel klarar inte det som behövs. Uppdatera Excel, eller öppna arbetsboken i Excel på webben.',
  'book.error.other': 'Excel kunde inte göra det som behövdes. Spara arbetsboken och försök igen. Excels egen förklaring: {message}',
  'severity.error': 'Fel',
  'severity.warning': 'Varning',
  'severity.info': 'Tips',
  // Structuring the goal book.
  'structure.step.useSheet': 'Det tomma bladet {sheet} används.',
  'structure.step.resumeSheet': 'Bladet {sheet} är påbörjat sedan tidigare och görs klart.',
  'structure.step.adoptSheet': 'Det tomma bladet {sheet} får namnet {newName}.',
  'structure.step.addStart': 'Bladet {sheet} görs, med vad som ska göras nu och länkar till alla blad.',
  'structure.step.addPlainSheet': 'Bladet {sheet} läggs till med sin tabell.',
  'structure.step.addGoalSheet': 'Bladet {sheet} läggs till för målen i {name}.',
  'structure.step.addLists': 'Det dolda bladet {sheet} läggs till, med listorna som cellerna väljs ur.',
  'structure.step.addColumn': 'Kolumnen {column} läggs tillbaka i bladet {sheet}.',
  'structure.step.addBandGroups': 'Rubrikerna {groups} läggs tillbaka över kolumnerna i bladet {sheet}.',
  'structure.step.addBandAreas': 'Områden som saknas läggs till överst i bladet {sheet}: {count} stycken.',
  'structure.step.addSettings': 'Inställningarna {settings} läggs till i bladet {sheet}.',
  'structure.step.addRules': 'Tabellen Regler läggs till i bladet {sheet}, till höger om inställningarna.',
  'structure.step.addRuleRows': 'Regler som saknas läggs till i bladet {sheet}: {rules}.',
  'structure.step.addOverviewRows': '{codes} läggs till i översikten i bladet {sheet}.',
  'structure.step.refreshLinks': 'Länkarna till {names} skrivs om i bladet {sheet}.',
  'structure.step.refreshLists': 'Listorna i det dolda bladet {sheet} skrivs om.',
  'structure.step.finishSheets': 'Utskrift och fasta rubriker ställs in på bladen som gjordes förra gången.',
  'structure.step.recolour': 'Raderna i bladet {sheet} färgas efter nivåernas namn.',
  'structure.problem.choiceMissing': 'Arbetsboken är ingen målbok ännu. Välj styrmodell och år, så kan den skapas.',
  'structure.problem.dateSystem1904':
    'Arbetsboken räknar datum från 1904, och då blir målbokens datum fel. Stäng av 1904 års datumsystem i Excel under Arkiv, Alternativ, Avancerat. Kontrollera sedan datumen i arbetsboken.',
  'structure.problem.headerHidden':
    'Tabellen {table} i bladet {sheet} visar inte sin rubrikrad, och utan den kan Målbok inte läsa den. Markera en cell i tabellen och kryssa i Rubrikrad på fliken Tabelldesign i Excel.',
  'structure.problem.workbookProtected':
    'Arbetsbokens struktur är skyddad, så inget nytt blad kan läggas till. Ta bort skyddet under Granska i Excel och försök igen.',
  'structure.problem.sheetProtected':
    'Bladet {sheet} är skyddat och kan inte ändras. Ta bort skyddet under Granska i Excel och försök igen.',
  'structure.problem.tableNameTaken':
    'En annan tabell, i bladet {sheet}, heter redan {table}. Ge den ett annat namn under Tabelldesign i Excel och försök igen.',
  'structure.problem.nameTaken':
    'Arbetsboken har redan ett definierat namn som heter {name}. Ge det ett annat namn i Namnhanteraren i Excel och försök igen.',
  'structure.problem.codeMissing': '{name} saknar kod i bladet Nämnder. Skriv en kod i kolumnen Kod, till exempel SN.',
  'structure.problem.codeInvalid':
    'Koden {code} i bladet Nämnder går inte att använda. Skriv 1–10 tecken, bara stora bokstäver A–Z och siffror, med en bokstav först. KOMMUN är upptagen.',
  'structure.problem.codeTwice': 'Koden {code} står på flera rader i bladet Nämnder. Ge varje nämnd en egen kod.',
} as const;
