/**
 * A part of the program that is fetched when it is first wanted. A fetch that failed is not remembered, as React's `lazy` does: the next one
 * asks again.
 */
export interface Fetched<T> {
  /** What has come, or undefined. */
  current(): T | undefined;
  /** Fetches it, or gives what has come; rejects where it cannot be fetched now. */
  get(): Promise<T>;
}

export function fetchOnce<T>(fetch: () => Promise<T>): Fetched<T> {
  let come: T | undefined;
  let underWay: Promise<T> | undefined;
  return {
    current: () => come,
    get() {
      underWay ??= fetch().then(
        (value) => (come = value),
        (error: unknown) => {
          underWay = undefined;
          throw error;
        },
      );
      return underWay;
    },
  };
}
