import { Subtitle1 } from '@fluentui/react-components';
import type { LiveState } from '../../live';
import { useTexts } from '../common/texts';

/** What is needed now and then: language, formulas, help, about. */
export default function MoreView(_props: { state: LiveState }) {
  const t = useTexts();
  return <Subtitle1 as="h2">{t('pane.view.more')}</Subtitle1>;
}
