import { useState } from 'react';
import { useNavigation } from '../common/navigation';
import { ALL_SEVERITIES, type Choices } from './FindingFilters';

/** What is shown of the findings. Whoever opens the view for a committee sees that committee's, until it is chosen otherwise. */
export function useChoices(): [Choices, (choices: Choices) => void] {
  const { target } = useNavigation();
  const [opened, setOpened] = useState(target);
  const [choices, setChoices] = useState<Choices>(() => chooseFor(target.committee));
  if (opened !== target) {
    setOpened(target);
    setChoices({ ...chooseFor(target.committee), grouping: choices.grouping });
  }
  return [choices, setChoices];
}

function chooseFor(committee: string | undefined): Choices {
  return { grouping: 'committee', severities: ALL_SEVERITIES, committee: committee ?? null };
}
