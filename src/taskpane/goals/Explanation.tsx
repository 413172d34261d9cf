import { Subtitle2 } from '@fluentui/react-components';
import { explainFormula, type ExplainedChild, type FormulaExplanation, type MissingKind, type RollUp } from '../../goals';
import { StatusMark } from '../common/StatusMark';
import { useTexts } from '../common/texts';
import { writeFormula } from '../../report/formulaText';
import { useNumbers } from './numbers';
import { RowLink } from './RowLink';
import { useGoalStyles } from './styles';

interface PartProps {
  rollUp: RollUp;
  found: FormulaExplanation;
  onChoose(row: number): void;
}

/** More links than this of one kind are counted only. */
const LINKS = 20;

/** How a goal's or measure's fulfilment came about: the formula with its numbers, what counted, what is missing. */
export function Explanation({ rollUp, row, onChoose }: { rollUp: RollUp; row: number; onChoose(row: number): void }) {
  const styles = useGoalStyles();
  const t = useTexts();
  const numbers = useNumbers();
  const { occasion, results } = rollUp;
  const found = explainFormula(rollUp, row);
  if (!found) return null;
  const { fulfilment, measure } = found;
  const clamped = measure?.fraction !== null && measure?.fraction !== undefined && (measure.fraction < 0 || measure.fraction > 1);
  return (
    <>
      <div className={styles.part}>
        <Subtitle2 as="h4">{t('pane.goals.how')}</Subtitle2>
        <p className={styles.formula}>{writeFormula(found, { t, numbers, occasion })}</p>
        {clamped && <p className={styles.second}>{t('pane.goals.formula.clamped')}</p>}
        {fulfilment !== null && (
          <p className={styles.second}>
            {t('pane.goals.thresholds', {
              metFrom: numbers.exactPercent(found.metFrom),
              partialFrom: numbers.exactPercent(found.partialFrom),
            })}
          </p>
        )}
        {fulfilment !== null && found.coverageTooLow && (
          <p>
            {t('pane.goals.lowCoverage', {
              coverage: numbers.exactPercent(found.coverage),
              min: numbers.exactPercent(found.minCoverage),
            })}
          </p>
        )}
        {results[row]?.byHand && fulfilment !== null && found.derivation !== 'assessment' && <p>{t('pane.goals.handNote')}</p>}
      </div>
      {found.children.length > 0 && <Children rollUp={rollUp} found={found} onChoose={onChoose} />}
      {!measure && <Missing rollUp={rollUp} found={found} onChoose={onChoose} />}
    </>
  );
}

function Children({ rollUp, found, onChoose }: PartProps) {
  const styles = useGoalStyles();
  const t = useTexts();
  return (
    <div className={styles.part}>
      <Subtitle2 as="h4">{t('pane.goals.children')}</Subtitle2>
      <ul className={styles.list}>
        {found.children.map((child) => (
          <li key={child.row}>
            <RowLink book={rollUp.book} row={child.row} withText onChoose={onChoose} />
            <div className={styles.facts}>
              {child.result.calculatedStatus && <StatusMark status={child.result.calculatedStatus} small />}
              <ChildNumbers child={child} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ChildNumbers({ child }: { child: ExplainedChild }) {
  const t = useTexts();
  const numbers = useNumbers();
  const { weight, share, result } = child;
  const params = { weight: numbers.plain(weight), coverage: numbers.percent(result.coverage ?? 0) };
  if (share === null || result.fulfilment === null) return <span>{t('pane.goals.childNoValue', params)}</span>;
  return (
    <span>{t('pane.goals.child', { ...params, fulfilment: numbers.exactPercent(result.fulfilment), share: numbers.percent(share) })}</span>
  );
}

const MISSING: readonly MissingKind[] = ['notReported', 'noTarget', 'nothingBeneath'];

function Missing({ rollUp, found, onChoose }: PartProps) {
  const styles = useGoalStyles();
  const t = useTexts();
  const { occasion } = rollUp;
  // At the budget every outcome is still to come.
  const kinds = MISSING.filter((kind) => found.missing[kind].length > 0 && !(kind === 'notReported' && occasion === 'budget'));
  if (kinds.length === 0) return null;
  const column = occasion === 'budget' ? '' : t(`pane.goals.outcome.${occasion}`).toLowerCase();
  return (
    <div className={styles.part}>
      <Subtitle2 as="h4">{t('pane.goals.missing')}</Subtitle2>
      {kinds.map((kind) => {
        const rows = found.missing[kind];
        return (
          <div key={kind}>
            <p>{t(`pane.goals.missing.${kind}`, { count: rows.length, total: found.measures, column })}</p>
            <div className={styles.links}>
              {rows.slice(0, LINKS).map((row) => (
                <RowLink key={row} book={rollUp.book} row={row} onChoose={onChoose} />
              ))}
              {rows.length > LINKS && <span>{t('pane.goals.missing.more', { count: rows.length - LINKS })}</span>}
            </div>
          </div>
        );
      })}
    </div>
  );
}
