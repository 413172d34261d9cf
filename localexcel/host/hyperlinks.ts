import { contains } from '../engine/address';
import { cellKey } from '../engine/journal';
import { invalidArgument } from '../wire/hostObject';
import { guardWrite, restyle, writeCells } from './editing';
import type { Range } from './range';

export interface Hyperlink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

/** The link of the range's first cell; null where it has none. */
export function getHyperlink({ context, sheet, area }: Range): Hyperlink | null {
  const link = sheet.links.find(({ row, column }) => row === area.row && column === area.column);
  if (!link) return null;
  return {
    ...(link.address !== undefined && { address: link.address }),
    ...(link.documentReference !== undefined && { documentReference: link.documentReference }),
    ...(link.tooltip !== undefined && { screenTip: link.tooltip }),
    textToDisplay: String(context.book.value(sheet, area.row, area.column)),
  };
}

/** Takes the links of many cells away at once: one by one is slow where there are thousands. */
export function removeLinks(sheet: Range['sheet'], cells: readonly { row: number; column: number }[]): void {
  const gone = new Set(cells.map(({ row, column }) => cellKey(row, column)));
  if (sheet.links.some(({ row, column }) => gone.has(cellKey(row, column))))
    sheet.links = sheet.links.filter(({ row, column }) => !gone.has(cellKey(row, column)));
}

/** Gives every cell of the range the link. A cell that gets one is shown as links are: blue and underlined, unless it has a colour. */
export function setHyperlink(range: Range, link: Hyperlink | null): void {
  const { sheet, area } = range;
  guardWrite(sheet, area, 'Range.hyperlink');
  sheet.links = sheet.links.filter(({ row, column }) => !contains(area, row, column));
  if (link) addHyperlink(range, link);
}

/** The same where the cells have no links. */
export function addHyperlink({ context, sheet, area }: Range, link: Hyperlink): void {
  const location = 'Range.hyperlink';
  guardWrite(sheet, area, location);
  if (!link.address && !link.documentReference) throw invalidArgument(location);
  const { textToDisplay } = link;
  if (textToDisplay !== undefined) writeCells(context, sheet, area, () => ({ value: textToDisplay }), location);
  for (let row = area.row; row <= area.lastRow; row++)
    for (let column = area.column; column <= area.lastColumn; column++) {
      sheet.links.push({
        row,
        column,
        ...(link.address && { address: link.address }),
        ...(link.documentReference && { documentReference: link.documentReference }),
        ...(link.screenTip && { tooltip: link.screenTip }),
      });
    }
  restyle(
    context,
    sheet,
    area,
    (style) => ({ ...style, font: { ...style.font, underline: true, color: style.font?.color ?? '#0563C1' } }),
    location,
  );
}
