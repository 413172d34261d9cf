/** Limits of Excel's that the local Excel lets pass: a text or a formula beyond one ends the whole request there. */
import type { WorkbookDocument } from '../../localexcel/document/types';
import { STEERING_MODELS } from '../../src/goals';
import { openLocalExcel } from '../support/localExcel';
import { structure } from './support/structure';

/** Every formula of a book: of cells, of conditional formats, of validations. */
function listFormulas({ sheets }: WorkbookDocument): string[] {
  return sheets.flatMap(({ cells, conditionalFormats, validations }) => [
    ...[...cells.values()].flatMap((line) => [...line.values()].flatMap(({ formula }) => formula ?? [])),
    ...conditionalFormats.flatMap(({ rule }) => (rule.type === 'custom' ? [rule.formula] : [])),
    ...validations.flatMap(({ formula1, formula2 }) => [formula1 ?? [], formula2 ?? []].flat()),
  ]);
}
const lengthsOver = (texts: readonly (string | undefined)[], limit: number) => texts.filter((text) => (text?.length ?? 0) > limit);
/** How deep functions stand in each other. */
function countDepth(formula: string): number {
  let [depth, deepest] = [0, 0];
  for (const sign of formula.replace(/"(?:[^"]|"")*"/g, '')) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

test.each(STEERING_MODELS.map((model) => [model.name, model] as const))(
  'a book on the model %s stays within them',
  async (_name, model) => {
    const excel = await openLocalExcel();
    const committees = [
      { code: 'ABCDEFGHIJ', name: 'Gemensamma nämnden för familjerättsliga frågor och mer', kind: 'nämnd' as const, covered: true },
    ];
    await structure({ model, municipality: 'Exempelkommunen', year: 2027, committees });
    await excel.settled();
    const book = excel.toDocument();
    const formulas = listFormulas(book);
    expect(formulas.length).toBeGreaterThan(50);
    // A formula may have 8,192 characters and 64 levels, a text in it 255.
    expect(lengthsOver(formulas, 8192)).toEqual([]);
    expect(formulas.filter((formula) => countDepth(formula) > 64)).toEqual([]);
    expect(
      lengthsOver(
        formulas.flatMap((formula) => formula.match(/"(?:[^"]|"")*"/g) ?? []),
        257,
      ),
    ).toEqual([]);
    for (const { name, validations, links, rows, columns, print } of book.sheets) {
      expect(lengthsOver([name], 31)).toEqual([]);
      const messages = validations.flatMap(({ prompt, error }) => [prompt, error]);
      expect(
        lengthsOver(
          messages.map((message) => message?.title),
          32,
        ),
      ).toEqual([]);
      // An input message may have 255, but 225 are all that a program may give an alert.
      expect(
        lengthsOver(
          messages.map((message) => message?.message),
          225,
        ),
      ).toEqual([]);
      expect(
        lengthsOver(
          links.map(({ tooltip }) => tooltip),
          255,
        ),
      ).toEqual([]);
      expect(lengthsOver([print.footer, print.header], 255)).toEqual([]);
      expect([...rows.values()].filter(({ height }) => (height ?? 0) > 409)).toEqual([]);
      expect([...columns.values()].filter(({ width }) => (width ?? 0) > 255)).toEqual([]);
    }
  },
);

test('a vision of many lines makes no higher row than Excel has', async () => {
  const excel = await openLocalExcel();
  const [model] = STEERING_MODELS;
  await structure({ model: model!, year: 2027, settings: { vision: 'En lång vision.\n'.repeat(60) } });
  const heights = excel.toDocument().sheets.flatMap(({ rows }) => [...rows.values()].map(({ height }) => height ?? 0));
  expect(Math.max(...heights)).toBeLessThanOrEqual(409);
});
