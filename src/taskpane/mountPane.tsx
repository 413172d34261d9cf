import { FluentProvider } from '@fluentui/react-components';
import { StrictMode, useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '../locales';
import { Notice, type NoticeKey } from './Notice';
import { Pane } from './Pane';
import { LanguageContext } from './texts';
import { chooseTheme } from './theme';

/** Draws the pane in the page's element. To be called when Office is ready. */
export function mountPane(element: HTMLElement, language: Language): void {
  mount(element, language, <Pane />);
}

/** Draws one sentence instead of the pane, where there is no Excel to work in. */
export function mountNotice(element: HTMLElement, language: Language, text: NoticeKey): void {
  mount(element, language, <Notice text={text} />);
}

function mount(element: HTMLElement, language: Language, view: ReactNode): void {
  document.documentElement.lang = language;
  createRoot(element).render(
    <StrictMode>
      <LanguageContext value={language}>
        <Themed>{view}</Themed>
      </LanguageContext>
    </StrictMode>,
  );
}

function Themed({ children }: { children: ReactNode }) {
  const theme = useSyncExternalStore(followColourScheme, chooseTheme);
  return (
    <FluentProvider theme={theme} style={{ minHeight: '100vh' }}>
      {children}
    </FluentProvider>
  );
}

function followColourScheme(onChange: () => void): () => void {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
