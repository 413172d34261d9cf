import { answersArray, fromFileFormula, readsOtherWorkbook, toFileFormula } from '../../localexcel/xlsx/formulas';
import { shiftFormula } from '../../localexcel/xlsx/sharedFormulas';

const place = { table: 'MalSN', customFunctions: new Set(['GOALSTATUS', 'GOALFULFILMENT']) };

describe('a formula and its form in the file', () => {
  test.each([
    ['a function of the add-in', '=GOALSTATUS([@Nr])', '_xldudf_GOALSTATUS(MalSN[[#This Row],[Nr]])'],
    ['a column whose name has a space', '=[@[Hör till]]&"x"', 'MalSN[[#This Row],[Hör till]]&"x"'],
    ['a column with Swedish letters', '=[@Utgångsvärde]*2', 'MalSN[[#This Row],[Utgångsvärde]]*2'],
    ['several columns of the row', '=SUM([@[A]:[B]])', 'SUM(MalSN[[#This Row],[A]:[B]])'],
    ['the whole row', '=COUNTA([@])', 'COUNTA(MalSN[#This Row])'],
    ['another table', '=SUM(MalKS[Budget tkr])', 'SUM(MalKS[Budget tkr])'],
    ['a row of another table', '=Annan[@Nr]', 'Annan[[#This Row],[Nr]]'],
    ['all of a table', '=ROWS(MalKS[#All])', 'ROWS(MalKS[#All])'],
    ['a column name with brackets', "=[@['[tkr']]]", "MalSN[[#This Row],['[tkr']]]"],
    ['a younger function', '=XLOOKUP(1,A1:A3,B1:B3)', '_xlfn.XLOOKUP(1,A1:A3,B1:B3)'],
    ['a younger function of the worksheet', '=SORT(FILTER(A1:A3,B1:B3>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3>0))'],
    ['names of LET', '=LET(x,A1,y,x+1,x*y)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)'],
    ['names of LAMBDA', '=LAMBDA(a,b,a+b)(1,2)', '_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b)(1,2)'],
    ['a name that is also a text', '=LET(x,"x",x)', '_xlfn.LET(_xlpm.x,"x",_xlpm.x)'],
    ['a spilled area', '=SUM(A1#)', 'SUM(_xlfn.ANCHORARRAY(A1))'],
    ['a spilled area of another sheet', "=COUNTA('Hela kommunen'!$B$2#)+1", "COUNTA(_xlfn.ANCHORARRAY('Hela kommunen'!$B$2))+1"],
    ['an old function', '=COUNTIFS(A:A,"FILTER(")', 'COUNTIFS(A:A,"FILTER(")'],
    ['a text with brackets and quotes', '="[@Nr] ""GOALSTATUS("""', '"[@Nr] ""GOALSTATUS("""'],
    ['an error', '=IF(A1=#N/A,#REF!,1)', 'IF(A1=#N/A,#REF!,1)'],
    ['a sheet with an apostrophe', "='Lars'' [mål]'!A1", "'Lars'' [mål]'!A1"],
    ['an array constant', '={1,2;3,4}', '{1,2;3,4}'],
  ])('%s', (_, formula, inFile) => {
    expect(toFileFormula(formula, place)).toBe(inFile);
    expect(fromFileFormula(inFile, place)).toBe(formula);
  });

  test('outside its table a row reference names the table', () => {
    expect(fromFileFormula('_xldudf_GOALSTATUS(MalSN[[#This Row],[Nr]])')).toBe('=GOALSTATUS(MalSN[@Nr])');
  });

  test('a column without its table gets it', () => {
    expect(toFileFormula('=SUM([Vikt])', place)).toBe('SUM(MalSN[Vikt])');
  });

  test('a name is no call, and a function of somebody else keeps its name', () => {
    expect(toFileFormula('=GOALSTATUS+FILTER+MYFUNCTION(1)', place)).toBe('GOALSTATUS+FILTER+MYFUNCTION(1)');
  });

  test('functions in small letters are found', () => {
    expect(toFileFormula('=goalstatus("SN-Ö1")&xlookup(1,A:A,B:B)', place)).toBe('_xldudf_GOALSTATUS("SN-Ö1")&_xlfn.XLOOKUP(1,A:A,B:B)');
  });
});

test('formulas whose answer is an array are known', () => {
  expect(answersArray('=SUM(UNIQUE(A1:A3))')).toBe(true);
  expect(answersArray('=SUM(A1:A3)&"UNIQUE("')).toBe(false);
});

test.each([
  ['[1]Blad1!A1', true],
  ["'[2]Hela kommunen'!A1+1", true],
  ['MalSN[1]', false],
  ['SUM(MalSN[Vikt])', false],
  ["'Blad [1]'!A1", false],
])('%s reads another workbook: %s', (formula, expected) => expect(readsOtherWorkbook(formula)).toBe(expected));

describe('a shared formula in another cell', () => {
  test.each([
    ['A1+$B1+C$1+$D$1', 2, 1, 'B3+$B3+D$1+$D$1'],
    ["SUM(A1:B2)+'A1 mål'!C3", 1, 0, "SUM(A2:B3)+'A1 mål'!C4"],
    ['SUM(A:A)+SUM($B:B)', 0, 2, 'SUM(C:C)+SUM($B:D)'],
    ['SUM(1:2)', 3, 0, 'SUM(4:5)'],
    ['LOG10(A1)+"A1"', 1, 1, 'LOG10(B2)+"A1"'],
    ['MalSN[[#This Row],[A1]]*2', 5, 5, 'MalSN[[#This Row],[A1]]*2'],
    ['A1', -1, 0, 'A1048576'],
    ['[1]Blad1!A1+[1]Blad1!$A:B+[1]!abc', 2, 1, '[1]Blad1!B3+[1]Blad1!$A:C+[1]!abc'],
    ['3:$7+$3:7', 1, 1, '4:$7+$3:8'],
  ])('%s moved %i down and %i right', (formula, rows, columns, expected) => expect(shiftFormula(formula, rows, columns)).toBe(expected));
});
