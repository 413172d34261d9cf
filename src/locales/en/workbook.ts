/** Texts about making, reading and writing the goal book: steps of a plan, problems met. */
export const workbook = {
  // Reading and writing the goal book.
  'book.dateSystem1904':
    'The workbook counts dates from 1904, so Målbok cannot read its dates correctly. Switch off the 1904 date system in Excel under File, Options, Advanced. Then check the dates in the workbook.',
  'book.tableUnreadable':
    'The table {table} on the sheet {sheet} lacks the headers Nr, Nivå and Beskrivning, so its goals cannot be read. Write the headers back in the first row of the table.',
  'book.headerHidden':
    'The table {table} on the sheet {sheet} does not show its header row, and without it Målbok cannot read the table. Select a cell in the table and tick Header Row on the Table Design tab in Excel.',
  'book.none': 'The workbook is not a goal book: it has no goal tables. Create a goal book in it first.',
  'book.damage.tableMissing':
    'The table {table} is missing. If it has been renamed or turned into plain cells: give it its name back on the Table Design tab, or make the cells a table of that name. Otherwise choose Complete the goal book on Start to add a new one.',
  'book.damage.columnMissing': 'The column {column} is missing on the sheet {sheet}. Choose Complete the goal book on Start to add it.',
  'book.damage.columnRenamed':
    'The column {column} is missing on the sheet {sheet}. If it has been given another header ({headers}), write the name {column} back. Otherwise choose Complete the goal book on Start to add it.',
  'book.damage.committeeMissing': 'The sheet {sheet} has goals of {code}, which is not in the table Namnder. Add {code} there.',
  'book.tableGone': 'The table {table} is no longer in the workbook. Choose Complete the goal book on Start to add it.',
  'book.columnGone': 'The column {column} is not on the sheet {sheet}. Choose Complete the goal book on Start to add it.',
  'book.sheetsProtected':
    'The sheets {sheets} are protected and cannot be changed. Remove the protection under Review in Excel and try again.',
  'book.sheetProtected':
    'The sheet {sheets} is protected and cannot be changed. Remove the protection under Review in Excel and try again.',
  'book.workbookProtected':
    'The structure of the workbook is protected, so no sheet can be added. Remove the protection under Review in Excel and try again.',
  'book.noRoom':
    'The table on the sheet {sheet} cannot grow, because the rows beneath it are not empty. Move what is beneath the table (cell {cell}) and try again.',
  'book.settingMissing': 'The setting {setting} is not in the table Styrning. Choose Complete the goal book on Start to add it.',
  'book.rowGone': 'Row {row} is not in the table {table}. Read the goal book again.',
  'book.noGoals': 'There are no goals to report yet. Fill in goals on the committees’ sheets first.',
  'book.changesMeanwhile': 'The workbook was changed while it was read. Wait until the others have finished writing and try again.',
  'book.changedSince': 'The workbook has changed since you saw what will be added. Go back, show it again and go on from there.',
  'book.movedMeanwhile':
    'Rows or cells were changed in the workbook while the change was being made, so it has not been made. Wait until nobody is writing in the sheet and try again.',
  'book.error.cellEditing': 'Finish editing the cell (Enter) and try again. Excel can change nothing while a cell is being edited.',
  'book.error.accessDenied':
    'Excel does not allow the change. Check that the workbook is not read-only and that its sheets are not protected.',
  'book.error.itemNotFound': 'A sheet or table that was to be used is no longer there. Read the goal book again.',
  'book.error.tooLarge': 'That is too much at once for Excel. Divide the work into smaller parts.',
  'book.error.nameTaken': 'The name is already used in the workbook. Choose another one and try again.',
  'book.error.inactive': 'Another workbook is in front in Excel. Go back to the goal book and try again.',
  'book.error.busy': 'Excel is busy at the moment. Wait a little and try again.',
  'book.error.filtered': 'A filter hides rows that were to be changed. Clear the filter on the sheet and try again.',
  'book.error.merged': 'Merged cells are in the way. Unmerge them on the sheet and try again.',
  'book.error.connection':
    'The connection to Excel was lost, so it is not certain that everything was done. Check the network and press the same button again: what remains is then done, and nothing is done twice.',
  'book.error.timeout':
    'Excel did not answer in time, so it is not certain that everything was done. Wait a little and press the same button again: what remains is then done, and nothing is done twice.',
  'book.error.general':
    'Something went wrong in Excel before everything was done. Press the same button again: what remains is then done, and nothing is done twice. If that does not help, save the workbook and open it again.',
  'book.error.argument':
    'Excel did not accept some of what was to be written, so not everything was done. Press the same button again: what remains is then done, and nothing is done twice. If that does not help, save the workbook and open it again.',
  'book.error.unsupported': 'This version of Excel lacks something that is needed. Update Excel, or open the workbook in Excel on the web.',
  'book.error.other': 'Excel could not do what was needed. Save the workbook and try again. Excel’s own explanation: {message}',
  'severity.error': 'Error',
  'severity.warning': 'Warning',
  'severity.info': 'Hint',
  // Structuring the goal book.
  'structure.step.useSheet': 'The empty sheet {sheet} is used.',
  'structure.step.resumeSheet': 'The sheet {sheet} was begun earlier and is finished.',
  'structure.step.adoptSheet': 'The empty sheet {sheet} is named {newName}.',
  'structure.step.addStart': 'The sheet {sheet} is made, with what to do now and links to every sheet.',
  'structure.step.addPlainSheet': 'The sheet {sheet} is added with its table.',
  'structure.step.addGoalSheet': 'The sheet {sheet} is added for the goals of {name}.',
  'structure.step.addLists': 'The hidden sheet {sheet} is added, with the lists that cells are chosen from.',
  'structure.step.addColumn': 'The column {column} is put back on the sheet {sheet}.',
  'structure.step.addBandGroups': 'The headings {groups} are put back over the columns on the sheet {sheet}.',
  'structure.step.addBandAreas': 'Missing areas are added at the top of the sheet {sheet}: {count}.',
  'structure.step.addSettings': 'The settings {settings} are added on the sheet {sheet}.',
  'structure.step.addRules': 'The table Regler (rules) is added to the sheet {sheet}, to the right of the settings.',
  'structure.step.addRuleRows': 'Rules that are missing are added to the sheet {sheet}: {rules}.',
  'structure.step.addOverviewRows': '{codes} are added to the overview on the sheet {sheet}.',
  'structure.step.refreshLinks': 'The links to {names} are rewritten on the sheet {sheet}.',
  'structure.step.refreshLists': 'The lists on the hidden sheet {sheet} are rewritten.',
  'structure.step.finishSheets': 'Printing and fixed headers are set on the sheets that were made last time.',
  'structure.step.recolour': 'The rows on the sheet {sheet} are coloured by the names of the levels.',
  'structure.problem.choiceMissing': 'The workbook is not a goal book yet. Choose a steering model and a year to create one.',
  'structure.problem.dateSystem1904':
    'The workbook counts dates from 1904, which would make the goal book’s dates wrong. Switch off the 1904 date system in Excel under File, Options, Advanced. Then check the dates in the workbook.',
  'structure.problem.headerHidden':
    'The table {table} on the sheet {sheet} does not show its header row, and without it Målbok cannot read the table. Select a cell in the table and tick Header Row on the Table Design tab in Excel.',
  'structure.problem.workbookProtected':
    'The structure of the workbook is protected, so no sheet can be added. Remove the protection under Review in Excel and try again.',
  'structure.problem.sheetProtected':
    'The sheet {sheet} is protected and cannot be changed. Remove the protection under Review in Excel and try again.',
  'structure.problem.tableNameTaken':
    'Another table, on the sheet {sheet}, is already named {table}. Give it another name under Table Design in Excel and try again.',
  'structure.problem.nameTaken':
    'The workbook already defines the name {name}. Give it another name in the Name Manager in Excel and try again.',
  'structure.problem.codeMissing': '{name} has no code on the sheet Nämnder. Write a code in the column Kod, for example SN.',
  'structure.problem.codeInvalid':
    'The code {code} on the sheet Nämnder cannot be used. Write 1–10 characters, only capital letters A–Z and digits, with a letter first. KOMMUN is taken.',
  'structure.problem.codeTwice': 'The code {code} stands on several rows of the sheet Nämnder. Give each committee a code of its own.',
} as const;
