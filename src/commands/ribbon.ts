/** The buttons of the ribbon: each does what the pane's button of the same name does, and the pane tells what came of it. */
import { checkBook, planOwnReport, recalculate } from '.';
import { tellOutcome, type Done, type OutcomePlace } from './outcome';

interface RibbonCommand {
  work: () => Promise<Done>;
  /** Where a success is told. */
  place: OutcomePlace;
}

/** By the name of the function in manifest.xml; test/project holds the two against each other. */
export const RIBBON_COMMANDS: Readonly<Record<string, RibbonCommand>> = {
  checkBook: { work: () => checkBook().then(() => ({ key: 'pane.check.done' })), place: 'findings' },
  recalculate: { work: async () => ({ key: 'pane.recalculate.done', params: { count: await recalculate() } }), place: 'top' },
  // A new sheet clears what could be undone, so the pane asks first; what stops a report is told at once.
  makeReport: { work: () => planOwnReport().then(() => null), place: 'report' },
};

/** Gives Excel the functions behind the buttons. To be called as soon as Office is ready. */
export function associateCommands(): void {
  for (const [name, command] of Object.entries(RIBBON_COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => runCommand(command, event));
  }
}

/** Excel waits for `completed` and lets the person wait with it, so it is called whatever happens. */
async function runCommand({ work, place }: RibbonCommand, event: Office.AddinCommands.Event): Promise<void> {
  try {
    // Not waited for: the work is the same without the pane. First, for with the pane closed Windows runs the add-in about
    // six times slower (OfficeDev/office-js#6936), and a person who waits for a cell's edit to end is to see why.
    void showPane();
    await tellOutcome(work, place);
  } finally {
    event.completed();
  }
}

/** The person has asked for something by the ribbon; the answer stands in the pane. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch (error) {
    console.error(error);
  }
}
