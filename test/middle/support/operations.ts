/** What the pane's buttons do, each with the cell that it is about. */
import * as work from '../../../src/commands/work';
import { showPlace } from '../../../src/commands';
import { FIX_IDS, planFix, type FixId } from '../../../src/goals/fixes';
import { currentState, refreshLive, type ReadyBook } from '../../../src/live';
import { makeFixSource } from '../../../src/workbook/writing/fixSource';
import type { Concerned } from './acts';

export interface Operation {
  concerned: Concerned;
  /** Whether it waits for the custom functions' answers. */
  needsFunctions?: boolean;
  /** What the person has been shown, made ready before anybody acts. Answers what the button does. */
  prepare(): Promise<() => Promise<unknown>>;
}

const CONCERNED: Readonly<Record<FixId, Concerned>> = {
  words: { text: 'Lutar på ovan', column: 'direction' },
  'unit-names': { text: 'Hemtjänst', column: 'unit' },
  numbers: { text: 'Lutar på ovan', column: 'target' },
  dates: { text: 'Utbilda', column: 'dueDate' },
  trim: { text: 'Hälsa ', column: 'text' },
  duplicates: { text: 'Utbilda igen', column: 'nr' },
  'number-rows': { text: 'Utan nummer', column: 'nr' },
  parents: { text: 'Friska', column: 'parent' },
};

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  changeGoal: {
    concerned: { text: 'Nöjda', column: 'actualInterim' },
    prepare: async () => {
      const seen = await seeRow('Nöjda');
      return () => work.changeGoal(seen, { actualInterim: 12 });
    },
  },
  moveGoal: {
    concerned: { text: 'Hemtjänst', column: 'parent' },
    prepare: async () => {
      const seen = await seeRow('Hemtjänst');
      return () => work.moveGoal(seen, 'SN-Ö1', 'SN-Ö2');
    },
  },
  'addGoal in the midst': addGoal('SN-N1', 'Hemtjänst'),
  'addGoal in an empty row': addGoal('SN-Ö2', 'Utbilda igen'),
  numberRows: { concerned: { text: 'Utan nummer', column: 'nr' }, prepare: async () => work.numberRows },
  ...Object.fromEntries(
    FIX_IDS.map((id): [string, Operation] => [
      `makeFix ${id}`,
      {
        concerned: CONCERNED[id],
        prepare: async () => {
          const changes = planFix(makeFixSource(await see()), id);
          if (changes.length === 0) throw new Error(`Nothing to mend: ${id}`);
          return () => work.makeFix({ id, changes });
        },
      },
    ]),
  ),
  changeOccasion: { concerned: { text: 'Nöjda', column: 'actualInterim' }, prepare: async () => () => work.changeOccasion('year') },
  checkBook: { concerned: { text: 'Nöjda', column: 'actualInterim' }, prepare: async () => () => work.checkBook() },
  makeReport: {
    concerned: { text: 'Nöjda', column: 'actualInterim' },
    prepare: async () => () => work.makeReport({ occasion: 'interim' }),
  },
  restoreFormulas: { concerned: { text: 'Nöjda', column: 'status' }, prepare: async () => () => work.restoreFormulas() },
  'makeBook, what is missing': {
    concerned: { text: 'Nöjda', column: 'actualInterim' },
    prepare: async () => {
      const plan = await work.planBook();
      return () => work.makeBook(plan);
    },
  },
  showPlace: {
    concerned: { text: 'Nöjda', column: 'actualInterim' },
    prepare: async () => {
      const { table, row } = await seeRow('Nöjda');
      return () => showPlace({ table, row, column: 'actualInterim' });
    },
  },
  recalculate: { concerned: { text: 'Nöjda', column: 'status' }, needsFunctions: true, prepare: async () => work.recalculate },
  replaceFormulas: { concerned: { text: 'Nöjda', column: 'status' }, needsFunctions: true, prepare: async () => work.replaceFormulas },
};

function addGoal(parent: string, text: string): Operation {
  return {
    concerned: { text, column: 'text' },
    prepare: async () => () =>
      work.addGoal({
        committee: 'SN',
        level: parent.includes('Ö') ? 'goal' : 'measure',
        parent,
        values: { text: 'Tillagt', measureUnit: 'st' },
      }),
  };
}

async function see(): Promise<ReadyBook> {
  await refreshLive();
  const state = currentState();
  if (state.phase !== 'ready') throw new Error(`The live state is ${state.phase}`);
  return state;
}

async function seeRow(text: string) {
  const row = (await see()).book.rows.find((each) => each.text === text);
  if (!row) throw new Error(`No row ${text}`);
  return row;
}
