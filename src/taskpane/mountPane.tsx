import { AriaLiveAnnouncer, FluentProvider } from '@fluentui/react-components';
import { StrictMode, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '../locales';
import { keepChosenLanguage, readChosenLanguage } from './common/language';
import { DarkContext } from './common/statusColours';
import { LanguageContext } from './common/texts';
import { chooseTheme, isDark } from './common/theme';
import { Pane } from './Pane';
import { ErrorBoundary } from './shell/ErrorBoundary';
import { Notice, type NoticeKey } from './shell/Notice';

/** Draws the pane in the page's element. To be called when Office is ready. `language` counts until the person has chosen one. */
export function mountPane(element: HTMLElement, language: Language): void {
  mount(element, readChosenLanguage() ?? language, <Pane />);
}

/** Draws one sentence instead of the pane, where there is no Excel to work in. */
export function mountNotice(element: HTMLElement, language: Language, text: NoticeKey): void {
  mount(element, language, <Notice text={text} />);
}

function mount(element: HTMLElement, language: Language, view: ReactNode): void {
  createRoot(element).render(
    <StrictMode>
      <InLanguage first={language}>
        <Themed>
          <AriaLiveAnnouncer>
            <ErrorBoundary view="pane">{view}</ErrorBoundary>
          </AriaLiveAnnouncer>
        </Themed>
      </InLanguage>
    </StrictMode>,
  );
}

function InLanguage({ first, children }: { first: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language) => {
    keepChosenLanguage(chosen);
    setLanguage(chosen);
  };
  return <LanguageContext value={{ language, setLanguage: choose }}>{children}</LanguageContext>;
}

function Themed({ children }: { children: ReactNode }) {
  const theme = useSyncExternalStore(followTheme, chooseTheme);
  return (
    <FluentProvider theme={theme} style={{ minHeight: '100vh' }}>
      <DarkContext value={isDark()}>{children}</DarkContext>
    </FluentProvider>
  );
}

/** Excel says nothing when its theme is changed: it is looked at again whenever the person comes back to the pane. */
function followTheme(onChange: () => void): () => void {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', onChange);
  window.addEventListener('focus', onChange);
  return () => {
    query.removeEventListener('change', onChange);
    window.removeEventListener('focus', onChange);
  };
}
