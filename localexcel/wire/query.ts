import { HostCollection, HostObject } from './hostObject';
import { className, readMember, toClientName, toWireName } from './members';
import type { QueryInfo } from './protocol';

/** What is asked of an object: names of members, each with what is asked of it in turn; "*" is all its scalars. */
export interface Selection {
  [member: string]: Selection;
}

/** Reads `query.Select` and `.Expand` ("format/fill/color"). A query that names nothing asks for all scalars. */
export function readSelection(query: QueryInfo): Selection {
  const selection: Selection = {};
  for (const path of query.Select ?? []) addPath(selection, path, false);
  for (const path of query.Expand ?? []) addPath(selection, path, true);
  if (Object.keys(selection).length === 0) selection['*'] = {};
  return selection;
}

type Rename = (wireName: string) => string;
const keep: Rename = (name) => name;

/** The answer to a query in the names of the wire; a null object answers null. */
export function answerQuery(object: HostObject | null, query: QueryInfo): unknown {
  return object && project(object, readSelection(query), query, keep);
}

/** The same in the names of the client, for `retrieve`. */
export function answerJsonQuery(object: HostObject | null, query: QueryInfo): unknown {
  return object && project(object, readSelection(query), query, (name) => (name === '_Items' ? 'items' : toClientName(name)));
}

/**
 * The answer to `loadRecursive`: every object by the query of its own type, members that are objects by theirs, down to
 * `depth` levels below the first.
 */
export function answerRecursiveQuery(object: HostObject | null, queries: Record<string, QueryInfo>, depth: number): unknown {
  if (object === null) return null;
  const query = queries[className(object)] ?? queries[`Excel.${className(object)}`] ?? {};
  const items =
    object instanceof HostCollection
      ? object.items.slice(query.Skip ?? 0, query.Top === undefined ? undefined : (query.Skip ?? 0) + query.Top)
      : null;
  if (items) return { _Items: items.map((item) => answerRecursiveQuery(item, queries, depth)) };
  const answer = project(object, readSelection({ Select: query.Select }), {}, keep);
  if (depth > 0) {
    for (const name of (query.Expand ?? []).map(toWireName)) {
      const member = readMember(object, name);
      answer[name] = member instanceof HostObject ? answerRecursiveQuery(member, queries, depth - 1) : member;
    }
  }
  return answer;
}

/** What the client keeps to find the object again. */
export function answerIdentity(object: HostObject | null): unknown {
  if (object === null) return null;
  const identity: Record<string, unknown> = {};
  if (object.wireId !== undefined) identity['Id'] = object.wireId;
  if (object.referenceId !== undefined) identity['_ReferenceId'] = object.referenceId;
  return identity;
}

function addPath(selection: Selection, path: string, whole: boolean): void {
  let at = selection;
  for (const part of path.split(/[/.]/).filter(Boolean)) at = at[part === '*' ? part : toWireName(part)] ??= {};
  if (whole) at['*'] ??= {};
}

function project(
  object: HostObject,
  selection: Selection,
  window: Pick<QueryInfo, 'Top' | 'Skip'>,
  rename: Rename,
): Record<string, unknown> {
  return object instanceof HostCollection ? projectCollection(object, selection, window, rename) : projectObject(object, selection, rename);
}

function projectCollection(
  collection: HostCollection,
  selection: Selection,
  window: Pick<QueryInfo, 'Top' | 'Skip'>,
  rename: Rename,
): Record<string, unknown> {
  // `count` and the like belong to the collection itself; every other name is asked of its items.
  const own = new Set(collection.scalars);
  const answer: Record<string, unknown> = {};
  for (const name of '*' in selection ? own : [...own].filter((name) => name in selection))
    answer[rename(name)] = readMember(collection, name);
  const ofItems = Object.fromEntries(Object.entries(selection).filter(([name]) => !own.has(name)));
  if (own.size > 0 && Object.keys(ofItems).length === 0) return answer;
  const first = window.Skip ?? 0;
  const items = collection.items.slice(first, window.Top === undefined ? undefined : first + window.Top);
  answer[rename('_Items')] = items.map((item, at) => {
    const projected = project(item, ofItems, {}, rename);
    return item.wireId === undefined && !('Id' in projected) ? { _Index: first + at, ...projected } : projected;
  });
  return answer;
}

function projectObject(object: HostObject, selection: Selection, rename: Rename): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  if (object.wireId !== undefined) answer['_Id'] = object.wireId;
  if (object.referenceId !== undefined) answer['_ReferenceId'] = object.referenceId;
  const names = new Set(Object.keys(selection).flatMap((name) => (name === '*' ? object.scalars : [name])));
  // `isNullObject` is answered by the client itself.
  names.delete('IsNullObject');
  for (const name of names) answer[rename(name)] = projectValue(readMember(object, name), selection[name] ?? {}, rename);
  return answer;
}

function projectValue(value: unknown, selection: Selection, rename: Rename): unknown {
  if (!(value instanceof HostObject)) return value;
  return project(value, Object.keys(selection).length > 0 ? selection : { '*': {} }, {}, rename);
}
