import { OFFICE_THEME, THEME_ORDER } from './colors';
import { tag } from './xml';

export const OFFICE_THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml';

/**
 * The Office theme since 2013, for a new workbook with charts: series take their colours from it. Excel has it at hand where a file has no
 * theme; other programs draw such series white.
 */
export function writeOfficeTheme(): string {
  const colors = [...THEME_ORDER.keys()]
    // Files put the dark colours first.
    .sort((a, b) => placeInFile(a) - placeInFile(b))
    .map((index) => tag(`a:${THEME_ORDER[index]}`, {}, tag('a:srgbClr', { val: OFFICE_THEME[index]!.slice(1) })));
  const font = (typeface: string) => tag('a:latin', { typeface }) + tag('a:ea', { typeface: '' }) + tag('a:cs', { typeface: '' });
  const fill = tag('a:solidFill', {}, tag('a:schemeClr', { val: 'phClr' }));
  const thrice = (text: string) => text.repeat(3);
  const formats = [
    tag('a:fillStyleLst', {}, thrice(fill)),
    tag('a:lnStyleLst', {}, [6350, 12_700, 19_050].map((w) => tag('a:ln', { w }, fill)).join('')),
    tag('a:effectStyleLst', {}, thrice(tag('a:effectStyle', {}, tag('a:effectLst')))),
    tag('a:bgFillStyleLst', {}, thrice(fill)),
  ];
  const elements = [
    tag('a:clrScheme', { name: 'Office' }, colors.join('')),
    tag('a:fontScheme', { name: 'Office' }, tag('a:majorFont', {}, font('Calibri Light')) + tag('a:minorFont', {}, font('Calibri'))),
    tag('a:fmtScheme', { name: 'Office' }, formats.join('')),
  ];
  return tag(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Office-tema' },
    tag('a:themeElements', {}, elements.join('')) + tag('a:objectDefaults') + tag('a:extraClrSchemeLst'),
  );
}

const placeInFile = (index: number) => (index < 4 ? [1, 0, 3, 2][index]! : index);
