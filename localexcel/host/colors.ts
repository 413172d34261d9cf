import { invalidArgument } from '../wire/hostObject';

/** "#RRGGBB" of a colour as an add-in may give it; undefined for none. */
export function readColor(color: string | null | undefined, location: string): string | undefined {
  if (color === null || color === undefined || color === '') return undefined;
  if (/^#?[0-9a-f]{6}$/i.test(color)) return `#${color.replace('#', '').toUpperCase()}`;
  const named = NAMED_COLORS[color.toLowerCase()];
  if (!named) throw invalidArgument(location);
  return named;
}

const NAMED_COLORS: Record<string, string> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};
