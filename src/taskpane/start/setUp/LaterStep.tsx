import type { ComponentType } from 'react';
import { AreasStep } from './AreasStep';
import { CommitteesStep } from './CommitteesStep';
import { PreviewStep } from './PreviewStep';
import { RulesStep } from './RulesStep';
import type { SetUpStep } from './store';

export interface LaterStepProps {
  step: Exclude<SetUpStep, 'facts'>;
}

const STEPS: Record<LaterStepProps['step'], ComponentType> = {
  committees: CommitteesStep,
  areas: AreasStep,
  rules: RulesStep,
  preview: PreviewStep,
};

/** The steps that nobody sees at once. */
export default function LaterStep({ step }: LaterStepProps) {
  const Step = STEPS[step];
  return <Step />;
}
