import { useAnnounce as useFluentAnnounce } from '@fluentui/react-components';
import { useCallback } from 'react';

/** Has a sentence read out by a screen reader when it has finished what it is saying: for what changes without being asked for. */
export function useAnnounce(): (text: string) => void {
  const { announce } = useFluentAnnounce();
  return useCallback((text: string) => announce(text, { polite: true }), [announce]);
}
