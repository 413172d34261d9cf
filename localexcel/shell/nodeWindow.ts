/**
 * Gives plain Node the window that office.js expects, by jsdom. Where there is one already (jest's jsdom environment, a
 * browser) nothing is done.
 */
// What office.js and the add-in ask of a window. Node's own timers, fetch, URL and so on stay.
const NAMES = [
  'document',
  'location',
  'navigator',
  'history',
  'sessionStorage',
  'localStorage',
  'Node',
  'Element',
  'HTMLElement',
  'external',
] as const;

export async function ensureWindow(): Promise<void> {
  if (typeof window !== 'undefined' && typeof document !== 'undefined') return;
  // Only here: jsdom does not load within its own window.
  const { JSDOM } = await import('jsdom');
  const { window: page } = new JSDOM('<!doctype html><html><head></head><body></body></html>', { url: 'http://localhost/' });
  for (const name of NAMES) define(name, (page as unknown as Record<string, unknown>)[name] ?? {});
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const) define(name, page[name].bind(page));
  for (const name of ['window', 'self', 'top', 'parent']) define(name, globalThis);
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
