/** Everything that a person may ask the add-in to do in a workbook, each as the pane does it, and what it starts from. */
import type { WorkbookDocument } from '../../../localexcel/document/types';
import {
  addGoal,
  changeGoal,
  changeOccasion,
  checkBook,
  makeBook,
  makeFix,
  makeReport,
  makeReportCopy,
  makeReportFile,
  moveGoal,
  numberRows,
  openSheet,
  planBook,
  planReplacing,
  planReportSheet,
  planRestoring,
  recalculate,
  replaceFormulas,
  restoreFormulas,
  showPlace,
} from '../../../src/commands';
import { WHOLE_MUNICIPALITY } from '../../../src/goals';
import { FIX_IDS, answerQuestion, askQuestions, planFix, type FixId } from '../../../src/goals/fixes';
import { currentState, refreshLive, startLive, stopLive } from '../../../src/live';
import { makeFixSource } from '../../../src/workbook/writing/fixSource';
import { openLocalExcel } from '../../support/localExcel';
import { CHOICE, addReport, changeBook, findTable, makeOrdinary, makeUsed } from './books';

export interface Operation {
  name: string;
  start: string;
  /** What the person sees before pressing the button; answers what the button does, and does again where it is pressed again. */
  prepare: () => Promise<() => Promise<unknown>>;
  /** What the functions show matters. */
  needsValues?: boolean;
}

/** The workbooks by name, each made when it is first asked for. */
export async function makeStart(name: string): Promise<WorkbookDocument> {
  const known = made.get(name);
  if (known) return known;
  const document = await MAKERS[name as keyof typeof MAKERS]();
  made.set(name, document);
  return document;
}

const made = new Map<string, WorkbookDocument>();
const used = () => makeStart('used');
const MAKERS = {
  ordinary: makeOrdinary,
  used: makeUsed,
  newCommittee: async () =>
    changeBook(await used(), async (_excel, context) => {
      context.workbook.tables.getItem('Namnder').rows.add(undefined, [['BUN', 'Barnnämnden', 'Nämnd', 'Ja', '']]);
      await context.sync();
    }),
  newUnit: async () =>
    changeBook(await used(), async (_excel, context) => {
      context.workbook.tables.getItem('Verksamheter').rows.add(undefined, [['SN', 'Hemtjänst', '']]);
      await context.sync();
    }),
  lostColumn: async () => changeBook(await used(), (excel) => excel.person.deleteColumns('Socialnämnden', 'K')),
  lostLevel: async () => changeBook(await used(), (excel) => excel.person.deleteColumns('Socialnämnden', 'B')),
  lostRules: async () =>
    changeBook(await used(), (_excel, context) => {
      const rows = context.workbook.tables.getItem('Regler').rows;
      rows.getItemAt(3).delete();
      context.workbook.tables.getItem('Styrning').rows.getItemAt(5).delete();
      context.workbook.tables.getItem('Oversikt').rows.getItemAt(1).delete();
    }),
  newArea: async () =>
    changeBook(await used(), (_excel, context) => {
      context.workbook.tables.getItem('Omraden').rows.add(undefined, [[9, 'Ekonomi', '', '']]);
    }),
  renamedLevel: async () =>
    changeBook(await used(), async (_excel, context) => {
      const body = context.workbook.tables.getItem('Styrning').getDataBodyRange();
      body.load('values');
      await context.sync();
      const row = body.values.findIndex(([name]) => name === 'Benämning nämndsmål');
      body.getCell(row, 1).values = [['Fokusmål']];
    }),
  lostSheet: async () => changeBook(await used(), (excel) => excel.person.deleteSheet('Kommunstyrelsen')),
  lostFindings: async () => changeBook(await used(), (excel) => excel.person.deleteSheet('Kontroll')),
  report: async () => addReport(await used()),
  values: async () => {
    const excel = await openLocalExcel(await used());
    await startLive();
    await excel.settled();
    await replaceFormulas();
    await stopLive();
    return excel.toDocument();
  },
};

const complete = async () => async () => {
  const plan = await planBook();
  if (plan.steps.length > 0) await makeBook(plan);
};
const fix = (id: FixId): Operation => ({
  name: `mend: ${id}`,
  start: 'used',
  prepare: async () => {
    const source = makeFixSource(ready());
    const asked = askQuestions(source).filter((question) => question.id === id);
    const chosen = asked.flatMap((question) => answerQuestion(question, question.choices[0] ?? '') ?? []);
    const changes = [...planFix(source, id), ...chosen];
    if (changes.length === 0) throw new Error(`Nothing to mend by ${id}`);
    return () => makeFix({ id, changes });
  },
});
const findRow = (text: string) => ready().book.rows.find((row) => row.text === text)!;

export const OPERATIONS: readonly Operation[] = [
  { name: 'make a goal book', start: 'ordinary', prepare: async () => async () => makeBook(await planBook(CHOICE)) },
  {
    name: 'make a goal book with the plan that was shown',
    start: 'ordinary',
    prepare: async () => {
      let plan = await planBook(CHOICE);
      return async () => {
        try {
          await makeBook(plan);
        } catch (error) {
          // As the pane does it: what is left is looked at anew, and the same button makes that.
          plan = await planBook(CHOICE).catch(() => plan);
          throw error;
        }
      };
    },
  },
  { name: 'add a committee’s sheet', start: 'newCommittee', prepare: complete },
  { name: 'add a unit to the lists', start: 'newUnit', prepare: complete },
  { name: 'bring back a column', start: 'lostColumn', prepare: complete },
  { name: 'bring back the column of levels', start: 'lostLevel', prepare: complete },
  { name: 'bring back rows of rules, settings and overview', start: 'lostRules', prepare: complete },
  { name: 'add an area over the tables', start: 'newArea', prepare: complete },
  { name: 'colour by a level’s new name', start: 'renamedLevel', prepare: complete },
  { name: 'bring back a sheet', start: 'lostSheet', prepare: complete },
  { name: 'number the rows', start: 'used', prepare: async () => numberRows },
  ...FIX_IDS.filter((id) => id !== 'unit-names' && id !== 'duplicates' && id !== 'number-rows').map(fix),
  { name: 'check', start: 'used', prepare: async () => () => checkBook() },
  { name: 'check and add the sheet', start: 'lostFindings', prepare: async () => () => checkBook({ addSheet: true }) },
  {
    name: 'add a goal in a free row',
    start: 'used',
    prepare: async () => () =>
      addGoal({ committee: 'KS', level: 'overarching', parent: '1', values: { text: 'Ett nytt övergripande mål' } }),
  },
  {
    name: 'add a goal among others',
    start: 'used',
    prepare: async () => () => addGoal({ committee: 'SN', level: 'goal', parent: 'SN-Ö1', values: { text: 'Ett nytt nämndsmål' } }),
  },
  {
    name: 'add a measure among others',
    start: 'used',
    prepare: async () => () =>
      addGoal({ committee: 'SN', level: 'measure', parent: 'SN-N1', values: { text: 'Ett nytt mått', target: 50 } }),
  },
  {
    name: 'change a goal',
    start: 'used',
    prepare: async () => {
      const seen = findRow('Nöjda brukare');
      return () => changeGoal(seen, { text: 'Nöjdare brukare', baseline: 10, target: 90, comment: 'Ny målnivå' });
    },
  },
  {
    name: 'move a goal',
    start: 'used',
    prepare: async () => {
      const seen = findRow('Trygg omsorg');
      return () => moveGoal(seen, '1', '2');
    },
  },
  {
    name: 'change the occasion',
    start: 'used',
    prepare: async () => async () => {
      await changeOccasion('interim');
      await changeOccasion('year');
    },
  },
  { name: 'make a report', start: 'used', prepare: async () => () => makeReport({ occasion: 'interim' }) },
  { name: 'make a report again', start: 'report', prepare: async () => () => makeReport({ occasion: 'interim' }) },
  {
    name: 'make a report in a new sheet',
    start: 'report',
    prepare: async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Rapport Delår 2026').getRange('A2').values = [['Eget: ändrad']];
        await context.sync();
      });
      return () => makeReport({ occasion: 'interim', ifChanged: 'new' });
    },
  },
  { name: 'plan a report’s sheet', start: 'report', prepare: async () => () => planReportSheet({ occasion: 'interim' }) },
  { name: 'make a report as a file', start: 'used', prepare: async () => () => makeReportFile({ occasion: 'interim' }, 'html') },
  { name: 'copy a report', start: 'report', prepare: async () => () => makeReportCopy({ occasion: 'interim' }) },
  {
    name: 'replace formulas by values',
    start: 'used',
    needsValues: true,
    prepare: async () => async () => {
      await planReplacing();
      await replaceFormulas();
    },
  },
  {
    name: 'replace an explanation that spills by values',
    start: 'used',
    needsValues: true,
    prepare: async () => {
      const row = await findTable('MalKS');
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Anteckningar').getRange(`D${row}`).formulas = [['=GOALEXPLAIN("SN-Ö1")']];
        await context.sync();
      });
      return replaceFormulas;
    },
  },
  {
    name: 'put formulas back',
    start: 'values',
    prepare: async () => async () => {
      await planRestoring();
      await restoreFormulas();
    },
  },
  { name: 'calculate anew', start: 'used', prepare: async () => recalculate },
  { name: 'open a sheet', start: 'used', prepare: async () => () => openSheet('Socialnämnden') },
  {
    name: 'show a place',
    start: 'used',
    prepare: async () => () => showPlace({ table: `Mal${WHOLE_MUNICIPALITY}`, row: 0, column: 'text' }),
  },
  { name: 'read anew', start: 'used', prepare: async () => refreshLive },
];

function ready() {
  const state = currentState();
  if (state.phase !== 'ready') throw new Error(`The live state is ${state.phase}`);
  return state;
}
