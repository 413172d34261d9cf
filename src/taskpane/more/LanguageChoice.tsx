import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useContext } from 'react';
import { LANGUAGES, type Language } from '../../locales';
import { LANGUAGE_NAMES } from '../common/language';
import { LanguageContext, useTexts } from '../common/texts';

export function LanguageChoice() {
  const t = useTexts();
  const { language, setLanguage } = useContext(LanguageContext);
  return (
    <Field label={t('pane.more.language')} hint={t('pane.more.languageHint')}>
      <RadioGroup layout="horizontal" value={language} onChange={(_event, { value }) => setLanguage(value as Language)}>
        {LANGUAGES.map((each) => (
          <Radio key={each} value={each} label={{ children: LANGUAGE_NAMES[each], lang: each }} />
        ))}
      </RadioGroup>
    </Field>
  );
}
