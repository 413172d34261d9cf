import { apiNotFound, type HostError, type HostObject } from './hostObject';

/** Reads a property of a host object. A member that the host lacks is never answered with nothing: ApiNotFound. */
export function readMember(object: HostObject, name: string): unknown {
  if (!isMember(object, name)) throw missing(object, name);
  return (object as unknown as Record<string, unknown>)[name];
}

export function writeMember(object: HostObject, name: string, value: unknown): void {
  if (!isWritable(object, name)) throw missing(object, name);
  (object as unknown as Record<string, unknown>)[name] = value;
}

export function callMember(object: HostObject, name: string, args: unknown[]): unknown {
  const method = isMember(object, name) ? (object as unknown as Record<string, unknown>)[name] : undefined;
  if (typeof method !== 'function') throw missing(object, name);
  return method.apply(object, args);
}

/** The name of the wire for a name as the add-in wrote it: `numberFormat` → `NumberFormat`. */
export const toWireName = (name: string) => (name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1));

/** The other way, as office.js does it: a run of capitals at the start becomes small (`ID` → `id`). */
export const toClientName = (name: string) => name.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) => start.toLowerCase());

/** "Range.values", for errors. */
export const locate = (object: HostObject, name: string) => `${className(object)}.${toClientName(name)}`;

export const className = (object: object) => object.constructor.name.replace(/^Host(?=[A-Z])|(?<=[a-z])Object$/g, '') || 'Object';

// The contract's own fields and what every JavaScript object has begin with a small letter: they are no part of the wire.
function isMember(object: HostObject, name: string): boolean {
  return /^_?[A-Z]/.test(name) && name in object;
}

function isWritable(object: HostObject, name: string): boolean {
  if (!isMember(object, name)) return false;
  for (let at: object | null = object; at; at = Object.getPrototypeOf(at) as object | null) {
    const property = Object.getOwnPropertyDescriptor(at, name);
    if (property) return property.set !== undefined || property.writable === true;
  }
  return false;
}

function missing(object: HostObject, name: string): HostError {
  return apiNotFound(locate(object, name));
}
