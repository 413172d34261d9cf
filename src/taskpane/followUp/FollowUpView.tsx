import { Subtitle1 } from '@fluentui/react-components';
import { useTexts } from '../common/texts';
import type { ViewProps } from '../Pane';
import { StatusCounts } from './StatusCounts';

/** How the goals are met, and what is reported. */
export default function FollowUpView({ state }: ViewProps) {
  const t = useTexts();
  return (
    <>
      <Subtitle1 as="h2">{t('pane.view.followUp')}</Subtitle1>
      <StatusCounts state={state} />
    </>
  );
}
