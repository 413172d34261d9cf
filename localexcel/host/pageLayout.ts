import type { Sheet } from '../engine';
import { HostObject, invalidArgument } from '../wire/hostObject';
import type { HostContext } from './context';
import { Range, rangeAt } from './range';

/** Points of an inch. */
const INCH = 72;
const PAPERS: Record<string, number> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13 };
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

interface Zoom {
  horizontalFitToPages?: number;
  verticalFitToPages?: number;
  scale?: number;
}

export class PageLayout extends HostObject {
  readonly scalars = [
    'Orientation',
    'PaperSize',
    'Zoom',
    'CenterHorizontally',
    'PrintGridlines',
    'LeftMargin',
    'RightMargin',
    'TopMargin',
    'BottomMargin',
    'HeaderMargin',
    'FooterMargin',
  ];
  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }
  get Orientation() {
    return this.sheet.print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  }
  set Orientation(orientation: string) {
    if (orientation !== 'Landscape' && orientation !== 'Portrait') throw invalidArgument('PageLayout.orientation');
    this.sheet.print.orientation = orientation === 'Landscape' ? 'landscape' : 'portrait';
  }
  get PaperSize() {
    return Object.keys(PAPERS).find((name) => PAPERS[name] === this.sheet.print.paperSize) ?? 'A4';
  }
  set PaperSize(name: string) {
    const size = PAPERS[name];
    if (size === undefined) throw invalidArgument('PageLayout.paperSize');
    this.sheet.print.paperSize = size;
  }
  get Zoom(): Zoom {
    const { fitToWidth, fitToHeight } = this.sheet.print;
    if (fitToWidth === undefined && fitToHeight === undefined) return { scale: 100 };
    return { ...(fitToWidth && { horizontalFitToPages: fitToWidth }), ...(fitToHeight && { verticalFitToPages: fitToHeight }) };
  }
  /** Pages across and down; a direction left out takes as many as it needs. */
  set Zoom(zoom: Zoom) {
    const { print } = this.sheet;
    delete print.fitToWidth;
    delete print.fitToHeight;
    if (zoom.scale !== undefined && zoom.scale !== 100) throw invalidArgument('PageLayout.zoom');
    if (zoom.horizontalFitToPages === undefined && zoom.verticalFitToPages === undefined) return;
    print.fitToWidth = zoom.horizontalFitToPages ?? 0;
    print.fitToHeight = zoom.verticalFitToPages ?? 0;
  }
  get CenterHorizontally() {
    return this.sheet.print.centerHorizontally === true;
  }
  set CenterHorizontally(center: boolean) {
    this.sheet.print.centerHorizontally = center;
  }
  get PrintGridlines() {
    return this.sheet.print.gridlines === true;
  }
  set PrintGridlines(print: boolean) {
    this.sheet.print.gridlines = print;
  }
  get LeftMargin() {
    return this.margin('left');
  }
  set LeftMargin(points: number) {
    this.setMargin('left', points);
  }
  get RightMargin() {
    return this.margin('right');
  }
  set RightMargin(points: number) {
    this.setMargin('right', points);
  }
  get TopMargin() {
    return this.margin('top');
  }
  set TopMargin(points: number) {
    this.setMargin('top', points);
  }
  get BottomMargin() {
    return this.margin('bottom');
  }
  set BottomMargin(points: number) {
    this.setMargin('bottom', points);
  }
  get HeaderMargin() {
    return this.margin('header');
  }
  set HeaderMargin(points: number) {
    this.setMargin('header', points);
  }
  get FooterMargin() {
    return this.margin('footer');
  }
  set FooterMargin(points: number) {
    this.setMargin('footer', points);
  }
  get HeadersFooters() {
    return new HeaderFooterGroup(this.sheet);
  }

  SetPrintMargins(unit: string, margins: Record<string, number>) {
    const points: Record<string, number> = { Points: 1, Inches: INCH, Centimeters: INCH / 2.54 };
    const factor = points[unit];
    if (!factor) throw invalidArgument('PageLayout.setPrintMargins');
    for (const name of Object.keys(MARGINS) as (keyof typeof MARGINS)[]) {
      const value = margins[name];
      if (value !== undefined) this.setMargin(name, value * factor);
    }
  }
  SetPrintArea(area: Range | string) {
    this.sheet.print.area = [{ ...this.rangeOf(area, 'PageLayout.setPrintArea').area }];
  }
  GetPrintAreaOrNullObject() {
    const [area] = this.sheet.print.area ?? [];
    return area ? new Range(this.context, { sheet: this.sheet, area: { ...area } }) : null;
  }
  SetPrintTitleRows(rows: Range | string) {
    const { area } = this.rangeOf(rows, 'PageLayout.setPrintTitleRows');
    this.sheet.print.titleRows = { first: area.row, last: area.lastRow };
  }
  GetPrintTitleRowsOrNullObject() {
    const rows = this.sheet.print.titleRows;
    return rows ? rangeAt(this.context, `${rows.first + 1}:${rows.last + 1}`, this.sheet.name, 'PageLayout') : null;
  }
  SetPrintTitleColumns(columns: Range | string) {
    const { area } = this.rangeOf(columns, 'PageLayout.setPrintTitleColumns');
    this.sheet.print.titleColumns = { first: area.column, last: area.lastColumn };
  }

  private rangeOf(given: Range | string, location: string): Range {
    const range = given instanceof Range ? given : rangeAt(this.context, given, this.sheet.name, location);
    if (range.sheet !== this.sheet) throw invalidArgument(location);
    return range;
  }

  private margin(name: keyof typeof MARGINS): number {
    return (this.sheet.print.margins ?? MARGINS)[name] * INCH;
  }

  private setMargin(name: keyof typeof MARGINS, points: number): void {
    if (!(points >= 0)) throw invalidArgument(`PageLayout.${name}Margin`);
    this.sheet.print.margins = { ...MARGINS, ...this.sheet.print.margins, [name]: points / INCH };
  }
}

class HeaderFooterGroup extends HostObject {
  readonly scalars = ['State'];
  constructor(private readonly sheet: Sheet) {
    super();
  }
  get State() {
    return 'Default';
  }
  get DefaultForAllPages() {
    return new HeaderFooter(this.sheet);
  }
}

type Line = 'header' | 'footer';
const SECTION = { L: 'left', C: 'center', R: 'right' } as const;

/** Headers and footers are kept as files have them: "&LLeft&CMiddle&RRight". */
class HeaderFooter extends HostObject {
  readonly scalars = ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'];
  constructor(private readonly sheet: Sheet) {
    super();
  }
  get LeftHeader() {
    return this.read('header', 'L');
  }
  set LeftHeader(text: string) {
    this.write('header', 'L', text);
  }
  get CenterHeader() {
    return this.read('header', 'C');
  }
  set CenterHeader(text: string) {
    this.write('header', 'C', text);
  }
  get RightHeader() {
    return this.read('header', 'R');
  }
  set RightHeader(text: string) {
    this.write('header', 'R', text);
  }
  get LeftFooter() {
    return this.read('footer', 'L');
  }
  set LeftFooter(text: string) {
    this.write('footer', 'L', text);
  }
  get CenterFooter() {
    return this.read('footer', 'C');
  }
  set CenterFooter(text: string) {
    this.write('footer', 'C', text);
  }
  get RightFooter() {
    return this.read('footer', 'R');
  }
  set RightFooter(text: string) {
    this.write('footer', 'R', text);
  }

  private read(line: Line, section: keyof typeof SECTION): string {
    return this.sections(line)[section];
  }

  private sections(line: Line): Record<keyof typeof SECTION, string> {
    const sections = { L: '', C: '', R: '' };
    const text = this.sheet.print[line] ?? '';
    let current: keyof typeof SECTION = 'C';
    for (const part of text.split(/(&[LCR])/)) {
      if (/^&[LCR]$/.test(part)) current = part.charAt(1) as keyof typeof SECTION;
      else sections[current] += part;
    }
    return sections;
  }

  private write(line: Line, section: keyof typeof SECTION, text: string): void {
    const sections = { ...this.sections(line), [section]: text };
    const joined = (Object.keys(SECTION) as (keyof typeof SECTION)[])
      .map((name) => (sections[name] ? `&${name}${sections[name]}` : ''))
      .join('');
    if (joined) this.sheet.print[line] = joined;
    else delete this.sheet.print[line];
  }
}
