/** Fills a new goal book with a sample, as a person with the add-in would: rows, then numbers. */
import type { ReadyBook } from '../../../src/live';
import { currentState, refreshLive } from '../../../src/live';
import { STEERING_MODELS, WHOLE_MUNICIPALITY } from '../../../src/goals';
import { OCCASION_WORDS } from '../../../src/locales/words';
import { numberBook } from '../../../src/workbook/writing/number';
import { applyStructure, planStructure } from '../../../src/workbook/structure';
import { appendRows } from '../../../src/workbook/writing/write';
import { listRows, toCells, type SampleRow } from '../../../samples/rows';
import type { SampleBook } from '../../../samples';

export async function fillBook(sample: SampleBook): Promise<ReadyBook> {
  const { municipality, year, term, committees } = sample;
  const model = STEERING_MODELS.find(({ id }) => id === sample.model)!;
  const choice = {
    model,
    municipality,
    year,
    term,
    committees: committees.map(({ code, name, kind, covered, budget }) => ({
      code,
      name,
      kind,
      covered,
      ...(budget !== null && { budget }),
    })),
    units: committees.flatMap(({ code, units }) => units.map((unit) => ({ committee: code, ...unit }))),
    settings: { occasion: OCCASION_WORDS.interim },
  };
  await Excel.run(async (context) => applyStructure(context, await planStructure(context, choice)));

  const common = listRows(sample.wholeMunicipality);
  await write([[WHOLE_MUNICIPALITY, await leaveOutGiven(common)]], new Map());
  const parents = await findKeys(common);
  await write(
    committees.map(({ code, goals }) => [code, listRows(goals)]),
    parents,
  );
  return readReady();
}

/** Rows into the tables of their committees, and numbers for them. */
async function write(
  tables: readonly (readonly [code: string, rows: readonly SampleRow[]])[],
  parents: ReadonlyMap<string, string>,
): Promise<void> {
  const { layout, book } = await readReady();
  await Excel.run(async (context) => {
    for (const [code, rows] of tables) {
      if (rows.length === 0) continue;
      await appendRows(
        context,
        layout,
        code,
        rows.map((row) => toCells(row, book.settings.levels, parents)),
      );
    }
    await numberBook(context);
  });
}

/** The model has written its own common goals already. */
async function leaveOutGiven(common: readonly SampleRow[]): Promise<SampleRow[]> {
  const { book } = await readReady();
  const given = new Set(book.rows.map(({ text }) => text));
  return common.filter(({ text }) => !given.has(text));
}

/** The numbers that the common goals got, by the keys that other sheets know them by. */
async function findKeys(common: readonly SampleRow[]): Promise<Map<string, string>> {
  const { book } = await readReady();
  const numbers = new Map(book.rows.map(({ text, nr }) => [text, nr]));
  return new Map(common.flatMap(({ key, text }) => (key === undefined ? [] : [[key, numbers.get(text) ?? ''] as const])));
}

export async function readReady(): Promise<ReadyBook> {
  await refreshLive();
  const state = currentState();
  if (state.phase !== 'ready') throw new Error(`The goal book cannot be read: ${JSON.stringify(state)}`);
  return state;
}
