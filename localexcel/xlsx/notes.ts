import { formatCell, parseCell } from '../document/address';
import type { DocumentSheet } from '../document/types';
import { childOf, childrenOf, descendantsOf, MAIN_NAMESPACE, readEscapes, tag, textOf, textTag, writeText, type XmlElement } from './xml';

type Note = DocumentSheet['notes'][number];

export function readNotes(root: XmlElement): Note[] {
  const authors = childrenOf(childOf(root, 'authors'), 'author').map((element) => readEscapes(textOf(element)));
  return childrenOf(childOf(root, 'commentList'), 'comment').flatMap((element) => {
    const place = parseCell(element.attributes.ref ?? '');
    if (!place) return [];
    const texts = descendantsOf(element, 't').map(textOf);
    const author = authors[Number(element.attributes.authorId)];
    return [{ ...place, text: readEscapes(texts.join('')), ...(author ? { author } : {}) }];
  });
}

export function writeNotes(notes: Note[]): string {
  const authors = [...new Set(notes.map((note) => note.author ?? ''))];
  const list = notes.map((note) =>
    tag(
      'comment',
      { ref: formatCell(note.row, note.column), authorId: authors.indexOf(note.author ?? '') },
      tag('text', {}, tag('r', {}, textTag('t', note.text))),
    ),
  );
  return tag(
    'comments',
    { xmlns: MAIN_NAMESPACE },
    tag('authors', {}, authors.map((author) => `<author>${writeText(author)}</author>`).join('')) + tag('commentList', {}, list.join('')),
  );
}

/** The boxes of the notes: Excel shows no note without one. The file format takes them from its oldest days (VML). */
export function writeNoteBoxes(notes: Note[]): string {
  const shapes = notes.map((note, index) => {
    const lines = note.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 28)), 1);
    // Left column, its offset, top row, its offset, right column, its offset, bottom row, its offset.
    const anchor = [
      note.column + 1,
      15,
      Math.max(0, note.row - 1),
      2,
      note.column + 4,
      15,
      Math.max(0, note.row - 1) + Math.max(4, lines),
      4,
    ];
    const data = [
      '<x:MoveWithCells/><x:SizeWithCells/>',
      `<x:Anchor>${anchor.join(', ')}</x:Anchor>`,
      `<x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column>`,
    ];
    return (
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden;z-index:${index + 1}" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note">${data.join('')}</x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
    `<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`
  );
}
