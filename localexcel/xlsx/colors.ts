import { childOf, childrenOf, readNumber, type XmlElement } from './xml';

/** Colours of a workbook's theme in the order that styles number them. */
export type Theme = readonly string[];

/** Colours of the Office theme since 2013, for workbooks without one: light 1, dark 1, light 2, dark 2, accents 1-6, link, visited link. */
export const OFFICE_THEME: Theme = '#FFFFFF #000000 #E7E6E6 #44546A #4472C4 #ED7D31 #A5A5A5 #FFC000 #5B9BD5 #70AD47 #0563C1 #954F72'.split(
  ' ',
);

export const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The old palette (ECMA-376 18.8.27), colours 0-63; 64 and 65 are the system's text and paper. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 ' +
  '800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 ' +
  '993300 993366 333399 333333'
).split(' ');

export function readTheme(root: XmlElement): Theme {
  const scheme = childOf(childOf(root, 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, index) => {
    const color = childrenOf(childOf(scheme, name))[0]?.attributes;
    const value = color?.lastClr ?? color?.val;
    return value !== undefined && /^[0-9A-Fa-f]{6}$/.test(value) ? `#${value.toUpperCase()}` : OFFICE_THEME[index]!;
  });
}

/** "#RRGGBB" of a <color>, <fgColor> …; undefined where the colour is automatic. */
export function readColor(element: XmlElement | undefined, theme: Theme): string | undefined {
  const base = readBaseColor(element?.attributes ?? {}, theme);
  const tint = readNumber(element?.attributes.tint) ?? 0;
  return base && tint !== 0 ? tintColor(base, tint) : base;
}

function readBaseColor(attributes: Record<string, string>, theme: Theme): string | undefined {
  const { rgb, theme: themed, indexed } = attributes;
  if (rgb !== undefined) return /^[0-9A-Fa-f]{6,8}$/.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : undefined;
  if (themed !== undefined) return theme[Number(themed)];
  const fromPalette = indexed === undefined ? undefined : PALETTE[Number(indexed)];
  return fromPalette && `#${fromPalette}`;
}

/** The attributes of a colour in the file. */
export function colorAttributes(color: string): { rgb: string } {
  return { rgb: `FF${color.replace(/^#/, '').toUpperCase()}` };
}

/**
 * Lightens (tint > 0) or darkens a colour by its lightness (ECMA-376 18.8.19). Excel counts hue, lightness and saturation in whole numbers to
 * 240, as Windows does (Microsoft KB 29240); exact arithmetic gives colours that are off by one or two.
 */
export function tintColor(color: string, tint: number): string {
  const { hue, lightness, saturation } = readShades(color);
  const tinted = tint < 0 ? Math.floor(lightness * (1 + tint)) : Math.floor(lightness * (1 - tint)) + MOST - Math.floor(MOST * (1 - tint));
  const high =
    tinted <= MOST / 2
      ? Math.floor((tinted * (MOST + saturation) + MOST / 2) / MOST)
      : tinted + saturation - Math.floor((tinted * saturation + MOST / 2) / MOST);
  const low = 2 * tinted - high;
  const channel = (turn: number) => {
    const share = saturation === 0 ? tinted : shadeOf(low, high, (hue + turn + MOST) % MOST);
    return Math.floor((share * 255 + MOST / 2) / MOST)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return `#${channel(MOST / 3)}${channel(0)}${channel(-MOST / 3)}`;
}

const MOST = 240;

function readShades(color: string): { hue: number; lightness: number; saturation: number } {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
  const highest = Math.max(red, green, blue);
  const sum = highest + Math.min(red, green, blue);
  const range = 2 * highest - sum;
  const lightness = Math.floor((sum * MOST + 255) / 510);
  if (range === 0) return { hue: 0, lightness, saturation: 0 };
  const room = lightness <= MOST / 2 ? sum : 510 - sum;
  const away = (value: number) => Math.floor(((highest - value) * (MOST / 6) + Math.floor(range / 2)) / range);
  const hue =
    highest === red
      ? away(blue) - away(green)
      : highest === green
        ? MOST / 3 + away(red) - away(blue)
        : (2 * MOST) / 3 + away(green) - away(red);
  return { hue: (hue + MOST) % MOST, lightness, saturation: Math.floor((range * MOST + Math.floor(room / 2)) / room) };
}

function shadeOf(low: number, high: number, hue: number): number {
  const part = (of: number) => low + Math.floor(((high - low) * of + MOST / 12) / (MOST / 6));
  if (hue < MOST / 6) return part(hue);
  if (hue < MOST / 2) return high;
  return hue < (MOST * 2) / 3 ? part((MOST * 2) / 3 - hue) : low;
}
