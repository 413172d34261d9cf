import { serialOfDate } from '../engine/values';
import { HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import type { HostContext } from './context';
import { withEvents } from './eventMembers';
import { NamedItemCollection } from './names';
import { WorkbookProtection } from './protection';
import { Range } from './range';
import { CustomXmlPartCollection } from './customXml';
import { DocumentProperties } from './documentProperties';
import { SettingCollection } from './settings';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheets';

export class Workbook extends HostObject {
  readonly scalars = ['Name', 'ReadOnly', 'IsDirty'];
  constructor(private readonly context: HostContext) {
    super();
  }
  get Name() {
    return this.context.name;
  }
  get ReadOnly() {
    return false;
  }
  get IsDirty() {
    return false;
  }
  get Worksheets() {
    return new WorksheetCollection(this.context);
  }
  get Tables() {
    return new TableCollection(this.context);
  }
  get Names() {
    return new NamedItemCollection(this.context);
  }
  get Settings() {
    return new SettingCollection(this.context.book.settings);
  }
  get Properties() {
    return new DocumentProperties(this.context.book);
  }
  get CustomXmlParts() {
    return new CustomXmlPartCollection(this.context.book);
  }
  get Application() {
    return new Application(this.context);
  }
  get Functions() {
    return new Functions(this.context);
  }
  get Protection() {
    return new WorkbookProtection(this.context.book);
  }
  GetSelectedRange() {
    const { sheet, area } = this.context.selection;
    return new Range(this.context, { sheet, area: { ...area } });
  }
  GetActiveCell() {
    return this.GetSelectedRange().GetCell(0, 0);
  }
  _GetRangeForEventByReferenceId(id: string) {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(id);
    if (!range) throw itemNotFound('Workbook.getRange');
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(id: string) {
    const place = this.context.kept(id);
    return place ? new Range(this.context, place) : null;
  }
  _RemoveReference(id: string) {
    this.context.release(id);
  }
}

class Application extends HostObject {
  readonly scalars = ['CalculationMode', 'CalculationState', 'DecimalSeparator', 'ThousandsSeparator', 'UseSystemSeparators'];
  constructor(private readonly context: HostContext) {
    super();
  }
  get CalculationMode() {
    return this.context.calculationMode;
  }
  set CalculationMode(mode: string) {
    if (mode !== 'Automatic' && mode !== 'AutomaticExceptTables' && mode !== 'Manual') throw invalidArgument('Application.calculationMode');
    this.context.calculationMode = mode;
    this.context.book.calculation.paused = mode === 'Manual';
  }
  get CalculationState() {
    return this.context.book.calculation.isIdle ? 'Done' : 'Pending';
  }
  get DecimalSeparator() {
    return ',';
  }
  get ThousandsSeparator() {
    return '\u00a0';
  }
  get UseSystemSeparators() {
    return true;
  }
  /** Recalculate: what is waiting. Full and FullRebuild: every formula, but streaming functions are not started anew. */
  Calculate(kind: string) {
    if (!['Recalculate', 'Full', 'FullRebuild'].includes(kind)) throw invalidArgument('Application.calculate');
    const { calculation } = this.context.book;
    if (kind !== 'Recalculate') calculation.recalculateAll();
    calculation.calculateOnce();
  }
  /** Formulas are calculated only when someone reads, so these two have nothing to hold back. */
  SuspendApiCalculationUntilNextSync() {
    return undefined;
  }
  SuspendScreenUpdatingUntilNextSync() {
    return undefined;
  }
}

/** Days between the two date systems of Excel. */
const DAYS_1904 = 1462;

class Functions extends HostObject {
  readonly scalars: readonly string[] = [];
  constructor(private readonly context: HostContext) {
    super();
  }
  Date(year: number, month: number, day: number) {
    const date = new Date(Date.UTC(year, month - 1, day));
    const serial = serialOfDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
    if (serial === undefined) return new FunctionResult(null, '#NUM!');
    return new FunctionResult(serial - (this.context.book.dateSystem === 1904 ? DAYS_1904 : 0), null);
  }
}

class FunctionResult extends HostObject {
  readonly scalars = ['Error', 'Value'];
  constructor(
    readonly Value: number | null,
    readonly Error: string | null,
  ) {
    super();
  }
}

withEvents(Workbook.prototype, ['SelectionChangedEvent']);
