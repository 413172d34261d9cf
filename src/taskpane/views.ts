import { fetchWork } from '../commands';
import type { LiveState } from '../live';
import { prefetchConfirmDialog } from './common/ConfirmDialog';
import { lazyView, type LazyView } from './common/lazyView';
import type { ViewId } from './common/navigation';
import type { ViewProps } from './common/viewProps';

/** Fetched when they are opened: the first view is to stand soon. */
export const BOOK_VIEWS: Record<Exclude<ViewId, 'start' | 'more'>, LazyView<ViewProps>> = {
  goals: lazyView(() => import('./goals/GoalsView')),
  checks: lazyView(() => import('./checks/ChecksView')),
  followUp: lazyView(() => import('./followUp/FollowUpView')),
  report: lazyView(() => import('./report/ReportView')),
};
export const MORE_VIEW: LazyView<{ state: LiveState }> = lazyView(() => import('./more/MoreView'));

/** Milliseconds that the first view has for itself where the browser does not say when it is idle. */
const FIRST_VIEW = 3000;

/** Fetches the views one after another when there is nothing else to do, so that they open at once and without a network. Answers how to stop. */
export function prefetchViews(): () => void {
  const parts = [...Object.values(BOOK_VIEWS), MORE_VIEW, { prefetch: prefetchConfirmDialog }];
  let stopped = false;
  const fetchNext = async (): Promise<void> => {
    for (const part of parts) if (!stopped) await part.prefetch();
    if (!stopped) await fetchWork().catch(() => undefined);
  };
  const idle = typeof requestIdleCallback === 'function' ? requestIdleCallback(() => void fetchNext(), { timeout: 2 * FIRST_VIEW }) : null;
  const timer = idle === null ? setTimeout(() => void fetchNext(), FIRST_VIEW) : undefined;
  return () => {
    stopped = true;
    clearTimeout(timer);
    if (idle !== null) cancelIdleCallback(idle);
  };
}
