/** What a screen reader is asked to say, as Fluent asks a browser that has `ariaNotify`; jsdom has no texts in live regions. */
export function listenAsScreenReader(): string[] {
  const heard: string[] = [];
  Object.assign(document, { ariaNotify: (text: string) => void heard.push(text) });
  return heard;
}
