import { readXlsx, UnusableFile, writeXlsx } from '../xlsx';
import { emptyDocument } from '../document/create';
import type { Area, CellContent } from '../document/types';
import { formatArea, parseAddress } from '../engine/address';
import { HostError } from '../wire/hostObject';
import { findChoices, takes } from './choices';
import type { Session } from './session';
import type { Say } from './texts';

/** What a person does in the workbench, by mouse, key or test: each is an act of the local Excel's person, and what is refused is said. */
export class Actions {
  /** Functions of the add-in, by name; the file marks them. */
  constructor(
    private readonly session: Session,
    private readonly say: Say,
    private readonly tell: (message: string) => void,
    private readonly functionNames: readonly string[],
  ) {}

  async newBook(): Promise<void> {
    await this.session.open(this.say('newName'), emptyDocument(this.say('newSheet')));
  }

  /** Opens a file's bytes; says so where they are no workbook, and leaves the open one as it is. */
  async open(bytes: Uint8Array, name: string): Promise<boolean> {
    this.tell(this.say('opening'));
    try {
      const document = await readXlsx(bytes);
      await this.session.open(name, document);
      this.tell(document.lost.length ? this.say('lost', { things: document.lost.map(({ part }) => part).join(', ') }) : '');
      return true;
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      this.tell(this.say('unusable', { name }));
      return false;
    }
  }

  async openSample(id: string): Promise<void> {
    this.tell(this.say('openingSample'));
    const answer = await fetch(`/samples/${id}.xlsx`);
    if (!answer.ok) {
      console.error(await answer.text());
      this.tell(this.say('noSample'));
      return;
    }
    await this.open(new Uint8Array(await answer.arrayBuffer()), `${id}.xlsx`);
  }

  async save(): Promise<Uint8Array> {
    await this.session.settled();
    return writeXlsx(this.session.host.toDocument(), { customFunctions: [...this.functionNames] });
  }

  /** Types into a cell and leaves it. False where it was refused. */
  type(sheet: string, address: string, text: string): boolean {
    const { book } = this.session.host.view;
    const target = book.sheetByName(sheet);
    const cell = parseAddress(address)?.area;
    const choices = target && cell && findChoices(book, target, cell.row, cell.column);
    if (choices && !takes(choices, text)) {
      this.tell(this.say('refusedChoice', { choices: choices.values.slice(0, 8).join(', ') }));
      return false;
    }
    return this.act(sheet, () => this.session.host.person.type(sheet, address, text));
  }

  paste(sheet: string, address: string, grid: readonly (readonly CellContent[])[]): boolean {
    const done = this.act(sheet, () => this.session.host.person.paste(sheet, address, grid));
    const from = parseAddress(address)?.area;
    // As in Excel, what was pasted is selected.
    if (done && from)
      this.select(sheet, {
        ...from,
        lastRow: from.row + grid.length - 1,
        lastColumn: from.column + Math.max(...grid.map((line) => line.length)) - 1,
      });
    return done;
  }

  clear(sheet: string, address: string): boolean {
    return this.act(sheet, () => this.session.host.person.clear(sheet, address));
  }

  insertRows(sheet: string, row: number, count = 1): boolean {
    return this.act(sheet, () => this.session.host.person.insertRows(sheet, row, count));
  }

  deleteRows(sheet: string, row: number, count = 1): boolean {
    return this.act(sheet, () => this.session.host.person.deleteRows(sheet, row, count));
  }

  addSheet(): boolean {
    return this.act('', () => this.session.host.person.addSheet());
  }

  activate(sheet: string): boolean {
    const done = this.act(sheet, () => this.session.host.person.activate(sheet));
    this.session.onSelect?.();
    return done;
  }

  select(sheet: string, area: Area | string): boolean {
    const done = this.act(sheet, () => this.session.host.person.select(sheet, typeof area === 'string' ? area : formatArea(area)));
    this.session.onSelect?.();
    return done;
  }

  undo(): boolean {
    let undone = false;
    this.act('', () => (undone = this.session.host.person.undo()));
    if (!undone) this.tell(this.say('nothingToUndo'));
    return undone;
  }

  protect(sheet: string, on: boolean): boolean {
    const { person } = this.session.host;
    return this.act(sheet, () => (on ? person.protectSheet(sheet) : person.unprotectSheet(sheet)));
  }

  /** Runs what a person does; where Excel would refuse it, the person is told so in one sentence. */
  private act(sheet: string, action: () => void): boolean {
    this.tell('');
    const started = performance.now();
    try {
      action();
      return true;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.tell(this.explain(error, sheet));
      return false;
    } finally {
      this.session.milliseconds += performance.now() - started;
      this.session.acted();
    }
  }

  private explain({ code, location }: HostError, sheet: string): string {
    if (code === 'AccessDenied')
      return sheet === '' || /^Worksheet(s|Collection)?\.(name|position|visibility|add|delete)/i.test(location)
        ? this.say('refusedStructure')
        : this.say('refusedProtected', { sheet });
    if (code === 'InvalidArgument' && location === 'person.type') return this.say('refusedFormula');
    return this.say('refused');
  }
}
