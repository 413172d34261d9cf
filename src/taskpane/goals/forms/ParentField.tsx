import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import type { ParentCandidate } from '../../../goals';
import { matchesSearch, splitSearch } from '../../../goals/search';
import { useTexts, type Translate } from '../../common/texts';
import { useFormStyles } from './styles';

/** Options drawn at once; a list of a thousand is searched, not scrolled. */
const MOST = 50;

interface ParentChoice {
  label: string;
  candidates: readonly ParentCandidate[];
  /** Number of the one chosen, "" for none. */
  value: string;
  error?: string | undefined;
  hint?: string | undefined;
  onChange(nr: string): void;
}

/** The goals or areas that a row may belong to, found by typing part of a number or a text. */
export function ParentField({ label, candidates, value, error, hint, onChange }: ParentChoice) {
  const styles = useFormStyles();
  const t = useTexts();
  const [query, setQuery] = useState<string | null>(null);
  const chosen = candidates.find(({ nr }) => nr === value);
  const words = splitSearch(query ?? '');
  const found = candidates.filter((candidate) => matchesSearch(words, [nameCandidate(candidate)]));
  return (
    <Field label={label} required hint={hint} {...(error !== undefined && { validationMessage: error })}>
      <Combobox
        // Beside its field, so that it stands within the page's main part.
        inlinePopup
        className={styles.input}
        input={{ className: styles.search }}
        listbox={{ className: styles.listbox }}
        placeholder={t('pane.form.parent.search')}
        value={query ?? (chosen ? nameCandidate(chosen) : '')}
        selectedOptions={chosen ? [chosen.nr] : []}
        onChange={(event) => setQuery(event.target.value)}
        onBlur={() => setQuery(null)}
        onOptionSelect={(_event, { optionValue }) => {
          setQuery(null);
          if (optionValue !== undefined && optionValue !== '') onChange(optionValue);
        }}
      >
        {found.slice(0, MOST).map((candidate) => (
          <Option key={candidate.nr} value={candidate.nr} text={nameCandidate(candidate)}>
            <span className={styles.option}>
              <span className={styles.number}>{candidate.nr}</span>
              {candidate.text !== candidate.nr && <span>{candidate.text}</span>}
            </span>
          </Option>
        ))}
        {found.length === 0 && (
          <Option key="none" value="" text="" disabled>
            {t('pane.form.parent.noMatch')}
          </Option>
        )}
        {found.length > MOST && (
          <Option key="more" value="" text="" disabled>
            {t('pane.form.parent.more', { shown: MOST, total: found.length })}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

/** What a sentence calls it: a goal by its number, an area by its name, for the number alone says nothing. */
export function callParent(t: Translate, { kind, nr, text }: Pick<ParentCandidate, 'kind' | 'nr' | 'text'>): string {
  return kind === 'area' ? t('pane.form.area.named', { name: text || nr }) : nr;
}

/** "SN-Ö1 Trygg vardag". */
function nameCandidate({ nr, text }: Pick<ParentCandidate, 'nr' | 'text'>): string {
  return text === '' || text === nr ? nr : `${nr} ${text}`;
}
