/** What bars are filled with: a colour and a pattern for each status, so that neither grey print nor an eye that mixes colours mixes them. */
import { ACCENT, STATUS_COLOURS, type Ink } from '../../looks/palette';
import type { ReportSeries } from '../types';

type Colour = ReportSeries['colour'];

export function inkOf(colour: Colour): Ink {
  return colour === 'accent' ? ACCENT : STATUS_COLOURS[colour];
}

/** Whether it is dark all over, so that what is written on it must be light. */
export function isSolid(colour: Colour): boolean {
  return colour === 'met' || colour === 'accent';
}

export function fillOf(anchor: string, colour: Colour): string {
  return isSolid(colour) ? inkOf(colour).ink : `url(#${anchor}-${colour})`;
}

/** The patterns that `fillOf` names, once each. `anchor`: unique on the page. */
export function drawPatterns(anchor: string, colours: readonly Colour[]): string {
  return [...new Set(colours)]
    .filter((colour) => !isSolid(colour))
    .map(
      (colour) =>
        `<pattern id="${anchor}-${colour}" width="8" height="8" patternUnits="userSpaceOnUse">` +
        `<rect width="8" height="8" fill="${inkOf(colour).tint}"/>${drawStrokes(colour, inkOf(colour).ink)}</pattern>`,
    )
    .join('');
}

function drawStrokes(colour: Colour, ink: string): string {
  switch (colour) {
    case 'partial':
      return `<path d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" stroke="${ink}" stroke-width="2"/>`;
    case 'notMet':
      return `<path d="M0 0 L8 8 M0 8 L8 0" stroke="${ink}" stroke-width="1.25"/>`;
    case 'notAssessed':
      return `<circle cx="4" cy="4" r="1.25" fill="${ink}"/>`;
    case 'met':
    case 'accent':
      return '';
  }
}
