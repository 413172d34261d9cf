import { lazyView } from './lazyView';
import type { Question } from './QuestionDialog';

/** Asks before something that cannot be taken back. Fluent's dialog is heavy, and nothing is asked at the first view. */
export const { View: ConfirmDialog, prefetch: prefetchConfirmDialog } = lazyView<Question>(() => import('./QuestionDialog'));
