/** Rules and what they find: `<rule>.<variant>` is the sentence of a finding. Words of the workbook stay Swedish, as they stand there. */
export const findings = {
  'overarching-count.none': '{committee} has no {overarching} under {area}. At least {min} required.',
  'overarching-count.few': '{committee} has {count} {overarching} under {area}. At least {min} required.',
  'overarching-count.many':
    '{committee} has {count} {overarching} under {area}. At most {max} may be there: merge goals or move them to another area.',
  'overarching-count.notBegun':
    '{committee} has not begun: its sheet has no goals. At least {min} {overarching} is required in every area: {areas}.',

  'common-goal-count.none': '{committee} has no common {overarching} under {area}. At least {min} required.',
  'common-goal-count.few': '{committee} has {count} common {overarching} under {area}. At least {min} required.',
  'common-goal-count.notBegun': '{committee} has no common {overarching}. At least {min} is required in every area: {areas}.',

  'broken-down.none': '{row} has no {goalLevel} beneath it. At least {min} required.',
  'broken-down.few': '{row} has {count} {goalLevel} beneath it. At least {min} required.',

  'unit-coverage.missing':
    'The unit {unit} of {committee} is not named on any {goalLevel}. Choose the unit in the column Verksamhet on at least one {goalLevel}.',
  'unit-coverage.notBegun':
    '{committee} has not begun: no unit is named on any {goalLevel} ({units}). Every unit is to be chosen on at least one.',

  'overarching-measured.measured':
    '{row} belongs to {overarching} {parent}, which should have no measures of its own. Move the measure to a {goalLevel} by changing Hör till.',

  'goal-measurable.unmeasured': '{row} has no measure. Add at least one measure that belongs to the goal.',

  'measure-complete.unit': '{row} has no unit. Write what is measured in the column Enhet, for example %, antal or ja/nej.',
  'measure-complete.target': '{row} has no target. Write the value to be reached in the column Målvärde.',
  'measure-complete.direction': '{row} has no direction. Choose Öka, Minska or Behåll in the column Riktning.',
  'measure-complete.baseline': '{row} has no baseline. Write the value you start from in the column Utgångsvärde, so that progress shows.',

  'measure-direction.increase':
    '{row} is to increase, but its target {target} is lower than its baseline {baseline}. Change the direction or the values.',
  'measure-direction.decrease':
    '{row} is to decrease, but its target {target} is higher than its baseline {baseline}. Change the direction or the values.',

  'has-activities.none': '{row} has no {activityLevel}. Add at least one that belongs to the goal, so that it shows what is to be done.',

  'activity-complete.responsible': '{row} has nobody responsible. Write a role in the column Ansvarig.',
  'activity-complete.date': '{row} has no date. Write in the column Klart senast when it is to be done.',
  'activity-complete.outside':
    '{row} is to be done {date}, but the goal book is of {year}. Write a day in {year} in the column Klart senast.',

  'hierarchy.numberMissing': '{row} has no number. Number the rows and it will get one.',
  'hierarchy.numberTwice':
    'The number {nr} already stands on another row ({committee}). Remove the number on this row and number the rows, and it will get its own.',
  'hierarchy.levelMissing': '{row}: the row has no level. Choose one of {levels}.',
  'hierarchy.levelUnknown': '{row}: there is no level “{value}”. Choose one of {levels}.',
  'hierarchy.parentMissing.area': '{row} has no area. Write the number of the area in the column Hör till.',
  'hierarchy.parentMissing.overarching': '{row} has no {overarching} to belong to. Choose its number in the column Hör till.',
  'hierarchy.parentMissing.goal': '{row} has no {goalLevel} to belong to. Choose its number in the column Hör till.',
  'hierarchy.parentUnknown.area': '{row} belongs to “{parent}”, which is not an area. Write the number of an area in the column Hör till.',
  'hierarchy.parentUnknown.overarching':
    '{row} belongs to “{parent}”, which does not exist. Choose the number of an existing {overarching} in the column Hör till.',
  'hierarchy.parentUnknown.goal':
    '{row} belongs to “{parent}”, which does not exist. Choose the number of an existing {goalLevel} in the column Hör till.',
  'hierarchy.parentWrongLevel.area':
    '{row} belongs to {parent} but should belong to an area. Write the number of the area in the column Hör till.',
  'hierarchy.parentWrongLevel.overarching':
    '{row} belongs to {parent} but should belong to one of the {overarching}. Choose such a number in the column Hör till.',
  'hierarchy.parentWrongLevel.goal':
    '{row} belongs to {parent} but should belong to one of the {goalLevel} or {overarching}. Choose such a number in the column Hör till.',
  'hierarchy.circle':
    '{row} belongs to {parent}, and from there Hör till leads back to the same row. Choose another number in the column Hör till.',
  'hierarchy.unitUnknown':
    '{row}: the unit “{unit}” does not exist in {committee}. Choose one in the list, or add it on the sheet Verksamheter.',

  'value-type.number': '{row}: “{value}” is not a number that can be used here. Write a number, for example 12.5.',
  'value-type.share': '{row}: “{value}” is not a share. Write a value between 0% and 100%, for example 80%.',
  'value-type.date': '{row}: “{value}” is not a date. Write a date, for example 2026-08-31.',
  'value-type.year': '{row}: “{value}” is not a year. Write the year in four digits, for example 2026.',
  'value-type.yesNo': '{row}: “{value}” cannot be used here. Write Ja or Nej.',
  'value-type.yesTarget':
    '{row}: the target is “{value}”, but a measure with the unit ja/nej is met by Ja. Write Ja or leave the cell empty.',
  'value-type.occasion': '{row}: “{value}” is not an occasion. Choose Budget, Delår, Prognos or Helår.',
  'value-type.method': '{row}: “{value}” is not a way of measuring. Choose Förflyttning or Kvot.',
  'value-type.aggregation': '{row}: “{value}” is not a way of weighing together. Choose Viktat medel, Sämsta or Andel uppfyllda.',
  'value-type.kind': '{row}: “{value}” is not a type. Choose Nämnd, Styrelse or Bolag.',
  'value-type.code':
    '{row}: the code “{value}” cannot be used. Write 1 to 10 characters, A–Z and digits with a letter first, that no other committee has.',
  'value-type.codeEmpty':
    '{row}: a row has no code. Write 1 to 10 characters, A–Z and digits with a letter first, that no other committee has.',
  'value-type.committee': '{row}: the committee “{value}” is not on the sheet Nämnder. Write the code of a committee that is there.',
  'value-type.committeeEmpty': '{row}: the committee is missing. Write the code of a committee on the sheet Nämnder.',
  'value-type.areaEmpty': '{row}: an area has neither number nor name. Write one of them, so that goals can belong to the area.',
  'value-type.direction': '{row}: “{value}” is not a direction. Choose Öka, Minska or Behåll.',
  'value-type.status': '{row}: “{value}” is not an assessment. Choose Uppfyllt, Delvis uppfyllt, Ej uppfyllt or Ej bedömt.',
  'value-type.state': '{row}: “{value}” is not a state. Choose Ej påbörjad, Pågår, Klar or Avbruten.',
  'value-type.geh': '{row}: “{value}” cannot be used in the column GEH. Choose Finansiellt or Verksamhet, or leave the cell empty.',
  'value-type.level': '{row}: “{value}” is not a level. Choose a level in the list.',
  'value-type.rule': '{row}: “{value}” is not a rule. Write the rule’s name as the table had it from the start, or take the row away.',
  'value-type.severity': '{row}: “{value}” is not a severity. Choose Fel, Varning or Tips.',
  'value-type.text': '{row}: “{value}” cannot be used here. Write a text.',
  'value-type.error': '{row}: the cell shows the error {value}. Mend the formula or write the value.',
  'value-type.negativeWeight': '{row}: the weight is {value}. Write 0 or a larger number. Until then the weight counts as 1.',
  'value-type.negativeTolerance': '{row}: the tolerance is {value}. Write 0 or a larger number. Until then the tolerance counts as 0.',

  'reported.interim': '{row} has no interim outcome. Write it in the column Utfall delår, or make an assessment and explain in Analys.',
  'reported.forecast': '{row} has no forecast. Write it in the column Prognos helår, or make an assessment and explain in Analys.',
  'reported.year': '{row} has no outcome of the year. Write it in the column Utfall helår, or make an assessment and explain in Analys.',
  'reported.interimNotBegun': '{committee} has reported none of its {count} measures for the interim. Fill in the column Utfall delår.',
  'reported.forecastNotBegun': '{committee} has given no forecast for its {count} measures. Fill in the column Prognos helår.',
  'reported.yearNotBegun': '{committee} has reported none of its {count} measures for the year. Fill in the column Utfall helår.',
  'reported.partialUnexplained':
    '{row} has the status Delvis uppfyllt but no analysis. Write in the column Analys why the goal is not wholly reached and what you do about it.',
  'reported.notMetUnexplained':
    '{row} has the status Ej uppfyllt but no analysis. Write in the column Analys why the goal is not reached and what you do about it.',
  'reported.noneExplained':
    '{committee} has written no analysis for its {count} goals that are not wholly met. Write in the column Analys why they are not reached and what you do about it.',

  'assessment-motive.missing': '{row} has an assessment but no comment. Write in the column Analys why the goal is judged so.',

  'goal-text.empty': '{row} has no text. Write in the column Beskrivning what the row is about.',
  'goal-text.twice': '{row} has the same text as {other}: “{text}”. Write what tells them apart, or take one of the rows away.',
  'goal-text.vague':
    '{row}: “{words}” does not say what is to be achieved, and the goal has no measure. Write a result that can be followed up, or add a measure.',
  'goal-text.vagueOverarching': '{row}: “{words}” does not say what is to be achieved. Write how things are when the goal is reached.',
  'goal-text.activity':
    '{row} begins with “{words}” and sounds like something to do. Write how things are when the goal is reached, for example “{example}”.',

  'personal-data.row': '{row}: a text holds what looks like a personal identity number. Take it out, and write a role or group instead.',
  'personal-data.list':
    'A cell of the list holds what looks like a personal identity number. Take it out, and write a role or group instead.',

  'budget-frame.above':
    '{committee}: what is to be done costs {sum} tkr, {above} tkr more than the frame of {frame} tkr. Reduce the budget or correct the frame.',

  'table-damage.tableMissing':
    'The table {table} is missing. If it has been renamed or turned into plain cells: give it its name back on the Table Design tab, or make the cells a table of that name. Otherwise choose Complete the goal book on Start to add a new one.',
  'table-damage.columnMissing': 'The column {column} is missing in the sheet {sheet}. Choose Complete the goal book on Start to add it.',
  'table-damage.columnRenamed':
    'The column {column} is missing in the sheet {sheet}. If it has been given another header ({headers}), write the name {column} back. Otherwise choose Complete the goal book on Start.',
  'table-damage.committeeMissing': 'The sheet {sheet} has goals of {code}, which is not in the sheet Nämnder. Add {code} there.',
  'table-damage.fulfilmentOverwritten':
    '{committee}: in the calculated column Uppfyllelse the formula has been written over (cells: {count}). Choose Restore formulas under More.',
  'table-damage.statusOverwritten':
    '{committee}: in the calculated column Status the formula has been written over (cells: {count}). Choose Restore formulas under More.',

  'expected.number': 'a number, for example 12.5',
  'expected.share': 'a share between 0% and 100%, for example 80%',
  'expected.date': 'a date, for example 2026-08-31',
  'expected.year': 'a year in four digits, for example 2026',
  'expected.yesNo': 'Ja or Nej',
  'expected.occasion': 'Budget, Delår, Prognos or Helår',
  'expected.method': 'Förflyttning or Kvot',
  'expected.aggregation': 'Viktat medel, Sämsta or Andel uppfyllda',
  'expected.kind': 'Nämnd, Styrelse or Bolag',
  'expected.code': 'a code of 1 to 10 characters, A–Z and digits with a letter first',
  'expected.direction': 'Öka, Minska or Behåll',
  'expected.status': 'Uppfyllt, Delvis uppfyllt, Ej uppfyllt or Ej bedömt',
  'expected.state': 'Ej påbörjad, Pågår, Klar or Avbruten',
  'expected.geh': 'Finansiellt or Verksamhet',
  'expected.level': 'a level in the list',
  'expected.rule': 'the name of a rule',
  'expected.severity': 'Fel, Varning or Tips',
  'expected.text': 'a text',
} as const;
