import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import { ACCENT } from '../../looks/palette';

/** Fluent's theme in Målbok's accent colour, dark where Office or else the computer is. */
export function chooseTheme(): Theme {
  return isDark() ? DARK : LIGHT;
}

/** Fluent wants sixteen shades from nearly black to nearly white; 80 is the accent itself, which its buttons use. */
const SHADES = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160] as const;
const BRAND = Object.fromEntries(SHADES.map((shade) => [shade, makeShade(ACCENT.ink, shade)])) as unknown as BrandVariants;
const LIGHT = createLightTheme(BRAND);
const DARK: Theme = {
  ...createDarkTheme(BRAND),
  colorBrandForeground1: BRAND[120],
  colorBrandForeground2: BRAND[130],
  // Fluent's own are too dark for text in our accent.
  colorBrandForegroundLink: BRAND[120],
  colorBrandForegroundLinkHover: BRAND[130],
  colorBrandForegroundLinkPressed: BRAND[110],
};

/** Whether the pane is to be dark. Office says its own theme on desktop; on the web it may be undefined, and then the computer's setting counts. */
export function isDark(): boolean {
  const background = typeof Office === 'undefined' ? undefined : Office.context.officeTheme?.bodyBackgroundColor;
  if (background) return sumChannels(background) < (3 * 255) / 2;
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

function makeShade(colour: string, shade: number): string {
  const share = shade <= 80 ? shade / 80 : (shade - 80) / 90;
  const towards = shade <= 80 ? 0 : 255;
  const channels = readChannels(colour).map((channel) =>
    Math.round(shade <= 80 ? channel * (0.15 + 0.85 * share) : channel + (towards - channel) * share),
  );
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function readChannels(colour: string): number[] {
  return [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
}

function sumChannels(colour: string): number {
  return readChannels(colour.startsWith('#') ? colour : `#${colour}`).reduce((sum, channel) => sum + channel, 0);
}
