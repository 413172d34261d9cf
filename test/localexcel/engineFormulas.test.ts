import { joinTokens, tokenize } from '../../localexcel/document/formulaTokens';
import { relocateFormula, renameSheetInFormula, shiftFormula } from '../../localexcel/engine/references';
import { wholeShift } from '../../localexcel/engine/shift';
import {
  normalizeStructured,
  renameColumnInFormula,
  renameTableInFormula,
  resolveStructured,
} from '../../localexcel/engine/structuredReferences';
import { parseSwedishText, parseUsText } from '../../localexcel/engine/values';

const kinds = (formula: string) => tokenize(formula).map(({ kind, text }) => `${kind} ${text}`);

describe('a formula is cut into tokens', () => {
  it.each([
    ['=SUM(A1:B$2)', ['operator =', 'function SUM', 'operator (', 'reference A1:B$2', 'operator )']],
    ['=\'Hela kommunen\'!$A$1&"A1"', ['operator =', "reference 'Hela kommunen'!$A$1", 'operator &', 'text "A1"']],
    ['=MalSN[[#This Row],[Nr]]', ['operator =', 'structured MalSN[[#This Row],[Nr]]']],
    ['=[@[Budget tkr]]*2', ['operator =', 'structured [@[Budget tkr]]', 'operator *', 'number 2']],
    ['=LOG10(Nämnd_1)', ['operator =', 'function LOG10', 'operator (', 'name Nämnd_1', 'operator )']],
    ['=A:A+1:1', ['operator =', 'reference A:A', 'operator +', 'reference 1:1']],
    ['=Blad1!#REF!', ['operator =', 'error Blad1!#REF!']],
    [
      '=IF(A1="#REF!",#N/A,1.5E3)',
      [
        'operator =',
        'function IF',
        'operator (',
        'reference A1',
        'operator =',
        'text "#REF!"',
        'operator ,',
        'error #N/A',
        'operator ,',
        'number 1.5E3',
        'operator )',
      ],
    ],
    ["='a! b'!A1+'it''s!A1'!Namn", ['operator =', "reference 'a! b'!A1", 'operator +', "name 'it''s!A1'!Namn"]],
    ['=a😀b!A1*Vårt👩🏽\u200d🎓!$B$2', ['operator =', 'reference a😀b!A1', 'operator *', 'reference Vårt👩🏽\u200d🎓!$B$2']],
    ['=[Bok.xlsx]Blad1!A1', ['operator =', 'external [Bok.xlsx]Blad1!A1']],
    ['[1]Blad1!$A:$B+[2]!Namn', ['external [1]Blad1!$A:$B', 'operator +', 'external [2]!Namn']],
    ['[Nr] Blad1!Namn', ['structured [Nr]', 'space  ', 'name Blad1!Namn']],
  ])('%s', (formula, expected) => {
    expect(kinds(formula)).toEqual(expected);
    expect(joinTokens(tokenize(formula))).toBe(formula);
  });
});

describe('a formula follows rows that are put in or taken out', () => {
  it.each([
    ['=A5', 'SN', 2, 3, '=A8'],
    ['=A1', 'SN', 2, 3, '=A1'],
    ['=SUM(A2:A9)', 'SN', 4, 2, '=SUM(A2:A11)'],
    ['=SUM($A$2:$A$9)', 'SN', 1, -1, '=SUM($A$2:$A$8)'],
    ['=A5', 'SN', 4, -1, '=#REF!'],
    ['=SUM(A4:A6)', 'SN', 4, -2, '=SUM(A4:A4)'],
    ['=A5', 'Annat', 2, 3, '=A5'],
    ['=SN!A5+A5', 'Annat', 2, 3, '=SN!A8+A5'],
    ['=SUM(A:A)', 'SN', 2, 3, '=SUM(A:A)'],
    ['=SUM(5:6)', 'SN', 2, 3, '=SUM(8:9)'],
    ['="A5"&A5', 'SN', 0, 1, '="A5"&A6'],
  ])('%s in %s, rows at %i changed by %i: %s', (formula, home, at, count, expected) => {
    expect(shiftFormula(formula, home, 'SN', wholeShift('row', at, count))).toBe(expected);
  });
});

it.each([
  ['=A1+$B$1', 2, 1, '=B3+$B$1'],
  ['=$A1+A$1', 1, 1, '=$A2+B$1'],
  ['=A1', -1, 0, '=#REF!'],
  ['=SUM(B:B)', 3, 1, '=SUM(C:C)'],
])('%s copied %i down and %i to the right reads %s', (formula, rows, columns, expected) => {
  expect(relocateFormula(formula, rows, columns)).toBe(expected);
});

it.each([
  ["='Barn och unga'!A1", 'Barn och unga', 'BUN', '=BUN!A1'],
  ['=SN!A1+SN!B2', 'sn', 'Stöd & vård', "='Stöd & vård'!A1+'Stöd & vård'!B2"],
  ['="SN!A1"', 'SN', 'X', '="SN!A1"'],
  ["='a! b'!A1+'a! b'!Namn", 'A! B', 'b!a', "='b!a'!A1+'b!a'!Namn"],
  ["='a'!A1+'a!a'!A1", 'a!a', 'b', "='a'!A1+b!A1"],
  ['=SN!#REF!+#REF!+#DIV/0!', 'SN', 'Två ord', "='Två ord'!#REF!+#REF!+#DIV/0!"],
  ["='a! b'!#REF!", 'a! b', undefined, '=#REF!'],
  ['=SN!A1', 'SN', undefined, '=#REF!'],
])('%s follows the sheet %s to its new name', (formula, from, to, expected) => {
  expect(renameSheetInFormula(formula, from, to)).toBe(expected);
});

describe('structured references', () => {
  const table = {
    name: 'Mal_SN',
    sheet: 'Social nämnd',
    area: { row: 3, column: 1, lastRow: 9, lastColumn: 4 },
    showHeader: true,
    showTotals: true,
    columns: [{ name: 'Nr' }, { name: 'Budget tkr' }, { name: 'Utfall [%]#1' }, { name: 'Läge' }],
  };
  const find = (name: string) => (name.toLowerCase() === 'mal_sn' ? table : undefined);

  it.each([
    ['=[@Nr]', '=$B$6'],
    ['=Mal_SN[@Nr]', '=$B$6'],
    ['=Mal_SN[[#This Row],[Budget tkr]]', '=$C$6'],
    ['=[@[Budget tkr]:[Läge]]', '=#VALUE!'],
    ['=SUM(mal_sn[Budget tkr])', '=SUM($C$5:$C$9)'],
    ["=SUM(Mal_SN[Utfall '[%']'#1])", '=SUM($D$5:$D$9)'],
    ['=ROWS(Mal_SN[#All])', '=ROWS($B$4:$E$10)'],
    ['=Mal_SN[[#Headers],[Nr]]', '=$B$4'],
    ['=SUM(Mal_SN[[#Data],[Nr]:[Budget tkr]])', '=SUM($B$5:$C$9)'],
    ['=Mal_SN[[#Totals],[Nr]]', '=$B$10'],
    ['=ROWS(Mal_SN)', '=ROWS($B$5:$E$9)'],
    ['=Mal_SN[Saknas]', '=#REF!'],
    ['=Annan[Nr]', '=#NAME?'],
  ])('%s is %s', (formula, expected) => {
    const inside = !formula.includes(']:[Läge');
    expect(resolveStructured(formula, { sheet: 'Social nämnd', row: inside ? 5 : 99, home: table, findTable: find })).toBe(expected);
  });

  it('names the sheet where it is another', () => {
    expect(resolveStructured('=SUM(Mal_SN[Nr])', { sheet: 'Start', row: 0, home: undefined, findTable: find })).toBe(
      "=SUM('Social nämnd'!$B$5:$B$9)",
    );
  });

  it.each([
    ['=Mal[[#This Row],[Nr]]', 'Mal', '=[@Nr]'],
    ['=Mal[[#This Row],[Budget tkr]]', 'mal', '=[@[Budget tkr]]'],
    ['=Mal[[#This Row],[Nr]]', undefined, '=Mal[@Nr]'],
    ['=SUM(Mal[Nr])', 'Mal', '=SUM(Mal[Nr])'],
    ['=Mal[[#This Row],[A]:[B]]', 'Mal', '=[@[A]:[B]]'],
  ])('%s in a cell of %s is seen as %s', (formula, home, expected) => {
    expect(normalizeStructured(formula, home)).toBe(expected);
  });

  it('follow a new name of the table', () => {
    expect(renameTableInFormula('=SUM(Mal[Nr])+ROWS(Mal)&"Mal"', 'Mal', 'MalSN')).toBe('=SUM(MalSN[Nr])+ROWS(MalSN)&"Mal"');
  });

  it('follow a new header, in their own table only', () => {
    expect(renameColumnInFormula('=[@Nr]&Mal[Nr]&Annan[Nr]', 'Mal', 'Mal', 'Nr', 'Nummer (löp)')).toBe(
      '=[@[Nummer (löp)]]&Mal[Nummer (löp)]&Annan[Nr]',
    );
  });
});

describe('what is typed', () => {
  it.each([
    ['12,5', { value: 12.5 }],
    ['12,5 %', { value: 0.125, numberFormat: '0.00%' }],
    ['7%', { value: 0.07, numberFormat: '0%' }],
    ['\u22123', { value: -3 }],
    ['1\u00a0234,5', { value: 1234.5 }],
    ['2026-08-31', { value: 46265, numberFormat: 'yyyy-mm-dd' }],
    ['2026-02-30', { value: '2026-02-30' }],
    ['SANT', { value: true }],
    ['#SAKNAS!', { value: '#N/A' }],
    ["'12", { value: '12' }],
    ['=A1', { formula: '=A1' }],
    ['12.5', { value: '12.5' }],
    ['SN-M7', { value: 'SN-M7' }],
    ['', { value: '' }],
    [' ', { value: ' ' }],
    ['-', { value: '-' }],
  ])('in Swedish: %j', (text, expected) => {
    expect(parseSwedishText(text)).toEqual(expected);
  });

  it.each([
    ['1,234.5', { value: 1234.5 }],
    ['12,5', { value: '12,5' }],
    ['TRUE', { value: true }],
    ['-2e3', { value: -2000 }],
    ['50%', { value: 0.5, numberFormat: '0%' }],
    ['#REF!', { value: '#REF!' }],
  ])('through the API, as in US English: %j', (text, expected) => {
    expect(parseUsText(text)).toEqual(expected);
  });
});
