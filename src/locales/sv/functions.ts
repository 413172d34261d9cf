/** Texts of the custom functions: errors shown in cells. */
export const functions = {
  'functions.loading': 'Målboken läses in. Värdet kommer av sig självt.',
  'functions.noBook': 'Arbetsboken är ingen målbok. Öppna Målbok på fliken Start och skapa målboken först.',
  'functions.unusable': 'Målboken kan inte läsas. Öppna Målbok på fliken Start, där står vad som är fel.',
  'functions.unknownGoal': 'Målet {goal} finns inte i målboken. Ange ett nummer ur kolumnen Nr, till exempel SN-N1.',
  'functions.badOccasion': 'Tillfället {occasion} finns inte. Ange Budget, Delår, Prognos eller Helår, eller utelämna det.',
  'functions.badStatus': 'Statusen {status} finns inte. Ange Uppfyllt, Delvis uppfyllt, Ej uppfyllt eller Ej bedömt.',
  'functions.unknownCommittee': 'Nämnden {committee} finns inte i målboken. Ange dess kod eller namn som i bladet Nämnder.',
  'functions.unknownArea': 'Området {area} finns inte i målboken. Ange dess nummer eller namn som i bladet Områden.',
  'functions.badDirection': 'Riktningen {direction} finns inte. Ange Öka, Minska eller Behåll.',
  'functions.notNumber': 'Argumentet {argument} ska vara ett tal, men är {value}.',
  'functions.negativeTolerance': 'Toleransen ska vara 0 eller större, men är {value}.',
  'functions.failed': 'Värdet kunde inte räknas ut. Öppna Målbok på fliken Start och välj Räkna om.',
} as const;
