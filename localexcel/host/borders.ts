import type { Area, BorderStyle, CellStyle } from '../document/types';
import { HostCollection, HostObject, invalidArgument } from '../wire/hostObject';
import { restyle } from './editing';
import type { Range } from './range';
import { readColor } from './colors';

type Side = keyof NonNullable<CellStyle['borders']>;
type Border = { style: BorderStyle; color?: string };

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const;
type Edge = (typeof EDGES)[number];

/** Excel's names of line and weight for a file's one name of both. */
const LINES: Record<BorderStyle, [style: string, weight: string]> = {
  thin: ['Continuous', 'Thin'],
  hair: ['Continuous', 'Hairline'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
  double: ['Double', 'Thick'],
};

export class RangeBorderCollection extends HostCollection {
  override readonly scalars = ['Count'];
  constructor(private readonly range: Range) {
    super();
  }
  get Count() {
    return EDGES.length;
  }
  get items() {
    return EDGES.map((edge) => new RangeBorder(this.range, edge));
  }
  GetItem(key: string | number): RangeBorder {
    const edge = typeof key === 'number' ? EDGES[key] : EDGES.find((name) => name === key);
    // Lines across cells are left out: nothing here draws them.
    if (!edge) throw invalidArgument('RangeBorderCollection.getItem');
    return new RangeBorder(this.range, edge);
  }
  GetItemAt(index: number) {
    return this.GetItem(index);
  }
}

export class RangeBorder extends HostObject {
  readonly scalars = ['SideIndex', 'Style', 'Weight', 'Color'];
  constructor(
    private readonly range: Range,
    private readonly edge: Edge,
  ) {
    super();
  }
  override get wireId() {
    return this.edge;
  }
  get SideIndex() {
    return this.edge;
  }
  get Style() {
    return this.read((border) => (border ? LINES[border.style][0] : 'None'));
  }
  set Style(style: string | null) {
    if (style === 'None' || style === null) this.write(() => undefined, 'RangeBorder.style');
    else
      this.write(
        (border) => ({
          ...border,
          style: lineOf(style, style === 'Double' ? 'Thick' : border ? LINES[border.style][1] : 'Thin', 'RangeBorder.style'),
        }),
        'RangeBorder.style',
      );
  }
  get Weight() {
    return this.read((border) => (border ? LINES[border.style][1] : 'Thin'));
  }
  set Weight(weight: string | null) {
    if (!['Hairline', 'Thin', 'Medium', 'Thick'].includes(weight ?? '')) throw invalidArgument('RangeBorder.weight');
    this.write(
      (border) => ({ ...border, style: lineOf(border ? LINES[border.style][0] : 'Continuous', weight ?? '', 'RangeBorder.weight') }),
      'RangeBorder.weight',
    );
  }
  get Color() {
    return this.read((border) => border?.color ?? '#000000');
  }
  set Color(given: string | null) {
    const color = readColor(given, 'RangeBorder.color') ?? '#000000';
    this.write((border) => ({ style: border?.style ?? 'thin', color }), 'RangeBorder.color');
  }

  private read(pick: (border: Border | undefined) => string): string | null {
    const { sheet } = this.range;
    const seen = new Set<string>();
    for (const { area, side } of this.sides()) {
      for (let row = area.row; row <= Math.min(area.lastRow, area.row + 9999); row++)
        for (let column = area.column; column <= Math.min(area.lastColumn, area.column + 999); column++)
          seen.add(pick(sheet.style(row, column).borders?.[side]));
    }
    const [first] = seen;
    return seen.size === 0 ? pick(undefined) : seen.size === 1 ? (first ?? null) : null;
  }

  private write(change: (border: Border | undefined) => Border | undefined, location: string): void {
    for (const { area, side } of this.sides()) {
      restyle(
        this.range.context,
        this.range.sheet,
        area,
        (style) => {
          const { [side]: old, ...borders } = style.borders ?? {};
          const border = change(old);
          return { ...style, borders: border ? { ...borders, [side]: border } : borders };
        },
        location,
      );
    }
  }

  /** The cells that carry the line, and on which side. A line between cells is kept by the one above or to the left. */
  private sides(): { area: Area; side: Side }[] {
    const { area } = this.range;
    switch (this.edge) {
      case 'EdgeTop':
        return [{ area: { ...area, lastRow: area.row }, side: 'top' }];
      case 'EdgeBottom':
        return [{ area: { ...area, row: area.lastRow }, side: 'bottom' }];
      case 'EdgeLeft':
        return [{ area: { ...area, lastColumn: area.column }, side: 'left' }];
      case 'EdgeRight':
        return [{ area: { ...area, column: area.lastColumn }, side: 'right' }];
      case 'InsideHorizontal':
        return area.row === area.lastRow ? [] : [{ area: { ...area, lastRow: area.lastRow - 1 }, side: 'bottom' }];
      case 'InsideVertical':
        return area.column === area.lastColumn ? [] : [{ area: { ...area, lastColumn: area.lastColumn - 1 }, side: 'right' }];
    }
  }
}

function lineOf(style: string, weight: string, location: string): BorderStyle {
  const lines = (Object.keys(LINES) as BorderStyle[]).filter((line) => LINES[line][0] === style);
  const [first] = lines;
  if (!first) throw invalidArgument(location);
  return lines.find((line) => LINES[line][1] === weight) ?? first;
}
