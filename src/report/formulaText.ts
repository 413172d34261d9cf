/** A formula with its numbers, as people write it: "(2 × 80 % + 1 × 50 %) / 3 = 70 %". */
import type { ExplainedChild, FormulaExplanation, MeasureFormula, Occasion, Outcome } from '../goals';
import { sumAmounts } from '../goals/compare';
import { NO_BREAK } from './numbers';
import type { Words } from './words';

/** More terms than this say nothing more: the children stand beneath, one by one. */
const TERMS = 8;

interface Numbers {
  plain(value: number): string;
  exactPercent(share: number): string;
}
interface Writer {
  t: Words['t'];
  numbers: Numbers;
  occasion: Occasion;
}

/** How the fulfilment came about, in one sentence. */
export function writeFormula(found: FormulaExplanation, writer: Writer): string {
  const { t, numbers } = writer;
  const result = found.fulfilment === null ? '' : numbers.exactPercent(found.fulfilment);
  const valued = found.children.filter(({ share }) => share !== null);
  switch (found.derivation) {
    case 'weightedMean':
      if (valued.length === 1) return t('pane.goals.formula.single', { result });
      return valued.every(({ weight }) => weight === valued[0]?.weight)
        ? t('pane.goals.formula.plainMean', { formula: `${sum(valued, false, numbers)} / ${valued.length} = ${result}` })
        : t('pane.goals.formula.weightedMean', { formula: `${sum(valued, true, numbers)} / ${addWeights(valued, numbers)} = ${result}` });
    case 'worst':
      return t('pane.goals.formula.worst', { values: shorten(valued.map(readScore).map(numbers.exactPercent)).join('; '), result });
    case 'shareMet': {
      const met = valued.filter((child) => child.result.calculatedStatus === 'met');
      return t('pane.goals.formula.shareMet', { formula: `${addWeights(met, numbers)} / ${addWeights(valued, numbers)} = ${result}` });
    }
    case 'assessment':
      return t('pane.goals.formula.assessment', { result });
    case 'noValue':
      return t(found.children.length === 0 ? 'pane.goals.formula.nothingBeneath' : 'pane.goals.formula.noValue');
    case 'noTarget':
      return t('pane.goals.formula.noTarget');
    case 'notReported':
      return writer.occasion === 'budget'
        ? t('pane.goals.formula.budget')
        : t('pane.goals.formula.notReported', { column: t(`pane.goals.outcome.${writer.occasion}`) });
    default:
      return found.measure ? writeMeasure(found.derivation, found.measure, result, writer) : '';
  }
}

/** A measured value as it was written. */
export function writeOutcome(value: Outcome, { t, numbers }: Pick<Writer, 't' | 'numbers'>): string {
  if (typeof value === 'boolean') return t(value ? 'word.yes' : 'word.no');
  return numbers.plain(value);
}

function writeMeasure(
  derivation: 'progress' | 'ratio' | 'maintain' | 'yesNo',
  measure: MeasureFormula,
  result: string,
  writer: Writer,
): string {
  const { t, numbers } = writer;
  const { plain } = numbers;
  const { baseline, target, fraction } = measure;
  const actual = measure.actual === null ? '' : writeOutcome(measure.actual, writer);
  const values = { actual, target: plain(target ?? 0), tolerance: plain(measure.tolerance), result };
  if (derivation === 'yesNo') return t('pane.goals.formula.yesNo', values);
  if (derivation === 'maintain') return t('pane.goals.formula.maintain', values);
  if (derivation === 'progress') {
    const minus = (from: string, less: number) => `(${from}${NO_BREAK}−${NO_BREAK}${less < 0 ? `(${plain(less)})` : plain(less)})`;
    const start = baseline ?? 0;
    return t('pane.goals.formula.progress', {
      formula: `${minus(actual, start)} / ${minus(values.target, start)}${equals(fraction, numbers)}`,
    });
  }
  if (fraction === null)
    return t(result === numbers.exactPercent(1) ? 'pane.goals.formula.reached' : 'pane.goals.formula.notReached', values);
  const [over, under] = measure.direction === 'decrease' ? [values.target, actual] : [actual, values.target];
  return t(`pane.goals.formula.ratio.${measure.direction === 'decrease' ? 'decrease' : 'increase'}`, {
    formula: `${over} / ${under}${equals(fraction, numbers)}`,
  });
}

function equals(fraction: number | null, numbers: Numbers): string {
  return fraction === null ? '' : ` = ${numbers.exactPercent(fraction)}`;
}

function sum(children: readonly ExplainedChild[], weighted: boolean, numbers: Numbers): string {
  const terms = children.map(
    (child) => (weighted ? `${numbers.plain(child.weight)}${NO_BREAK}×${NO_BREAK}` : '') + numbers.exactPercent(readScore(child)),
  );
  return `(${shorten(terms).join(' + ')})`;
}

function shorten(terms: readonly string[]): readonly string[] {
  return terms.length > TERMS ? [...terms.slice(0, TERMS), '…'] : terms;
}

function addWeights(children: readonly ExplainedChild[], numbers: Numbers): string {
  return numbers.plain(sumAmounts(children.map(({ weight }) => weight)));
}

function readScore({ result }: ExplainedChild): number {
  return result.fulfilment ?? 0;
}
