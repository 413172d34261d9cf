import { Subtitle1 } from '@fluentui/react-components';
import { useTexts } from '../common/texts';
import type { ViewProps } from '../Pane';

export default function GoalsView({ state }: ViewProps) {
  const t = useTexts();
  return <Subtitle1 as="h2">{t('pane.view.goals') + state.book.rows.length}</Subtitle1>;
}
