import {
  FOCUSING_SHEET,
  ICommandService,
  IContextService,
  IUniverInstanceService,
  type IRange,
  RANGE_TYPE,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  IRenderManagerService,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';
import type { DocumentChart } from '../../document/charts';
import type { Area } from '../../document/types';
import { contains, MAX_COLUMNS, MAX_ROWS } from '../../engine/address';
import type { Sheet } from '../../engine';
import type { WorkbookView } from '../../host';
import { GridSheet } from './gridSheet';
import { GridStyles } from './gridStyles';
import { type Box, boxBetween, boxIn, type Layout, scrollTo, TOP_LEFT } from './layout';
import { createUniverGrid, type UniverGrid } from './univerGrid';

/** What the person sees of the open workbook: its active sheet and what is selected there. */
export class Screen {
  /** The person has selected cells. */
  onSelect: ((area: Area) => void) | undefined;
  /** The person has scrolled, or sizes have changed: what lies over cells has to move. */
  onMove: (() => void) | undefined;
  /** Resolves when cells can be seen. */
  readonly drawn: Promise<void>;
  private readonly grid: UniverGrid;
  private selections: SheetsSelectionsService | undefined;
  private view: WorkbookView | undefined;
  private workbook: Workbook | undefined;
  private styles: GridStyles | undefined;
  private sheets = new Map<string, GridSheet>();
  /** Resolves when the grid has scrolled to where it is to be. */
  still: Promise<void> = Promise.resolve();
  private settling = 0;
  private isDrawn = false;
  private opened = 0;

  constructor(readonly container: HTMLElement) {
    this.grid = createUniverGrid(container);
    this.drawn = this.grid.drawn.then(() => {
      this.isDrawn = true;
      this.onMove?.();
    });
  }

  /** Shows another workbook. */
  open(view: WorkbookView): void {
    const workbook = (this.workbook ??= this.start());
    this.view = undefined;
    // One workbook of Univer's serves all of ours: where it is disposed of and another made, its grid stays empty.
    this.opened += 1;
    const old = [...this.sheets.values()];
    this.sheets = new Map();
    this.styles = new GridStyles(view.book, `${this.opened}`, (id, style) => workbook.getStyles().addCustomStyle(id, style));
    this.view = view;
    this.refresh();
    for (const { id } of old) this.grid.execute('sheet.mutation.remove-sheet', { unitId: workbook.getUnitId(), subUnitId: id });
  }

  /** Shows what has changed in the active sheet, and what is selected now. */
  refresh(): void {
    const { view, workbook, styles } = this;
    if (!view || !workbook || !styles) return;
    this.settling += 1;
    const { activeSheet, book } = view;
    const subUnitId = this.idOf(activeSheet);
    const target = { unitId: workbook.getUnitId(), subUnitId };
    const shown = this.sheets.get(subUnitId);
    if (shown) shown.update();
    else {
      const made = new GridSheet(this.grid, workbook, subUnitId, book, activeSheet, styles);
      this.sheets.set(subUnitId, made);
      this.grid.execute('sheet.mutation.insert-sheet', { ...target, index: workbook.getSheetSize(), sheet: made.build() });
    }
    // Univer may go to a new sheet by itself, though not with all that belongs to it.
    const isSwitched = !shown || workbook.getActiveSheet()?.getSheetId() !== subUnitId;
    if (isSwitched) this.grid.execute('sheet.operation.set-worksheet-active', target);
    this.followSelection();
    if (isSwitched) this.still = this.revealLater();
    this.settling -= 1;
    this.onMove?.();
  }

  /** Shows what is selected now; the sheet too, if it is another. */
  refreshSelection(): void {
    if (this.view && this.workbook?.getActiveSheet()?.getSheetId() === this.idOf(this.view.activeSheet)) this.followSelection();
    else this.refresh();
  }

  /** The area of a cell on the screen: its merged area, if it is in one. Undefined where it is scrolled out of sight. */
  boxOf(row: number, column: number): Box | undefined {
    const layout = this.readLayout();
    return layout && boxIn(layout, row, column);
  }

  /** Where a chart of the active sheet is on the screen; undefined where it is scrolled out of sight. */
  frameOf({ from, to }: Pick<DocumentChart, 'from' | 'to'>): ReturnType<typeof boxBetween> {
    const layout = this.readLayout();
    return layout && boxBetween(layout, from, to);
  }

  /** Univer selects its first cell in another sheet and scrolls it to where it was left, some turns after it has been shown. */
  private async revealLater(): Promise<void> {
    this.settling += 1;
    for (const wait of [0, SCROLL_BACK_MILLISECONDS]) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      this.followSelection();
      this.revealSelection();
    }
    this.settling -= 1;
  }

  /** Scrolls as far as it takes to see the selected cell. Univer's own command does not scroll down to a cell of a frozen column. */
  private revealSelection(): void {
    const layout = this.readLayout();
    const area = this.view?.selection.area;
    const target = layout && area && scrollTo(layout, area.row, area.column);
    if (target) this.grid.execute('sheet.command.scroll-view', target);
  }

  private readLayout(): Layout | undefined {
    const { render, view } = this;
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    if (!render || !skeleton || !view) return undefined;
    const { clientWidth, clientHeight } = this.container;
    return {
      skeleton,
      scroll: render.with(SheetScrollManagerService).getCurrentScrollState() ?? TOP_LEFT,
      frozen: view.activeSheet.frozen ?? { rows: 0, columns: 0 },
      width: clientWidth,
      height: clientHeight,
    };
  }

  /** Univer starts what serves sheets when it has the first workbook. It gives an empty one a sheet of its own, which nobody sees. */
  private start(): Workbook {
    const { univer, injector, asOurs } = this.grid;
    let workbook: Workbook | undefined;
    asOurs(() => (workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, { id: 'book' })));
    // Without the focus Univer neither scrolls by the wheel nor takes the longer ways of the arrow keys.
    injector.get(IUniverInstanceService).focusUnit('book');
    injector.get(IContextService).setContextValue(FOCUSING_SHEET, true);
    this.selections = injector.get(SheetsSelectionsService);
    this.selections.selectionChanged$.subscribe(() => this.tellSelection());
    injector.get(ICommandService).onCommandExecuted(({ id }) => {
      if (id === 'sheet.operation.set-scroll') this.onMove?.();
    });
    return workbook!;
  }

  /** Sheets of different workbooks may have the same id. */
  private idOf(sheet: Sheet): string {
    return `${this.opened}${sheet.id}`;
  }

  private tellSelection(): void {
    const { view } = this;
    const area = this.selectedArea();
    if (view && area && this.settling === 0 && !isSame(area, this.wholeMerges(view.selection.area))) this.onSelect?.(area);
  }

  private selectedArea(): Area | undefined {
    const range = this.selections?.getCurrentLastSelection()?.range;
    if (!range || !this.view || this.selections?.currentSelectionParam?.sheetId !== this.idOf(this.view.activeSheet)) return undefined;
    const wholeRows = range.rangeType === RANGE_TYPE.ROW || range.rangeType === RANGE_TYPE.ALL;
    const wholeColumns = range.rangeType === RANGE_TYPE.COLUMN || range.rangeType === RANGE_TYPE.ALL;
    return {
      row: wholeColumns ? 0 : range.startRow,
      lastRow: wholeColumns ? MAX_ROWS - 1 : range.endRow,
      column: wholeRows ? 0 : range.startColumn,
      lastColumn: wholeRows ? MAX_COLUMNS - 1 : range.endColumn,
    };
  }

  /** Selects in the grid what the workbook says is selected, and scrolls there. */
  private followSelection(): void {
    const { view, workbook } = this;
    if (!view || !workbook) return;
    const area = this.wholeMerges(view.selection.area);
    const shown = this.selectedArea();
    if (shown && isSame(shown, area)) return;
    const sheet = workbook.getActiveSheet();
    if (!sheet) return;
    const range: IRange = {
      startRow: area.row,
      startColumn: area.column,
      endRow: Math.min(area.lastRow, sheet.getRowCount() - 1),
      endColumn: Math.min(area.lastColumn, sheet.getColumnCount() - 1),
      rangeType: area.lastRow >= MAX_ROWS - 1 ? RANGE_TYPE.COLUMN : area.lastColumn >= MAX_COLUMNS - 1 ? RANGE_TYPE.ROW : RANGE_TYPE.NORMAL,
    };
    const merge = view.activeSheet.mergeAt(area.row, area.column);
    const primary = {
      startRow: area.row,
      startColumn: area.column,
      endRow: merge?.lastRow ?? area.row,
      endColumn: merge?.lastColumn ?? area.column,
      actualRow: area.row,
      actualColumn: area.column,
      isMerged: false,
      isMergedMainCell: merge !== undefined,
    };
    const target = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId() };
    this.grid.execute('sheet.operation.set-selections', { ...target, selections: [{ range, primary, style: null }] });
    this.revealSelection();
  }

  /** Univer selects merged cells whole. */
  private wholeMerges(area: Area): Area {
    const merge = this.view?.activeSheet.mergeAt(area.row, area.column);
    return merge && area.row === area.lastRow && area.column === area.lastColumn && contains(merge, area.row, area.column) ? merge : area;
  }

  /** What Univer draws the workbook by. */
  private get render() {
    const { isDrawn, workbook, grid } = this;
    return isDrawn && workbook ? grid.injector.get(IRenderManagerService).getRenderById(workbook.getUnitId()) : undefined;
  }
}

const SCROLL_BACK_MILLISECONDS = 50;

const isSame = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.lastRow === b.lastRow && a.lastColumn === b.lastColumn;
