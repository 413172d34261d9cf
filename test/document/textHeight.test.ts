import { countLines, estimateTextHeight } from '../../localexcel/document/textHeight';

const layout = { width: 48, size: 11, defaultSize: 11 };

describe('lines of a text', () => {
  test.each([
    ['an empty text has one line', '', 10, 1],
    ['a short text has one line', 'Mått', 10, 1],
    ['words that do not fit go to the next line', 'aaaa bbbb cccc', 9.6, 2],
    ['each word on a line of its own', 'aaaa bbbb cccc', 4.5, 3],
    ['a line break is kept', 'a\nb\nc', 10, 3],
    ['a word wider than the cell is broken inside', 'a'.repeat(25), 10, 3],
    ['a long word after a short one begins on a new line', `aa ${'b'.repeat(25)}`, 10, 4],
    ['a hyphen may end a line', 'barn-och', 5, 2],
  ])('%s', (_name, text, width, lines) => {
    expect(countLines(text, width)).toBe(lines);
  });
});

describe('height of a row', () => {
  test('is one line of Excel where the text does not wrap', () => {
    expect(estimateTextHeight('Ett långt mål '.repeat(20), layout)).toBe(15);
  });
  test('grows by a line where the text wraps', () => {
    expect(estimateTextHeight('Fler barn ska lära sig simma och må bra i vardagen', { ...layout, width: 30, wrap: true })).toBe(29.5);
  });
  test.each([
    // By Calibri's own widths, with a column's character 7 pixels wide as in Excel. LibreOffice gives its columns some more.
    [
      'a long comment',
      'Källa: Vansbro kommun, årsredovisning 2021 (utfall 2,7 %, målvärde 3 %). Siffrorna är Vansbros publicerade och används som exempel; de är inte Exempelkommunens utfall.',
      { width: 40 },
      5,
    ],
    ['a short line', 'Så många mål måste varje övergripande mål brytas ner i. Tom cell: ingen regel.', { width: 74 }, 1],
    ['bold', 'Hushåll ska behöva försörjningsstöd under kortare tid.', { width: 48, bold: true, indent: 1 }, 2],
    ['wide letters', 'WWWWWWWWWW MMMMMMMMMM', { width: 22 }, 2],
  ])('%s takes as many lines as it is seen to take', (_name, text, look, lines) => {
    const one = estimateTextHeight('a', layout);
    expect(Math.round((estimateTextHeight(text, { ...layout, ...look, wrap: true }) - one) / 14.3) + 1).toBe(lines);
  });
  test('grows with the font', () => {
    expect(estimateTextHeight('Styrning', { ...layout, size: 20 })).toBe(26.75);
  });
});
