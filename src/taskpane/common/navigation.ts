import { createContext, useContext } from 'react';

export const VIEWS = ['start', 'goals', 'checks', 'followUp', 'report', 'more'] as const;
export type ViewId = (typeof VIEWS)[number];

/** What a view is asked to show when it is opened from another. */
export interface ViewTarget {
  /** Number of a goal to be selected in the tree. */
  nr?: string;
  /** Code of a committee to filter by. */
  committee?: string;
  /** Whether Rapport is to ask at once about a report of the whole book. */
  ask?: boolean;
}
export interface Navigation {
  view: ViewId;
  target: ViewTarget;
  open(view: ViewId, target?: ViewTarget): void;
}
export const NavigationContext = createContext<Navigation>({ view: 'start', target: {}, open: () => undefined });

/** Which view is shown, and how to go to another. */
export function useNavigation(): Navigation {
  return useContext(NavigationContext);
}
