import { CopyField } from '../common/CopyField';
import { useTexts } from '../common/texts';

/** The details of an error, to be seen and copied. */
export function CopyDetails({ details }: { details: string }) {
  const t = useTexts();
  return (
    <CopyField
      text={details}
      label={t('pane.failure.details')}
      copy={t('pane.failure.copy')}
      copied={t('pane.failure.copied')}
      copyYourself={t('pane.failure.copyYourself')}
    />
  );
}
