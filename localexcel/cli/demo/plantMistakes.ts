import type { Finding } from '../../../src/goals';
import { writeFindings } from '../../../src/workbook/writing/findings';
import type { LocalExcel } from '../../localExcel';
import { placeFinding } from '../commands/check';
import { today } from '../commands/report';
import { EXIT } from '../failure';
import { saveWorkbook } from '../files';
import { openGoalBook, runOnBook, type Request } from '../goalBook';
import { say } from '../texts';
import { readReady } from './fillBook';
import { planMistakes, type Edit } from './mistakes';

/** Makes ten mistakes in a copy of the book, as a person at the keyboard, and prints what the check says of each. */
export async function plantMistakes(file: string, out: string, request: Request): Promise<number> {
  const { language, output } = request;
  const { addin, book } = await openGoalBook(file, request);
  const { excel, functionNames } = addin;
  const known = new Set(book.findings.map(describeIdentity));
  const mistakes = planMistakes(book);
  for (const edit of mistakes.flatMap(({ edits }) => edits)) await makeEdit(excel, edit);
  await excel.settled();
  const after = await readReady();
  const fresh = after.findings
    .filter((finding) => finding.severity === 'error' && !known.has(describeIdentity(finding)))
    .map((finding) => ({ message: finding.message, placed: placeFinding(after, finding, language) }));
  await runOnBook(file, language, (context) => writeFindings(context, after, after.findings, today()));
  await readReady();
  await excel.settled();
  await saveWorkbook(excel.toDocument(), out, functionNames);

  output.out(say(language, 'demoMistakes', { name: file }));
  let unseen = 0;
  mistakes.forEach(({ message, sheet, cell }, index) => {
    const at = fresh.findIndex(({ message: found, placed }) => found === message && placed.sheet === sheet && placed.cell === cell);
    const [found] = at < 0 ? [] : fresh.splice(at, 1);
    if (!found) unseen += 1;
    const values = { number: index + 1, sheet, cell };
    output.out(
      found
        ? say(language, 'demoMistake', { ...values, message: found.placed.message })
        : say(language, 'demoMistakeUnseen', { ...values, what: message }),
    );
  });
  if (fresh.length > 0) output.out(say(language, 'demoOthers', { count: fresh.length }));
  for (const { placed } of fresh) {
    output.out(say(language, 'demoOther', { sheet: placed.sheet ?? '', cell: placed.cell ?? '', message: placed.message }));
  }
  output.out(say(language, 'demoFile', { file: out }));
  return unseen === 0 ? EXIT.ok : EXIT.unexpected;
}

async function makeEdit(excel: LocalExcel, { sheet, cell, text }: Edit): Promise<void> {
  if (text === '') await excel.person.clear(sheet, cell);
  else if (text.startsWith('=')) await excel.person.type(sheet, cell, text);
  else await excel.person.paste(sheet, cell, [[text]]);
}

/** What makes two findings the same one before and after. */
function describeIdentity({ message, place, params }: Finding): string {
  return JSON.stringify([message, place, params]);
}
