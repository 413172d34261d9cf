import { Subtitle1 } from '@fluentui/react-components';
import { useTexts } from '../common/texts';
import type { ViewProps } from '../common/viewProps';
import { Changes } from './Changes';
import { OccasionSwitch } from './OccasionSwitch';
import { Reported } from './Reported';
import { Statuses } from './Statuses';
import { Structure } from './Structure';

/** How the goals are met at the book's occasion, what is reported, and what has changed since the occasion before. */
export default function FollowUpView({ state }: ViewProps) {
  const t = useTexts();
  const { occasion } = state.book.settings;
  return (
    <>
      <Subtitle1 as="h2">{t('pane.view.followUp')}</Subtitle1>
      <OccasionSwitch occasion={occasion} />
      {occasion === 'budget' ? (
        <Structure state={state} />
      ) : (
        <>
          <Reported state={state} />
          <Statuses state={state} />
          <Changes state={state} />
        </>
      )}
    </>
  );
}
