/** Texts of the custom functions: errors shown in cells. */
export const functions = {
  'functions.loading': 'The goal book is being read. The value will appear by itself.',
  'functions.noBook': 'This workbook is not a goal book. Open Målbok on the Home tab and create the goal book first.',
  'functions.unusable': 'The goal book cannot be read. Open Målbok on the Home tab, which says what is wrong.',
  'functions.unknownGoal': 'Goal {goal} is not in the goal book. Use a number from the column Nr, for example SN-N1.',
  'functions.badOccasion': 'There is no occasion {occasion}. Use Budget, Delår, Prognos or Helår, or leave it out.',
  'functions.badStatus': 'There is no status {status}. Use Uppfyllt, Delvis uppfyllt, Ej uppfyllt or Ej bedömt.',
  'functions.unknownCommittee': 'Committee {committee} is not in the goal book. Use its code or name as on the sheet Nämnder.',
  'functions.unknownArea': 'Area {area} is not in the goal book. Use its number or name as on the sheet Områden.',
  'functions.badDirection': 'There is no direction {direction}. Use Öka, Minska or Behåll.',
  'functions.notNumber': 'The argument {argument} should be a number, but is {value}.',
  'functions.negativeTolerance': 'The tolerance should be 0 or more, but is {value}.',
  'functions.failed': 'The value could not be worked out. Open Målbok on the Home tab and choose Recalculate.',
} as const;
