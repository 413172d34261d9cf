/** Collects writes for one sync, and syncs between only where the request would come near Excel's limit of 5 MB. */
export interface Sender {
  context: Excel.RequestContext;
  /** How many requests have been sent so far. */
  readonly sent: number;
  /** Call before queueing work that will take about `bytes` in the request. */
  reserve(bytes: number): Promise<void>;
  /** Syncs what is queued, so that it can be told how far one has come. */
  flush(): Promise<void>;
  finish(): Promise<void>;
}

/** A fifth below what Excel on the web takes: what callers reserve is an estimate. */
export const REQUEST_BYTES = 4_000_000;

/** `first` queues what is to come first in each request. */
export function createSender(context: Excel.RequestContext, first: () => void = () => undefined): Sender {
  let pending = 0;
  let sent = 0;
  const begin = (): void => {
    first();
    context.application.suspendApiCalculationUntilNextSync();
  };
  begin();
  const flush = async (): Promise<void> => {
    await context.sync();
    sent += 1;
    pending = 0;
    begin();
  };
  return {
    context,
    get sent() {
      return sent;
    },
    async reserve(bytes) {
      if (pending > 0 && pending + bytes > REQUEST_BYTES) await flush();
      pending += bytes;
    },
    flush,
    async finish() {
      await context.sync();
    },
  };
}
