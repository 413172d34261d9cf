/** Words in a file where nobody expects them (the fuzzer's, kept): they are read, written and read again as what they were. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';
import { packSampleBook } from '../../scripts/fuzz/sampleBook';

async function readWith(part: RegExp, from: string | RegExp, to: string) {
  const files = unzipSync((await packSampleBook()).bytes);
  const path = Object.keys(files).find((name) => part.test(name) && strFromU8(files[name]!).search(from) >= 0);
  if (path === undefined) throw new Error(`No part has ${String(from)}.`);
  files[path] = strToU8(strFromU8(files[path]!).replace(from, to));
  return readXlsx(zipSync(files));
}

test.each<[string, RegExp, string | RegExp, string]>([
  ['the kind of a drawing’s part', /drawing1\.xml\.rels$/, /Type="[^"]*"/, 'Type="&amp;"'],
  ['the number of a drawing’s part', /drawing1\.xml\.rels$/, /Id="[^"]*"/, 'Id="&lt;&quot;1"'],
  ['the style of a table', /tables\/table/, 'TableStyleLight1', '_x0000_'],
  ['a link that leads nowhere', /sheet\d\.xml$/, / r:id="[^"]*"/, ''],
  ['the font of a text', /styles\.xml$/, /<name val="[^"]*"/, '<name val="_x0041_"'],
  ['how a rule compares', /sheet\d\.xml$/, 'operator="equal"', 'operator="_x0041_"'],
  ['the content type of a kept part', /Content_Types/, /ContentType="[^"]*chart\+xml"/, 'ContentType="a_x0041_&quot;&amp;b"'],
])('%s', async (_, part, from, to) => {
  const book = await readWith(part, from, to);
  expect(await readXlsx(await writeXlsx(book, { customFunctions: ['GOALSTATUS'] }))).toEqual(book);
});
