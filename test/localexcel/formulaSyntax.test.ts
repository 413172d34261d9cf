/** Which formulas Excel takes and which it refuses. */
import { isReadableFormula } from '../../localexcel/engine/formulaSyntax';
import { closeBooks, codeOf, openBook } from './hostBook';

afterEach(closeBooks);

it.each([
  '=1',
  '=-A1%',
  '=+(1+2)*-3',
  '= 1 + 2 ',
  '=SUM()',
  '=SUM(A1:A3,,2)',
  '=IF(A1<>"",A1>=2,A1<=3)',
  '=A1=B1',
  '="a ""b"" ("&"c"',
  '=GOALSTATUS([@Nr])',
  '=MalSN[[#This Row],[Budget tkr]]/SUM(MalSN[Budget tkr])',
  "=[@[En ']-kolumn]]",
  '=COUNTIFS(\'Hela kommunen\'!$B$2:$B9,"x",Blad1!C:C,1)',
  '=A1:INDEX(A:A,3)',
  '=A1:A9 B2:C3',
  '=(A1,B1:B2)',
  '={1,-2;"a",TRUE}',
  '=A1#',
  '=@A1',
  '=LAMBDA(x,x+1)(2)',
  '=1.5E3^.5',
  '=#REF!+1',
  '=[Bok.xlsx]Blad1!A1',
  '=OKÄND(1)+okänt_namn',
])('%s can be read', (formula) => expect(isReadableFormula(formula)).toBe(true));

it.each([
  '=SUM(1,',
  '=GOALSTATUS("SN-Ö1"',
  '=1+2)',
  '=((1)',
  '=1+',
  '=*2',
  '=)',
  '=()',
  '="a',
  "='Blad 1!A1",
  '=SUM(1;2)',
  '=1,5,',
  '={1,2',
  '={1,2)',
  '={}',
  '=MalSN[Nr',
  '=[@[Nr]',
  '=1 2',
  '="a""b" "c"',
  '=A1B2C3(1) 4',
  '=2A1',
  '=A1 < = 2',
  '==1',
  '=%',
  '=A1&',
  '=A1$',
])('%s cannot be read', (formula) => expect(isReadableFormula(formula)).toBe(false));

it('the host refuses what cannot be read, and the cell stays as it was', async () => {
  const book = openBook();
  book.at('A1').Values = [[5]];
  expect(codeOf(() => (book.at('A1').Formulas = [['=SUM(1,']]))).toBe('InvalidArgument');
  expect(codeOf(() => (book.at('A1').Values = [['=SUM(1,']]))).toBe('InvalidArgument');
  expect(await book.values('A1')).toEqual([[5]]);
  book.at('B1').NumberFormat = [['@']];
  book.at('B1').Values = [['=SUM(1,']];
  expect(await book.values('B1')).toEqual([['=SUM(1,']]);
});
