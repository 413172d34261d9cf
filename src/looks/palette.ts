/** Målbok's colours and text sizes, the same for sheets, pane, charts, HTML and Word. Colour always means something. */
import type { Severity, Status } from '../goals/types';

/** Text colour and the background it stands on, at least 4.5:1 against each other. */
export interface Ink {
  ink: string;
  tint: string;
}

/** Apart from each other for the colour-blind and in grey print; always shown with a symbol or a word. */
export const STATUS_COLOURS: Record<Status, Ink> = {
  met: { ink: '#005A8D', tint: '#DCEBF5' },
  partial: { ink: '#7A4F00', tint: '#FBEED3' },
  notMet: { ink: '#A33A00', tint: '#FBE2D5' },
  notAssessed: { ink: '#595959', tint: '#EDEDED' },
};

/** How serious a finding is: the same colours, since the same is meant. */
export const SEVERITY_INKS: Record<Severity, Ink> = {
  error: STATUS_COLOURS.notMet,
  warning: STATUS_COLOURS.partial,
  info: STATUS_COLOURS.notAssessed,
};

/** Headings, tabs, links, buttons. */
export const ACCENT: Ink = { ink: '#0B5C56', tint: '#E3F0EE' };

export const COLOURS = {
  text: '#1F1F1F',
  secondText: '#595959',
  hairline: '#D9D9D9',
  paper: '#FFFFFF',
  /** Cells that a level does not use. */
  unused: '#F5F5F5',
  /** Tab of sheets that nobody works in. */
  greyTab: '#A6A6A6',
} as const;

/** Text sizes in points. */
export const TEXT_SIZES = { title: 20, section: 14, body: 11, small: 9 } as const;
