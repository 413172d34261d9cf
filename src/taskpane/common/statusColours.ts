import { createContext, useContext } from 'react';
import type { Status } from '../../goals/types';
import { STATUS_COLOURS, type Ink } from '../../looks/palette';

/** The same four hues on a dark pane: ink on tint at least 4.5:1, like the light ones. */
const DARK_STATUS_COLOURS: Record<Status, Ink> = {
  met: { ink: '#8CC8F0', tint: '#0A3450' },
  partial: { ink: '#F2C66D', tint: '#4A3300' },
  notMet: { ink: '#FFA987', tint: '#571F00' },
  notAssessed: { ink: '#C8C8C8', tint: '#3A3A3A' },
};

export const DarkContext = createContext(false);

/** Colours of the statuses on the pane as it is now, light or dark. */
export function useStatusColours(): Record<Status, Ink> {
  return useContext(DarkContext) ? DARK_STATUS_COLOURS : STATUS_COLOURS;
}
