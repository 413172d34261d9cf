import { formatCell } from '../document/address';
import type { DocumentSheet } from '../document/types';
import { readAreas } from './areas';
import type { OpenPackage } from './openPackage';
import { UnusableFile } from './unusable';
import { childOf, childrenOf, prefixedAttribute, readEscapes, tag, type XmlElement } from './xml';

type Link = DocumentSheet['links'][number];

/** Cells that one link may cover and still be read cell by cell. */
const MOST_CELLS = 10000;

export function readLinks(worksheet: XmlElement, file: OpenPackage, path: string): Link[] {
  const targets = new Map(file.relationships(path).map((relationship) => [relationship.id, relationship.target]));
  const links: Link[] = [];
  for (const element of childrenOf(childOf(worksheet, 'hyperlinks'), 'hyperlink')) {
    const id = prefixedAttribute(element, 'id');
    const address = id === undefined ? undefined : targets.get(id);
    if (id !== undefined && address === undefined) throw new UnusableFile('damaged', path);
    const { location, tooltip } = element.attributes;
    const link = {
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: readEscapes(location) }),
      ...(tooltip === undefined ? {} : { tooltip: readEscapes(tooltip) }),
    };
    for (const area of readAreas(element.attributes.ref)) {
      if ((area.lastRow - area.row + 1) * (area.lastColumn - area.column + 1) > MOST_CELLS) continue;
      for (let row = area.row; row <= area.lastRow; row++) {
        for (let column = area.column; column <= area.lastColumn; column++) links.push({ row, column, ...link });
      }
    }
  }
  return links;
}

/** `relate` makes a relationship to an outer address and answers its id. */
export function writeLinks(links: Link[], relate: (address: string) => string): string {
  const written = links
    .filter(({ address, documentReference, tooltip }) => address !== undefined || documentReference !== undefined || tooltip !== undefined)
    .map((link) =>
      tag('hyperlink', {
        ref: formatCell(link.row, link.column),
        'r:id': link.address === undefined ? undefined : relate(link.address),
        // A leading "#" belongs to addresses, not to places.
        location: link.documentReference?.replace(/^#/, ''),
        tooltip: link.tooltip,
      }),
    );
  return written.length === 0 ? '' : tag('hyperlinks', {}, written.join(''));
}
