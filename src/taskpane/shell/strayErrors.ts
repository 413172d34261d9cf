/**
 * Errors that come outside what React draws, as a promise that nobody waited for: kept until they have been told. The pane is not white then,
 * but something that was asked for may not have been done.
 */
export interface StrayErrors {
  current(): StrayError | null;
  subscribe(listener: () => void): () => void;
  dismiss(): void;
  /** Begins to listen; answers how to stop. */
  listen(target: Window): () => void;
}
export interface StrayError {
  error: unknown;
}

export function keepStrayErrors(): StrayErrors {
  let latest: StrayError | null = null;
  const listeners = new Set<() => void>();
  const publish = (next: StrayError | null) => {
    latest = next;
    for (const listener of [...listeners]) listener();
  };
  const onError = ({ error, message }: ErrorEvent) => isOurs(error, message) && publish({ error: error ?? message });
  const onRejection = ({ reason }: PromiseRejectionEvent) => publish({ error: reason });
  return {
    current: () => latest,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dismiss: () => publish(null),
    listen(target) {
      target.addEventListener('error', onError);
      target.addEventListener('unhandledrejection', onRejection);
      return () => {
        target.removeEventListener('error', onError);
        target.removeEventListener('unhandledrejection', onRejection);
      };
    },
  };
}

/** Browsers say nothing of errors in office.js, which is another site's, and call a slow resizing an error. */
function isOurs(error: unknown, message: string): boolean {
  return !(error === null || error === undefined) || !/^Script error|ResizeObserver/.test(message);
}
