import type { Area } from '../document/types';
import { type Book, History, type Sheet } from '../engine';
import { cellArea } from '../engine/address';
import { shiftArea, type Shift } from '../engine/shift';
import { Events } from './events';
import type { TableCollection } from './tables';
import type { Worksheet } from './worksheet';

/** How objects make each other: a range its sheet, a sheet its ranges. They know one another's types only. */
export interface Makers {
  worksheet(sheet: Sheet): Worksheet;
  tables(sheet: Sheet, area: Area): TableCollection;
}

/** What stays when an object is kept through several requests: a place in a sheet, which follows rows and columns put in. */
export interface Place {
  sheet: Sheet;
  area: Area;
}

/** Counted over all workbooks of the process: a reference into one that was closed must not be found in the next. */
let lastReference = 0;

/** What all objects of the host share: the book, who is at work, what is selected, what is kept alive. */
export class HostContext {
  readonly events: Events;
  /** What can be undone. */
  readonly history: History;
  activeSheet: Sheet;
  selection: Place;
  /** What was selected in the sheets that are not in front. */
  private readonly selections = new WeakMap<Sheet, Place>();
  /** Whose doing a change is: the add-in's through the API, a person's at the keyboard, or a colleague's who has the same workbook open elsewhere. */
  origin: 'addin' | 'person' | 'colleague' = 'addin';
  /** While a person edits a cell. */
  cellEditing: Promise<void> | undefined;
  /** While another workbook is in front of this one. */
  isBehind = false;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  name = 'Bok1.xlsx';
  private readonly references = new Map<string, Place>();

  constructor(
    readonly book: Book,
    readonly make: Makers,
  ) {
    const [first] = book.sheets;
    if (!first) throw new Error('A workbook needs a sheet.');
    this.activeSheet = first;
    this.selection = { sheet: first, area: cellArea(0, 0) };
    this.events = new Events(this);
    this.history = new History(book);
    book.journal.follow = (changed, shift) => this.follow(changed, shift);
  }

  keep(place: Place): string {
    const id = `R${++lastReference}`;
    this.references.set(id, place);
    return id;
  }

  release(id: string): void {
    this.references.delete(id);
  }

  /** The kept place; undefined where it was released, or its cells or sheet are gone. */
  kept(id: string): Place | undefined {
    const place = this.references.get(id);
    return place && this.book.sheetById(place.sheet.id) ? place : undefined;
  }

  /** Kept places, and the selection, follow rows and columns put in or taken out. Answers how to put them back where they were. */
  private follow(sheet: Sheet, shift: Shift): () => void {
    const moved = this.moveAlong(sheet, shift);
    return () => {
      this.moveAlong(sheet, { ...shift, count: -shift.count });
      for (const [id, { place, area, gone }] of moved) {
        place.area = area;
        if (gone) this.references.set(id, place);
      }
    };
  }

  private moveAlong(sheet: Sheet, shift: Shift) {
    const moved = new Map<string, { place: Place; area: Area; gone: boolean }>();
    for (const [id, place] of this.references) {
      if (place.sheet !== sheet) continue;
      const area = shiftArea(place.area, shift);
      if (area === place.area) continue;
      moved.set(id, { place, area: place.area, gone: !area });
      if (area) place.area = area;
      else this.references.delete(id);
    }
    const selection = this.selection.sheet === sheet ? this.selection : this.selections.get(sheet);
    if (selection) selection.area = shiftArea(selection.area, shift) ?? cellArea(0, 0);
    return moved;
  }

  /** Selects cells of the sheet in front. */
  select(area: Area): void {
    const left = this.selection;
    this.selection = { sheet: this.activeSheet, area: { ...area } };
    this.events.selected(this.selection, left);
  }

  activate(sheet: Sheet): void {
    if (sheet === this.activeSheet) return;
    const old = this.activeSheet;
    this.activeSheet = sheet;
    this.selections.set(old, this.selection);
    this.selection = this.selections.get(sheet) ?? { sheet, area: cellArea(0, 0) };
    this.events.activated(sheet, this.book.sheetById(old.id) ? old : undefined);
  }
}
