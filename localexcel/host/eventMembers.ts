/**
 * Lets an object be registered for events: office.js sends these calls when a handler is added or removed. The host raises its
 * events whether anyone listens or not; the client picks those it has handlers for.
 */
export function withEvents(prototype: object, names: readonly string[]): void {
  for (const name of names)
    for (const start of ['_Register', '_Unregister']) {
      Object.defineProperty(prototype, start + name, { value: () => undefined, writable: true, configurable: true });
    }
}
