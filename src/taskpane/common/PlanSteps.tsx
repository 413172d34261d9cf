import { Subtitle2 } from '@fluentui/react-components';
import { useContext } from 'react';
import { describeProblem, describeStep, type StructurePlan } from '../../workbook/structure';
import { useStyles } from './styles';
import { LanguageContext, useTexts } from './texts';

/** What structuring would do, or what stops it. */
export function PlanSteps({ plan }: { plan: StructurePlan }) {
  const styles = useStyles();
  const t = useTexts();
  const { language } = useContext(LanguageContext);
  const stopped = plan.problems.length > 0;
  const sentences = stopped
    ? plan.problems.map((problem) => describeProblem(language, problem))
    : plan.steps.map((step) => describeStep(language, step));
  return (
    <>
      <Subtitle2 as="h3">{t(stopped ? 'pane.plan.problems' : 'pane.plan.heading')}</Subtitle2>
      <ol className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </>
  );
}
