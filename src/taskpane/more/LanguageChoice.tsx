import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useContext } from 'react';
import { LANGUAGES, type Language } from '../../locales';
import { LanguageContext, useTexts } from '../common/texts';

/** Each language in its own words, whatever the pane speaks. */
const NAMES: Record<Language, string> = { sv: 'Svenska', en: 'English' };

export function LanguageChoice() {
  const t = useTexts();
  const { language, setLanguage } = useContext(LanguageContext);
  return (
    <Field label={t('pane.more.language')} hint={t('pane.more.languageHint')}>
      <RadioGroup layout="horizontal" value={language} onChange={(_event, { value }) => setLanguage(value as Language)}>
        {LANGUAGES.map((each) => (
          <Radio key={each} value={each} label={{ children: NAMES[each], lang: each }} />
        ))}
      </RadioGroup>
    </Field>
  );
}
