/** A goal book made of texts that Excel could take for formulas, days and numbers holds them as texts, in every field that a person fills in. */
import type { WorkbookDocument } from '../../localexcel/document/types';
import { findModel, LEVELS } from '../../src/goals';
import { readBook } from '../../src/workbook/reading/read';
import type { StructureChoice } from '../../src/workbook/structure';
import { openLocalExcel } from '../support/localExcel';
import { CHOICE, structure } from './support/structure';
import { MARKUP, TAKEN_OTHERWISE } from './support/strangeTexts';

/** A book with as many fields as there are texts: each text in one field, or plain words. */
function choose(give: (plain: string) => string): StructureChoice {
  const letters = [...'ABCDE'];
  return {
    ...CHOICE,
    model: findModel('egen')!,
    municipality: give('kommunen'),
    term: give('perioden'),
    committees: letters.map((code) => ({
      code: `N${code}`,
      name: give(`nämnd ${code}`),
      kind: 'nämnd',
      covered: true,
    })),
    areas: letters.map((letter, index) => ({
      nr: String(index + 1),
      name: give(`område ${letter}`),
      text: give(`beskrivning ${letter}`),
      subAreas: [give(`del ${letter}`)],
    })),
    units: letters.map((letter) => ({ committee: `N${letter}`, name: give(`verksamhet ${letter}`), manager: give(`chef ${letter}`) })),
    commonGoals: [{ area: '1', text: give('gemensamt mål') }],
    settings: {
      vision: give('vision'),
      focusAreas: give('fokus'),
      values: give('värdegrund'),
      ...Object.fromEntries(LEVELS.map((level) => [`levelName.${level}`, give(level)])),
    },
  };
}

/** Sheet, row and column of every cell with a formula, and of every cell with anything else, by what kind of thing that is. */
function listKinds({ sheets }: WorkbookDocument): string[] {
  return sheets.flatMap(({ cells }, sheet) =>
    [...cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, { value, formula }]) =>
        value === '' && formula === undefined ? [] : [`${sheet}:${row}:${column} ${formula === undefined ? typeof value : 'formula'}`],
      ),
    ),
  );
}
const readNow = async () => {
  const reading = await Excel.run(readBook);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  return reading.book;
};

async function make(choice: StructureChoice): Promise<{ document: WorkbookDocument; book: Awaited<ReturnType<typeof readNow>> }> {
  const excel = await openLocalExcel();
  await structure(choice);
  await excel.settled();
  expect(excel.problems).toEqual([]);
  return { document: excel.toDocument(), book: await readNow() };
}

describe('a book made of strange texts', () => {
  const all = [...TAKEN_OTHERWISE, ...MARKUP];
  let plain: string[];
  beforeAll(async () => {
    plain = listKinds((await make(choose((name) => name))).document);
  });

  // Each text comes to stand in another field each time.
  test.each([0, 17, 34])('has formulas where a book of plain words has them, and nowhere else (texts from the %ith on)', async (first) => {
    let next = first;
    const choice = choose(() => all[next++ % all.length]!);
    const { document, book } = await make(choice);
    expect(listKinds(document)).toEqual(plain);
    const { settings, committees, areas, units, rows } = book;
    const trim = (text: string) => text.trim();
    expect({
      municipality: settings.municipality,
      term: settings.term,
      vision: settings.vision,
      focusAreas: settings.focusAreas,
      values: settings.values,
      levels: LEVELS.map((level) => settings.levels[level].name),
      committees: committees.slice(0, -1).map(({ name }) => name),
      areas: areas.map(({ name, text }) => [name, text]),
      units: units.map(({ name, manager }) => [name, manager]),
      common: rows.map(({ text }) => text),
    }).toEqual({
      municipality: trim(choice.municipality!),
      term: trim(choice.term!),
      vision: trim(String(choice.settings!.vision)),
      focusAreas: trim(String(choice.settings!.focusAreas)),
      values: trim(String(choice.settings!.values)),
      levels: LEVELS.map((level) => trim(String(choice.settings![`levelName.${level}`]))),
      committees: choice.committees!.map(({ name }) => trim(name)),
      areas: choice.areas!.map(({ name, text }) => [trim(name), trim(text)]),
      units: choice.units!.map(({ name, manager }) => [trim(name), trim(manager)]),
      common: choice.commonGoals!.map(({ text }) => trim(text)),
    });
  });
});
