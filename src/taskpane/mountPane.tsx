import { FluentProvider } from '@fluentui/react-components';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '../locales';
import { Pane } from './Pane';
import { LanguageContext } from './texts';
import { chooseTheme } from './theme';

/** Draws the pane in the page's element. To be called when Office is ready. */
export function mountPane(element: HTMLElement, language: Language): void {
  document.documentElement.lang = language;
  createRoot(element).render(
    <StrictMode>
      <LanguageContext value={language}>
        <ThemedPane />
      </LanguageContext>
    </StrictMode>,
  );
}

function ThemedPane() {
  const theme = useSyncExternalStore(followColourScheme, chooseTheme);
  return (
    <FluentProvider theme={theme} style={{ minHeight: '100vh' }}>
      <Pane />
    </FluentProvider>
  );
}

function followColourScheme(onChange: () => void): () => void {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
